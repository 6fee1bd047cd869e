#include "cli/rule_text.hpp"

#include "cli/finding_text.hpp"
#include "cli/words.hpp"

namespace rung::cli {
namespace {

std::string evidence_text(const ExemptionInfo& exemption, Lang lang) {
  std::string text;
  if (exemption.evidence) {
    text = std::string(label(Label::kEvidence, lang)) + ": ";
    if (exemption.acts.empty()) text += label(Label::kAnyAct, lang);
    for (std::size_t i = 0; i < exemption.acts.size(); ++i) {
      if (i > 0) text += ", ";
      const std::string& name = in(lang, exemption.act_names[i]);
      text += exemption.acts[i] + (name.empty() ? "" : " (" + name + ')');
    }
  }
  if (exemption.claim) {
    if (!text.empty()) text += "; ";
    text += label(Label::kClaim, lang);
  }
  return text;
}

std::string exemption_text(const ExemptionInfo& exemption, Lang lang) {
  std::string text = exemption.id;
  if (!in(lang, exemption.title).empty()) {
    text += ' ' + in(lang, exemption.title);
  }
  const std::string evidence = evidence_text(exemption, lang);
  return evidence.empty() ? text : text + ": " + evidence;
}

// Who judges the rule, where it does not do so itself, and why nobody does.
void add_state(Lines& lines, const RuleInfo& rule, Lang lang) {
  if (rule.unchecked != Text{}) {
    lines.add(Label::kUnchecked, in(lang, rule.unchecked));
  } else if (!rule.on) {
    lines.add(Label::kOff, in(lang, rule.off_reason));
  }
  lines.add(Label::kThrough, joined(rule.through));
}

}  // namespace

void add_exemptions(Lines& lines, const RuleExplained& explained, Lang lang) {
  for (const ExemptionInfo& exemption : explained.exemptions) {
    lines.add(Label::kExemptions, exemption_text(exemption, lang));
  }
  if (explained.exemptions.empty()) {
    lines.add(Label::kExemptions,
              std::string(label(Label::kNoExemptions, lang)));
  }
}

std::string rule_text(const RuleExplained& explained, Lang lang, bool colour) {
  const RuleInfo& rule = explained.rule;
  Lines lines(lang);
  lines.add(Label::kRule, rule.id + ' ' + in(lang, rule.title));
  lines.add(Label::kRulebook, rule.rulebook + ' ' + rule.version);
  add_state(lines, rule, lang);
  const bool checked = rule.unchecked == Text{};
  if (checked) lines.add(Label::kCaseKey, case_word(rule.case_kind, lang));
  lines.add(Label::kAsks, in(lang, rule.text));
  lines.add(Label::kBasis, joined(rule.basis));
  for (const CodeInfo& code : rule.codes) {
    lines.add(Label::kReports,
              code.code + ": " + std::string(word(code.severity, lang)));
  }
  if (checked) add_exemptions(lines, explained, lang);
  lines.add(Label::kGood, in(lang, rule.good));
  lines.add(Label::kBad, in(lang, rule.bad));
  for (const SettingInfo& setting : explained.settings) {
    lines.add(Label::kSettings, setting.name + " = " + setting.value + "  " +
                                    in(lang, setting.title));
  }
  return lines.str(colour);
}

}  // namespace rung::cli
