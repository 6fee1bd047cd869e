// Defects found in other systems, fourth part: what the organisation says.
#include <gtest/gtest.h>

#include <algorithm>

#include "route/small_org.hpp"
#include "rung/io.hpp"
#include "rung/party.hpp"

namespace rung::test {
namespace {

Instant on(std::string_view date) { return parse_instant(date, Zone{}); }

bool reports(const Org& org, std::string_view code,
             std::vector<std::string> subjects) {
  const auto problems = org.problems();
  return std::any_of(problems.begin(), problems.end(),
                     [&](const Problem& each) {
                       return each.code == code && each.subjects == subjects;
                     });
}

// In AntFlow's demonstration data a department's parent contradicts its path,
// unnoticed. A source of rows that contradict each other is told of.
TEST(PeerDefects, B6_ASourceThatContradictsItselfIsReported) {
  const Source source{"staff.csv",
                      "id,unit,parent_unit\na,section,bureau\n"
                      "b,section,office\n"};
  const Imported in = import_org("csv", {&source, 1});
  EXPECT_TRUE(
      reports(in.org, "org.source_conflict", {"section", "bureau", "office"}));
}

// Two superiors stated at once are both kept, and reported on load.
TEST(PeerDefects, B6_SeveralStatedSuperiorsAreReportedAndListed) {
  SmallOrg small = three_levels();
  small.staff("X", "root", "x");
  small.post("M").reports_to = {{"X", Line::kExplicit, {}},
                                {"B", Line::kExplicit, {}}};
  const Org org = small.build();
  EXPECT_TRUE(reports(org, "org.multiple_superiors", {"M", "B", "X"}));
  EXPECT_EQ(Ask(org).from("M").all(),
            "ambiguous: 1:B=b 1:X=x\nCHAIN_AMBIGUOUS(B X)");
}

// "Reports to" and the tree of units may differ: these are two lines, and the
// ladder says which goes before.
TEST(PeerDefects, B6_StatedSuperiorsAndUnitsAreTwoLines) {
  SmallOrg small = three_levels();
  small.staff("X", "root", "x");
  small.post("M").reports_to = {{"X", Line::kExplicit, {}}};
  Ask ask = Ask(small).from("M");
  EXPECT_EQ(ask.steps(), "found: 1:X=x");
  ask.query.context.line = Line::kExplicit;
  EXPECT_EQ(ask.steps(), "found: 1:X=x");
  ask.query.context.line = Line::kUnit;
  EXPECT_EQ(ask.steps(), "found: 1:S=s");
}

// A record given twice with another parent is reported; the first is kept.
TEST(PeerDefects, B6_ARecordGivenTwiceIsReported) {
  SmallOrg small = three_levels();
  small.unit("section", "root");
  const Org org = small.build();
  EXPECT_TRUE(reports(org, "org.duplicate_id", {"section"}));
  EXPECT_EQ(Ask(org).from("M").top().steps(), "found: 1:S=s 2:B=b 3:R=r");
}

// Yudao dereferences a department that is not there.
TEST(PeerDefects, B8_UnknownUnitsAreReportedNotFollowed) {
  SmallOrg small = three_levels();
  small.unit("lost", "ghost").head("L", "lost", "l").staff("N", "lost", "n");
  const Org org = small.build();
  EXPECT_TRUE(reports(org, "org.dangling_reference", {"lost", "ghost"}));
  for (const Preset preset : kPresets) {
    EXPECT_EQ(Ask(org, preset).from("N").top().steps(), "found: 1:L=l");
    EXPECT_EQ(Ask(org, preset).from("N").levels(3).all(),
              "found: 1:L=l\nCHAIN_OVERFLOW(L)");
  }
}

TEST(PeerDefects, B8_UnknownNamesAreErrorsWithACode) {
  const Org org = three_levels().build();
  EXPECT_EQ(org.find_unit("ghost"), kNoUnit);
  try {
    unit_named(org, "sektion");
    FAIL() << "found";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kNotFound);
    EXPECT_EQ(error.fragment(), "sektion");
    EXPECT_NE(error.hint().find("section"), std::string::npos);
  }
}

// A query that names nobody, or a unit without head, has an outcome.
TEST(PeerDefects, B8_NobodyWhoAsksIsAnOutcome) {
  SmallOrg small = three_levels();
  small.unit("bare", "root");
  for (const Preset preset : kPresets) {
    EXPECT_EQ(Ask(small, preset).all(), "undetermined:\nCHAIN_NO_POST()!");
    EXPECT_EQ(Ask(small, preset).from("bare").all(),
              "undetermined:\nCHAIN_NO_POST()!");
  }
}

// One unit of a head and a clerk for each of `count`.
Org wide(int count) {
  SmallOrg small;
  small.unit("top").head("T", "top", "");
  for (int i = 0; i < count; ++i) {
    const std::string n = std::to_string(i);
    small.unit("u" + n, "top").head("h" + n, "u" + n, "");
    small.staff("c" + n, "u" + n, "");
  }
  return small.build();
}

// YAWL looks for subordinates through all positions, and again below each.
// Here they are a stretch of the numbers behind the post, in any organisation.
TEST(PeerDefects, B11_SubordinatesTakeNoScan) {
  const Org org = wide(40'000);
  const Context context{on("2024-01-01")};
  EXPECT_EQ(subordinates(org, org.find_post("T"), context).size(), 80'000u);
  for (const char* head : {"h0", "h7", "h39999"}) {
    const PostId post = org.find_post(head);
    const auto below = subordinates(org, post, context);
    ASSERT_EQ(below.size(), 1u);
    EXPECT_EQ(org.id(below[0]), "c" + std::string(head + 1));
    EXPECT_EQ(below[0], PostId{static_cast<std::uint32_t>(post) + 1});
  }
}

SmallOrg with_finance() {
  SmallOrg org = three_levels();
  org.staff("FB", "bureau", "fb").function("FB", "finance");
  return org.staff("FR", "root", "fr").function("FR", "finance");
}

// Steedos, where the unit has nobody of a role, takes its holders in every unit
// above.
TEST(PeerDefects, B12_AFunctionIsThatOfTheNearestUnit) {
  const Org org = with_finance().build();
  for (const Preset preset : kPresets) {
    for (const Several several : kSeveral) {
      Ask ask = Ask(org, preset).from("M").by_function("finance");
      ask.policy().several = several;
      EXPECT_EQ(ask.steps(), "found: 1:FB=fb");
      EXPECT_EQ(ask.levels(2).steps(), "found: 1:FB=fb 2:FR=fr");
      EXPECT_EQ(ask.top().steps(), "found: 1:FB=fb 2:FR=fr");
      ask.query.own_unit = true;
      EXPECT_EQ(ask.all(), "nobody:\nCHAIN_OVERFLOW(M)");
    }
  }
}

// Several in the nearest unit are one level; those above are another.
TEST(PeerDefects, B12_SeveralOfTheNearestUnitAreOneLevel) {
  SmallOrg small = with_finance();
  small.staff("FC", "bureau", "fc").function("FC", "finance");
  Ask ask = Ask(small).from("M").by_function("finance");
  EXPECT_EQ(ask.all(), "ambiguous: 1:FB=fb 1:FC=fc\nCHAIN_AMBIGUOUS(FB FC)");
  ask.policy().several = Several::kAll;
  EXPECT_EQ(ask.steps(), "found: 1:FB=fb&FC=fc");
}

// In redmine_dmsf removing a leaver alters history (#880).
TEST(PeerDefects, B17_LeaversAnswerForTheirTime) {
  SmallOrg small = three_levels();
  small.vacate("S");
  small.hold("s", "S", HoldingKind::kSubstantive,
             {kBeginning, on("2024-01-01")});
  small.hold("t", "S", HoldingKind::kSubstantive, {on("2024-01-01"), kForever});
  small.person("s").name = {"", "Sun"};
  Ask ask = Ask(small).from("M");
  const auto when = [&](std::string_view date) {
    ask.query.context.at = on(date);
    return ask.steps();
  };
  EXPECT_EQ(when("2023-12-31"), "found: 1:S=s");
  EXPECT_EQ(when("2024-01-01"), "found: 1:S=t");
  EXPECT_EQ(ask.org.name(ask.org.find_person("s")).en, "Sun");
  EXPECT_EQ(ask.handled({"s"}).steps(), "found: 1:S=t");
}

TEST(PeerDefects, B17_PostsAndUnitsThatAreGoneAnswerForTheirTime) {
  SmallOrg small = three_levels();
  small.unit_of("section").when.until = on("2024-01-01");
  Ask ask = Ask(small).from("M").top();
  ask.query.context.at = on("2023-06-01");
  EXPECT_EQ(ask.steps(), "found: 1:S=s 2:B=b 3:R=r");
  ask.query.context.at = on("2024-06-01");
  EXPECT_EQ(ask.all(), "undetermined:\nCHAIN_NOT_IN_FORCE(M)!");
  EXPECT_EQ(ask.org.id(ask.org.find_post("S")), "S");
}

}  // namespace
}  // namespace rung::test
