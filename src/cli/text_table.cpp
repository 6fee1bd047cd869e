#include "cli/text_table.hpp"

#include <algorithm>

#include "cli/text_width.hpp"

namespace rung::cli {
namespace {

constexpr std::size_t kGap = 2;

std::string_view code_of(Style style) {
  switch (style) {
    case Style::kHeading:
      return "\x1b[1m";
    case Style::kGood:
      return "\x1b[32m";
    case Style::kBad:
      return "\x1b[31m";
    case Style::kWarn:
      return "\x1b[33m";
    case Style::kDim:
      return "\x1b[2m";
    case Style::kPlain:
      break;
  }
  return {};
}

void widen(std::vector<std::size_t>& widths, const std::vector<Cell>& row) {
  if (widths.size() < row.size()) widths.resize(row.size(), 0);
  for (std::size_t i = 0; i < row.size(); ++i) {
    widths[i] = std::max(widths[i], text_width(row[i].text));
  }
}

void write(std::string& out, const std::vector<Cell>& row,
           const std::vector<std::size_t>& widths, bool colour) {
  std::size_t blanks = 0;  // owed, and paid only before more text
  for (std::size_t i = 0; i < row.size(); ++i) {
    const Cell& cell = row[i];
    if (!cell.text.empty()) {
      out.append(blanks, ' ');
      blanks = 0;
      out += styled(cell.text, cell.style, colour);
    }
    blanks += widths[i] - text_width(cell.text) + kGap;
  }
  out += '\n';
}

}  // namespace

std::string styled(std::string_view text, Style style, bool colour) {
  const std::string_view code = colour ? code_of(style) : std::string_view{};
  if (code.empty()) return std::string(text);
  return std::string(code) + std::string(text) + "\x1b[0m";
}

TextTable::TextTable(std::initializer_list<std::string_view> headings) {
  for (const std::string_view heading : headings) {
    headings_.push_back({std::string(heading), Style::kHeading});
  }
}

TextTable& TextTable::add(std::vector<Cell> row) {
  for (Cell& cell : row) cell.text = printable(cell.text);
  rows_.push_back(std::move(row));
  return *this;
}

std::string TextTable::str(bool colour, std::size_t indent) const {
  std::vector<std::size_t> widths;
  widen(widths, headings_);
  for (const auto& row : rows_) widen(widths, row);
  std::string out;
  const auto line = [&](const std::vector<Cell>& row) {
    out.append(indent, ' ');
    write(out, row, widths, colour);
  };
  if (!headings_.empty()) line(headings_);
  for (const auto& row : rows_) line(row);
  return out;
}

}  // namespace rung::cli
