#include "support/replay.hpp"

#include <algorithm>
#include <filesystem>
#include <random>
#include <utility>

#include "base/file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size);

namespace rung::replay {
namespace {

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

class Changer {
 public:
  Changer(const std::vector<std::string>& texts, std::uint32_t seed,
          const std::vector<std::string>& words)
      : texts_(texts), words_(words), random_(seed) {}

  std::string next() {
    std::string text = texts_[below(texts_.size())];
    for (std::size_t n = below(4) + 1; n > 0 && !text.empty(); --n) {
      change(text);
    }
    return text;
  }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }

  void change(std::string& text) {
    static constexpr char kBytes[] = "{}[]\",:\\0-.eE\x80\xFF ntu\n#!<=>";
    const std::size_t at = below(text.size());
    switch (below(words_.empty() ? 6 : 7)) {
      case 0:
        text[at] = kBytes[below(sizeof kBytes - 1)];
        return;
      case 1:
        text.erase(at, below(8));
        return;
      case 2:
        text.insert(at, text.substr(below(text.size()), below(40)));
        return;
      case 3:
      case 4:
        return exchange(text, at);
      case 5:
        if (below(4) == 0) text.resize(at);
        return;
      default:
        return rename(text, at);
    }
  }

  void exchange(std::string& text, std::size_t at) {
    const std::string& other = texts_[below(texts_.size())];
    if (other.empty()) return;
    const auto [from, to] = piece_of(other, below(other.size()));
    const auto [start, end] = piece_of(text, at);
    text.replace(start, end - start, other.substr(from, to - from));
  }

  void rename(std::string& text, std::size_t at) {
    const std::size_t open = text.find('"', at);
    if (open == std::string::npos) return;
    const std::size_t close = text.find('"', open + 1);
    if (close == std::string::npos) return;
    text.replace(open + 1, close - open - 1, words_[below(words_.size())]);
  }

  const std::vector<std::string>& texts_;
  const std::vector<std::string>& words_;
  std::mt19937 random_;
};

}  // namespace

std::vector<std::string> corpus(const std::string& name) {
  std::vector<std::string> texts;
  const std::string folder = RUNG_SOURCE_DIR "/tests/fuzz/corpus/" + name;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    texts.push_back(read_file(entry.path().string(), 1 << 20));
  }
  std::sort(texts.begin(), texts.end());
  return texts;
}

void run(const std::string& text) {
  const std::vector<std::uint8_t> bytes(text.begin(), text.end());
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

void run_prefixes(const std::vector<std::string>& texts, std::size_t step) {
  for (const std::string& text : texts) {
    for (std::size_t n = 0; n < text.size(); n += step) run(text.substr(0, n));
  }
}

void run_changed(const std::vector<std::string>& texts, int count,
                 std::uint32_t seed, const std::vector<std::string>& words) {
  Changer changer(texts, seed, words);
  for (int i = 0; i < count; ++i) run(changer.next());
}

}  // namespace rung::replay
