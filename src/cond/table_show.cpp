// Sets as cells that can be read back.
#include <array>
#include <charconv>
#include <cmath>

#include "cond/table_domain.hpp"

namespace rung::cond {
namespace {

constexpr std::size_t kMaxShown = 20;

std::string quote(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    switch (c) {
      case '\n':
        quoted += "\\n";
        break;
      case '\r':
        quoted += "\\r";
        break;
      case '\t':
        quoted += "\\t";
        break;
      default:
        quoted += c;
    }
  }
  return quoted + '"';
}

std::string show_code(const Domain& domain, Code code) {
  if (domain.type == FactType::kInstant) {
    return format_instant({code}, domain.zone);
  }
  const double number = number_of_code(code);
  // Whole numbers as people write them: 100000, not 1e+05.
  const bool whole = number == std::floor(number) && std::abs(number) < 1e15;
  std::array<char, 40> text{};
  const auto end = std::to_chars(
      text.data(), text.data() + text.size(), number,
      whole ? std::chars_format::fixed : std::chars_format::general);
  return std::string(text.data(), end.ptr);
}

struct Bound {
  std::string text;
  bool in;
};

// A bound at `code` is one behind its neighbour outside as well: of `>= 3` and
// `> 2.9999999999999996` the shorter is shown.
Bound bound(const Domain& domain, Code code, Code outside) {
  std::string in = show_code(domain, code);
  std::string out = show_code(domain, outside);
  if (in.empty() || (!out.empty() && out.size() < in.size())) {
    return {std::move(out), false};
  }
  return {std::move(in), true};
}

std::string show_range(const Domain& domain, Range range) {
  const bool from = range.low != domain.range.low;
  const bool to = range.high != domain.range.high;
  if (range.low == range.high) return show_code(domain, range.low);
  Bound low{{}, true};
  Bound high{{}, true};
  if (from) low = bound(domain, range.low, range.low - 1);
  if (to) high = bound(domain, range.high, range.high + 1);
  if (!to) return (low.in ? ">= " : "> ") + low.text;
  if (!from) return (high.in ? "<= " : "< ") + high.text;
  return (low.in ? "[" : "(") + low.text + ".." + high.text +
         (high.in ? "]" : ")");
}

std::string show_words(const Domain& domain, SetView set) {
  std::string list;
  std::size_t shown = 0;
  for (const Range& range : set) {
    for (Code code = range.low; code <= range.high; ++code) {
      if (!list.empty()) list += ',';
      if (shown++ == kMaxShown) return list + "...";
      list += quote(domain.words[static_cast<std::size_t>(code)]);
    }
  }
  return list;
}

std::string show_ranges(const Domain& domain, SetView set) {
  std::string list;
  std::size_t shown = 0;
  for (const Range& range : set) {
    if (!list.empty()) list += ", ";
    if (shown++ == kMaxShown) return list + "...";
    if (domain.type == FactType::kBoolean) {
      list += range.low == 0 ? "false" : "true";
    } else {
      list += show_range(domain, range);
    }
  }
  return list;
}

}  // namespace

std::string Domain::show(SetView set) const {
  if (set.empty()) return "not(-)";
  if (set.front() == range) return "-";
  if (!textual()) return show_ranges(*this, set);
  if (closed || set.back().high != range.high) return show_words(*this, set);
  return "not(" + show_words(*this, complement(set, range)) + ")";
}

}  // namespace rung::cond
