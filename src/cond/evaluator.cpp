#include "cond/evaluator.hpp"

namespace rung::cond {
namespace {

using Kind = Value::Kind;

constexpr Truth as_truth(const Value& v) {
  return v.kind == Kind::kBoolean ? truth_of(v.boolean) : Truth::kUndetermined;
}

template <typename T>
bool ordered(Op op, T a, T b) noexcept {
  switch (op) {
    case Op::kLess:
      return a < b;
    case Op::kLessEqual:
      return a <= b;
    case Op::kGreater:
      return a > b;
    default:
      return a >= b;
  }
}

Truth compare_pair(Op op, const Value& a, const Value& b) noexcept {
  if (op == Op::kEqual) return equal(a, b);
  if (op == Op::kNotEqual) return negated(equal(a, b));
  if (a.kind != b.kind) return Truth::kUndetermined;
  if (a.kind == Kind::kNumber) return truth_of(ordered(op, a.number, b.number));
  if (a.kind == Kind::kInstant) return truth_of(ordered(op, a.us, b.us));
  return Truth::kUndetermined;
}

}  // namespace

Truth equal(const Value& a, const Value& b) noexcept {
  if (a.kind != b.kind) return Truth::kUndetermined;
  switch (a.kind) {
    case Kind::kBoolean:
      return truth_of(a.boolean == b.boolean);
    case Kind::kNumber:
      return truth_of(a.number == b.number);
    case Kind::kText:
      return truth_of(a.text() == b.text());
    case Kind::kInstant:
      return truth_of(a.us == b.us);
    default:
      return Truth::kUndetermined;
  }
}

Truth Evaluator::truth(std::uint32_t node) {
  const Node& n = nodes_[node];
  const std::uint32_t first = node + 1;
  switch (n.op) {
    case Op::kAnd:
      return conjunction(n, first, true);
    case Op::kOr:
      return conjunction(n, first, false);
    case Op::kNot:
      return negated(truth(first));
    case Op::kEqual:
    case Op::kNotEqual:
    case Op::kLess:
    case Op::kLessEqual:
    case Op::kGreater:
    case Op::kGreaterEqual:
      return compare(n, first);
    case Op::kInList:
      return in_list(first);
    case Op::kInItems:
      return in_items(n, first);
    case Op::kInText:
      return in_text(first);
    case Op::kMissing:
      return missing(n, first);
    case Op::kExists:
      return is_known(eval(first));
    case Op::kSome:
    case Op::kAll:
    case Op::kNone:
      return quantify(n, first);
    default:
      return as_truth(eval(node));
  }
}

Value Evaluator::eval(std::uint32_t node) {
  const Node& n = nodes_[node];
  const std::uint32_t first = node + 1;
  switch (n.op) {
    case Op::kConstant:
      return program_.constants[n.a];
    case Op::kFact:
      return slots_[n.a];
    case Op::kItem:
      return *item_;
    case Op::kIf:
      return choose(n, first);
    case Op::kFirstKnown:
      return first_known(n, first);
    case Op::kDays:
    case Op::kWorkdays:
      return days(n, first);
    case Op::kCount: {
      const Value list = eval(first);
      if (list.kind != Kind::kList) return Value::unknown();
      return Value::of_number(list.size);
    }
    case Op::kAdd:
    case Op::kSubtract:
    case Op::kMultiply:
    case Op::kDivide:
    case Op::kModulo:
    case Op::kMin:
    case Op::kMax:
    case Op::kAbs:
      return arithmetic(n, first);
    default:
      return Value::of_truth(truth(node));
  }
}

// Kleene: one operand that decides is enough, whatever is unknown beside it.
Truth Evaluator::conjunction(const Node& n, std::uint32_t first, bool neutral) {
  Truth all = truth_of(neutral);
  for (std::uint32_t k = first; k < n.end; k = nodes_[k].end) {
    const Truth t = truth(k);
    if (t == Truth::kUndetermined) {
      all = t;
    } else if (t != truth_of(neutral)) {
      return t;
    }
  }
  return all;
}

// An unknown condition does not matter where every branch that may be taken
// gives the same.
Value Evaluator::choose(const Node& n, std::uint32_t first) {
  Value agreed;
  std::uint32_t k = first;
  while (k < n.end) {
    const std::uint32_t second = nodes_[k].end;
    const bool otherwise = second == n.end;
    const Truth taken = otherwise ? Truth::kYes : truth(k);
    const std::uint32_t branch = otherwise ? k : second;
    k = nodes_[branch].end;
    if (taken == Truth::kNo) continue;
    const Value v = eval(branch);
    if (agreed.kind == Kind::kUnset) {
      agreed = v;
    } else if (equal(agreed, v) != Truth::kYes) {
      return Value::unknown();
    }
    if (taken == Truth::kYes || v.is_unknown()) return v;
  }
  return Value::unknown();
}

Truth Evaluator::compare(const Node& n, std::uint32_t first) {
  const Value a = leaf_or_eval(first);
  const std::uint32_t second = nodes_[first].end;
  const Value b = leaf_or_eval(second);
  const std::uint32_t third = nodes_[second].end;
  const Truth left = compare_pair(n.op, a, b);
  if (third == n.end || left == Truth::kNo) return left;
  const Truth right = compare_pair(n.op, b, leaf_or_eval(third));
  return right == Truth::kYes ? left : right;
}

Value Evaluator::days(const Node& n, std::uint32_t first) {
  const Value a = leaf_or_eval(first);
  const Value b = leaf_or_eval(nodes_[first].end);
  if (a.kind != Kind::kInstant || b.kind != Kind::kInstant) {
    return Value::unknown();
  }
  const Day from = day_of({a.us}, program_.zone);
  const Day to = day_of({b.us}, program_.zone);
  return Value::of_number(n.op == Op::kDays
                              ? to.n - from.n
                              : program_.calendar->working_between(from, to));
}

}  // namespace rung::cond
