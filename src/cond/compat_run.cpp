#include "cond/compat_run.hpp"

#include "rung/error.hpp"

namespace rung::compat {

void Run::charge(std::size_t steps) {
  if (steps > steps_) {
    throw Error(ErrorCode::kLimitExceeded, "the rule takes too many steps", "",
                "", "the bound is " + std::to_string(kMaxSteps));
  }
  steps_ -= steps;
}

Json Run::take(Ref&& ref) {
  if (ref.at_ == nullptr) return std::move(ref.own_);
  return copy(*ref, 1);
}

// Every list that grows step by step passes here, so nothing nests or grows
// without bound.
Json Run::copy(const Json& v, std::size_t level) {
  if (level > kMaxLevels) {
    throw Error(ErrorCode::kLimitExceeded, "the result nests too deeply", "",
                "", "the bound is " + std::to_string(kMaxLevels) + " levels");
  }
  charge(4);  // an allocation, mostly
  if (v.is_array()) {
    boost::json::array items;
    for (const Json& item : v.get_array()) {
      items.push_back(copy(item, level + 1));
    }
    return Json(std::move(items));
  }
  if (v.is_object()) {
    boost::json::object members;
    for (const auto& pair : v.get_object()) {
      members.emplace(pair.key(), copy(pair.value(), level + 1));
    }
    return Json(std::move(members));
  }
  if (v.is_string()) charge(v.get_string().size() / 4);
  return v;
}

Run::Values Run::values(const Node& node) {
  Values values;
  if (node.listed) {
    values.items.reserve(node.args.size());
    for (const Node& arg : node.args) values.items.push_back(eval(arg));
    return values;
  }
  values.holder = eval(node.args.front());
  if (!values.holder->is_array()) {
    values.items.push_back(Ref(take(std::move(values.holder))));
    return values;
  }
  const auto& items = values.holder->get_array();
  charge(items.size());
  for (const Json& item : items) values.items.push_back(Ref(&item));
  return values;
}

// The first argument, null when there is none.
Ref Run::single(const Node& node) {
  if (node.args.empty()) return Ref(Json());
  return eval(node.args.front());
}

// Operators that may leave arguments alone want to see them.
const std::vector<Node>& Run::lazy(const Node& node, std::size_t least) {
  if (!node.listed || node.args.size() < least) fail("Invalid Arguments");
  return node.args;
}

Ref Run::list(const Node& node) {
  boost::json::array items;
  for (const Node& arg : node.args) items.push_back(take(eval(arg)));
  return Ref(Json(std::move(items)));
}

Ref Run::eval(const Node& node) {
  charge(1);
  switch (node.op) {
    case Op::kLiteral:
      return Ref(&node.literal);
    case Op::kList:
      return list(node);
    case Op::kUnknown:
      fail("Unknown Operator");
    case Op::kThrow:
      raise(node);
    case Op::kVar:
      return var(node);
    case Op::kVal:
    case Op::kExists:
      return val(node);
    case Op::kMissing:
      return missing(node);
    case Op::kMissingSome:
      return missing_some(node);
    case Op::kIf:
      return choice(node);
    case Op::kAnd:
    case Op::kOr:
      return junction(node);
    case Op::kCoalesce:
      return coalesce(node);
    case Op::kNot:
      return Ref(Json(!truthy(*single(node))));
    case Op::kTruthy:
      return Ref(Json(truthy(*single(node))));
    case Op::kTry:
      return attempt(node);
    default:
      return value(node);
  }
}

// The operators of comparison, numbers, texts and lists.
Ref Run::value(const Node& node) {
  switch (node.op) {
    case Op::kAdd:
    case Op::kSubtract:
    case Op::kMultiply:
    case Op::kDivide:
    case Op::kModulo:
      return arithmetic(node);
    case Op::kMin:
    case Op::kMax:
      return extreme(node);
    case Op::kCat:
      return cat(node);
    case Op::kSubstr:
      return substr(node);
    case Op::kIn:
      return in(node);
    case Op::kMerge:
      return merge(node);
    case Op::kReduce:
      return reduce(node);
    case Op::kMap:
    case Op::kFilter:
    case Op::kSome:
    case Op::kAll:
    case Op::kNone:
      return each(node);
    default:
      return comparison(node);
  }
}

}  // namespace rung::compat
