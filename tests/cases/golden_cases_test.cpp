// The same case files through each face of the library.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <vector>

#include "cases/face.hpp"

namespace rung::cases {
namespace {

using Path = std::filesystem::path;

const Path kRoot = RUNG_SOURCE_DIR;

// All *.json in and under a folder, in order of path.
std::vector<Path> files_in(const Path& folder) {
  std::vector<Path> found;
  if (std::filesystem::is_directory(folder)) {
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(folder)) {
      if (entry.path().extension() == ".json") found.push_back(entry.path());
    }
  }
  EXPECT_FALSE(found.empty()) << folder << ": no case files";
  std::sort(found.begin(), found.end());
  return found;
}

// The project's own cases, and those in the folders that RUNG_CASES names
// (separated by colons).
std::vector<Path> all_files() {
  std::vector<Path> files = files_in(kRoot / "tests/cases");
  const char* more = std::getenv("RUNG_CASES");
  std::istringstream folders(more == nullptr ? "" : more);
  for (std::string folder; std::getline(folders, folder, ':');) {
    const auto found = files_in(folder);
    files.insert(files.end(), found.begin(), found.end());
  }
  return files;
}

CaseReport run_file(const Path& path, const Ask& ask) {
  std::ifstream in(path, std::ios::binary);
  CaseOptions options;
  options.roots = {kRoot};
  options.ask = ask;
  return run_cases(std::string(std::istreambuf_iterator<char>(in), {}),
                   options);
}

// The cases of every `stride`th file.
void expect_all_hold(const Ask& ask, std::size_t stride = 1) {
  int cases = 0;
  const std::vector<Path> files = all_files();
  for (std::size_t i = 0; i < files.size(); i += stride) {
    const Path& path = files[i];
    SCOPED_TRACE(path.string());
    try {
      for (const CaseResult& one : run_file(path, ask).cases) {
        ++cases;
        EXPECT_FALSE(one.skipped) << path.filename() << ": " << one.name;
        EXPECT_EQ(one.difference, "") << path.filename() << ": " << one.name;
      }
    } catch (const Error& error) {
      ADD_FAILURE() << error.what();
    }
  }
  testing::Test::RecordProperty("cases", cases);
}

TEST(GoldenCases, HoldInCpp) { expect_all_hold(cpp_face()); }

TEST(GoldenCases, HoldInC) { expect_all_hold(c_face()); }

TEST(GoldenCases, HoldOnTheCommandLine) {
#ifdef RUNG_CLI
  // Under a sanitizer, starting a program costs more than its answer; the
  // other faces run the same code on every case there.
  expect_all_hold(cli_face(RUNG_CLI), RUNG_SANITIZED ? 8 : 1);
#else
  GTEST_SKIP() << "built without the command (RUNG_BUILD_CLI)";
#endif
}

TEST(GoldenCases, CoverTheClausesOnReporting) {
  std::set<std::string> clauses;
  const Ask nothing = [](const CaseQuestion&) { return std::string(); };
  for (const Path& path : files_in(kRoot / "tests/cases")) {
    const CaseReport report = run_file(path, nothing);
    clauses.insert(report.clauses.begin(), report.clauses.end());
  }
  for (const char* clause :
       {"ORG-5",  "RPT-3",  "RPT-4",  "RPT-5",  "RPT-6", "RPT-7",
        "RPT-8",  "RPT-9",  "RPT-10", "AMB-3",  "AMB-4", "AMB-11",
        "AMB-12", "AMB-13", "AMB-14", "AMB-49", "ACT-1", "ACT-4",
        "ACT-5",  "ACT-7",  "DL-1",   "DL-2"}) {
    EXPECT_EQ(clauses.count(clause), 1u) << clause;
  }
}

}  // namespace
}  // namespace rung::cases
