// What differs about a route, each at its boundary.
#include <gtest/gtest.h>

#include "two_orgs.hpp"

namespace rung::test {
namespace {

TEST(DiffRoutes, AreNoneBetweenEqualOrgs) {
  const OrgDiff d = diff(office(), office());
  EXPECT_EQ(d.summary.asked, 6u);
  EXPECT_EQ(d.summary.changed, 0u);
  EXPECT_TRUE(d.routes.empty());
  EXPECT_TRUE(d.org.empty());
  EXPECT_TRUE(d.matters.empty());
  EXPECT_FALSE(d.summary.worse);
}

TEST(DiffRoutes, BecomeVacantWhereAPostOnTheWayDoes) {
  OrgBuilder now = office();
  vacate(now, "eb.h");
  const OrgDiff d = diff(office(), now);
  EXPECT_EQ(what_of(d, "eb.s1"), "vacant shorter way");
  EXPECT_EQ(why_of(d, "eb.s1"), "vacated eb.h");
  EXPECT_EQ(what_of(d, "eb.h"), "-");  // what is above it is the same
  EXPECT_EQ(what_of(d, "v1"), "-");
  EXPECT_TRUE(d.summary.worse);
}

TEST(DiffRoutes, PassAnActingHolderAsAnyOther) {
  OrgBuilder now = office();
  vacate(now, "eb.h");
  now.find_person("p.eb.d1")->holds.push_back(
      {"eb.h", HoldingKind::kActing, false, {}});
  EXPECT_EQ(what_of(diff(office(), now), "eb.s1"), "people");
  DiffQuery query = on_the_day();
  query.requests = {R"({"to":"top","acting":false})"};
  EXPECT_EQ(what_of(diff(office(), now, query), "eb.s1"), "vacant shorter way");
}

TEST(DiffRoutes, ThatPassedTheVacantPostBeforeDoNotBecomeVacant) {
  OrgBuilder was = office(), now = office();
  vacate(was, "eb.h");
  vacate(now, "eb.h");
  vacate(now, "v2");  // on nobody's way
  EXPECT_EQ(diff(was, now).summary.changed, 0u);
  vacate(now, "v1");
  EXPECT_EQ(what_of(diff(was, now), "eb.s1"), "vacant shorter way");
}

TEST(DiffRoutes, BecomeAmbiguousByATieAndSettledByItsEnd) {
  OrgBuilder tied = office();
  tied.add(in_charge("v2", "eb"));
  const OrgDiff d = diff(office(), tied);
  EXPECT_EQ(what_of(d, "eb.h"), "ambiguous way");
  EXPECT_EQ(why_of(d, "eb.h"), "tie v2");
  EXPECT_TRUE(d.summary.worse);
  const OrgDiff back = diff(tied, office());
  EXPECT_EQ(what_of(back, "eb.h"), "mended way");
  EXPECT_EQ(why_of(back, "eb.h"), "settled v1");
  EXPECT_FALSE(back.summary.worse);
}

TEST(DiffRoutes, BreakWhereAnEdgeLeadsNowhere) {
  OrgBuilder now = office();
  now.find_post("eb.h")->reports_to.push_back(
      {"nobody.there", Line::kExplicit, {}});
  const OrgDiff d = diff(office(), now);
  EXPECT_EQ(what_of(d, "eb.s1"), "broken way");
  EXPECT_EQ(why_of(d, "eb.s1"), "broken_edge eb.h");
}

TEST(DiffRoutes, BreakWhereNobodyIsLeft) {
  OrgBuilder now = office();
  vacate(now, "my");
  EXPECT_EQ(what_of(diff(office(), now), "v1"), "vacant broken way");
}

// As an organisation out of a directory loses a head: post and holder at once.
TEST(DiffRoutes, BecomeVacantWhereAUnitLosesItsOnlyHead) {
  OrgBuilder now = office();
  now.erase("eb.h");
  now.erase("p.eb.h");
  const OrgDiff d = diff(office(), now);
  EXPECT_EQ(what_of(d, "eb.s1"), "vacant shorter way");
  EXPECT_EQ(why_of(d, "eb.s1"), "post_gone eb.h");
  EXPECT_TRUE(d.summary.worse);
  EXPECT_EQ(what_of(diff(now, office()), "eb.s1"), "mended longer way");
  Post other;
  other.id = "eb.h2";
  other.unit = "eb";
  other.role = Role::kHead;
  now.add(other);
  Person holder;
  holder.id = "q";
  holder.holds = {{"eb.h2", HoldingKind::kSubstantive, false, {}}};
  now.add(holder);
  EXPECT_EQ(what_of(diff(office(), now), "eb.s1"), "way");
}

TEST(DiffRoutes, PassAUnitThatIsAbolishedWithItsHead) {
  OrgBuilder now = office();
  now.erase("eb.h");
  now.erase("p.eb.h");
  now.erase("eb.d1");
  now.erase("eb");
  now.find_unit("eb.s")->parents = {{"gov", {}}};
  EXPECT_EQ(what_of(diff(office(), now), "eb.s1"), "shorter way");
}

TEST(DiffRoutes, BreakWhereNobodyIsAboveAnyMore) {
  OrgBuilder now = office();
  now.erase("my");
  now.erase("p.my");
  const OrgDiff d = diff(office(), now);
  EXPECT_EQ(what_of(d, "v1"), "vacant broken way");
  EXPECT_EQ(what_of(diff(now, office()), "v1"), "mended way");
}

TEST(DiffRoutes, OfOneWhoRisesToTheTopAreShorterOnly) {
  OrgBuilder now = office();
  now.find_person("p.my")->holds.clear();
  now.find_person("p.v1")->holds = {
      {"my", HoldingKind::kSubstantive, false, {}}};
  DiffQuery query = on_the_day();
  query.from = {"p.v1"};
  EXPECT_EQ(what_of(diff(office(), now, query), "p.v1"), "shorter way");
}

TEST(DiffRoutes, GetLongerByAPostAndShorterWithoutIt) {
  OrgBuilder was = office();
  was.portfolios().clear();  // eb.h goes to the mayor
  const OrgDiff d = diff(was, office());
  EXPECT_EQ(what_of(d, "eb.h"), "longer way");
  EXPECT_EQ(why_of(d, "eb.h"), "portfolio v1");
  EXPECT_EQ(what_of(diff(office(), was), "eb.h"), "shorter way");
}

TEST(DiffRoutes, OfEqualLengthByAnotherLeaderAreAnotherWayOnly) {
  OrgBuilder now = office();
  now.portfolios()[0].leader = "v2";
  const OrgDiff d = diff(office(), now);
  EXPECT_EQ(what_of(d, "eb.s1"), "way");
  EXPECT_EQ(why_of(d, "eb.s1"), "portfolio v2");
  EXPECT_EQ(change_of(d, "eb.s1")->first, 1u);
  EXPECT_FALSE(d.summary.worse);
}

TEST(DiffRoutes, OfTheSamePostsChangePeopleOnly) {
  OrgBuilder now = office();
  now.find_person("p.eb.h")->holds[0].post = "v2";
  now.find_person("p.v2")->holds[0].post = "eb.h";
  const OrgDiff d = diff(office(), now);
  EXPECT_EQ(what_of(d, "eb.s1"), "people");
  EXPECT_EQ(why_of(d, "eb.s1"), "holders eb.h");
}

TEST(DiffRoutes, OfAPostWithTwoHoldersKnowNoOrderOfThem) {
  OrgBuilder was = office(), now = office();
  const auto second = [](OrgBuilder& b, HoldingKind kind) {
    Person p;
    p.id = "a.second";
    p.holds = {{"eb.h", kind, false, {}}};
    b.add(std::move(p));
  };
  second(was, HoldingKind::kSubstantive);
  second(now, HoldingKind::kSeconded);  // listed last now
  EXPECT_EQ(what_of(diff(was, now), "eb.s1"), "-");
}

TEST(DiffRoutes, OfPostsThatAreInOneOrgOnlyAreGoneOrAdded) {
  OrgBuilder now = office();
  now.erase("eb.s1");
  const OrgDiff d = diff(office(), now);
  EXPECT_EQ(what_of(d, "eb.s1"), "gone");
  EXPECT_EQ(why_of(d, "eb.s1"), "from_gone");
  EXPECT_FALSE(change_of(d, "eb.s1")->after);
  EXPECT_FALSE(d.summary.worse);
  const OrgDiff back = diff(now, office());
  EXPECT_EQ(what_of(back, "eb.s1"), "added");
  EXPECT_FALSE(change_of(back, "eb.s1")->before);
}

TEST(DiffRoutes, OfANewPostMayBeBadFromTheStart) {
  OrgBuilder was = office(), now = office();
  was.erase("eb.s1");
  vacate(now, "eb.h");
  EXPECT_EQ(what_of(diff(was, now), "eb.s1"), "vacant added");
}

TEST(DiffRoutes, TellThatAPostOnTheWayIsGone) {
  OrgBuilder now = office();
  now.erase("eb.h");
  const OrgDiff d = diff(office(), now);
  EXPECT_EQ(why_of(d, "eb.s1"), "post_gone eb.h");
}

TEST(DiffRoutes, TellOfAStatedEdgeAndOfAbsence) {
  OrgBuilder now = office();
  now.find_post("eb.s1")->reports_to.push_back({"v2", Line::kExplicit, {}});
  EXPECT_EQ(why_of(diff(office(), now), "eb.s1"), "reports_to v2");
  OrgBuilder away = office();
  Absence absence;
  absence.person = "p.eb.h";
  absence.stand_in = "eb.d1";
  away.add(std::move(absence));
  EXPECT_EQ(why_of(diff(office(), away), "eb.s1"), "presence eb.h");
}

TEST(DiffRoutes, AskEachOrgAtItsOwnTime) {
  OrgBuilder was = office();
  was.find_person("p.eb.h")->holds[0].when.until =
      parse_instant("2024-06-01", Zone{});
  DiffQuery query = on_the_day();
  EXPECT_EQ(diff(was, was, query).summary.changed, 0u);
  query.at_new = parse_instant("2024-06-01", Zone{});
  EXPECT_EQ(what_of(diff(was, was, query), "eb.s1"), "vacant shorter way");
}

TEST(DiffRoutes, AreOfThoseNamedOnlyOnceAndInOrder) {
  OrgBuilder now = office();
  vacate(now, "eb.h");
  DiffQuery query = on_the_day();
  query.from = {"p.eb.s1", "eb.d1", "eb.s", "eb.d1"};
  const OrgDiff d = diff(office(), now, query);
  EXPECT_EQ(d.summary.asked, 3u);
  ASSERT_EQ(d.routes.size(), 3u);
  EXPECT_EQ(d.routes[0].from, "eb.d1");
  EXPECT_EQ(d.routes[1].from, "eb.s");
  EXPECT_EQ(d.routes[2].from, "p.eb.s1");
}

TEST(DiffRoutes, AreOfEachRequest) {
  OrgBuilder now = office();
  now.portfolios()[0].leader = "v2";
  DiffQuery query = on_the_day();
  query.from = {"eb.s1"};
  query.requests = {R"({"levels":1})", R"({"levels":2})", R"({"from":"eb.h"})"};
  const OrgDiff d = diff(office(), now, query);
  EXPECT_EQ(d.summary.asked, 3u);
  ASSERT_EQ(d.routes.size(), 2u);
  EXPECT_EQ(d.routes[0].request, 1u);
  EXPECT_EQ(d.routes[0].from, "eb.s1");
  EXPECT_EQ(d.routes[1].request, 2u);
  EXPECT_EQ(d.routes[1].from, "eb.h");
}

TEST(DiffRoutes, NameWhatChangedInTheOrg) {
  OrgBuilder now = office();
  vacate(now, "eb.h");
  now.portfolios()[0].leader = "v2";
  now.erase("eb.d1");
  const OrgDiff d = diff(office(), now);
  std::string text;
  for (const OrgChange& change : d.org) text += to_json(change) + '\n';
  EXPECT_EQ(text,
            R"({"thing":"post","action":"removed","id":"eb.d1","fields":[)"
            R"({"name":"title","before":"职务eb.d1 / Title eb.d1","after":""},)"
            R"({"name":"unit","before":"eb","after":""},)"
            R"({"name":"role","before":"deputy","after":""},)"
            R"({"name":"holders","before":"p.eb.d1","after":""}]})"
            "\n"
            R"({"thing":"post","action":"changed","id":"eb.h","fields":[)"
            R"({"name":"holders","before":"p.eb.h","after":""}]})"
            "\n"
            R"({"thing":"person","action":"removed","id":"p.eb.d1","fields":[)"
            R"({"name":"name","before":"某eb.d1 / Holder eb.d1","after":""},)"
            R"({"name":"posts","before":"eb.d1","after":""}]})"
            "\n"
            R"({"thing":"person","action":"removed","id":"p.eb.h","fields":[)"
            R"({"name":"name","before":"某eb.h / Holder eb.h","after":""},)"
            R"({"name":"posts","before":"eb.h","after":""}]})"
            "\n"
            R"({"thing":"portfolio","action":"changed","id":"eb","fields":[)"
            R"({"name":"in_charge","before":"v1","after":"v2"}]})"
            "\n");
}

}  // namespace
}  // namespace rung::test
