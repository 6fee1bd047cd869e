// rung: what can be asked about a route, as a value.
//
//   rung::RouteQuery query = rung::preset(rung::Preset::kDingTalk);
//   query.from = clerk;
//   query.context.at = now;
//   query.extent = rung::Extent::kLevels;
//   query.levels = 2;
//
// docs/routing.md says what each option does at which stage.
#ifndef RUNG_ROUTE_QUERY_HPP_
#define RUNG_ROUTE_QUERY_HPP_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rung/authority.hpp"
#include "rung/export.h"
#include "rung/relate.hpp"

namespace rung {

/// How far a route goes.
enum class Extent : std::uint8_t {
  kNext,      ///< up to the first level at which somebody acts
  kLevels,    ///< `levels` levels
  kTop,       ///< all the way
  kTo,        ///< up to the post `to`
  kRank,      ///< up to the first post of `rank` or a more senior one
  kFunction,  ///< up to the first post with `function`
  kAuthority  ///< up to the first that may decide: `authority`, `amount`
};

/// What the first level is.
enum class First : std::uint8_t {
  kSuperior,  ///< who is above the post that asks
  kOwnHead    ///< the head of its unit, even where that is the one who asks
};

/// What is done when several posts make one level.
enum class Several : std::uint8_t {
  kReport,   ///< the route ends there, ambiguous, and lists them (AMB-14)
  kAll,      ///< all of them sign
  kAny,      ///< one of them does
  kInOrder,  ///< one after another, the first in order last; of a unit all
             ///< heads
  kFirst     ///< the first in order who acts
};

/// What is done about a level at which nobody is left.
enum class Remedy : std::uint8_t {
  kClimb,     ///< the next level above at which somebody acts takes its place
  kSkip,      ///< it is left out
  kFallback,  ///< `fallback` takes its place
  kUnitHead,  ///< the head of the unit that asks, else as kClimb
  kAutoPass,  ///< it passes by itself: a step without holders
  kFail,      ///< the route ends there, Outcome::kFailed
  kKeep       ///< (absence, self, inactive) they are asked all the same
};

/// Which of several steps of the same people stays.
enum class Duplicates : std::uint8_t { kNone, kFirst, kLast, kAdjacent };
/// What becomes of the others.
enum class DuplicateMode : std::uint8_t { kRemove, kAutoPass };
/// What is done when there are fewer levels than asked for, or none that fits.
enum class Overflow : std::uint8_t {
  kNearest,  ///< the levels that there are
  kEmpty,    ///< no steps, Outcome::kNobody
  kFail      ///< no steps, Outcome::kFailed
};

/// What systems of this kind do differently. As it stands here: `office`.
struct RoutePolicy {
  First first = First::kSuperior;
  Several several = Several::kReport;
  bool acting = true;  ///< acting and presiding holders fill a post
  bool deputy =
      false;  ///< a deputy of its unit fills the vacant post of a head
  Remedy vacancy = Remedy::kClimb;   ///< nobody holds the post
  Remedy absence = Remedy::kClimb;   ///< all are away and nobody stands in
  Remedy self = Remedy::kClimb;      ///< only the initiator is left
  Remedy conflict = Remedy::kClimb;  ///< only people in conflict are left
  Remedy inactive = Remedy::kClimb;  ///< only inactive people are left
  /// How many levels kClimb may go above an empty one; 0: no bound.
  std::uint32_t climb_limit = 0;
  /// Does a level at which nobody is left count as one of `levels`?
  bool vacant_counts = false;
  /// How often a stand-in may be stood in for: 0 no stand-ins, 1 no chains,
  /// up to 8.
  std::uint32_t stand_in_hops = 1;
  Duplicates duplicates = Duplicates::kAdjacent;
  DuplicateMode duplicate_mode = DuplicateMode::kRemove;
  Overflow overflow = Overflow::kNearest;
  friend bool operator==(const RoutePolicy&, const RoutePolicy&) = default;
};

/// A question for a route. Set who asks and `context`; the rest has defaults.
struct RouteQuery {
  /// Who asks: a post; or `person`, whose acting post is taken (in `unit` if
  /// given); or, when both are unset, `unit`, for which its head asks.
  PostId from = kNoPost;
  PersonId person = kNoPerson;  ///< with a `from` of one holder: that holder
  UnitId unit = kNoUnit;
  Context context{};
  std::string document_kind{};  ///< for the scope of stand-ins, and `authority`

  Extent extent = Extent::kNext;
  std::uint32_t levels = 0;        ///< for kLevels, at least 1
  bool from_top = false;           ///< kLevels: up to the n-th from the top
  PostId to = kNoPost;             ///< for kTo
  std::int32_t rank = kUnordered;  ///< for kRank
  std::string function{};          ///< for kFunction
  std::optional<Authority> authority{};  ///< for kAuthority
  double amount = 0;                     ///< for kAuthority, finite
  bool last_only = false;  ///< of the levels, only the one that ends the route

  /// If set, levels are not the posts of a line but those with this function:
  /// in the unit that asks, then in each unit above that has one.
  std::string by_function{};
  bool own_unit = false;  ///< by_function: not in the units above

  PersonId initiator = kNoPerson;   ///< kNoPerson: the one who asks
  std::vector<PersonId> handled{};  ///< who has acted already, the latest last
  std::vector<PersonId> conflict_people{};  ///< who must not decide on this
  std::vector<PersonId> inactive_people{};  ///< whose accounts are closed
  /// For Remedy::kFallback: a post, a person, or a unit, for its head.
  Party fallback{};

  RoutePolicy policy{};
  bool trace = true;
};

/// Refuses what contradicts itself, and options that nothing would use: the
/// place of the error is the JSON pointer of the option. Errors:
/// kInvalidArgument.
RUNG_API void check_query(const RouteQuery&);

/// Documented behaviour of systems that people know (docs/routing.md).
enum class Preset : std::uint8_t { kOffice, kDingTalk, kWecom, kFeishu };
/// A query with the line and the policy of a preset; all else as by default.
RUNG_API RouteQuery preset(Preset);

/// The stable lower-case names: `own_head`, `in_order`, `unit_head`, ...
RUNG_API std::string_view name(Extent) noexcept;
RUNG_API std::string_view name(First) noexcept;
RUNG_API std::string_view name(Several) noexcept;
RUNG_API std::string_view name(Remedy) noexcept;
RUNG_API std::string_view name(Duplicates) noexcept;
RUNG_API std::string_view name(DuplicateMode) noexcept;
RUNG_API std::string_view name(Overflow) noexcept;
RUNG_API std::string_view name(Preset) noexcept;

}  // namespace rung

#endif  // RUNG_ROUTE_QUERY_HPP_
