// What a condition of the strict profile is compiled to.
#ifndef RUNG_SRC_COND_NODE_HPP_
#define RUNG_SRC_COND_NODE_HPP_

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "cond/strict.hpp"

namespace rung::cond {

enum class Op : std::uint8_t {
  kConstant,  // a: its number
  kFact,      // a: its slot
  kItem,      // the item that some, all or none look at
  kAnd,
  kOr,
  kNot,
  kIf,  // condition, value, condition, value, ..., value
  kEqual,
  kNotEqual,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
  kInList,   // item, list
  kInItems,  // item, then the expressions it may equal
  kInText,   // piece, text
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kModulo,
  kMin,
  kMax,
  kAbs,
  kMissing,  // facts
  kExists,   // a fact
  kFirstKnown,
  kSome,  // list, condition on an item
  kAll,
  kNone,
  kDays,
  kWorkdays,
  kCount
};

/// Nodes stand in the order of the text: the operands of node i are i + 1, the
/// `end` of that one, and so on up to the `end` of i itself.
struct Node {
  Op op;
  std::uint32_t end;
  std::uint32_t a;
};

struct ProgramData {
  std::vector<Node> nodes;
  std::vector<Value> constants;
  std::deque<std::string> texts;  // what constants point to
  std::deque<std::vector<Value>> lists;
  std::vector<std::uint32_t> reads;
  std::vector<Equality> equalities;
  Type type;
  Zone zone;
  Calendar week;  // Monday to Friday
  const Calendar* calendar = &week;
};

}  // namespace rung::cond

#endif  // RUNG_SRC_COND_NODE_HPP_
