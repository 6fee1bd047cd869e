// The arguments of `rung org diff`.
#include <CLI/CLI.hpp>

#include "cli/args_parts.hpp"

namespace rung::cli {

void add_diff(CLI::App* org, Args& args) {
  CLI::App* diff = command(org, "diff", "what a reorganisation would change",
                           Command::kOrgDiff, args);
  diff->add_option("OLD", args.org, "organisation: JSON file or snapshot")
      ->required();
  diff->add_option("NEW", args.new_org, "the draft: JSON file or snapshot")
      ->required();
  diff->add_option("--from", args.diff_from,
                   "who asks: a post, person or unit, repeatable; default "
                   "every post of either")
      ->allow_extra_args(false);
  diff->add_option("--at", args.at,
                   "date or time of the question, default now");
  diff->add_option("--at-old", args.at_old, "for OLD, default --at");
  diff->add_option("--at-new", args.at_new, "for NEW, default --at");
  diff->add_option("--events", args.events,
                   "events that say which matters are open");
  diff->add_option("--closing", args.closing,
                   "an act that ends a matter, repeatable; default archive, "
                   "close, file, publish, reject, withdraw")
      ->allow_extra_args(false);
  diff->add_option("--report", args.report,
                   "also write a page for those who decide: F.html");
  diff->add_flag("--all", args.all, "text: list everything");
  add_route_options(diff, args, {"from", "at"});
}

}  // namespace rung::cli
