// Replays the fuzzing corpus, and changes of its files by a fixed seed.
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
  const std::string folder = RUNG_SOURCE_DIR "/tests/fuzz/corpus/events";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    texts.push_back(read_file(entry.path().string(), 1 << 20));
  }
  std::sort(texts.begin(), texts.end());
  return texts;
}

// A copy of its own, so that a read past the end is seen.
void run(const std::string& text) {
  const std::vector<std::uint8_t> bytes(text.begin(), text.end());
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

// Changes one to four places: a byte set, dropped, or a piece repeated.
std::string changed(std::string text, std::mt19937& random) {
  static constexpr char kBytes[] = "{}[]\",:\\0-.eE\x80\xFF ntu\n#";
  for (std::uint32_t n = random() % 4 + 1; n > 0 && !text.empty(); --n) {
    const std::size_t at = random() % text.size();
    switch (random() % 4) {
      case 0:
        text[at] = kBytes[random() % (sizeof kBytes - 1)];
        break;
      case 1:
        text.erase(at, random() % 8);
        break;
      case 2:
        text.insert(at, text.substr(random() % text.size(), random() % 40));
        break;
      default:
        text.resize(at);
    }
  }
  return text;
}

TEST(EventsFuzz, TheCorpusIsReadOrRefused) {
  const auto texts = corpus();
  EXPECT_GE(texts.size(), 10u);
  for (const std::string& text : texts) run(text);
}

TEST(EventsFuzz, EveryPrefixIsReadOrRefused) {
  for (const std::string& text : corpus()) {
    for (std::size_t n = 0; n < text.size(); ++n) run(text.substr(0, n));
  }
}

TEST(EventsFuzz, ChangedFilesAreReadOrRefused) {
  std::mt19937 random(20240301);
  const auto texts = corpus();
  for (int i = 0; i < 30000; ++i) {
    run(changed(texts[random() % texts.size()], random));
  }
}

}  // namespace
}  // namespace rung
