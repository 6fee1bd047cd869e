// Agreement with the government's own validator, which published its verdicts
// on 327 of the files.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "io/shared_data.hpp"
#include "io/uk_corpus.hpp"

namespace rung {
namespace {

// Where the verdict lacks a self-report that the file has: the validator stops
// when it finds no top, and some verdicts are cut off.
enum class Why { kStoppedAtNoTop, kCutOff };
struct Explained {
  const char* file;
  const char* post;
  Why why;
};
constexpr Explained kExplained[] = {
    {"committee_on_climate_change-2011-09-30", "CEO", Why::kStoppedAtNoTop},
    {"infrastructure_planning_commission-2011-03-31", "1",
     Why::kStoppedAtNoTop},
    {"national_treatment_agency_for_substance_misuse-2011-09-30", "2193648",
     Why::kStoppedAtNoTop},
    {"department_for_business_innovation_and_skills-2011-09-30", "SCS2-08-02",
     Why::kCutOff}};

// Self-reports of the file that the verdict need not name.
std::set<std::string> explained(const UkVerdict& verdict) {
  std::set<std::string> posts;
  for (const Explained& one : kExplained) {
    if (verdict.file != one.file) continue;
    EXPECT_TRUE(one.why == Why::kCutOff ? verdict.cut : verdict.no_top);
    posts.insert(one.post);
  }
  return posts;
}

TEST(UkVerdicts, CheckAgreesWithThePublishedValidator) {
  RUNG_NEEDS_DATA("uk_organograms");
  std::map<std::string, UkCounts> files;
  for (UkCounts& file : count_uk_folder(shared_data("uk_organograms/senior"))) {
    files[file.file] = file;
  }
  const auto verdicts =
      read_uk_verdicts(shared_data("uk_organograms/validator_verdicts.csv"));
  ASSERT_EQ(verdicts.size(), 327u);
  std::set<std::string> judged;
  std::size_t alike = 0;
  std::size_t used = 0;
  for (const UkVerdict& verdict : verdicts) {
    ASSERT_TRUE(files.contains(verdict.file)) << verdict.file;
    EXPECT_TRUE(judged.insert(verdict.file).second) << verdict.file;
    UkCounts& file = files[verdict.file];
    EXPECT_EQ(file.problems["org.no_top"] > 0, verdict.no_top) << verdict.file;
    std::set<std::string> expected(verdict.self_reports.begin(),
                                   verdict.self_reports.end());
    const std::set<std::string> found(file.self_reports.begin(),
                                      file.self_reports.end());
    alike += found == expected;
    for (const std::string& post : explained(verdict)) {
      used += expected.insert(post).second;
    }
    EXPECT_EQ(found, expected) << verdict.file;
  }
  EXPECT_EQ(alike, 323u);
  EXPECT_EQ(used, std::size(kExplained));
}

// The six files without a verdict hold three self-reports more.
TEST(UkVerdicts, FilesWithoutAVerdict) {
  RUNG_NEEDS_DATA("uk_organograms");
  const UkCounts file = count_uk_file(
      shared_data("uk_organograms/senior/"
                  "department_for_international_development-2013-09-30-"
                  "senior.csv"));
  EXPECT_EQ(file.self_reports,
            (std::vector<std::string>{"B130", "B41", "B52"}));
}

}  // namespace
}  // namespace rung
