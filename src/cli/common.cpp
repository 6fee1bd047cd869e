// What the commands share.
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/json_text.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "cli/words.hpp"
#include "rung/party.hpp"

namespace rung::cli {

Org load_org(const Args& args) {
  ProgressBar bar(args.lang);
  LoadOptions options;
  options.progress = bar.callback();
  if (args.org != kDash) return Org::load(args.org, options);
  const std::string text = read_whole(args.org);
  return at_option("stdin", [&] { return Org::parse(text, options); });
}

Instant instant_of(const Args& args, const Org& org) {
  if (args.at.empty()) return now();
  return at_option("--at", [&] { return parse_instant(args.at, org.zone()); });
}

Context context_of(const Args& args, const Org& org) {
  Context context;
  context.at = instant_of(args, org);
  // The choices of --line were checked with the other arguments.
  if (!args.line.empty()) parse_line(args.line, context.line);
  if (!args.subject.empty()) {
    context.subject = at_option(
        "--subject", [&] { return subject_named(org, args.subject); });
  }
  return context;
}

void tell_written(const Args& args) {
  if (args.output == kDash) return;
  if (args.format == Format::kText) {
    return put(stdout, std::string(word(Word::kWrote, args.lang)) + ' ' +
                           args.output + '\n');
  }
  put(stdout, JsonObject().text("written", args.output).str() + '\n');
}

}  // namespace rung::cli
