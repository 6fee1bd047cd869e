// var, val, missing, exists, ??.
#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "cond/compiler.hpp"
#include "rung/error.hpp"

namespace rung::cond {

Expr Compiler::fact(std::string_view path, const Cursor& at) {
  const auto slot = names_.fact(path);
  if (!slot) {
    throw Error(ErrorCode::kParse, "there is no such fact",
                at.pointer().empty() ? "/" : at.pointer(), shorten(path),
                names_.near(path));
  }
  Expr expr = operation(Op::kFact, slot->type, {});
  expr.slot = slot->index;
  expr.reads = true;
  return expr;
}

// {"val":["a","b"]} is {"var":"a.b"}. A key with a dot would be another thing
// in JsonLogic, so it is refused.
Expr Compiler::fact_at_path(const std::vector<Cursor>& keys, const Cursor& at) {
  std::string path;
  for (const Cursor& key : keys) {
    if (!key.is_text()) key.refuse("the name of a fact is wanted");
    if (key.text().find('.') != std::string_view::npos) {
      key.refuse("a path is written key by key", R"(["a","b"] for a.b)");
    }
    if (!path.empty()) path += '.';
    path += key.text();
  }
  return fact(path, at);
}

Expr Compiler::item(const Cursor& at) {
  if (!item_) {
    at.refuse("there is no item here",
              "the item of a list is only known inside some, all and none");
  }
  Expr expr = operation(Op::kItem, *item_, {});
  expr.item = true;
  return expr;
}

Expr Compiler::variable(const Call& call) {
  if (call.arguments.empty()) return item(call.whole);
  const Cursor& name = call.arguments[0];
  if (!name.is_text()) {
    name.refuse("the name of a fact is wanted", R"({"var":"name"})");
  }
  if (name.text().empty()) {
    if (call.arguments.size() > 1) name.refuse("an item has no default");
    return item(name);
  }
  if (item_) {
    name.refuse("inside some, all and none `var` reads the item",
                R"({"val":[[2],"name"]} reads a fact from there)");
  }
  Expr read = fact(name.text(), name);
  if (call.arguments.size() == 1) return read;
  std::vector<Expr> values;
  values.push_back(std::move(read));
  values.push_back(compile(call.arguments[1]));
  const Type type = one_type(values, call.arguments);
  return folded(operation(Op::kFirstKnown, type, std::move(values)), program_);
}

// Inside some, all and none {"val":[[2],"a"]} is the fact a: two levels up, as
// JsonLogic counts them.
Expr Compiler::value_at(const Call& call) {
  auto keys = call.arguments;
  if (keys.empty()) return item(call.whole);
  if (keys.front().is_array()) {
    const Cursor& levels = keys.front();
    if (!item_ || levels.size() != 1 ||
        levels.at(std::size_t{0}).integer(-2, 2) % 2 != 0 ||
        levels.at(std::size_t{0}).integer(-2, 2) == 0) {
      levels.refuse("levels lead out of some, all and none only",
                    R"({"val":[[2],"name"]})");
    }
    keys.erase(keys.begin());
    if (keys.empty()) call.whole.refuse("the name of a fact is missing");
  } else if (item_) {
    call.whole.refuse("inside some, all and none `val` reads the item",
                      R"({"val":[[2],"name"]} reads a fact from there)");
  }
  return fact_at_path(keys, call.whole);
}

Expr Compiler::missing(const Call& call) {
  if (item_) call.whole.refuse("`missing` does not look at items");
  std::vector<Expr> facts;
  count_nodes(call.whole, call.arguments.size());
  for (const Cursor& name : call.arguments) {
    if (!name.is_text()) name.refuse("the name of a fact is wanted");
    facts.push_back(fact(name.text(), name));
  }
  return finish(Op::kMissing, FactType::kBoolean, std::move(facts));
}

Expr Compiler::exists(const Call& call) {
  if (item_) call.whole.refuse("`exists` does not look at items");
  std::vector<Expr> facts;
  facts.push_back(fact_at_path(call.arguments, call.whole));
  return finish(Op::kExists, FactType::kBoolean, std::move(facts));
}

// All but the last have to be facts: JsonLogic would answer an expression over
// an absent fact, where this profile knows nothing.
Expr Compiler::first_known(const Call& call) {
  std::vector<Expr> values;
  for (const Cursor& place : call.arguments) {
    values.push_back(compile(place));
    if (values.size() < call.arguments.size() &&
        values.back().op != Op::kFact && !values.back().constant()) {
      place.refuse("`??` takes facts, and one last value");
    }
  }
  const Type type = one_type(values, call.arguments);
  return folded(operation(Op::kFirstKnown, type, std::move(values)), program_);
}

// The type of something that is one of these values. Its `values` are known
// while all of them have the same.
Type Compiler::one_type(const std::vector<Expr>& values,
                        const std::vector<Cursor>& places) {
  const auto fact = std::find_if(values.begin(), values.end(),
                                 [](const Expr& e) { return !e.constant(); });
  const Expr& model = fact == values.end() ? values.front() : *fact;
  Type type = model.type;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Type& other = values[i].type;
    const bool alike = type.list ? other.list && other.type == type.type
                                 : comparable(model, values[i]);
    if (!alike) {
      places[i].refuse(describe(type) + " is wanted, this is " +
                       describe(other));
    }
    if (values[i].constant() ? !may_be(type, values[i].value)
                             : other.values != type.values) {
      type.values = nullptr;
    }
  }
  return type;
}

}  // namespace rung::cond
