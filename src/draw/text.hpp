// Texts as a picture shows them: cleaned, measured, shortened, wrapped.
#ifndef RUNG_SRC_DRAW_TEXT_HPP_
#define RUNG_SRC_DRAW_TEXT_HPP_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rung::draw {

/// Takes the character at text[i] and moves `i` behind it; U+FFFD for a bad
/// byte.
char32_t next_character(std::string_view text, std::size_t& i) noexcept;

/// The text on one line: controls, line ends and runs of blanks become one
/// blank, marks that reorder text are dropped, and what XML cannot hold becomes
/// U+FFFD.
std::string plain(std::string_view text);

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

/// Appends with `<>&"'` escaped, for element content and attributes.
void append_xml(std::string& out, std::string_view text);

}  // namespace rung::draw

#endif  // RUNG_SRC_DRAW_TEXT_HPP_
