#include "cond/compiler.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/near.hpp"
#include "base/utf8.hpp"
#include "rung/error.hpp"

namespace rung::cond {
namespace {

// JsonLogic has them, but they convert, build texts and lists, or hide errors.
constexpr std::string_view kRefused[] = {
    "cat", "substr", "map", "filter", "reduce",       "merge",
    "try", "throw",  "log", "method", "missing_some", "preserve"};

[[noreturn]] void too_large(std::string_view what, const Cursor& at,
                            std::size_t bound) {
  throw Error(ErrorCode::kLimitExceeded, std::string(what),
              at.pointer().empty() ? "/" : at.pointer(), "",
              "the bound is " + std::to_string(bound));
}

constexpr std::size_t kAny = std::numeric_limits<std::size_t>::max();

}  // namespace

struct Compiler::Known {
  std::string_view name;
  Op op;
  std::size_t least, most;  // arguments
  Handler handler;
  bool listed = false;  // a lone argument has to stand in a list as well
};

std::span<const Compiler::Known> Compiler::all_known() {
  using C = Compiler;
  static const Known kAll[] = {
      {"var", Op::kFact, 0, 2, &C::variable},
      {"val", Op::kFact, 0, kAny, &C::value_at},
      {"missing", Op::kMissing, 1, kAny, &C::missing},
      {"exists", Op::kExists, 1, kAny, &C::exists},
      {"??", Op::kFirstKnown, 1, kAny, &C::first_known, true},
      {"and", Op::kAnd, 1, kAny, &C::junction, true},
      {"or", Op::kOr, 1, kAny, &C::junction, true},
      {"!", Op::kNot, 1, 1, &C::negation},
      {"!!", Op::kAnd, 1, 1, &C::junction},
      {"if", Op::kIf, 3, kAny, &C::choice},
      {"?:", Op::kIf, 3, kAny, &C::choice},
      {"==", Op::kEqual, 2, 2, &C::equality},
      {"===", Op::kEqual, 2, 2, &C::equality},
      {"!=", Op::kNotEqual, 2, 2, &C::equality},
      {"!==", Op::kNotEqual, 2, 2, &C::equality},
      {"<", Op::kLess, 2, 3, &C::order},
      {"<=", Op::kLessEqual, 2, 3, &C::order},
      {">", Op::kGreater, 2, 3, &C::order},
      {">=", Op::kGreaterEqual, 2, 3, &C::order},
      {"in", Op::kInList, 2, 2, &C::membership},
      {"some", Op::kSome, 2, 2, &C::quantifier},
      {"all", Op::kAll, 2, 2, &C::quantifier},
      {"none", Op::kNone, 2, 2, &C::quantifier},
      {"+", Op::kAdd, 1, kAny, &C::arithmetic},
      {"-", Op::kSubtract, 1, kAny, &C::arithmetic},
      {"*", Op::kMultiply, 1, kAny, &C::arithmetic},
      {"/", Op::kDivide, 1, kAny, &C::arithmetic},
      {"%", Op::kModulo, 2, kAny, &C::arithmetic},
      {"min", Op::kMin, 1, kAny, &C::arithmetic},
      {"max", Op::kMax, 1, kAny, &C::arithmetic},
      {"abs", Op::kAbs, 1, 1, &C::arithmetic},
      {"count", Op::kCount, 1, 1, &C::count},
      {"date", Op::kConstant, 1, 1, &C::date},
      {"days", Op::kDays, 2, 2, &C::days},
      {"workdays", Op::kWorkdays, 2, 2, &C::days},
  };
  return kAll;
}

const Compiler::Known* Compiler::known(std::string_view name) {
  for (const Known& k : all_known()) {
    if (k.name == name) return &k;
  }
  return nullptr;
}

std::string Compiler::near_operator(std::string_view name) {
  Nearest nearest(name);
  for (const Known& k : all_known()) nearest.offer(k.name);
  return nearest.hint();
}

void Compiler::count_nodes(const Cursor& at, std::size_t more) {
  if (more > kMaxNodes - nodes_) {
    too_large("the condition has too many nodes", at, kMaxNodes);
  }
  nodes_ += more;
}

Expr Compiler::compile(const Cursor& at) {
  count_nodes(at);
  if (++level_ > kMaxLevels) {
    too_large("the condition nests too deeply", at, kMaxLevels);
  }
  Expr expr;
  const auto& value = at.value();
  if (value.is_object()) {
    expr = operation_at(at);
  } else if (value.is_array()) {
    expr = literal_list(at);
  } else if (value.is_string()) {
    expr = text(at.text());
  } else if (value.is_bool()) {
    expr = constant_expr(Value::of_bool(at.boolean()),
                         {FactType::kBoolean, false, nullptr});
  } else if (value.is_null()) {
    at.refuse("null is no value here",
              R"(ask with {"missing":[fact]} or {"exists":fact})");
  } else {
    expr = constant_expr(Value::of_number(at.number()),
                         {FactType::kNumber, false, nullptr});
  }
  --level_;
  return expr;
}

Expr Compiler::operation_at(const Cursor& at) {
  const auto keys = at.keys();
  if (keys.size() != 1) {
    at.refuse("an operation has one key, its operator", R"({"==":[a,b]})");
  }
  const std::string_view name = keys.front();
  const Cursor whole = at.at(name);
  const Known* found = known(name);
  if (found == nullptr) return extension(name, whole);
  Call call{found->op, found->name, whole, {}};
  if (whole.is_array()) {
    if (whole.size() > kMaxNodes) count_nodes(whole, whole.size());
    call.arguments = whole.items();
  } else {
    call.arguments.push_back(whole);
  }
  if (found->listed && !whole.is_array()) {
    whole.refuse("`" + std::string(name) + "` takes a list of arguments",
                 "as in JsonLogic: the brackets are needed here");
  }
  const std::size_t n = call.arguments.size();
  if (n < found->least || n > found->most) {
    std::string wanted = "it takes ";
    if (found->most == kAny) wanted += "at least ";
    wanted += std::to_string(found->least);
    if (found->most != kAny && found->most != found->least) {
      wanted += " to " + std::to_string(found->most);
    }
    whole.refuse("`" + std::string(name) + "` has " + std::to_string(n) +
                     (n == 1 ? " argument" : " arguments"),
                 wanted);
  }
  return (this->*found->handler)(call);
}

Expr Compiler::extension(std::string_view name, const Cursor& whole) {
  if (std::find(std::begin(kRefused), std::end(kRefused), name) !=
      std::end(kRefused)) {
    whole.refuse(
        "`" + std::string(name) + "` is no operator of the strict profile",
        "conditions compare facts, they do not build new values");
  }
  if (const auto constant = names_.constant(name, whole)) {
    return constant_expr(constant->first, constant->second);
  }
  if (const auto slot = names_.call(name, whole)) {
    Expr expr = operation(Op::kFact, slot->type, {});
    expr.slot = slot->index;
    expr.reads = true;
    return expr;
  }
  std::string hint = names_.near(name);
  if (hint.empty()) hint = near_operator(name);
  throw Error(ErrorCode::kParse, "there is no such operator", whole.pointer(),
              shorten(name), hint);
}

Expr Compiler::boolean_at(const Cursor& at) {
  return typed(at, FactType::kBoolean);
}

Expr Compiler::typed(const Cursor& at, FactType type) {
  Expr expr = compile(at);
  const Type wanted{type, false, nullptr};
  if (expr.type.list || expr.type.type != type) {
    std::string hint;
    if (type == FactType::kInstant && expr.type.type == FactType::kText) {
      hint = R"(a date is written {"date":"2024-01-01"})";
    } else if (type == FactType::kBoolean) {
      hint = "nothing is converted: write a comparison";
    }
    at.refuse(describe(wanted) + " is wanted, this is " + describe(expr.type),
              hint);
  }
  return expr;
}

Expr Compiler::finish(Op op, FactType type, std::vector<Expr> kids) {
  return folded(operation(op, {type, false, nullptr}, std::move(kids)),
                program_);
}

}  // namespace rung::cond
