#include "io/table.hpp"

#include <algorithm>
#include <utility>

#include "base/text_place.hpp"
#include "base/utf8.hpp"
#include "rung/error.hpp"

namespace rung::io {
namespace {

constexpr std::size_t kRowsBetweenCalls = 4096;

bool blank(const std::string& cell) { return clean(cell).empty(); }

}  // namespace

Table::Table(const Source& source, Fallback fallback, char separator,
             const LoadOptions& options)
    : text_(source, fallback, options.limits),
      reader_(source.name, text_.view(), separator),
      progress_(options.progress) {
  if (!read_row()) {
    throw Error(ErrorCode::kParse, "the file is empty", source.name + ":1:1",
                {}, "the first row names the columns");
  }
  for (const std::string& cell : cells_) headers_.push_back(clean(cell));
  while (!headers_.empty() && headers_.back().empty()) headers_.pop_back();
}

void Table::refuse_header(const char* what, std::string_view fragment,
                          std::string hint) const {
  std::string shown(fragment);
  if (shown.empty()) {
    for (const std::string& header : headers_) {
      if (!shown.empty()) shown += ", ";
      shown += header;
    }
  }
  throw Error(ErrorCode::kParse, what, place() + ":1", shorten(shown, 120),
              std::move(hint));
}

bool Table::read_row() {
  do {
    if (!reader_.next(cells_)) return false;
    if (++rows_ % kRowsBetweenCalls == 0) {
      tell_parse(progress_, reader_.position(), text_.view().size());
    }
  } while (std::all_of(cells_.begin(), cells_.end(), blank));
  return true;
}

bool Table::next(const std::vector<std::size_t>& needed,
                 std::vector<LeftOut>& left_out) {
  while (read_row()) {
    std::string reason = misfit(needed);
    if (reason.empty()) return true;
    left_out.push_back({place(), std::move(reason)});
  }
  tell_parse(progress_, 1, 1);
  return false;
}

std::string Table::misfit(const std::vector<std::size_t>& needed) const {
  std::size_t used = cells_.size();
  while (used > 0 && blank(cells_[used - 1])) --used;
  if (used > headers_.size()) {
    return "the row has " + std::to_string(used) + " cells, the header " +
           std::to_string(headers_.size());
  }
  for (const std::size_t column : needed) {
    if (column >= cells_.size()) {
      return "the row ends before `" + headers_[column] + "`";
    }
  }
  return {};
}

std::string Table::cell(Column column) const {
  if (!column || *column >= cells_.size()) return {};
  return clean(cells_[*column]);
}

}  // namespace rung::io
