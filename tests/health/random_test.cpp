// Weak points of random organisations, beside taking posts away one by one.
#include <gtest/gtest.h>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dominator_tree.hpp>
#include <numeric>
#include <ostream>

#include "health/naive.hpp"
#include "health/ways.hpp"
#include "reference/campaign.hpp"

namespace rung::reference {

void PrintTo(const Profile& profile, std::ostream* out) {
  *out << profile.name;
}

}  // namespace rung::reference

namespace rung::test {
namespace {

using reference::Dice;
using reference::Profile;
using reference::Records;

std::string beside_removal(const Records& records, std::uint64_t seed) {
  const Org org = reference::build(records);
  Dice dice(seed);
  const Instant at = reference::random_instant(dice);
  const Ways ways = ways_of(org, at);
  for (const auto& [id, count] : naive_dependents(org, at)) {
    const auto p = static_cast<std::uint32_t>(org.find_post(id));
    if (ways.dependents[p] != count) {
      return id + ": " + std::to_string(ways.dependents[p]) + " instead of " +
             std::to_string(count);
    }
  }
  auto expected = naive_weak(org, at, records.absences);
  for (const WeakPoint& w : health(org, at).weak) {
    const std::string id(org.id(w.post));
    const auto found = expected.find(id);
    if (found == expected.end()) return id + " is no weak point";
    if (found->second != w.dependents) return id + " has other dependents";
    expected.erase(found);
  }
  return expected.empty() ? "" : expected.begin()->first + " was not found";
}

class HealthOfRandomOrgs : public testing::TestWithParam<Profile> {};

TEST_P(HealthOfRandomOrgs, IsThatOfTakingPostsAway) {
  EXPECT_EQ(reference::run_campaign(GetParam(), 2000, beside_removal), "");
}

class HealthOfLargeOrgs : public testing::TestWithParam<Profile> {};

TEST_P(HealthOfLargeOrgs, IsThatOfTakingPostsAway) {
  EXPECT_EQ(reference::run_campaign(GetParam(), 20, beside_removal), "");
}

const auto kName = [](const auto& test) {
  return std::string(test.param.name);
};
INSTANTIATE_TEST_SUITE_P(Profiles, HealthOfRandomOrgs,
                         testing::ValuesIn(reference::profiles()), kName);
INSTANTIATE_TEST_SUITE_P(Routes, HealthOfRandomOrgs,
                         testing::ValuesIn(reference::route_profiles()), kName);
INSTANTIATE_TEST_SUITE_P(Profiles, HealthOfLargeOrgs,
                         testing::ValuesIn(reference::large_profiles()), kName);

// Each post has up to four superiors among those made before it.
Org many_superiors(std::uint32_t posts, Dice& dice) {
  OrgBuilder b;
  for (std::uint32_t p = 0; p < posts; ++p) {
    Post post;
    post.id = "p" + std::to_string(p);
    const std::size_t edges = p < 2 ? 0 : dice.below(5);
    std::set<std::string> above;
    for (std::size_t e = 0; e < edges; ++e) {
      const std::size_t far = dice.chance(70) ? std::min<std::size_t>(p, 6) : p;
      above.insert("p" + std::to_string(p - 1 - dice.below(far)));
    }
    for (const std::string& id : above) {
      post.reports_to.push_back({id, Line::kExplicit, {}});
    }
    b.add(post);
  }
  return b.build();
}

TEST(HealthWays, SeveralSuperiorsAreThoseOfTakingPostsAway) {
  const std::uint64_t orgs = reference::how_many(2000);
  for (std::uint64_t seed = 1; seed <= orgs; ++seed) {
    Dice dice(seed);
    const Org org = many_superiors(2 + dice.below(40), dice);
    const Ways ways = ways_of(org, kBeginning);
    for (const auto& [id, count] : naive_dependents(org, kBeginning)) {
      const auto p = static_cast<std::uint32_t>(org.find_post(id));
      ASSERT_EQ(ways.dependents[p], count) << id << " seed " << seed;
    }
  }
}

TEST(HealthWays, GatesAreTheDominatorsThatBoostFinds) {
  using Graph =
      boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
  const std::uint64_t orgs = reference::how_many(300);
  for (std::uint64_t seed = 1; seed <= orgs; ++seed) {
    Dice dice(seed);
    const Org org = many_superiors(2 + dice.below(300), dice);
    const Ways ways = ways_of(org, kBeginning);
    const std::uint32_t n = org.post_count();
    Graph graph(n + 1);  // n is above all
    for (std::uint32_t p = 0; p < n; ++p) {
      const auto above = superiors(org, PostId{p}, {kBeginning});
      if (above.empty()) add_edge(n, p, graph);
      for (const PostId s : above) {
        add_edge(static_cast<std::uint32_t>(s), p, graph);
      }
    }
    std::vector<std::size_t> gate(n + 1, n);
    boost::lengauer_tarjan_dominator_tree(
        graph, n,
        boost::make_iterator_property_map(
            gate.begin(), boost::get(boost::vertex_index, graph)));
    for (std::uint32_t p = 0; p < n; ++p) {
      const std::uint32_t mine = ways.gate[p];
      ASSERT_EQ(mine == UINT32_MAX ? n : mine, gate[p])
          << org.id(PostId{p}) << " seed " << seed;
    }
  }
}

TEST(HealthWays, WhoDependsOnAnyIsCountedOnce) {
  const std::uint64_t orgs = reference::how_many(300);
  for (std::uint64_t seed = 1; seed <= orgs; ++seed) {
    Dice dice(seed);
    const Org org = many_superiors(2 + dice.below(60), dice);
    const Ways ways = ways_of(org, kBeginning);
    std::vector<PostId> posts;
    for (std::uint32_t p = 0; p < org.post_count(); ++p) {
      if (dice.chance(20)) posts.push_back(PostId{p});
    }
    std::uint32_t expected = 0;
    for (std::uint32_t p = 0; p < org.post_count(); ++p) {
      bool depends = false;
      for (std::uint32_t g = ways.gate[p]; g != UINT32_MAX; g = ways.gate[g]) {
        depends = depends || std::find(posts.begin(), posts.end(), PostId{g}) !=
                                 posts.end();
      }
      expected += depends;
    }
    ASSERT_EQ(dependents_of(ways, posts), expected) << "seed " << seed;
  }
}

TEST(HealthWays, AVeryLongLadderWithShortcutsEndsNothingEarly) {
  constexpr std::uint32_t kPosts = 200'000;
  OrgBuilder b;
  for (std::uint32_t p = 0; p < kPosts; ++p) {
    Post post;
    post.id = std::to_string(p);
    if (p > 0) {
      post.reports_to.push_back({std::to_string(p - 1), Line::kExplicit, {}});
    }
    if (p == kPosts - 1) post.reports_to.push_back({"1", Line::kExplicit, {}});
    b.add(post);
  }
  const Org org = b.build();
  const Ways ways = ways_of(org, kBeginning);
  const auto p = [&](const char* id) {
    return static_cast<std::uint32_t>(org.find_post(id));
  };
  EXPECT_EQ(ways.dependents[p("0")], kPosts - 1);
  EXPECT_EQ(ways.dependents[p("2")], kPosts - 4);  // the last goes past it
  EXPECT_EQ(ways.gate[p("199999")], p("1"));
  EXPECT_EQ(ways.length[p("199999")], kPosts);
}

}  // namespace
}  // namespace rung::test
