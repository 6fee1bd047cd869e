// The arguments of the commands that judge and that look at rulebooks.
#include <CLI/CLI.hpp>

#include "cli/args_parts.hpp"
#include "cli/files.hpp"
#include "rung/error.hpp"
#include "rung/rulebook.hpp"

namespace rung::cli {
namespace {

// An option that names something; an empty name is a slip of the shell.
CLI::Option* named(CLI::App* app, const char* name, std::string& into,
                   const char* help) {
  return app->add_option(name, into, help)->check([](const std::string& text) {
    return text.empty() ? std::string("must not be empty") : std::string();
  });
}

void rules_option(CLI::App* app, Args& args, const char* help) {
  app->add_option("--rules", args.rules, help);
}

void event_options(CLI::App* app, Args& args) {
  named(app, "--org", args.org,
        "organisation: JSON file or snapshot, - for JSON on stdin");
  named(app, "EVENTS", args.events,
        "events: JSON or JSON Lines file, - for stdin");
  named(app, "--at", args.at,
        "judge deadlines as of then; default: the last event");
  app->add_flag("--complete", args.complete,
                "the cases are over: what is not done is missing");
  named(app, "--calendar", args.calendar, "holidays: JSON file");
}

void add_rulebooks(CLI::App* app, Args& args) {
  app->add_option("R", args.rules, "rulebooks: files, names of shipped ones");
}

// `RPT-5`, `GW-15.4`, `GW-28..37`: what rules are called, and hardly a file.
bool is_rule_id(const std::string& text) {
  const std::size_t dash = text.rfind('-');
  if (dash == std::string::npos || dash == 0) return false;
  const std::string_view area = std::string_view(text).substr(0, dash);
  const std::string_view number = std::string_view(text).substr(dash + 1);
  return area.find_first_of("./") == std::string_view::npos &&
         !number.empty() &&
         number.find_first_not_of("0123456789.") == std::string_view::npos &&
         number.front() != '.' && number.back() != '.';
}

bool is_fingerprint(const std::string& text) {
  return text.size() == 16 &&
         text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// A file that can be read, and that is no rulebook.
bool is_other_file(const std::string& name) {
  if (name == kDash) return true;
  if (!Rulebook::shipped_text(name).empty()) return false;
  try {
    return read_whole(name).find("\"rung-rules/") == std::string::npos;
  } catch (const Error&) {
    return false;
  }
}

std::string pop(std::vector<std::string>& list) {
  std::string last = std::move(list.back());
  list.pop_back();
  return last;
}

// Gives the events back that --rules or --only took for one of theirs.
void settle_events(Args& args) {
  if (!args.events.empty()) return;
  if (!args.only.empty() && !is_rule_id(args.only.back())) {
    args.events = pop(args.only);
  } else if (args.rules.size() > 1 &&
             (args.state.empty() || is_other_file(args.rules.back()))) {
    args.events = pop(args.rules);
  }
}

void need(bool given, const std::string& what, const char* command) {
  if (given) return;
  throw UsageError(what + " is missing (see rung " + command + " --help)");
}

void settle_check(Args& args, const char* command) {
  settle_events(args);
  need(!args.org.empty(), "--org", command);
  need(!args.rules.empty(), "--rules", command);
  need(!args.events.empty() || !args.state.empty(), "EVENTS", command);
  if (args.org == kDash && args.events == kDash) {
    throw UsageError("--org and EVENTS cannot both be standard input");
  }
  if (args.save_state == kDash) {
    throw UsageError("--save-state wants a file, not standard output");
  }
}

void settle_explain(Args& args) {
  if (args.what.empty() && !args.rules.empty()) args.what = pop(args.rules);
  need(!args.what.empty(), "a rule or fingerprint", "explain");
  const bool finding = !args.org.empty() || is_fingerprint(args.what);
  if (finding) return settle_check(args, "explain");
  if (args.events.empty()) return;
  throw UsageError("to explain a finding, name --org, --rules and EVENTS");
}

}  // namespace

void add_judging(CLI::App* top, Args& args) {
  CLI::App* check =
      command(top, "check", "is this allowed?", Command::kCheck, args);
  event_options(check, args);
  rules_option(check, args, "rulebooks: files, names of shipped ones");
  named(check, "--propose", args.propose,
        "may this be done next? a JSON file, or an event {...}");
  check->add_option("--only", args.only, "ids of the rules to judge")
      ->delimiter(',');
  named(check, "--state", args.state, "go on from this saved state");
  named(check, "--save-state", args.save_state,
        "write the state after the events");

  CLI::App* explain = command(top, "explain", "a rule, or a finding in full",
                              Command::kExplain, args);
  named(explain, "RULE|FINGERPRINT", args.what, "what to explain");
  event_options(explain, args);
  rules_option(explain, args, "rulebooks; default: all shipped ones");
}

void add_serve(CLI::App* top, Args& args) {
  CLI::App* serve = command(top, "serve", "answer another program's questions",
                            Command::kServe, args);
  serve
      ->add_flag("--stdio", args.stdio,
                 "one question a line on stdin, one answer a line on stdout")
      ->required();
  named(serve, "--org", args.org, "organisation: JSON file or snapshot")
      ->required();
  rules_option(serve, args, "rulebooks: files, names of shipped ones");
  named(serve, "--calendar", args.calendar, "holidays: JSON file");
}

void add_rules(CLI::App* top, Args& args) {
  CLI::App* rules = top->add_subcommand("rules", "list and test rulebooks");
  CLI::App* list = command(rules, "list", "rulebooks and their rules",
                           Command::kRulesList, args);
  add_rulebooks(list, args);

  CLI::App* show = command(rules, "show", "rules or settings in full",
                           Command::kRulesShow, args);
  add_rulebooks(show, args);
  named(show, "--rule", args.rule, "only this rule");
  show->add_flag("--settings", args.settings, "the settings instead");

  CLI::App* lint = command(rules, "lint", "what is wrong with rulebooks",
                           Command::kRulesLint, args);
  add_rulebooks(lint, args);

  CLI::App* test = command(rules, "test", "run their golden cases",
                           Command::kRulesTest, args);
  add_rulebooks(test, args);
  test->add_option("--cases", args.cases,
                   "case files or folders; default: `cases` beside R");
}

void settle(Args& args) {
  switch (args.command.value()) {
    case Command::kCheck:
      return settle_check(args, "check");
    case Command::kExplain:
      return settle_explain(args);
    case Command::kRulesShow:
      return need(!args.rules.empty(), "R", "rules show");
    case Command::kRulesLint:
      return need(!args.rules.empty(), "R", "rules lint");
    case Command::kRulesTest:
      return need(!args.rules.empty(), "R", "rules test");
    default:
      return;
  }
}

}  // namespace rung::cli
