// Where in a text something is, and what readers of texts have in common.
#ifndef RUNG_SRC_BASE_TEXT_PLACE_HPP_
#define RUNG_SRC_BASE_TEXT_PLACE_HPP_

#include <cstddef>
#include <string>
#include <string_view>

#include "rung/limits.hpp"

namespace rung {

/// `line:column` of a byte, both from 1; a column counts characters.
std::string place_in(std::string_view text, std::size_t at);

/// Errors: kLimitExceeded when the text is longer than max_bytes.
void check_size(std::string_view text, const Limits& limits);

/// Tells the progress callback, if any, how much of a text is read. Errors:
/// kCancelled.
void tell_parse(const Progress& progress, std::size_t at, std::size_t size);

}  // namespace rung

#endif  // RUNG_SRC_BASE_TEXT_PLACE_HPP_
