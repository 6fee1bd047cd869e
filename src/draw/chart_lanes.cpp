#include "draw/chart.hpp"

namespace rung::draw {

Px box_lane_x(const Chart& chart, const Links& links, const Metrics& m,
              const Link& link) noexcept {
  // Upper posts take the outer lanes where lines run down, the inner ones where
  // they run up to a bus: so fewer lines cross.
  const bool up = chart.arrangement[link.parent] == Arrangement::kColumns;
  const Index lane = up ? link.lane : links.lanes[link.parent] - 1 - link.lane;
  return chart.lane_x[link.parent] + m.lane * lane;
}

Px bus_lane_y(const Chart& chart, const Metrics& m, const Link& link) noexcept {
  return chart.bus_y[link.parent] + m.lane * link.lane;
}

Px slot_x(const Chart& chart, const Metrics& m, const Link& link) noexcept {
  const Index behind = chart.slots[link.child] - 1 - link.slot;
  return chart.column_x[link.child] - kLaneMargin - m.lane * behind;
}

}  // namespace rung::draw
