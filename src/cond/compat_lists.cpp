// map, filter, reduce, some, all, none, merge, in.
#include "cond/compat_run.hpp"

namespace rung::compat {
namespace {

using boost::json::array;

// A null that stands in the rule is a mistake, one from the data is no list.
bool is_null(const Node& node) {
  return node.op == Op::kLiteral && node.literal.is_null();
}

}  // namespace

Ref Run::each(const Node& node) {
  const auto& args = lazy(node, 2);
  const bool builds = node.op == Op::kMap || node.op == Op::kFilter;
  if (builds && (is_null(args[0]) || is_null(args[1]))) {
    fail("Invalid Arguments");
  }
  const Ref list = eval(args[0]);
  if (list->is_null() && builds) return Ref(Json(array()));
  if (!list->is_array()) fail("Invalid Arguments");
  const auto& items = list->get_array();
  if (!builds) return quantify(node.op, items, args[1]);
  array result;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Inside inside(*this, &items[i], i);
    if (node.op == Op::kMap) {
      result.push_back(take(eval(args[1])));
    } else if (truthy(*eval(args[1]))) {
      result.push_back(copy(items[i], 1));
    }
  }
  return Ref(Json(std::move(result)));
}

// `all` of nothing is false.
Ref Run::quantify(Op op, const array& items, const Node& body) {
  const bool decides = op != Op::kAll;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Inside inside(*this, &items[i], i);
    if (truthy(*eval(body)) == decides) return Ref(Json(op == Op::kSome));
  }
  return Ref(Json(op == Op::kNone || (op == Op::kAll && !items.empty())));
}

Ref Run::reduce(const Node& node) {
  const auto& args = lazy(node, 2);
  if (is_null(args[0]) || is_null(args[1])) fail("Invalid Arguments");
  const Ref list = eval(args[0]);
  Json sum = args.size() > 2 ? take(eval(args[2])) : Json();
  if (list->is_null()) return Ref(std::move(sum));
  if (!list->is_array()) fail("Invalid Arguments");
  const auto& items = list->get_array();
  std::size_t i = 0;
  if (args.size() == 2 && !items.empty()) sum = copy(items[i++], 1);
  for (; i < items.size(); ++i) {
    boost::json::object both;
    both["current"] = copy(items[i], 1);
    both["accumulator"] = std::move(sum);
    const Json data(std::move(both));
    const Inside inside(*this, &data, i);
    sum = take(eval(args[1]));
  }
  return Ref(std::move(sum));
}

Ref Run::merge(const Node& node) {
  auto all = values(node);
  array result;
  for (Ref& item : all.items) {
    if (!item->is_array()) {
      result.push_back(take(std::move(item)));
      continue;
    }
    for (const Json& inner : item->get_array()) {
      result.push_back(copy(inner, 1));
    }
  }
  return Ref(Json(std::move(result)));
}

Ref Run::in(const Node& node) {
  const auto all = values(node);
  if (all.items.size() < 2) return Ref(Json(false));
  const Json& item = *all.items[0];
  const Json& whole = *all.items[1];
  if (whole.is_string()) {
    charge(whole.get_string().size() / 64);
    const std::string piece = to_text(item);
    const auto& text = whole.get_string();
    return Ref(Json(std::string_view(text.data(), text.size()).find(piece) !=
                    std::string_view::npos));
  }
  if (!whole.is_array()) return Ref(Json(false));
  charge(whole.get_array().size());
  for (const Json& other : whole.get_array()) {
    if (same(item, other)) return Ref(Json(true));
  }
  return Ref(Json(false));
}

}  // namespace rung::compat
