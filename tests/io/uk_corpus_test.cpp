// All published UK organograms: counts that a separate script found, too.
#include "io/uk_corpus.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "io/csv.hpp"
#include "io/shared_data.hpp"
#include "rung/io.hpp"

namespace rung {
namespace {

constexpr const char* kSeniors = "uk_organograms/senior";

struct Walked {
  std::size_t posts = 0, roots = 0;
  std::uint32_t depth = 0;
};

// References in small letters with their superiors, read row by row.
std::map<std::string, std::string> superiors_in(const std::string& path) {
  const std::string text = read_file(path, std::size_t{1} << 30);
  io::CsvReader reader("file", text, ',');
  const auto small = [](std::string word) {
    for (char& c : word) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return word;
  };
  std::map<std::string, std::string> above;
  std::vector<std::string> cells;
  reader.next(cells);
  while (reader.next(cells)) {
    if (cells[0] != "0") above[small(cells[0])] = small(cells[7]);
  }
  return above;
}

// A second, plain reading of a file. Ladders end at a top, at a superior that
// is not there and at one that is its own; the files have no longer cycles.
Walked walk(const std::string& path) {
  const auto above = superiors_in(path);
  Walked walked;
  walked.posts = above.size();
  for (const auto& [post, superior] : above) {
    walked.roots += superior == "xx";
    std::uint32_t steps = 0;
    for (auto at = above.find(post); at != above.end();) {
      if (++steps > above.size()) break;
      at = at->second == at->first ? above.end() : above.find(at->second);
    }
    walked.depth = std::max(walked.depth, steps);
  }
  return walked;
}

TEST(UkCorpus, EveryFileImportsAndAgreesWithAPlainWalk) {
  RUNG_NEEDS_DATA(kSeniors);
  const auto files = count_uk_folder(shared_data(kSeniors));
  EXPECT_EQ(files.size(), 333u);
  for (const UkCounts& file : files) {
    EXPECT_EQ(file.refusal, "") << file.file;
    const Walked walked = walk(shared_data(kSeniors) + std::string("/") +
                               file.file + "-senior.csv");
    EXPECT_EQ(file.posts, walked.posts) << file.file;
    EXPECT_EQ(file.roots, walked.roots) << file.file;
    EXPECT_EQ(file.depth, walked.depth) << file.file;
  }
}

TEST(UkCorpus, TotalsAreThoseOfASeparateScript) {
  RUNG_NEEDS_DATA(kSeniors);
  std::size_t posts = 0, roots = 0, left_out = 0;
  std::uint32_t depth = 0;
  std::map<std::string, std::size_t> problems;
  for (const UkCounts& file : count_uk_folder(shared_data(kSeniors))) {
    posts += file.posts;
    roots += file.roots;
    left_out += file.left_out;
    depth = std::max(depth, file.depth);
    for (const auto& [code, n] : file.problems) problems[code] += n;
  }
  // 15,664 rows: 46 of reference 0, 152 more rows of posts already named.
  EXPECT_EQ(posts, 15466u);
  EXPECT_EQ(left_out, 46u);
  EXPECT_EQ(roots, 428u);
  EXPECT_EQ(depth, 7u);
  EXPECT_EQ(problems,
            (std::map<std::string, std::size_t>{{"org.dangling_reference", 15},
                                                {"org.no_top", 4},
                                                {"org.self_report", 12},
                                                {"org.unreachable", 191}}));
}

TEST(UkCorpus, ImportedFilesComeBackFromJson) {
  RUNG_NEEDS_DATA(kSeniors);
  for (const char* name :
       {"home_office-2012-09-30", "ministry_of_defence-2012-09-30",
        "department_of_education-2011-09-30"}) {
    const std::string text =
        read_shared(std::string(kSeniors) + "/" + name + "-senior.csv");
    const Source source{name, text};
    const Org org = import_org("uk-organogram", {&source, 1}).org;
    const std::string json = org.to_json();
    EXPECT_EQ(Org::parse(json).to_json(), json) << name;
  }
}

}  // namespace
}  // namespace rung
