#include "cli/commands.hpp"
#include "cli/diff_text.hpp"
#include "cli/files.hpp"
#include "cli/progress.hpp"
#include "cli/route_request.hpp"
#include "cli/terminal.hpp"
#include "rung/diff.hpp"

namespace rung::cli {
namespace {

Org load(const std::string& path, Lang lang) {
  ProgressBar bar(lang);
  LoadOptions options;
  options.progress = bar.callback();
  return Org::load(path, options);
}

Instant time_of(std::string_view option, const std::string& text,
                const Args& args, const Org& org) {
  if (text.empty()) return instant_of(args, org);
  return at_option(option, [&] { return parse_instant(text, org.zone()); });
}

// "/requests/0/subject" is about --subject.
Error at_its_option(const Error& error) {
  constexpr std::string_view kRequest = "/requests/0/";
  if (!error.place().starts_with(kRequest)) return error;
  const std::string rest = error.place().substr(kRequest.size());
  return Error(error.code(), error.message(),
               option_name(rest.substr(0, rest.find('/'))), error.fragment(),
               error.hint());
}

std::vector<Event> read_events(const Args& args, Zone zone) {
  if (args.events != kDash) return load_events(args.events, zone);
  const std::string text = read_whole(args.events);
  return at_option("stdin", [&] { return parse_events(text, zone); });
}

OrgDiff ask(const Args& args, const Org& old_org, const Org& new_org) {
  ProgressBar bar(args.lang);
  DiffQuery query;
  query.requests = {route_options_text(args, new_org.zone())};
  query.from = args.diff_from;
  query.at_old = time_of("--at-old", args.at_old, args, old_org);
  query.at_new = time_of("--at-new", args.at_new, args, new_org);
  query.closing_acts = args.closing;
  query.progress = bar.callback();
  std::vector<Event> events;
  if (!args.events.empty()) events = read_events(args, new_org.zone());
  try {
    return diff_orgs(old_org, new_org, query,
                     args.events.empty() ? nullptr : &events);
  } catch (const Error& error) {
    throw at_its_option(error);
  }
}

std::string as_lines(const OrgDiff& diff, Lang lang) {
  std::string text = to_json(diff.summary) + '\n';
  for (const OrgChange& one : diff.org) text += to_json(one) + '\n';
  for (const RouteChange& one : diff.routes) {
    text += to_json(diff, one, lang) + '\n';
  }
  for (const MatterChange& one : diff.matters) {
    text += to_json(diff, one, lang) + '\n';
  }
  for (const UnknownParty& one : diff.unknown) text += to_json(one) + '\n';
  return text;
}

}  // namespace

ExitStatus org_diff(const Args& args) {
  const Org old_org = load(args.org, args.lang);
  const Org new_org = load(args.new_org, args.lang);
  const OrgDiff diff = ask(args, old_org, new_org);
  if (!args.report.empty()) {
    write_whole(args.report, diff_page(diff, args.lang));
  }
  switch (args.format) {
    case Format::kText:
      put(stdout, diff_text(diff, args.lang, args.all));
      break;
    case Format::kJson:
      put(stdout, to_json(diff, args.lang) + '\n');
      break;
    case Format::kJsonl:
      put(stdout, as_lines(diff, args.lang));
      break;
  }
  return diff.summary.worse ? kFindings : kOk;
}

}  // namespace rung::cli
