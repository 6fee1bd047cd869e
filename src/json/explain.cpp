#include "rung/explain.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/near.hpp"
#include "base/utf8.hpp"
#include "check/select.hpp"
#include "rules/data.hpp"
#include "rung/error.hpp"
#include "rung/event.hpp"

namespace rung {
namespace {

using checking::is_refined;

struct Place {
  const Rulebook* rulebook;
  std::size_t index;  // of the rule in it
};

// Which rules report it, where somebody took a code for a rule.
std::string hint_at_code(std::span<const Rulebook> rulebooks,
                         std::string_view id) {
  std::string rules;
  for (const Rulebook& rulebook : rulebooks) {
    if (is_refined(rulebooks, rulebook)) continue;
    for (const RuleInfo& rule : rulebook.rules()) {
      if (!rule.through.empty()) continue;  // others report it
      const bool reports =
          std::any_of(rule.codes.begin(), rule.codes.end(),
                      [&](const CodeInfo& code) { return code.code == id; });
      if (reports) rules += (rules.empty() ? "" : ", ") + rule.id;
    }
  }
  return rules.empty() ? rules : shorten(id) + " is reported by " + rules;
}

// A rule as it holds: of a rulebook that no other one refines.
Place find_rule(std::span<const Rulebook> rulebooks, std::string_view id) {
  for (const Rulebook& rulebook : rulebooks) {
    if (is_refined(rulebooks, rulebook)) continue;
    const auto& rules = rulebook.rules();
    for (std::size_t i = 0; i < rules.size(); ++i) {
      if (rules[i].id == id) return {&rulebook, i};
    }
  }
  std::string hint = hint_at_code(rulebooks, id);
  if (hint.empty()) {
    Nearest nearest(id);
    for (const RuleInfo* rule : rules_of(rulebooks)) nearest.offer(rule->id);
    hint = nearest.hint();
  }
  throw Error(ErrorCode::kNotFound, "there is no such rule", {}, shorten(id),
              hint);
}

Text act_name(const RulebookData& data, const std::string& act) {
  const auto declared = data.act_names.find(act);
  if (declared != data.act_names.end()) return declared->second;
  for (const Act& standard : standard_acts()) {
    if (standard.id == act) {
      return {std::string(standard.zh), std::string(standard.en)};
    }
  }
  return {};
}

ExemptionInfo exemption_info(const Rulebook& rulebook,
                             const rules::Unless& unless) {
  ExemptionInfo info;
  info.id = unless.id;
  if (const RuleInfo* rule = rulebook.find_rule(unless.id)) {
    info.title = rule->title;
    info.text = rule->text;
  }
  if (unless.title != Text{}) info.title = unless.title;
  info.codes = unless.codes;
  info.claim = !unless.claim.empty();
  info.evidence = unless.evidence.has_value();
  if (!info.evidence) return info;
  const RulebookData& data = rulebook.data();
  for (const std::uint32_t act : unless.evidence->acts) {
    info.acts.push_back(data.acts[act]);
    info.act_names.push_back(act_name(data, data.acts[act]));
  }
  return info;
}

// Does the exemption spare anything that the rule reports?
bool spares(const ExemptionInfo& exemption, const RuleInfo& rule) {
  const auto& codes = exemption.codes;
  return codes.empty() ||
         std::any_of(rule.codes.begin(), rule.codes.end(), [&](const auto& c) {
           return std::find(codes.begin(), codes.end(), c.code) != codes.end();
         });
}

void add_exemptions(const Rulebook& rulebook, const rules::Rule& rule,
                    RuleExplained& explained) {
  auto& known = explained.exemptions;
  for (const rules::Unless& unless : rule.unless) {
    ExemptionInfo info = exemption_info(rulebook, unless);
    if (spares(info, explained.rule) &&
        std::none_of(known.begin(), known.end(), [&](const auto& one) {
          return one.id == info.id && one.title == info.title;
        })) {
      known.push_back(std::move(info));
    }
  }
}

void add_citations(const RulebookData& data, const rules::Rule& rule,
                   RuleExplained& explained) {
  for (const rules::Citation& from : rule.citations) {
    const SourceInfo& source = data.sources[from.source];
    explained.citations.push_back(
        {source.id, from.clause, source.title, source.note});
  }
}

void add_reports(const RulebookData& data, const rules::Rule& rule,
                 RuleExplained& explained) {
  for (const std::uint32_t check : rule.checks) {
    for (const rules::Report* from : data.checks[check].reported()) {
      auto& known = explained.reports;
      if (std::none_of(known.begin(), known.end(), [&](const auto& one) {
            return one.code == from->code && one.severity == from->severity &&
                   one.message == from->message;
          })) {
        known.push_back({from->code, from->severity, from->message});
      }
    }
  }
}

}  // namespace

RuleExplained explain(std::span<const Rulebook> rulebooks,
                      std::string_view id) {
  const Place place = find_rule(rulebooks, id);
  const Rulebook& rulebook = *place.rulebook;
  const RulebookData& data = rulebook.data();
  RuleExplained explained;
  explained.rule = rulebook.rules()[place.index];
  add_citations(data, data.rules[place.index], explained);
  add_reports(data, data.rules[place.index], explained);
  add_exemptions(rulebook, data.rules[place.index], explained);
  for (const rules::Rule& rule : data.rules) {
    const auto& through = explained.rule.through;
    if (std::find(through.begin(), through.end(), rule.info.id) !=
        through.end()) {
      add_exemptions(rulebook, rule, explained);
    }
  }
  for (const SettingInfo& setting : rulebook.settings()) {
    const auto& used = explained.rule.settings;
    if (std::find(used.begin(), used.end(), setting.name) != used.end()) {
      explained.settings.push_back(setting);
    }
  }
  return explained;
}

const RuleInfo& rule_named(std::span<const Rulebook> rulebooks,
                           std::string_view id) {
  const Place place = find_rule(rulebooks, id);
  return place.rulebook->rules()[place.index];
}

std::vector<const RuleInfo*> rules_of(std::span<const Rulebook> rulebooks) {
  std::set<std::tuple<std::string_view, std::string_view, bool>> seen;
  std::vector<const RuleInfo*> rules;
  for (const Rulebook& rulebook : rulebooks) {
    if (is_refined(rulebooks, rulebook)) continue;
    for (const RuleInfo& rule : rulebook.rules()) {
      if (seen.emplace(rule.rulebook, rule.id, rule.on).second) {
        rules.push_back(&rule);
      }
    }
  }
  return rules;
}

}  // namespace rung
