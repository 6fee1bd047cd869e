// Bytes as letters (RFC 4648, section 4).
#ifndef RUNG_SRC_IO_BASE64_HPP_
#define RUNG_SRC_IO_BASE64_HPP_

#include <string>
#include <string_view>

namespace rung::io {

/// Decodes base64 with its padding; false for anything else.
bool from_base64(std::string_view text, std::string& bytes);
std::string to_base64(std::string_view bytes);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_BASE64_HPP_
