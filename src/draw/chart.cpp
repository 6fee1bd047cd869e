#include "draw/chart.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

#include "draw/columns.hpp"

namespace rung::draw {
namespace {

constexpr double kSlack = 1.5;        // of a block to its boxes
constexpr double kStackBonus = 1.15;  // its lines are the shortest

// The last node is a box without extent of which the topmost boxes hang.
class Charter {
 public:
  Charter(const Forest& forest, const Outlines& outlines,
          const Metrics& metrics, Size page, Links& links)
      : outlines_(outlines), m_(metrics), page_(page), links_(links) {
    boxes_ = static_cast<Index>(forest.boxes.size());
    above_.resize(boxes_ + 1, kNone);
    for (Index b = 0; b < boxes_; ++b) {
      const Index parent = forest.boxes[b].parent;
      above_[b] = parent == kNone ? boxes_ : parent;
    }
    std::vector<Index> by_rank(boxes_);
    std::iota(by_rank.begin(), by_rank.end(), 0u);
    std::stable_sort(by_rank.begin(), by_rank.end(), [&](Index a, Index b) {
      return links.first_rank[a] < links.first_rank[b];
    });
    below_ = group(boxes_ + 1, by_rank, [&](Index b) { return above_[b]; });
    block_.resize(boxes_ + 1);
    net_.resize(boxes_ + 1);
    chart_.boxes.resize(boxes_ + 1);
    chart_.arrangement.resize(boxes_ + 1, Arrangement::kAlone);
    chart_.lane_x.resize(boxes_ + 1);
    chart_.bus_y.resize(boxes_ + 1);
    chart_.column.resize(boxes_ + 1);
    chart_.column_x.resize(boxes_ + 1);
    chart_.slots.resize(boxes_ + 1);
  }

  Chart run() {
    const std::vector<Index> order = top_down(above_);
    for (std::size_t i = order.size(); i-- > 0;) measure(order[i]);
    chart_.boxes[boxes_] = {m_.left, m_.top, 0, 0};
    for (const Index b : order) place_below(b);
    chart_.size = {m_.left + block_[boxes_].w, m_.top + block_[boxes_].h};
    chart_.boxes.pop_back();
    return std::move(chart_);
  }

 private:
  Index lanes(Index b) const { return b == boxes_ ? 0 : links_.lanes[b]; }
  Px room(Index count) const {
    return count == 0 ? 0 : 2 * kLaneMargin + m_.lane * (count - 1);
  }

  void measure(Index b) {
    const Size own = b == boxes_ ? Size{} : outlines_.boxes[b];
    chart_.boxes[b].w = own.w;
    chart_.boxes[b].h = own.h;
    block_[b] = own;
    net_[b] = static_cast<double>(own.w + m_.box_gap) *
              static_cast<double>(own.h + m_.box_gap);
    for (const Index c : below_[b]) net_[b] += net_[c];
    if (below_[b].empty()) return;
    choose(b, own);
    number_slots(b);
    block_[b] = extent(b);
  }

  // The cheapest way to place what hangs of a box.
  void choose(Index b, Size own) {
    blocks_.clear();
    for (const Index c : below_[b]) blocks_.push_back(block_[c]);
    ColumnRule rule;
    rule.gap = m_.box_gap;
    rule.gutter = room(std::min<Index>(lanes(b), 3)) + kLaneMargin;
    rule.bus = room(lanes(b));
    rule.page = share_of_page(b);
    rule.beside = true;
    rule.lead = {own.w + room(lanes(b)), own.h};
    const ColumnChoice beside = fill_columns(blocks_, rule, filled_);
    Arrangement& best = chart_.arrangement[b];
    best = beside.columns == 1 ? Arrangement::kColumn : Arrangement::kColumns;
    if (b != boxes_) {
      rule.beside = false;
      rule.lead.h += rule.bus + kLaneMargin;
      const ColumnChoice below = fill_columns(blocks_, rule, other_);
      const double least = std::min(beside.cost, below.cost);
      if (stack_cost(b, own, rule.page) < kStackBonus * least) {
        best = Arrangement::kStack;
        filled_.assign(blocks_.size(), 0);
      } else if (below.cost < beside.cost) {
        best = Arrangement::kBelow;
        filled_.swap(other_);
      }
    }
    for (std::size_t i = 0; i < filled_.size(); ++i) {
      chart_.column[below_[b][i]] = filled_[i];
    }
  }

  // Blocks do best as columns: as wide as their share of the page is at most of
  // its height.
  Size share_of_page(Index b) const {
    if (b == boxes_) return page_;
    const double wide = kSlack * net_[b] / static_cast<double>(page_.h);
    const Px least = m_.post_w + 4 * m_.indent;
    return {std::clamp(static_cast<Px>(wide), least, std::max(least, page_.w)),
            page_.h};
  }

  double stack_cost(Index b, Size own, Size page) const {
    Size size = own;
    for (const Index c : below_[b]) {
      if (!below_[c].empty()) return std::numeric_limits<double>::max();
      size.w = std::max(size.w, m_.indent + block_[c].w);
      size.h += m_.box_gap + block_[c].h;
    }
    size.w += room(lanes(b));
    return cost_of(size, page);
  }

  // Is the column fed straight from the lanes beside the box?
  bool direct(Index b, Index column) const {
    return column == 0 && chart_.arrangement[b] != Arrangement::kBelow;
  }

  void number_slots(Index b) {
    if (b == boxes_) return;
    const auto links = links_.of(b);
    const auto key = [&](const Link& l) {
      return std::pair(chart_.column[l.child], l.lane);
    };
    std::stable_sort(
        links.begin(), links.end(),
        [&](const Link& l, const Link& r) { return key(l) < key(r); });
    column_slots_.clear();
    for (std::size_t i = 0; i < links.size(); ++i) {
      const auto [column, lane] = key(links[i]);
      column_slots_.resize(column + 1, 0);
      if (direct(b, column)) continue;
      if (i == 0 || key(links[i - 1]) != key(links[i])) ++column_slots_[column];
      links[i].slot = column_slots_[column] - 1;
    }
    for (const Index c : below_[b]) {
      chart_.slots[c] = column_slots_[chart_.column[c]];
    }
  }

  // Room left of a column.
  Px gutter(Index b, Index child) const {
    const Index column = chart_.column[child];
    if (b == boxes_) return column == 0 ? 0 : m_.box_gap;
    if (direct(b, column)) return 0;
    return room(chart_.slots[child]) + (column == 0 ? 0 : kLaneMargin);
  }

  Size extent(Index b) {
    Size size{chart_.boxes[b].w, chart_.boxes[b].h};
    const Point first = columns_start(b);
    Px x = first.x;
    walk_columns(b, first, [&](Index c, Point at) {
      x = std::max(x, at.x + block_[c].w);
      size.h = std::max(size.h, at.y + block_[c].h);
    });
    if (chart_.arrangement[b] == Arrangement::kStack)
      size.w = std::max(size.w, x);
    size.w = std::max(size.w + room(lanes(b)), x);
    return size;
  }

  // Where the columns begin, from the box's own corner.
  Point columns_start(Index b) const {
    const Px bus = room(lanes(b));
    const Rect& box = chart_.boxes[b];
    switch (chart_.arrangement[b]) {
      case Arrangement::kBelow:
        return {0, box.h + bus + kLaneMargin};
      case Arrangement::kStack:
        return {m_.indent, box.h + m_.box_gap};
      case Arrangement::kColumns:
        return {box.w + bus, bus};
      default:
        return {box.w + bus, 0};
    }
  }

  // Calls visit(box, corner) for each box that hangs of `b`.
  template <class Visit>
  void walk_columns(Index b, Point first, Visit&& visit) {
    Px x = first.x, y = first.y, w = 0;
    Index column = kNone;
    for (const Index c : below_[b]) {
      if (chart_.column[c] != column) {
        column = chart_.column[c];
        x += w + gutter(b, c);
        y = first.y;
        w = 0;
      }
      visit(c, Point{x, y});
      y += block_[c].h + m_.box_gap;
      w = std::max(w, block_[c].w);
    }
  }

  void place_below(Index b) {
    if (below_[b].empty()) return;
    const Rect box = chart_.boxes[b];
    const Point start = columns_start(b);
    const bool under = chart_.arrangement[b] == Arrangement::kBelow;
    // Lanes of a stack run right of all of it, at the end of the block.
    chart_.lane_x[b] =
        kLaneMargin + (chart_.arrangement[b] == Arrangement::kStack
                           ? box.x + block_[b].w - room(lanes(b))
                           : box.right());
    chart_.bus_y[b] = box.y + (under ? box.h + kLaneMargin : 0) + kLaneMargin;
    walk_columns(b, {box.x + start.x, box.y + start.y}, [&](Index c, Point at) {
      chart_.boxes[c].x = chart_.column_x[c] = at.x;
      chart_.boxes[c].y = at.y;
    });
  }

  const Outlines& outlines_;
  const Metrics& m_;
  Size page_;
  Links& links_;
  Index boxes_ = 0;
  Chart chart_;
  std::vector<Index> above_;
  Lists<Index> below_;
  std::vector<Size> block_;  // of each box with all that hangs of it
  std::vector<double> net_;  // area of the boxes in a block
  std::vector<Size> blocks_;
  std::vector<Index> filled_, other_, column_slots_;
};

}  // namespace

Chart lay_out_chart(const Forest& forest, const Outlines& outlines,
                    const Metrics& metrics, Size page, Links& links) {
  return Charter(forest, outlines, metrics, page, links).run();
}

}  // namespace rung::draw
