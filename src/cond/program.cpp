#include "cond/evaluator.hpp"

namespace rung::cond {

Value Program::evaluate(Slots& slots) const noexcept {
  if (!data_) return Value::of_bool(true);
  return Evaluator(*data_, slots).eval(0);
}

Truth Program::truth(Slots& slots) const noexcept {
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

const Type& Program::type() const noexcept {
  static const Type boolean{FactType::kBoolean, false, nullptr};
  return data_ ? data_->type : boolean;
}

}  // namespace rung::cond
