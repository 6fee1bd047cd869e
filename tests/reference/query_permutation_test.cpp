// Neither the order of records nor the ids change a route, whatever the
// options.
#include <gtest/gtest.h>

#include "reference/campaign.hpp"
#include "reference/random_ask.hpp"
#include "reference/rename.hpp"

namespace rung::reference {
namespace {

constexpr std::uint64_t kOrgs = 10'000;
constexpr int kQueries = 4;

// The first of some random queries that the two orgs answer differently.
std::string differs(const Records& records, const Records& other,
                    const Renaming& renaming, Dice& dice) {
  const Org before = build(records);
  const Org after = build(other);
  for (int k = 0; k < kQueries; ++k) {
    const RouteAsk ask = random_ask(records, dice);
    const RouteQuery one = query_of(before, ask);
    const RouteQuery two = query_of(after, renamed(ask, renaming));
    const std::string a =
        show(renamed_back(convert(before, route(before, one)), {}));
    const std::string b =
        show(renamed_back(convert(after, route(after, two)), renaming));
    if (a == b) continue;
    return show(ask.question) + "\n" + show(ask) + "\nbefore: " + a +
           "\nafter: " + b + "\n";
  }
  return {};
}

std::string reordered(const Records& random, std::uint64_t seed) {
  Dice dice(seed);
  const Records records = without_ties(random);
  return differs(records, shuffled(records, dice), {}, dice);
}

std::string renamed_and_reordered(const Records& random, std::uint64_t seed) {
  Dice dice(seed);
  const Records records = without_ties_of_posts(random, dice);
  const Renaming renaming(records, dice);
  return differs(records, shuffled(renamed(records, renaming), dice), renaming,
                 dice);
}

TEST(QueryPermutations, OrderOfRecordsChangesNoRoute) {
  for (const char* name : {"route_units", "route_everything"}) {
    EXPECT_TRUE(agrees(run_campaign(route_profile(name), kOrgs, reordered)));
  }
}

TEST(QueryPermutations, IdsChangeNoRoute) {
  for (const char* name : {"route_units", "route_everything"}) {
    EXPECT_TRUE(agrees(
        run_campaign(route_profile(name), kOrgs, renamed_and_reordered)));
  }
}

}  // namespace
}  // namespace rung::reference
