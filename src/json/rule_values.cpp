#include "json/rule_values.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <utility>

#include "json/values.hpp"

namespace rung {
namespace {

namespace json = boost::json;

json::array code_array(const std::vector<CodeInfo>& codes) {
  json::array array;
  for (const CodeInfo& code : codes) {
    array.push_back(json::object{{"code", code.code},
                                 {"severity", name_value(code.severity)}});
  }
  return array;
}

// A JSON text that the library made.
json::value value_of(const std::string& text) {
  boost::system::error_code error;
  json::value value = json::parse(text, error);
  return error ? json::value(text) : value;
}

json::object exemption_value(const ExemptionInfo& exemption, Lang lang) {
  return {{"id", exemption.id},
          {"title", text_or_null(in(lang, exemption.title))},
          {"text", text_or_null(in(lang, exemption.text))},
          {"evidence", exemption.evidence},
          {"acts", text_array(exemption.acts)},
          {"codes", text_array(exemption.codes)}};
}

json::object citation_value(const CitationInfo& from, Lang lang) {
  return {{"source", from.source},
          {"clause", from.clause},
          {"title", in(lang, from.title)},
          {"note", text_or_null(in(lang, from.note))}};
}

json::object report_value(const ReportInfo& from, Lang lang) {
  return {{"code", from.code},
          {"severity", name_value(from.severity)},
          {"message", in(lang, from.message)}};
}

json::array source_array(const std::vector<SourceInfo>& sources) {
  json::array array;
  for (const SourceInfo& source : sources) {
    array.push_back(json::object{{"id", source.id},
                                 {"title", both(source.title)},
                                 {"note", both_or_null(source.note)}});
  }
  return array;
}

}  // namespace

json::object rulebook_value(const Rulebook& rulebook) {
  return {{"id", json::string(rulebook.id())},
          {"version", json::string(rulebook.version())},
          {"title", both(rulebook.title())},
          {"lineage", text_array(rulebook.lineage())},
          {"sources", source_array(rulebook.sources())}};
}

json::object rule_value(const RuleInfo& rule) {
  return {{"rule", rule.id},
          {"area", rule.area},
          {"rulebook", rule.rulebook},
          {"version", rule.version},
          {"title", both(rule.title)},
          {"text", both(rule.text)},
          {"case", rule.case_kind},
          {"kernels", text_array(rule.kernels)},
          {"codes", code_array(rule.codes)},
          {"basis", text_array(rule.basis)},
          {"exemptions", text_array(rule.exemptions)},
          {"settings", text_array(rule.settings)},
          {"good", both(rule.good)},
          {"bad", both(rule.bad)},
          {"on", rule.on},
          {"off_reason", both_or_null(rule.off_reason)},
          {"through", text_array(rule.through)},
          {"unchecked", both_or_null(rule.unchecked)}};
}

json::object setting_value(const Rulebook& rulebook,
                           const SettingInfo& setting) {
  return {{"rulebook", json::string(rulebook.id())},
          {"name", setting.name},
          {"type", setting.type},
          {"value", value_of(setting.value)},
          {"initial", value_of(setting.initial)},
          {"title", both(setting.title)},
          {"source", text_or_null(setting.source)},
          {"values", text_array(setting.values)}};
}

json::object flaw_value(const Rulebook& rulebook, const LintFlaw& flaw) {
  return {{"rulebook", json::string(rulebook.id())},
          {"code", flaw.code},
          {"severity", name_value(flaw.severity)},
          {"place", flaw.place},
          {"rule", text_or_null(flaw.rule)},
          {"message", both(flaw.message)}};
}

json::object explained_value(const RuleExplained& explained, Lang lang) {
  const RuleInfo& rule = explained.rule;
  json::array exemptions, settings, citations, reports;
  for (const ExemptionInfo& exemption : explained.exemptions) {
    exemptions.push_back(exemption_value(exemption, lang));
  }
  for (const SettingInfo& setting : explained.settings) {
    settings.push_back(json::object{{"name", setting.name},
                                    {"value", value_of(setting.value)},
                                    {"title", in(lang, setting.title)}});
  }
  for (const CitationInfo& citation : explained.citations) {
    citations.push_back(citation_value(citation, lang));
  }
  for (const ReportInfo& report : explained.reports) {
    reports.push_back(report_value(report, lang));
  }
  return {{"rule", rule.id},
          {"rulebook", rule.rulebook},
          {"version", rule.version},
          {"title", in(lang, rule.title)},
          {"text", text_or_null(in(lang, rule.text))},
          {"basis", text_array(rule.basis)},
          {"citations", std::move(citations)},
          {"codes", code_array(rule.codes)},
          {"reports", std::move(reports)},
          {"exemptions", std::move(exemptions)},
          {"good", text_or_null(in(lang, rule.good))},
          {"bad", text_or_null(in(lang, rule.bad))},
          {"settings", std::move(settings)},
          {"on", rule.on},
          {"off_reason", text_or_null(in(lang, rule.off_reason))},
          {"through", text_array(rule.through)},
          {"unchecked", text_or_null(in(lang, rule.unchecked))}};
}

std::string to_json(const RuleInfo& rule) {
  return json::serialize(rule_value(rule));
}

std::string to_json(const RuleExplained& explained, Lang lang) {
  return json::serialize(explained_value(explained, lang));
}

std::string to_json(const Rulebook& rulebook, const SettingInfo& setting) {
  return json::serialize(setting_value(rulebook, setting));
}

std::string to_json(const Rulebook& rulebook, const LintFlaw& flaw) {
  return json::serialize(flaw_value(rulebook, flaw));
}

}  // namespace rung
