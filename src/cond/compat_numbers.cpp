// Arithmetic, min and max, cat and substr.
#include <algorithm>
#include <cmath>

#include "cond/compat_run.hpp"

namespace rung::compat {
namespace {

double number(const Json& v) {
  const auto d = to_number(v);
  if (!d) fail("NaN");
  return *d;
}

double combine(Op op, double a, double b) {
  switch (op) {
    case Op::kAdd:
      return a + b;
    case Op::kSubtract:
      return a - b;
    case Op::kMultiply:
      return a * b;
    case Op::kDivide:
      return a / b;
    default:
      return std::fmod(a, b);
  }
}

// Where the letters of a UTF-8 text start, and its end.
std::vector<std::size_t> letters(std::string_view text) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0u) != 0x80u) {
      starts.push_back(i);
    }
  }
  starts.push_back(text.size());
  return starts;
}

// A number of letters, cut to what a text can have.
double letters_of(const std::vector<Ref>& args, std::size_t i) {
  const double d = to_number(*args[i]).value_or(0);
  return std::trunc(std::clamp(d, -1e9, 1e9));
}

}  // namespace

Ref Run::arithmetic(const Node& node) {
  const auto all = values(node);
  const std::size_t n = all.items.size();
  const std::size_t least = node.op == Op::kModulo ? 2
                            : node.op == Op::kAdd || node.op == Op::kMultiply
                                ? 0
                                : 1;
  if (n < least) fail("Invalid Arguments");
  // A lone operand is taken from 0 or divides 1.
  const bool lone =
      n == 1 && (node.op == Op::kSubtract || node.op == Op::kDivide);
  const bool product = node.op == Op::kMultiply || node.op == Op::kDivide;
  const bool seeded = n == 0 || lone;
  double result = seeded ? (product ? 1.0 : 0.0) : number(*all.items.front());
  for (std::size_t i = seeded ? 0 : 1; i < n; ++i) {
    result = combine(node.op, result, number(*all.items[i]));
  }
  if (!std::isfinite(result)) fail("NaN");
  return Ref(number_value(result));
}

Ref Run::extreme(const Node& node) {
  const auto all = values(node);
  if (all.items.empty()) fail("Invalid Arguments");
  double best = 0;
  for (std::size_t i = 0; i < all.items.size(); ++i) {
    if (!all.items[i]->is_number()) fail("Invalid Arguments");
    const double d = number(*all.items[i]);
    best = i == 0                ? d
           : node.op == Op::kMin ? std::min(best, d)
                                 : std::max(best, d);
  }
  return Ref(number_value(best));
}

Ref Run::cat(const Node& node) {
  const auto all = values(node);
  std::string text;
  for (const Ref& item : all.items) {
    const std::string piece = to_text(*item);
    charge(1 + piece.size() / 4);
    text += piece;
  }
  return Ref(Json(boost::json::string(text)));
}

// substr(text, start, length): a negative start counts from the end, a negative
// length leaves that many letters out at the end.
Ref Run::substr(const Node& node) {
  const auto all = values(node);
  if (all.items.empty()) fail("Invalid Arguments");
  const std::string text = to_text(*all.items[0]);
  charge(1 + text.size() / 4);
  const auto starts = letters(text);
  const auto size = static_cast<double>(starts.size() - 1);
  double from = all.items.size() > 1 ? letters_of(all.items, 1) : 0;
  from = std::clamp(from < 0 ? from + size : from, 0.0, size);
  double to = size;
  if (all.items.size() > 2) {
    const double n = letters_of(all.items, 2);
    to = std::clamp(n < 0 ? size + n : from + n, from, size);
  }
  const std::size_t begin = starts[static_cast<std::size_t>(from)];
  const std::size_t end = starts[static_cast<std::size_t>(to)];
  return Ref(Json(boost::json::string(text.substr(begin, end - begin))));
}

}  // namespace rung::compat
