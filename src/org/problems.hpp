// Problems of an organisation: their codes, severities and words, in one place.
#ifndef RUNG_SRC_ORG_PROBLEMS_HPP_
#define RUNG_SRC_ORG_PROBLEMS_HPP_

#include <string>
#include <vector>

#include "rung/org.hpp"

namespace rung {

/// What sources say differently; a file keeps it, as nothing else shows it.
inline constexpr char kConflict[] = "org.source_conflict";

/// One of the problems of docs/org_format.md. `where` further describes it, in
/// both languages alike (an id, a date); it may be empty.
Problem dangling_reference(std::string record, std::string missing);
Problem self_report(std::string record);
Problem cycle(std::vector<std::string> path, std::string since);
Problem duplicate_id(std::string id);
Problem multiple_superiors(std::string post, std::vector<std::string> above);
Problem no_top();
Problem unreachable(std::string post);
Problem vacant_head(std::string post, std::string unit);
Problem portfolio_gap(std::string unit_or_subject);
Problem portfolio_tie(std::vector<std::string> what,
                      const std::vector<std::string>& leaders);

/// Orders problems by code, then subjects, and drops equal ones.
void arrange(std::vector<Problem>& problems);

}  // namespace rung

#endif  // RUNG_SRC_ORG_PROBLEMS_HPP_
