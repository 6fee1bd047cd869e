// Arithmetic, count, dates and days.
#include <utility>

#include "cond/compiler.hpp"
#include "rung/error.hpp"

namespace rung::cond {

Expr Compiler::arithmetic(const Call& call) {
  std::vector<Expr> kids;
  for (const Cursor& place : call.arguments) {
    kids.push_back(typed(place, FactType::kNumber));
  }
  return finish(call.op, FactType::kNumber, std::move(kids));
}

Expr Compiler::count(const Call& call) {
  std::vector<Expr> kids;
  kids.push_back(compile(call.arguments[0]));
  if (!kids[0].type.list) {
    call.arguments[0].refuse("a list is wanted, this is " +
                             describe(kids[0].type));
  }
  return finish(call.op, FactType::kNumber, std::move(kids));
}

Expr Compiler::date(const Call& call) {
  const Cursor& place = call.arguments[0];
  try {
    return constant_expr(
        Value::of_instant(parse_instant(place.text(), program_.zone)),
        {FactType::kInstant, false, nullptr});
  } catch (const Error& error) {
    place.refuse(error.message(), error.hint());
  }
}

Expr Compiler::days(const Call& call) {
  std::vector<Expr> kids;
  for (const Cursor& place : call.arguments) {
    kids.push_back(typed(place, FactType::kInstant));
  }
  return finish(call.op, FactType::kNumber, std::move(kids));
}

}  // namespace rung::cond
