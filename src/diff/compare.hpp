// Two routes, one of each organisation, compared by text ids.
#ifndef RUNG_SRC_DIFF_COMPARE_HPP_
#define RUNG_SRC_DIFF_COMPARE_HPP_

#include <vector>

#include "rung/diff.hpp"

namespace rung::diff {

/// The number in the new organisation of each post and person of the old one.
struct Twins {
  Twins(const Org& old_org, const Org& new_org);

  /// Is it the same post, or none in both?
  bool same(PostId before, PostId after) const {
    if (before == kNoPost || after == kNoPost) return before == after;
    return posts[static_cast<std::size_t>(before)] == after;
  }
  bool same(const std::vector<PersonId>& before,
            const std::vector<PersonId>& after) const;

  std::vector<PostId> posts;
  std::vector<PersonId> people;
};

/// An answer, with what was asked.
struct Answer {
  const Org& org;
  const RouteQuery& query;
  const Route& route;
};

/// The posts that the route passes though nobody counts as holding them, by
/// number.
std::vector<PostId> vacant_posts(const Answer& answer);

/// What differs; false where nothing does. Fills all of `out` but who asked and
/// the routes. A route that is not there is given as nullptr; not both.
bool compare(const Twins& twins, const Answer* before, const Answer* after,
             RouteChange& out);

/// Finds RouteChange::cause and `post`, once `first` is known.
void find_cause(const Twins& twins, const Answer& before, const Answer& after,
                RouteChange& out);

}  // namespace rung::diff

#endif  // RUNG_SRC_DIFF_COMPARE_HPP_
