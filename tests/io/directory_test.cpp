// What becomes of a directory in an organisation.
#include "io/directory.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "rung/error.hpp"
#include "rung/route.hpp"

namespace rung::io {
namespace {

using Texts = std::vector<std::string>;

Membership in(std::string unit, std::optional<bool> head = std::nullopt) {
  Membership member;
  member.unit = std::move(unit);
  member.head = head;
  return member;
}

Membership primary(std::string unit) {
  Membership member = in(std::move(unit));
  member.primary = true;
  return member;
}

DirectoryUnit unit(std::string id, std::string parent = {}) {
  DirectoryUnit unit;
  unit.place = "units/" + id;
  unit.name.zh = "U" + id;
  unit.id = std::move(id);
  unit.parent = std::move(parent);
  return unit;
}

DirectoryUnit headed(std::string id, std::string parent, Texts heads) {
  DirectoryUnit made = unit(std::move(id), std::move(parent));
  made.heads = std::move(heads);
  return made;
}

DirectoryUser user(std::string id, std::vector<Membership> memberships,
                   Texts managers = {}) {
  DirectoryUser user;
  user.place = "users/" + id;
  user.name.zh = "N" + id;
  user.id = std::move(id);
  user.memberships = std::move(memberships);
  for (std::string& manager : managers) {
    user.managers.push_back({std::move(manager), Line::kExplicit, {}});
  }
  return user;
}

Interval years(int since, int until) {
  const auto year = [](int y) {
    return parse_instant(std::to_string(y) + "-01-01", Zone{});
  };
  return {since == 0 ? kBeginning : year(since),
          until == 0 ? kForever : year(until)};
}

Instant in_year(int year) {
  return parse_instant(std::to_string(year) + "-06-01", Zone{});
}

struct Made {
  Org org;
  std::vector<LeftOut> left_out;
};

Made made(Directory directory) {
  std::vector<LeftOut> left_out;
  const Facts facts = facts_of(std::move(directory), left_out);
  return {compile(facts, {}), std::move(left_out)};
}

Directory directory(std::vector<DirectoryUnit> units,
                    std::vector<DirectoryUser> users) {
  Directory directory;
  directory.units = std::move(units);
  directory.users = std::move(users);
  return directory;
}

// The subjects of the problems of a code.
std::vector<Texts> found(const Org& org, std::string_view code) {
  std::vector<Texts> found;
  for (const Problem& problem : org.problems()) {
    if (problem.code == code) found.push_back(problem.subjects);
  }
  return found;
}

Texts superiors_of(const Org& org, std::string_view post, Instant at = {}) {
  Texts ids;
  for (const Post& one : facts_of(org).posts) {
    if (one.id != post) continue;
    for (const ReportsTo& edge : one.reports_to) {
      if (edge.when.contains(at)) ids.push_back(edge.post);
    }
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

Role role(const Org& org, std::string_view post) {
  EXPECT_NE(org.find_post(post), kNoPost) << post;
  return org.role(org.find_post(post));
}

TEST(Directory, UnitsPeopleAndMembershipsGetIds) {
  const Made m = made(directory({unit("1"), unit("2", "1")},
                                {user("li", {in("2")}), user("wu", {})}));
  EXPECT_TRUE(m.left_out.empty());
  EXPECT_TRUE(m.org.problems().empty());
  EXPECT_EQ(m.org.parent(m.org.find_unit("unit:2"), {}),
            m.org.find_unit("unit:1"));
  const PostId post = m.org.find_post("post:2/li");
  EXPECT_EQ(m.org.unit(post), m.org.find_unit("unit:2"));
  ASSERT_EQ(m.org.holders(post, {}).size(), 1u);
  EXPECT_EQ(m.org.holders(post, {})[0].person, m.org.find_person("li"));
  EXPECT_EQ(m.org.unit(m.org.find_post("post:wu")), kNoUnit);
}

TEST(Directory, IdsThatLookAlikeStayApart) {
  const Made m = made(directory(
      {unit("a"), unit("a/b")},
      {user("b/c", {in("a")}), user("c", {in("a/b")}), user("unit:a", {}),
       user("person:unit:a", {}), user("a/b/c", {}), user("~", {in("a")})}));
  EXPECT_TRUE(m.org.problems().empty());
  EXPECT_EQ(m.org.post_count(), 6u);
  EXPECT_EQ(m.org.person_count(), 6u);
  std::vector<LeftOut> left_out;
  const Directory back = directory_of(m.org, std::nullopt, left_out);
  EXPECT_TRUE(left_out.empty());
  Texts ids;
  for (const DirectoryUser& one : back.users) ids.push_back(one.id);
  EXPECT_EQ(ids, (Texts{"a/b/c", "b/c", "c", "person:unit:a", "unit:a", "~"}));
}

TEST(Directory, EitherSideMakesAHead) {
  const Made m =
      made(directory({headed("1", "", {"li"}), unit("2", "1")},
                     {user("li", {in("1")}), user("wu", {in("2", true)}),
                      user("he", {in("2", false)})}));
  EXPECT_EQ(role(m.org, "post:1/li"), Role::kHead);
  EXPECT_EQ(role(m.org, "post:2/wu"), Role::kHead);
  EXPECT_EQ(role(m.org, "post:2/he"), Role::kStaff);
  EXPECT_TRUE(m.org.problems().empty());
}

TEST(Directory, HeadsStatedTwiceMustAgree) {
  const Made m =
      made(directory({headed("1", "", {"li", "wu"})},
                     {user("li", {in("1", false)}), user("wu", {in("1", true)}),
                      user("he", {in("1", true)})}));
  EXPECT_EQ(found(m.org, "org.source_conflict"),
            (std::vector<Texts>{{"unit:1", "he", "li"}}));
  for (const char* post : {"post:1/li", "post:1/wu", "post:1/he"}) {
    EXPECT_EQ(role(m.org, post), Role::kHead) << post;
  }
}

TEST(Directory, AHeadWhoIsNoMemberGetsAPost) {
  const Made m = made(directory({unit("1"), headed("2", "1", {"li", "nobody"})},
                                {user("li", {in("1")})}));
  EXPECT_EQ(role(m.org, "post:2/li"), Role::kHead);
  EXPECT_EQ(role(m.org, "post:1/li"), Role::kStaff);
  ASSERT_EQ(m.left_out.size(), 1u);
  EXPECT_EQ(m.left_out[0].place, "units/2");
  EXPECT_NE(m.left_out[0].reason.find("nobody"), std::string::npos);
}

TEST(Directory, WhoHeadsAnotherUnitActsFromTheOwnOne) {
  const Made m = made(directory({unit("1"), headed("2", "1", {"li"})},
                                {user("li", {in("1")})}));
  EXPECT_EQ(m.org.acting_post(m.org.find_person("li"), kNoUnit, {}),
            m.org.find_post("post:1/li"));
}

TEST(Directory, AManagersPostIsThePrimaryElseTheOnlyElseTheNearest) {
  const Made m = made(directory(
      {unit("1"), unit("2", "1"), unit("3", "2"), unit("4", "1")},
      {user("only", {in("4")}), user("main", {in("1"), primary("4")}),
       user("near", {in("1"), in("2")}), user("far", {in("3"), in("4")}),
       user("a", {in("3")}, {"only"}), user("b", {in("3")}, {"main"}),
       user("c", {in("3")}, {"near"}), user("d", {in("4"), in("2")}, {"near"}),
       user("e", {in("1")}, {"far"}), user("f", {in("1")}, {"gone"})}));
  EXPECT_EQ(superiors_of(m.org, "post:3/a"), Texts{"post:4/only"});
  EXPECT_EQ(superiors_of(m.org, "post:3/b"), Texts{"post:4/main"});
  EXPECT_EQ(superiors_of(m.org, "post:3/c"), Texts{"post:2/near"});
  EXPECT_EQ(superiors_of(m.org, "post:4/d"), Texts{"post:1/near"});
  EXPECT_EQ(superiors_of(m.org, "post:2/d"), Texts{"post:2/near"});
  EXPECT_EQ(superiors_of(m.org, "post:1/e"), Texts{"post:4/far"});
  EXPECT_EQ(superiors_of(m.org, "post:1/f"), Texts{"post:gone"});
  EXPECT_EQ(found(m.org, "org.dangling_reference"),
            (std::vector<Texts>{{"post:1/f", "post:gone"}}));
  EXPECT_TRUE(found(m.org, "org.multiple_superiors").empty());
}

TEST(Directory, AManagerOfTwoUnitsElsewhereIsAskedInOnePost) {
  DirectoryUnit deep = unit("3", "2"), low = unit("5", "1");
  deep.heads = {{"chief"}};
  low.heads = {{"twin"}};
  DirectoryUnit same = unit("6", "1");
  same.heads = {{"twin"}};
  const Made m = made(directory(
      {unit("1"), unit("2", "1"), deep, unit("4", "1"), low, same},
      {user("chief", {in("2"), in("3")}), user("twin", {in("5"), in("6")}),
       user("a", {in("4")}, {"chief"}), user("b", {in("4")}, {"twin"})}));
  EXPECT_EQ(superiors_of(m.org, "post:4/a"), Texts{"post:3/chief"});  // a head
  EXPECT_EQ(superiors_of(m.org, "post:4/b"), Texts{"post:5/twin"});   // by id
}

TEST(Directory, SeveralManagersStay) {
  DirectoryUser c = user("c", {in("1")}, {"a", "b"});
  c.managers.push_back({"a", Line::kDotted, {}});
  const Made m = made(
      directory({unit("1")}, {user("a", {in("1")}), user("b", {in("1")}), c}));
  EXPECT_EQ(superiors_of(m.org, "post:1/c"),
            (Texts{"post:1/a", "post:1/a", "post:1/b"}));
  EXPECT_EQ(found(m.org, "org.multiple_superiors").size(), 1u);
}

TEST(Directory, AnUnknownUnitIsLeftOutAndThePersonStays) {
  const Made m = made(directory(
      {unit("1")}, {user("li", {in("9")}), user("wu", {in("9"), in("1")})}));
  EXPECT_EQ(m.left_out.size(), 2u);
  EXPECT_EQ(m.left_out[0].place, "users/li");
  EXPECT_NE(m.org.find_post("post:li"), kNoPost);
  EXPECT_EQ(m.org.find_post("post:wu"), kNoPost);
}

TEST(Directory, UnknownParentsSelfParentsAndRingsAreReported) {
  const Made m = made(directory(
      {unit("1", "9"), unit("2", "2"), unit("3", "4"), unit("4", "3")}, {}));
  EXPECT_EQ(found(m.org, "org.dangling_reference"),
            (std::vector<Texts>{{"unit:1", "unit:9"}}));
  EXPECT_EQ(found(m.org, "org.self_report"), (std::vector<Texts>{{"unit:2"}}));
  EXPECT_EQ(found(m.org, "org.cycle").size(), 1u);
}

TEST(Directory, AParentThatCannotBeIsKnownAlsoOfASavedFile) {
  const Made m = made(directory({unit("1", "9"), unit("2", "2")}, {}));
  const Org saved = Org::parse(m.org.to_json());
  EXPECT_EQ(found(saved, "org.source_conflict"),
            (std::vector<Texts>{{"unit:1", "unit:9"}, {"unit:2", "unit:2"}}));
}

TEST(Directory, AnEmptyListStatesNothing) {
  const Made m = made(directory({unit("1")}, {user("li", {in("1")}, {"wu"}),
                                              user("li", {}), user("wu", {})}));
  EXPECT_TRUE(m.org.problems().empty());
  EXPECT_EQ(m.org.find_post("post:li"), kNoPost);
}

TEST(Directory, EqualRecordsPassAndDifferentOnesAreAConflict) {
  DirectoryUser other = user("li", {in("2")}, {"wu"});
  other.name.zh = "A";
  const auto units = {unit("1"), unit("2"), unit("1")};
  const Made same = made(directory(
      units, {user("li", {in("1")}), user("li", {in("1")}), user("wu", {})}));
  EXPECT_TRUE(same.org.problems().empty());
  EXPECT_TRUE(same.left_out.empty());
  const Made differ =
      made(directory(units, {user("li", {in("1")}), other, user("wu", {})}));
  EXPECT_EQ(
      found(differ.org, "org.source_conflict"),
      (std::vector<Texts>{{"li", "A", "Nli"}, {"li", "unit:1", "unit:2"}}));
  EXPECT_EQ(differ.org.name(differ.org.find_person("li")).zh, "A");
  EXPECT_NE(differ.org.find_post("post:1/li"), kNoPost);
  EXPECT_NE(differ.org.find_post("post:2/li"), kNoPost);
}

TEST(Directory, UnitsOfOneTimeThatDifferAreAConflict) {
  DirectoryUnit other = unit("3", "2");
  other.name.zh = "A";
  other.order = 7;
  DirectoryUnit third = unit("3", "1");
  third.order = 5;
  const Made m = made(directory({unit("1"), unit("2"), third, other}, {}));
  EXPECT_EQ(found(m.org, "org.source_conflict"),
            (std::vector<Texts>{{"unit:3", "5", "7"},
                                {"unit:3", "A", "U3"},
                                {"unit:3", "unit:1", "unit:2"}}));
  const UnitId three = m.org.find_unit("unit:3");
  EXPECT_EQ(m.org.name(three, {}).zh, "A");
  EXPECT_EQ(m.org.parent(three, {}), m.org.find_unit("unit:1"));
  EXPECT_EQ(m.org.order(three), 5);
}

TEST(Directory, WhatOneRecordDoesNotStateIsNoConflict) {
  DirectoryUnit bare;
  bare.id = "1";
  bare.place = "units/bare";
  DirectoryUser nameless = user("li", {in("1", true)});
  nameless.name = {};
  const Made m = made(directory({headed("1", "", {"li"}), bare},
                                {user("li", {in("1")}), nameless}));
  EXPECT_TRUE(m.org.problems().empty());
  EXPECT_EQ(m.org.name(m.org.find_unit("unit:1"), {}).zh, "U1");
  EXPECT_EQ(m.org.name(m.org.find_person("li")).zh, "Nli");
}

TEST(Directory, TwoPrimariesAtOneTimeAreAConflict) {
  const Made m = made(directory({unit("1"), unit("2")},
                                {user("li", {primary("2"), primary("1")})}));
  EXPECT_EQ(found(m.org, "org.source_conflict"),
            (std::vector<Texts>{{"li", "post:1/li", "post:2/li"}}));
  EXPECT_EQ(m.org.acting_post(m.org.find_person("li"), kNoUnit, {}),
            m.org.find_post("post:1/li"));
}

TEST(Directory, VersionsOfAUnitAreItsHistory) {
  DirectoryUnit early = headed("2", "1", {"li"});
  early.when = years(2010, 2015);
  DirectoryUnit late = headed("2", "3", {"wu"});
  late.name.zh = "New";
  late.when = years(2015, 0);
  const Made m = made(directory({unit("1"), early, late, unit("3")},
                                {user("li", {in("2")}), user("wu", {})}));
  EXPECT_TRUE(found(m.org, "org.source_conflict").empty());
  const UnitId two = m.org.find_unit("unit:2");
  EXPECT_FALSE(m.org.exists(two, in_year(2009)));
  EXPECT_EQ(m.org.name(two, in_year(2012)).zh, "U2");
  EXPECT_EQ(m.org.name(two, in_year(2016)).zh, "New");
  EXPECT_EQ(m.org.parent(two, in_year(2012)), m.org.find_unit("unit:1"));
  EXPECT_EQ(m.org.parent(two, in_year(2016)), m.org.find_unit("unit:3"));
  EXPECT_EQ(role(m.org, "post:2/li/head"), Role::kHead);
  const auto holders = [&](const char* post, int year) {
    return m.org.holders(m.org.find_post(post), in_year(year)).size();
  };
  EXPECT_EQ(holders("post:2/li/head", 2012), 1u);
  EXPECT_EQ(holders("post:2/li/head", 2016), 0u);
  EXPECT_EQ(holders("post:2/li", 2012), 0u);
  EXPECT_EQ(holders("post:2/li", 2016), 1u);
  EXPECT_EQ(holders("post:2/wu", 2016), 1u);
  EXPECT_EQ(holders("post:2/wu", 2012), 0u);
}

TEST(Directory, MembershipsOverTimeAreOnePostWithTheLatestTitle) {
  Membership early = in("1"), late = in("1");
  early.title.zh = "Clerk";
  early.when = years(2010, 2012);
  late.title.zh = "Chief";
  late.when = years(2014, 2016);
  const Made m = made(directory({unit("1")}, {user("li", {late, early})}));
  const PostId post = m.org.find_post("post:1/li");
  EXPECT_EQ(m.org.title(post).zh, "Chief");
  EXPECT_EQ(m.org.holders(post, in_year(2011)).size(), 1u);
  EXPECT_EQ(m.org.holders(post, in_year(2013)).size(), 0u);
  EXPECT_EQ(m.org.holders(post, in_year(2015)).size(), 1u);
  EXPECT_TRUE(m.org.problems().empty());
  ASSERT_EQ(m.left_out.size(), 1u);
  EXPECT_NE(m.left_out[0].reason.find("Clerk"), std::string::npos);
}

TEST(Directory, TitlesOfOneTimeMustAgree) {
  Membership one = in("1"), other = in("1");
  one.title.zh = "Clerk";
  other.title.zh = "Chief";
  const Made m =
      made(directory({unit("1")}, {user("li", {one}), user("li", {other})}));
  EXPECT_EQ(found(m.org, "org.source_conflict"),
            (std::vector<Texts>{{"post:1/li", "Chief", "Clerk"}}));
  EXPECT_EQ(m.org.title(m.org.find_post("post:1/li")).zh, "Chief");
}

TEST(Directory, AManagersPostIsChosenAsOfEachTime) {
  Membership before = in("1"), after = in("2");
  before.when = years(0, 2015);
  after.when = years(2015, 0);
  const Made m = made(directory(
      {unit("1"), unit("2")},
      {user("boss", {before, after}), user("li", {in("1")}, {"boss"})}));
  EXPECT_EQ(superiors_of(m.org, "post:1/li", in_year(2014)),
            Texts{"post:1/boss"});
  EXPECT_EQ(superiors_of(m.org, "post:1/li", in_year(2016)),
            Texts{"post:2/boss"});
  EXPECT_TRUE(m.org.problems().empty());
}

TEST(Directory, AManagerWhoIsNowhereIsNamed) {
  Membership once = in("1");
  once.when = years(0, 2015);
  const Made m = made(directory(
      {unit("1")}, {user("boss", {once}), user("li", {in("1")}, {"boss"})}));
  EXPECT_TRUE(superiors_of(m.org, "post:1/li", in_year(2016)).empty());
  ASSERT_EQ(m.left_out.size(), 1u);
  EXPECT_EQ(m.left_out[0].place, "users/li");
}

TEST(Directory, TimesThatEndBeforeTheyStartAreLeftOut) {
  Membership never = in("1");
  never.when = years(2015, 2014);
  DirectoryUnit gone = unit("2");
  gone.when = never.when;
  DirectoryUser li = user("li", {never}, {"li"});
  li.managers[0].when = never.when;
  const Made m = made(directory({unit("1"), gone}, {li}));
  EXPECT_EQ(m.left_out.size(), 3u);
  EXPECT_EQ(m.org.find_unit("unit:2"), kNoUnit);
  EXPECT_NE(m.org.find_post("post:li"), kNoPost);
}

TEST(Directory, EdgesOfOnePersonAreBounded) {
  Directory d;
  DirectoryUser li = user("li", {});
  for (int i = 0; i < 100; ++i) {
    d.units.push_back(unit(std::to_string(i)));
    li.memberships.push_back(in(std::to_string(i)));
    li.managers.push_back({"m" + std::to_string(i), Line::kExplicit, {}});
  }
  d.users.push_back(li);
  EXPECT_THROW(made(d), Error);
}

}  // namespace
}  // namespace rung::io
