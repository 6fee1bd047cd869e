// Foreign text as SVG and HTML show it: cleaned and escaped.
#ifndef RUNG_SRC_BASE_MARKUP_HPP_
#define RUNG_SRC_BASE_MARKUP_HPP_

#include <cstddef>
#include <string>
#include <string_view>

namespace rung {

/// Takes the character at text[i] and moves `i` behind it; U+FFFD for a bad
/// byte.
char32_t next_character(std::string_view text, std::size_t& i) noexcept;

/// The text on one line: controls, line ends and runs of blanks become one
/// blank, marks that reorder text are dropped, and what XML cannot hold becomes
/// U+FFFD.
std::string plain(std::string_view text);

/// Appends with `<>&"'` escaped, for element content and attributes.
void append_xml(std::string& out, std::string_view text);

}  // namespace rung

#endif  // RUNG_SRC_BASE_MARKUP_HPP_
