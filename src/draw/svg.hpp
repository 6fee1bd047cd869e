// The parts of an SVG picture.
#ifndef RUNG_SRC_DRAW_SVG_HPP_
#define RUNG_SRC_DRAW_SVG_HPP_

#include <array>

#include "draw/layout.hpp"
#include "draw/pen.hpp"
#include "draw/scene.hpp"

namespace rung::draw {

/// Style sheet and arrow heads.
void put_style(Pen& pen);

void put_units(Pen& pen, const Scene& scene, const Layout& layout);
void put_posts(Pen& pen, const Scene& scene, const Layout& layout,
               int title_lines);
void put_wires(Pen& pen, const Scene& scene, const Layout& layout);
void put_route(Pen& pen, const Scene& scene, const Layout& layout);
/// Rings and numbers of DrawOptions::marked.
void put_marked(Pen& pen, const Scene& scene, const Layout& layout);

/// Class of the paths of a style; number of styles.
std::string_view wire_class(WireStyle style) noexcept;
inline constexpr std::size_t kWireStyles = 6;

/// Explains what occurs in the picture; returns the height used.
Px put_legend(Pen& pen, const Scene& scene, const Layout& layout, Point at,
              Px width);

}  // namespace rung::draw

#endif  // RUNG_SRC_DRAW_SVG_HPP_
