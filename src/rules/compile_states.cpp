// Which rules are on, which others carry out, which no machine can check, and
// what a refining rulebook changes of them.
#include <algorithm>
#include <utility>

#include "base/near.hpp"
#include "rules/compiler.hpp"
#include "rung/error.hpp"

namespace rung::rules {
namespace {

// A reason in one language or both; a plain text stands for both.
Text read_reason(const Cursor& at) {
  if (!at.is_text()) return read_text(at);
  const std::string reason(at.name());
  return {reason, reason};
}

// A rule without checks of its own has none of the keys that say how to check.
void refuse_keys_of_checks(const Cursor& at, const std::string& state) {
  const bool through = state == "through";
  for (const char* key : {"checks", "case", "when", "valid", "unless",
                          "equal_severity", "unchecked", "through", "off"}) {
    if (!at.has(key) || state == key) continue;
    if (through && std::string_view(key) == "off") continue;
    at.at(key).refuse("a rule with `" + state + "` has no `" + key + '`',
                      through
                          ? "the rules that carry it out say how it is checked"
                          : "no machine checks it");
  }
}

template <class T>
void add_new(std::vector<T>& to, const T& one) {
  if (std::find(to.begin(), to.end(), one) == to.end()) to.push_back(one);
}

using Reporters = std::map<std::string_view, std::vector<std::uint32_t>>;

// The checks that can report a code, by code. The checks must stay in place.
Reporters reporters_in(const std::vector<Check>& checks) {
  Reporters reporters;
  for (std::uint32_t c = 0; c < checks.size(); ++c) {
    for (const Report* report : checks[c].reported()) {
      auto& found = reporters[report->code];
      if (found.empty() || found.back() != c) found.push_back(c);
    }
  }
  return reporters;
}

std::string listed(const std::vector<std::string>& ids, const char* between) {
  std::string all;
  for (const std::string& id : ids) all += (all.empty() ? "" : between) + id;
  return all;
}

}  // namespace

void Compiler::state(const Cursor& at, std::uint32_t rule) {
  RuleInfo& info = data_.rules[rule].info;
  if (at.has("off")) {
    info.off_reason = read_reason(at.at("off"));
    info.on = false;
  }
  if (at.has("through")) {
    refuse_keys_of_checks(at, "through");
  } else if (at.has("unchecked")) {
    refuse_keys_of_checks(at, "unchecked");
    info.unchecked = read_text(at.at("unchecked"));
    info.on = false;
  }
}

// Switches rules of the refined rulebooks, which are all that there are yet.
void Compiler::switch_rules(const Cursor& top) {
  const auto rule_at = [&](const Cursor& at, std::string_view id) -> Rule& {
    const auto found = rule_index_.find(id);
    if (found == rule_index_.end()) {
      at.refuse("the refined rulebook has no rule `" + std::string(id) + '`',
                near_key(id, rule_index_));
    }
    Rule& rule = data_.rules[found->second];
    if (rule.info.unchecked != Text{}) {
      at.refuse("no machine can check this rule: it is neither on nor off");
    }
    return rule;
  };
  if (top.has("on")) {
    for (const Cursor& at : top.at("on").items()) {
      const std::string_view id = at.name();
      Rule& rule = rule_at(at, id);
      if (top.has("off") && top.at("off").has(id)) {
        at.refuse("the rule is switched on and off");
      }
      if (rule.info.on) {
        at.refuse(
            "the rule is on already",
            rule.through.empty() ? "" : "others carry it out: switch them on");
      }
      rule.info.on = true;
      rule.info.off_reason = {};
      rule.dropped = false;
    }
  }
  if (!top.has("off")) return;
  const Cursor off = top.at("off");
  for (const std::string_view id : off.keys()) {
    Rule& rule = rule_at(off.at(id), id);
    rule.info.on = false;
    rule.info.off_reason = read_reason(off.at(id));
    rule.dropped = true;
  }
}

// Notes what compiling a part of the rule has named: settings that it reads,
// rules that it asks about.
void Compiler::note_uses(std::uint32_t rule) {
  constexpr std::string_view kSetting = "setting ", kRule = "rule ";
  for (const std::string& name : used_) {
    if (name.starts_with(kSetting)) {
      add_new(data_.rules[rule].info.settings, name.substr(kSetting.size()));
    } else if (name.starts_with(kRule)) {
      asked_[rule].insert(rule_index_.find(name.substr(kRule.size()))->second);
    }
  }
}

// Does the verdict of a rule hang on that of the other one?
bool Compiler::asks(std::uint32_t rule, std::uint32_t other) const {
  std::set<std::uint32_t> seen;
  std::vector<std::uint32_t> open{rule};
  while (!open.empty()) {
    const std::uint32_t next = open.back();
    open.pop_back();
    if (next == other) return true;
    if (!seen.insert(next).second) continue;
    open.insert(open.end(), asked_[next].begin(), asked_[next].end());
  }
  return false;
}

// Finds the checks that carry out the rules just compiled: of this rulebook and
// those that it refines, which are all that there are yet.
void Compiler::go_through(const Cursor& rules) {
  const Reporters reporters = reporters_in(data_.checks);
  for (const Cursor& at : rules.items()) {
    if (!at.has("through")) continue;
    const Cursor through = at.at("through");
    const std::uint32_t index = rule_index_.find(at.at("id").text())->second;
    Rule& rule = data_.rules[index];
    rule.through = through.texts();
    if (rule.through.empty()) through.refuse("a code at least is wanted");
    std::set<std::uint32_t> checks;
    for (std::size_t i = 0; i < rule.through.size(); ++i) {
      const auto found = reporters.find(rule.through[i]);
      if (found == reporters.end()) {
        through.at(i).refuse("no check reports this code",
                             near_key(rule.through[i], reporters));
      }
      checks.insert(found->second.begin(), found->second.end());
    }
    for (const std::uint32_t c : checks) {
      const std::uint32_t stating = data_.checks[c].rule;
      if (asks(stating, index)) {
        through.refuse("the rule hangs on itself, by way of `broken` in " +
                       data_.rules[stating].info.id);
      }
      asked_[index].insert(stating);
      rule.checks.push_back(c);
    }
  }
}

void Compiler::add_exemptions(const Document& document, const Cursor& all) {
  for (const std::string_view id : all.keys()) {
    const Cursor of_rule = all.at(id);
    const auto found = rule_index_.find(id);
    if (found == rule_index_.end()) {
      of_rule.refuse("no such rule: `" + std::string(id) + '`',
                     near_key(id, rule_index_));
    }
    const std::uint32_t index = found->second;
    Rule& rule = data_.rules[index];
    if (rule.info.rulebook == document.id) {
      of_rule.refuse("the rule is of this rulebook",
                     "its exemptions stand in its `unless`");
    }
    if (rule.checks.empty() || !rule.through.empty()) {
      of_rule.refuse("the rule has no checks of its own",
                     rule.through.empty()
                         ? ""
                         : "exempt from the rules that carry it out");
    }
    for (const Cursor& at : of_rule.items()) {
      std::set<std::string> used_before = std::exchange(used_, {});
      const std::set<std::uint32_t> asked_before = asked_[index];
      Unless one = unless(at);
      exemption_codes(at, rule);
      rule.info.exemptions.push_back(one.id);
      add_unproven(one, rule.info.codes);
      rule.unless.push_back(std::move(one));
      note_uses(index);
      for (const std::uint32_t asked : asked_[index]) {
        if (asked_before.count(asked) == 0 && asks(asked, index)) {
          at.refuse("the rule hangs on itself, by way of `broken`");
        }
      }
      used_before.merge(used_);
      used_ = std::move(used_before);
    }
  }
}

// Says of rules that others carry out what is known only now.
void Compiler::settle() {
  for (std::uint32_t r = 0; r < data_.rules.size(); ++r) {
    Rule& rule = data_.rules[r];
    if (rule.through.empty()) continue;
    RuleInfo& info = rule.info;
    bool any_on = false;
    for (const std::uint32_t c : rule.checks) {
      const Check& check = data_.checks[c];
      const RuleInfo& stating = data_.rules[check.rule].info;
      any_on = any_on || stating.on;
      info.kernels.emplace_back(name_of(check.kernel));
      add_codes(check, info.codes);
      add_new(info.through, stating.id);
    }
    for (const std::string& id : info.through) {
      const Rule& stating = data_.rules[rule_index_.find(id)->second];
      for (const Unless& u : stating.unless) {
        add_new(info.exemptions, u.id);
        add_unproven(u, info.codes);
      }
      for (const auto& setting : stating.info.settings) {
        add_new(info.settings, setting);
      }
    }
    rule.case_kind = data_.rules[data_.checks[rule.checks[0]].rule].case_kind;
    info.case_kind = name_of(rule.case_kind);
    if (info.on && !any_on) {
      info.on = false;
      info.off_reason = {
          "执行本规则的规则均已停用：" + listed(info.through, "、"),
          "the rules that carry it out are switched off: " +
              listed(info.through, ", ")};
    }
    if (!info.on) continue;
    for (const std::uint32_t c : rule.checks) {
      data_.checks[c].carries.push_back(r);
    }
  }
}

}  // namespace rung::rules
