// Where everything stands: pure geometry, no names and no colours.
//
// A box is an outline of its posts: what is below a post stands under it,
// indented, in one column or several. Boxes that report to a box stand right of
// it or below it, in columns too, and edges run in the lanes left free between
// them. All posts of a box stand on one grid of rows, so that a line in the gap
// between two rows meets no post.
#ifndef RUNG_SRC_DRAW_LAYOUT_HPP_
#define RUNG_SRC_DRAW_LAYOUT_HPP_

#include <vector>

#include "draw/forest.hpp"
#include "draw/geometry.hpp"
#include "draw/view.hpp"

namespace rung::draw {

struct Metrics {
  Px post_w = 150, post_h = 32;
  Px row_gap = 9;          ///< between posts, room for lines
  Px header_h = 27;        ///< name of a unit
  Px indent = 12;          ///< of posts below a post; padding of a box
  Px lane = 5;             ///< between parallel lines
  Px box_gap = 14;         ///< between boxes
  Px left = 24, top = 72;  ///< where the drawing starts
  Px pitch() const noexcept { return post_h + row_gap; }
};

enum class WireStyle : std::uint8_t {
  kExplicit,
  kUnit,
  kPortfolio,
  kDotted,
  kCycle,
  kInside  ///< a unit belongs to a unit, and no post of it reports there
};

/// A line through points, the upper end first; or, if `curved`, a cubic curve
/// of four points.
struct Wire {
  Index edge = kNone;  ///< in View::edges; kNone for kInside
  WireStyle style = WireStyle::kUnit;
  bool curved = false;
  Index first = 0, count = 0;  ///< in Layout::points
};

struct Layout {
  Metrics metrics;
  std::vector<Rect> boxes;
  std::vector<Point> posts;  ///< left upper corners
  std::vector<Wire> wires;   ///< those of edges first, in their order
  std::vector<Point> points;
  Size size;  ///< the right lower end of all that is drawn

  Rect post(Index p) const noexcept {
    return {posts[p].x, posts[p].y, metrics.post_w, metrics.post_h};
  }
};

/// `header_w`: for each box the width of its name, 0 for a box that is not
/// drawn. Linear in the view, but for sorting.
Layout lay_out(const View& view, const Forest& forest, const Metrics& metrics,
               const std::vector<Px>& header_w);

}  // namespace rung::draw

#endif  // RUNG_SRC_DRAW_LAYOUT_HPP_
