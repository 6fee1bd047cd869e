// Random organisations, every query, beside the reference.
#include <gtest/gtest.h>

#include <ostream>

#include "reference/campaign.hpp"

namespace rung::reference {

void PrintTo(const Profile& profile, std::ostream* out) {
  *out << profile.name;
}

namespace {

std::string beside_reference(const Records& records, std::uint64_t seed) {
  return compare_some(build(records), Model(records), seed);
}

class RandomOrgs : public testing::TestWithParam<Profile> {};

TEST_P(RandomOrgs, AnswerAsTheReference) {
  EXPECT_TRUE(agrees(run_campaign(GetParam(), 3000, beside_reference)));
}

class LargeRandomOrgs : public testing::TestWithParam<Profile> {};

TEST_P(LargeRandomOrgs, AnswerAsTheReference) {
  const auto test = [](const Records& records, std::uint64_t seed) {
    return compare_samples(build(records), Model(records), seed, 40);
  };
  EXPECT_TRUE(agrees(run_campaign(GetParam(), 60, test)));
}

INSTANTIATE_TEST_SUITE_P(Profiles, LargeRandomOrgs,
                         testing::ValuesIn(large_profiles()),
                         [](const auto& test) {
                           return std::string(test.param.name);
                         });

INSTANTIATE_TEST_SUITE_P(Profiles, RandomOrgs, testing::ValuesIn(profiles()),
                         [](const auto& test) {
                           return std::string(test.param.name);
                         });

}  // namespace
}  // namespace rung::reference
