// What became of golden cases, for people and for programs.
#ifndef RUNG_SRC_CLI_CASE_REPORT_HPP_
#define RUNG_SRC_CLI_CASE_REPORT_HPP_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "rung/cases.hpp"
#include "rung/json.hpp"
#include "rung/rulebook.hpp"

namespace rung::cli {

/// A case file and what became of it.
struct CaseOutcome {
  std::string path;
  CaseReport report;
};

/// The cases of one rule.
struct RuleTally {
  std::string rule;
  std::map<std::string, std::uint64_t> kinds;  ///< how many of each
  std::uint64_t failed = 0;
  /// Kinds that a rule should have and that this one has none of.
  std::vector<std::string> lacks;
};

/// Of each rule that the rulebooks state themselves, that is on and judges
/// something.
std::vector<RuleTally> tally(const std::vector<Rulebook>& rulebooks,
                             const std::vector<CaseOutcome>& outcomes);

std::string cases_text(const std::vector<CaseOutcome>& outcomes,
                       const std::vector<RuleTally>& tallies, Lang lang,
                       bool colour);
std::string cases_json(const std::vector<CaseOutcome>& outcomes,
                       const std::vector<RuleTally>& tallies);
/// One case a line.
std::string cases_lines(const std::vector<CaseOutcome>& outcomes);

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_CASE_REPORT_HPP_
