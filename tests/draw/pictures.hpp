// What must hold of every picture, whatever it shows.
#ifndef RUNG_TESTS_DRAW_PICTURES_HPP_
#define RUNG_TESTS_DRAW_PICTURES_HPP_

#include "draw/layout.hpp"
#include "draw/scene.hpp"
#include "draw/xml.hpp"

namespace rung::test {

/// A drawn post or unit: its id, its rectangle, the classes of that.
struct Drawn {
  std::string id, classes, title;
  draw::Rect rect;
  std::vector<std::string> texts;
};
std::vector<Drawn> drawn(const std::vector<Element>& all,
                         std::string_view group);
const Drawn* find(const std::vector<Drawn>& all, std::string_view id);

/// Well-formed; every post that exists once and nothing else; posts within
/// their units; no two posts and no two units overlap; all is in the viewBox.
void expect_sound_svg(const Org& org, const Context& context,
                      const std::string& svg);

/// Straight lines end at their posts, run along the axes, and cross no other
/// post and no other unit.
void expect_sound_lines(const draw::Scene& scene, const draw::Layout& layout);

}  // namespace rung::test

#endif  // RUNG_TESTS_DRAW_PICTURES_HPP_
