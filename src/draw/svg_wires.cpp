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

void put_mark(Pen& pen, const Scene& scene, const Layout& layout,
              const RouteMarks::Mark& mark) {
  const Rect post = layout.post(mark.post);
  pen.rect("rp", {post.x - 2, post.y - 2, post.w + 4, post.h + 4}, 6);
  pen.put("<circle class=\"rn\" cx=\"", post.right() - 2, "\" cy=\"",
          post.y - 1, "\" r=\"8\"/>");
  const std::string number =
      mark.number == 0 ? std::string(word(Word::kStart, scene.options.chinese))
                       : std::to_string(mark.number);
  pen.text("rt", post.right() - 2, post.y + 3, number);
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
  for (const Index edge : route.edges) {
    pen.put("<path class=\"r\" d=\"");
    put_path(pen, layout, layout.wires[edge]);
    pen.put("\"/>\n");
  }
  for (const auto& [upper, lower] : route.jumps) {
    pen.put("<path class=\"r rj\" d=\"");
    pen.curve_up(curve_between(layout.post(upper), layout.post(lower)));
    pen.put("\"/>\n");
  }
  for (const RouteMarks::Mark& mark : route.marks) {
    put_mark(pen, scene, layout, mark);
  }
  pen.put("</g>\n");
}

}  // namespace rung::draw
