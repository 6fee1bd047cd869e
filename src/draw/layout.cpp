#include "draw/layout.hpp"

#include <algorithm>
#include <cmath>

#include "draw/chart.hpp"
#include "draw/wires.hpp"

namespace rung::draw {

namespace {

constexpr double kRatio = 1.414;  // of a sheet, landscape

// What one try gives, before lines are drawn.
struct Try {
  Outlines outlines;
  Links links;
  Chart chart;
  double cost = 0;
};

Try try_page(const View& view, const Forest& forest, const Metrics& metrics,
             const std::vector<Px>& header_w, Size page) {
  Try out;
  out.outlines = lay_out_posts(forest, metrics, header_w, page);
  out.links = links_of(view, forest, out.outlines);
  out.chart = lay_out_chart(forest, out.outlines, metrics, page, out.links);
  const double wide = static_cast<double>(out.chart.size.w);
  const double high = static_cast<double>(out.chart.size.h) * kRatio;
  // The side that decides the scale of a print; the other one between equals.
  out.cost = std::max(wide, high) + 0.1 * std::min(wide, high);
  return out;
}

// A sheet for all posts and boxes without any waste.
Size least_page(const Forest& forest, const Metrics& m) {
  const double post = static_cast<double>((m.post_w + m.indent) * m.pitch());
  const double box = static_cast<double>(m.post_w * (m.header_h + m.box_gap));
  const double area = post * static_cast<double>(forest.box.size()) +
                      box * static_cast<double>(forest.boxes.size());
  const double high = std::sqrt(area / kRatio);
  return {static_cast<Px>(high * kRatio) + m.post_w,
          static_cast<Px>(high) + m.pitch()};
}

Try best_try(const View& view, const Forest& forest, const Metrics& metrics,
             const std::vector<Px>& header_w) {
  const Size least = least_page(forest, metrics);
  Try best;
  for (const int percent :
       {50, 58, 66, 75, 84, 93, 103, 114, 126, 140, 158, 180, 210}) {
    const Size page{least.w * percent / 100, least.h * percent / 100};
    Try next = try_page(view, forest, metrics, header_w, page);
    if (best.cost == 0 || next.cost < best.cost) best = std::move(next);
  }
  return best;
}

}  // namespace

Layout lay_out(const View& view, const Forest& forest, const Metrics& metrics,
               const std::vector<Px>& header_w) {
  Layout out;
  out.metrics = metrics;
  Try best = best_try(view, forest, metrics, header_w);
  out.posts.reserve(view.posts.size());
  for (Index p = 0; p < view.posts.size(); ++p) {
    const Rect& box = best.chart.boxes[forest.box[p]];
    const Point at = best.outlines.posts[p];
    out.posts.push_back({box.x + at.x, box.y + at.y});
  }
  lay_wires(view, forest, best.outlines, best.chart, best.links, out);
  out.size = best.chart.size;
  for (const Point& p : out.points) {
    out.size.w = std::max(out.size.w, p.x);
    out.size.h = std::max(out.size.h, p.y);
  }
  out.boxes = std::move(best.chart.boxes);
  return out;
}

}  // namespace rung::draw
