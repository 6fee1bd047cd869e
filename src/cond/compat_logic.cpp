// if, and, or, ??, comparisons, try and throw.
#include <string>

#include "cond/compat_run.hpp"

namespace rung::compat {

Ref Run::choice(const Node& node) {
  const auto& args = lazy(node, 0);
  std::size_t i = 0;
  for (; i + 1 < args.size(); i += 2) {
    if (truthy(*eval(args[i]))) return eval(args[i + 1]);
  }
  return i < args.size() ? eval(args[i]) : Ref(Json());
}

// The first argument that decides, else the last one.
Ref Run::junction(const Node& node) {
  const auto& args = lazy(node, 0);
  Ref last{Json(false)};
  for (const Node& arg : args) {
    last = eval(arg);
    if (truthy(*last) != (node.op == Op::kAnd)) break;
  }
  return last;
}

Ref Run::coalesce(const Node& node) {
  if (!node.listed) {
    auto all = values(node);
    for (Ref& item : all.items) {
      if (!item->is_null()) return Ref(take(std::move(item)));
    }
    return Ref(Json());
  }
  for (const Node& arg : node.args) {
    Ref item = eval(arg);
    if (!item->is_null()) return item;
  }
  return Ref(Json());
}

// Holds between each argument and the next; stops where it does not.
Ref Run::comparison(const Node& node) {
  const auto& args = lazy(node, 2);
  Ref before = eval(args[0]);
  for (std::size_t i = 1; i < args.size(); ++i) {
    Ref after = eval(args[i]);
    if (before->is_string()) charge(before->get_string().size() / 64);
    if (!compare(node.op, *before, *after)) return Ref(Json(false));
    before = std::move(after);
  }
  return Ref(Json(true));
}

// The next argument sees the error of the one before it as its data.
Ref Run::attempt(const Node& node) {
  Json error;
  for (std::size_t i = 0; i < node.args.size(); ++i) {
    try {
      if (i == 0) return eval(node.args[i]);
      const Json before = std::move(error);
      const Inside inside(*this, &before, 0);
      // The result may lie in that error.
      return Ref(copy(*eval(node.args[i]), 1));
    } catch (Failure& failure) {
      charge(100);
      error = std::move(failure.error);
    }
  }
  if (node.args.empty()) return Ref(Json());
  throw Failure{std::move(error)};
}

void Run::raise(const Node& node) {
  Json error = take(single(node));
  if (error.is_object()) throw Failure{std::move(error)};
  fail(error.is_null() ? "null" : to_text(error));
}

}  // namespace rung::compat
