// The lines of a picture, once boxes and posts have their places.
#ifndef RUNG_SRC_DRAW_WIRES_HPP_
#define RUNG_SRC_DRAW_WIRES_HPP_

#include <array>

#include "draw/chart.hpp"

namespace rung::draw {

/// Fills wires and points of `layout`, whose boxes and posts are placed.
void lay_wires(const View& view, const Forest& forest, const Outlines& outlines,
               const Chart& chart, const Links& links, Layout& layout);

/// A cubic curve between two posts that no lane joins. Where they stand above
/// each other it bulges to the right by at most kBulge.
inline constexpr Px kBulge = 26;
std::array<Point, 4> curve_between(const Rect& upper, const Rect& lower);

}  // namespace rung::draw

#endif  // RUNG_SRC_DRAW_WIRES_HPP_
