// Replays the fuzzing corpus, and changes of its files by a fixed seed.
#include <gtest/gtest.h>

#include "support/replay.hpp"

namespace rung {
namespace {

TEST(OrgJsonFuzz, TheCorpusLoadsOrIsRefused) {
  const auto texts = replay::corpus("org_json");
  EXPECT_GE(texts.size(), 8u);
  for (const std::string& text : texts) replay::run(text);
}

TEST(OrgJsonFuzz, EveryPrefixLoadsOrIsRefused) {
  replay::run_prefixes(replay::corpus("org_json"));
}

TEST(OrgJsonFuzz, ChangedFilesLoadOrAreRefused) {
  replay::run_changed(replay::corpus("org_json"), 20000, 20240301);
}

}  // namespace
}  // namespace rung
