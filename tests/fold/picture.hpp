// All that an organisation says as of one instant, as plain lines.
#ifndef RUNG_TESTS_FOLD_PICTURE_HPP_
#define RUNG_TESTS_FOLD_PICTURE_HPP_

#include <set>
#include <string>

#include "rung/org.hpp"

namespace rung::fold_test {

using Picture = std::set<std::string>;

/// What to leave out of a picture.
struct Without {
  bool routes = false;
  bool names = false;  ///< titles, names of people, orders of units, subjects:
                       ///< what a folded org has once for all time
};

/// Units, posts, their edges (as stated, and as the lines have them), holders,
/// portfolios, absences, and the routes from every post. Ids lose what stands
/// behind a tilde, as versions of a folded org have it; that of records and ids
/// of the exports themselves must have none. Written against the public API,
/// record by record.
Picture picture(const Org& org, Instant at, Without without = {});

/// What one has and the other has not, some lines of each; empty: alike.
std::string differences(const Picture& expected, const Picture& got);

}  // namespace rung::fold_test

#endif  // RUNG_TESTS_FOLD_PICTURE_HPP_
