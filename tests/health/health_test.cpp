// The health of a small organisation, worked out by hand.
#include "rung/health.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace rung::test {
namespace {

Instant day(const char* date) { return parse_instant(date, Zone{480}); }

Post post(std::string id, std::string unit, Role role) {
  Post p;
  p.id = std::move(id);
  p.unit = std::move(unit);
  p.role = role;
  p.title = {"岗位" + p.id, "post " + p.id};
  return p;
}

Unit unit(std::string id, std::string parent) {
  Unit u;
  u.id = std::move(id);
  u.names.push_back({{"单位" + u.id, "unit " + u.id}, {}});
  if (!parent.empty()) u.parents.push_back({std::move(parent), {}});
  return u;
}

Holding in(std::string post) {
  Holding holding;
  holding.post = std::move(post);
  return holding;
}

Portfolio charge(std::string leader, std::string unit) {
  Portfolio portfolio;
  portfolio.leader = std::move(leader);
  portfolio.unit = std::move(unit);
  return portfolio;
}

Person person(std::string id, std::vector<Holding> holds) {
  Person p;
  p.id = std::move(id);
  p.holds = std::move(holds);
  return p;
}

// mayor (my) over two bureaus: a.h with deputy a.d, whose clerks are a.1 and
// a.2; b.h, held by the same wu as a.h, with the clerk b.1; c.h, vacant since
// 2024-01-31, with the clerk c.1.
OrgBuilder small() {
  OrgBuilder b;
  b.set_zone(Zone{480});
  b.add(unit("gov", "")).add(unit("a", "gov")).add(unit("b", "gov"));
  b.add(unit("c", "gov"));
  b.add(post("my", "gov", Role::kHead)).add(post("a.h", "a", Role::kHead));
  b.add(post("a.d", "a", Role::kDeputy)).add(post("a.1", "a", Role::kStaff));
  b.add(post("a.2", "a", Role::kStaff)).add(post("b.h", "b", Role::kHead));
  b.add(post("b.1", "b", Role::kStaff)).add(post("c.h", "c", Role::kHead));
  b.add(post("c.1", "c", Role::kStaff));
  b.add(person("li", {in("my")})).add(person("wu", {in("a.h"), in("b.h")}));
  b.add(person("qi", {in("a.d")})).add(person("n1", {in("a.1")}));
  b.add(person("n2", {in("a.2")})).add(person("n3", {in("b.1")}));
  b.add(person("n4", {in("c.1")}));
  Holding left = in("c.h");
  left.when.until = day("2024-01-31");
  b.add(person("xu", {left}));
  return b;
}

OrgHealth looked(const Org& org) { return health(org, day("2024-03-01")); }

std::vector<std::string> weak_ids(const Org& org) {
  std::vector<std::string> ids;
  for (const WeakPoint& w : looked(org).weak) ids.emplace_back(org.id(w.post));
  return ids;
}

using Ids = std::vector<std::string>;

TEST(Health, CountsWhatIsThere) {
  const OrgHealth h = looked(small().build());
  EXPECT_EQ(h.units, 4u);
  EXPECT_EQ(h.posts, 9u);
  EXPECT_EQ(h.people, 7u);  // xu has left
  EXPECT_EQ(h.leaders, 4u);
  ASSERT_EQ(h.depth_counts.size(), 3u);
  EXPECT_EQ(h.depth_counts[1].count, 3u);
  EXPECT_EQ(h.depth_counts[2].count, 5u);
  ASSERT_EQ(h.span_counts.size(), 2u);  // two lead 1, two lead 3
  EXPECT_EQ(h.span_counts[0].size, 1u);
  EXPECT_EQ(h.span_counts[0].count, 2u);
  EXPECT_EQ(h.span_counts[1].size, 3u);
  EXPECT_EQ(h.span_counts[1].count, 2u);
}

TEST(Health, WeakPointsAreThoseWithoutReplacement) {
  const Org org = small().build();
  // a.h has a deputy.
  EXPECT_EQ(weak_ids(org), (Ids{"my", "b.h", "c.h"}));
  const OrgHealth h = looked(org);
  EXPECT_EQ(h.weak[0].dependents, 8u);
  EXPECT_EQ(h.weak[1].dependents, 1u);
  EXPECT_EQ(h.weak[2].holder, kNoPerson);
}

TEST(Health, ASecondHolderReplaces) {
  OrgBuilder b = small();
  b.add(person("second", {in("my")}));
  EXPECT_EQ(weak_ids(b.build()), (Ids{"b.h", "c.h"}));
}

TEST(Health, ADeputyWhoIsTheHeadDoesNotReplace) {
  OrgBuilder b = small();
  b.find_person("qi")->holds[0].post = "a.1";
  b.find_person("wu")->holds.push_back(in("a.d"));
  EXPECT_EQ(weak_ids(b.build()), (Ids{"my", "a.h", "b.h", "c.h"}));
}

TEST(Health, AStandInReplacesNowAndLaterButNotAfterwards) {
  const auto with = [](Absence record) {
    OrgBuilder b = small();
    record.reason = "a_b_role";
    b.add(std::move(record));
    return weak_ids(b.build());
  };
  const Ids all{"my", "b.h", "c.h"}, without{"b.h", "c.h"};
  Absence mayor;
  mayor.person = "li";
  mayor.stand_in = "qi";
  EXPECT_EQ(with(mayor), without);
  mayor.when.since = day("2025-01-01");
  EXPECT_EQ(with(mayor), without);
  mayor.when = {day("2023-01-01"), day("2024-03-01")};
  EXPECT_EQ(with(mayor), all);
  mayor.when = {};
  mayor.stand_in = "";  // nobody
  EXPECT_EQ(with(mayor), all);
  mayor.stand_in = "c.h";  // vacant
  EXPECT_EQ(with(mayor), all);
  mayor.stand_in = "a.d";
  EXPECT_EQ(with(mayor), without);
  Absence of_post;
  of_post.post = "c.h";
  of_post.stand_in = "n4";
  EXPECT_EQ(with(of_post), (Ids{"my", "b.h"}));
}

TEST(Health, SeveralWeakPointsOfOnePersonAreToldTogether) {
  OrgBuilder b = small();
  b.erase("a.d");
  const Org org = b.build();
  const OrgHealth h = looked(org);
  ASSERT_EQ(h.key_people.size(), 1u);
  EXPECT_EQ(org.id(h.key_people[0].person), "wu");
  EXPECT_EQ(h.key_people[0].dependents, 3u);  // a.1, a.2, b.1
  EXPECT_EQ(h.key_people[0].posts.size(), 2u);
}

TEST(Health, VacanciesSaySinceWhen) {
  OrgBuilder b = small();
  Post fresh = post("new", "a", Role::kStaff);
  fresh.when.since = day("2024-02-20");
  b.add(fresh).add(post("old", "a", Role::kStaff));
  const Org org = b.build();
  const OrgHealth h = looked(org);
  ASSERT_EQ(h.vacant.size(), 3u);
  EXPECT_EQ(org.id(h.vacant[0].post), "c.h");
  EXPECT_TRUE(h.vacant[0].head && h.vacant[0].ever_held);
  EXPECT_EQ(h.vacant[0].since, day("2024-01-31"));
  EXPECT_EQ(h.vacant[0].dependents, 1u);
  EXPECT_EQ(org.id(h.vacant[1].post), "new");
  EXPECT_EQ(h.vacant[1].since, day("2024-02-20"));
  EXPECT_FALSE(h.vacant[1].ever_held);
  EXPECT_EQ(h.vacant[2].since, kBeginning);
  const std::string json = to_json(org, h, Lang::kEn);
  EXPECT_NE(json.find("\"since\":\"2024-01-31\",\"days\":30"), json.npos);
  EXPECT_NE(json.find("\"since\":null,\"days\":null"), json.npos);
}

TEST(Health, UnitsWithPostsButNoHeadAreNamed) {
  OrgBuilder b = small();
  b.add(unit("d", "gov")).add(unit("empty", "gov"));
  b.add(post("d.1", "d", Role::kStaff)).add(post("d.2", "d", Role::kDeputy));
  const Org org = b.build();
  const OrgHealth h = looked(org);
  ASSERT_EQ(h.headless.size(), 1u);  // the head of c is there, though vacant
  EXPECT_EQ(org.id(h.headless[0].unit), "d");
  EXPECT_EQ(h.headless[0].posts, 2u);
  EXPECT_NE(health_page(org, h).find("id=\"headless\""), std::string::npos);
}

TEST(Health, ALongMessageIsCutShortOnThePage) {
  OrgBuilder b = small();
  Problem ring;
  ring.code = "org.cycle";
  ring.message = {std::string(100'000, 'x'), std::string(100'000, 'x')};
  b.report(ring);
  const Org org = b.build();
  HealthPageOptions options;
  options.chart_posts = 0;
  EXPECT_LT(health_page(org, looked(org), options).size(), 60'000u);
}

TEST(Health, ProblemsAreSortedByWhatTheyAre) {
  OrgBuilder b = small();
  b.add(charge("my", "a")).add(charge("a.d", "b"));
  b.add(charge("b.1", "b"));
  Problem conflict;
  conflict.code = "org.source_conflict";
  conflict.subjects = {"c"};
  conflict.message = {"两处不一", "two say otherwise"};
  b.report(conflict);
  b.find_post("b.1")->reports_to.push_back({"nobody", Line::kExplicit, {}});
  const OrgHealth h = looked(b.build());
  ASSERT_EQ(h.conflicts.size(), 1u);
  EXPECT_EQ(h.conflicts[0].message.en, "two say otherwise");
  ASSERT_EQ(h.ties.size(), 1u);
  EXPECT_EQ(h.ties[0].subjects[0], "b");
  EXPECT_TRUE(std::all_of(h.gaps.begin(), h.gaps.end(), [](const Problem& p) {
    return p.code == "org.portfolio_gap";
  }));
  EXPECT_TRUE(std::any_of(h.other.begin(), h.other.end(), [](const Problem& p) {
    return p.code == "org.dangling_reference";
  }));
  for (const Problem& p : h.other) EXPECT_NE(p.code, "org.vacant_head");
}

TEST(Health, AnEmptyOrgIsSound) {
  const Org org = OrgBuilder().build();
  const OrgHealth h = health(org, kBeginning);
  EXPECT_TRUE(h.weak.empty() && h.vacant.empty() && h.longest.empty());
  const std::string html = health_page(org, h);
  EXPECT_NE(html.find("没有发现需要改的地方。"), html.npos);
}

TEST(Health, PagesCapTheirTablesAndSayHowMuchMore) {
  const Org org = small().build();
  HealthPageOptions options;
  options.rows = 1;
  options.lang = Lang::kEn;
  options.both = false;
  options.chart_posts = 3;
  const std::string html = health_page(org, looked(org), options);
  EXPECT_NE(html.find("2 more not shown"), html.npos);  // of the weak points
  EXPECT_NE(html.find("Too many posts"), html.npos);
  EXPECT_EQ(html.find("<svg"), html.npos);
  EXPECT_EQ(html.find("单点依赖"), html.npos);
}

TEST(Health, EqualFactsGiveEqualPages) {
  const Org org = small().build();
  const Org again = Org::parse(org.to_json());
  EXPECT_EQ(to_json(org, looked(org)), to_json(again, looked(again)));
  EXPECT_EQ(health_page(org, looked(org)), health_page(again, looked(again)));
}

}  // namespace
}  // namespace rung::test
