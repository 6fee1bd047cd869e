// draw_svg(): one self-contained picture.
#include "draw/svg.hpp"

#include <algorithm>

namespace rung {
namespace draw {
namespace {

constexpr Px kRight = 40;   // margin; curves bulge into it
constexpr Px kBottom = 24;  // margin
constexpr Px kLegendGap = 26;
constexpr Px kNarrowestPage = 560;

struct Page {
  Size size;
  std::string title, facts;
};

std::string whole(const Page& page, const std::string& body) {
  Pen pen;
  pen.put("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"", page.size.w,
          "\" height=\"", page.size.h, "\" viewBox=\"0 0 ", page.size.w, " ",
          page.size.h, "\" role=\"img\">\n");
  pen.title(page.title);
  pen.put("\n");
  put_style(pen);
  pen.rect("page", {0, 0, page.size.w, page.size.h}, 0).put("\n");
  pen.put(body, "</svg>\n");
  return pen.take();
}

std::string draw(const Scene& scene) {
  const Sizes sizes = sizes_for(scene);
  const Layout layout =
      lay_out(scene.view, scene.forest, sizes.metrics, sizes.header_w);
  const Px left = sizes.metrics.left;
  Page page;
  page.title = heading_of(scene.org, scene.context, scene.view, scene.options);
  page.facts = facts_line(scene.org, scene.context, scene.view, scene.options);
  const Px texts =
      std::max(width_px(page.title, 19, true), width_px(page.facts, 12)) + left;
  page.size.w = std::max({layout.size.w, texts, kNarrowestPage}) + kRight;
  Pen pen;
  pen.text("h1", left, 34, page.title).text("h2", left, 54, page.facts);
  put_units(pen.put("\n"), scene, layout);
  put_wires(pen, scene, layout);
  put_posts(pen, scene, layout, sizes.title_lines);
  put_route(pen, scene, layout);
  put_marked(pen, scene, layout);
  Point end{left, layout.size.h + kLegendGap};
  if (scene.view.posts.empty() && scene.view.units.empty()) {
    pen.text("h2", left, layout.size.h + 12,
             word(Word::kNothing, scene.options.chinese));
  }
  end.y += put_legend(pen, scene, layout, end, page.size.w - left - kRight);
  page.size.h = end.y + kBottom;
  return whole(page, pen.take());
}

}  // namespace
}  // namespace draw

std::string draw_svg(const Org& org, const Context& context,
                     const DrawOptions& options) {
  return draw::draw(draw::scene_of(org, context, options));
}

}  // namespace rung
