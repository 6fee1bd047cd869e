// The boxes side by side, with room for the lanes between them.
#ifndef RUNG_SRC_DRAW_CHART_HPP_
#define RUNG_SRC_DRAW_CHART_HPP_

#include <vector>

#include "draw/arrange.hpp"
#include "draw/links.hpp"

namespace rung::draw {

struct Chart {
  std::vector<Rect> boxes;
  std::vector<Arrangement> arrangement;
  std::vector<Px> lane_x;     ///< of each box: the lane nearest to it
  std::vector<Px> bus_y;      ///< of each box: the first lane of its bus
  std::vector<Index> column;  ///< of each box, beneath the one above
  std::vector<Px> column_x;   ///< of each box: where its column begins
  std::vector<Index> slots;   ///< of each box: lanes left of its column
  Size size;
};

/// Places the boxes, on `page` if they can, and numbers the slots of `links`.
Chart lay_out_chart(const Forest& forest, const Outlines& outlines,
                    const Metrics& metrics, Size page, Links& links);

/// Where a lane runs: right of its box, on the bus, left of a column.
Px box_lane_x(const Chart& chart, const Links& links, const Metrics& m,
              const Link& link) noexcept;
Px bus_lane_y(const Chart& chart, const Metrics& m, const Link& link) noexcept;
Px slot_x(const Chart& chart, const Metrics& m, const Link& link) noexcept;

}  // namespace rung::draw

#endif  // RUNG_SRC_DRAW_CHART_HPP_
