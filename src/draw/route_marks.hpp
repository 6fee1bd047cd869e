// The route to mark on a picture: its posts, and the lines it runs along.
#ifndef RUNG_SRC_DRAW_ROUTE_MARKS_HPP_
#define RUNG_SRC_DRAW_ROUTE_MARKS_HPP_

#include <utility>
#include <vector>

#include "draw/forest.hpp"

namespace rung::draw {

struct RouteMarks {
  struct Mark {
    Index post;
    Index number;         ///< 0 where the route starts, then 1, 2, ... by level
    bool passes = false;  ///< by itself: nobody is asked there
  };
  std::vector<Mark> marks;
  std::vector<Index> edges;  ///< along which it runs, also past vacant posts
  /// Where no drawn edge leads: upper post, lower post; also from whoever acts
  /// in place of a post to that post, but for a superior who is on the way.
  std::vector<std::pair<Index, Index>> jumps;
};

/// What is not drawn is left out. Linear in view and route.
RouteMarks route_marks(const View& view, const Forest& forest,
                       const DrawOptions& options);

}  // namespace rung::draw

#endif  // RUNG_SRC_DRAW_ROUTE_MARKS_HPP_
