// Numbers of the strict profile: what overflows or is no number is unknown.
#include <algorithm>
#include <cmath>

#include "cond/evaluator.hpp"

namespace rung::cond {
namespace {

double combine(Op op, double a, double b) noexcept {
  switch (op) {
    case Op::kAdd:
      return a + b;
    case Op::kSubtract:
      return a - b;
    case Op::kMultiply:
      return a * b;
    case Op::kDivide:
      return b == 0 ? std::nan("") : a / b;
    case Op::kModulo:
      return std::fmod(a, b);
    case Op::kMin:
      return std::min(a, b);
    default:
      return std::max(a, b);
  }
}

double alone(Op op, double a) noexcept {
  switch (op) {
    case Op::kSubtract:
      return -a;
    case Op::kDivide:
      return a == 0 ? std::nan("") : 1 / a;
    case Op::kAbs:
      return std::fabs(a);
    default:
      return a;
  }
}

}  // namespace

Value Evaluator::arithmetic(const Node& n, std::uint32_t first) {
  Value v = eval(first);
  if (v.kind != Value::Kind::kNumber) return Value::unknown();
  double result = v.number;
  std::uint32_t k = nodes_[first].end;
  if (k == n.end) result = alone(n.op, result);
  for (; k < n.end; k = nodes_[k].end) {
    v = eval(k);
    if (v.kind != Value::Kind::kNumber) return Value::unknown();
    result = combine(n.op, result, v.number);
    // Checked at each step: infinity could turn into a number again.
    if (!std::isfinite(result)) return Value::unknown();
  }
  return std::isfinite(result) ? Value::of_number(result) : Value::unknown();
}

}  // namespace rung::cond
