// Sign-off in the shapes of C, borrowed from a session.
#ifndef RUNG_SRC_CAPI_SIGNOFF_VIEW_HPP_
#define RUNG_SRC_CAPI_SIGNOFF_VIEW_HPP_

#include <vector>

#include "capi/pool.hpp"
#include "capi/results.hpp"
#include "rung/rung.h"
#include "rung/signoff.hpp"

namespace rung::capi {

class SignedView {
 public:
  /// The view lives as long as the answer, which is held here.
  const rung_signed_off* show(SignedOff answer);
  rung_legal_action_list show(std::vector<LegalAction> actions);

 private:
  SignedOff held_;
  rung_signed_off answer_{};
  List<rung_sign_actor> actors_;
  List<rung_sign_tally> tallies_;
  List<rung_sign_ignored> ignored_;
  List<rung_sign_silent> silent_;
  std::vector<LegalAction> legal_;
  List<rung_legal_action> actions_;
  TextPool texts_;
};

SignPolicy sign_policy_arg(const rung_sign_policy* policy);
SignEvent sign_event_arg(const rung_sign_event& event, const char* name);

}  // namespace rung::capi

#endif  // RUNG_SRC_CAPI_SIGNOFF_VIEW_HPP_
