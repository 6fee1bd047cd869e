// rung: how sound an organisation is as of one instant, and what to mend.
//
//   rung::OrgHealth found = rung::health(org,
//   rung::parse_instant("2024-03-01")); std::string html =
//   rung::health_page(org, found);
#ifndef RUNG_HEALTH_HPP_
#define RUNG_HEALTH_HPP_

#include <cstdint>
#include <string>
#include <vector>

#include "rung/export.h"
#include "rung/json.hpp"
#include "rung/org.hpp"

namespace rung {

/// A post depends on another when every way from it up the ladder to a top
/// leads through that one (docs/howto/health.md). The ladder is taken without a
/// subject, and without the edges that are broken.
struct VacantPost {
  PostId post = kNoPost;
  bool head = false;             ///< of its unit
  std::uint32_t direct = 0;      ///< direct subordinates
  std::uint32_t dependents = 0;  ///< posts that depend on it
  /// When the last holder left, else the first day of the post; kBeginning
  /// where neither is known.
  Instant since;
  bool ever_held = false;  ///< somebody held it before
};

/// A unit that has posts, but no head post: nobody can head it.
struct HeadlessUnit {
  UnitId unit = kNoUnit;
  std::uint32_t posts = 0;  ///< in the unit itself
};

/// A leader and how many posts are directly below.
struct LeaderSpan {
  PostId post = kNoPost;
  std::uint32_t direct = 0;
};

/// How many there are of one size.
struct HealthCount {
  std::uint32_t size = 0, count = 0;
};

/// A single point of failure: others depend on it, and nothing is arranged for
/// the day on which its holder is missing.
struct WeakPoint {
  PostId post = kNoPost;
  PersonId holder = kNoPerson;  ///< none: vacant already
  std::uint32_t direct = 0;
  std::uint32_t dependents = 0;
};

/// Somebody who alone holds several weak points.
struct KeyPerson {
  PersonId person = kNoPerson;
  std::vector<PostId> posts;     ///< in the order of the weak points
  std::uint32_t dependents = 0;  ///< posts that depend on any of them
};

/// What `rung org check --report` tells. Every list is complete, the weightiest
/// first, equals by id.
struct OrgHealth {
  Instant at;
  std::uint32_t units = 0, posts = 0;  ///< in force at `at`
  std::uint32_t people = 0;            ///< who hold a post then
  std::vector<VacantPost> vacant;
  std::vector<HeadlessUnit> headless;
  std::vector<LeaderSpan> spans;         ///< of posts with subordinates
  std::vector<HealthCount> span_counts;  ///< leaders by direct subordinates
  /// Posts by the posts on their longest way up, themselves included.
  std::vector<HealthCount> depth_counts;
  std::vector<PostId> longest;  ///< one longest way, from the lowest up
  std::uint32_t leaders = 0;    ///< posts on which others depend
  std::vector<WeakPoint> weak;  ///< those of them that are weak points
  std::vector<KeyPerson> key_people;
  /// The problems of Org::check(), sorted as there: gaps, ties and conflicts
  /// by their codes, then all others but the vacant heads.
  std::vector<Problem> gaps, ties, conflicts, other;
};

/// Looks the organisation over as of `at`. Errors: none. Complexity: linear in
/// the org, but for sorting and a logarithm for posts with several superiors.
RUNG_API OrgHealth health(const Org&, Instant at);

/// The same as JSON (docs/schema/health.schema.json); messages in one language.
RUNG_API std::string to_json(const Org&, const OrgHealth&, Lang = Lang::kZh);

/// How to write the page.
struct HealthPageOptions {
  Lang lang = Lang::kZh;     ///< shown at first
  bool both = true;          ///< hold the other language too, with a switch
  std::string input;         ///< what the org was read from, for the foot
  std::uint32_t rows = 200;  ///< at most, in each table; the rest is counted
  /// Larger orgs are not drawn: their posts, at most.
  std::uint32_t chart_posts = 150;
};

/// One self-contained HTML page for people who decide: what to mend, the most
/// important first, with how; then tables and, for small orgs, the chart with
/// the weak points numbered. Loads nothing, prints well.
RUNG_API std::string health_page(const Org&, const OrgHealth&,
                                 const HealthPageOptions& options = {});

/// {"at","lang"?} as in json.hpp; the answer is to_json(). Errors: those there.
RUNG_API std::string org_health_json(const Org&, std::string_view request);

}  // namespace rung

#endif  // RUNG_HEALTH_HPP_
