#include "io/csv.hpp"

#include <algorithm>

#include "base/text_place.hpp"
#include "base/utf8.hpp"
#include "rung/error.hpp"

namespace rung::io {
namespace {

constexpr std::size_t kMostCells = 4096;

}  // namespace

bool CsvReader::next(std::vector<std::string>& cells) {
  if (at_end()) return false;
  row_line_ = line_;
  std::size_t n = 0;
  for (;;) {
    if (n == kMostCells) {
      throw Error(ErrorCode::kLimitExceeded, "a row has too many cells",
                  place(), {}, "a row may have 4096");
    }
    if (cells.size() == n) cells.emplace_back();
    cells[n].clear();
    read_cell(cells[n++]);
    if (at_end() || text_[at_] != separator_) break;
    ++at_;
  }
  cells.resize(n);
  skip_line_end();
  return true;
}

void CsvReader::read_cell(std::string& cell) {
  if (!at_end() && text_[at_] == '"') return read_quoted(cell);
  const std::size_t start = at_;
  while (!at_end() && text_[at_] != separator_ && !at_line_end()) ++at_;
  cell = text_.substr(start, at_ - start);
}

void CsvReader::read_quoted(std::string& cell) {
  const std::size_t start = at_++;
  for (;;) {
    const std::size_t quote = text_.find('"', at_);
    if (quote == std::string_view::npos) {
      refuse("a quote is never closed", start, "double a quote inside a cell");
    }
    const std::string_view piece = text_.substr(at_, quote - at_);
    line_ +=
        static_cast<std::size_t>(std::count(piece.begin(), piece.end(), '\n'));
    cell += piece;
    at_ = quote + 1;
    if (at_end() || text_[at_] != '"') break;
    cell += '"';
    ++at_;
  }
  while (!at_end() && text_[at_] == ' ' && separator_ != ' ') ++at_;
  if (!at_end() && text_[at_] != separator_ && !at_line_end()) {
    refuse("text behind a closing quote", at_,
           "quote the whole cell and double the quotes in it");
  }
}

void CsvReader::skip_line_end() {
  if (at_end()) return;
  if (text_[at_] == '\r') ++at_;
  if (!at_end() && text_[at_] == '\n') ++at_;
  ++line_;
}

std::string CsvReader::place() const {
  return name_ + ':' + std::to_string(row_line_);
}

void CsvReader::refuse(const char* what, std::size_t at,
                       const char* hint) const {
  const std::string_view rest = text_.substr(at, 40);
  throw Error(ErrorCode::kParse, what, name_ + ':' + place_in(text_, at),
              shorten(rest, 30), hint);
}

}  // namespace rung::io
