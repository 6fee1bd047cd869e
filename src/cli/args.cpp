#include "cli/args.hpp"

#include <CLI/CLI.hpp>
#include <sstream>

#include "cli/args_parts.hpp"
#include "cli/terminal.hpp"
#include "rung/version.h"

namespace rung::cli {
namespace {

void add_relate(CLI::App* top, Args& args) {
  CLI::App* relate =
      command(top, "relate", "what A is to B", Command::kRelate, args);
  org_option(relate, args);
  relate->add_option("A", args.a, "post, person, person@post or unit")
      ->required();
  relate->add_option("B", args.b, "the same")->required();
  relate->add_option("--subject", args.subject, "id of what it is about");
  relate
      ->add_option("--line", args.line,
                   "ladder (default), explicit, unit, portfolio or dotted")
      ->check(
          CLI::IsMember({"ladder", "explicit", "unit", "portfolio", "dotted"}));
  at_option(relate, args);
}

// The command as far as it was understood, for a hint: "rung org check".
std::string path_of(const CLI::App& app) {
  std::string path = app.get_name();
  for (const CLI::App* sub : app.get_subcommands()) path += ' ' + path_of(*sub);
  return path;
}

}  // namespace

Args parse_args(int argc, const char* const* argv) {
  Args args;
  args.lang = default_lang();
  CLI::App app("rung: who reports to whom, who is next, what is allowed",
               "rung");
  app.set_version_flag("--version", "rung " RUNG_VERSION_STRING);
  add_org(&app, args);
  add_route(&app, args);
  add_relate(&app, args);
  add_signoff(&app, args);
  add_judging(&app, args);
  add_rules(&app, args);
  add_serve(&app, args);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::ostringstream text, complaint;
    if (app.exit(error, text, complaint) == 0) throw HelpWanted{text.str()};
    throw UsageError(std::string(error.what()) + " (see " + path_of(app) +
                     " --help)");
  }
  if (!args.command) {
    throw UsageError("a command is missing (see " + path_of(app) + " --help)");
  }
  settle(args);
  return args;
}

}  // namespace rung::cli
