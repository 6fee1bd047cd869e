// What the command line asks for.
#ifndef RUNG_SRC_CLI_ARGS_HPP_
#define RUNG_SRC_CLI_ARGS_HPP_

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "rung/json.hpp"

namespace rung::cli {

enum class Command {
  kOrgCheck,
  kOrgImport,
  kOrgExport,
  kOrgDiff,
  kOrgFold,
  kOrgDraw,
  kOrgSave,
  kRoute,
  kRelate,
  kCheck,
  kRulesList,
  kRulesShow,
  kRulesLint,
  kRulesTest,
  kExplain,
  kSignoff,
  kServe
};
enum class Format { kText, kJson, kJsonl };

/// Status with which the program ends; part of its contract.
enum ExitStatus { kOk = 0, kFindings = 1, kBadInput = 2, kInternalError = 3 };

/// `--from KIND FILE...` with what belongs to it.
struct ImportFrom {
  std::string kind;
  std::vector<std::string> files;
  std::vector<std::string> columns;  ///< "field=Column"
  std::string separator, encoding;   ///< empty: not given
};

/// The options of all commands; each command reads its own. Empty texts are
/// options that were not given.
struct Args {
  std::optional<Command> command;  // always there after parse_args()
  Format format = Format::kText;
  Lang lang = Lang::kEn;
  std::string org;  ///< path, or "-" for standard input
  std::string at;   ///< empty: now
  /// route: what was given for each of route_options(), in their order.
  std::vector<std::vector<std::string>> route;
  std::string a, b, subject, line;              // relate
  std::string request;                          // signoff
  bool trace = false;                           // route
  std::vector<ImportFrom> from;                 // org import
  std::string to, encoding;                     // org export
  std::vector<std::string> files;               // fold
  std::string output, root, picture;            // import, draw, save
  std::string draw;                             // route
  std::string new_org, at_old, at_new;          // org diff
  std::vector<std::string> diff_from, closing;  // org diff
  std::string report;                           // org check, diff: the page
  bool all = false;                             // org diff, ex-, import, fold
  bool open_start = false;                      // org fold
  std::vector<std::string> rules;               // check, explain, rules: R...
  std::string events, propose, state, save_state, calendar;  // check, explain
  std::vector<std::string> only;                             // check
  bool complete = false;                                     // check, explain
  bool stdio = false;                                        // serve
  std::string what;                // explain: a rule or a fingerprint
  std::string rule;                // rules show
  bool settings = false;           // rules show
  std::vector<std::string> cases;  // rules test
};

/// The command line asks for text that is not an answer: help or the version.
struct HelpWanted {
  std::string text;
};

/// The command line is wrong; what() is one line.
class UsageError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Throws HelpWanted or UsageError.
Args parse_args(int argc, const char* const* argv);

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_ARGS_HPP_
