// What changed in the organisation itself.
#ifndef RUNG_SRC_DIFF_ORG_CHANGES_HPP_
#define RUNG_SRC_DIFF_ORG_CHANGES_HPP_

#include <vector>

#include "rung/diff.hpp"

namespace rung::diff {

/// The facts in force at `at_old` and `at_new`, compared by id. Absences are
/// none of them: they come and go.
std::vector<OrgChange> org_changes(const Org& old_org, Instant at_old,
                                   const Org& new_org, Instant at_new);

}  // namespace rung::diff

#endif  // RUNG_SRC_DIFF_ORG_CHANGES_HPP_
