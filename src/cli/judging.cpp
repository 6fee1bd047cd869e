#include "cli/judging.hpp"

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/progress.hpp"
#include "rung/explain.hpp"

namespace rung::cli {
namespace {

constexpr char kNoId[] = "#1";  // what the reader calls an event without one

std::vector<Event> load_events_of(const Args& args, Zone zone) {
  if (args.events.empty()) return {};
  ProgressBar bar(args.lang);
  LoadOptions options;
  options.progress = bar.callback();
  if (args.events != kDash) return load_events(args.events, zone, options);
  const std::string text = read_whole(args.events);
  return at_option("stdin", [&] { return parse_events(text, zone, options); });
}

Event proposed_event(const std::string& text, Zone zone) {
  const bool is_text = text.find_first_not_of(" \t\r\n") != std::string::npos &&
                       text[text.find_first_not_of(" \t\r\n")] == '{';
  auto events =
      is_text ? at_option("--propose", [&] { return parse_events(text, zone); })
              : load_events(text, zone);
  if (events.size() != 1) {
    throw Error(ErrorCode::kInvalidArgument, "one event is wanted", "--propose",
                std::to_string(events.size()) + " events");
  }
  if (events[0].id == kNoId) events[0].id = kProposedId;
  return events[0];
}

CheckOptions check_options(const Args& args, const Judged& judged) {
  CheckOptions options;
  options.complete = args.complete;
  if (!args.at.empty()) options.at = instant_of(args, judged.org);
  for (const std::string& rule : args.only) {
    at_option("--only", [&] { return rule_named(judged.rulebooks, rule).id; });
  }
  options.only = args.only;
  return options;
}

Monitor monitor_of(const Args& args, const Judged& judged,
                   const CheckOptions& options) {
  if (args.state.empty()) return {judged.org, judged.rulebooks, options};
  const std::string state = read_whole(args.state);
  return at_option(args.state, [&] {
    return Monitor::load(judged.org, judged.rulebooks, state, options);
  });
}

// Event by event, because something is to be kept or proposed.
Checked follow(const Args& args, Judged& judged, const CheckOptions& options) {
  Monitor monitor = monitor_of(args, judged, options);
  std::stable_sort(
      judged.events.begin(), judged.events.end(),
      [](const Event& a, const Event& b) { return a.time < b.time; });
  for (const Event& event : judged.events) monitor.feed(event);
  if (!args.save_state.empty()) {
    write_whole(args.save_state, monitor.save() + '\n');
  }
  if (args.propose.empty()) return monitor.verdicts(options.at);
  judged.events.push_back(proposed_event(args.propose, judged.org.zone()));
  const Event& next = judged.events.back();
  return at_option("--propose", [&] { return monitor.propose(next); });
}

Checked judge_events(const Args& args, Judged& judged) {
  const CheckOptions options = check_options(args, judged);
  if (args.propose.empty() && args.state.empty() && args.save_state.empty()) {
    ProgressBar bar(args.lang);
    CheckOptions watched = options;
    watched.progress = bar.callback();
    return check(judged.org, judged.rulebooks, judged.events, watched);
  }
  return follow(args, judged, options);
}

}  // namespace

RulebookOptions rulebook_options(const Args& args, Zone zone) {
  RulebookOptions options;
  options.zone = zone;
  if (!args.calendar.empty()) {
    const std::string text = read_whole(args.calendar);
    options.calendar =
        at_option(args.calendar, [&] { return Calendar::parse(text); });
  }
  return options;
}

Judged judge(const Args& args) {
  Judged judged{load_org(args), {}, {}, {}};
  const Zone zone = judged.org.zone();
  judged.rulebooks = load_rulebooks(args, rulebook_options(args, zone));
  judged.events = load_events_of(args, zone);
  judged.checked = judge_events(args, judged);
  return judged;
}

const Event* find_event(const Judged& judged, const Finding& finding,
                        std::size_t i) {
  if (i >= finding.events.size()) return nullptr;
  const auto& events = judged.events;
  const std::string& id = finding.events[i];
  const std::size_t row = i < finding.rows.size() ? finding.rows[i] : 0;
  if (row < events.size() && events[row].id == id) return &events[row];
  const auto found =
      std::find_if(events.begin(), events.end(),
                   [&](const Event& event) { return event.id == id; });
  return found == events.end() ? nullptr : &*found;
}

}  // namespace rung::cli
