// The command line, part by part.
#ifndef RUNG_SRC_CLI_ARGS_PARTS_HPP_
#define RUNG_SRC_CLI_ARGS_PARTS_HPP_

#include <initializer_list>
#include <string_view>

#include "cli/args.hpp"

namespace CLI {
class App;
}

namespace rung::cli {

/// One command: what every command takes, and a note of its choice.
CLI::App* command(CLI::App* parent, const char* name, const char* help,
                  Command which, Args& args);

/// The argument ORG, the option --at, the option -o.
void org_option(CLI::App* app, Args& args);
void at_option(CLI::App* app, Args& args);
void output_option(CLI::App* app, Args& args, const char* help);

/// `rung org ...`.
void add_org(CLI::App* top, Args& args);
/// `rung org import` and `rung org export`.
void add_import(CLI::App* org, Args& args);
void add_export(CLI::App* org, Args& args);
/// `rung check` and `rung explain`.
void add_judging(CLI::App* top, Args& args);
/// `rung route`: its options are those of route_options().
void add_route(CLI::App* top, Args& args);
/// Those of route_options() that are not in `without`.
void add_route_options(CLI::App* app, Args& args,
                       std::initializer_list<std::string_view> without = {});
/// `rung org diff`.
void add_diff(CLI::App* org, Args& args);
/// `rung org fold`.
void add_fold(CLI::App* org, Args& args);
/// `rung signoff`.
void add_signoff(CLI::App* top, Args& args);
/// What to draw, and how.
void picture_options(CLI::App* app, Args& args);

/// `rung serve`.
void add_serve(CLI::App* top, Args& args);
/// `rung rules ...`.
void add_rules(CLI::App* top, Args& args);

/// After the command line is read: an option that takes several values has
/// also taken the argument behind it; gives that back. Errors: UsageError for
/// arguments that are missing.
void settle(Args& args);

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_ARGS_PARTS_HPP_
