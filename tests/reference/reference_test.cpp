// The reference itself, by hand-made cases from the rules.
#include "reference/reference.hpp"

#include <gtest/gtest.h>

#include "reference/random_org.hpp"

namespace rung::reference {
namespace {

constexpr Instant kAt{0};

Unit unit(Id id, Id parent) {
  Unit made;
  made.id = std::move(id);
  if (!parent.empty()) made.parents = {{std::move(parent), {}}};
  return made;
}

Post post(Id id, Id in, Role role) {
  Post made;
  made.id = std::move(id);
  made.unit = std::move(in);
  made.role = role;
  return made;
}

Person person(Id id, Id holds) {
  Person made;
  made.id = std::move(id);
  made.holds = {{std::move(holds), HoldingKind::kSubstantive, false, {}}};
  return made;
}

// The cast of the procedures: a city, its education bureau, a section.
Records city() {
  Records r;
  r.units = {unit("gov", ""), unit("eb", "gov"), unit("s1", "eb")};
  r.subjects = {{"edu", {}, ""}};
  r.posts = {
      post("my", "gov", Role::kHead),     post("v1", "gov", Role::kDeputy),
      post("v2", "gov", Role::kDeputy),   post("eb.h", "eb", Role::kHead),
      post("eb.d1", "eb", Role::kDeputy), post("eb.s1", "s1", Role::kHead)};
  Portfolio vice;
  vice.leader = "v1";
  vice.unit = "eb";
  Portfolio deputy;
  deputy.leader = "eb.d1";
  deputy.unit = "s1";
  r.portfolios = {vice, deputy};
  r.people = {person("a", "my"),   person("b", "v1"),    person("c", "v2"),
              person("d", "eb.h"), person("e", "eb.d1"), person("f", "eb.s1")};
  return r;
}

RouteAnswer ask(const Records& records, Id from, Extent extent) {
  RouteAsk question;
  question.from = std::move(from);
  question.extent = extent;
  question.question = {kAt, Line::kLadder, ""};
  return Model(records).route(question);
}

List posts_of(const RouteAnswer& answer) {
  List result;
  for (const RouteStep& step : answer.steps) result.push_back(step.post);
  return result;
}

// Part F, vector 1 of the procedures.
TEST(Reference, SectionChiefClimbsTheWholeChain) {
  const RouteAnswer answer = ask(city(), "eb.s1", Extent::kTop);
  EXPECT_EQ(answer.outcome, Outcome::kFound);
  EXPECT_EQ(posts_of(answer), (List{"eb.d1", "eb.h", "v1", "my"}));
}

// Part F, vector 2.
TEST(Reference, VacantViceMayorIsPassed) {
  Records r = city();
  r.people.erase(r.people.begin() + 1);
  const RouteAnswer answer = ask(r, "eb.h", Extent::kNext);
  EXPECT_EQ(posts_of(answer), (List{"my"}));
  ASSERT_EQ(answer.notes.size(), 1U);
  EXPECT_EQ(answer.notes[0].code, "CHAIN_VACANCY");
  EXPECT_EQ(answer.notes[0].posts, (List{"v1", "my"}));
}

TEST(Reference, AbsentViceMayorIsStoodInFor) {
  Records r = city();
  Absence leave;
  leave.post = "v1";
  leave.stand_in = "v2";
  r.absences = {leave};
  const RouteAnswer answer = ask(r, "eb.h", Extent::kNext);
  EXPECT_EQ(posts_of(answer), (List{"v2"}));
  EXPECT_EQ(answer.steps[0].instead_of, "v1");
  EXPECT_TRUE(answer.notes.empty());
}

TEST(Reference, RingLeavesItsPostsBroken) {
  Records r;
  r.posts = {post("x", "", Role::kStaff), post("y", "", Role::kStaff),
             post("z", "", Role::kStaff)};
  r.posts[0].reports_to = {{"y", Line::kExplicit, {}}};
  r.posts[1].reports_to = {{"x", Line::kExplicit, {}}};
  r.posts[2].reports_to = {{"x", Line::kExplicit, {}}};
  const Model model(r);
  const Question q{kAt, Line::kLadder, ""};
  EXPECT_EQ(model.is_superior("x", "z", q), Truth::kYes);
  EXPECT_EQ(model.is_superior("y", "z", q), Truth::kUndetermined);
  EXPECT_EQ(model.distance("x", "y", q), -2);
  EXPECT_EQ(model.rings(), (std::set<Ids>{{"x", "y"}}));
  EXPECT_TRUE(model.is_ring({"x", "y"}));
  EXPECT_FALSE(model.is_ring({"x", "z"}));
}

TEST(Reference, DiamondHasAlternativesAndItsNeckIsSkipped) {
  Records r;
  for (const char* id : {"top", "neck", "l", "r", "low"}) {
    r.posts.push_back(post(id, "", Role::kStaff));
  }
  const auto above = [&](std::size_t i, Id up) {
    r.posts[i].reports_to.push_back({std::move(up), Line::kExplicit, {}});
  };
  above(1, "top");
  above(2, "neck");
  above(3, "neck");
  above(4, "l");
  above(4, "r");
  const Model model(r);
  const Question q{kAt, Line::kLadder, ""};
  EXPECT_EQ(model.relate("top", "low", q).skipped, (List{"neck"}));
  EXPECT_TRUE(model.relate("top", "low", q).alternatives.empty());
  EXPECT_EQ(model.relate("neck", "low", q).alternatives, (List{"l", "r"}));
  EXPECT_EQ(model.kth_superior("low", 1, q).found, PostAnswer::Found::kSeveral);
}

TEST(Reference, RandomOrgsAreTheSameForTheSameSeed) {
  const Profile& everything = profile("everything");
  const Records a = random_org(7, everything);
  const Records b = random_org(7, everything);
  ASSERT_EQ(a.posts.size(), b.posts.size());
  for (std::size_t i = 0; i < a.posts.size(); ++i) {
    EXPECT_EQ(a.posts[i].id, b.posts[i].id);
    EXPECT_EQ(a.posts[i].when, b.posts[i].when);
  }
}

}  // namespace
}  // namespace rung::reference
