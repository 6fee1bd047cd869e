#include "draw/pictures.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "draw/text.hpp"

namespace rung::test {
namespace {

using draw::Point;
using draw::Px;
using draw::Rect;

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() &&
         b.y < a.bottom();
}

bool inside(const Rect& a, const Rect& of) {
  return of.x <= a.x && a.right() <= of.right() && of.y <= a.y &&
         a.bottom() <= of.bottom();
}

// Compares each with those that begin left of its end only.
void expect_apart(std::vector<Drawn> all) {
  std::sort(all.begin(), all.end(),
            [](const Drawn& a, const Drawn& b) { return a.rect.x < b.rect.x; });
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t k = i + 1; k < all.size(); ++k) {
      if (all[k].rect.x >= all[i].rect.right()) break;
      EXPECT_FALSE(overlap(all[i].rect, all[k].rect))
          << all[i].id << " and " << all[k].id;
    }
  }
}

void expect_posts_in_units(const Org& org, const std::vector<Drawn>& posts,
                           const std::vector<Drawn>& units) {
  std::map<std::string, Rect> place;
  for (const Drawn& u : units) place[u.id] = u.rect;
  for (const Drawn& p : posts) {
    const PostId post = org.find_post(p.id);
    ASSERT_NE(post, kNoPost) << p.id;
    if (org.unit(post) == kNoUnit) continue;
    const std::string unit(org.id(org.unit(post)));
    ASSERT_TRUE(place.count(unit)) << unit;
    EXPECT_TRUE(inside(p.rect, place[unit])) << p.id << " in " << unit;
  }
}

// All coordinates of a path; ours have no relative ones but `h`.
std::vector<Point> path_points(const std::string& d) {
  std::vector<Point> points;
  for (std::size_t i = 0; i < d.size();) {
    if (d[i] == 'h') break;
    if (!std::isdigit(static_cast<unsigned char>(d[i])) && d[i] != '-') {
      ++i;
      continue;
    }
    std::size_t used = 0;
    const Px x = std::stol(d.substr(i), &used);
    i += used + 1;
    const Px y = std::stol(d.substr(i), &used);
    i += used;
    points.push_back({x, y});
  }
  return points;
}

void expect_in_view(const std::vector<Element>& all) {
  const Px w = all[0].number("width"), h = all[0].number("height");
  EXPECT_EQ(all[0]["viewBox"],
            "0 0 " + std::to_string(w) + " " + std::to_string(h));
  const Rect view{0, 0, w, h};
  for (const Element& e : all) {
    if (all[e.parent].name == "marker") continue;
    if (e.name == "rect") {
      const Rect r{e.number("x"), e.number("y"), e.number("width"),
                   e.number("height")};
      EXPECT_TRUE(inside(r, view)) << r.x << ' ' << r.y;
    } else if (e.name == "circle") {
      const Px r = e.number("r");
      const Rect box{e.number("cx") - r, e.number("cy") - r, 2 * r, 2 * r};
      EXPECT_TRUE(inside(box, view)) << box.x << ' ' << box.y;
    } else if (e.name == "path") {
      for (const Point p : path_points(e["d"])) {
        EXPECT_TRUE(inside({p.x, p.y, 0, 0}, view)) << e["d"];
      }
    } else if (e.name == "text") {
      const Px font = e.has_class("h1") ? 19 : e.has_class("h2") ? 12 : 9;
      const Px x = e.number("x");
      const Px end = x + draw::text_width(e.text) * font / 1000;
      EXPECT_TRUE(inside({x, e.number("y"), end - x, 0}, view)) << e.text;
    }
  }
}

// Does a segment along an axis meet the interior of a rectangle?
bool crosses(Point a, Point b, const Rect& r) {
  return std::min(a.x, b.x) < r.right() && r.x < std::max(a.x, b.x) &&
         std::min(a.y, b.y) < r.bottom() && r.y < std::max(a.y, b.y);
}

bool on_border(Point p, const Rect& r) {
  return inside({p.x, p.y, 0, 0}, r) &&
         (p.x == r.x || p.x == r.right() || p.y == r.y || p.y == r.bottom());
}

void expect_clear(const draw::Scene& scene, const draw::Layout& layout,
                  const draw::Wire& wire, Point a, Point b) {
  const auto& edge = scene.view.edges[wire.edge];
  EXPECT_TRUE(a.x == b.x || a.y == b.y);
  for (draw::Index p = 0; p < layout.posts.size(); ++p) {
    EXPECT_FALSE(crosses(a, b, layout.post(p)))
        << edge.from << " to " << edge.to << " crosses " << p;
  }
  const auto from = scene.forest.box[edge.from];
  const auto to = scene.forest.box[edge.to];
  for (draw::Index u = 0; u < layout.boxes.size(); ++u) {
    if (u == from || u == to) continue;
    EXPECT_FALSE(crosses(a, b, layout.boxes[u]))
        << edge.from << " to " << edge.to << " crosses box " << u;
  }
}

}  // namespace

std::vector<Drawn> drawn(const std::vector<Element>& all,
                         std::string_view group) {
  const auto title = titles(all);
  std::map<std::size_t, std::size_t> place;
  std::vector<Drawn> out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Element& e = all[i];
    if (e.name == "g" && e["class"] == group) {
      place[i] = out.size();
      out.push_back({e["data-id"], {}, title.at(i), {}, {}});
    } else if (place.count(e.parent)) {
      Drawn& d = out[place[e.parent]];
      if (e.name == "text") d.texts.push_back(e.text);
      if (e.name == "rect" && d.classes.empty()) {
        d.classes = " " + e["class"] + " ";
        d.rect = {e.number("x"), e.number("y"), e.number("width"),
                  e.number("height")};
      }
    }
  }
  return out;
}

const Drawn* find(const std::vector<Drawn>& all, std::string_view id) {
  for (const Drawn& d : all) {
    if (d.id == id) return &d;
  }
  return nullptr;
}

void expect_sound_svg(const Org& org, const Context& context,
                      const std::string& svg) {
  std::vector<Element> all;
  ASSERT_NO_THROW(all = parse_xml(svg));
  EXPECT_EQ(all[0].name, "svg");
  const auto posts = drawn(all, "post");
  const auto units = drawn(all, "unit");
  std::set<std::string> seen;
  for (const Drawn& p : posts) EXPECT_TRUE(seen.insert(p.id).second) << p.id;
  std::size_t there = 0;
  for (std::uint32_t p = 0; p < org.post_count(); ++p) {
    there += org.exists(PostId{p}, context.at);
  }
  EXPECT_EQ(posts.size(), there);
  expect_apart(posts);
  expect_apart(units);
  expect_posts_in_units(org, posts, units);
  expect_in_view(all);
}

void expect_sound_lines(const draw::Scene& scene, const draw::Layout& layout) {
  for (const draw::Wire& wire : layout.wires) {
    if (wire.curved || wire.edge == draw::kNone) continue;
    const auto& edge = scene.view.edges[wire.edge];
    const Point* p = layout.points.data() + wire.first;
    EXPECT_TRUE(on_border(p[0], layout.post(edge.to)));
    EXPECT_TRUE(on_border(p[wire.count - 1], layout.post(edge.from)));
    for (draw::Index i = 1; i < wire.count; ++i) {
      expect_clear(scene, layout, wire, p[i - 1], p[i]);
    }
  }
}

}  // namespace rung::test
