// Reads an expression of the strict profile and checks its types.
#ifndef RUNG_SRC_COND_COMPILER_HPP_
#define RUNG_SRC_COND_COMPILER_HPP_

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cond/expr.hpp"

namespace rung::cond {

class Compiler {
 public:
  static constexpr std::size_t kMaxNodes = 10'000;
  static constexpr std::size_t kMaxLevels = 64;

  Compiler(Names& names, ProgramData& program)
      : names_(names), program_(program) {}

  Expr compile(const Cursor& at);

 private:
  /// An operator, its arguments as they stand, and one by one: {"!": x} is
  /// {"!": [x]}.
  struct Call {
    Op op;
    std::string_view name;
    Cursor whole;
    std::vector<Cursor> arguments;
  };
  struct Known;
  using Handler = Expr (Compiler::*)(const Call&);
  static std::span<const Known> all_known();
  static const Known* known(std::string_view name);
  static std::string near_operator(std::string_view name);

  /// Refuses one more node than there may be, or so many more.
  void count_nodes(const Cursor& at, std::size_t more = 1);
  Expr operation_at(const Cursor& at);
  Expr extension(std::string_view name, const Cursor& at);
  Expr literal_list(const Cursor& at);
  Expr constant_list(const Cursor& at, std::vector<Expr> items);
  Expr text(std::string_view s);

  // Facts (compile_facts.cpp).
  Expr variable(const Call&);
  Expr value_at(const Call&);
  Expr missing(const Call&);
  Expr exists(const Call&);
  Expr first_known(const Call&);
  Expr fact(std::string_view path, const Cursor& at);
  Expr fact_at_path(const std::vector<Cursor>& keys, const Cursor& at);
  Expr item(const Cursor& at);
  static Type one_type(const std::vector<Expr>& values,
                       const std::vector<Cursor>& places);

  // Logic, comparison, lists (compile_logic.cpp).
  Expr junction(const Call&);
  Expr negation(const Call&);
  Expr choice(const Call&);
  Expr equality(const Call&);
  Expr order(const Call&);
  Expr membership(const Call&);
  Expr member_of_items(const Call&, Expr item, const Cursor& list);
  Expr quantifier(const Call&);

  // Numbers and times (compile_numbers.cpp).
  Expr arithmetic(const Call&);
  Expr count(const Call&);
  Expr date(const Call&);
  Expr days(const Call&);

  Expr boolean_at(const Cursor& at);
  Expr typed(const Cursor& at, FactType type);
  Expr finish(Op op, FactType type, std::vector<Expr> kids);

  Names& names_;
  ProgramData& program_;
  std::optional<Type> item_;  // of the list of some, all or none around
  std::size_t nodes_ = 0;
  std::size_t level_ = 0;
};

}  // namespace rung::cond

#endif  // RUNG_SRC_COND_COMPILER_HPP_
