// Writing rung-org/1, and reading it back.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "io/org_json.hpp"
#include "rung/org.hpp"

namespace rung {
namespace {

constexpr const char* kEverything = R"({"format":"rung-org/1","zone":"+05:30",
"units":[{"id":"v","name":{"zh":"a","en":"b"},"parent":"u"},
 {"id":"u","name":[{"zh":"old","until":"2020-01-01"},
   {"zh":"new","since":"2020-01-01T01:02:03"}],"kind":"bureau","order":2,
  "functions":["b","a"],"since":"2000-01-01","until":"2030-01-01",
  "successor":"v","parent":[{"unit":"v","until":"2001-01-01"}]}],
"posts":[{"id":"q","unit":"u","title":"T","role":"head","rank":1,"order":4,
  "functions":["z","y"]},
 {"id":"p","unit":"u","reports_to":[{"post":"q","since":"2020-01-01"},
   {"post":"q","line":"dotted"}]}],
"people":[{"id":"b","name":{"en":"B"},"holds":[{"post":"q","as":"acting",
   "primary":true,"since":"2020-01-01","until":"2021-01-01"},{"post":"p"}]},
  {"id":"a"}],
"portfolios":[{"leader":"q","unit":"v","subject":"s","kind":"assists",
  "primary":true,"since":"2020-01-01"},{"leader":"p","subject":"s"}],
"absences":[{"post":"q","stand_in":"a","reason":"\"x\"\\\n\u0001",
  "scope":{"units":["v","u"],"subjects":["s"],"document_kinds":["k"]}},
  {"person":"b","since":"2020-05-01","until":"2020-06-01"}],
"subjects":[{"id":"s","name":"S"},{"id":"r","parent":"s"}]})";

std::string rewritten(const std::string& text) {
  return io::write_org_json(io::read_org_json(text, {}));
}

TEST(OrgJsonRoundTrip, WritingWhatWasWrittenChangesNothing) {
  const std::string once = rewritten(kEverything);
  EXPECT_EQ(rewritten(once), once);
}

TEST(OrgJsonRoundTrip, TheTextIsOrderedAndLeavesDefaultsOut) {
  const std::string expected = R"({"format":"rung-org/1","zone":"Z",
"units":[
{"id":"u","name":"n"},
{"id":"v","name":{"en":"e"},"parent":"u"}
],
"posts":[
{"id":"p","unit":"u","reports_to":[{"post":"q"}]},
{"id":"q","role":"head","functions":["a","b"],"rank":1,"since":"2020-01-01"}
],
"people":[
{"id":"x","holds":[{"post":"p"},{"post":"q","as":"acting","primary":true}]}
]
}
)";
  const std::string text = R"({"people":[{"id":"x","holds":[{"post":"q",
    "as":"acting","primary":true},{"post":"p","as":"substantive"}]}],
    "posts":[{"id":"q","since":"2020-01-01T08:00+08:00","functions":["b","a"],
    "rank":1,"role":"head"},{"id":"p","role":"staff","unit":"u",
    "reports_to":[{"line":"explicit","post":"q"}]}],"zone":"Z",
    "units":[{"parent":"u","id":"v","name":{"en":"e"}},{"id":"u","name":"n",
    "parent":null,"functions":[]}],"format":"rung-org/1"})";
  EXPECT_EQ(rewritten(text), expected);
}

TEST(OrgJsonRoundTrip, StringsAreEscaped) {
  std::string out;
  io::append_json_string(out, "\"\\/\b\t\n\r\x1F\x7F\xE5\xBB\xBA");
  EXPECT_EQ(out,
            "\"\\\"\\\\/\\u0008\\u0009\\n\\u000d\\u001f\x7F\xE5\xBB\xBA\"");
}

TEST(OrgJsonRoundTrip, InstantsBeyondDatesStayOnTheirSide) {
  Facts facts;
  Unit unit;
  unit.id = "u";
  unit.when = {Instant{INT64_MAX - 1}, Instant{INT64_MAX - 1}};
  facts.units.push_back(unit);
  unit.id = "v";
  unit.when = {Instant{INT64_MIN + 1}, Instant{INT64_MIN + 1}};
  facts.units.push_back(unit);
  const std::string text = io::write_org_json(facts);
  EXPECT_NE(text.find(R"({"id":"u","since":"9999-12-31"})"), std::string::npos);
  EXPECT_NE(text.find(R"({"id":"v","until":"0001-01-01"})"), std::string::npos);
}

TEST(OrgJsonRoundTrip, AnOrgComesBackWithTheSameAnswers) {
  const Org org = Org::parse(kEverything);
  const std::string text = org.to_json();
  const Org back = Org::parse(text);
  EXPECT_EQ(back.to_json(), text);
  ASSERT_EQ(back.post_count(), org.post_count());
  EXPECT_TRUE(std::ranges::equal(back.problems(), org.problems()));
  const Instant at = parse_instant("2020-05-05", org.zone());
  const OrgReport a = org.check(at);
  const OrgReport b = back.check(at);
  EXPECT_EQ(a.roots, b.roots);
  EXPECT_EQ(a.depth, b.depth);
  EXPECT_EQ(a.problems, b.problems);
}

TEST(OrgJsonRoundTrip, TheOrderOfRecordsDoesNotShow) {
  Facts facts = io::read_org_json(kEverything, {});
  const std::string text = io::write_org_json(facts);
  std::reverse(facts.units.begin(), facts.units.end());
  std::reverse(facts.posts.begin(), facts.posts.end());
  std::reverse(facts.people.begin(), facts.people.end());
  std::reverse(facts.portfolios.begin(), facts.portfolios.end());
  std::reverse(facts.absences.begin(), facts.absences.end());
  std::reverse(facts.subjects.begin(), facts.subjects.end());
  for (Post& post : facts.posts) {
    std::reverse(post.reports_to.begin(), post.reports_to.end());
    std::reverse(post.functions.begin(), post.functions.end());
  }
  for (Person& person : facts.people) {
    std::reverse(person.holds.begin(), person.holds.end());
  }
  EXPECT_EQ(io::write_org_json(facts), text);
}

}  // namespace
}  // namespace rung
