#include "cli/progress.hpp"

#include <algorithm>
#include <cstdio>

#include "cli/terminal.hpp"
#include "cli/words.hpp"

namespace rung::cli {
namespace {

constexpr int kCells = 30;

std::string_view stage_word(std::string_view stage, Lang lang) {
  if (stage == "parse") return word(Word::kParsing, lang);
  if (stage == "compile") return word(Word::kCompiling, lang);
  if (stage == "resolve") return word(Word::kResolving, lang);
  if (stage == "index") return word(Word::kIndexing, lang);
  return stage;
}

}  // namespace

ProgressBar::ProgressBar(Lang lang)
    : lang_(lang),
      wanted_(is_terminal(stderr)),
      next_(std::chrono::steady_clock::now() + std::chrono::milliseconds(500)) {
}

ProgressBar::~ProgressBar() {
  if (drawn_) std::fputs("\r\x1b[K", stderr);
}

Progress ProgressBar::callback() {
  if (!wanted_) return {};
  return [this](std::string_view stage, double done) {
    draw(stage, done);
    return true;
  };
}

void ProgressBar::draw(std::string_view stage, double done) {
  const auto now = std::chrono::steady_clock::now();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(100);
  drawn_ = true;
  const double share = std::clamp(done, 0.0, 1.0);
  const int full = static_cast<int>(share * kCells);
  const std::string_view what = stage_word(stage, lang_);
  std::fprintf(stderr, "\r\x1b[K[%.*s%*s] %3d%% %.*s", full,
               "##############################", kCells - full, "",
               static_cast<int>(share * 100), static_cast<int>(what.size()),
               what.data());
  std::fflush(stderr);
}

}  // namespace rung::cli
