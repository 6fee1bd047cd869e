// What is in a rulebook, in the shapes of C.
#ifndef RUNG_SRC_CAPI_RULE_VIEWS_HPP_
#define RUNG_SRC_CAPI_RULE_VIEWS_HPP_

#include <vector>

#include "capi/pool.hpp"
#include "capi/results.hpp"
#include "rung/explain.hpp"
#include "rung/rung.h"

namespace rung::capi {

/// Rules and settings that somebody else owns and does not change.
class RuleViews {
 public:
  void start();
  void add(const RuleInfo& rule);
  void add(const SettingInfo& setting);
  void add(const SourceInfo& source);
  void seal();

  rung_rule_list rules() const noexcept {
    return {rules_.data(), rules_.size()};
  }
  rung_setting_list settings() const noexcept {
    return {settings_.data(), settings_.size()};
  }
  rung_source_list sources() const noexcept {
    return {sources_.data(), sources_.size()};
  }

 private:
  List<rung_rule_info> rules_;
  List<rung_setting_info> settings_;
  List<rung_source_info> sources_;
  TextPool texts_;
  Pool<rung_code_info> codes_;
  Pool<const rung_code_info*> code_lists_;
};

class ExplainedView {
 public:
  const rung_explained* show(RuleExplained&& explained);

 private:
  void show_exemptions();

  RuleExplained held_;
  rung_explained view_{};
  RuleViews parts_;
  List<rung_exemption_info> exemptions_;
  List<rung_citation_info> citations_;
  List<rung_report_info> reports_;
  TextPool texts_;
  Pool<rung_text> names_;
};

class LintView {
 public:
  rung_lint_flaw_list show(std::vector<LintFlaw>&& flaws);

 private:
  std::vector<LintFlaw> held_;
  List<rung_lint_flaw> flaws_;
};

}  // namespace rung::capi

#endif  // RUNG_SRC_CAPI_RULE_VIEWS_HPP_
