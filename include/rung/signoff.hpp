// rung: sign-off. Votes so far in; pass, reject or wait out, and who may act.
//
// A pure function of a policy, the history and an instant: no clock, no state,
// no organisation. People are any texts. docs/signoff.md has the reasons and an
// example of each mode.
#ifndef RUNG_SIGNOFF_HPP_
#define RUNG_SIGNOFF_HPP_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rung/calendar.hpp"
#include "rung/export.h"
#include "rung/time.hpp"

namespace rung {

/// When a group passes. Of those who left the base nothing is wanted.
enum class SignMode : std::uint8_t {
  kAll,       ///< everybody approves, in any order
  kAny,       ///< somebody approves
  kInOrder,   ///< everybody approves, one after another as listed
  kRatio,     ///< approvals are a share of the base: `ratio`
  kMajority,  ///< more than half of the base
  kWeight,    ///< approvals weigh `threshold`
};

/// Of whom a ratio is taken.
enum class SignBase : std::uint8_t { kEntitled, kCast };
/// What an abstention does: neither approves nor rejects, or leaves the base.
enum class Abstention : std::uint8_t { kStays, kLeaves };
/// What silence means once its time is up.
enum class Silence : std::uint8_t { kNothing, kPass, kReject, kDrop };
enum class SignUnit : std::uint8_t { kDays, kWorkdays, kHours };

enum class SignAction : std::uint8_t {
  kApprove,
  kReject,
  kAbstain,
  kWithdraw,     ///< takes one's vote back
  kTransfer,     ///< somebody else votes instead, for good
  kAddBefore,    ///< somebody else votes first
  kAddAfter,     ///< somebody else votes after one's own vote
  kAddParallel,  ///< somebody else votes too
  kReturn,       ///< gives the matter back; ends the round, so never history
  kRecall,       ///< the initiator takes it back; ends the round as well
};

/// Why an event does not count, or may not be done.
enum class SignReason : std::uint8_t {
  kNone,          ///< it counts, it may
  kNotEntitled,   ///< has no vote here, or no longer
  kNotOpen,       ///< before the sign-off was opened
  kNotYet,        ///< others vote first
  kLater,         ///< after the instant asked about
  kTooLate,       ///< the time is up and silence has spoken
  kDecided,       ///< the outcome, or that of the group, is fixed
  kVoted,         ///< has voted, and may not change that
  kNoVote,        ///< there is no vote to take back
  kNextActed,     ///< somebody after has acted
  kAlreadyVoter,  ///< the other one has a vote of his own
  kSelf,          ///< to oneself
  kInitiator,     ///< would let the initiator decide on his own request
  kNotInitiator,  ///< only the initiator may
  kNobodyBefore,  ///< nobody to return to; or not this one
  kSwitchedOff,   ///< the policy does not allow it
};

enum class SignOutcome : std::uint8_t { kPass, kReject, kWait };

/// Stable names, such as `in_order`, `not_yet`.
RUNG_API std::string_view name(SignMode) noexcept;
RUNG_API std::string_view name(SignAction) noexcept;
RUNG_API std::string_view name(SignReason) noexcept;
RUNG_API std::string_view name(SignOutcome) noexcept;
RUNG_API std::string_view name(Silence) noexcept;

struct SignVoter {
  std::string id;
  std::int64_t weight = 1;  ///< 0 to 10^9; 1 unless mode is weighed
};

/// Some who vote together. Options that the mode does not use must be as here.
struct SignGroup {
  std::string name;  ///< may be empty when it is the only one
  std::vector<SignVoter> voters;
  SignMode mode = SignMode::kAll;
  std::int64_t weight = 1;  ///< of the group, 1 to 10^9
  /// kRatio: numerator <= denominator <= 1000.
  std::int32_t ratio_of = 0, ratio_in = 0;
  std::int64_t threshold = 0;           ///< kWeight: 1 to all weights
  bool more_than = false;               ///< kRatio, kWeight: > instead of >=
  SignBase base = SignBase::kEntitled;  ///< kRatio, kMajority
  Abstention abstention = Abstention::kStays;
  bool veto = false;  ///< one rejection rejects; kAll, kInOrder: always
  /// So many must have voted before anything is decided; silence is no vote. A
  /// group that is complete without them is rejected. 0: no such bound.
  std::int32_t quorum = 0;
  bool quorum_abstentions = true;  ///< abstentions count for the quorum
  Silence silence = Silence::kNothing;
  /// From when the turn comes: the first day is not counted, the last one is
  /// all in; of hours the last instant is in. 1 to 100,000 unless kNothing.
  std::int32_t time = 0;
  SignUnit unit = SignUnit::kDays;
};

struct SignPolicy {
  std::vector<SignGroup> groups;
  std::int64_t need = 0;      ///< weight of groups that must pass; 0: all
  bool wait_for_all = false;  ///< decide when everybody has voted, not before
  bool changes = false;       ///< a later vote replaces the earlier one
  bool withdrawals = true, transfers = true, adding = true;
  std::string initiator;        ///< who asks; may be empty
  Instant opened = kBeginning;  ///< required where silence has a meaning
  Zone zone;
  Calendar calendar;
};

struct SignEvent {
  std::string who;
  SignAction action = SignAction::kApprove;
  std::string to;            ///< of transfers, additions (and returns)
  std::string on_behalf_of;  ///< whose vote it is, cast by a stand-in
  Instant at;
};

/// The answer. Events are numbered as given.
struct SignedOff {
  struct Actor {
    std::string who;
    std::uint32_t group;
    Instant until;  ///< last instant in time; kForever: no deadline
  };
  struct Tally {
    SignOutcome outcome = SignOutcome::kWait;
    /// How many, and what they weigh; dropped left by silence.
    std::int64_t approve = 0, reject = 0, abstain = 0, open = 0, dropped = 0;
    std::int64_t approve_weight = 0, reject_weight = 0, abstain_weight = 0,
                 open_weight = 0, dropped_weight = 0;
    std::int64_t voted = 0;  ///< that count for the quorum
  };
  struct Ignored {
    std::uint32_t event;
    SignReason reason;
  };
  struct Silent {
    std::string who;
    Silence as;
    Instant at;  ///< from when on
  };

  SignOutcome outcome = SignOutcome::kWait;
  Instant decided_at = kForever;          ///< kForever while it waits
  std::vector<std::uint32_t> decided_by;  ///< the event; none: silence did
  std::vector<Actor> may_act;             ///< now, in the order of the voters
  std::vector<Tally> groups;              ///< as in the policy
  std::vector<Ignored> ignored;           ///< by event
  std::vector<Silent> silent;             ///< as it happened
};

/// Counts the votes as of `at`. Events in any order: they count by their times,
/// those of one instant as given. The outcome is fixed by the first event or
/// deadline after which no votes still to come, of those who then are voters,
/// could change it (unless `wait_for_all`). n log n.
/// Errors: kInvalidArgument with a JSON pointer into {"policy","events"}: a
/// policy without voters, one listed twice, bounds that nothing could reach,
/// options that the mode does not use; a second vote where `changes` is off
/// (both are named); an event without the people it needs. kLimitExceeded past
/// 1,000,000 voters or events.
RUNG_API SignedOff signoff(const SignPolicy&, std::span<const SignEvent>,
                           Instant at);

/// May this be done, at its time, after all that `history` says until then?
/// kNone: it may. Errors: as signoff().
RUNG_API SignReason signoff_allowed(const SignPolicy&,
                                    std::span<const SignEvent> history,
                                    const SignEvent& proposed);

struct LegalAction {
  SignAction action;
  SignReason reason;            ///< kNone: legal
  std::vector<std::string> to;  ///< kReturn: to whom
};

/// What somebody may do at an instant: every action, in the order of
/// SignAction. Transfers and additions: to somebody who has no vote here.
RUNG_API std::vector<LegalAction> legal_actions(
    const SignPolicy&, std::span<const SignEvent> history, std::string_view who,
    Instant at);

}  // namespace rung

#endif  // RUNG_SIGNOFF_HPP_
