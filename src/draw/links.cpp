#include "draw/links.hpp"

#include <algorithm>
#include <tuple>

namespace rung::draw {
namespace {

std::vector<Link> collect(const View& view, const Forest& forest,
                          const Outlines& outlines) {
  std::vector<Link> links;
  std::vector<bool> linked(forest.boxes.size());
  for (Index e = 0; e < view.edges.size(); ++e) {
    const ViewEdge& edge = view.edges[e];
    const Index child = forest.box[edge.from], parent = forest.box[edge.to];
    if (edge.on_cycle || child == parent) continue;
    if (forest.boxes[child].parent != parent) continue;
    links.push_back({parent, child, e, outlines.rank[edge.to], style_of(edge)});
    linked[child] = true;
  }
  for (Index b = 0; b < forest.boxes.size(); ++b) {
    const Index parent = forest.boxes[b].parent;
    if (parent == kNone || linked[b]) continue;
    links.push_back({parent, b, kNone, 0, WireStyle::kInside});
  }
  return links;
}

// Numbers the lanes beside each box, those of upper posts first.
void number_lanes(Links& links) {
  const auto lane = [](const Link& l) {
    return std::tie(l.parent, l.rank, l.style);
  };
  std::sort(links.all.begin(), links.all.end(),
            [&](const Link& a, const Link& b) {
              const auto upper = lane(a), other = lane(b);
              if (upper != other) return upper < other;
              return std::tie(a.child, a.edge) < std::tie(b.child, b.edge);
            });
  for (std::size_t i = 0; i < links.all.size(); ++i) {
    Link& link = links.all[i];
    Index& lanes = links.lanes[link.parent];
    const Link* before = i == 0 ? nullptr : &links.all[i - 1];
    const bool same_post =
        before && before->parent == link.parent && before->rank == link.rank;
    const bool same_lane = same_post && before->style == link.style;
    if (!same_lane) ++lanes;
    if (same_post) link.exit = before->exit + (same_lane ? 0 : 1);
    link.lane = lanes - 1;
  }
}

}  // namespace

WireStyle style_of(const ViewEdge& edge) noexcept {
  if (edge.on_cycle) return WireStyle::kCycle;
  switch (edge.line) {
    case Line::kExplicit:
      return WireStyle::kExplicit;
    case Line::kPortfolio:
      return WireStyle::kPortfolio;
    case Line::kDotted:
      return WireStyle::kDotted;
    default:
      return WireStyle::kUnit;
  }
}

Links links_of(const View& view, const Forest& forest,
               const Outlines& outlines) {
  const std::size_t boxes = forest.boxes.size();
  Links links;
  links.all = collect(view, forest, outlines);
  links.lanes.assign(boxes, 0);
  number_lanes(links);
  links.start.assign(boxes + 1, 0);
  links.first_rank.assign(boxes, kNone);
  for (const Link& link : links.all) {
    ++links.start[link.parent + 1];
    Index& rank = links.first_rank[link.child];
    rank = std::min(rank, link.rank);
  }
  for (std::size_t b = 0; b < boxes; ++b) links.start[b + 1] += links.start[b];
  return links;
}

}  // namespace rung::draw
