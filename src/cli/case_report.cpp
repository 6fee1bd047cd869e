#include "cli/case_report.hpp"

#include <algorithm>

#include "cli/finding_text.hpp"
#include "cli/json_text.hpp"
#include "cli/judge_words.hpp"
#include "cli/text_table.hpp"
#include "cli/text_width.hpp"
#include "rung/explain.hpp"

namespace rung::cli {
namespace {

constexpr const char* kKinds[] = {"positive",     "negative", "boundary",
                                  "undetermined", "exempt",   "other"};

bool is_own(const std::vector<Rulebook>& rulebooks, const RuleInfo& rule) {
  return rule.on && !rule.kernels.empty() &&
         std::any_of(
             rulebooks.begin(), rulebooks.end(),
             [&](const Rulebook& r) { return r.id() == rule.rulebook; });
}

void count(RuleTally& tally, const CaseResult& one) {
  const auto& rules = one.rules;
  if (std::find(rules.begin(), rules.end(), tally.rule) == rules.end()) return;
  ++tally.kinds[one.kind];
  if (!one.passed) ++tally.failed;
}

// A rule that others carry out is as good as theirs: one case each way shows
// that they do.
bool wants(const RuleInfo& rule, const std::string& kind) {
  if (kind == "positive" || kind == "negative") return true;
  if (!rule.through.empty() || kind == "other") return false;
  return kind != "exempt" || !rule.exemptions.empty();
}

std::vector<std::string> lacks(const RuleTally& tally, const RuleInfo& rule) {
  std::vector<std::string> lacks;
  for (const std::string kind : kKinds) {
    if (wants(rule, kind) && tally.kinds.count(kind) == 0)
      lacks.push_back(kind);
  }
  return lacks;
}

struct Totals {
  std::uint64_t cases = 0, failed = 0;
};

Totals totals_of(const std::vector<CaseOutcome>& outcomes) {
  Totals totals;
  for (const CaseOutcome& outcome : outcomes) {
    for (const CaseResult& one : outcome.report.cases) {
      ++totals.cases;
      if (!one.passed) ++totals.failed;
    }
  }
  return totals;
}

std::string said(Label which, Lang lang) {
  return std::string(label(which, lang));
}

std::string head(const std::vector<CaseOutcome>& outcomes, Lang lang) {
  const Totals totals = totals_of(outcomes);
  return said(Label::kCases, lang) + "  " + std::to_string(totals.cases) +
         " (" + std::to_string(outcomes.size()) + ' ' +
         said(Label::kFiles, lang) +
         "): " + std::to_string(totals.cases - totals.failed) + ' ' +
         said(Label::kHold, lang) + ", " + std::to_string(totals.failed) + ' ' +
         said(Label::kFail, lang) + '\n';
}

std::string failures(const std::vector<CaseOutcome>& outcomes, Lang lang,
                     bool colour) {
  std::string text;
  for (const CaseOutcome& outcome : outcomes) {
    for (const CaseResult& one : outcome.report.cases) {
      if (one.passed) continue;
      text += '\n' + styled(label(Label::kFailed, lang), Style::kBad, colour) +
              "  " + printable(outcome.path) + ": " + printable(one.name) +
              "\n  " + printable(one.difference) + '\n';
    }
  }
  return text;
}

std::string table_of(const std::vector<RuleTally>& tallies, Lang lang,
                     bool colour) {
  std::vector<Cell> heading = {{said(Label::kRule, lang), Style::kHeading}};
  for (const char* kind : kKinds) {
    heading.push_back({kind_word(kind, lang), Style::kHeading});
  }
  heading.push_back({said(Label::kFailed, lang), Style::kHeading});
  heading.push_back({said(Label::kLacks, lang), Style::kHeading});
  TextTable table;
  table.add(heading);
  for (const RuleTally& tally : tallies) {
    std::vector<Cell> row = {{tally.rule}};
    for (const char* kind : kKinds) {
      const auto found = tally.kinds.find(kind);
      row.push_back(
          {std::to_string(found == tally.kinds.end() ? 0 : found->second)});
    }
    row.push_back({std::to_string(tally.failed),
                   tally.failed == 0 ? Style::kPlain : Style::kBad});
    std::vector<std::string> missing;
    for (const std::string& kind : tally.lacks) {
      missing.push_back(kind_word(kind, lang));
    }
    row.push_back({joined(missing), Style::kWarn});
    table.add(std::move(row));
  }
  return tallies.empty() ? "" : '\n' + table.str(colour);
}

std::string case_line(const std::string& path, const CaseResult& one) {
  return JsonObject()
      .text("file", path)
      .text("name", one.name)
      .text("kind", one.kind)
      .text("ask", one.ask)
      .texts("rules", one.rules)
      .boolean("passed", one.passed)
      .text("difference", one.difference)
      .str();
}

std::string tally_line(const RuleTally& tally) {
  JsonObject object;
  object.text("rule", tally.rule);
  for (const char* kind : kKinds) {
    const auto found = tally.kinds.find(kind);
    object.number(kind, found == tally.kinds.end() ? 0 : found->second);
  }
  return object.number("failed", tally.failed)
      .texts("lacks", tally.lacks)
      .str();
}

std::vector<std::string> case_lines(const std::vector<CaseOutcome>& outcomes) {
  std::vector<std::string> lines;
  for (const CaseOutcome& outcome : outcomes) {
    for (const CaseResult& one : outcome.report.cases) {
      lines.push_back(case_line(outcome.path, one));
    }
  }
  return lines;
}

}  // namespace

std::vector<RuleTally> tally(const std::vector<Rulebook>& rulebooks,
                             const std::vector<CaseOutcome>& outcomes) {
  std::vector<RuleTally> tallies;
  for (const RuleInfo* rule : rules_of(rulebooks)) {
    if (!is_own(rulebooks, *rule)) continue;
    RuleTally tally;
    tally.rule = rule->id;
    for (const CaseOutcome& outcome : outcomes) {
      for (const CaseResult& one : outcome.report.cases) count(tally, one);
    }
    tally.lacks = lacks(tally, *rule);
    tallies.push_back(std::move(tally));
  }
  return tallies;
}

std::string cases_text(const std::vector<CaseOutcome>& outcomes,
                       const std::vector<RuleTally>& tallies, Lang lang,
                       bool colour) {
  return head(outcomes, lang) + failures(outcomes, lang, colour) +
         table_of(tallies, lang, colour);
}

std::string cases_json(const std::vector<CaseOutcome>& outcomes,
                       const std::vector<RuleTally>& tallies) {
  const Totals totals = totals_of(outcomes);
  std::vector<std::string> rules;
  for (const RuleTally& tally : tallies) rules.push_back(tally_line(tally));
  return JsonObject()
      .number("total", totals.cases)
      .number("failed", totals.failed)
      .array("rules", rules)
      .array("cases", case_lines(outcomes))
      .str();
}

std::string cases_lines(const std::vector<CaseOutcome>& outcomes) {
  std::string text;
  for (const std::string& line : case_lines(outcomes)) text += line + '\n';
  return text;
}

}  // namespace rung::cli
