// rung: who is next, and why.
//
//   rung::Context now{rung::parse_instant("2024-03-01", org.zone())};
//   rung::Route next = rung::route(org, {.from = chief, .context = now});
#ifndef RUNG_ROUTE_HPP_
#define RUNG_ROUTE_HPP_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "rung/export.h"
#include "rung/org.hpp"
#include "rung/relate.hpp"
#include "rung/route_query.hpp"

namespace rung {

/// How a query for a route ended.
enum class Outcome : std::uint8_t {
  kFound,         ///< the steps lead where the query asked
  kTop,           ///< nobody is above; no steps
  kAmbiguous,     ///< several are next and nothing chooses: all are steps
  kNobody,        ///< there are levels, but nobody acts at any of them
  kNotAbove,      ///< `to` is not above `from`
  kUndetermined,  ///< a needed edge is missing or on a cycle, or the person has
                  ///< several posts and none is named
  kFailed,        ///< a policy says so; the steps do not lead anywhere
  kDone           ///< all that would be asked have acted already
};

/// Stages of the pipeline.
enum class Stage : std::uint8_t {
  kExpand,
  kStop,
  kVacancy,
  kStandIn,
  kSelf,  ///< the initiator, and people in conflict
  kInactive,
  kDuplicates,
  kFinal
};

/// What a stage decided on a candidate.
enum class TraceCode : std::uint8_t {
  kNext,               ///< kExpand: the post makes the level
  kTied,               ///< kExpand: one of several that do
  kNoSuperior,         ///< kExpand: nobody is above
  kBroken,             ///< kExpand: the edge above dangles or is on a cycle
  kFilled,             ///< kVacancy: the post has a holder
  kActing,             ///< kVacancy: an acting or presiding holder fills it
  kVacant,             ///< kVacancy: nobody holds it
  kPresent,            ///< kStandIn: the candidate is there
  kAwayStandIn,        ///< kStandIn: away, `replaced_by` acts
  kAwayNobody,         ///< kStandIn: away, nobody stands in
  kStandInAway,        ///< kStandIn: the stand-in is away as well
  kStandInOutOfScope,  ///< kStandIn: the stand-in is not for this matter
  kSameHolder,         ///< kDuplicates: merged with a step of the same people
  kAccepted,           ///< kFinal: the step stands
  kGoesOn,             ///< kStop: the route goes on above this post
  kStopsHere,          ///< kStop: the route ends at this level
  kUnknownAuthority,   ///< kStop: the table cannot tell; taken for no
  kActingRefused,      ///< kVacancy: held by acting holders, who do not count
  kDeputy,             ///< kVacancy: the deputy `replaced_by` fills it
  kStandInCycle,       ///< kStandIn: stand-ins stand in for each other
  kKept,               ///< stays although away, the initiator, or inactive
  kNotInitiator,       ///< kSelf: neither initiator nor in conflict
  kInitiator,          ///< kSelf: the initiator is left out
  kConflict,           ///< kSelf: left out for a conflict
  kActive,             ///< kInactive: may act
  kInactive,           ///< kInactive: left out
  kDistinct,           ///< kDuplicates: no other step has the same people
  kAutoPassed,         ///< the step passes by itself
  kClimbs,             ///< nobody left: on to the next level
  kSkipped,            ///< nobody left: the level is left out
  kFallback,           ///< nobody left: the fallback is asked
  kUnitHead,           ///< nobody left: the head of the unit is asked
  kFails,              ///< nobody left: the route ends
  kRefused             ///< kFinal: initiator, in conflict, inactive or away
};

struct TraceRecord {
  Stage stage = Stage::kExpand;
  TraceCode code = TraceCode::kNext;
  std::uint32_t level = 0;  ///< levels above `from`, empty ones counted
  UnitId unit = kNoUnit;
  PostId post = kNoPost;
  PersonId candidate = kNoPerson;  ///< where the record is about a person
  Line edge = Line::kLadder;       ///< the kind of edge that led to the post
  PostId replaced_by = kNoPost;    ///< the post that acts, or is merged with
  PersonId replaced_by_person = kNoPerson;
};

/// How people come to act in a step.
enum class Via : std::uint8_t {
  kHolder,
  kActing,   ///< acting or presiding holders
  kStandIn,  ///< in place of absent holders, or in a vacant post
  kDeputy,   ///< in the vacant post of their unit's head
  kClimb,    ///< from a level above, in place of an empty one
  kFallback,
  kUnitHead,
  kNobody  ///< it passes by itself
};

/// One step of a route: who is asked, in which post.
struct Step {
  PostId post = kNoPost;  ///< the post that acts; none for some fallbacks
  UnitId unit = kNoUnit;
  /// Who may act in the post; empty only where it passes by itself, and in
  /// ambiguous routes.
  std::vector<PersonId> holders;
  Line line = Line::kLadder;    ///< the kind of edge that led here
  std::uint32_t level = 0;      ///< levels above `from`, empty ones counted
  PostId instead_of = kNoPost;  ///< the post for which `post` acts
  Via via = Via::kHolder;
  /// The steps of one level belong together: kAll or kAny; else kReport.
  Several together = Several::kReport;
  bool auto_pass = false;  ///< nobody is asked: the system passes it
};

/// Something that the reader of a route should know (docs/glossary.md).
struct Note {
  std::string_view code;
  Severity severity = Severity::kInfo;
  std::uint32_t level = 0;
  std::vector<PostId> posts;  ///< whom it concerns, then whom it went to
};

struct Route {
  Outcome outcome = Outcome::kTop;
  std::vector<Step> steps;         ///< from the lowest up
  std::vector<TraceRecord> trace;  ///< empty unless asked for; by level
  std::vector<Note> notes;         ///< by level
};

/// Answers by a fixed pipeline, level by level (docs/routing.md): expand the
/// line; stop rule; vacancy; stand-in; self and conflict; inactive; duplicates;
/// final self check. A route without steps has an outcome that says why, and a
/// note wherever a policy was used. The initiator is never among the holders
/// unless `policy.self` is kKeep.
/// Errors: kInvalidArgument as check_query(). Complexity: linear in the levels
/// and their holders. Basis: RPT-3, RPT-4, RPT-7; AMB-3, AMB-4, AMB-12, AMB-14.
RUNG_API Route route(const Org&, const RouteQuery&);
/// The same into `out`, whose vectors keep their capacity.
RUNG_API void route(const Org&, const RouteQuery&, Route& out);

/// The next approver's post, for many posts at once: the last stage of route()
/// with Extent::kNext. kSeveral for kAmbiguous.
RUNG_API void next_approver(const Org&, std::span<const PostId> from,
                            const Context&, std::span<PostAnswer> out);

/// The stable lower-case names that JSON and the command line use: `found`,
/// `vacancy`, `away_stand_in`, ...
RUNG_API std::string_view name(Outcome) noexcept;
RUNG_API std::string_view name(Stage) noexcept;
RUNG_API std::string_view name(TraceCode) noexcept;
RUNG_API std::string_view name(Via) noexcept;

}  // namespace rung

#endif  // RUNG_ROUTE_HPP_
