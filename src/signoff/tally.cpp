#include "signoff/tally.hpp"

namespace rung {
namespace {

using Tally = SignedOff::Tally;

bool reaches(std::int64_t is, std::int64_t bound, bool more_than) noexcept {
  return more_than ? is > bound : is >= bound;
}

std::int64_t base_of(const SignGroup& group, const Tally& t) noexcept {
  std::int64_t base = t.approve_weight + t.reject_weight;
  if (group.abstention == Abstention::kStays) base += t.abstain_weight;
  if (group.base == SignBase::kEntitled) base += t.open_weight;
  return base;
}

// Everybody who is left in the base, and at least one.
bool unanimous(const SignGroup& group, const Tally& t) noexcept {
  const bool held_up = group.abstention == Abstention::kStays && t.abstain > 0;
  return t.approve > 0 && t.reject == 0 && t.open == 0 && !held_up;
}

}  // namespace

bool passes(const SignGroup& group, const Tally& t) noexcept {
  if (group.veto && t.reject > 0) return false;
  switch (group.mode) {
    case SignMode::kAll:
    case SignMode::kInOrder:
      return unanimous(group, t);
    case SignMode::kAny:
      return t.approve > 0;
    case SignMode::kWeight:
      return reaches(t.approve_weight, group.threshold, group.more_than);
    case SignMode::kMajority:
      return t.approve_weight * 2 > base_of(group, t);
    case SignMode::kRatio:
      break;
  }
  // Of nothing there is no share: 0 of 0 approves nothing.
  return t.approve_weight > 0 &&
         reaches(t.approve_weight * group.ratio_in,
                 base_of(group, t) * group.ratio_of, group.more_than);
}

// Nothing is better for passing than an approval (it adds at least as much to
// the approvals as to the base) and nothing is worse than a rejection, so the
// two ends speak for all the ways in which the rest may vote.
SignOutcome fixed_outcome(const SignGroup& group, const Tally& t,
                          bool wait_for_all) noexcept {
  const bool quorate = t.voted >= group.quorum;
  if (t.open == 0) {
    return quorate && passes(group, t) ? SignOutcome::kPass
                                       : SignOutcome::kReject;
  }
  if (wait_for_all) return SignOutcome::kWait;
  // Out of reach, the quorum decides by itself: no votes to come can mend it.
  if (t.voted + t.open < group.quorum) return SignOutcome::kReject;
  if (!quorate) return SignOutcome::kWait;
  Tally best = t;
  best.approve += t.open, best.approve_weight += t.open_weight;
  best.open = best.open_weight = 0;
  if (!passes(group, best)) return SignOutcome::kReject;
  Tally worst = t;
  worst.reject += t.open, worst.reject_weight += t.open_weight;
  worst.open = worst.open_weight = 0;
  return passes(group, worst) ? SignOutcome::kPass : SignOutcome::kWait;
}

}  // namespace rung
