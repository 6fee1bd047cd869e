// Texts as a picture shows them: measured, shortened, wrapped.
#ifndef RUNG_SRC_DRAW_TEXT_HPP_
#define RUNG_SRC_DRAW_TEXT_HPP_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/markup.hpp"

namespace rung::draw {

using rung::append_xml;
using rung::next_character;
using rung::plain;

/// Width in thousandths of the font size. No font is at hand, so this is a
/// rather wide estimate: one em for East Asian characters, and common
/// proportions for the others.
long text_width(std::string_view text) noexcept;

/// The text, or as much of it as fits `width` (thousandths of the font size)
/// with an ellipsis behind it.
std::string fit(std::string_view text, long width);

/// At most `lines` lines of `width` each, broken at blanks and between East
/// Asian characters; the last one is shortened.
std::vector<std::string> wrap(std::string_view text, long width, int lines);

}  // namespace rung::draw

#endif  // RUNG_SRC_DRAW_TEXT_HPP_
