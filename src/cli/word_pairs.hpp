// A word in both languages, and the table of an enumeration's words.
#ifndef RUNG_SRC_CLI_WORD_PAIRS_HPP_
#define RUNG_SRC_CLI_WORD_PAIRS_HPP_

#include <cstddef>
#include <string_view>

#include "rung/json.hpp"

namespace rung::cli {

struct Pair {
  std::string_view zh, en;
};

/// The word of an enumerator, by its number; empty where there is none.
template <std::size_t N, class Enum>
std::string_view pick(const Pair (&pairs)[N], Enum value, Lang lang) noexcept {
  const auto i = static_cast<std::size_t>(value);
  if (i >= N) return {};
  return lang == Lang::kZh ? pairs[i].zh : pairs[i].en;
}

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_WORD_PAIRS_HPP_
