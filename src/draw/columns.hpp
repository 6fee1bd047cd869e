// Filling blocks into columns with little waste.
#ifndef RUNG_SRC_DRAW_COLUMNS_HPP_
#define RUNG_SRC_DRAW_COLUMNS_HPP_

#include <span>
#include <vector>

#include "draw/geometry.hpp"

namespace rung::draw {

struct ColumnRule {
  Size lead;            ///< the block that the others belong to
  bool beside = false;  ///< they stand right of it, else below
  Px gap = 0;           ///< between blocks of one column
  Px gutter = 0;        ///< left of each column
  Px bus = 0;           ///< above the columns where there are several
  Px enough = 0;        ///< no second column until one is taller than this
  Size page;            ///< what the whole should not exceed
};

/// How dear a block is: its area, more where it exceeds the page.
double cost_of(Size block, Size page) noexcept;

struct ColumnChoice {
  Size size;        ///< with the lead
  double cost = 0;  ///< cost_of(size)
  Index columns = 0;
};

/// Puts the blocks, in their order, into columns; column[i] tells where block i
/// went. Tries a fixed number of heights: linear.
ColumnChoice fill_columns(std::span<const Size> blocks, const ColumnRule& rule,
                          std::vector<Index>& column);

}  // namespace rung::draw

#endif  // RUNG_SRC_DRAW_COLUMNS_HPP_
