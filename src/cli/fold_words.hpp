// The words of `rung org fold`.
#ifndef RUNG_SRC_CLI_FOLD_WORDS_HPP_
#define RUNG_SRC_CLI_FOLD_WORDS_HPP_

#include <string_view>

#include "rung/fold.hpp"
#include "rung/json.hpp"

namespace rung::cli {

/// Headings and fixed phrases. kCount is their number.
enum class FoldWord {
  kExports,
  kChanges,
  kAfter,
  kNotLater,
  kDay,
  kChange,
  kShowAll,
  kCount
};

std::string_view word(FoldWord, Lang) noexcept;
/// What is known of a day.
std::string_view word(FoldDay, Lang) noexcept;

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_FOLD_WORDS_HPP_
