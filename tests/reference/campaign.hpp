// How much to test: little by default, as much as one likes for a campaign.
#ifndef RUNG_TESTS_REFERENCE_CAMPAIGN_HPP_
#define RUNG_TESTS_REFERENCE_CAMPAIGN_HPP_

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string>

#include "reference/compare.hpp"
#include "reference/random_org.hpp"

namespace rung::reference {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kSlowBuild = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || \
    __has_feature(memory_sanitizer)
inline constexpr bool kSlowBuild = true;
#elif defined(NDEBUG)
inline constexpr bool kSlowBuild = false;
#else
inline constexpr bool kSlowBuild = true;
#endif
#elif defined(NDEBUG)
inline constexpr bool kSlowBuild = false;
#else
inline constexpr bool kSlowBuild = true;
#endif

inline std::uint64_t number_from(const char* variable, std::uint64_t fallback) {
  const char* const text = std::getenv(variable);
  return text == nullptr ? fallback : std::strtoull(text, nullptr, 10);
}

/// How many random organisations: RUNG_CAMPAIGN of them where that is set.
inline std::uint64_t how_many(std::uint64_t usual) {
  return number_from("RUNG_CAMPAIGN", kSlowBuild ? usual / 20 + 1 : usual);
}

/// The first seed: RUNG_SEED, or 1.
inline std::uint64_t first_seed() { return number_from("RUNG_SEED", 1); }

/// Calls `test` with `usual` seeds, or as many as the environment says, until
/// it returns what went wrong. Returns that, with the seed and the records.
std::string run_campaign(
    const Profile& profile, std::uint64_t usual,
    const std::function<std::string(const Records&, std::uint64_t seed)>& test);

/// For EXPECT_TRUE: shows what differed, if anything did.
inline testing::AssertionResult agrees(const std::string& wrong) {
  return wrong.empty() ? testing::AssertionSuccess()
                       : testing::AssertionFailure() << wrong;
}

}  // namespace rung::reference

#endif  // RUNG_TESTS_REFERENCE_CAMPAIGN_HPP_
