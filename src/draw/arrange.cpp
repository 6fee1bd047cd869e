#include "draw/arrange.hpp"

#include <algorithm>

#include "draw/columns.hpp"

namespace rung::draw {
namespace {

constexpr double kSlack = 1.5;        // of a block to its boxes
constexpr double kStackBonus = 1.15;  // its lines are the shortest
constexpr Index kUsualSlots = 3;      // lanes that reach one column

// Blocks do best as columns: as wide as their share of the page is at most of
// its height.
Size share_of_page(const Hanging& what, const Metrics& m, Size page) {
  if (what.around_all) return page;
  const double wide = kSlack * what.net / static_cast<double>(page.h);
  const Px least = m.post_w + 4 * m.indent;
  return {std::clamp(static_cast<Px>(wide), least, std::max(least, page.w)),
          page.h};
}

Size stack_of(const Hanging& what, const Metrics& m) {
  Size size = what.own;
  for (const Size& block : what.blocks) {
    size.w = std::max(size.w, m.indent + block.w);
    size.h += m.box_gap + block.h;
  }
  size.w += lane_room(m, what.lanes);
  return size;
}

}  // namespace

Arrangement arrange(const Hanging& what, const Metrics& m, Size page,
                    std::vector<Index>& column) {
  const Px room = lane_room(m, what.lanes);
  ColumnRule rule;
  rule.gap = m.box_gap;
  rule.gutter = lane_room(m, std::min(what.lanes, kUsualSlots)) + kLaneMargin;
  rule.bus = room;
  rule.page = share_of_page(what, m, page);
  rule.beside = true;
  rule.lead = {what.own.w + room, what.own.h};
  const ColumnChoice beside = fill_columns(what.blocks, rule, column);
  const auto right =
      beside.columns == 1 ? Arrangement::kColumn : Arrangement::kColumns;
  if (what.around_all) return right;
  rule.beside = false;
  rule.lead.h += room + kLaneMargin;
  std::vector<Index> other;
  const ColumnChoice below = fill_columns(what.blocks, rule, other);
  const double least = std::min(beside.cost, below.cost);
  if (what.leaves &&
      cost_of(stack_of(what, m), rule.page) < kStackBonus * least) {
    column.assign(what.blocks.size(), 0);
    return Arrangement::kStack;
  }
  if (beside.cost <= below.cost) return right;
  column.swap(other);
  return Arrangement::kBelow;
}

}  // namespace rung::draw
