// The shape of findings and verdicts, as docs/schema says.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "rung/check.hpp"

namespace rung {
namespace {

namespace json = boost::json;

Finding skipped() {
  Finding finding;
  finding.rule = "RPT-5";
  finding.code = "RPT_SKIP_LEVEL";
  finding.rulebook = "office";
  finding.version = "1.0.0";
  finding.case_kind = "matter";
  finding.case_id = "m1";
  finding.about = {"eb.s1"};
  finding.events = {"e2", "e1"};
  finding.rows = {1, 0};
  finding.time = parse_instant("2024-03-02", Zone{});
  finding.expected = {true, {"eb.d1"}};
  finding.actual = {false, {"eb.h"}};
  finding.path = {"eb.d1", "eb.h"};
  finding.exemption = {"AMB-10", "refused", {"e1"}};
  finding.notes = {"CHAIN_VACANCY: v1, my"};
  finding.basis = {"seed 1"};
  finding.message = {"越级", "skipped"};
  finding.fingerprint = "0123456789abcdef";
  return finding;
}

TEST(FindingJson, HasEveryKeyInItsPlace) {
  EXPECT_EQ(
      to_json(skipped()),
      R"({"rule":"RPT-5","code":"RPT_SKIP_LEVEL","rulebook":"office",)"
      R"("version":"1.0.0","severity":"error","verdict":"violated",)"
      R"("case":"m1","case_kind":"matter","about":["eb.s1"],)"
      R"("events":["e2","e1"],"rows":[1,0],"time":"2024-03-02",)"
      R"("expected":["eb.d1"],"actual":"eb.h","path":["eb.d1","eb.h"],)"
      R"("path_reason":null,"exemption":{"id":"AMB-10","outcome":"refused",)"
      R"("evidence":["e1"]},"missing":[],"notes":["CHAIN_VACANCY: v1, my"],)"
      R"("basis":["seed 1"],"message":{"zh":"越级","en":"skipped"},)"
      R"("fingerprint":"0123456789abcdef"})");
}

TEST(FindingJson, SaysNullWhereThereIsNothing) {
  Finding finding = skipped();
  finding.case_id.clear();
  finding.path.clear();
  finding.path_reason = "no route";
  finding.exemption = {};
  finding.expected = {};
  finding.actual = {true, {}};
  finding.message.en.clear();
  const auto value = json::parse(to_json(finding)).as_object();
  for (const char* key : {"case", "path", "exemption", "expected"}) {
    EXPECT_TRUE(value.at(key).is_null()) << key;
  }
  EXPECT_EQ(value.at("path_reason").as_string(), "no route");
  EXPECT_TRUE(value.at("actual").as_array().empty());
  EXPECT_EQ(json::serialize(value.at("message")), R"({"zh":"越级"})");
}

TEST(FindingJson, ShowsInstantsInTheZoneAskedFor) {
  const auto value = json::parse(to_json(skipped(), Zone{0})).as_object();
  EXPECT_EQ(value.at("time").as_string(), "2024-03-01T16:00:00Z");
}

TEST(CheckedJson, CountsByRule) {
  Checked checked;
  RuleVerdict rule{"A-1", "base", Verdict::kViolated, 2, {}};
  rule.counts.violated = 1;
  rule.counts.satisfied = 3;
  checked.verdicts = {rule, {"A-2", "base", Verdict::kVacuous, 0, {}}};
  EXPECT_EQ(
      to_json(checked),
      R"({"verdicts":{"A-1":{"rulebook":"base","verdict":"violated",)"
      R"("cases":2,"activated":4,"satisfied":3,"violated":1,"open":0,)"
      R"("exempt":0,"undetermined":0},"A-2":{"rulebook":"base",)"
      R"("verdict":"vacuous","cases":0,"activated":0,"satisfied":0,)"
      R"("violated":0,"open":0,"exempt":0,"undetermined":0}},"findings":[]})");
}

TEST(CheckedJson, NamesTheRulebookOfAnIdThatTwoUse) {
  Checked checked;
  checked.verdicts = {{"A-1", "base", Verdict::kVacuous, 0, {}},
                      {"A-1", "more", Verdict::kVacuous, 0, {}},
                      {"A-2", "more", Verdict::kVacuous, 0, {}}};
  checked.findings = {skipped(), skipped()};
  const auto value = json::parse(to_json(checked)).as_object();
  std::string keys;
  for (const auto& rule : value.at("verdicts").as_object()) {
    keys += std::string(rule.key()) + ' ';
  }
  EXPECT_EQ(keys, "base:A-1 more:A-1 A-2 ");
  EXPECT_EQ(value.at("findings").as_array().size(), 2u);
}

}  // namespace
}  // namespace rung
