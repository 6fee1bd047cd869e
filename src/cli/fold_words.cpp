#include "cli/fold_words.hpp"

#include "cli/word_pairs.hpp"

namespace rung::cli {
namespace {

// In the order of the enumerators.
constexpr Pair kWords[] = {
    {"导出", "Exports"},
    {"变化", "Changes"},
    {"晚于", "After"},
    {"不晚于", "not later than"},
    {"日期", "Day"},
    {"变化", "Change"},
    {"全部列出请用 --all", "--all lists them"},
};
static_assert(std::size(kWords) == static_cast<std::size_t>(FoldWord::kCount));

constexpr Pair kDays[] = {
    {"已注明", "stated"}, {"不确定", "uncertain"}, {"无法分时", "undated"}};

}  // namespace

std::string_view word(FoldWord value, Lang lang) noexcept {
  return pick(kWords, value, lang);
}
std::string_view word(FoldDay value, Lang lang) noexcept {
  return pick(kDays, value, lang);
}

}  // namespace rung::cli
