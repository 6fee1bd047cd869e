#include "reference/campaign.hpp"

namespace rung::reference {
namespace {

// The records as JSON where the library can say them; a failure there must not
// hide the one that is being reported.
std::string json_of(const Records& records) {
  try {
    return build(records).to_json();
  } catch (const std::exception& e) {
    return std::string("(no JSON: ") + e.what() + ")";
  }
}

}  // namespace

std::string run_campaign(
    const Profile& profile, std::uint64_t usual,
    const std::function<std::string(const Records&, std::uint64_t)>& test) {
  const std::uint64_t count = how_many(usual);
  const std::uint64_t first = first_seed();
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    const Records records = random_org(seed, profile);
    std::string wrong;
    try {
      wrong = test(records, seed);
    } catch (const std::exception& e) {
      wrong = std::string("thrown: ") + e.what();
    }
    if (wrong.empty()) continue;
    return std::string("profile ") + profile.name +
           ", RUNG_SEED=" + std::to_string(seed) + " RUNG_CAMPAIGN=1\n" +
           wrong + json_of(records);
  }
  return {};
}

}  // namespace rung::reference
