// Random series of exports: the folded org beside each of them.
#include <gtest/gtest.h>

#include <string>

#include "fold/picture.hpp"
#include "fold/random_series.hpp"
#include "reference/compare.hpp"

namespace rung::fold_test {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr std::uint64_t kSeries = 60;
#else
constexpr std::uint64_t kSeries = 700;
#endif

// What has no versions is left out: titles, names, orders of units.
constexpr Without kNames{.names = true};

FoldOptions open_start() {
  FoldOptions options;
  options.open_start = true;
  return options;
}

class RandomFolds : public testing::TestWithParam<reference::Profile> {
 protected:
  // Calls check(series, seed) until one fails.
  template <class Check>
  void each(Check check) {
    for (std::uint64_t seed = 1; seed <= kSeries && !HasFailure(); ++seed) {
      SCOPED_TRACE("profile " + std::string(GetParam().name) + ", seed " +
                   std::to_string(seed));
      check(random_series(seed, GetParam()), seed);
    }
  }
};

class UndatedFolds : public RandomFolds {};

std::vector<reference::Profile> undated() {
  std::vector<reference::Profile> all = reference::profiles();
  std::erase_if(all, [](const auto& profile) { return profile.dates; });
  return all;
}

std::string profile_name(
    const testing::TestParamInfo<reference::Profile>& with) {
  return with.param.name;
}

std::string all_of(const Series& series) {
  std::string text;
  for (const DatedOrg& one : series.exports) {
    text += "\n" + format_instant(one.date, Zone{}) + "\n" + one.org.to_json();
  }
  return text;
}

TEST_P(RandomFolds, EqualTheirExportsOnTheDates) {
  each([](const Series& series, std::uint64_t) {
    const Folded folded = fold_orgs(series.exports);
    for (const DatedOrg& one : series.exports) {
      ASSERT_EQ(differences(picture(one.org, one.date, kNames),
                            picture(folded.org, one.date, kNames)),
                "")
          << "as of " << format_instant(one.date, Zone{}) << all_of(series)
          << "\nfolded\n"
          << folded.org.to_json();
    }
  });
}

TEST_P(UndatedFolds, HoldUntilTheNextExport) {
  each([](const Series& series, std::uint64_t) {
    const Folded folded = fold_orgs(series.exports);
    for (std::size_t i = 1; i < series.exports.size(); ++i) {
      const Instant last{series.exports[i].date.us - 1};
      ASSERT_EQ(differences(picture(series.exports[i - 1].org, last, kNames),
                            picture(folded.org, last, kNames)),
                "")
          << all_of(series);
    }
  });
}

// After the last date, and before the first where that is asked for, the
// exports' own days hold.
TEST_P(RandomFolds, EndAndBeginAsTheOuterExportsSay) {
  each([](const Series& series, std::uint64_t seed) {
    const Folded folded = fold_orgs(series.exports, open_start());
    const DatedOrg& first = series.exports.front();
    const DatedOrg& last = series.exports.back();
    reference::Dice dice(seed);
    for (int n = 0; n < 6; ++n) {
      const Instant at = reference::random_instant(dice);
      if (first.date < at && at < last.date) continue;
      const Org& org = at < last.date ? first.org : last.org;
      ASSERT_EQ(differences(picture(org, at, kNames),
                            picture(folded.org, at, kNames)),
                "")
          << "as of " << format_instant(at, Zone{}) << all_of(series)
          << "\nfolded\n"
          << folded.org.to_json();
    }
  });
}

TEST_P(RandomFolds, DoNotHangOnAnyOrder) {
  each([](const Series& series, std::uint64_t seed) {
    const Folded folded = fold_orgs(series.exports);
    reference::Dice dice(seed);
    std::vector<DatedOrg> exports;
    for (std::size_t i = 0; i < series.exports.size(); ++i) {
      reference::Records records = series.records[i];
      // Of two records of one id the first counts, so they keep their order.
      if (GetParam().flaws == 0) {
        dice.shuffle(records.units);
        dice.shuffle(records.posts);
        dice.shuffle(records.people);
      }
      dice.shuffle(records.portfolios);
      dice.shuffle(records.absences);
      exports.push_back(
          {series.exports[i].date, reference::build(records), ""});
    }
    dice.shuffle(exports);
    const Folded again = fold_orgs(exports);
    ASSERT_EQ(again.org.to_json(), folded.org.to_json()) << all_of(series);
    ASSERT_EQ(again.changes.size(), folded.changes.size());
    for (std::size_t i = 0; i < folded.changes.size(); ++i) {
      ASSERT_EQ(again.changes[i].message, folded.changes[i].message);
    }
  });
}

TEST_P(RandomFolds, NameEachChangeWithinItsGap) {
  each([](const Series& series, std::uint64_t) {
    const Folded folded = fold_orgs(series.exports);
    std::set<std::pair<Instant, Instant>> gaps;
    for (const FoldChange& change : folded.changes) {
      EXPECT_LT(change.after, change.at) << change.message.en;
      EXPECT_LE(change.at, change.by) << change.message.en;
      gaps.insert({change.after, change.by});
    }
    // What differs from one export to the next is named.
    for (std::size_t i = 1; i < series.exports.size(); ++i) {
      const DatedOrg& before = series.exports[i - 1];
      const DatedOrg& now = series.exports[i];
      const bool alike = picture(before.org, before.date, {.routes = true}) ==
                         picture(now.org, now.date, {.routes = true});
      EXPECT_TRUE(alike || gaps.contains({before.date, now.date}))
          << all_of(series);
    }
  });
}

INSTANTIATE_TEST_SUITE_P(Profiles, RandomFolds,
                         testing::ValuesIn(reference::profiles()),
                         profile_name);
INSTANTIATE_TEST_SUITE_P(Profiles, UndatedFolds, testing::ValuesIn(undated()),
                         profile_name);

}  // namespace
}  // namespace rung::fold_test
