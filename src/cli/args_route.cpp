// The arguments of the commands about who decides: route, signoff.
#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/args_parts.hpp"
#include "cli/route_request.hpp"

namespace rung::cli {
namespace {

using Kind = RouteOption::Kind;
using Part = RouteOption::Part;

constexpr const char* kParts[] = {"The question",
                                  "How far (one of these; none: the next)",
                                  "Which levels",
                                  "Who acts",
                                  "When nobody is left at a level",
                                  "What comes twice, what is not there"};

// "the line of authority: ladder (default), explicit, ..."
std::string help_of(const RouteOption& option) {
  std::string text(option.en);
  const char* before = ": ";
  for (const std::string_view value : option.values) {
    text += before + std::string(value);
    if (value == option.initial) text += " (default)";
    before = ", ";
  }
  if (option.values.empty() && option.kind != Kind::kFlag &&
      !option.initial.empty()) {
    text += "; default " + std::string(option.initial);
  }
  return text;
}

const char* value_name(Kind kind) {
  switch (kind) {
    case Kind::kChoice:
      return "WORD";
    case Kind::kWhole:
    case Kind::kNumber:
      return "N";
    case Kind::kPeople:
      return "PERSON";
    case Kind::kTable:
      return "FILE";
    default:
      return "TEXT";
  }
}

// Everything is taken as it is: parse_route_request() judges it.
void add_one(CLI::App* app, const RouteOption& option,
             std::vector<std::string>& into) {
  const std::string name = option_name(option.name);
  const std::string help = help_of(option);
  CLI::Option* added = nullptr;
  if (option.kind == Kind::kFlag && option.initial == "false") {
    added = app->add_flag(name, help);
    added->each([&into](const std::string& text) { into.push_back(text); });
  } else if (option.kind == Kind::kPeople) {
    added = app->add_option(name, into, help + ", repeatable")
                ->allow_extra_args(false);
  } else {
    added = app->add_option(name, into, help)->expected(1);
  }
  if (option.kind != Kind::kFlag) {
    added->option_text(value_name(option.kind));
  } else if (option.initial == "true") {
    added->option_text("true|false");
  }
  if (option.name == "from") added->required()->option_text("P REQUIRED");
  added->group(kParts[static_cast<std::size_t>(option.part)]);
}

}  // namespace

void add_route_options(CLI::App* app, Args& args,
                       std::initializer_list<std::string_view> without) {
  const auto options = route_options();
  args.route.resize(options.size());
  for (std::size_t i = 0; i < options.size(); ++i) {
    const auto left_out =
        std::find(without.begin(), without.end(), options[i].name);
    if (left_out == without.end()) add_one(app, options[i], args.route[i]);
  }
}

void add_route(CLI::App* top, Args& args) {
  CLI::App* route = command(top, "route", "who is next, or the whole chain",
                            Command::kRoute, args);
  route
      ->add_option("ORG", args.org,
                   "organisation: JSON file or snapshot, - for JSON on stdin")
      ->required();
  add_route_options(route, args);
  route->add_flag("--trace", args.trace, "text: show every decision");
  route->add_option("--draw", args.draw, "also draw it: F.svg or F.dot")
      ->check([](const std::string& file) {
        return file == "-" ? std::string("a file is wanted, not -")
                           : std::string();
      });
  picture_options(route, args);
}

void add_signoff(CLI::App* top, Args& args) {
  CLI::App* signoff = command(top, "signoff", "do the votes so far pass?",
                              Command::kSignoff, args);
  signoff
      ->add_option("REQUEST", args.request,
                   "policy and events: JSON file, - for stdin")
      ->required();
  signoff->add_option(
      "--at", args.at,
      "date or time to count as of; default: what REQUEST says");
}

}  // namespace rung::cli
