// Lengths, places and sizes of a picture. Whole pixels, so that equal input
// gives equal text everywhere.
#ifndef RUNG_SRC_DRAW_GEOMETRY_HPP_
#define RUNG_SRC_DRAW_GEOMETRY_HPP_

#include <cstdint>

namespace rung::draw {

using Px = std::int64_t;
/// Position in an array of the view: a unit, post, edge, box, ...
using Index = std::uint32_t;
inline constexpr Index kNone = UINT32_MAX;

struct Size {
  Px w = 0, h = 0;
};

struct Point {
  Px x = 0, y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

struct Rect {
  Px x = 0, y = 0, w = 0, h = 0;
  Px right() const noexcept { return x + w; }
  Px bottom() const noexcept { return y + h; }
};

}  // namespace rung::draw

#endif  // RUNG_SRC_DRAW_GEOMETRY_HPP_
