#include "draw/route_marks.hpp"

namespace rung::draw {
namespace {

class Marker {
 public:
  Marker(const View& view, const Forest& forest)
      : view_(view), forest_(forest), budget_(4 * view.posts.size() + 64) {}

  RouteMarks run(const Route& route, PostId from) {
    Index anchor = view_.find(from);
    if (anchor != kNone) out_.marks.push_back({anchor, 0, false});
    Index number = 0;
    Index next = kNone;  // where the steps of this level start from, later
    for (std::size_t i = 0; i < route.steps.size(); ++i) {
      const Step& step = route.steps[i];
      if (i == 0 || step.level != route.steps[i - 1].level) {
        ++number;
        if (next != kNone) anchor = next;
        next = kNone;
      }
      const Index reached = take(step, anchor, number);
      if (next == kNone) next = reached;
    }
    return std::move(out_);
  }

 private:
  // Marks one step; returns the post from which the route goes on.
  Index take(const Step& step, Index anchor, Index number) {
    const Index post = view_.find(step.post);
    const Index replaced = view_.find(step.instead_of);
    const Index target = replaced == kNone ? post : replaced;
    if (post != kNone) out_.marks.push_back({post, number, step.auto_pass});
    if (anchor != kNone && target != kNone && !climb(anchor, target)) {
      out_.jumps.emplace_back(target, anchor);
    }
    if (replaced != kNone && post != kNone && !climbs(step, replaced, post)) {
      out_.jumps.emplace_back(post, replaced);
    }
    return target;
  }

  bool climbs(const Step& step, Index replaced, Index post) {
    return step.via == Via::kClimb && climb(replaced, post);
  }

  // Follows drawn edges from `low` to `high`: a direct one, else the first
  // superior again and again. The budget keeps odd routes from costing more
  // than the picture itself.
  bool climb(Index low, Index high) {
    for (const ViewEdge& edge : view_.edges_of(view_.posts[low])) {
      if (edge.to != high || edge.on_cycle) continue;
      out_.edges.push_back(static_cast<Index>(&edge - view_.edges.data()));
      return true;
    }
    const std::size_t before = out_.edges.size();
    while (low != high && budget_ > 0) {
      --budget_;
      const Index edge = forest_.primary[low];
      if (edge == kNone) break;
      out_.edges.push_back(edge);
      low = view_.edges[edge].to;
    }
    if (low != high) out_.edges.resize(before);
    return low == high;
  }

  const View& view_;
  const Forest& forest_;
  std::size_t budget_;
  RouteMarks out_;
};

}  // namespace

RouteMarks route_marks(const View& view, const Forest& forest,
                       const DrawOptions& options) {
  if (!options.highlight) return {};
  return Marker(view, forest).run(*options.highlight, options.highlight_from);
}

}  // namespace rung::draw
