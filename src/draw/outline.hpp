// The inside of boxes: posts as an indented outline.
#ifndef RUNG_SRC_DRAW_OUTLINE_HPP_
#define RUNG_SRC_DRAW_OUTLINE_HPP_

#include <vector>

#include "draw/layout.hpp"

namespace rung::draw {

struct Outlines {
  std::vector<Point> posts;  ///< relative to their box
  std::vector<Size> boxes;
  std::vector<Index> rank;           ///< of posts: pre-order in the box, from 1
  std::vector<std::uint8_t> spread;  ///< of boxes: posts in several columns
};

/// Lays out the posts of every box; none should exceed `page`. Linear, without
/// recursion.
Outlines lay_out_posts(const Forest& forest, const Metrics& metrics,
                       const std::vector<Px>& header_w, Size page);

}  // namespace rung::draw

#endif  // RUNG_SRC_DRAW_OUTLINE_HPP_
