// Exemptions of some of the codes of a rule.
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "rung/check.hpp"

namespace rung {
namespace {

// What is exempt and what is not of a paper that is neither sealed nor signed.
std::map<std::string, Verdict> verdicts(const std::string& codes) {
  const Org org = Org::parse(
      R"({"format":"rung-org/1","units":[{"id":"u"}],
          "posts":[{"id":"p","unit":"u"}],"people":[]})");
  const std::string check =
      R"(","severity":"error","message":{"en":"m"},"kernel":"local",
         "of":{"act":"submit"},"require":{"var":")";
  const Rulebook book = Rulebook::parse(
      R"({"format":"rung-rules/1","id":"t","version":"1.0.0",
      "title":{"en":"T"},"facts":{"sealed":{"type":"boolean"},
      "signed":{"type":"boolean"},"urgent":{"type":"boolean"}},
      "rules":[{"id":"T-1","title":{"en":"t"},"case":"any",
      "unless":[{"id":"X",)" +
      codes + R"("if":{"var":"urgent"}}],"checks":[{"code":"SEAL)" + check +
      R"(sealed"}},{"code":"SIGN)" + check + R"(signed"}}]}]})");
  std::map<std::string, Verdict> found;
  const auto events = parse_events(
      R"([{"id":"e","time":"2024-03-01","act":"submit","from":"p",
           "attrs":{"sealed":false,"signed":false,"urgent":true}}])");
  for (const Finding& f :
       rung::check(org, std::vector{book}, events).findings) {
    found[f.code] = f.verdict;
  }
  return found;
}

using Verdicts = std::map<std::string, Verdict>;

TEST(ExemptionCodes, WithoutAnyTheWholeRuleIsExempt) {
  EXPECT_EQ(verdicts(""),
            (Verdicts{{"SEAL", Verdict::kExempt}, {"SIGN", Verdict::kExempt}}));
}

TEST(ExemptionCodes, OnlyWhatReportsThemIsExempt) {
  EXPECT_EQ(
      verdicts(R"("codes":["SIGN"],)"),
      (Verdicts{{"SEAL", Verdict::kViolated}, {"SIGN", Verdict::kExempt}}));
  EXPECT_EQ(verdicts(R"("codes":["SIGN","SEAL"],)"),
            (Verdicts{{"SEAL", Verdict::kExempt}, {"SIGN", Verdict::kExempt}}));
}

}  // namespace
}  // namespace rung
