// The published UK organograms: every body with two snapshots or more is
// folded, and asked as of the date of each.
#include <gtest/gtest.h>

#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "fold/picture.hpp"
#include "io/shared_data.hpp"
#include "rung/fold.hpp"
#include "rung/io.hpp"

namespace rung::fold_test {
namespace {

constexpr const char* kSeniors = "uk_organograms/senior";
constexpr std::string_view kSuffix = "-senior.csv";
constexpr std::size_t kDate = 10;  // YYYY-MM-DD
constexpr std::int64_t kDay = 86'400'000'000;

using Bodies = std::map<std::string, std::vector<DatedOrg>>;

Bodies bodies() {
  Bodies found;
  for (const auto& entry :
       std::filesystem::directory_iterator(shared_data(kSeniors))) {
    std::string name = entry.path().filename().string();
    if (!name.ends_with(kSuffix)) continue;
    name.resize(name.size() - kSuffix.size());
    const std::string date = name.substr(name.size() - kDate);
    const std::string body = name.substr(0, name.size() - kDate - 1);
    const std::string text = read_file(entry.path().string(), 1 << 30);
    const Source source{name, text};
    found[body].push_back({parse_instant(date, Zone{0}),
                           import_org("uk-organogram", {&source, 1}).org,
                           name});
  }
  std::erase_if(found, [](const auto& body) { return body.second.size() < 2; });
  for (auto& [body, exports] : found) {
    std::sort(
        exports.begin(), exports.end(),
        [](const DatedOrg& a, const DatedOrg& b) { return a.date < b.date; });
  }
  return found;
}

std::size_t with(const Picture& picture, std::string_view part) {
  return static_cast<std::size_t>(std::count_if(
      picture.begin(), picture.end(),
      [&](const auto& line) { return line.find(part) != line.npos; }));
}

// The lines compared; whatever differs fails the test.
std::size_t compare(const std::vector<DatedOrg>& exports, const Org& folded,
                    bool print) {
  std::size_t lines = 0;
  for (std::size_t i = 0; i < exports.size(); ++i) {
    const Without names{.names = true};
    const Picture expected = picture(exports[i].org, exports[i].date, names);
    const Picture got = picture(folded, exports[i].date, names);
    EXPECT_EQ(differences(expected, got), "") << exports[i].name;
    lines += expected.size();
    if (i + 1 < exports.size()) {
      const Instant eve{exports[i + 1].date.us - kDay};
      EXPECT_EQ(differences(expected, picture(folded, eve, names)), "")
          << exports[i].name << ", on the day before the next";
    }
    if (!print) continue;
    std::cout << exports[i].name << ": posts " << with(expected, " role ")
              << ", stated superiors "
              << with(expected, " explicit ") -
                     with(expected, " below explicit ")
              << ", holders " << with(expected, " held by ") << ", routes "
              << with(expected, " route ") << ", lines " << expected.size()
              << ", alike\n";
  }
  return lines;
}

TEST(UkFold, EveryBodyEqualsItsSnapshotsOnTheirDates) {
  RUNG_NEEDS_DATA(kSeniors);
  const Bodies all = bodies();
  std::size_t snapshots = 0, lines = 0, changes = 0;
  for (const auto& [body, exports] : all) {
    SCOPED_TRACE(body);
    const Folded folded = fold_orgs(exports);
    snapshots += exports.size();
    changes += folded.changes.size();
    lines += compare(exports, folded.org, false);
    for (const FoldChange& change : folded.changes) {
      EXPECT_NE(change.day, FoldDay::kStated) << "the files state no days";
    }
  }
  std::cout << all.size() << " bodies, " << snapshots << " snapshots, " << lines
            << " lines alike, " << changes << " changes\n";
  EXPECT_GT(all.size(), 60u);
  EXPECT_GT(lines, 20'000u);
}

TEST(UkFold, TheMinistryOfDefenceHasElevenSnapshots) {
  RUNG_NEEDS_DATA(kSeniors);
  const std::vector<DatedOrg> exports = bodies().at("ministry_of_defence");
  ASSERT_EQ(exports.size(), 11u);
  const Folded folded = fold_orgs(exports);
  EXPECT_GT(compare(exports, folded.org, true), 10'000u);
  std::map<std::string, std::size_t> kinds;
  for (const FoldChange& change : folded.changes) {
    ++kinds[std::string(name(change.kind))];
  }
  for (const auto& [kind, count] : kinds) {
    std::cout << kind << ' ' << count << '\n';
  }
  EXPECT_TRUE(picture(folded.org, Instant{exports[0].date.us - 1}).empty())
      << "nothing is known before the first";
}

TEST(UkFold, TheOrderOfTheArgumentsDecidesNothing) {
  RUNG_NEEDS_DATA(kSeniors);
  std::vector<DatedOrg> exports = bodies().at("ministry_of_defence");
  const std::string json = fold_orgs(exports).org.to_json();
  std::reverse(exports.begin(), exports.end());
  std::swap(exports[2], exports[7]);
  EXPECT_EQ(fold_orgs(exports).org.to_json(), json);
}

TEST(UkFold, AFoldedBodyComesBackFromJson) {
  RUNG_NEEDS_DATA(kSeniors);
  const Folded folded = fold_orgs(bodies().at("ministry_of_defence"));
  const std::string json = folded.org.to_json();
  EXPECT_EQ(Org::parse(json).to_json(), json);
}

}  // namespace
}  // namespace rung::fold_test
