// The same case files through each face of the library.
#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>

#include "cases/run_cases.hpp"

namespace rung::cases {
namespace {

const std::filesystem::path kRoot = RUNG_SOURCE_DIR;

// The project's own cases, and those in the folders that RUNG_CASES names
// (separated by colons).
std::vector<std::filesystem::path> all_files() {
  auto files = find_case_files(kRoot / "tests/cases");
  const char* more = std::getenv("RUNG_CASES");
  std::istringstream folders(more == nullptr ? "" : more);
  for (std::string folder; std::getline(folders, folder, ':');) {
    const auto found = find_case_files(folder);
    files.insert(files.end(), found.begin(), found.end());
  }
  return files;
}

void expect_all_hold(Face& face) {
  std::size_t cases = 0;
  for (const auto& path : all_files()) {
    const CaseFile file = read_case_file(path);
    cases += file.cases.size();
    for (const std::string& line : run_cases(file, face, kRoot)) {
      ADD_FAILURE() << line;
    }
  }
  testing::Test::RecordProperty("cases", std::to_string(cases));
}

TEST(GoldenCases, HoldInCpp) { expect_all_hold(*cpp_face()); }

TEST(GoldenCases, HoldInC) { expect_all_hold(*c_face()); }

TEST(GoldenCases, HoldOnTheCommandLine) {
#ifdef RUNG_CLI
  expect_all_hold(*cli_face(RUNG_CLI));
#else
  GTEST_SKIP() << "built without the command (RUNG_BUILD_CLI)";
#endif
}

TEST(GoldenCases, CoverTheClausesOnReporting) {
  std::string clauses;
  for (const auto& path : find_case_files(kRoot / "tests/cases")) {
    clauses += read_case_file(path).clause + ' ';
  }
  for (const char* clause :
       {"ORG-5",  "RPT-3",  "RPT-4",  "RPT-5",  "RPT-6", "RPT-7",
        "RPT-8",  "RPT-9",  "RPT-10", "AMB-3",  "AMB-4", "AMB-11",
        "AMB-12", "AMB-13", "AMB-14", "AMB-49", "ACT-1", "ACT-4",
        "ACT-5",  "ACT-7",  "DL-1",   "DL-2"}) {
    std::istringstream words(clauses);
    bool found = false;
    for (std::string word; words >> word;) {
      found = found || word == clause || word == clause + std::string(",");
    }
    EXPECT_TRUE(found) << clause;
  }
}

}  // namespace
}  // namespace rung::cases
