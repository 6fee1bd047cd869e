// Replays the fuzzing corpus, and changes of its files by a fixed seed.
#include <gtest/gtest.h>

#include "support/replay.hpp"

namespace rung {
namespace {

TEST(StateFuzz, TheCorpusLoadsOrIsRefused) {
  const auto texts = replay::corpus("state");
  EXPECT_GE(texts.size(), 22u);
  for (const std::string& text : texts) replay::run(text);
}

TEST(StateFuzz, EveryPrefixLoadsOrIsRefused) {
  replay::run_prefixes(replay::corpus("state"));
}

TEST(StateFuzz, ChangedStatesLoadOrAreRefused) {
  static const std::vector<std::string> kWords = {
      "id",       "time",   "act",      "from",         "to",
      "cc",       "ref",    "matter",   "document",     "meeting",
      "subject",  "attrs",  "recorded", "on_behalf_of", "parent",
      "report",   "sign",   "submit",   "review",       "publish",
      "register", "close",  "return",   "forward",      "instruct",
      "eb",       "eb.h",   "eb.s",     "go",           "my",
      "v1",       "bo",     "cui",      "gov",          "m1",
      "d1",       "e1",     "e2",       "normative",    "in_name_of",
      "form",     "written"};
  replay::run_changed(replay::corpus("state"), 20000, 20240305, kWords);
}

}  // namespace
}  // namespace rung
