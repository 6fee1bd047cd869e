// Replays the fuzzing corpus, and changes of its files by a fixed seed.
#include <gtest/gtest.h>

#include "support/replay.hpp"

namespace rung {
namespace {

TEST(ConditionFuzz, TheCorpusCompilesOrIsRefused) {
  const auto texts = replay::corpus("condition");
  EXPECT_GE(texts.size(), 12u);
  for (const std::string& text : texts) replay::run(text);
}

TEST(ConditionFuzz, EveryPrefixCompilesOrIsRefused) {
  replay::run_prefixes(replay::corpus("condition"));
}

TEST(ConditionFuzz, ChangedRulesCompileOrAreRefused) {
  static const std::vector<std::string> kWords = {
      "and",    "or",     "!",     "==",    "<",    "in",  "some",
      "all",    "none",   "var",   "val",   "if",   "+",   "-",
      "/",      "min",    "??",    "map",   "try",  "cat", "missing",
      "exists", "reduce", "merge", "count", "date", "days"};
  replay::run_changed(replay::corpus("condition"), 20000, 20240302, kWords);
}

}  // namespace
}  // namespace rung
