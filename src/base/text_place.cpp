#include "base/text_place.hpp"

#include <algorithm>

#include "rung/error.hpp"

namespace rung {

std::string place_in(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t start = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto column =
      std::count_if(before.begin() + static_cast<std::ptrdiff_t>(start),
                    before.end(), [](char c) { return (c & 0xC0) != 0x80; });
  return std::to_string(lines + 1) + ':' + std::to_string(column + 1);
}

void check_size(std::string_view text, const Limits& limits) {
  if (text.size() <= limits.max_bytes) return;
  throw Error(ErrorCode::kLimitExceeded, "the text is too large", {},
              std::to_string(text.size()) + " bytes",
              "raise max_bytes beyond " + std::to_string(limits.max_bytes));
}

void tell_parse(const Progress& progress, std::size_t at, std::size_t size) {
  if (!progress) return;
  const double done =
      size == 0 ? 1 : static_cast<double>(at) / static_cast<double>(size);
  if (!progress("parse", done)) {
    throw Error(ErrorCode::kCancelled, "cancelled while reading");
  }
}

}  // namespace rung
