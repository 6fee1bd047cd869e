// Folding, writing nodes, and what the outermost conjuncts say.
#include <algorithm>
#include <utility>

#include "cond/evaluator.hpp"
#include "cond/expr.hpp"

namespace rung::cond {
namespace {

// Constants are evaluated without any.
class NoSlots final : public Slots {
 public:
  NoSlots() noexcept : Slots(nullptr) {}

 private:
  void fill(std::uint32_t) noexcept override {}
};

Value value_of(const Expr& expr, const ProgramData& program) {
  ProgramData one;
  one.zone = program.zone;
  one.calendar = program.calendar;
  emit(expr, one);
  NoSlots none;
  return Evaluator(one, none).eval(0);
}

// Drops `true` from a conjunction, `false` from a disjunction; the other one
// decides it.
Expr simpler_junction(Expr expr) {
  const bool neutral = expr.op == Op::kAnd;
  const auto decides = [&](const Expr& kid) { return kid.is(!neutral); };
  const auto idle = [&](const Expr& kid) { return kid.is(neutral); };
  auto& kids = expr.kids;
  if (std::any_of(kids.begin(), kids.end(), decides)) {
    return constant_expr(Value::of_bool(!neutral), expr.type);
  }
  kids.erase(std::remove_if(kids.begin(), kids.end(), idle), kids.end());
  if (kids.size() != 1) return expr;
  Expr only = std::move(kids.front());
  return only;
}

// Drops branches whose condition is known to fail, and those behind one that
// is known to hold.
Expr simpler_choice(Expr expr) {
  std::vector<Expr> kids;
  auto& all = expr.kids;
  std::size_t i = 0;
  for (; i + 1 < all.size(); i += 2) {
    if (all[i].is(false)) continue;
    if (all[i].is(true)) {
      ++i;
      break;
    }
    kids.push_back(std::move(all[i]));
    kids.push_back(std::move(all[i + 1]));
  }
  kids.push_back(std::move(all[i]));
  if (kids.size() == 1) {
    Expr only = std::move(kids.front());
    return only;
  }
  return operation(Op::kIf, expr.type, std::move(kids));
}

void equalities_in(const Expr& expr, std::vector<Equality>& found) {
  if (expr.op == Op::kAnd) {
    for (const Expr& kid : expr.kids) equalities_in(kid, found);
    return;
  }
  if (expr.op != Op::kEqual && expr.op != Op::kInList) return;
  if (expr.kids.size() != 2) return;
  const Expr* fact = &expr.kids[0];
  const Expr* other = &expr.kids[1];
  if (expr.op == Op::kEqual && fact->constant()) std::swap(fact, other);
  if (fact->op != Op::kFact || !other->constant()) return;
  if (fact->type.type != FactType::kText || fact->type.list) return;
  const Value& v = other->value;
  const Value* items = v.kind == Value::Kind::kList ? v.items : &v;
  const std::size_t n = v.kind == Value::Kind::kList ? v.size : 1;
  Equality equality{fact->slot, {}};
  for (std::size_t i = 0; i < n; ++i) {
    if (items[i].kind != Value::Kind::kText) return;
    equality.texts.emplace_back(items[i].text());
  }
  found.push_back(std::move(equality));
}

}  // namespace

Expr folded(Expr expr, ProgramData& program) {
  if (expr.constant()) return expr;
  if (!expr.reads && !expr.item) {
    return constant_expr(value_of(expr, program), expr.type);
  }
  switch (expr.op) {
    case Op::kAnd:
    case Op::kOr:
      return simpler_junction(std::move(expr));
    case Op::kIf:
      return simpler_choice(std::move(expr));
    default:
      return expr;
  }
}

void emit(const Expr& expr, ProgramData& program) {
  const std::size_t at = program.nodes.size();
  program.nodes.push_back({expr.op, 0, expr.slot});
  if (expr.constant()) {
    program.nodes[at].a = static_cast<std::uint32_t>(program.constants.size());
    program.constants.push_back(expr.value);
  }
  for (const Expr& kid : expr.kids) emit(kid, program);
  program.nodes[at].end = static_cast<std::uint32_t>(program.nodes.size());
}

std::vector<Equality> equalities_of(const Expr& expr) {
  std::vector<Equality> found;
  equalities_in(expr, found);
  return found;
}

}  // namespace rung::cond
