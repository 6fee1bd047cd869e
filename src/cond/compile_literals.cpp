// Texts and lists that stand in a condition.
#include <limits>
#include <utility>

#include "cond/compiler.hpp"
#include "rung/error.hpp"

namespace rung::cond {

Expr Compiler::text(std::string_view s) {
  if (s.size() > std::numeric_limits<std::uint32_t>::max()) {
    throw Error(ErrorCode::kLimitExceeded, "the text is too long");
  }
  program_.texts.emplace_back(s);
  return constant_expr(Value::of_text(program_.texts.back()),
                       {FactType::kText, false, nullptr});
}

Expr Compiler::literal_list(const Cursor& at) {
  std::vector<Expr> items;
  for (std::size_t i = 0; i < at.size(); ++i) {
    const Cursor place = at.at(i);
    items.push_back(compile(place));
    if (!items.back().constant()) {
      place.refuse("a list of constants is wanted",
                   "only the list of `in` may hold facts");
    }
  }
  if (items.empty()) at.refuse("the list is empty");
  return constant_list(at, std::move(items));
}

Expr Compiler::constant_list(const Cursor& at, std::vector<Expr> items) {
  Type type = items.front().type;
  std::vector<Value> values;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].type.list) at.at(i).refuse("a list inside a list");
    if (items[i].type.type != type.type) {
      at.at(i).refuse("the list starts with " + describe(type) + ", this is " +
                      describe(items[i].type));
    }
    values.push_back(items[i].value);
  }
  program_.lists.push_back(std::move(values));
  const auto& kept = program_.lists.back();
  type.list = true;
  type.values = nullptr;
  return constant_expr(Value::of_list(kept.data(), kept.size()), type);
}

}  // namespace rung::cond
