// Which of the given rulebooks judge.
#ifndef RUNG_SRC_CHECK_SELECT_HPP_
#define RUNG_SRC_CHECK_SELECT_HPP_

#include <span>
#include <string>
#include <vector>

#include "rung/rulebook.hpp"

namespace rung::checking {

/// Does another one of the rulebooks refine this one?
bool is_refined(std::span<const Rulebook> books, const Rulebook& book);

/// The rulebooks less those that another one refines. Errors: kInvalidArgument
/// for none, for one given twice, for ids in `only` that are no rules.
std::vector<Rulebook> select(std::span<const Rulebook> books,
                             const std::vector<std::string>& only);

}  // namespace rung::checking

#endif  // RUNG_SRC_CHECK_SELECT_HPP_
