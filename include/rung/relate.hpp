// rung: how two posts stand to each other.
//
//   rung::Context now{rung::parse_instant("2024-03-01", org.zone())};
//   rung::Related r = rung::relate(org, mayor, chief, now);
#ifndef RUNG_RELATE_HPP_
#define RUNG_RELATE_HPP_

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

/// The stable lower-case names that JSON and the command line use:
/// `direct_superior`, `ladder`, `warning`, ...
RUNG_API std::string_view name(Relation) noexcept;
RUNG_API std::string_view name(Line) noexcept;
RUNG_API std::string_view name(Severity) noexcept;
RUNG_API std::string_view name(PostAnswer::Found) noexcept;
RUNG_API std::string_view name(Role) noexcept;
RUNG_API std::string_view name(HoldingKind) noexcept;
RUNG_API std::string_view name(PortfolioKind) noexcept;
/// The reverse for lines; false when there is no such line.
RUNG_API bool parse_line(std::string_view text, Line& out) noexcept;

}  // namespace rung

#endif  // RUNG_RELATE_HPP_
