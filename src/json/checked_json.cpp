// What a check answers with, as JSON.
#include <boost/json/serialize.hpp>
#include <map>
#include <string>

#include "json/values.hpp"
#include "rung/check.hpp"

namespace rung {
namespace {

namespace json = boost::json;

json::object verdict_value(const RuleVerdict& rule) {
  return {{"rulebook", rule.rulebook},
          {"verdict", name_value(rule.verdict)},
          {"cases", rule.cases},
          {"activated", rule.counts.activated()},
          {"satisfied", rule.counts.satisfied},
          {"violated", rule.counts.violated},
          {"open", rule.counts.open},
          {"exempt", rule.counts.exempt},
          {"undetermined", rule.counts.undetermined}};
}

// Rules by id; an id that two rulebooks use names its rulebook too.
json::object verdict_table(const std::vector<RuleVerdict>& verdicts) {
  std::map<std::string_view, int> uses;
  for (const RuleVerdict& rule : verdicts) ++uses[rule.rule];
  json::object table;
  table.reserve(verdicts.size());
  for (const RuleVerdict& rule : verdicts) {
    const bool alone = uses[rule.rule] == 1;
    table[alone ? rule.rule : rule.rulebook + ':' + rule.rule] =
        verdict_value(rule);
  }
  return table;
}

}  // namespace

// Findings are written one by one: there may be many.
std::string to_json(const Checked& checked, Zone zone) {
  std::string text =
      "{\"verdicts\":" + json::serialize(verdict_table(checked.verdicts)) +
      ",\"findings\":[";
  for (std::size_t i = 0; i < checked.findings.size(); ++i) {
    if (i > 0) text += ',';
    text += to_json(checked.findings[i], zone);
  }
  return text + "]}";
}

}  // namespace rung
