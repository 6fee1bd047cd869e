#include "draw/pen.hpp"

#include <algorithm>
#include <cstdlib>

#include "draw/text.hpp"

namespace rung::draw {
namespace {

constexpr Px kRound = 4;  // radius of a corner

Px length(Point a, Point b) {
  return std::abs(a.x - b.x) + std::abs(a.y - b.y);
}

// The point `by` before `corner` on the way from `from`; pieces run along an
// axis.
Point near_corner(Point from, Point corner, Px by) {
  const auto back = [&](Px a, Px b) {
    return a < b ? b - by : a > b ? b + by : b;
  };
  return {back(from.x, corner.x), back(from.y, corner.y)};
}

}  // namespace

void Pen::one(const Xml& xml) { append_xml(out_, xml.text); }

Pen& Pen::line(std::span<const Point> points) {
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (i == 0 || i + 1 == points.size()) {
      put(i == 0 ? "M" : "L", points[i]);
      continue;
    }
    const Point before = points[i - 1], at = points[i], after = points[i + 1];
    const Px by =
        std::min({kRound, length(before, at) / 2, length(at, after) / 2});
    put("L", near_corner(before, at, by), "Q", at, " ",
        near_corner(after, at, by));
  }
  return *this;
}

Pen& Pen::curve_up(std::span<const Point> points) {
  return put("M", points[3], "C", points[2], " ", points[1], " ", points[0]);
}

}  // namespace rung::draw
