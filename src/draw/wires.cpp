#include "draw/wires.hpp"

#include <algorithm>
#include <initializer_list>

namespace rung::draw {
namespace {

constexpr Px kApart = 4;  // lines of different styles that leave one post
constexpr Px kExit = 3;   // below a post: where a line leaves for its box
constexpr Px kEntry = 4;  // left of a post and above it: where one arrives

class Wirer {
 public:
  Wirer(const View& view, const Forest& forest, const Outlines& outlines,
        const Chart& chart, const Links& links, Layout& layout)
      : view_(view),
        forest_(forest),
        outlines_(outlines),
        chart_(chart),
        links_(links),
        out_(layout),
        m_(layout.metrics),
        link_of_(view.edges.size(), kNone) {}

  void run() {
    for (Index l = 0; l < links_.all.size(); ++l) {
      const Index edge = links_.all[l].edge;
      if (edge != kNone) link_of_[edge] = l;
    }
    for (Index e = 0; e < view_.edges.size(); ++e) edge_wire(e);
    for (const Link& link : links_.all) {
      if (link.edge == kNone) inside_wire(link);
    }
  }

 private:
  void begin(Index edge, WireStyle style) {
    out_.wires.push_back(
        {edge, style, false, static_cast<Index>(out_.points.size()), 0});
  }
  void add(std::initializer_list<Point> points) {
    for (const Point& p : points) {
      Wire& wire = out_.wires.back();
      if (wire.count > 0 && out_.points.back() == p) continue;
      out_.points.push_back(p);
      ++wire.count;
    }
  }

  void edge_wire(Index e) {
    const ViewEdge& edge = view_.edges[e];
    begin(e, style_of(edge));
    const bool tree = forest_.primary[edge.from] == e;
    if (link_of_[e] != kNone) {
      across(links_.all[link_of_[e]], edge);
    } else if (tree && forest_.box[edge.from] == forest_.box[edge.to]) {
      down_the_outline(out_.post(edge.to), out_.post(edge.from));
    } else {
      curve(out_.post(edge.to), out_.post(edge.from));
    }
  }

  // From under a post to the left of one below it, by way of the gap between
  // rows where that stands in another column.
  void down_the_outline(const Rect& upper, const Rect& lower) {
    const Px half = m_.indent / 2;
    const Px trunk = lower.x - half;
    const Px gap = upper.bottom() + m_.row_gap / 2;
    add({{upper.x + half, upper.bottom()}});
    if (trunk != upper.x + half) add({{upper.x + half, gap}, {trunk, gap}});
    const Px middle = lower.y + lower.h / 2;
    add({{trunk, middle}, {lower.x, middle}});
  }

  void across(const Link& link, const ViewEdge& edge) {
    leave(link, out_.post(edge.to));
    travel(link);
    if (chart_.arrangement[link.parent] == Arrangement::kStack) {
      arrive_right(out_.post(edge.from), outlines_.spread[link.child]);
    } else {
      arrive(out_.post(edge.from), chart_.boxes[link.child]);
    }
  }

  void inside_wire(const Link& link) {
    begin(kNone, WireStyle::kInside);
    const Rect& upper = chart_.boxes[link.parent];
    const Rect& lower = chart_.boxes[link.child];
    const Px in_header = m_.header_h / 2;
    const Px x = box_lane_x(chart_, links_, m_, link);
    add({{upper.right(), upper.y + in_header}, {x, upper.y + in_header}});
    travel(link);
    const Px y = lower.y + in_header;
    const bool left = out_.points.back().x < lower.x;
    add({{out_.points.back().x, y}, {left ? lower.x : lower.right(), y}});
  }

  // From a post to its lane beside the box.
  void leave(const Link& link, const Rect& post) {
    const Px x = box_lane_x(chart_, links_, m_, link);
    const Px middle = post.y + post.h / 2 + kApart * link.exit;
    add({{post.right(), middle}});
    if (outlines_.spread[link.parent]) {
      const Px out = post.right() + kEntry, gap = post.bottom() + kExit;
      add({{out, middle}, {out, gap}, {x, gap}});
    } else {
      add({{x, middle}});
    }
  }

  // From the lane beside the box over the bus to the child's column.
  void travel(const Link& link) {
    const Arrangement how = chart_.arrangement[link.parent];
    if (how == Arrangement::kStack) return;
    if (how != Arrangement::kBelow && chart_.column[link.child] == 0) return;
    const Px bus = bus_lane_y(chart_, m_, link);
    add({{out_.points.back().x, bus}, {slot_x(chart_, m_, link), bus}});
  }

  void arrive(const Rect& post, const Rect& box) {
    const Px x = out_.points.back().x;
    const Px middle = post.y + post.h / 2;
    if (post.x == box.x + m_.indent) {
      add({{x, middle}, {post.x, middle}});
    } else {
      const Px gap = post.y - kEntry, in = post.x - kEntry;
      add({{x, gap}, {in, gap}, {in, middle}, {post.x, middle}});
    }
  }

  void arrive_right(const Rect& post, bool spread) {
    const Px x = out_.points.back().x;
    const Px middle = post.y + post.h / 2;
    if (!spread) return add({{x, middle}, {post.right(), middle}});
    const Px gap = post.y - kEntry, in = post.right() + kEntry;
    add({{x, gap}, {in, gap}, {in, middle}, {post.right(), middle}});
  }

  void curve(const Rect& upper, const Rect& lower) {
    Wire& wire = out_.wires.back();
    wire.curved = true;
    for (const Point p : curve_between(upper, lower)) {
      out_.points.push_back(p);
      ++wire.count;
    }
  }

  const View& view_;
  const Forest& forest_;
  const Outlines& outlines_;
  const Chart& chart_;
  const Links& links_;
  Layout& out_;
  const Metrics& m_;
  std::vector<Index> link_of_;  // edge -> link or kNone
};

}  // namespace

std::array<Point, 4> curve_between(const Rect& upper, const Rect& lower) {
  Point a{upper.right(), upper.y + upper.h / 2};
  Point d{lower.x, lower.y + lower.h / 2};
  if (a.x <= d.x) {
    const Px pull = std::max(kBulge / 2, (d.x - a.x) / 2);
    return {a, Point{a.x + pull, a.y}, Point{d.x - pull, d.y}, d};
  }
  d.x = lower.right();
  if (d.x <= upper.x) {
    a.x = upper.x;
    const Px pull = std::max(kBulge / 2, (a.x - d.x) / 2);
    return {a, Point{a.x - pull, a.y}, Point{d.x + pull, d.y}, d};
  }
  const Px out = std::max(a.x, d.x) + kBulge;
  return {a, Point{out, a.y}, Point{out, d.y}, d};
}

void lay_wires(const View& view, const Forest& forest, const Outlines& outlines,
               const Chart& chart, const Links& links, Layout& layout) {
  Wirer(view, forest, outlines, chart, links, layout).run();
}

}  // namespace rung::draw
