#include <algorithm>
#include <iterator>
#include <utility>

#include "cond/compat.hpp"
#include "rung/error.hpp"

namespace rung::compat {
namespace {

struct Name {
  std::string_view name;
  Op op;
};

constexpr Name kNames[] = {
    {"var", Op::kVar},       {"val", Op::kVal},
    {"exists", Op::kExists}, {"missing", Op::kMissing},
    {"if", Op::kIf},         {"missing_some", Op::kMissingSome},
    {"?:", Op::kIf},         {"and", Op::kAnd},
    {"or", Op::kOr},         {"??", Op::kCoalesce},
    {"!", Op::kNot},         {"!!", Op::kTruthy},
    {"==", Op::kEqual},      {"!=", Op::kNotEqual},
    {"===", Op::kSame},      {"!==", Op::kNotSame},
    {"<", Op::kLess},        {"<=", Op::kLessEqual},
    {">", Op::kGreater},     {">=", Op::kGreaterEqual},
    {"+", Op::kAdd},         {"-", Op::kSubtract},
    {"*", Op::kMultiply},    {"/", Op::kDivide},
    {"%", Op::kModulo},      {"min", Op::kMin},
    {"max", Op::kMax},       {"cat", Op::kCat},
    {"substr", Op::kSubstr}, {"in", Op::kIn},
    {"merge", Op::kMerge},   {"map", Op::kMap},
    {"filter", Op::kFilter}, {"reduce", Op::kReduce},
    {"some", Op::kSome},     {"all", Op::kAll},
    {"none", Op::kNone},     {"try", Op::kTry},
    {"throw", Op::kThrow},
};

Op op_named(std::string_view name) {
  const auto* found =
      std::find_if(std::begin(kNames), std::end(kNames),
                   [&](const Name& n) { return n.name == name; });
  return found == std::end(kNames) ? Op::kUnknown : found->op;
}

Node literal(const Json& value) {
  Node node;
  node.literal = value;
  return node;
}

Node compile_at(const Json& rule, std::size_t level);

Node list(const boost::json::array& items, const Json& whole,
          std::size_t level) {
  Node node;
  node.op = Op::kList;
  bool constant = true;
  for (const Json& item : items) {
    node.args.push_back(compile_at(item, level + 1));
    const Node& last = node.args.back();
    constant = constant && last.op == Op::kLiteral && !item.is_object();
  }
  return constant ? literal(whole) : node;
}

// An object of one key is an operation, any other one is a value.
Node compile_at(const Json& rule, std::size_t level) {
  if (level > kMaxLevels) {
    throw Error(ErrorCode::kLimitExceeded, "the rule nests too deeply", "", "",
                "the bound is " + std::to_string(kMaxLevels) + " levels");
  }
  if (rule.is_array()) return list(rule.get_array(), rule, level);
  if (!rule.is_object() || rule.get_object().size() != 1) return literal(rule);
  const auto& pair = *rule.get_object().begin();
  const std::string_view name(pair.key().data(), pair.key().size());
  const Json& args = pair.value();
  if (name == "preserve") return literal(args);
  Node node;
  node.op = op_named(name);
  node.listed = args.is_array();
  if (!node.listed) {
    node.args.push_back(compile_at(args, level + 1));
    return node;
  }
  for (const Json& arg : args.get_array()) {
    node.args.push_back(compile_at(arg, level + 1));
  }
  return node;
}

}  // namespace

Node compile(const Json& rule) { return compile_at(rule, 1); }

}  // namespace rung::compat
