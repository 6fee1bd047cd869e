// How text looks on a terminal.
#ifndef RUNG_SRC_CLI_TEXT_WIDTH_HPP_
#define RUNG_SRC_CLI_TEXT_WIDTH_HPP_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rung::cli {

/// Terminal cells of one code point: 2 for East Asian wide and fullwidth, 0
/// for combining marks and other characters without a cell, else 1.
std::size_t cell_width(char32_t c);

/// Terminal cells of a UTF-8 text; a bad byte counts as one.
std::size_t text_width(std::string_view text);

/// Is every byte of the text part of a character?
bool is_utf8(std::string_view text);

/// The text in one line without control characters and bad bytes, each shown
/// as `?`: names from files must not move the cursor.
std::string printable(std::string_view text);

/// The text, or as much of it as fits into so many cells with an ellipsis.
std::string shortened(std::string_view text, std::size_t cells);

/// The text in lines of at most so many cells, broken at blanks and beside
/// Chinese characters where that can be; one line where `cells` is 0.
std::vector<std::string> wrapped(std::string_view text, std::size_t cells);

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_TEXT_WIDTH_HPP_
