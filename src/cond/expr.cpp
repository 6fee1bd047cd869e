#include "cond/expr.hpp"

#include <algorithm>
#include <utility>

#include "base/near.hpp"
#include "base/utf8.hpp"

namespace rung::cond {
namespace {

bool like(const Type& a, bool a_constant, const Type& b, bool b_constant) {
  if (a.type == b.type) return true;
  if (a.type == FactType::kParty) {
    return b.type == FactType::kText && b_constant;
  }
  return b.type == FactType::kParty && a.type == FactType::kText && a_constant;
}

[[noreturn]] void refuse_value(const std::vector<std::string>& values,
                               std::string_view text, const Cursor& place) {
  std::string hint = near_among(text, values);
  if (hint.empty()) {
    hint = "it has ";
    for (std::size_t i = 0; i < values.size() && i < 8; ++i) {
      hint += i == 0 ? "`" : ", `";
      hint += shorten(values[i]) + '`';
    }
  }
  place.refuse("the fact never has this value", hint);
}

}  // namespace

Expr constant_expr(Value value, Type type) {
  Expr expr;
  expr.type = type;
  expr.value = value;
  return expr;
}

Expr operation(Op op, Type type, std::vector<Expr> kids) {
  Expr expr;
  expr.op = op;
  expr.type = type;
  for (const Expr& kid : kids) {
    expr.reads |= kid.reads;
    expr.item |= kid.item;
  }
  expr.kids = std::move(kids);
  return expr;
}

std::string describe(const Type& type) {
  static constexpr const char* kOne[] = {"a boolean", "a number", "a text",
                                         "an instant", "a party"};
  static constexpr const char* kMany[] = {"booleans", "numbers", "texts",
                                          "instants", "parties"};
  const auto i = static_cast<std::size_t>(type.type);
  return type.list ? std::string("a list of ") + kMany[i] : kOne[i];
}

bool comparable(const Expr& a, const Expr& b) {
  return !a.type.list && !b.type.list &&
         like(a.type, a.constant(), b.type, b.constant());
}

bool comparable_item(const Expr& item, const Expr& list) {
  return !item.type.list && list.type.list &&
         like(item.type, item.constant(), list.type, list.constant());
}

bool may_be(const Type& type, const Value& value) {
  if (type.values == nullptr || value.kind != Value::Kind::kText) return true;
  return std::find(type.values->begin(), type.values->end(), value.text()) !=
         type.values->end();
}

void check_values(const Expr& other, const Expr& constant,
                  const Cursor& place) {
  if (other.type.values == nullptr || !constant.constant()) return;
  const auto& values = *other.type.values;
  const Value& v = constant.value;
  if (v.kind != Value::Kind::kList) {
    if (!may_be(other.type, v)) refuse_value(values, v.text(), place);
    return;
  }
  const bool written = place.is_array() && place.size() == v.size;
  for (std::uint32_t i = 0; i < v.size; ++i) {
    if (may_be(other.type, v.items[i])) continue;
    refuse_value(values, v.items[i].text(), written ? place.at(i) : place);
  }
}

}  // namespace rung::cond
