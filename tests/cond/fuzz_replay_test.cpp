// Replays the fuzzing corpus of conditions, and changes of it by a fixed seed.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "base/file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size);

namespace rung {
namespace {

std::vector<std::string> corpus() {
  std::vector<std::string> texts;
  const std::string folder =
      std::string(RUNG_SOURCE_DIR) + "/tests/fuzz/corpus/condition";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    texts.push_back(read_file(entry.path().string(), 1 << 20));
  }
  std::sort(texts.begin(), texts.end());
  return texts;
}

void run(const std::string& text) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()),
                         text.size());
}

// The start of a value that stands at or behind `at`, and its end.
std::pair<std::size_t, std::size_t> piece_of(const std::string& text,
                                             std::size_t at) {
  at = std::min(text.find_first_of("{[\"", at), text.size());
  std::size_t end = at, open = 0;
  for (; end < text.size(); ++end) {
    const char c = text[end];
    if (c == '{' || c == '[') ++open;
    if ((c == '}' || c == ']') && open > 0 && --open == 0) break;
    if (open == 0 && c == '"' && end > at) break;
  }
  return {at, std::min(end + 1, text.size())};
}

// Bytes set, dropped or repeated; operators and whole values exchanged.
std::string changed(std::string text, const std::vector<std::string>& all,
                    std::mt19937& random) {
  static constexpr char kBytes[] = "{}[]\",:\\0-.eE\x80\xFF ntu\n!<=>";
  static constexpr const char* kOps[] = {
      "and",    "or",     "!",     "==",    "<",    "in",  "some",
      "all",    "none",   "var",   "val",   "if",   "+",   "-",
      "/",      "min",    "??",    "map",   "try",  "cat", "missing",
      "exists", "reduce", "merge", "count", "date", "days"};
  for (std::uint32_t n = random() % 3 + 1; n > 0 && !text.empty(); --n) {
    const std::size_t at = random() % text.size();
    switch (random() % 6) {
      case 0:
        text[at] = kBytes[random() % (sizeof kBytes - 1)];
        break;
      case 1:
        text.erase(at, random() % 8);
        break;
      case 2:
      case 3: {
        const std::string& other = all[random() % all.size()];
        const auto [from, to] = piece_of(other, random() % other.size());
        const auto [start, end] = piece_of(text, at);
        text.replace(start, end - start, other.substr(from, to - from));
        break;
      }
      case 4: {
        const std::size_t brace = text.find("{\"", at);
        if (brace == std::string::npos) break;
        const std::size_t quote = text.find('"', brace + 2);
        if (quote == std::string::npos) break;
        text.replace(brace + 2, quote - brace - 2,
                     kOps[random() % std::size(kOps)]);
        break;
      }
      default:
        text.insert(at, text.substr(random() % text.size(), random() % 40));
    }
  }
  return text;
}

TEST(ConditionFuzz, TheCorpusCompilesOrIsRefused) {
  const auto texts = corpus();
  EXPECT_GE(texts.size(), 12u);
  for (const std::string& text : texts) run(text);
}

TEST(ConditionFuzz, EveryPrefixCompilesOrIsRefused) {
  for (const std::string& text : corpus()) {
    for (std::size_t n = 0; n < text.size(); ++n) run(text.substr(0, n));
  }
}

TEST(ConditionFuzz, ChangedRulesCompileOrAreRefused) {
  std::mt19937 random(20240302);
  const auto texts = corpus();
  for (int i = 0; i < 20000; ++i) {
    run(changed(texts[random() % texts.size()], texts, random));
  }
}

}  // namespace
}  // namespace rung
