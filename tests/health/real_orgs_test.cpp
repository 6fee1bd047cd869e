// Published organisations, beside taking their posts away one by one.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "base/file.hpp"
#include "health/naive.hpp"
#include "health/ways.hpp"
#include "rung/io.hpp"

namespace rung::test {
namespace {

constexpr std::size_t kMost = std::size_t{64} << 20;

void expect_removal_agrees(const Org& org, Instant at) {
  const Ways ways = ways_of(org, at);
  const auto expected = naive_dependents(org, at);
  EXPECT_FALSE(expected.empty());
  for (const auto& [id, count] : expected) {
    const auto p = static_cast<std::uint32_t>(org.find_post(id));
    ASSERT_EQ(ways.dependents[p], count) << id;
  }
}

TEST(HealthOfRealOrgs, TheExampleCityIsThatOfTakingPostsAway) {
  const Org org =
      Org::parse(read_file(RUNG_SOURCE_DIR "/examples/city/city.json", kMost));
  for (const char* date : {"2022-06-01", "2024-03-01", "2024-06-11"}) {
    expect_removal_agrees(org, parse_instant(date, org.zone()));
  }
}

TEST(HealthOfRealOrgs, UkBodiesAreThoseOfTakingPostsAway) {
  const std::string folder =
      RUNG_SOURCE_DIR "/../shared/data/uk_organograms/senior";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no " << folder;
  std::vector<std::string> files;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    files.push_back(file.path().string());
  }
  std::sort(files.begin(), files.end());
  std::size_t bodies = 0;
  for (std::size_t i = 0; i < files.size(); ++i) {
    SCOPED_TRACE(files[i]);
    const std::string text = read_file(files[i], kMost);
    const Source source{files[i], text};
    const Imported body = import_org("uk-organogram", std::span(&source, 1));
    if (body.org.post_count() > 800) continue;  // slow, the naive way
    expect_removal_agrees(body.org, parse_instant("2030-01-01", {}));
    ++bodies;
  }
  EXPECT_GT(bodies, 300u);
}

}  // namespace
}  // namespace rung::test
