#include <algorithm>

#include "draw/svg.hpp"
#include "draw/text.hpp"

namespace rung::draw {
namespace {

constexpr Px kLine = 13;  // between the lines of a post
constexpr Px kBadgeH = 13;

// Depth of each unit in the unit tree; parents come first.
std::vector<Index> depths(const View& view) {
  std::vector<Index> depth;
  for (const ViewUnit& u : view.units) {
    depth.push_back(u.parent == kNone ? 0 : depth[u.parent] + 1);
  }
  return depth;
}

std::string class_of(const Scene& scene, Index p) {
  const PostLabel& label = scene.labels[p];
  std::string out = "p";
  const Role role = scene.org.role(scene.view.posts[p].id);
  if (role == Role::kHead) out += " hd";
  if (role == Role::kDeputy) out += " dp";
  if (label.vacant) out += " vac";
  if (!label.badge.empty()) out += " act";
  if (scene.view.posts[p].broken) out += " bad";
  return out;
}

std::string tooltip(const PostLabel& label, std::string_view id) {
  std::string out = label.title + "\n" + label.holders;
  if (!label.badge.empty()) out.append(" [").append(label.badge) += ']';
  return out.append("\n").append(id);
}

// Returns the width it takes from the line of the holders.
Px put_badge(Pen& pen, std::string_view text, const Rect& post, Px baseline) {
  if (text.empty()) return 0;
  const Px w = width_px(text, kBadgeFont) + 8;
  const Rect badge{post.right() - w - 5, baseline - 10, w, kBadgeH};
  pen.rect("b", badge, 6);
  pen.text("bt", badge.x + w / 2, badge.y + 10, text);
  return w + 4;
}

void put_post(Pen& pen, const Scene& scene, const Layout& layout, Index p,
              int title_lines) {
  const PostLabel& label = scene.labels[p];
  const Rect box = layout.post(p);
  const std::string id = plain(scene.org.id(scene.view.posts[p].id));
  const bool broken = scene.view.posts[p].broken;
  pen.put("<g class=\"post\" id=\"p", p, "\" data-id=\"", Xml{id}, "\">");
  pen.title(tooltip(label, id)).rect(class_of(scene, p), box, 4);
  const Px room = box.w - 2 * kTextPad;
  const Px title_room = room - (broken ? kTextPad : 0);
  const auto lines =
      wrap(label.title, title_room * 26'000 / (27 * kTitleFont), title_lines);
  const auto rows = static_cast<Px>(lines.size()) + 1;
  Px y = box.y + (box.h - rows * kLine) / 2 + 10;
  for (const std::string& line : lines) {
    pen.text("t", box.x + kTextPad, y, line);
    y += kLine;
  }
  const Px taken = put_badge(pen, label.badge, box, y);
  pen.text(label.vacant ? "nv" : "n", box.x + kTextPad, y,
           fit_px(label.holders, room - taken, kHolderFont));
  if (broken) {
    pen.put("<circle class=\"x\" cx=\"", box.right() - 9, "\" cy=\"", box.y + 9,
            "\" r=\"6\"/>");
    pen.text("xt", box.right() - 9, box.y + 12, "!");
  }
  pen.put("</g>\n");
}

}  // namespace

void put_units(Pen& pen, const Scene& scene, const Layout& layout) {
  const std::vector<Index> depth = depths(scene.view);
  pen.put("<g class=\"units\">\n");
  for (Index u = 0; u < scene.view.units.size(); ++u) {
    const Rect& box = layout.boxes[u];
    const std::string id = plain(scene.org.id(scene.view.units[u].id));
    const std::string& name = scene.unit_names[u];
    const std::string_view tint = depth[u] % 3 == 0   ? "u"
                                  : depth[u] % 3 == 1 ? "u u1"
                                                      : "u u2";
    pen.put("<g class=\"unit\" data-id=\"", Xml{id}, "\">");
    pen.title(name).rect(tint, box, 8);
    const Px indent = layout.metrics.indent;
    pen.text("un", box.x + indent, box.y + 18,
             fit_px(name, box.w - 2 * indent, kUnitFont, true));
    pen.put("</g>\n");
  }
  pen.put("</g>\n");
}

void put_posts(Pen& pen, const Scene& scene, const Layout& layout,
               int title_lines) {
  pen.put("<g class=\"posts\">\n");
  for (Index p = 0; p < scene.view.posts.size(); ++p) {
    put_post(pen, scene, layout, p, title_lines);
  }
  pen.put("</g>\n");
}

void put_marked(Pen& pen, const Scene& scene, const Layout& layout) {
  Index number = 0;
  for (const PostId post : scene.options.marked) {
    ++number;
    const Index p = scene.view.find(post);
    if (p == kNone) continue;
    const Rect box = layout.post(p);
    const std::string text = std::to_string(number);
    const Px w = std::max<Px>(16, width_px(text, 10) + 8);
    pen.rect("mp", {box.x - 2, box.y - 2, box.w + 4, box.h + 4}, 6);
    pen.rect("mn", {box.x - 11, box.y - 9, w, 16}, 8);
    pen.text("rt", box.x - 11 + w / 2, box.y + 3, text).put("\n");
  }
}

}  // namespace rung::draw
