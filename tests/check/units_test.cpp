// Units in force, kept between instants, beside asking the organisation anew.
#include "check/units.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <tuple>
#include <vector>

namespace rung::checking {
namespace {

Instant day(std::uint32_t n) {
  return {static_cast<std::int64_t>(n) * 86'400'000'000};
}

// Units of random lives; some move from one parent to another on a day.
Org random_org(std::mt19937& random) {
  OrgBuilder builder;
  const auto id = [](std::uint32_t n) { return "u" + std::to_string(n); };
  for (std::uint32_t n = 0; n < 20; ++n) {
    Unit unit;
    unit.id = id(n);
    unit.order = static_cast<std::int32_t>(random() % 3);
    if (random() % 2) unit.when = {day(random() % 40), day(50 + random() % 40)};
    if (n > 0) {
      const Instant moved = day(random() % 90);
      unit.parents = {{id(random() % n), {kBeginning, moved}},
                      {id(random() % n), {moved, kForever}}};
    }
    builder.add(unit);
  }
  return builder.build();
}

std::vector<UnitId> asked_anew(const Org& org, UnitId parent, Instant at) {
  std::vector<UnitId> found;
  for (std::uint32_t u = 0; u < org.unit_count(); ++u) {
    if (org.parent(UnitId{u}, at) == parent) found.push_back(UnitId{u});
  }
  std::sort(found.begin(), found.end(), [&](UnitId a, UnitId b) {
    return std::tuple(org.order(a), a) < std::tuple(org.order(b), b);
  });
  return found;
}

TEST(Units, AreThoseOfTheInstantWhateverWasAskedBefore) {
  std::mt19937 random(7);
  for (int round = 0; round < 20; ++round) {
    const Org org = random_org(random);
    Units units(org);
    std::size_t inside = 0;
    for (int question = 0; question < 300; ++question) {
      // On the days of changes, and a moment before.
      const Instant at{day(random() % 95).us -
                       static_cast<std::int64_t>(random() % 2)};
      std::vector<UnitId> all;
      for (std::uint32_t u = 0; u < org.unit_count(); ++u) {
        if (org.exists(UnitId{u}, at)) all.push_back(UnitId{u});
      }
      const auto seen = units.all(at);
      ASSERT_EQ(std::vector<UnitId>(seen.begin(), seen.end()), all);
      const UnitId unit{static_cast<std::uint32_t>(random() % 20)};
      const auto children = units.children(unit, at);
      ASSERT_EQ(std::vector<UnitId>(children.begin(), children.end()),
                asked_anew(org, unit, at));
      inside += children.size();
    }
    EXPECT_GT(inside, 0u);
  }
}

}  // namespace
}  // namespace rung::checking
