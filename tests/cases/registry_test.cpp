// Every rule that is shipped has golden cases of every kind, and every code
// that it can report is expected by one of them.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "rung/rulebook.hpp"

namespace rung::cases {
namespace {

namespace json = boost::json;
using Path = std::filesystem::path;

/// What the golden cases say of one rule.
struct Coverage {
  std::set<std::string> kinds;
  std::set<std::pair<std::string, std::string>> codes;  ///< with severities
  std::vector<std::string> contradictions;  ///< kind against verdict
};
using Registry = std::map<std::string, Coverage, std::less<>>;

std::string text(const json::object& object, std::string_view key) {
  const json::value* value = object.if_contains(key);
  return value != nullptr && value->is_string()
             ? std::string(value->get_string())
             : std::string();
}

// The one rule that a case is about; empty when it is about several or all.
std::string rule_of(const json::object& request) {
  const json::value* only = request.if_contains("only");
  if (only == nullptr || only->as_array().size() != 1) return {};
  return std::string(only->as_array()[0].as_string());
}

// May a case of this kind expect this verdict?
bool agree(const std::string& kind, const std::string& verdict) {
  static const std::map<std::string, std::set<std::string>> kAllowed{
      {"positive", {"violated", "undetermined"}},
      {"negative", {"satisfied", "vacuous"}},
      {"exempt", {"exempt"}},
      {"undetermined", {"undetermined"}}};
  const auto allowed = kAllowed.find(kind);
  return allowed == kAllowed.end() || allowed->second.count(verdict) != 0;
}

void add_findings(const json::object& expect, const std::string& only,
                  Registry& registry) {
  const json::value* findings = expect.if_contains("findings");
  if (findings == nullptr) return;
  for (const json::value& value : findings->as_array()) {
    const json::object& finding = value.as_object();
    const std::string named = text(finding, "rule");
    registry[named.empty() ? only : named].codes.emplace(
        text(finding, "code"), text(finding, "severity"));
  }
}

void add_case(const json::object& one, Registry& registry) {
  const std::string rule = rule_of(one.at("request").as_object());
  const json::object& expect = one.at("expect").as_object();
  add_findings(expect, rule, registry);
  if (rule.empty()) return;
  Coverage& coverage = registry[rule];
  const std::string kind = text(one, "kind");
  coverage.kinds.insert(kind);
  const json::value* verdicts = expect.if_contains("verdicts");
  const std::string verdict =
      verdicts == nullptr
          ? std::string()
          : text(verdicts->as_object().at(rule).as_object(), "verdict");
  if (!agree(kind, verdict)) {
    coverage.contradictions.push_back(text(one, "name") + ": " + kind + ", " +
                                      verdict);
  }
}

Registry read_registry() {
  Registry registry;
  const Path folder = Path(RUNG_SOURCE_DIR) / "tests/cases";
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const json::value file =
        json::parse(std::string(std::istreambuf_iterator<char>(in), {}));
    for (const json::value& value : file.at("cases").as_array()) {
      const json::object& one = value.as_object();
      if (text(one, "ask") == "judge") add_case(one, registry);
    }
  }
  return registry;
}

// Calls `look` for every rule of every shipped rulebook that judges anything.
template <class Look>
void for_each_rule(const Look& look) {
  const Registry registry = read_registry();
  for (const std::string_view name : Rulebook::shipped()) {
    const Rulebook book = Rulebook::load(std::string(name));
    for (const RuleInfo& rule : book.rules()) {
      if (rule.kernels.empty() || rule.rulebook != book.id()) continue;
      const auto found = registry.find(rule.id);
      static const Coverage kNothing;
      look(rule, found == registry.end() ? kNothing : found->second);
    }
  }
}

TEST(Registry, EveryRuleHasCasesOfEveryKind) {
  int rules = 0;
  for_each_rule([&](const RuleInfo& rule, const Coverage& coverage) {
    ++rules;
    std::vector<std::string> kinds{"positive", "negative"};
    if (rule.through.empty()) {  // else the others have the rest
      kinds.insert(kinds.end(), {"boundary", "undetermined"});
      if (!rule.exemptions.empty()) kinds.emplace_back("exempt");
    }
    for (const std::string& kind : kinds) {
      EXPECT_EQ(coverage.kinds.count(kind), 1u)
          << rule.id << " has no case of kind " << kind;
    }
  });
  EXPECT_GE(rules, 24);
}

TEST(Registry, KindsAndVerdictsOfCasesAgree) {
  for_each_rule([](const RuleInfo& rule, const Coverage& coverage) {
    for (const std::string& wrong : coverage.contradictions) {
      ADD_FAILURE() << rule.id << ": " << wrong;
    }
  });
}

TEST(Registry, EveryCodeIsExpectedBySomeCase) {
  constexpr const char* kSeverities[] = {"error", "warning", "info"};
  for_each_rule([&](const RuleInfo& rule, const Coverage& coverage) {
    EXPECT_FALSE(rule.codes.empty()) << rule.id;
    if (!rule.through.empty()) return;  // the others report them
    for (const CodeInfo& code : rule.codes) {
      const char* severity =
          kSeverities[static_cast<std::size_t>(code.severity)];
      EXPECT_EQ(coverage.codes.count({code.code, severity}), 1u)
          << rule.id << " " << code.code << " " << severity;
    }
  });
}

TEST(Registry, EveryRuleSaysWhatItAsksAndWhy) {
  for (const std::string_view name : Rulebook::shipped()) {
    const Rulebook book = Rulebook::load(std::string(name));
    for (const RuleInfo& rule : book.rules()) {
      std::vector<Text> all{rule.title, rule.text};
      if (rule.unchecked == Text{}) {
        all.insert(all.end(), {rule.good, rule.bad});
      } else {
        all.push_back(rule.unchecked);
      }
      if (!rule.on && rule.unchecked == Text{}) all.push_back(rule.off_reason);
      for (const Text& words : all) {
        EXPECT_FALSE(words.zh.empty()) << rule.id;
        EXPECT_FALSE(words.en.empty()) << rule.id;
      }
      EXPECT_FALSE(rule.basis.empty()) << rule.id;
    }
  }
}

}  // namespace
}  // namespace rung::cases
