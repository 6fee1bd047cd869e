// rung: what a rule asks, for people.
#ifndef RUNG_EXPLAIN_HPP_
#define RUNG_EXPLAIN_HPP_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rung/export.h"
#include "rung/facts.hpp"
#include "rung/rulebook.hpp"

namespace rung {

/// An exemption of a rule, and what proves it.
struct ExemptionInfo {
  std::string id;      ///< the rule or decision that grants it
  Text title;          ///< its own, else of that rule; may be empty
  Text text;           ///< of that rule, where a rulebook has it; else empty
  bool claim = false;  ///< an event may claim it, which proves nothing
  /// Acts of the earlier event that proves it, with their names; empty: none
  /// is needed, or any act will do.
  std::vector<std::string> acts;
  std::vector<Text> act_names;
  bool evidence = false;           ///< an earlier event must prove it
  std::vector<std::string> codes;  ///< what it exempts from; empty: all
};

/// Where a rule comes from.
struct CitationInfo {
  std::string source, clause;
  Text title, note;  ///< of the source; the note may be empty
};

/// What a rule says when it is broken in one way, and how to mend it.
struct ReportInfo {
  std::string code;
  Severity severity = Severity::kError;
  Text message;  ///< with places such as `{from}`, which a finding fills
};

struct RuleExplained {
  RuleInfo rule;
  std::vector<ExemptionInfo> exemptions;
  std::vector<SettingInfo> settings;    ///< those that the rule reads
  std::vector<CitationInfo> citations;  ///< as `rule.basis`
  std::vector<ReportInfo> reports;      ///< of its checks, each once
};

/// The rule `id` of the first rulebook that has it; one that another of them
/// refines is not asked. Errors: kNotFound with the nearest ids as hint.
RUNG_API RuleExplained explain(std::span<const Rulebook>, std::string_view id);

/// The same rule, as its rulebook lists it. The reference is good as long as
/// the rulebook.
RUNG_API const RuleInfo& rule_named(std::span<const Rulebook>,
                                    std::string_view id);

/// The rules of some rulebooks, each once, in their order; rules of a rulebook
/// that another one of them refines stand there as refined.
RUNG_API std::vector<const RuleInfo*> rules_of(std::span<const Rulebook>);

}  // namespace rung

#endif  // RUNG_EXPLAIN_HPP_
