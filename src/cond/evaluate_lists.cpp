// in, missing, ??, some, all, none.
#include <string_view>

#include "cond/evaluator.hpp"

namespace rung::cond {

using Kind = Value::Kind;

Truth Evaluator::in_list(std::uint32_t first) {
  const Value item = leaf_or_eval(first);
  const Value list = leaf_or_eval(nodes_[first].end);
  if (list.kind != Kind::kList) return Truth::kUndetermined;
  Truth found = Truth::kNo;
  for (std::uint32_t i = 0; i < list.size; ++i) {
    const Truth same = equal(item, list.items[i]);
    if (same == Truth::kYes) return same;
    if (same == Truth::kUndetermined) found = same;
  }
  return found;
}

Truth Evaluator::in_items(const Node& n, std::uint32_t first) {
  const Value item = leaf_or_eval(first);
  Truth found = Truth::kNo;
  for (std::uint32_t k = nodes_[first].end; k < n.end; k = nodes_[k].end) {
    const Truth same = equal(item, leaf_or_eval(k));
    if (same == Truth::kYes) return same;
    if (same == Truth::kUndetermined) found = same;
  }
  return found;
}

Truth Evaluator::in_text(std::uint32_t first) {
  const Value piece = leaf_or_eval(first);
  const Value text = leaf_or_eval(nodes_[first].end);
  if (piece.kind != Kind::kText || text.kind != Kind::kText) {
    return Truth::kUndetermined;
  }
  return truth_of(text.text().find(piece.text()) != std::string_view::npos);
}

// As in JsonLogic, an empty text is missing too.
Truth Evaluator::missing(const Node& n, std::uint32_t first) {
  for (std::uint32_t k = first; k < n.end; k = nodes_[k].end) {
    const Value v = eval(k);
    if (v.is_unknown()) return Truth::kYes;
    if (v.kind == Kind::kText && v.size == 0) return Truth::kYes;
  }
  return Truth::kNo;
}

Value Evaluator::first_known(const Node& n, std::uint32_t first) {
  Value v = Value::unknown();
  for (std::uint32_t k = first; k < n.end && v.is_unknown() && !v.is_unclear();
       k = nodes_[k].end) {
    v = eval(k);
  }
  return v;
}

// `all` of an empty list is false, as in JsonLogic.
Truth Evaluator::quantify(const Node& n, std::uint32_t first) {
  const Value list = eval(first);
  const std::uint32_t body = nodes_[first].end;
  if (list.kind != Kind::kList) return Truth::kUndetermined;
  if (list.size == 0) return truth_of(n.op == Op::kNone);
  const Truth decides = truth_of(n.op != Op::kAll);
  Truth met = negated(decides);
  for (std::uint32_t i = 0; i < list.size; ++i) {
    item_ = list.items + i;
    const Truth t = truth(body);
    if (t != decides && t != Truth::kUndetermined) continue;
    met = t;
    if (t == decides) break;
  }
  item_ = nullptr;
  return n.op == Op::kNone ? negated(met) : met;
}

}  // namespace rung::cond
