// Random organisations, random queries over all options, beside the reference.
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

#include "reference/campaign.hpp"
#include "reference/random_ask.hpp"

namespace rung::reference {

void PrintTo(const Profile& profile, std::ostream* out) {
  *out << profile.name;
}

namespace {

constexpr int kQueries = 12;

std::string compared(const Records& records, const RouteAsk& ask) {
  Differences out;
  Route reused;
  compare_route(build(records), Model(records), ask, reused, out);
  return out.text();
}

std::string beside_reference(const Records& records, std::uint64_t seed) {
  Dice dice(seed);
  const Org org = build(records);
  const Model model(records);
  Route reused;
  for (int k = 0; k < kQueries; ++k) {
    RouteAsk ask = random_ask(records, dice);
    Differences out;
    compare_route(org, model, ask, reused, out);
    if (out.empty()) continue;
    Records least = records;
    shrink(least, ask, compared);
    return show(ask.question) + "\n" + compared(least, ask) +
           build(least).to_json() + "\nof: ";
  }
  return {};
}

bool among(const List& ids, const Id& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// What no route may do, whatever the options.
std::string broken_promise(const RouteAsk& ask, const RouteAnswer& got,
                           const Id& initiator) {
  bool asks = false;
  for (const RouteStep& step : got.steps) {
    asks = asks || (!step.auto_pass && !step.holders.empty());
    if (ask.policy.self != Remedy::kKeep && !initiator.empty() &&
        among(step.holders, initiator)) {
      return "the initiator " + initiator + " is asked";
    }
    for (const Id& id : step.holders) {
      if (among(ask.conflict, id)) return "asked in spite of a conflict: " + id;
      if (ask.policy.inactive != Remedy::kKeep && among(ask.inactive, id)) {
        return "asked though inactive: " + id;
      }
    }
  }
  if (got.outcome == Outcome::kFound && !asks && ask.extent != Extent::kTo) {
    return "found, but nobody is asked";
  }
  const bool silent = got.steps.empty() && got.notes.empty();
  const bool plain =
      got.outcome == Outcome::kTop || got.outcome == Outcome::kNotAbove;
  return silent && !plain ? "nothing, and no reason" : "";
}

std::string keeps_promises(const Records& records, std::uint64_t seed) {
  Dice dice(seed + 1'000'000);
  const Org org = build(records);
  const Model model(records);
  for (int k = 0; k < kQueries; ++k) {
    const RouteAsk ask = random_ask(records, dice);
    const RouteAnswer got = convert(org, route(org, query_of(org, ask)));
    const std::string wrong =
        broken_promise(ask, got, model.route(ask).initiator);
    if (wrong.empty()) continue;
    return show(ask.question) + "\n" + show(ask) + ": " + wrong + "\n" +
           show(got) + "\n";
  }
  return {};
}

class RandomQueries : public testing::TestWithParam<Profile> {};

TEST_P(RandomQueries, AreAnsweredAsByTheReference) {
  EXPECT_TRUE(agrees(run_campaign(GetParam(), 10000, beside_reference)));
}

TEST_P(RandomQueries, AskNobodyWhoMustNotBeAskedAndNeverEndInSilence) {
  EXPECT_TRUE(agrees(run_campaign(GetParam(), 3000, keeps_promises)));
}

INSTANTIATE_TEST_SUITE_P(Profiles, RandomQueries,
                         testing::ValuesIn(route_profiles()),
                         [](const auto& test) {
                           return std::string(test.param.name);
                         });

}  // namespace
}  // namespace rung::reference
