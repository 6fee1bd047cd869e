// What an event that counts does to the votes.
#include "rung/error.hpp"
#include "signoff/ballot.hpp"
#include "signoff/policy.hpp"
#include "signoff/tally.hpp"

namespace rung {

void Ballot::apply(const SignEvent& event, std::uint32_t index) {
  const std::uint32_t seat = seat_of(event);
  ++steps_;
  switch (event.action) {
    case SignAction::kApprove:
      return vote(seat, State::kApproved, index, event.at);
    case SignAction::kReject:
      return vote(seat, State::kRejected, index, event.at);
    case SignAction::kAbstain:
      return vote(seat, State::kAbstained, index, event.at);
    case SignAction::kWithdraw:
      return withdraw(seat);
    case SignAction::kTransfer:
      return transfer(seat, event.to);
    default:
      return add(seat, event);
  }
}

void Ballot::vote(std::uint32_t seat, State state, std::uint32_t event,
                  Instant at) {
  Seat& s = seats_[seat];
  tally(s, -1);
  s.event = event;
  s.voted = steps_;
  close(seat, state, at);
  settle(s.group, at, event);
}

// The vote is open again, as long as it was; who comes next waits again.
void Ballot::withdraw(std::uint32_t seat) {
  Seat& s = seats_[seat];
  tally(s, -1);
  s.state = State::kOpen;
  s.event = kNobody;
  tally(s, 1);
  --closed_;
  if (s.next == kNobody) return;
  ++seats_[s.next].waits_for;
  seats_[s.next].until = kForever;
}

void Ballot::transfer(std::uint32_t seat, const std::string& to) {
  Seat& s = seats_[seat];
  held_.erase(s.holder);
  s.holder = to;
  held_.emplace(s.holder, seat);
  if (s.waits_for == 0) s.handed = steps_;
}

void Ballot::add(std::uint32_t seat, const SignEvent& event) {
  if (seats_.size() >= kMaxVoters) {
    throw Error(ErrorCode::kLimitExceeded, "too many voters", "/events", {},
                "at most " + std::to_string(kMaxVoters));
  }
  const auto made = static_cast<std::uint32_t>(seats_.size());
  seats_.push_back({event.to, 1, seats_[seat].group});
  held_.emplace(event.to, made);
  tally(seats_.back(), 1);
  Seat& s = seats_[seat];
  s.handed = steps_;
  if (event.action == SignAction::kAddBefore) {
    seats_[made].next = seat;
    ++s.waits_for;
    s.until = kForever;  // counted anew when the turn comes back
  } else {
    seats_[made].next = s.next;
  }
  if (event.action == SignAction::kAddAfter) {
    s.next = made;
    seats_[made].waits_for = 1;
    return;
  }
  if (event.action == SignAction::kAddParallel && s.next != kNobody) {
    ++seats_[s.next].waits_for;
  }
  start_turn(made, event.at);
}

}  // namespace rung
