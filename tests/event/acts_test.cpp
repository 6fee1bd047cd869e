#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "base/file.hpp"
#include "rung/event.hpp"

namespace rung {
namespace {

TEST(Acts, AreThoseOfTheVocabularyInOrder) {
  const std::set<std::string_view> vocabulary{
      "report",  "request", "submit",      "register",  "review",
      "sign",    "assign",  "countersign", "instruct",  "forward",
      "return",  "publish", "acknowledge", "circulate", "file",
      "archive", "recall",  "supervise",   "convene",   "invite",
      "approve", "reject",  "withdraw",    "ask",       "seal",
      "discuss", "cite",    "enforce",     "close"};
  std::vector<std::string_view> ids;
  for (const Act& act : standard_acts()) ids.push_back(act.id);
  EXPECT_TRUE(
      std::equal(ids.begin(), ids.end(), vocabulary.begin(), vocabulary.end()));
}

// The tables of the documentation say what the library does.
TEST(Acts, StandInTheTableOfTheFormat) {
  const std::string page =
      read_file(RUNG_SOURCE_DIR "/docs/event_format.md", 1 << 20);
  std::size_t rows = 0;
  for (const Act& act : standard_acts()) {
    const std::string row =
        "| `" + std::string(act.id) + "` | " + std::string(act.zh) + " | ";
    EXPECT_NE(page.find(row), std::string::npos) << row;
    EXPECT_FALSE(act.en.empty());
    ++rows;
  }
  EXPECT_EQ(rows, 29u);
}

}  // namespace
}  // namespace rung
