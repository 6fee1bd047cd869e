// What a policy and its history must be before votes are counted.
#ifndef RUNG_SRC_SIGNOFF_POLICY_HPP_
#define RUNG_SRC_SIGNOFF_POLICY_HPP_

#include <span>
#include <string>

#include "rung/signoff.hpp"

namespace rung {

/// Throws kInvalidArgument or kLimitExceeded, with a JSON pointer.
void check_policy(const SignPolicy&);
void check_events(std::span<const SignEvent>);
/// `history`: this one has happened.
void check_event(const SignEvent&, const std::string& place, bool history);

/// Does the event hand a vote to somebody, or make one for him?
bool names_another(SignAction) noexcept;

}  // namespace rung

#endif  // RUNG_SRC_SIGNOFF_POLICY_HPP_
