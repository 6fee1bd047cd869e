// rung: golden cases, what an organisation and its rulebooks must answer.
//
//   rung::CaseOptions options;
//   options.roots = {"/srv/our"};
//   rung::CaseReport report = rung::run_cases(text, options);
//   if (!report.passed()) ...
//
// docs/golden_cases.md
#ifndef RUNG_CASES_HPP_
#define RUNG_CASES_HPP_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "rung/export.h"
#include "rung/json.hpp"
#include "rung/org.hpp"

namespace rung {

/// A question of a case, as it is put. `ask` says what is asked: `route`,
/// `relate`, `check` (the organisation itself) or `judge` (events).
struct CaseQuestion {
  const Org& org;
  std::string_view org_path;  ///< of the organisation; empty: it is in the case
  std::string_view org_text;  ///< its text where it is in the case
  std::string_view ask;
  std::string_view request;  ///< JSON
};

/// Puts a question and returns the answer as JSON; throws rung::Error where
/// there is none. An empty answer skips the case.
using Ask = std::function<std::string(const CaseQuestion&)>;

struct CaseOptions {
  /// Folders in which a path in `org` is looked for; none: the current one.
  std::vector<std::string> roots;
  /// Empty: ask_library() with `find`.
  Ask ask;
  /// Gives rulebooks besides the shipped ones, by id.
  RulebookFinder find;
};

struct CaseResult {
  std::string name;
  std::string kind;  ///< positive, ...; `other` where none is stated
  std::string ask;
  /// Rules that the case is about: those of `only`; else those that it expects
  /// something of; else the clauses of its file.
  std::vector<std::string> rules;
  bool passed = false;
  bool skipped = false;    ///< not asked, so not passed either
  std::string difference;  ///< why it did not pass
};

struct CaseReport {
  std::string about;                 ///< key `case`
  std::vector<std::string> clauses;  ///< words of the key `clause`
  std::vector<CaseResult> cases;
  /// No case failed.
  bool passed() const noexcept {
    for (const CaseResult& one : cases) {
      if (!one.passed && !one.skipped) return false;
    }
    return true;
  }
};

/// Runs all cases of a `rung-case/1` text; a case that fails does not stop the
/// others. Errors: kParse with a JSON pointer for a text that is no case file
/// (unknown and missing keys, two cases of one name, a case that expects
/// nothing, no cases); those of Org::load() and Org::parse().
RUNG_API CaseReport run_cases(std::string_view text,
                              const CaseOptions& options = {});

/// {"about","clauses","passed","cases":[{"name","kind","ask","rules","passed",
/// "skipped","difference"}]}
RUNG_API std::string to_json(const CaseReport&);

/// The library's own answer: route_json(), relate_json(), org_check_json(),
/// check_json().
RUNG_API std::string ask_library(const CaseQuestion&,
                                 const RulebookFinder& find = {});

}  // namespace rung

#endif  // RUNG_CASES_HPP_
