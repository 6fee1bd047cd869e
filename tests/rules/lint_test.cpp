// Flaws that a rulebook can have and still be used.
#include <gtest/gtest.h>

#include <algorithm>

#include "rules/small_book.hpp"
#include "rung/rulebook.hpp"

namespace rung {
namespace {

bool has_flaw(const std::string& text, const std::string& code) {
  const auto flaws = Rulebook::parse(text).lint();
  return std::any_of(flaws.begin(), flaws.end(),
                     [&](const LintFlaw& f) { return f.code == code; });
}

const std::string kFacts = R"("facts":{"urgent":{"type":"boolean"},
  "level":{"type":"text","values":["low","high"]},"days":{"type":"number"},
  "kind":{"type":"text"}},)";

TEST(Lint, TheOfficeRulebookHasNoFlaw) {
  for (const LintFlaw& flaw : Rulebook::load("office").lint()) {
    ADD_FAILURE() << flaw.code << ' ' << flaw.place << ' ' << flaw.message.en;
  }
}

TEST(Lint, FindsRulesThatNeverActivate) {
  const auto never = [](const std::string& condition) {
    return has_flaw(
        small_book(
            local_check(R"({"act":"report","if":)" + condition + "}", "true"),
            kFacts),
        "rules.never_activates");
  };
  EXPECT_TRUE(never(R"({"and":[{"var":"urgent"},{"!":{"var":"urgent"}}]})"));
  EXPECT_TRUE(never(R"({"and":[{"==":[{"var":"level"},"low"]},
      {"==":[{"var":"level"},"high"]}]})"));
  EXPECT_TRUE(never(R"({"and":[{"==":[{"var":"kind"},"a"]},
      {"in":[{"var":"kind"},["b","c"]]}]})"));
  EXPECT_TRUE(never("false"));
  EXPECT_FALSE(never(R"({"var":"urgent"})"));
  EXPECT_FALSE(never(R"({"and":[{"!=":[{"var":"kind"},"a"]},
      {"!=":[{"var":"kind"},"b"]}]})"));
  EXPECT_FALSE(never(R"({"exists":"days"})"));
  EXPECT_FALSE(never(R"({"!":{"exists":"days"}})"));
}

TEST(Lint, SeesThroughConditionsWithNames) {
  const auto never = [](const std::string& condition) {
    return has_flaw(
        small_book(
            local_check(R"({"act":"report","if":)" + condition + "}", "true"),
            kFacts + R"("conditions":{"pressing":{"var":"urgent"},
              "low":{"==":[{"var":"level"},"low"]},"known":{"exists":"days"},
              "both":{"and":[{"holds":"pressing"},{"holds":"low"}]}},)"),
        "rules.never_activates");
  };
  EXPECT_TRUE(never(R"({"and":[{"holds":"both"},{"!":{"var":"urgent"}}]})"));
  EXPECT_TRUE(
      never(R"({"and":[{"==":[{"var":"level"},"high"]},{"holds":"both"}]})"));
  EXPECT_TRUE(
      never(R"({"and":[{"holds":"both"},{"!":{"holds":"pressing"}}]})"));
  EXPECT_FALSE(never(R"({"and":[{"holds":"pressing"},{"holds":"low"}]})"));
  EXPECT_FALSE(never(R"({"and":[{"!":{"holds":"both"}},{"holds":"low"}]})"));
  EXPECT_FALSE(never(R"({"!":{"holds":"known"}})"));
}

TEST(Lint, TheRulesOwnConditionCounts) {
  EXPECT_TRUE(has_flaw(
      small_book(
          local_check(R"({"act":"report","if":{"var":"urgent"}})", "true"),
          kFacts, R"("when":{"!":{"var":"urgent"}},)"),
      "rules.never_activates"));
}

TEST(Lint, FindsExemptionsThatSwallowTheirRule) {
  const auto swallowed = [](const std::string& exemption) {
    return has_flaw(
        small_book(
            local_check(
                R"({"act":"report","if":{"==":[{"var":"level"},"low"]}})",
                "false"),
            kFacts + R"("conditions":{
              "not_high":{"!=":[{"var":"level"},"high"]}},)",
            R"("unless":[{"id":"X","if":)" + exemption + "}],"),
        "rules.swallowed");
  };
  EXPECT_TRUE(swallowed(R"({"!=":[{"var":"level"},"high"]})"));
  EXPECT_FALSE(swallowed(R"({"==":[{"var":"level"},"high"]})"));
  EXPECT_FALSE(swallowed(R"({"var":"urgent"})"));
  EXPECT_TRUE(swallowed(R"({"holds":"not_high"})"));
  EXPECT_FALSE(swallowed(R"({"!":{"holds":"not_high"}})"));
}

TEST(Lint, NamesWhatIsNotUsed) {
  EXPECT_TRUE(has_flaw(small_book(any_check(), kFacts), "rules.unused"));
  EXPECT_FALSE(has_flaw(
      small_book(
          local_check(R"({"act":"report"})", R"({"is":["from","boss"]})"),
          R"("roles":{"boss":"chief","chief":"from.unit.head"},)"),
      "rules.unused"));
}

TEST(Lint, ComparesSeverities) {
  const auto with = [](const std::string& severity) {
    return small_book(any_check() + R"(,{"code":"S_TWO","severity":")" +
                          severity +
                          R"(","message":{"en":"m"},"kernel":"local",
            "of":{"act":"sign"},"require":true})",
                      "", R"("equal_severity":["S_ONE","S_TWO"],)");
  };
  EXPECT_TRUE(has_flaw(with("warning"), "rules.unequal_severity"));
  EXPECT_FALSE(has_flaw(with("error"), "rules.unequal_severity"));
}

TEST(Lint, LooksThroughTables) {
  EXPECT_TRUE(has_flaw(
      small_book(local_check(R"({"act":"report"})",
                             R"({"==":[{"table":["who","by"]},"head"]})"),
                 kFacts + R"("tables":[{"id":"who","hit":"unique",
        "inputs":[{"name":"days","type":"number"}],
        "outputs":[{"name":"by","type":"text","values":["head","deputy"]}],
        "rows":[{"if":["< 10"],"then":["deputy"]},
                {"if":["> 10"],"then":["head"]}]}],)"),
      "rules.table_gap"));
}

}  // namespace
}  // namespace rung
