// Texts across the boundary: checked on the way in, borrowed on the way out.
#ifndef RUNG_SRC_CAPI_TEXT_HPP_
#define RUNG_SRC_CAPI_TEXT_HPP_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "rung/c/base.h"
#include "rung/facts.hpp"

namespace rung::capi {

/// The bytes of an argument. Errors: kInvalidArgument for NULL with a length.
std::string_view bytes(const char* text, std::size_t len, const char* name);
/// The same, which must be UTF-8. Errors: kInvalidArgument.
std::string_view utf8(const char* text, std::size_t len, const char* name);

std::string owned(rung_str text, const char* name);
Text owned(rung_text text, const char* name);
std::vector<std::string> owned(rung_strs texts, const char* name);

inline rung_str view(std::string_view text) noexcept {
  return {text.data(), text.size()};
}

}  // namespace rung::capi

#endif  // RUNG_SRC_CAPI_TEXT_HPP_
