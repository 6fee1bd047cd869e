#include <boost/json/serialize.hpp>
#include <utility>

#include "base/utf8.hpp"
#include "json/request.hpp"
#include "json/rule_values.hpp"
#include "rung/explain.hpp"
#include "rung/json.hpp"

namespace rung {
namespace {

namespace json = boost::json;

using Rulebooks = std::span<const Rulebook>;

// One rule where the request names it, else all.
json::array asked_rules(Rulebooks rulebooks, const Request& request) {
  json::array rules;
  if (const auto rule = request.find("rule")) {
    rules.push_back(rule_value(
        at_key("rule", [&] { return rule_named(rulebooks, *rule); })));
    return rules;
  }
  for (const RuleInfo* rule : rules_of(rulebooks)) {
    rules.push_back(rule_value(*rule));
  }
  return rules;
}

json::object list(Rulebooks rulebooks) {
  json::array books, rules;
  for (const Rulebook& rulebook : rulebooks) {
    books.push_back(rulebook_value(rulebook));
  }
  for (const RuleInfo* rule : rules_of(rulebooks)) {
    rules.push_back(rule_value(*rule));
  }
  return {{"rulebooks", std::move(books)}, {"rules", std::move(rules)}};
}

json::object settings(Rulebooks rulebooks) {
  json::array values;
  for (const Rulebook& rulebook : rulebooks) {
    for (const SettingInfo& setting : rulebook.settings()) {
      values.push_back(setting_value(rulebook, setting));
    }
  }
  return {{"settings", std::move(values)}};
}

json::object lint(Rulebooks rulebooks) {
  json::array flaws;
  for (const Rulebook& rulebook : rulebooks) {
    for (const LintFlaw& flaw : rulebook.lint()) {
      flaws.push_back(flaw_value(rulebook, flaw));
    }
  }
  return {{"flaws", std::move(flaws)}};
}

json::object answer(Rulebooks rulebooks, const Request& request) {
  const std::string_view ask = request.need("ask");
  if (ask == "list") return list(rulebooks);
  if (ask == "show") return {{"rules", asked_rules(rulebooks, request)}};
  if (ask == "settings") return settings(rulebooks);
  if (ask == "lint") return lint(rulebooks);
  if (ask == "explain") {
    const std::string_view rule = request.need("rule");
    return explained_value(
        at_key("rule", [&] { return explain(rulebooks, rule); }),
        request.lang());
  }
  throw Error(ErrorCode::kParse, "unknown question", "/ask", shorten(ask),
              "list, show, settings, lint or explain");
}

}  // namespace

std::string rules_json(Rulebooks rulebooks, std::string_view text) {
  const Request request(text, {"ask", "rule", "lang"});
  request.lang();  // checked, though only `explain` depends on it
  return json::serialize(answer(rulebooks, request));
}

}  // namespace rung
