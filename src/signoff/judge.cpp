// Whether an event counts, and why not. Nothing changes here.
#include "signoff/ballot.hpp"
#include "signoff/policy.hpp"

namespace rung {

std::uint32_t Ballot::seat_of(const SignEvent& event) const {
  const auto found =
      held_.find(event.on_behalf_of.empty() ? event.who : event.on_behalf_of);
  return found == held_.end() ? kNobody : found->second;
}

SignReason Ballot::judge(const SignEvent& event) const {
  if (event.at < policy_.opened) return SignReason::kNotOpen;
  if (answer_.outcome != SignOutcome::kWait) return SignReason::kDecided;
  if (event.action == SignAction::kRecall) return judge_recall(event);
  const std::uint32_t seat = seat_of(event);
  if (seat == kNobody) return SignReason::kNotEntitled;
  const Seat& s = seats_[seat];
  const bool stands_in =
      !event.on_behalf_of.empty() && event.on_behalf_of != event.who;
  if (stands_in && event.who == policy_.initiator) {
    return SignReason::kInitiator;
  }
  if (answer_.groups[s.group].outcome != SignOutcome::kWait) {
    return SignReason::kDecided;
  }
  switch (event.action) {
    case SignAction::kWithdraw:
      if (!policy_.withdrawals) return SignReason::kSwitchedOff;
      return s.closed() ? judge_change(s, event.at) : SignReason::kNoVote;
    case SignAction::kTransfer:
      return judge_transfer(event, s);
    case SignAction::kReturn:
      return judge_return(event, s);
    default:
      return names_another(event.action) ? judge_addition(event, s)
                                         : judge_vote(s, event.at);
  }
}

SignReason Ballot::judge_vote(const Seat& s, Instant at) const {
  if (!s.closed()) {
    return s.waits_for > 0 ? SignReason::kNotYet : SignReason::kNone;
  }
  if (s.event != kNobody && !policy_.changes) return SignReason::kVoted;
  return judge_change(s, at);
}

// Once the time is up, what stands stands.
SignReason Ballot::judge_change(const Seat& s, Instant at) const {
  if (s.event == kNobody || at > s.until) return SignReason::kTooLate;
  return next_acted(s) ? SignReason::kNextActed : SignReason::kNone;
}

bool Ballot::next_acted(const Seat& s) const {
  if (s.next == kNobody) return false;
  const Seat& next = seats_[s.next];
  return next.closed() || next.handed > s.voted;
}

SignReason Ballot::judge_to(const SignEvent& event, const Seat& s) const {
  if (event.to.empty()) return SignReason::kNone;
  if (event.to == s.holder) return SignReason::kSelf;
  if (event.to == policy_.initiator) return SignReason::kInitiator;
  const bool votes = held_.count(event.to) != 0;
  return votes ? SignReason::kAlreadyVoter : SignReason::kNone;
}

// By silence, or by a vote.
SignReason Ballot::why_closed(const Seat& s) {
  return s.event == kNobody ? SignReason::kTooLate : SignReason::kVoted;
}

SignReason Ballot::judge_transfer(const SignEvent& event, const Seat& s) const {
  if (!policy_.transfers) return SignReason::kSwitchedOff;
  if (s.closed()) return why_closed(s);
  return judge_to(event, s);
}

SignReason Ballot::judge_addition(const SignEvent& event, const Seat& s) const {
  if (!policy_.adding) return SignReason::kSwitchedOff;
  if (s.closed()) return why_closed(s);
  if (s.waits_for > 0) return SignReason::kNotYet;
  return judge_to(event, s);
}

SignReason Ballot::judge_return(const SignEvent& event, const Seat& s) const {
  if (s.closed()) return why_closed(s);
  if (s.waits_for > 0) return SignReason::kNotYet;
  if (event.to.empty()) {
    const bool somebody = !returnable(event.who).empty();
    return somebody ? SignReason::kNone : SignReason::kNobodyBefore;
  }
  if (event.to == s.holder) return SignReason::kSelf;
  if (event.to == policy_.initiator) return SignReason::kNone;
  const auto found = held_.find(event.to);
  const bool voted =
      found != held_.end() && seats_[found->second].event != kNobody;
  return voted ? SignReason::kNone : SignReason::kNobodyBefore;
}

SignReason Ballot::judge_recall(const SignEvent& event) const {
  if (policy_.initiator.empty() || event.who != policy_.initiator) {
    return SignReason::kNotInitiator;
  }
  return closed_ > 0 ? SignReason::kNextActed : SignReason::kNone;
}

std::vector<std::string> Ballot::returnable(std::string_view who) const {
  std::vector<std::string> to;
  if (!policy_.initiator.empty() && policy_.initiator != who) {
    to.push_back(policy_.initiator);
  }
  for (const Seat& s : seats_) {
    if (s.event == kNobody || s.holder == who) continue;
    if (s.holder != policy_.initiator) to.emplace_back(s.holder);
  }
  return to;
}

}  // namespace rung
