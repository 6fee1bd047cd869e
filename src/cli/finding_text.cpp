#include "cli/finding_text.hpp"

#include <algorithm>

#include "cli/judge_words.hpp"
#include "cli/style.hpp"
#include "cli/text_width.hpp"
#include "cli/words.hpp"
#include "rung/explain.hpp"

namespace rung::cli {
namespace {

// What a finding is called: its severity where it is a violation, else its
// verdict with the severity that it might have.
Cell headline(const Finding& finding, Lang lang) {
  const std::string severity(word(finding.severity, lang));
  if (finding.verdict == Verdict::kViolated) {
    return {severity, style_of(finding.severity)};
  }
  return {std::string(word(finding.verdict, lang)) + " (" + severity + ')',
          style_of(finding.verdict)};
}

std::string rule_name(const Judged& judged, const Finding& finding, Lang lang) {
  std::string text = finding.rule;
  for (const Rulebook& rulebook : judged.rulebooks) {
    if (const RuleInfo* rule = rulebook.find_rule(finding.rule)) {
      text += ' ' + in(lang, rule->title);
      break;
    }
  }
  return text + " (" + finding.rulebook + ' ' + finding.version + ')';
}

// Does the way lead from the sender of an event to one of its receivers? The
// path itself starts behind the sender.
bool starts_at_sender(const Event& event, const Finding& finding) {
  return !event.from.empty() &&
         std::find(event.to.begin(), event.to.end(), finding.path.back()) !=
             event.to.end();
}

// `eb.s1 -> eb.d1 -> eb.h`
std::string drawn_path(const Judged& judged, const Finding& finding,
                       Lang lang) {
  if (finding.path.empty()) return reason_text(finding.path_reason, lang);
  std::vector<std::string> way;
  const Event* event = find_event(judged, finding, 0);
  if (event != nullptr && starts_at_sender(*event, finding)) {
    way.push_back(event->from.front());
  }
  way.insert(way.end(), finding.path.begin(), finding.path.end());
  return joined(way, " -> ");
}

std::string exemption_text(const Exemption& exemption, Lang lang) {
  if (exemption.id.empty()) return {};
  std::string text = exemption.id + ' ' + outcome_word(exemption.outcome, lang);
  if (!exemption.evidence.empty()) {
    text += ": " + joined(exemption.evidence);
  }
  return text;
}

std::string case_text(const Finding& finding, Lang lang) {
  const std::string kind = case_word(finding.case_kind, lang);
  if (finding.case_kind == "any") return kind;
  if (!finding.case_id.empty()) return kind + ' ' + finding.case_id;
  return kind + " (" + std::string(label(Label::kNotStated, lang)) + ')';
}

std::vector<Cell> verdict_row(const RuleVerdict& rule, Lang lang) {
  const auto count = [](std::uint64_t n) { return Cell{std::to_string(n)}; };
  return {{rule.rule},
          {std::string(word(rule.verdict, lang)), style_of(rule.verdict)},
          count(rule.cases),
          count(rule.counts.violated),
          count(rule.counts.undetermined),
          count(rule.counts.open),
          count(rule.counts.exempt),
          count(rule.counts.satisfied)};
}

std::string summary(const Checked& checked, Lang lang, bool colour) {
  TextTable table({label(Label::kRule, lang), label(Label::kVerdict, lang),
                   label(Label::kCases, lang), word(Verdict::kViolated, lang),
                   word(Verdict::kUndetermined, lang),
                   word(Verdict::kOpen, lang), word(Verdict::kExempt, lang),
                   word(Verdict::kSatisfied, lang)});
  std::size_t idle = 0;
  for (const RuleVerdict& rule : checked.verdicts) {
    if (rule.verdict == Verdict::kVacuous) {
      ++idle;
    } else {
      table.add(verdict_row(rule, lang));
    }
  }
  std::string text =
      styled(label(Label::kVerdicts, lang), Style::kHeading, colour) + '\n';
  if (!table.empty()) text += table.str(colour, 2);
  if (idle == 0) return text;
  return text + "  " + std::string(label(Label::kNotActivated, lang)) + ": " +
         std::to_string(idle) + ' ' + std::string(label(Label::kRules, lang)) +
         '\n';
}

}  // namespace

std::string joined(const std::vector<std::string>& items,
                   std::string_view between) {
  std::string text;
  for (const std::string& item : items) {
    if (!text.empty()) text += between;
    text += item;
  }
  return text;
}

std::string finding_text(const Judged& judged, const Finding& finding,
                         Lang lang, bool colour) {
  const Cell head = headline(finding, lang);
  std::string text = styled(head.text, head.style, colour) + "  " +
                     printable(finding.code) + "  " +
                     printable(in(lang, finding.message)) + '\n';
  TextTable table;
  const auto row = [&](Label heading, std::string value) {
    if (value.empty()) return;
    table.add({{std::string(label(heading, lang)), Style::kHeading},
               {std::move(value)}});
  };
  row(Label::kRule, rule_name(judged, finding, lang));
  row(Label::kCaseKey, case_text(finding, lang));
  row(Label::kTime, format_instant(finding.time, judged.org.zone()));
  row(Label::kEvents, joined(finding.events));
  row(Label::kAbout, joined(finding.about));
  row(Label::kExpected, joined(finding.expected.items));
  row(Label::kActual, joined(finding.actual.items));
  row(Label::kPath, drawn_path(judged, finding, lang));
  row(Label::kExemption, exemption_text(finding.exemption, lang));
  row(Label::kMissing, joined(finding.missing));
  row(Label::kNotes, joined(finding.notes, "; "));
  row(Label::kBasis, joined(finding.basis));
  row(Label::kFingerprint, finding.fingerprint);
  return text + table.str(colour, 2);
}

std::string checked_text(const Judged& judged, Lang lang, bool colour) {
  std::string text;
  for (const Finding& finding : judged.checked.findings) {
    text += finding_text(judged, finding, lang, colour) + '\n';
  }
  if (text.empty()) {
    text = std::string(label(Label::kNoFindings, lang)) + "\n\n";
  }
  return text + summary(judged.checked, lang, colour);
}

}  // namespace rung::cli
