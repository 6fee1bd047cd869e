// `acting`: who acts in a post, on a day and for a matter.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "rung/check.hpp"

namespace rung {
namespace {

using Ids = std::vector<std::string>;

// b.h is li's: away in March, wu stands in; away in April, nobody; away in May,
// wu stands in for the subject `roads`. c.h is vacant, d.h is presided over.
Org bureau() {
  return Org::parse(R"({"format":"rung-org/1",
   "units":[{"id":"b"},{"id":"c","parent":"b"},{"id":"d","parent":"b"}],
   "posts":[{"id":"b.h","unit":"b","role":"head"},
    {"id":"b.d","unit":"b","role":"deputy"},
    {"id":"c.h","unit":"c","role":"head"},{"id":"d.h","unit":"d","role":"head"},
    {"id":"d.d","unit":"d","role":"deputy"}],
   "people":[{"id":"li","holds":[{"post":"b.h"}]},
    {"id":"wu","holds":[{"post":"b.d"}]},
    {"id":"he","holds":[{"post":"d.d","primary":true},
                        {"post":"d.h","as":"presiding"}]}],
   "absences":[
    {"person":"li","since":"2024-03-01","until":"2024-04-01","stand_in":"b.d"},
    {"person":"li","since":"2024-04-01","until":"2024-05-01"},
    {"person":"li","since":"2024-05-01","until":"2024-06-01","stand_in":"wu",
     "scope":{"subjects":["roads"]}}],
   "subjects":[{"id":"roads"},{"id":"schools"}]})");
}

// Who acts for the head of the unit `to`.
Ids acting(const std::string& day, const std::string& to,
           const std::string& more = "") {
  const Rulebook book = Rulebook::parse(R"({"format":"rung-rules/1","id":"t",
    "version":"1.0.0","title":{"en":"T"},"rules":[{"id":"T-1",
    "title":{"en":"t"},"case":"any","checks":[{"code":"T","severity":"error",
    "message":{"en":"m"},"kernel":"local","of":{"act":"report"},
    "require":{"<":[{"number_of":"to.head.acting"},0]},
    "actual":"to.head.acting"}]}]})");
  const Checked checked =
      check(bureau(), std::vector{book},
            parse_events(R"([{"id":"e","time":")" + day +
                         R"(","act":"report","from":"d.d","to":")" + to + "\"" +
                         more + "}]"));
  if (checked.findings.size() != 1) return {"no finding"};
  const Finding& finding = checked.findings[0];
  return finding.verdict == Verdict::kUndetermined ? finding.missing
                                                   : finding.actual.items;
}

TEST(Acting, IsTheHolderWhoIsThere) {
  EXPECT_EQ(acting("2024-02-29", "b"), Ids{"li"});
}

TEST(Acting, IsTheStandInOfWhoIsAway) {
  EXPECT_EQ(acting("2024-03-01", "b"), Ids{"wu"});
  EXPECT_EQ(acting("2024-03-31", "b"), Ids{"wu"});
  EXPECT_EQ(acting("2024-06-01", "b"), Ids{"li"});
}

TEST(Acting, IsNobodyWhereNobodyWasNamed) {
  EXPECT_EQ(acting("2024-04-10", "b"), Ids{});
  EXPECT_EQ(acting("2024-04-10", "c"), Ids{});  // vacant
}

TEST(Acting, KeepsToTheScopeOfAStandIn) {
  EXPECT_EQ(acting("2024-05-10", "b", R"(,"subject":"roads")"), Ids{"wu"});
  EXPECT_EQ(acting("2024-05-10", "b", R"(,"subject":"schools")"), Ids{});
}

TEST(Acting, IsUnknownForASubjectThatNobodyKnows) {
  EXPECT_EQ(acting("2024-05-10", "b", R"(,"subject":"rivers")"),
            Ids{"subject `rivers`"});
}

TEST(Acting, IsWhoPresides) { EXPECT_EQ(acting("2024-02-01", "d"), Ids{"he"}); }

}  // namespace
}  // namespace rung
