// rung: how two posts stand to each other, and who is next.
//
//   rung::Context now{rung::parse_instant("2024-03-01", org.zone())};
//   rung::Related r = rung::relate(org, mayor, chief, now);
//   rung::Route next = rung::route(org, {.from = chief, .context = now});
#ifndef RUNG_ROUTE_HPP_
#define RUNG_ROUTE_HPP_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "rung/export.h"
#include "rung/org.hpp"
#include "rung/truth.hpp"

namespace rung {

/// When, on which line and about what a question is asked. A subject matters to
/// kLadder and kPortfolio only.
struct Context {
  Instant at;
  Line line = Line::kLadder;
  SubjectId subject = kNoSubject;
};

/// What the first party is to the second on a line.
enum class Relation : std::uint8_t {
  kSame,
  kDirectSuperior,
  kSkipSuperior,  ///< two or more levels above
  kDirectSubordinate,
  kSkipSubordinate,
  kPeer,            ///< a direct superior in common
  kDottedSuperior,  ///< none of these, but above on the dotted line
  kDottedSubordinate,
  kOther,
  kUndetermined
};

/// How one post stands to another. Reuse an object to avoid allocations.
struct Related {
  Relation relation = Relation::kOther;
  /// Least number of steps between the two where one is above the other (on the
  /// dotted line for a dotted relation), 0 for kSame, else -1.
  std::int32_t distance = -1;
  /// The posts that every path between the two passes, from the lower one up.
  std::vector<PostId> skipped;
  /// Where `distance` > 1, there are several paths, and they share no post: the
  /// direct superiors of the lower one through which the upper one is reached.
  std::vector<PostId> alternatives;
  Line line = Line::kLadder;  ///< the line on which the relation holds
};

/// A post, or why there is none.
struct PostAnswer {
  enum class Found : std::uint8_t { kOne, kNone, kSeveral, kUndetermined };
  Found found = Found::kNone;
  PostId post = kNoPost;  ///< kNoPost unless kOne
};

/// Is `upper` above `lower`, directly or not? A post is not above itself.
/// kLadder without subject: constant time while nobody on the way up has
/// several superiors or moved; else, and on other lines, linear in the posts
/// above.
RUNG_API Truth is_superior(const Org&, PostId upper, PostId lower,
                           const Context&) noexcept;
/// The same for pairs; the spans are of one length, else kInvalidArgument.
RUNG_API void is_superior(const Org&, std::span<const PostId> uppers,
                          std::span<const PostId> lowers, const Context&,
                          std::span<Truth> out);

/// Least number of steps between two posts of which one is above the other (0
/// for the same post); -1 when neither is, -2 when that is undetermined.
RUNG_API std::int32_t distance(const Org&, PostId a, PostId b,
                               const Context&) noexcept;

/// What `a` is to `b`. Complexity: as is_superior(), plus the posts between
/// them.
RUNG_API Related relate(const Org&, PostId a, PostId b, const Context&);
/// The same into `out`, whose vectors keep their capacity.
RUNG_API void relate(const Org&, PostId a, PostId b, const Context&,
                     Related& out);
/// Relations only, for pairs of posts.
RUNG_API void relate(const Org&, std::span<const PostId> as,
                     std::span<const PostId> bs, const Context&,
                     std::span<Relation> out);

/// The lowest post that is, or is above, both. kSeveral when several are
/// lowest; kNone when the two have no top in common.
RUNG_API PostAnswer common_superior(const Org&, PostId a, PostId b,
                                    const Context&) noexcept;
RUNG_API void common_superior(const Org&, std::span<const PostId> as,
                              std::span<const PostId> bs, const Context&,
                              std::span<PostAnswer> out);
/// All lowest ones, by PostId.
RUNG_API std::vector<PostId> common_superiors(const Org&, PostId a, PostId b,
                                              const Context&);

/// The post `k` steps above (0: itself). kSeveral when a step on the way has
/// more than one superior, kNone when there are fewer steps.
RUNG_API PostAnswer kth_superior(const Org&, PostId post, std::uint32_t k,
                                 const Context&) noexcept;
RUNG_API void kth_superior(const Org&, std::span<const PostId> posts,
                           std::uint32_t k, const Context&,
                           std::span<PostAnswer> out);

/// Direct superiors: more than one where heads or portfolios tie or several
/// edges are stated; none at the top. Ordered by order, unit order, rank, then
/// id.
RUNG_API std::vector<PostId> superiors(const Org&, PostId, const Context&);
/// All posts below, or only the direct ones, by PostId. kLadder without
/// subject: linear in the answer; else linear in the org.
RUNG_API std::vector<PostId> subordinates(const Org&, PostId, const Context&,
                                          bool direct_only = false);

/// How a query for a route ended.
enum class Outcome : std::uint8_t {
  kFound,      ///< the steps lead where the query asked
  kTop,        ///< nobody is above; no steps
  kAmbiguous,  ///< several are next and nothing chooses: all of them are steps
  kNobody,     ///< there are posts above, all vacant or away
  kNotAbove,   ///< `to` is not above `from`
  kUndetermined  ///< a needed edge is missing or on a cycle, or the person has
                 ///< several posts and none is named
};

/// Stages of the pipeline, in the order in which they run.
enum class Stage : std::uint8_t { kExpand, kVacancy, kStandIn, kSelf, kFinal };

/// What a stage decided on a candidate.
enum class TraceCode : std::uint8_t {
  kNext,               ///< kExpand: the post is directly above
  kTied,               ///< kExpand: one of several that are
  kNoSuperior,         ///< kExpand: nobody is above
  kBroken,             ///< kExpand: the edge above dangles or is on a cycle
  kFilled,             ///< kVacancy: the post has a holder
  kActing,             ///< kVacancy: an acting or presiding holder fills it
  kVacant,             ///< kVacancy: nobody holds it; on to the next
  kPresent,            ///< kStandIn: the holder is there
  kAwayStandIn,        ///< kStandIn: away, `replaced_by` acts
  kAwayNobody,         ///< kStandIn: away, nobody named; on to the next
  kStandInAway,        ///< kStandIn: the stand-in is away as well; no chain
  kStandInOutOfScope,  ///< kStandIn: the stand-in is not for this matter
  kSameHolder,         ///< kSelf: one holder with the step before; merged
  kAccepted            ///< kFinal: the step stands
};

struct TraceRecord {
  Stage stage = Stage::kExpand;
  TraceCode code = TraceCode::kNext;
  std::uint32_t level = 0;  ///< steps above `from`, vacant ones counted
  UnitId unit = kNoUnit;
  PostId post = kNoPost;
  PersonId candidate = kNoPerson;  ///< where the record is about a person
  Line edge = Line::kLadder;       ///< the kind of edge that led to the post
  PostId replaced_by = kNoPost;    ///< the stand-in's post
  PersonId replaced_by_person = kNoPerson;
};

/// One step of a route: who is asked, in which post.
struct Step {
  PostId post = kNoPost;
  UnitId unit = kNoUnit;
  std::vector<PersonId> holders;  ///< who may act, present ones only
  Line line = Line::kLadder;      ///< the kind of edge that led here
  std::uint32_t level = 0;        ///< steps above `from`, vacant ones counted
  PostId instead_of = kNoPost;  ///< the absent post for which `post` stands in
};

/// Something that the reader of a route should know: `CHAIN_VACANCY`,
/// `CHAIN_ABSENCE`, `CHAIN_AMBIGUOUS`, `CHAIN_MERGED`, `CHAIN_BROKEN`,
/// `CHAIN_NO_POST`, `CHAIN_NOT_IN_FORCE`.
struct Note {
  std::string_view code;
  Severity severity = Severity::kInfo;
  std::uint32_t level = 0;
  std::vector<PostId> posts;  ///< whom it concerns, then whom it went to
};

struct Route {
  Outcome outcome = Outcome::kTop;
  std::vector<Step> steps;         ///< from the lowest up
  std::vector<TraceRecord> trace;  ///< empty unless asked for
  std::vector<Note> notes;
};

/// How far a route goes.
enum class Extent : std::uint8_t {
  kNext,  ///< the next approver
  kTop,   ///< all the way
  kTo     ///< up to RouteQuery::to, which is the last step
};

/// A question for a route. Set `from`, or `person` (whose acting post is then
/// taken, in `unit` if given), and `context`.
struct RouteQuery {
  PostId from = kNoPost;
  /// Who asks. kNoPerson with a `from` of one holder means that holder.
  PersonId person = kNoPerson;
  UnitId unit = kNoUnit;
  Extent extent = Extent::kNext;
  PostId to = kNoPost;
  std::string_view document_kind = {};  ///< for the scope of stand-ins
  Context context;
  bool trace = true;
};

/// Answers by the pipeline: expand the line; pass vacant posts (AMB-3), taking
/// acting holders first; replace absent holders by their stand-ins, or go on to
/// the next level where there is none (AMB-4); merge steps of one holder and
/// never name the one who asks (AMB-12); list all where several tie (AMB-14).
/// Complexity: linear in the steps. Basis: RPT-3, RPT-4, RPT-7.
RUNG_API Route route(const Org&, const RouteQuery&);
/// The same into `out`, whose vectors keep their capacity.
RUNG_API void route(const Org&, const RouteQuery&, Route& out);

/// The next approver's post, for many posts at once: the last stage of route()
/// with Extent::kNext. kSeveral for kAmbiguous.
RUNG_API void next_approver(const Org&, std::span<const PostId> from,
                            const Context&, std::span<PostAnswer> out);

/// The stable lower-case names that JSON and the command line use:
/// `direct_superior`, `ladder`, `found`, `vacancy`, `away_stand_in`, ...
RUNG_API std::string_view name(Relation) noexcept;
RUNG_API std::string_view name(Line) noexcept;
RUNG_API std::string_view name(Outcome) noexcept;
RUNG_API std::string_view name(Stage) noexcept;
RUNG_API std::string_view name(TraceCode) noexcept;
RUNG_API std::string_view name(Severity) noexcept;
RUNG_API std::string_view name(PostAnswer::Found) noexcept;
RUNG_API std::string_view name(Role) noexcept;
RUNG_API std::string_view name(HoldingKind) noexcept;
RUNG_API std::string_view name(PortfolioKind) noexcept;
/// The reverse for lines; false when there is no such line.
RUNG_API bool parse_line(std::string_view text, Line& out) noexcept;

}  // namespace rung

#endif  // RUNG_ROUTE_HPP_
