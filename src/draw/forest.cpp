#include "draw/forest.hpp"

#include <algorithm>
#include <numeric>

namespace rung::draw {
namespace {

using Indices = std::vector<Index>;

Indices superiors_of(const View& view, const Indices& primary) {
  Indices above(primary.size(), kNone);
  for (Index p = 0; p < above.size(); ++p) {
    if (primary[p] != kNone) above[p] = view.edges[primary[p]].to;
  }
  return above;
}

// The first sound edge that is not dotted; a dotted one only where the dotted
// line itself is drawn, which is when there is no other kind.
Indices primary_edges(const View& view) {
  const bool only_dotted =
      std::all_of(view.edges.begin(), view.edges.end(),
                  [](const ViewEdge& e) { return e.line == Line::kDotted; });
  Indices primary(view.posts.size(), kNone);
  for (Index e = 0; e < view.edges.size(); ++e) {
    const ViewEdge& edge = view.edges[e];
    if (edge.on_cycle || primary[edge.from] != kNone) continue;
    if (edge.line != Line::kDotted || only_dotted) primary[edge.from] = e;
  }
  Indices above = superiors_of(view, primary);
  cut_rings(above);
  for (Index p = 0; p < above.size(); ++p) {
    if (above[p] == kNone) primary[p] = kNone;
  }
  return primary;
}

// A post without unit shares the box of the one above if that has none either.
void fill_boxes(const View& view, const Indices& above, Forest& forest) {
  for (Index u = 0; u < view.units.size(); ++u) forest.boxes.push_back({u});
  forest.box.assign(view.posts.size(), kNone);
  for (const Index p : top_down(above)) {
    if (view.posts[p].unit != kNone) {
      forest.box[p] = view.posts[p].unit;
    } else if (above[p] != kNone && view.posts[above[p]].unit == kNone) {
      forest.box[p] = forest.box[above[p]];
    } else {
      forest.box[p] = static_cast<Index>(forest.boxes.size());
      forest.boxes.push_back({});
    }
  }
}

// A box hangs of the box that its first post with a superior elsewhere reports
// to, else of the unit around its own.
void hang_boxes(const View& view, const Indices& above, Forest& forest) {
  Indices hung(forest.boxes.size(), kNone);
  for (Index p = 0; p < above.size(); ++p) {
    const Index b = forest.box[p];
    if (above[p] == kNone || forest.box[above[p]] == b) continue;
    if (hung[b] == kNone) hung[b] = forest.box[above[p]];
  }
  for (Index b = 0; b < view.units.size(); ++b) {
    if (hung[b] == kNone) hung[b] = view.units[b].parent;
  }
  cut_rings(hung);
  for (Index b = 0; b < hung.size(); ++b) forest.boxes[b].parent = hung[b];
}

}  // namespace

void cut_rings(std::vector<Index>& above) {
  Indices seen(above.size(), kNone);  // the walk that came by first
  for (Index start = 0; start < above.size(); ++start) {
    Index v = start;
    while (v != kNone && seen[v] == kNone) {
      seen[v] = start;
      v = above[v];
    }
    if (v == kNone || seen[v] != start) continue;
    Index least = v;
    for (Index w = above[v]; w != v; w = above[w]) least = std::min(least, w);
    above[least] = kNone;
  }
}

std::vector<Index> top_down(const std::vector<Index>& above) {
  Indices order, inner;
  order.reserve(above.size());
  for (Index i = 0; i < above.size(); ++i) {
    (above[i] == kNone ? order : inner).push_back(i);
  }
  const auto below = group(static_cast<Index>(above.size()), inner,
                           [&](Index i) { return above[i]; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (const Index c : below[order[i]]) order.push_back(c);
  }
  return order;
}

Forest forest_of(const View& view) {
  Forest forest;
  forest.primary = primary_edges(view);
  const Indices above = superiors_of(view, forest.primary);
  fill_boxes(view, above, forest);
  hang_boxes(view, above, forest);
  const auto posts = static_cast<Index>(view.posts.size());
  const auto boxes = static_cast<Index>(forest.boxes.size());
  Indices all(posts);
  std::iota(all.begin(), all.end(), 0u);
  forest.below = group(posts + boxes, all, [&](Index p) {
    const bool inside =
        above[p] != kNone && forest.box[above[p]] == forest.box[p];
    return inside ? above[p] : posts + forest.box[p];
  });
  return forest;
}

}  // namespace rung::draw
