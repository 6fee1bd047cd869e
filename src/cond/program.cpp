#include <algorithm>
#include <utility>

#include "cond/compiler.hpp"
#include "cond/evaluator.hpp"

namespace rung::cond {

Value Program::evaluate(Slots& slots) const {
  if (!data_) return Value::of_bool(true);
  return Evaluator(*data_, slots).eval(0);
}

Truth Program::truth(Slots& slots) const {
  if (!data_) return Truth::kYes;
  return Evaluator(*data_, slots).truth(0);
}

std::vector<std::uint32_t> Program::unknowns(Slots& slots) const {
  std::vector<std::uint32_t> found;
  if (data_) collect_unknowns(*data_, slots, found);
  return found;
}

const std::vector<std::uint32_t>& Program::reads() const noexcept {
  static const std::vector<std::uint32_t> none;
  return data_ ? data_->reads : none;
}

const std::vector<Equality>& Program::equalities() const noexcept {
  static const std::vector<Equality> none;
  return data_ ? data_->equalities : none;
}

std::optional<Value> Program::constant() const noexcept {
  if (!data_) return Value::of_bool(true);
  const Node& root = data_->nodes.front();
  if (root.op == Op::kConstant) return data_->constants[root.a];
  return std::nullopt;
}

bool Program::asks_absence() const noexcept {
  return data_ != nullptr &&
         std::any_of(
             data_->nodes.begin(), data_->nodes.end(), [](const Node& node) {
               return node.op == Op::kMissing || node.op == Op::kExists ||
                      node.op == Op::kFirstKnown;
             });
}

void Program::constants(std::vector<Value>& out) const {
  if (!data_) return;
  out.insert(out.end(), data_->constants.begin(), data_->constants.end());
}

const Type& Program::type() const noexcept {
  static const Type boolean{FactType::kBoolean, false, nullptr};
  return data_ ? data_->type : boolean;
}

Program compile(const Cursor& expression, Names& names, Zone zone,
                const Calendar* calendar) {
  auto program = std::make_shared<ProgramData>();
  program->zone = zone;
  if (calendar != nullptr) program->calendar = calendar;
  const Expr expr = Compiler(names, *program).compile(expression);
  emit(expr, *program);
  program->type = expr.type;
  program->equalities = equalities_of(expr);
  auto& reads = program->reads;
  for (const Node& node : program->nodes) {
    if (node.op == Op::kFact) reads.push_back(node.a);
  }
  std::sort(reads.begin(), reads.end());
  reads.erase(std::unique(reads.begin(), reads.end()), reads.end());
  Program compiled;
  compiled.data_ = std::move(program);
  return compiled;
}

Program compile_condition(const Cursor& expression, Names& names, Zone zone,
                          const Calendar* calendar) {
  Program program = compile(expression, names, zone, calendar);
  const Type& type = program.type();
  if (type.list || type.type != FactType::kBoolean) {
    expression.refuse("a condition is wanted, this is " + describe(type),
                      "nothing is converted: write a comparison");
  }
  return program;
}

}  // namespace rung::cond
