// The arguments of `rung org fold`.
#include <CLI/CLI.hpp>

#include "cli/args_parts.hpp"

namespace rung::cli {

void add_fold(CLI::App* org, Args& args) {
  CLI::App* fold = command(org, "fold", "make one dated org of dated exports",
                           Command::kOrgFold, args);
  fold->add_option("DATE=ORG", args.files,
                   "an organisation, JSON or snapshot, and the day of which "
                   "it tells; in any order")
      ->required();
  fold->add_flag("--open-start", args.open_start,
                 "the first export holds before its date too");
  fold->add_flag("--all", args.all, "text: list every change");
  output_option(fold, args, "organisation JSON to write, - for stdout");
}

}  // namespace rung::cli
