#include "rung/signoff.hpp"

#include <utility>

#include "rung/error.hpp"
#include "signoff/ballot.hpp"
#include "signoff/policy.hpp"

namespace rung {
namespace {

Ballot counted(const SignPolicy& policy, std::span<const SignEvent> events,
               Instant at) {
  if (at == kBeginning || at == kForever) {
    throw Error(ErrorCode::kInvalidArgument, "it is not said as of when",
                "/at");
  }
  Ballot ballot(policy);
  ballot.count(events, at);
  return ballot;
}

}  // namespace

SignedOff signoff(const SignPolicy& policy, std::span<const SignEvent> events,
                  Instant at) {
  return counted(policy, events, at).answer();
}

SignReason signoff_allowed(const SignPolicy& policy,
                           std::span<const SignEvent> history,
                           const SignEvent& proposed) {
  check_event(proposed, "/propose", false);
  return counted(policy, history, proposed.at).judge(proposed);
}

std::vector<LegalAction> legal_actions(const SignPolicy& policy,
                                       std::span<const SignEvent> history,
                                       std::string_view who, Instant at) {
  if (who.empty()) {
    throw Error(ErrorCode::kInvalidArgument, "it is not said who", "/who");
  }
  const Ballot ballot = counted(policy, history, at);
  std::vector<LegalAction> all;
  SignEvent event;
  event.who = who;
  event.at = at;
  for (int i = 0; i <= static_cast<int>(SignAction::kRecall); ++i) {
    event.action = static_cast<SignAction>(i);
    LegalAction legal{event.action, ballot.judge(event), {}};
    if (legal.action == SignAction::kReturn &&
        legal.reason == SignReason::kNone) {
      legal.to = ballot.returnable(who);
    }
    all.push_back(std::move(legal));
  }
  return all;
}

}  // namespace rung
