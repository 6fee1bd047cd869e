#include "capi/rule_views.hpp"

#include <algorithm>
#include <utility>

namespace rung::capi {

void RuleViews::start() {
  rules_.start();
  settings_.start();
  sources_.start();
  texts_.start();
  codes_.start();
  code_lists_.start();
}

void RuleViews::add(const RuleInfo& rule) {
  rung_code_info* code = codes_.take(rule.codes.size());
  const rung_code_info** listed = code_lists_.take(rule.codes.size());
  const rung_code_info* const* const codes = listed;
  for (const CodeInfo& from : rule.codes) {
    *code = {view(from.code), static_cast<std::int32_t>(from.severity)};
    *listed++ = code++;
  }
  rung_rule_info to{};
  to.id = view(rule.id);
  to.area = view(rule.area);
  to.rulebook = view(rule.rulebook);
  to.version = view(rule.version);
  to.title = view(rule.title);
  to.text = view(rule.text);
  to.case_kind = view(rule.case_kind);
  to.kernels = texts_.add(rule.kernels);
  to.codes = codes;
  to.code_count = rule.codes.size();
  to.basis = texts_.add(rule.basis);
  to.exemptions = texts_.add(rule.exemptions);
  to.settings = texts_.add(rule.settings);
  to.good = view(rule.good);
  to.bad = view(rule.bad);
  to.on = rule.on ? 1 : 0;
  to.off_reason = view(rule.off_reason);
  to.through = texts_.add(rule.through);
  to.unchecked = view(rule.unchecked);
  rules_.add(to);
}

void RuleViews::add(const SettingInfo& setting) {
  settings_.add({view(setting.name), view(setting.type), view(setting.value),
                 view(setting.initial), view(setting.title),
                 view(setting.source), texts_.add(setting.values)});
}

void RuleViews::add(const SourceInfo& source) {
  sources_.add({view(source.id), view(source.title), view(source.note)});
}

void RuleViews::seal() {
  rules_.seal();
  settings_.seal();
  sources_.seal();
}

const rung_explained* ExplainedView::show(RuleExplained&& explained) {
  held_ = std::move(explained);
  parts_.start();
  parts_.add(held_.rule);
  for (const SettingInfo& setting : held_.settings) parts_.add(setting);
  parts_.seal();
  show_exemptions();
  citations_.start();
  for (const CitationInfo& from : held_.citations) {
    citations_.add({view(from.source), view(from.clause), view(from.title),
                    view(from.note)});
  }
  citations_.seal();
  reports_.start();
  for (const ReportInfo& from : held_.reports) {
    reports_.add({view(from.code), static_cast<std::int32_t>(from.severity), 0,
                  view(from.message)});
  }
  reports_.seal();
  view_ = {parts_.rules().ptr[0], exemptions_.data(), exemptions_.size(),
           parts_.settings(),     citations_.data(),  citations_.size(),
           reports_.data(),       reports_.size()};
  return &view_;
}

void ExplainedView::show_exemptions() {
  texts_.start();
  names_.start();
  exemptions_.start();
  for (const ExemptionInfo& from : held_.exemptions) {
    rung_text* const names = names_.take(from.act_names.size());
    std::transform(from.act_names.begin(), from.act_names.end(), names,
                   [](const Text& name) { return view(name); });
    exemptions_.add({view(from.id),
                     view(from.title),
                     view(from.text),
                     from.claim ? 1 : 0,
                     from.evidence ? 1 : 0,
                     texts_.add(from.acts),
                     {names, from.act_names.size()},
                     texts_.add(from.codes)});
  }
  exemptions_.seal();
}

rung_lint_flaw_list LintView::show(std::vector<LintFlaw>&& flaws) {
  held_ = std::move(flaws);
  flaws_.start();
  for (const LintFlaw& from : held_) {
    flaws_.add({view(from.code), static_cast<std::int32_t>(from.severity), 0,
                view(from.place), view(from.rule), view(from.message)});
  }
  flaws_.seal();
  return {flaws_.data(), flaws_.size()};
}

}  // namespace rung::capi
