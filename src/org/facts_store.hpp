// The facts of one organisation, as readers fill and writers take them.
#ifndef RUNG_SRC_ORG_FACTS_STORE_HPP_
#define RUNG_SRC_ORG_FACTS_STORE_HPP_

#include <vector>

#include "rung/facts.hpp"
#include "rung/limits.hpp"
#include "rung/org.hpp"

namespace rung {

struct Facts {
  Zone zone;
  std::vector<Unit> units;
  std::vector<Post> posts;
  std::vector<Person> people;
  std::vector<Portfolio> portfolios;
  std::vector<Absence> absences;
  std::vector<Subject> subjects;
  std::vector<Problem> problems;  // what a source showed: org.source_conflict
};

/// Compiles facts into an Org. Errors: as OrgBuilder::build().
Org compile(const Facts& facts, const LoadOptions& options);

/// The facts behind an org, with what was left out of it gone; `problems` holds
/// all that the load found, of that too. Records come in the order of their
/// dense numbers.
Facts facts_of(const Org& org);

}  // namespace rung

#endif  // RUNG_SRC_ORG_FACTS_STORE_HPP_
