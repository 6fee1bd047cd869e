// Replays the fuzzing corpus, and changes of its files by a fixed seed.
#include <gtest/gtest.h>

#include "support/replay.hpp"

namespace rung {
namespace {

TEST(RulebookFuzz, TheCorpusCompilesOrIsRefused) {
  const auto texts = replay::corpus("rulebook");
  EXPECT_GE(texts.size(), 24u);
  for (const std::string& text : texts) replay::run(text);
}

TEST(RulebookFuzz, EveryPrefixCompilesOrIsRefused) {
  replay::run_prefixes(replay::corpus("rulebook"));
}

TEST(RulebookFuzz, ChangedRulebooksCompileOrAreRefused) {
  static const std::vector<std::string> kWords = {"local",
                                                  "order",
                                                  "count",
                                                  "together",
                                                  "distinct",
                                                  "disjoint",
                                                  "handover",
                                                  "of",
                                                  "need",
                                                  "with",
                                                  "until",
                                                  "each",
                                                  "key",
                                                  "when",
                                                  "unless",
                                                  "value",
                                                  "other",
                                                  "from",
                                                  "to",
                                                  "between",
                                                  "units",
                                                  "to.unit",
                                                  "other.from",
                                                  "act",
                                                  "if",
                                                  "per",
                                                  "first",
                                                  "not",
                                                  "match",
                                                  "by",
                                                  "within",
                                                  "sign",
                                                  "report",
                                                  "review",
                                                  "submit",
                                                  "close",
                                                  "document",
                                                  "matter",
                                                  "meeting",
                                                  "sender",
                                                  "any",
                                                  "event.time",
                                                  "other.event.time",
                                                  "each",
                                                  "periods",
                                                  "n",
                                                  "kind",
                                                  "ok",
                                                  "day",
                                                  "items",
                                                  "who",
                                                  "holds",
                                                  "fine",
                                                  "from + to | both",
                                                  "to.superior(dotted)",
                                                  "holidays",
                                                  "2024-03-04/2024-03-09"};
  replay::run_changed(replay::corpus("rulebook"), 20000, 20240304, kWords);
}

}  // namespace
}  // namespace rung
