// The sentences behind the notes of a route.
#ifndef RUNG_SRC_JSON_MESSAGES_HPP_
#define RUNG_SRC_JSON_MESSAGES_HPP_

#include <span>
#include <string_view>

namespace rung {

/// Patterns of one note code: `{0}` is the first post, `{rest}` all others,
/// `{all}` all of them; CHAIN_NO_POST names none.
struct NoteSentences {
  std::string_view code;
  std::string_view zh, en;              ///< several posts are named
  std::string_view zh_alone, en_alone;  ///< only one is
};

/// All codes that notes have.
std::span<const NoteSentences> note_sentences() noexcept;

}  // namespace rung

#endif  // RUNG_SRC_JSON_MESSAGES_HPP_
