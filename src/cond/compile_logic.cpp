// and, or, !, if, comparisons, in, some, all, none.
#include <utility>

#include "cond/compiler.hpp"

namespace rung::cond {

Expr Compiler::junction(const Call& call) {
  std::vector<Expr> kids;
  for (const Cursor& place : call.arguments) kids.push_back(boolean_at(place));
  return finish(call.op, FactType::kBoolean, std::move(kids));
}

Expr Compiler::negation(const Call& call) {
  std::vector<Expr> kids;
  kids.push_back(boolean_at(call.arguments[0]));
  return finish(call.op, FactType::kBoolean, std::move(kids));
}

Expr Compiler::choice(const Call& call) {
  if (call.arguments.size() % 2 == 0) {
    call.whole.refuse("`if` lacks what holds otherwise",
                      "condition, value, ..., value");
  }
  std::vector<Expr> kids, branches;
  std::vector<Cursor> places;
  for (std::size_t i = 0; i < call.arguments.size(); ++i) {
    const Cursor& place = call.arguments[i];
    const bool last = i + 1 == call.arguments.size();
    if (!last && i % 2 == 0) {
      kids.push_back(boolean_at(place));
      continue;
    }
    kids.push_back(compile(place));
    branches.push_back(constant_expr(kids.back().value, kids.back().type));
    branches.back().op = kids.back().op;
    places.push_back(place);
  }
  const Type type = one_type(branches, places);
  return folded(operation(Op::kIf, type, std::move(kids)), program_);
}

Expr Compiler::equality(const Call& call) {
  std::vector<Expr> kids;
  for (const Cursor& place : call.arguments) kids.push_back(compile(place));
  if (!comparable(kids[0], kids[1])) {
    std::string hint;
    const bool instant = kids[0].type.type == FactType::kInstant ||
                         kids[1].type.type == FactType::kInstant;
    if (kids[0].type.list || kids[1].type.list) {
      hint = "`in` finds an item in a list";
    } else if (instant) {
      hint = R"(a date is written {"date":"2024-01-01"})";
    }
    call.whole.refuse(
        describe(kids[0].type) + " is never " + describe(kids[1].type), hint);
  }
  check_values(kids[0], kids[1], call.arguments[1]);
  check_values(kids[1], kids[0], call.arguments[0]);
  return finish(call.op, FactType::kBoolean, std::move(kids));
}

Expr Compiler::order(const Call& call) {
  std::vector<Expr> kids;
  kids.push_back(compile(call.arguments[0]));
  const Type first = kids[0].type;
  const bool ordered =
      first.type == FactType::kNumber || first.type == FactType::kInstant;
  if (first.list || !ordered) {
    call.arguments[0].refuse(describe(first) + " has no order",
                             "numbers and instants have one");
  }
  for (std::size_t i = 1; i < call.arguments.size(); ++i) {
    kids.push_back(typed(call.arguments[i], first.type));
  }
  return finish(call.op, FactType::kBoolean, std::move(kids));
}

Expr Compiler::membership(const Call& call) {
  const Cursor& place = call.arguments[1];
  Expr item = compile(call.arguments[0]);
  if (item.type.list) {
    call.arguments[0].refuse("a list is in no list");
  }
  if (place.is_array()) return member_of_items(call, std::move(item), place);
  std::vector<Expr> kids;
  kids.push_back(std::move(item));
  kids.push_back(compile(place));
  const Type whole = kids[1].type;
  if (!whole.list) {
    const Type piece = kids[0].type;
    if (piece.type != FactType::kText || whole.type != FactType::kText) {
      call.whole.refuse(
          "`in` takes an item and a list, or two texts; this is " +
          describe(piece) + " and " + describe(whole));
    }
    return finish(Op::kInText, FactType::kBoolean, std::move(kids));
  }
  if (!comparable_item(kids[0], kids[1])) {
    call.whole.refuse(describe(kids[0].type) + " is never in " +
                      describe(whole));
  }
  check_values(kids[1], kids[0], call.arguments[0]);
  check_values(kids[0], kids[1], place);
  return finish(Op::kInList, FactType::kBoolean, std::move(kids));
}

// The list stands there in full; facts may be among its items.
Expr Compiler::member_of_items(const Call& call, Expr item,
                               const Cursor& list) {
  std::vector<Expr> kids;
  kids.push_back(std::move(item));
  bool constant = true;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Cursor place = list.at(i);
    Expr other = compile(place);
    if (!comparable(kids[0], other)) {
      place.refuse(describe(kids[0].type) + " is never " +
                   describe(other.type));
    }
    check_values(kids[0], other, place);
    check_values(other, kids[0], call.arguments[0]);
    constant = constant && other.constant();
    kids.push_back(std::move(other));
  }
  if (kids.size() == 1) {
    return constant_expr(Value::of_bool(false),
                         {FactType::kBoolean, false, nullptr});
  }
  if (!constant) {
    return finish(Op::kInItems, FactType::kBoolean, std::move(kids));
  }
  std::vector<Expr> pair(2);
  pair[0] = std::move(kids[0]);
  kids.erase(kids.begin());
  pair[1] = constant_list(list, std::move(kids));
  return finish(Op::kInList, FactType::kBoolean, std::move(pair));
}

Expr Compiler::quantifier(const Call& call) {
  if (item_) {
    call.whole.refuse("some, all and none do not stand in one another");
  }
  std::vector<Expr> kids;
  kids.push_back(compile(call.arguments[0]));
  if (!kids[0].type.list) {
    call.arguments[0].refuse("a list is wanted, this is " +
                             describe(kids[0].type));
  }
  item_ = kids[0].type;
  item_->list = false;
  kids.push_back(boolean_at(call.arguments[1]));
  item_.reset();
  Expr expr =
      operation(call.op, {FactType::kBoolean, false, nullptr}, std::move(kids));
  expr.item = false;
  return folded(std::move(expr), program_);
}

}  // namespace rung::cond
