// All texts of an organisation in one pool; a text is a 32-bit reference.
#ifndef RUNG_SRC_ORG_STRINGS_HPP_
#define RUNG_SRC_ORG_STRINGS_HPP_

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "base/array.hpp"

namespace rung {

/// Where a text lies in the pool: two bytes of length, then its bytes.
using StrRef = std::uint32_t;
inline constexpr StrRef kEmptyStr = 0;

/// Reads a text. A reference out of bounds, as a damaged snapshot might hold,
/// gives an empty text and never reads outside.
inline std::string_view text_at(const Array<char>& pool, StrRef ref) noexcept {
  const std::size_t size = pool.size();
  if (std::size_t{ref} + 2 > size) return {};
  std::uint16_t length;
  std::memcpy(&length, pool.data() + ref, 2);
  if (std::size_t{ref} + 2 + length > size) return {};
  return {pool.data() + ref + 2, length};
}

/// Builds a pool. Texts are limited to 65,535 bytes by Limits, the pool to 4
/// GiB.
class StringPool {
 public:
  StringPool() : bytes_(2, '\0') {}
  /// Errors: kLimitExceeded when the pool is full.
  StrRef add(std::string_view text);
  Array<char> take() { return Array<char>(std::move(bytes_)); }
  std::string_view text(StrRef ref) const noexcept {
    std::uint16_t length;
    std::memcpy(&length, bytes_.data() + ref, 2);
    return {bytes_.data() + ref + 2, length};
  }
  void reserve(std::size_t bytes) { bytes_.reserve(bytes); }

 private:
  std::vector<char> bytes_;
};

}  // namespace rung

#endif  // RUNG_SRC_ORG_STRINGS_HPP_
