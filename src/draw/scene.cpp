#include "draw/scene.hpp"

#include <algorithm>
#include <array>

#include "draw/text.hpp"

namespace rung::draw {
namespace {

constexpr Px kNarrowest = 96, kWidest = 188;
constexpr Px kLineHeight = 13;

// How many texts have which width; wide ones count as the last.
class Histogram {
 public:
  void add(Px w) {
    ++bins_[std::min(static_cast<std::size_t>(w), bins_.size() - 1)];
    ++total_;
  }
  // The least width that holds this share of the texts.
  Px at_share(double share) const {
    std::size_t seen = 0;
    for (std::size_t w = 0; w < bins_.size(); ++w) {
      seen += bins_[w];
      if (static_cast<double>(seen) >= share * static_cast<double>(total_)) {
        return static_cast<Px>(w);
      }
    }
    return static_cast<Px>(bins_.size());
  }

 private:
  std::array<std::size_t, 512> bins_{};
  std::size_t total_ = 0;
};

// Bold letters are a little wider.
long thousandths(Px px, Px font, bool bold) noexcept {
  const Px plain = px * 1000 / font;
  return static_cast<long>(bold ? plain * 26 / 27 : plain);
}

}  // namespace

Px width_px(std::string_view text, Px font, bool bold) noexcept {
  const Px plain = text_width(text) * font;
  return (bold ? plain * 27 / 26 : plain) / 1000 + 1;
}

std::string fit_px(std::string_view text, Px px, Px font, bool bold) {
  return fit(text, thousandths(px, font, bold));
}

Scene scene_of(const Org& org, const Context& context,
               const DrawOptions& options) {
  Scene scene{
      org, context, options, view_of(org, context, options.root, options.only),
      {},  {},      {},      {}};
  scene.forest = forest_of(scene.view);
  for (const ViewPost& p : scene.view.posts) {
    scene.labels.push_back(label_of(org, scene.view, p, options.chinese));
  }
  for (const ViewUnit& u : scene.view.units) {
    scene.unit_names.push_back(
        shown(org.name(u.id, context.at), org.id(u.id), options.chinese));
  }
  scene.route = route_marks(scene.view, scene.forest, options);
  return scene;
}

Sizes sizes_for(const Scene& scene) {
  Histogram titles, holders;
  for (const PostLabel& label : scene.labels) {
    titles.add(width_px(label.title, kTitleFont, true));
    Px w = width_px(label.holders, kHolderFont);
    if (!label.badge.empty()) w += 14 + width_px(label.badge, kBadgeFont);
    holders.add(w);
  }
  Sizes sizes;
  const Px room = kWidest - 2 * kTextPad;
  Px title_w = titles.at_share(0.97);
  if (title_w > room) {
    sizes.title_lines = 2;
    // Words do not fill a line to its end.
    title_w = titles.at_share(0.9) * 3 / 5;
  }
  const Px wanted = std::max(title_w, holders.at_share(0.9)) + 2 * kTextPad;
  sizes.metrics.post_w = std::clamp(wanted, kNarrowest, kWidest);
  sizes.metrics.post_h = 6 + kLineHeight * (sizes.title_lines + 1);
  sizes.header_w.assign(scene.forest.boxes.size(), 0);
  for (std::size_t u = 0; u < scene.unit_names.size(); ++u) {
    const Px w = width_px(scene.unit_names[u], kUnitFont, true);
    sizes.header_w[u] =
        std::min(w, sizes.metrics.post_w + 2 * sizes.metrics.indent) +
        sizes.metrics.indent;
  }
  return sizes;
}

}  // namespace rung::draw
