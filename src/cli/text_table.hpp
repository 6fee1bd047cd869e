// Aligned columns for terminals, where a Chinese character is two cells wide.
#ifndef RUNG_SRC_CLI_TEXT_TABLE_HPP_
#define RUNG_SRC_CLI_TEXT_TABLE_HPP_

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace rung::cli {

enum class Style { kPlain, kHeading, kGood, kBad, kWarn, kDim };

/// The text between the escape codes of a style; the text alone where `colour`
/// is off.
std::string styled(std::string_view text, Style style, bool colour);

struct Cell {
  std::string text;
  Style style = Style::kPlain;
};

/// Rows of cells; columns are as wide as their widest cell.
class TextTable {
 public:
  TextTable() = default;
  TextTable(std::initializer_list<std::string_view> headings);

  TextTable& add(std::vector<Cell> row);
  bool empty() const { return rows_.empty(); }

  /// One line a row, `indent` blanks before each, no blanks at line ends.
  std::string str(bool colour, std::size_t indent = 0) const;

 private:
  std::vector<Cell> headings_;
  std::vector<std::vector<Cell>> rows_;
};

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_TEXT_TABLE_HPP_
