#include "draw/chart.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace rung::draw {
namespace {

// The last node is a box without extent of which the topmost boxes hang.
class Charter {
 public:
  Charter(const Forest& forest, const Outlines& outlines,
          const Metrics& metrics, Size page, Links& links)
      : outlines_(outlines), m_(metrics), page_(page), links_(links) {
    boxes_ = static_cast<Index>(forest.boxes.size());
    hang(forest);
    const std::size_t all = boxes_ + 1;
    block_.resize(all);
    net_.resize(all);
    chart_.boxes.resize(all);
    chart_.arrangement.resize(all, Arrangement::kAlone);
    chart_.lane_x = chart_.bus_y = chart_.column_x = std::vector<Px>(all);
    chart_.column = chart_.slots = std::vector<Index>(all);
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
  // Boxes that hang of one follow the order of the posts they report to.
  void hang(const Forest& forest) {
    above_.resize(boxes_ + 1, kNone);
    for (Index b = 0; b < boxes_; ++b) {
      const Index parent = forest.boxes[b].parent;
      above_[b] = parent == kNone ? boxes_ : parent;
    }
    std::vector<Index> by_rank(boxes_);
    std::iota(by_rank.begin(), by_rank.end(), 0u);
    std::stable_sort(by_rank.begin(), by_rank.end(), [&](Index a, Index b) {
      return links_.first_rank[a] < links_.first_rank[b];
    });
    below_ = group(boxes_ + 1, by_rank, [&](Index b) { return above_[b]; });
  }

  Index lanes(Index b) const { return b == boxes_ ? 0 : links_.lanes[b]; }
  Px room(Index count) const { return lane_room(m_, count); }

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

  void choose(Index b, Size own) {
    blocks_.clear();
    bool leaves = true;
    for (const Index c : below_[b]) {
      blocks_.push_back(block_[c]);
      leaves = leaves && below_[c].empty();
    }
    const Hanging what{own, blocks_, lanes(b), leaves, b == boxes_, net_[b]};
    chart_.arrangement[b] = arrange(what, m_, page_, filled_);
    for (std::size_t i = 0; i < filled_.size(); ++i) {
      chart_.column[below_[b][i]] = filled_[i];
    }
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
    const bool stack = chart_.arrangement[b] == Arrangement::kStack;
    if (stack) size.w = std::max(size.w, x);  // lanes run right of all
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
  std::vector<Index> filled_, column_slots_;
};

}  // namespace

Chart lay_out_chart(const Forest& forest, const Outlines& outlines,
                    const Metrics& metrics, Size page, Links& links) {
  return Charter(forest, outlines, metrics, page, links).run();
}

}  // namespace rung::draw
