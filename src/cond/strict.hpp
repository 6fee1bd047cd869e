// The strict profile: compiled once, evaluated over numbered slots.
//
// A slot is a fact, or whatever the owner of the facts computes for an operator
// of its own (a relation in an organisation, a mark in a matter, a table). The
// compiler asks `Names` what a name means; the evaluator asks `Slots` for its
// value, which is computed when it is first needed.
#ifndef RUNG_SRC_COND_STRICT_HPP_
#define RUNG_SRC_COND_STRICT_HPP_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_cursor.hpp"
#include "cond/value.hpp"
#include "rung/calendar.hpp"

namespace rung::cond {

/// The type of an expression, as far as it is known when compiling.
struct Type {
  FactType type = FactType::kText;
  bool list = false;
  /// The only texts it can have, or null; the owner keeps it alive.
  const std::vector<std::string>* values = nullptr;
};

struct Slot {
  std::uint32_t index = 0;
  Type type;
};

/// What names and extension operators mean to the owner of the facts.
class Names {
 public:
  virtual ~Names() = default;
  /// The slot of {"var": path}; none when nothing has that name.
  virtual std::optional<Slot> fact(std::string_view path) = 0;
  /// The slot of {op: arguments} for an operator that is not of JsonLogic; none
  /// when there is no such operator. May throw Error for wrong arguments.
  /// `arguments` stands at its JSON pointer.
  virtual std::optional<Slot> call(std::string_view op,
                                   const Cursor& arguments) = 0;
  /// A value that is known when compiling ({"setting": name} ...); none when
  /// the operator is not such a one. Texts in it must outlive the program.
  virtual std::optional<std::pair<Value, Type>> constant(
      std::string_view op, const Cursor& arguments) = 0;
  /// "did you mean `a`?" for a path or an operator that is unknown, or nothing.
  virtual std::string near(std::string_view name) const = 0;
};

/// Values by slot. `values` starts with every slot kUnset; fill() must set the
/// slot to something else. Must not throw.
class Slots {
 public:
  Slots(Value* values) noexcept : values_(values) {}
  const Value& operator[](std::uint32_t slot) {
    if (values_[slot].kind == Value::Kind::kUnset) fill(slot);
    return values_[slot];
  }
  Value* values() noexcept { return values_; }

 protected:
  ~Slots() = default;
  virtual void fill(std::uint32_t slot) = 0;
  Value* values_;
};

/// What a compiled expression is good for besides its value.
struct Equality {
  std::uint32_t slot;              ///< the fact
  std::vector<std::string> texts;  ///< the texts one of which it must be
};

struct ProgramData;

/// A compiled expression. Cheap to copy, shareable between threads. An empty
/// one stands for "true".
class Program {
 public:
  Program() = default;
  bool empty() const noexcept { return data_ == nullptr; }

  Value evaluate(Slots&) const;
  Truth truth(Slots&) const;  ///< of a boolean expression

  /// The unknown slots on which an unknown result hangs, in the order of the
  /// text, each once. Empty when the result is known.
  std::vector<std::uint32_t> unknowns(Slots&) const;
  /// Every slot that is read anywhere in it, ascending, each once.
  const std::vector<std::uint32_t>& reads() const noexcept;
  /// Facts of type text that must be one of some constants for the expression
  /// to be true: conjuncts `{"==":[{"var":F},"text"]}` (either way round) and
  /// `{"in":[{"var":F},["a","b"]]}` of the outermost `and`s. So an index can
  /// pass over the expression when the fact is another text. (An unknown fact
  /// leaves the expression unknown or false.)
  const std::vector<Equality>& equalities() const noexcept;
  /// The result when it does not depend on any slot (constants were folded).
  std::optional<Value> constant() const noexcept;
  const Type& type() const noexcept;
  /// Does it ask whether facts are known (`missing`, `exists`, defaults)?
  bool asks_absence() const noexcept;
  /// Adds every constant that it holds.
  void constants(std::vector<Value>& out) const;

 private:
  friend Program compile(const Cursor&, Names&, Zone, const Calendar*);
  std::shared_ptr<const ProgramData> data_;
};

/// Compiles an expression of any type. Operators: docs/conditions.md. The
/// calendar is for `workdays` and must outlive the program; null: that operator
/// takes Monday to Friday. Errors as Condition::compile(), places with the
/// cursor's pointer in front.
Program compile(const Cursor& expression, Names& names, Zone zone,
                const Calendar* calendar);
/// The same, refusing all but booleans.
Program compile_condition(const Cursor& expression, Names& names, Zone zone,
                          const Calendar* calendar);

}  // namespace rung::cond

#endif  // RUNG_SRC_COND_STRICT_HPP_
