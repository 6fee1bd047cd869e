#include "cli/rule_text.hpp"

#include <algorithm>
#include <utility>

#include "cli/finding_text.hpp"
#include "cli/rule_words.hpp"
#include "cli/text_width.hpp"
#include "cli/words.hpp"

namespace rung::cli {
namespace {

constexpr std::size_t kValueWidth = 40;  // of a setting, in cells

std::string acts_text(const ExemptionInfo& exemption, Lang lang) {
  if (exemption.acts.empty()) return std::string(label(Label::kAnyAct, lang));
  std::vector<std::string> names;
  for (std::size_t i = 0; i < exemption.acts.size(); ++i) {
    const std::string& name = in(lang, exemption.act_names[i]);
    names.push_back(name.empty() ? exemption.acts[i] : name);
  }
  return joined(names, listing_comma(lang));
}

std::string evidence_text(const ExemptionInfo& exemption, Lang lang) {
  std::string text;
  if (exemption.evidence) {
    text = std::string(label(Label::kEvidence, lang)) + colon(lang) +
           acts_text(exemption, lang);
  }
  if (exemption.claim) {
    if (!text.empty()) text += semicolon(lang);
    text += label(Label::kClaim, lang);
  }
  return text;
}

std::string exemption_text(const ExemptionInfo& exemption, Lang lang) {
  std::string text = exemption.id;
  if (!in(lang, exemption.title).empty()) {
    text += ' ' + in(lang, exemption.title);
  }
  if (!exemption.codes.empty()) {
    text += bracketed(std::string(label(Label::kOnlyFor, lang)) + ' ' +
                          joined(exemption.codes, listing_comma(lang)),
                      lang);
  }
  const std::string evidence = evidence_text(exemption, lang);
  return evidence.empty() ? text : text + colon(lang) + evidence;
}

std::string citation_text(const CitationInfo& citation, Lang lang) {
  const std::string& title = in(lang, citation.title);
  const std::string clause = clause_text(citation.clause, lang);
  if (clause.empty()) return title;
  return title + (lang == Lang::kZh ? " " : ", ") + clause;
}

// What a check says, by code; the message shows how to mend it.
std::string report_text(const std::string& code, Severity severity,
                        const std::string& message, Lang lang) {
  std::string text = code + bracketed(word(severity, lang), lang);
  return message.empty() ? text
                         : text + colon(lang) + message_text(message, lang);
}

void add_reports(Lines& lines, const RuleExplained& explained, Lang lang) {
  const auto& reports = explained.reports;
  for (const ReportInfo& report : reports) {
    lines.add(Label::kReports, report_text(report.code, report.severity,
                                           in(lang, report.message), lang));
  }
  for (const CodeInfo& code : explained.rule.codes) {
    if (std::none_of(reports.begin(), reports.end(), [&](const auto& report) {
          return report.code == code.code && report.severity == code.severity;
        })) {
      lines.add(Label::kReports,
                report_text(code.code, code.severity, {}, lang));
    }
  }
}

// Who judges the rule, where it does not do so itself, and why nobody does.
void add_state(Lines& lines, const RuleInfo& rule, Lang lang) {
  if (rule.unchecked != Text{}) {
    lines.add(Label::kUnchecked, in(lang, rule.unchecked));
  } else if (!rule.on) {
    lines.add(Label::kOff, in(lang, rule.off_reason));
  }
}

}  // namespace

void Lines::add(Label heading, std::string value) {
  if (value.empty()) return;
  const bool again = heading == last_;
  last_ = heading;
  rows_.push_back(
      {again ? "" : std::string(label(heading, lang_)), std::move(value)});
}

std::string Lines::str(bool colour, std::size_t width) const {
  constexpr std::size_t kGap = 2, kLeast = 24;
  std::size_t headings = kGap;
  for (const Row& row : rows_) {
    headings = std::max(headings, text_width(row.heading) + kGap);
  }
  const bool wrap = width >= headings + kLeast;
  TextTable table;
  for (const Row& row : rows_) {
    std::string heading = row.heading;
    for (std::string& line : wrapped(row.value, wrap ? width - headings : 0)) {
      table.add(
          {{std::exchange(heading, {}), Style::kHeading}, {std::move(line)}});
    }
  }
  return table.str(colour);
}

void add_exemptions(Lines& lines, const RuleExplained& explained, Lang lang) {
  for (const ExemptionInfo& exemption : explained.exemptions) {
    lines.add(Label::kExemptions, exemption_text(exemption, lang));
  }
  if (explained.exemptions.empty()) {
    lines.add(Label::kExemptions,
              std::string(label(Label::kNoExemptions, lang)));
  }
}

void add_citations(Lines& lines, const RuleExplained& explained, Lang lang) {
  std::vector<std::string> notes;
  for (const CitationInfo& citation : explained.citations) {
    lines.add(Label::kBasis, citation_text(citation, lang));
    const std::string& note = in(lang, citation.note);
    if (std::find(notes.begin(), notes.end(), note) == notes.end()) {
      notes.push_back(note);
    }
  }
  for (const std::string& note : notes) lines.add(Label::kNotes, note);
}

std::string rule_text(std::span<const Rulebook> rulebooks, std::string_view id,
                      Lang lang, bool colour, std::size_t width) {
  const RuleExplained explained = explain(rulebooks, id);
  const RuleInfo& rule = explained.rule;
  Lines lines(lang);
  lines.add(Label::kRule, rule.id + ' ' + in(lang, rule.title));
  lines.add(Label::kRulebook, rule.rulebook + ' ' + rule.version);
  add_state(lines, rule, lang);
  for (const std::string& other : rule.through) {
    lines.add(Label::kThrough,
              other + ' ' + in(lang, rule_named(rulebooks, other).title));
  }
  const bool checked = rule.unchecked == Text{};
  lines.add(Label::kAsks, in(lang, rule.text));
  add_citations(lines, explained, lang);
  if (checked) lines.add(Label::kScope, scope_text(rule.case_kind, lang));
  add_reports(lines, explained, lang);
  if (checked) add_exemptions(lines, explained, lang);
  lines.add(Label::kGood, in(lang, rule.good));
  lines.add(Label::kBad, in(lang, rule.bad));
  for (const SettingInfo& setting : explained.settings) {
    lines.add(Label::kSettings, setting.name + " = " +
                                    shortened(setting.value, kValueWidth) +
                                    "  " + in(lang, setting.title));
  }
  return lines.str(colour, width);
}

}  // namespace rung::cli
