#include <CLI/CLI.hpp>

#include "cli/args_parts.hpp"

namespace rung::cli {

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
  check->add_option("--report", args.report,
                    "also write what to mend: F.html, a page, or F.json");

  add_import(org, args);
  add_export(org, args);

  CLI::App* draw =
      command(org, "draw", "a picture of the ladder", Command::kOrgDraw, args);
  org_option(draw, args);
  picture_options(draw, args);
  output_option(draw, args, "F.svg or F.dot, - for stdout");
  at_option(draw, args);

  add_diff(org, args);
  add_fold(org, args);

  CLI::App* save = command(org, "save", "write a compiled snapshot",
                           Command::kOrgSave, args);
  org_option(save, args);
  output_option(save, args, "snapshot file to write");
}

}  // namespace rung::cli
