// Everything that a writer of pictures needs, gathered once.
#ifndef RUNG_SRC_DRAW_SCENE_HPP_
#define RUNG_SRC_DRAW_SCENE_HPP_

#include <string>
#include <vector>

#include "draw/forest.hpp"
#include "draw/layout.hpp"
#include "draw/route_marks.hpp"
#include "draw/words.hpp"

namespace rung::draw {

/// Font sizes in pixels.
inline constexpr Px kTitleFont = 11;
inline constexpr Px kHolderFont = 10;
inline constexpr Px kUnitFont = 12;
inline constexpr Px kBadgeFont = 9;
/// From the side of a post to its text.
inline constexpr Px kTextPad = 8;

struct Scene {
  const Org& org;
  const Context& context;
  const DrawOptions& options;
  View view;
  Forest forest;
  std::vector<PostLabel> labels;        ///< of posts
  std::vector<std::string> unit_names;  ///< of units
  RouteMarks route;
};

Scene scene_of(const Org& org, const Context& context,
               const DrawOptions& options);

/// Sizes that suit the names: posts wide enough for nearly all titles, which
/// take two lines where they are long.
struct Sizes {
  Metrics metrics;
  int title_lines = 1;
  std::vector<Px> header_w;  ///< of boxes
};
Sizes sizes_for(const Scene& scene);

/// Width of a text in whole pixels, rounded up.
Px width_px(std::string_view text, Px font, bool bold = false) noexcept;

/// As much of a text as fits `px`.
std::string fit_px(std::string_view text, Px px, Px font, bool bold = false);

}  // namespace rung::draw

#endif  // RUNG_SRC_DRAW_SCENE_HPP_
