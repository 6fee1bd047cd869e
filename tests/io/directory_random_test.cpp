// Random directories against a slow second reading of the rules, in any order,
// and there and back.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "io/directory.hpp"

namespace rung::io {
namespace {

using Edge = std::pair<std::string, std::string>;
using Random = std::mt19937;

int below(Random& random, int n) {
  return static_cast<int>(random() % static_cast<unsigned>(n));
}

std::string unit_name(Random& random) {
  return std::to_string(1 + below(random, 9));
}

std::string user_name(Random& random) {
  return std::string(1, static_cast<char>('a' + below(random, 12)));
}

Interval any_time(Random& random, bool dated) {
  if (!dated || below(random, 2) == 0) return {};
  const int since = below(random, 10);
  return {Instant{since * 86'400'000'000},
          Instant{(since + 1 + below(random, 6)) * 86'400'000'000}};
}

Directory random_directory(Random& random, bool dated) {
  Directory d;
  for (int u = 1; u <= 8; ++u) {
    DirectoryUnit unit;
    unit.id = std::to_string(u);
    unit.name.zh = "unit " + unit.id;
    unit.when = any_time(random, dated);
    if (below(random, 4) > 0) unit.parent = unit_name(random);
    if (below(random, 2) == 0) {
      unit.heads.emplace();
      while (below(random, 2) == 0) unit.heads->push_back(user_name(random));
    }
    d.units.push_back(unit);
  }
  for (int p = 0; p < 10; ++p) {
    DirectoryUser user;
    user.id = std::string(1, static_cast<char>('a' + p));
    user.name.en = "user " + user.id;
    std::set<std::string> units;
    while (below(random, 3) > 0) {
      Membership member;
      member.unit = unit_name(random);
      member.when = any_time(random, dated);
      if (!dated && !units.insert(member.unit).second) continue;
      if (below(random, 2) == 0) member.head = below(random, 3) == 0;
      member.primary = below(random, 4) == 0;
      member.title.zh = "title " + std::to_string(below(random, 3));
      user.memberships.push_back(member);
    }
    while (below(random, 2) == 0) {
      user.managers.push_back(
          {user_name(random),
           below(random, 4) == 0 ? Line::kDotted : Line::kExplicit,
           any_time(random, dated)});
    }
    d.users.push_back(user);
  }
  return d;
}

// The organisation without what the source contradicts itself about.
Org org_of(const Directory& d) {
  std::vector<LeftOut> left_out;
  Facts facts = facts_of(d, left_out);
  facts.problems.clear();
  return compile(facts, {});
}

// The rules for a directory without dates, read once more and slowly.
struct Naive {
  explicit Naive(const Directory& d) {
    for (const DirectoryUnit& u : d.units) parent[u.id] = u.parent;
    for (const DirectoryUser& u : d.users) {
      for (const Membership& m : u.memberships) {
        if (parent.count(m.unit) == 0) continue;
        seats[u.id].insert(m.unit);
        members[u.id].insert(m.unit);
        if (m.head.value_or(false)) heads.insert({m.unit, u.id});
        if (m.primary && (primary[u.id].empty() || m.unit < primary[u.id])) {
          primary[u.id] = m.unit;
        }
      }
      seats[u.id];
    }
    for (const DirectoryUnit& u : d.units) {
      for (const std::string& h :
           u.heads.value_or(std::vector<std::string>())) {
        if (seats.count(h) == 0) continue;
        heads.insert({u.id, h});
        seats[h].insert(u.id);
      }
    }
    for (auto& [id, units] : seats) {
      if (units.empty()) units.insert("");
      if (primary[id].empty() && members[id].size() == 1 && units.size() > 1) {
        primary[id] = *members[id].begin();
      }
    }
    for (const DirectoryUser& u : d.users) {
      for (const Manager& m : u.managers) {
        for (const std::string& unit : seats[u.id]) link(u.id, unit, m.person);
      }
    }
  }

  static std::string post(const std::string& unit, const std::string& person) {
    return "post:" + (unit.empty() ? "" : unit + '/') + person;
  }

  void link(const std::string& person, const std::string& unit,
            const std::string& manager) {
    const std::string from = post(unit, person);
    if (seats.count(manager) == 0) {
      edges.insert({from, "post:" + manager});
    } else if (!primary[manager].empty()) {
      edges.insert({from, post(primary[manager], manager)});
    } else {
      std::string above = unit;
      for (int i = 0; i < 20 && !above.empty(); ++i) {
        if (seats[manager].count(above) != 0) {
          edges.insert({from, post(above, manager)});
          return;
        }
        const auto found = parent.find(above);
        above = found == parent.end() ? "" : found->second;
      }
      using Weight = std::tuple<bool, std::size_t, std::string>;
      std::set<Weight> posts;
      for (const std::string& one : seats[manager]) {
        posts.insert(
            {heads.count({one, manager}) == 0, depth(one), post(one, manager)});
      }
      edges.insert({from, std::get<2>(*posts.begin())});
    }
  }

  // Different units on the way up, those of a cycle as one.
  std::size_t depth(std::string unit) const {
    std::vector<std::string> way;
    while (!unit.empty()) {
      const auto again = std::find(way.begin(), way.end(), unit);
      if (again != way.end()) {
        return static_cast<std::size_t>(again - way.begin()) + 1;
      }
      way.push_back(unit);
      const auto found = parent.find(unit);
      unit = found == parent.end() || parent.count(found->second) == 0
                 ? ""
                 : found->second;
    }
    return way.size();
  }

  std::map<std::string, std::string> parent, primary;
  std::map<std::string, std::set<std::string>> seats, members;
  std::set<Edge> heads, edges;
};

TEST(DirectoryRandom, FollowsTheRulesReadSlowly) {
  Random random(6);
  for (int round = 0; round < 500; ++round) {
    const Directory d = random_directory(random, false);
    Naive naive(d);
    std::vector<LeftOut> left_out;
    const Facts facts = facts_of(d, left_out);
    std::set<Edge> heads, edges;
    std::size_t posts = 0;
    for (const auto& [id, units] : naive.seats) posts += units.size();
    EXPECT_EQ(facts.posts.size(), posts);
    for (const Post& post : facts.posts) {
      const std::string person = post.id.substr(post.id.size() - 1);
      if (post.role == Role::kHead) heads.insert({post.unit.substr(5), person});
      for (const ReportsTo& edge : post.reports_to) {
        edges.insert({post.id, edge.post});
      }
    }
    EXPECT_EQ(heads, naive.heads);
    EXPECT_EQ(edges, naive.edges);
  }
}

TEST(DirectoryRandom, OrderChangesNothing) {
  Random random(7);
  for (int round = 0; round < 400; ++round) {
    Directory d = random_directory(random, round % 2 == 0);
    const Directory more = random_directory(random, round % 2 == 0);
    if (round % 4 < 2) {
      d.units.insert(d.units.end(), more.units.begin(), more.units.end());
      d.users.insert(d.users.end(), more.users.begin(), more.users.end());
    }
    std::vector<LeftOut> ignored;
    const Org org = compile(facts_of(d, ignored), {});
    for (int i = 0; i < 3; ++i) {
      std::shuffle(d.units.begin(), d.units.end(), random);
      std::shuffle(d.users.begin(), d.users.end(), random);
      for (DirectoryUser& user : d.users) {
        std::shuffle(user.memberships.begin(), user.memberships.end(), random);
        std::shuffle(user.managers.begin(), user.managers.end(), random);
      }
      const Org other = compile(facts_of(d, ignored), {});
      ASSERT_EQ(other.to_json(), org.to_json());
      ASSERT_TRUE(std::equal(org.problems().begin(), org.problems().end(),
                             other.problems().begin(), other.problems().end()));
    }
  }
}

TEST(DirectoryRandom, ThereAndBackIsTheSame) {
  Random random(8);
  for (int round = 0; round < 600; ++round) {
    const bool dated = round % 2 == 0;
    const Directory d = random_directory(random, dated);
    const Org org = org_of(d);
    std::vector<LeftOut> left_out;
    const auto at = dated ? std::nullopt : std::optional<Instant>(Instant{0});
    const Directory back = directory_of(org, at, left_out);
    ASSERT_EQ(org_of(back).to_json(), org.to_json()) << round;
    ASSERT_TRUE(left_out.empty())
        << round << left_out[0].place << ": " << left_out[0].reason;
  }
}

}  // namespace
}  // namespace rung::io
