// The commands. Each returns the exit status and throws rung::Error.
#ifndef RUNG_SRC_CLI_COMMANDS_HPP_
#define RUNG_SRC_CLI_COMMANDS_HPP_

#include <string>
#include <string_view>
#include <vector>

#include "cli/args.hpp"
#include "rung/io.hpp"
#include "rung/json.hpp"
#include "rung/org.hpp"

namespace rung::cli {

ExitStatus org_check(const Args& args);
ExitStatus org_import(const Args& args);
ExitStatus org_export(const Args& args);
ExitStatus org_diff(const Args& args);
ExitStatus org_fold(const Args& args);
ExitStatus org_draw(const Args& args);
ExitStatus org_save(const Args& args);
ExitStatus ask_route(const Args& args);
ExitStatus ask_relate(const Args& args);
ExitStatus check_events(const Args& args);
ExitStatus explain_what(const Args& args);
ExitStatus ask_signoff(const Args& args);
ExitStatus serve(const Args& args);
ExitStatus rules_list(const Args& args);
ExitStatus rules_show(const Args& args);
ExitStatus rules_lint(const Args& args);
ExitStatus rules_test(const Args& args);

/// What commands share.

/// The organisation that ORG names. Errors: as Org::load().
Org load_org(const Args& args);
/// The instant of --at, now without it. Errors: kParse.
Instant instant_of(const Args& args, const Org& org);
/// Line, subject and instant of the question.
Context context_of(const Args& args, const Org& org);
/// Says that a file was written, in the wanted format.
void tell_written(const Args& args);
/// Draws to `file`, which `option` names; what it is, and from which post on,
/// say --type and --root. Errors: those of the options, kIo.
void draw_to(const Args& args, std::string_view option, const std::string& file,
             const Org& org, const Context& context, DrawOptions options);
/// One line of JSON for each problem.
std::vector<std::string> problem_lines(std::span<const Problem> problems,
                                       Lang lang);
/// Problems as a table with their counts, for people.
std::string problem_table(std::span<const Problem> problems, Lang lang,
                          bool colour);

/// Calls `look` and says which option its error is about.
template <class Look>
auto at_option(std::string_view option, Look look) {
  try {
    return look();
  } catch (const Error& error) {
    throw error.within(option);
  }
}

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_COMMANDS_HPP_
