#include <algorithm>
#include <string>
#include <vector>

#include "draw/svg.hpp"
#include "draw/wires.hpp"

namespace rung::draw {
namespace {

std::span<const Point> points_of(const Layout& layout, const Wire& wire) {
  return {layout.points.data() + wire.first, wire.count};
}

void put_path(Pen& pen, const Layout& layout, const Wire& wire) {
  if (wire.curved) {
    pen.curve_up(points_of(layout, wire));
  } else {
    pen.line(points_of(layout, wire));
  }
}

void put_wire(Pen& pen, const Scene& scene, const Layout& layout,
              const Wire& wire) {
  const std::string_view kind = wire_class(wire.style);
  pen.put("<path class=\"w ", kind, "\"");
  if (wire.edge != kNone) {
    const ViewEdge& edge = scene.view.edges[wire.edge];
    pen.put(" data-from=\"p", edge.from, "\" data-to=\"p", edge.to, "\"");
  }
  if (wire.curved) pen.put(" marker-end=\"url(#to-", kind, ")\"");
  pen.put(" d=\"");
  put_path(pen, layout, wire);
  pen.put("\"/>\n");
}

// What is written on a post of the route.
struct Badge {
  Index post = kNone;
  std::string text;    // "1", or "3, 4" where it is asked twice
  bool passes = true;  // each time
};

// In the order in which the route comes to the posts.
std::vector<Badge> badges_of(const Scene& scene) {
  constexpr std::size_t kLongest = 12;  // bytes; odd routes come back and back
  std::vector<Badge> badges;
  std::vector<Index> badge_of(scene.view.posts.size(), kNone);
  for (const RouteMarks::Mark& mark : scene.route.marks) {
    Index& at = badge_of[mark.post];
    if (at == kNone) {
      at = static_cast<Index>(badges.size());
      badges.push_back({mark.post, {}, true});
    }
    Badge& badge = badges[at];
    badge.passes = badge.passes && mark.passes;
    if (badge.text.size() > kLongest) continue;
    if (!badge.text.empty()) badge.text += ", ";
    if (mark.number == 0) {
      badge.text += word(Word::kStart, scene.options.chinese);
    } else {
      badge.text += std::to_string(mark.number);
    }
  }
  return badges;
}

void put_badge(Pen& pen, const Layout& layout, const Badge& badge) {
  const Rect post = layout.post(badge.post);
  const std::string more = badge.passes ? " ra" : "";
  pen.rect("rp" + more, {post.x - 2, post.y - 2, post.w + 4, post.h + 4}, 6);
  const Px w = std::max<Px>(16, width_px(badge.text, 10) + 8);
  const Px x = post.right() + 6 - w;
  pen.rect("rn" + more, {x, post.y - 9, w, 16}, 8);
  pen.text("rt" + more, x + w / 2, post.y + 3, badge.text);
}

// Each edge once: where somebody acts for an empty level as well as for his
// own, the route runs along it twice.
void put_edges(Pen& pen, const Scene& scene, const Layout& layout) {
  std::vector<bool> drawn(scene.view.edges.size());
  for (const Index edge : scene.route.edges) {
    if (drawn[edge]) continue;
    drawn[edge] = true;
    pen.put("<path class=\"r\" d=\"");
    put_path(pen, layout, layout.wires[edge]);
    pen.put("\"/>\n");
  }
}

}  // namespace

void put_wires(Pen& pen, const Scene& scene, const Layout& layout) {
  pen.put("<g class=\"wires\">\n");
  // What is only structure lies lowest, so last in the list comes first.
  for (std::size_t i = layout.wires.size(); i-- > 0;) {
    put_wire(pen, scene, layout, layout.wires[i]);
  }
  pen.put("</g>\n");
}

void put_route(Pen& pen, const Scene& scene, const Layout& layout) {
  const RouteMarks& route = scene.route;
  if (route.marks.empty()) return;
  pen.put("<g class=\"route\">\n");
  put_edges(pen, scene, layout);
  for (const auto& [upper, lower] : route.jumps) {
    pen.put("<path class=\"r rj\" d=\"");
    pen.curve_up(curve_between(layout.post(upper), layout.post(lower)));
    pen.put("\"/>\n");
  }
  for (const Badge& badge : badges_of(scene)) put_badge(pen, layout, badge);
  pen.put("</g>\n");
}

}  // namespace rung::draw
