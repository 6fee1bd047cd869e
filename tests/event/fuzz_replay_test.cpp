// Replays the fuzzing corpus, and changes of its files by a fixed seed.
#include <gtest/gtest.h>

#include "support/replay.hpp"

namespace rung {
namespace {

TEST(EventsFuzz, TheCorpusIsReadOrRefused) {
  const auto texts = replay::corpus("events");
  EXPECT_GE(texts.size(), 10u);
  for (const std::string& text : texts) replay::run(text);
}

TEST(EventsFuzz, EveryPrefixIsReadOrRefused) {
  replay::run_prefixes(replay::corpus("events"));
}

TEST(EventsFuzz, ChangedFilesAreReadOrRefused) {
  replay::run_changed(replay::corpus("events"), 30000, 20240301);
}

}  // namespace
}  // namespace rung
