// Random pairs of organisations against a plain comparison of ids.
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "two_orgs.hpp"

namespace rung::test {
namespace {

using Random = std::mt19937;

int pick(Random& random, int count) {
  return static_cast<int>(random() % static_cast<unsigned>(count));
}

struct Made {
  std::vector<Unit> units;
  std::vector<Post> posts;
  std::vector<Person> people;
  std::vector<Portfolio> portfolios;

  Org build(Random* shuffle = nullptr) const {
    Made made = *this;
    if (shuffle != nullptr) {
      std::shuffle(made.units.begin(), made.units.end(), *shuffle);
      std::shuffle(made.posts.begin(), made.posts.end(), *shuffle);
      std::shuffle(made.people.begin(), made.people.end(), *shuffle);
      std::shuffle(made.portfolios.begin(), made.portfolios.end(), *shuffle);
    }
    OrgBuilder b;
    for (Unit& u : made.units) b.add(std::move(u));
    for (Post& p : made.posts) b.add(std::move(p));
    for (Person& p : made.people) b.add(std::move(p));
    for (Portfolio& p : made.portfolios) b.add(std::move(p));
    return b.build();
  }
};

// Few ids, so that two of these have much in common.
Made random_org(Random& random) {
  Made made;
  const int units = 2 + pick(random, 4);
  for (int u = 0; u < units; ++u) {
    Unit unit;
    unit.id = "u" + std::to_string(u);
    if (u > 0) unit.parents = {{"u" + std::to_string(pick(random, u)), {}}};
    made.units.push_back(std::move(unit));
  }
  for (int p = 0; p < 9; ++p) {
    if (pick(random, 6) == 0) continue;
    Post post;
    post.id = "p" + std::to_string(p);
    post.unit = "u" + std::to_string(pick(random, units));
    post.role = Role{static_cast<std::uint8_t>(pick(random, 4))};
    if (pick(random, 2) == 0) post.order = pick(random, 3);
    if (pick(random, 5) == 0) {
      post.reports_to = {
          {"p" + std::to_string(pick(random, 10)), Line::kExplicit, {}}};
    }
    made.posts.push_back(std::move(post));
  }
  for (int n = 0; n < 8; ++n) {
    Person person;
    person.id = "x" + std::to_string(n);
    if (!made.posts.empty()) {
      const auto& post =
          made.posts[static_cast<std::size_t>(n) % made.posts.size()];
      person.holds = {{pick(random, 4) == 0 ? "p0" : post.id, {}, {}, {}}};
    }
    made.people.push_back(std::move(person));
  }
  for (int n = pick(random, 4); n > 0; --n) {
    made.portfolios.push_back(
        in_charge("p" + std::to_string(pick(random, 9)),
                  "u" + std::to_string(pick(random, units))));
  }
  return made;
}

// Everything that a route says, by ids; "" where the post is not there.
std::string told(const Org& org, std::string_view from, Instant at) {
  const PostId post = org.find_post(from);
  if (post == kNoPost || !org.exists(post, at)) return {};
  RouteQuery query;
  query.from = post;
  query.context.at = at;
  query.extent = Extent::kTop;
  const Route route = rung::route(org, query);
  std::string text(name(route.outcome));
  const auto id = [&](PostId p) {
    return p == kNoPost ? std::string("-") : std::string(org.id(p));
  };
  for (const Step& step : route.steps) {
    text += " | " + id(step.post) + " for " + id(step.instead_of);
    std::set<std::string> people;
    for (const PersonId p : step.holders) people.emplace(org.id(p));
    for (const std::string& one : people) text += ' ' + one;
  }
  std::set<std::string> vacant;
  const auto look = [&](PostId p) {
    if (p != kNoPost && org.holders(p, at).empty()) vacant.insert(id(p));
  };
  for (const Note& note : route.notes) {
    if (note.code == "CHAIN_VACANCY") look(note.posts.at(0));
  }
  for (const Step& step : route.steps) look(step.post);
  for (const std::string& one : vacant) text += " vacant " + one;
  return text;
}

std::map<std::string, std::string> changes_of(const OrgDiff& d) {
  std::map<std::string, std::string> changes;
  for (const RouteChange& c : d.routes) changes[c.from] = what_of(d, c.from);
  return changes;
}

bool has(const std::string& what, const std::string& one) {
  return (' ' + what + ' ').find(' ' + one + ' ') != std::string::npos;
}

TEST(DiffRandom, FindsWhatAPlainComparisonOfIdsFinds) {
  Random random(20240301);
  const Instant at = on_the_day().at_old;
  int changed = 0, ambiguous = 0, broken = 0, vacant = 0, gone = 0, same = 0;
  for (int round = 0; round < 3000; ++round) {
    const Org was = random_org(random).build();
    const Org now = random_org(random).build();
    const OrgDiff d = diff_orgs(was, now, on_the_day());
    const auto changes = changes_of(d);
    for (int p = 0; p < 9; ++p) {
      const std::string from = "p" + std::to_string(p);
      const std::string a = told(was, from, at), b = told(now, from, at);
      const auto found = changes.find(from);
      ASSERT_EQ(found != changes.end(), a != b) << round << ' ' << from << "\n"
                                                << a << "\n"
                                                << b;
      if (a == b) {
        same += a.empty() ? 0 : 1;
        continue;
      }
      const std::string& what = found->second;
      ++changed;
      ASSERT_EQ(has(what, "gone"), b.empty());
      ASSERT_EQ(has(what, "added"), a.empty());
      const bool ties = b.starts_with("ambiguous");
      ASSERT_EQ(has(what, "ambiguous"), ties && !a.starts_with("ambiguous"));
      const auto lost = [](const std::string& text) {
        return text.starts_with("undetermined") || text.starts_with("nobody");
      };
      // Nobody is above who asked somebody before; a tie is no such somebody.
      const bool alone = b == "top" && !lost(a) && a.find(" | ") < a.size() &&
                         !a.starts_with("ambiguous");
      ASSERT_EQ(has(what, "broken"), (lost(b) && !lost(a)) || alone)
          << what << "\n"
          << a << "\n"
          << b;
      ambiguous += ties;
      broken += lost(b);
      vacant += has(what, "vacant");
      gone += b.empty();
    }
  }
  EXPECT_GT(changed, 1000);
  EXPECT_GT(ambiguous, 100);
  EXPECT_GT(broken, 100);
  EXPECT_GT(vacant, 100);
  EXPECT_GT(gone, 100);
  EXPECT_GT(same, 100);
}

TEST(DiffRandom, OfTheSameFactsIsEmpty) {
  Random random(7);
  for (int round = 0; round < 300; ++round) {
    const Made made = random_org(random);
    const OrgDiff d =
        diff_orgs(made.build(), made.build(&random), on_the_day());
    ASSERT_EQ(d.routes.size(), 0u);
    ASSERT_EQ(d.org.size(), 0u);
  }
}

TEST(DiffRandom, TheOtherWayRoundIsItsMirror) {
  Random random(11);
  for (int round = 0; round < 500; ++round) {
    const Org a = random_org(random).build(), b = random_org(random).build();
    const OrgDiff there = diff_orgs(a, b, on_the_day());
    const OrgDiff back = diff_orgs(b, a, on_the_day());
    const auto one = changes_of(there), two = changes_of(back);
    ASSERT_EQ(one.size(), two.size());
    ASSERT_EQ(there.org.size(), back.org.size());
    for (const auto& [from, what] : one) {
      const std::string& other = two.at(from);
      ASSERT_EQ(has(what, "gone"), has(other, "added"));
      ASSERT_EQ(has(what, "longer"), has(other, "shorter"));
      ASSERT_EQ(has(what, "way"), has(other, "way"));
      ASSERT_EQ(has(what, "people"), has(other, "people"));
      const bool bad = has(other, "vacant") || has(other, "ambiguous") ||
                       has(other, "broken");
      ASSERT_TRUE(!has(what, "mended") || bad) << what << " / " << other;
    }
  }
}

TEST(DiffRandom, KnowsNoOrderOfRecords) {
  Random random(13);
  for (int round = 0; round < 300; ++round) {
    const Made a = random_org(random), b = random_org(random);
    const std::string one =
        to_json(diff_orgs(a.build(), b.build(), on_the_day()));
    const std::string two =
        to_json(diff_orgs(a.build(&random), b.build(&random), on_the_day()));
    ASSERT_EQ(one, two);
  }
}

}  // namespace
}  // namespace rung::test
