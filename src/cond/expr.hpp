// Expressions of the strict profile while they are compiled, and their types.
#ifndef RUNG_SRC_COND_EXPR_HPP_
#define RUNG_SRC_COND_EXPR_HPP_

#include <memory>
#include <string>
#include <vector>

#include "base/json_cursor.hpp"
#include "cond/node.hpp"

namespace rung::cond {

struct Expr {
  Op op = Op::kConstant;
  Type type;
  Value value;             // of a constant
  std::uint32_t slot = 0;  // of a fact
  std::vector<Expr> kids;
  bool reads = false;  // a slot, somewhere inside
  bool item = false;   // the item of a list around it

  bool constant() const noexcept { return op == Op::kConstant; }
  /// A constant that is this boolean.
  bool is(bool b) const noexcept {
    return constant() && value.kind == Value::Kind::kBoolean &&
           value.boolean == b;
  }
};

Expr constant_expr(Value value, Type type);
Expr operation(Op op, Type type, std::vector<Expr> kids);

/// "a number", "a list of texts".
std::string describe(const Type& type);

/// May the two be compared? Like types, no lists; a party also with a constant
/// text, its id.
bool comparable(const Expr& a, const Expr& b);
/// The same for an item and a list.
bool comparable_item(const Expr& item, const Expr& list);

/// False for a text that is not among the `values` of the type.
bool may_be(const Type& type, const Value& value);

/// Refuses a constant text (or one in a constant list) at `place` that `other`
/// cannot have.
void check_values(const Expr& other, const Expr& constant, const Cursor& place);

/// Replaces what needs no slot by its value, and what cannot matter by less.
Expr folded(Expr expr, ProgramData& program);

/// Writes the nodes of the expression behind those that are there.
void emit(const Expr& expr, ProgramData& program);

/// The facts that have to be one of some texts for the expression to be true.
std::vector<Equality> equalities_of(const Expr& expr);

}  // namespace rung::cond

#endif  // RUNG_SRC_COND_EXPR_HPP_
