// rung: a series of dated exports, made one organisation with a history.
//
//   std::vector<rung::DatedOrg> exports = {{june, june_org, "2024-06.json"},
//                                          {july, july_org, "2024-07.json"}};
//   rung::Folded folded = rung::fold_orgs(exports);
//
// docs/howto/history.md is the recipe; its last part states every rule.
#ifndef RUNG_FOLD_HPP_
#define RUNG_FOLD_HPP_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rung/export.h"
#include "rung/facts.hpp"
#include "rung/limits.hpp"
#include "rung/org.hpp"
#include "rung/time.hpp"

namespace rung {

/// An export, and the instant of which it tells.
struct DatedOrg {
  Instant date;
  Org org;
  std::string name;  ///< for messages; may be empty
};

struct FoldOptions {
  LoadOptions load;  ///< of the org that is made
  /// The first export holds before its date too, with the dates that it has
  /// itself; else nothing is known of that time.
  bool open_start = false;
};

/// What changed between two exports.
enum class FoldKind : std::uint8_t {
  kUnitAppeared,
  kUnitGone,
  kUnitMerged,    ///< gone, and another unit took over
  kUnitSplit,     ///< gone, and several new units took over
  kUnitReplaced,  ///< gone, and one new unit took over from it alone
  kUnitRenamed,
  kUnitMoved,      ///< to another parent
  kUnitChanged,    ///< kind, functions
  kUnitReordered,  ///< order among its siblings
  kPostAppeared,
  kPostGone,
  kPostMoved,    ///< to another unit
  kPostChanged,  ///< role, rank, order, functions
  kPostRetitled,
  kSuperiorChanged,  ///< stated superiors
  kDottedChanged,    ///< stated second superiors
  kPersonJoined,     ///< holds posts, and held none before
  kPersonLeft,
  kPersonMoved,  ///< from posts to others
  kPersonRenamed,
  kHoldingBegan,    ///< one more post
  kHoldingEnded,    ///< one post fewer
  kHoldingChanged,  ///< the same post in another way
  kPortfolioAdded,
  kPortfolioEnded,
  kPortfolioHandedOver,
  kPortfolioChanged,  ///< which leader is the primary one
  kAbsenceBegan,
  kAbsenceEnded,
  kAbsenceChanged,  ///< the stand-in, or the scope
  kSubjectAppeared,
  kSubjectGone,
  kSubjectChanged,  ///< name or parent
};

/// What is known of the day of a change.
enum class FoldDay : std::uint8_t {
  kStated,     ///< the exports themselves state it
  kUncertain,  ///< some day after one export, not later than the next
  kUndated,    ///< the facts of an org cannot say it: the latest counts always
};

/// One change.
struct FoldChange {
  FoldKind kind = FoldKind::kUnitAppeared;
  /// Ids as the exports have them: what changed, then the others concerned.
  std::vector<std::string> subjects;
  Instant after;  ///< date of the export before
  Instant by;     ///< date of the export that shows it
  FoldDay day = FoldDay::kUncertain;
  Instant at;               ///< where the org has it; `by` unless stated
  std::string before, now;  ///< what it was and is; either may be empty
  Text message;
};

struct Folded {
  Org org;
  std::vector<FoldChange> changes;  ///< by `by`, kind and subjects
};

/// Makes one dated org of exports, given in any order. Asked as of the date of
/// an export, it answers as that export does, under the ids of the versions of
/// that day; what an export says holds until the next one, and after the last
/// date what the last says of later days. Facts that have no dates of their own
/// (unit, role, rank, order, functions of a post; kind and functions of a unit)
/// are kept apart by versions: the latest keeps the id, an earlier one has
/// `ID~YYYY-MM-DD`, its first day. Titles, names of people, order of units and
/// subjects have no versions: the latest counts. Conflicts of the sources are
/// carried over. The zone is that of the latest. Errors: kInvalidArgument
/// without exports, for two of one date, or a date that is no instant; those of
/// a load. Complexity: linear in the sum of the exports, but for sorting.
RUNG_API Folded fold_orgs(std::span<const DatedOrg> exports,
                          const FoldOptions& options = {});

/// Stable names for programs: `unit_appeared`, ...; `stated`, ...
RUNG_API std::string_view name(FoldKind) noexcept;
RUNG_API std::string_view name(FoldDay) noexcept;

}  // namespace rung

#endif  // RUNG_FOLD_HPP_
