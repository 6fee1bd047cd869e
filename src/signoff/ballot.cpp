#include "signoff/ballot.hpp"

#include <algorithm>
#include <numeric>

#include "rung/error.hpp"
#include "signoff/deadline.hpp"
#include "signoff/policy.hpp"
#include "signoff/tally.hpp"

namespace rung {

Ballot::Ballot(const SignPolicy& policy) : policy_(policy) {
  check_policy(policy);
  answer_.groups.resize(policy.groups.size());
  for (std::uint32_t g = 0; g < policy.groups.size(); ++g) {
    const SignGroup& group = policy.groups[g];
    const bool in_order = group.mode == SignMode::kInOrder;
    bool first = true;
    for (const SignVoter& voter : group.voters) {
      const auto seat = static_cast<std::uint32_t>(seats_.size());
      seats_.push_back({voter.id, voter.weight, g});
      held_.emplace(voter.id, seat);
      tally(seats_.back(), 1);
      if (in_order && !first) {
        seats_[seat - 1].next = seat;
        seats_[seat].waits_for = 1;
      } else {
        start_turn(seat, policy.opened);
      }
      first = false;
    }
    waiting_ += group.weight;
  }
  need_ = policy.need == 0 ? waiting_ : policy.need;
  open_groups_ = policy.groups.size();
}

void Ballot::count(std::span<const SignEvent> events, Instant at) {
  check_events(events);
  std::vector<std::uint32_t> order(events.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](auto a, auto b) { return events[a].at < events[b].at; });
  for (const std::uint32_t i : order) {
    const SignEvent& event = events[i];
    SignReason reason = SignReason::kLater;
    if (event.at <= at) {
      pass_time(event.at);
      reason = judge(event);
    }
    if (reason == SignReason::kVoted && event.action <= SignAction::kAbstain) {
      second_vote(events, i);
    }
    if (reason == SignReason::kNone) {
      apply(event, i);
    } else {
      answer_.ignored.push_back({i, reason});
    }
  }
  pass_time(at);
}

void Ballot::second_vote(std::span<const SignEvent> events,
                         std::uint32_t index) const {
  const Seat& seat = seats_[seat_of(events[index])];
  throw Error(ErrorCode::kInvalidArgument,
              "a second vote of one voter: event " + std::to_string(index) +
                  " after event " + std::to_string(seat.event),
              "/events/" + std::to_string(index), std::string(seat.holder),
              "with `changes` a later vote replaces the earlier one");
}

// What falls due before `to` happens first, the seats of one instant as listed.
void Ballot::pass_time(Instant to) {
  while (!due_.empty() && due_.top().first < to) {
    const auto [until, seat] = due_.top();
    due_.pop();
    const Seat& s = seats_[seat];
    const bool running = !s.closed() && s.waits_for == 0 && s.until == until;
    if (running && answer_.groups[s.group].outcome == SignOutcome::kWait &&
        answer_.outcome == SignOutcome::kWait) {
      fall_silent(seat, Instant{until.us + 1});
    }
  }
  now_ = to;
}

void Ballot::fall_silent(std::uint32_t seat, Instant at) {
  const Silence silence = policy_.groups[seats_[seat].group].silence;
  answer_.silent.push_back({std::string(seats_[seat].holder), silence, at});
  const State state = silence == Silence::kPass     ? State::kApproved
                      : silence == Silence::kReject ? State::kRejected
                                                    : State::kDropped;
  tally(seats_[seat], -1);
  close(seat, state, at);
  settle(seats_[seat].group, at, kNobody);
}

void Ballot::start_turn(std::uint32_t seat, Instant at) {
  Seat& s = seats_[seat];
  s.until = last_in_time(policy_, policy_.groups[s.group], at);
  if (s.until != kForever) due_.push({s.until, seat});
}

// The tally has let go of the seat as it was; it counts as `state` now.
void Ballot::close(std::uint32_t seat, State state, Instant at) {
  Seat& s = seats_[seat];
  const bool was_closed = s.closed();
  s.state = state;
  tally(s, 1);
  if (was_closed) return;
  ++closed_;
  if (s.next != kNobody && --seats_[s.next].waits_for == 0) {
    start_turn(s.next, at);
  }
}

void Ballot::tally(const Seat& seat, int sign) {
  SignedOff::Tally& t = answer_.groups[seat.group];
  const auto put = [&](std::int64_t& count, std::int64_t& weight) {
    count += sign;
    weight += sign * seat.weight;
  };
  switch (seat.state) {
    case State::kOpen:
      return put(t.open, t.open_weight);
    case State::kDropped:
      return put(t.dropped, t.dropped_weight);
    case State::kApproved:
      put(t.approve, t.approve_weight);
      break;
    case State::kRejected:
      put(t.reject, t.reject_weight);
      break;
    case State::kAbstained:
      put(t.abstain, t.abstain_weight);
      if (!policy_.groups[seat.group].quorum_abstentions) return;
  }
  if (seat.event != kNobody) t.voted += sign;
}

void Ballot::settle(std::uint32_t group, Instant at, std::uint32_t event) {
  SignedOff::Tally& t = answer_.groups[group];
  t.outcome = fixed_outcome(policy_.groups[group], t, policy_.wait_for_all);
  if (t.outcome == SignOutcome::kWait) return;
  const std::int64_t weight = policy_.groups[group].weight;
  waiting_ -= weight;
  --open_groups_;
  if (t.outcome == SignOutcome::kPass) passed_ += weight;
  if (policy_.wait_for_all && open_groups_ > 0) return;
  if (passed_ >= need_) {
    answer_.outcome = SignOutcome::kPass;
  } else if (passed_ + waiting_ < need_) {
    answer_.outcome = SignOutcome::kReject;
  } else {
    return;
  }
  answer_.decided_at = at;
  if (event != kNobody) answer_.decided_by = {event};
}

SignedOff Ballot::answer() && {
  std::sort(answer_.ignored.begin(), answer_.ignored.end(),
            [](const auto& a, const auto& b) { return a.event < b.event; });
  if (answer_.outcome != SignOutcome::kWait || now_ < policy_.opened) {
    return std::move(answer_);
  }
  for (const Seat& s : seats_) {
    if (s.closed() || s.waits_for > 0) continue;
    if (answer_.groups[s.group].outcome != SignOutcome::kWait) continue;
    answer_.may_act.push_back({std::string(s.holder), s.group, s.until});
  }
  return std::move(answer_);
}

}  // namespace rung
