// The way in which the boxes that hang of a box stand to it.
#ifndef RUNG_SRC_DRAW_ARRANGE_HPP_
#define RUNG_SRC_DRAW_ARRANGE_HPP_

#include <span>
#include <vector>

#include "draw/layout.hpp"

namespace rung::draw {

enum class Arrangement : std::uint8_t {
  kAlone,    ///< there are none
  kColumn,   ///< one column right of it: lanes lead straight there
  kStack,    ///< one column below it, of boxes of which nothing hangs: lanes
             ///< lead down on the right
  kColumns,  ///< columns right of it, under a bus of lanes
  kBelow     ///< columns below it, under a bus of lanes
};

/// From a box or column to the nearest lane.
inline constexpr Px kLaneMargin = 6;

/// What so many lanes need side by side, margins included.
inline Px lane_room(const Metrics& m, Index lanes) noexcept {
  return lanes == 0 ? 0 : 2 * kLaneMargin + m.lane * (lanes - 1);
}

struct Hanging {
  Size own;                      ///< of the box itself
  std::span<const Size> blocks;  ///< of what hangs of it, all included
  Index lanes = 0;               ///< between the two
  bool leaves = false;           ///< nothing hangs of any of the blocks
  bool around_all = false;       ///< the box around the whole, without extent
  double net = 0;                ///< area of all boxes in here
};

/// Chooses the cheapest way on a page of this size; column[i] tells in which
/// column block i stands. Linear.
Arrangement arrange(const Hanging& what, const Metrics& metrics, Size page,
                    std::vector<Index>& column);

}  // namespace rung::draw

#endif  // RUNG_SRC_DRAW_ARRANGE_HPP_
