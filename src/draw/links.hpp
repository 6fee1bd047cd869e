// The lines between a box and the boxes that hang of it, and their lanes.
#ifndef RUNG_SRC_DRAW_LINKS_HPP_
#define RUNG_SRC_DRAW_LINKS_HPP_

#include <span>
#include <vector>

#include "draw/outline.hpp"

namespace rung::draw {

/// An edge on its way from a box to the box of which that one hangs; or, with
/// `edge` kNone, that the one unit belongs to the other.
struct Link {
  Index parent, child;  ///< boxes
  Index edge = kNone;   ///< in View::edges
  Index rank = 0;       ///< of the upper post, 0 for the unit itself
  WireStyle style = WireStyle::kUnit;
  Index lane = 0;  ///< beside the parent; links of one rank and style share it
  Index exit = 0;  ///< which of the styles that leave the upper post
  Index slot = 0;  ///< lane left of the child's column
};

struct Links {
  std::vector<Link> all;          ///< by parent
  std::vector<Index> start;       ///< of each box, and one behind the last
  std::vector<Index> lanes;       ///< how many, beside each box
  std::vector<Index> first_rank;  ///< of each box: its highest upper post

  std::span<Link> of(Index box) {
    return {all.data() + start[box], all.data() + start[box + 1]};
  }
};

Links links_of(const View& view, const Forest& forest,
               const Outlines& outlines);

WireStyle style_of(const ViewEdge& edge) noexcept;

}  // namespace rung::draw

#endif  // RUNG_SRC_DRAW_LINKS_HPP_
