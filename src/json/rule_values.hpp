// Rulebooks and rules as JSON values.
#ifndef RUNG_SRC_JSON_RULE_VALUES_HPP_
#define RUNG_SRC_JSON_RULE_VALUES_HPP_

#include <boost/json/object.hpp>

#include "rung/explain.hpp"
#include "rung/json.hpp"
#include "rung/rulebook.hpp"

namespace rung {

boost::json::object rulebook_value(const Rulebook&);
boost::json::object rule_value(const RuleInfo&);
boost::json::object setting_value(const Rulebook&, const SettingInfo&);
boost::json::object flaw_value(const Rulebook&, const LintFlaw&);

/// A rule for people, in one language.
boost::json::object explained_value(const RuleExplained&, Lang);

}  // namespace rung

#endif  // RUNG_SRC_JSON_RULE_VALUES_HPP_
