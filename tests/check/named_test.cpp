// Conditions with names, the lines of `superior`, and sums of paths, judged.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "rung/check.hpp"

namespace rung {
namespace {

using Ids = std::vector<std::string>;

// County c over bureau b; the bureau is guided by the city bureau g (dotted).
// v, a deputy of the county, is in charge of b.
Org small_org() {
  return Org::parse(R"({"format":"rung-org/1","units":[
    {"id":"c","kind":"government"},{"id":"g","kind":"bureau"},
    {"id":"b","parent":"c","kind":"bureau"}],
   "posts":[
    {"id":"c.h","unit":"c","role":"head"},
    {"id":"v","unit":"c","role":"deputy","rank":2},
    {"id":"g.h","unit":"g","role":"head"},
    {"id":"b.h","unit":"b","role":"head",
     "reports_to":[{"post":"g.h","line":"dotted"}]},
    {"id":"b.s","unit":"b","reports_to":[{"post":"c.h"}]}],
   "people":[{"id":"li","holds":[{"post":"b.h"}]},
    {"id":"wu","holds":[{"post":"b.s","until":"2024-01-10"},
                        {"post":"g.h","since":"2024-01-10"}]},
    {"id":"two","holds":[{"post":"v"},{"post":"g.h"}]}],
   "portfolios":[{"leader":"v","unit":"b"}]})");
}

std::string rulebook(const std::string& check, const std::string& extra) {
  return R"({"format":"rung-rules/1","id":"t","version":"1.0.0",
    "title":{"en":"T"},)" +
         extra + R"("rules":[{"id":"T-1","title":{"en":"t"},"case":"any",
    "checks":[{"code":"T","severity":"error","message":{"en":"m"},)" +
         check + "}]}]}";
}

Checked judge(const std::string& check, const std::string& events,
              const std::string& extra = "") {
  return rung::check(small_org(),
                     std::vector{Rulebook::parse(rulebook(check, extra))},
                     parse_events(events));
}

// What a path gives, of an event from b.h to `to`; "?" in front: unknown.
Ids given(const std::string& path, const std::string& extra = "",
          const std::string& to = R"(["g"])") {
  const std::string event = R"([{"id":"e0","time":"2024-01-05","act":"sign",
      "from":["wu"],"to":["c"]},
    {"id":"e","time":"2024-02-01","act":"report","from":["b.h"],"cc":["two"],
     "to":)" + to + "}]";
  const Checked none = judge(R"("kernel":"local","of":{"act":"report"},
      "require":{"<":[{"number_of":")" +
                                 path + R"("},0]},"actual":")" + path + "\"",
                             event, extra);
  if (none.findings.size() != 1) return {"no finding"};
  const Finding& finding = none.findings[0];
  if (finding.verdict != Verdict::kUndetermined) return finding.actual.items;
  Ids why{"?"};
  why.insert(why.end(), finding.missing.begin(), finding.missing.end());
  return why;
}

TEST(SuperiorOnLines, AreThoseDirectlyAboveOnThatLine) {
  EXPECT_EQ(given("from.superior(dotted)"), Ids{"g.h"});
  EXPECT_EQ(given("from.unit.head.superior(dotted).unit"), Ids{"g"});
  EXPECT_EQ(given("from.superior(unit)"), Ids{"c.h"});
  EXPECT_EQ(given("from.superior(portfolio)"), Ids{"v"});
  EXPECT_EQ(given("from.superior(explicit)"), Ids{});
  EXPECT_EQ(given("from.unit.posts.superior(explicit)"), Ids{"c.h"});
  // A unit stands for its head.
  EXPECT_EQ(given("from.unit.superior(dotted)"), Ids{"g.h"});
}

TEST(SuperiorOnLines, ComeLineByLineWithoutRepeats) {
  EXPECT_EQ(given("from.superior(dotted,unit)"), (Ids{"g.h", "c.h"}));
  EXPECT_EQ(given("from.superior( unit , dotted )"), (Ids{"c.h", "g.h"}));
  EXPECT_EQ(given("from.superior(unit,dotted,unit)"), (Ids{"c.h", "g.h"}));
  // b.s reports to c.h, its unit to b.h; b.h to c.h again.
  EXPECT_EQ(given("from.unit.posts.superior(explicit,unit)"),
            (Ids{"c.h", "b.h"}));
}

TEST(SuperiorOnLines, AreUnknownForAPersonOfSeveralPosts) {
  EXPECT_EQ(given("cc.superior(unit)"), (Ids{"?", "post of `two`"}));
}

TEST(SuperiorOnLines, HangOnTheSubjectWhereTheLineDoes) {
  const std::string event = R"([{"id":"e","time":"2024-02-01","act":"report",
    "from":["b.h"],"subject":"no such"}])";
  const auto of = [&](const std::string& line) {
    const std::string path = "from.superior(" + line + ")";
    const Checked one = judge(R"("kernel":"local","of":{"act":"report"},
        "require":{"!":{"any":")" +
                                  path + R"("}})",
                              event);
    return one.verdicts.at(0).verdict;
  };
  EXPECT_EQ(of("portfolio"), Verdict::kUndetermined);
  EXPECT_EQ(of("ladder"), Verdict::kUndetermined);
  EXPECT_EQ(of("dotted"), Verdict::kViolated);
  EXPECT_EQ(of("dotted,ladder"), Verdict::kUndetermined);
}

TEST(SumsOfPaths, GiveTheSecondPartysOwnAfterTheFirst) {
  EXPECT_EQ(given("from + to"), (Ids{"b.h", "g"}));
  EXPECT_EQ(given("to + from + to.unit + from"), (Ids{"g", "b.h"}));
  EXPECT_EQ(given("from.superior(dotted) + from.superior(unit)"),
            (Ids{"g.h", "c.h"}));
  // li holds b.h: one party by another name.
  EXPECT_EQ(given("from + from.holder"), Ids{"b.h"});
}

TEST(SumsOfPaths, BindTighterThanAlternatives) {
  EXPECT_EQ(given("from.superior(explicit) | from + to"), (Ids{"b.h", "g"}));
  EXPECT_EQ(given("from + to | from.unit"), (Ids{"b.h", "g"}));
  EXPECT_EQ(given("from.superior(explicit) + on_behalf_of | from.unit"),
            Ids{"b"});
  EXPECT_EQ(given("from.superior(explicit) + to"), Ids{"g"});
}

TEST(SumsOfPaths, AreUnknownWhereAPartIs) {
  EXPECT_EQ(given("from + cc.superior(unit)"), (Ids{"?", "post of `two`"}));
  EXPECT_EQ(given("cc.superior(unit) + from"), (Ids{"?", "post of `two`"}));
  EXPECT_EQ(given("from + to", "", R"(["nobody"])"),
            (Ids{"?", "party `nobody`"}));
}

TEST(SumsOfPaths, StandInRolesAndGoOn) {
  const std::string roles =
      R"("roles":{"both":"from + to","units_of_both":"both.unit"},)";
  EXPECT_EQ(given("both", roles), (Ids{"b.h", "g"}));
  EXPECT_EQ(given("both.unit", roles), (Ids{"b", "g"}));
  EXPECT_EQ(given("units_of_both + from.unit.parent", roles),
            (Ids{"b", "g", "c"}));
}

TEST(SumsOfPaths, TakePeopleOfOtherInstantsAsThePostsOfThatTime) {
  // wu signed as b.s, and is g.h by the time of the report.
  const std::string marks =
      R"("marks":{"signed":{"case":"any","act":"sign"}},)";
  EXPECT_EQ(given("from + signed.from", marks), (Ids{"b.h", "b.s"}));
  EXPECT_EQ(given("signed.from", marks), Ids{"wu"});
}

const char* const kFacts = R"("facts":{"urgent":{"type":"boolean"},
    "major":{"type":"boolean"},"ok":{"type":"boolean"}},)";

TEST(NamedConditions, AreAsUnknownAsWhatTheyStandFor) {
  const auto verdict = [](const std::string& attrs) {
    const Checked one = judge(
        R"("kernel":"local","of":{"act":"report"},"require":{"holds":"c"})",
        R"([{"id":"e","time":"2024-02-01","act":"report","from":["b.h"],
        "attrs":)" +
            attrs + "}]",
        std::string(kFacts) + R"("conditions":{
        "c":{"or":[{"holds":"d"},{"var":"ok"}]},
        "d":{"and":[{"var":"urgent"},{"var":"major"}]}},)");
    Ids said{std::string(name(one.verdicts.at(0).verdict))};
    for (const Finding& finding : one.findings) {
      said.insert(said.end(), finding.missing.begin(), finding.missing.end());
    }
    return said;
  };
  EXPECT_EQ(verdict(R"({"urgent":true,"major":true})"), Ids{"satisfied"});
  EXPECT_EQ(verdict(R"({"ok":true})"), Ids{"satisfied"});
  EXPECT_EQ(verdict(R"({"ok":false,"urgent":false})"), Ids{"violated"});
  // What is missing is named, not the condition.
  EXPECT_EQ(verdict(R"({"ok":false,"urgent":true})"),
            (Ids{"undetermined", "major"}));
  EXPECT_EQ(verdict("{}"), (Ids{"undetermined", "urgent", "major", "ok"}));
}

TEST(NamedConditions, AreLookedAtForEachReceiver) {
  const Checked one =
      judge(R"("kernel":"local","of":{"act":"report","per":"to"},
        "require":{"holds":"c"},"about":"to")",
            R"([{"id":"e","time":"2024-02-01","act":"report","from":["b.h"],
             "to":["g","c","b","c.h"]}])",
            R"("conditions":{"c":{"!":{"holds":"d"}},
                "d":{"==":[{"unit_kind":"to"},"government"]}},)");
  std::vector<Ids> about;
  for (const Finding& finding : one.findings) about.push_back(finding.about);
  EXPECT_EQ(about, (std::vector<Ids>{{"c"}, {"c.h"}}));
  EXPECT_EQ(one.verdicts.at(0).counts.satisfied, 2u);
}

TEST(NamedConditions, AreLookedAtForEachEventAsTheCaseGoesOn) {
  // The condition asks for a mark of the case, so it turns when that is set.
  const Checked one = judge(R"("kernel":"local","of":{"act":"report"},
        "require":{"holds":"c"})",
                            R"([{"id":"1","time":"2024-02-01","act":"report"},
             {"id":"2","time":"2024-02-02","act":"sign"},
             {"id":"3","time":"2024-02-03","act":"report"}])",
                            R"("marks":{"signed":{"case":"any","act":"sign"}},
             "conditions":{"c":{"happened":"signed"}},)");
  ASSERT_EQ(one.findings.size(), 1u);
  EXPECT_EQ(one.findings[0].events, Ids{"1"});
  EXPECT_EQ(one.verdicts.at(0).counts.satisfied, 1u);
}

TEST(NamedConditions, NameWhatIsMissingOnceHoweverTheyBuildOnEachOther) {
  // Seven levels of which each asks all four of the level below: 4^7 ways.
  std::string all;
  for (int n = 0; n < 4; ++n) {
    all += "\"c0" + std::to_string(n) + R"(":{"var":"urgent"},)";
  }
  for (int level = 1; level < 8; ++level) {
    for (int n = 0; n < 4; ++n) {
      all += "\"c" + std::to_string(level) + std::to_string(n) + R"(":{"or":[)";
      for (int below = 0; below < 4; ++below) {
        all += std::string(below > 0 ? "," : "") + R"({"holds":"c)" +
               std::to_string(level - 1) + std::to_string(below) + "\"}";
      }
      all += "]},";
    }
  }
  all.pop_back();
  const Checked one = judge(
      R"("kernel":"local","of":{"act":"report"},"require":{"holds":"c70"})",
      R"([{"id":"e","time":"2024-02-01","act":"report"}])",
      std::string(kFacts) + R"("conditions":{)" + all + "},");
  ASSERT_EQ(one.findings.size(), 1u);
  EXPECT_EQ(one.findings[0].missing, Ids{"urgent"});
}

}  // namespace
}  // namespace rung
