// The trees a layout follows: posts beneath their superiors within a box, and
// boxes beneath the box that they report to.
#ifndef RUNG_SRC_DRAW_FOREST_HPP_
#define RUNG_SRC_DRAW_FOREST_HPP_

#include <vector>

#include "base/array.hpp"
#include "draw/view.hpp"

namespace rung::draw {

/// A box holds the posts of one unit. Posts without unit that report to each
/// other share a box that is not drawn.
struct Box {
  Index unit = kNone;
  Index parent = kNone;  ///< the box of which it hangs
};

struct Forest {
  std::vector<Index> primary;  ///< of each post: its first sound edge, or kNone
  std::vector<Index> box;      ///< of each post
  std::vector<Box> boxes;      ///< those of units first, in their order
  /// Posts directly below in the same box: of post p at [p]; those with nobody
  /// above in box b at [posts + b].
  Lists<Index> below;
};

/// Linear in the view. Rings, if any are left, are cut.
Forest forest_of(const View& view);

/// Makes a map from each element to the one above it free of rings: the
/// smallest element of each ring loses what is above it.
void cut_rings(std::vector<Index>& above);

/// Positions 0..count-1 of a forest from the top down; `above` has no rings.
std::vector<Index> top_down(const std::vector<Index>& above);

}  // namespace rung::draw

#endif  // RUNG_SRC_DRAW_FOREST_HPP_
