#include "cli/args.hpp"

#include <CLI/CLI.hpp>
#include <sstream>

#include "cli/args_parts.hpp"
#include "cli/terminal.hpp"
#include "rung/version.h"

namespace rung::cli {
namespace {

void org_option(CLI::App* app, Args& args) {
  app->add_option("ORG", args.org,
                  "organisation: JSON file or snapshot, - for JSON on stdin")
      ->required();
}

void at_option(CLI::App* app, Args& args) {
  app->add_option("--at", args.at, "date or time of the question, default now");
}

void output_option(CLI::App* app, Args& args, const char* help) {
  app->add_option("-o,--output", args.output, help)->required();
}

void add_org(CLI::App* top, Args& args) {
  CLI::App* org = top->add_subcommand("org", "load, check, convert and draw");

  CLI::App* check = command(org, "check", "counts, roots and problems",
                            Command::kOrgCheck, args);
  org_option(check, args);
  at_option(check, args);

  CLI::App* import = command(org, "import", "read a foreign format",
                             Command::kOrgImport, args);
  import->add_option("FILE", args.files, "what to read, - for stdin")
      ->required();
  import->add_option("--from", args.kind, "format: csv or uk-organogram")
      ->required();
  import->add_option("--map", args.columns, "csv: field=Column, repeatable")
      ->allow_extra_args(false);
  import->add_option("--separator", args.separator,
                     "csv: one character, or tab; default a comma");
  output_option(import, args, "organisation JSON to write, - for stdout");

  CLI::App* draw =
      command(org, "draw", "a picture of the ladder", Command::kOrgDraw, args);
  org_option(draw, args);
  picture_options(draw, args);
  output_option(draw, args, "F.svg or F.dot, - for stdout");
  at_option(draw, args);

  CLI::App* save = command(org, "save", "write a compiled snapshot",
                           Command::kOrgSave, args);
  org_option(save, args);
  output_option(save, args, "snapshot file to write");
}

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
