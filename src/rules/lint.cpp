// Flaws of a rulebook that do not stop it from being used.
#include <algorithm>
#include <set>

#include "rules/compiler.hpp"
#include "rules/contradiction.hpp"

namespace rung::rules {
namespace {

LintFlaw flaw(std::string code, Severity severity, std::string place,
              std::string rule, std::string zh, std::string en) {
  return {std::move(code),
          severity,
          std::move(place),
          std::move(rule),
          {std::move(zh), std::move(en)}};
}

void lint_tables(const RulebookData& book, std::vector<LintFlaw>& out) {
  for (std::size_t t = 0; t < book.tables.size(); ++t) {
    const cond::Table& table = book.tables[t];
    bool complete = true;
    for (const cond::TableFlaw& f : table.analyse(complete)) {
      constexpr std::pair<const char*, const char*> kWords[] = {
          {"gap", "有未覆盖的输入"},
          {"overlap", "有重叠的行"},
          {"conflict", "有相互冲突的行"},
          {"shadowed", "有永远轮不到的行"}};
      const auto& [code, zh] = kWords[static_cast<std::size_t>(f.kind)];
      std::string where;
      for (const std::uint32_t row : f.rows) {
        where += (where.empty() ? "" : ", ") + std::to_string(row + 1);
      }
      std::string example;
      for (const std::string& e : f.example) {
        example += (example.empty() ? "" : ", ") + e;
      }
      const std::string tail = (where.empty() ? "" : " [" + where + "]") +
                               (example.empty() ? "" : " (" + example + ")");
      out.push_back(flaw(std::string("rules.table_") + code, Severity::kWarning,
                         "/tables/" + std::to_string(t), "",
                         "决策表 " + table.id() + zh + tail,
                         "table " + table.id() + ": " + code + tail));
    }
    if (!complete) {
      out.push_back(
          flaw("rules.table_too_large", Severity::kInfo,
               "/tables/" + std::to_string(t), "",
               "决策表 " + table.id() + " 太大，未能全部检查",
               "table " + table.id() + " is too large to be looked through"));
    }
  }
}

void lint_activation(const RulebookData& book, const Rule& rule,
                     std::vector<LintFlaw>& out) {
  bool any = rule.checks.empty();
  for (const std::uint32_t c : rule.checks) {
    const Check& check = book.checks[c];
    const Predicate& what =
        check.kernel == Kernel::kDisjoint ? *check.need : *check.of;
    const bool possible =
        can_hold_together({&rule.when, &check.when, &what.condition}, book);
    any = any || possible;
    if (!possible && rule.checks.size() > 1) {
      out.push_back(flaw("rules.never_activates", Severity::kWarning,
                         rule.pointer, rule.info.id,
                         check.reports[0].code + " 的条件不可能同时成立",
                         "the conditions of " + check.reports[0].code +
                             " can never be true together"));
    }
  }
  if (!any) {
    out.push_back(flaw("rules.never_activates", Severity::kError, rule.pointer,
                       rule.info.id, "规则的条件不可能同时成立",
                       "the conditions of the rule can never be true "
                       "together"));
  }
}

void lint_exemptions(const RulebookData& book, const Rule& rule,
                     std::vector<LintFlaw>& out) {
  for (const Unless& unless : rule.unless) {
    if (unless.evidence || !unless.has_condition) continue;
    const bool swallows = std::all_of(
        rule.checks.begin(), rule.checks.end(), [&](std::uint32_t c) {
          const Check& check = book.checks[c];
          if (!check.excused_by(unless)) return true;
          const Predicate& what =
              check.kernel == Kernel::kDisjoint ? *check.need : *check.of;
          return follows(unless.condition,
                         {&rule.when, &check.when, &what.condition}, book);
        });
    if (!swallows || rule.checks.empty()) continue;
    out.push_back(flaw(
        "rules.swallowed", Severity::kError, rule.pointer, rule.info.id,
        "豁免 " + unless.id + " 覆盖了规则适用的全部情形",
        "the exemption " + unless.id + " holds whenever the rule applies"));
  }
}

void lint_rule(const RulebookData& book, const Rule& rule,
               std::vector<LintFlaw>& out) {
  if (rule.info.basis.empty()) {
    out.push_back(flaw("rules.no_basis", Severity::kInfo, rule.pointer,
                       rule.info.id, "规则没有写明依据",
                       "the rule names no source"));
  }
  if (rule.info.unchecked != Text{}) return;
  if (rule.info.good == Text{} || rule.info.bad == Text{}) {
    out.push_back(flaw("rules.no_example", Severity::kInfo, rule.pointer,
                       rule.info.id, "规则缺少正反例",
                       "the rule has no example each way"));
  }
  std::set<Severity> severities;
  for (const std::string& code : rule.equal_severity) {
    for (const RuleInfo& info : book.infos) {
      for (const CodeInfo& c : info.codes) {
        // The gravest that a code can have is what it weighs.
        if (c.code == code) {
          severities.insert(c.severity);
          break;
        }
      }
    }
  }
  if (severities.size() > 1) {
    out.push_back(flaw("rules.unequal_severity", Severity::kError, rule.pointer,
                       rule.info.id, "应当同等严重的代码严重程度不同",
                       "codes that should be equally severe are not"));
  }
  if (!rule.through.empty()) return;  // its checks are looked at elsewhere
  lint_activation(book, rule, out);
  lint_exemptions(book, rule, out);
}

}  // namespace

// Called at the end of compiling, when it is known what was used.
void Compiler::note_unused() {
  const auto note = [&](const std::string& kind, const std::string& zh,
                        const std::string& name) {
    if (used_.count(kind + ' ' + name) != 0) return;
    data_.flaws.push_back(flaw("rules.unused", Severity::kInfo,
                               '/' + kind + "s/" + name, "",
                               zh + " " + name + " 没有被用到",
                               "the " + kind + " " + name + " is not used"));
  };
  for (const Fact& fact : data_.facts) note("fact", "事实", fact.spec.name);
  for (const auto& [name, state] : roles_) note("role", "角色", name);
  for (const auto& [name, index] : condition_names_) {
    note("condition", "条件", name);
  }
  for (const auto& [name, index] : mark_names_) note("mark", "时点", name);
  for (const auto& [name, each] : checklists_) note("checklist", "清单", name);
  for (const auto& [name, table] : table_names_) note("table", "决策表", name);
  for (const auto& [name, s] : settings_) {
    if (!is_of_calendar(name)) note("setting", "参数", name);
  }
}

}  // namespace rung::rules

namespace rung {

std::vector<LintFlaw> Rulebook::lint() const {
  std::vector<LintFlaw> flaws = data_->flaws;
  for (const rules::Rule& rule : data_->rules) {
    if (!rule.dropped) rules::lint_rule(*data_, rule, flaws);
  }
  rules::lint_tables(*data_, flaws);
  return flaws;
}

}  // namespace rung
