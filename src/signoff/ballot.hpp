// The votes as they are counted: one event or deadline after the other.
#ifndef RUNG_SRC_SIGNOFF_BALLOT_HPP_
#define RUNG_SRC_SIGNOFF_BALLOT_HPP_

#include <cstdint>
#include <functional>
#include <queue>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "rung/signoff.hpp"

namespace rung {

/// Texts of the policy and of the events must outlive it.
class Ballot {
 public:
  explicit Ballot(const SignPolicy&);

  /// Counts the history up to and with `at`. Errors: a vote that replaces
  /// another one where that is switched off.
  void count(std::span<const SignEvent>, Instant at);

  /// May this be done now? Its `at` is that of count(); an empty `to` is
  /// somebody who has no vote here.
  SignReason judge(const SignEvent&) const;
  /// To whom somebody may give the matter back.
  std::vector<std::string> returnable(std::string_view who) const;

  SignedOff answer() &&;

 private:
  static constexpr std::uint32_t kNobody = UINT32_MAX;
  enum class State : std::uint8_t {
    kOpen,
    kApproved,
    kRejected,
    kAbstained,
    kDropped
  };
  /// One vote, whoever holds it. A seat whose turn has not come waits for
  /// others, each of which names it as its `next`.
  struct Seat {
    std::string_view holder;
    std::int64_t weight;
    std::uint32_t group;
    std::uint32_t next = kNobody;
    std::uint32_t waits_for = 0;
    std::uint32_t event = kNobody;        // its vote; kNobody: none, or silence
    std::uint32_t voted = 0, handed = 0;  // steps; 0: never
    State state = State::kOpen;
    Instant until = kForever;

    bool closed() const { return state != State::kOpen; }
  };

  std::uint32_t seat_of(const SignEvent&) const;
  SignReason judge_vote(const Seat&, Instant at) const;
  SignReason judge_change(const Seat&, Instant at) const;
  SignReason judge_to(const SignEvent&, const Seat&) const;
  SignReason judge_transfer(const SignEvent&, const Seat&) const;
  SignReason judge_addition(const SignEvent&, const Seat&) const;
  SignReason judge_return(const SignEvent&, const Seat&) const;
  SignReason judge_recall(const SignEvent&) const;
  bool next_acted(const Seat&) const;
  static SignReason why_closed(const Seat&);

  void apply(const SignEvent&, std::uint32_t index);
  void vote(std::uint32_t seat, State, std::uint32_t event, Instant at);
  void withdraw(std::uint32_t seat);
  void transfer(std::uint32_t seat, const std::string& to);
  void add(std::uint32_t seat, const SignEvent&);

  void pass_time(Instant to);
  void fall_silent(std::uint32_t seat, Instant at);
  void start_turn(std::uint32_t seat, Instant at);
  void close(std::uint32_t seat, State, Instant at);
  void tally(const Seat&, int sign);
  void settle(std::uint32_t group, Instant at, std::uint32_t event);
  [[noreturn]] void second_vote(std::span<const SignEvent>,
                                std::uint32_t index) const;

  using Due = std::pair<Instant, std::uint32_t>;

  const SignPolicy& policy_;
  std::vector<Seat> seats_;
  std::unordered_map<std::string_view, std::uint32_t> held_;
  std::priority_queue<Due, std::vector<Due>, std::greater<>> due_;
  SignedOff answer_;
  std::int64_t passed_ = 0, waiting_ = 0, need_ = 0;  // weights of groups
  std::size_t open_groups_ = 0;
  std::size_t closed_ = 0;
  std::uint32_t steps_ = 0;
  Instant now_ = kBeginning;
};

}  // namespace rung

#endif  // RUNG_SRC_SIGNOFF_BALLOT_HPP_
