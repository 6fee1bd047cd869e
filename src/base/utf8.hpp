// UTF-8: validity, and cutting a text for a message.
#ifndef RUNG_SRC_BASE_UTF8_HPP_
#define RUNG_SRC_BASE_UTF8_HPP_

#include <cstddef>
#include <string>
#include <string_view>

namespace rung {

/// Is the text well-formed UTF-8 (no overlong forms, no surrogates)?
bool is_utf8(std::string_view text) noexcept;

/// The text for a one-line message: at most `max` bytes, cut between characters
/// with `...` behind, control characters and bad bytes shown as `?`.
std::string shorten(std::string_view text, std::size_t max = 60);

}  // namespace rung

#endif  // RUNG_SRC_BASE_UTF8_HPP_
