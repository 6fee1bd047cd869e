// What can be told of conditions without any event.
#ifndef RUNG_SRC_RULES_CONTRADICTION_HPP_
#define RUNG_SRC_RULES_CONTRADICTION_HPP_

#include <initializer_list>

#include "rules/data.hpp"

namespace rung::rules {

/// Can all of these be true at once? True when that cannot be excluded: it is
/// decided by constants, and by trying the values that matter of the facts that
/// the conditions read, as far as these are few.
bool can_hold_together(std::initializer_list<const cond::Program*> conditions,
                       const RulebookData& book);

/// Is `condition` true whenever all of the others are? False when that cannot
/// be shown.
bool follows(const cond::Program& condition,
             std::initializer_list<const cond::Program*> others,
             const RulebookData& book);

}  // namespace rung::rules

#endif  // RUNG_SRC_RULES_CONTRADICTION_HPP_
