#include "base/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace rung {
namespace {

// Bytes of the well-formed character at text[i], or 0.
std::size_t character_at(std::string_view text, std::size_t i) noexcept {
  const auto byte = [&](std::size_t k) -> unsigned {
    return k < text.size() ? static_cast<unsigned char>(text[k]) : 0u;
  };
  const auto tail = [&](std::size_t k) { return (byte(k) & 0xC0u) == 0x80u; };
  const unsigned b = byte(i);
  if (b < 0x80) return 1;
  if (b < 0xC2) return 0;
  if (b < 0xE0) return tail(i + 1) ? 2 : 0;
  const unsigned c = byte(i + 1);
  if (b < 0xF0) {
    if ((b == 0xE0 && c < 0xA0) || (b == 0xED && c >= 0xA0)) return 0;
    return tail(i + 1) && tail(i + 2) ? 3 : 0;
  }
  if (b > 0xF4 || (b == 0xF0 && c < 0x90) || (b == 0xF4 && c >= 0x90)) return 0;
  return tail(i + 1) && tail(i + 2) && tail(i + 3) ? 4 : 0;
}

}  // namespace

bool is_utf8(std::string_view text) noexcept {
  std::size_t i = 0;
  while (i < text.size()) {
    // Eight ASCII bytes at a time: ids and English names are nothing else.
    if (text.size() - i >= 8) {
      std::uint64_t word;
      std::memcpy(&word, text.data() + i, 8);
      if ((word & 0x8080808080808080u) == 0) {
        i += 8;
        continue;
      }
    }
    const std::size_t n = character_at(text, i);
    if (n == 0) return false;
    i += n;
  }
  return true;
}

std::string shorten(std::string_view text, std::size_t max) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t n = character_at(text, i);
    const auto b = static_cast<unsigned char>(text[i]);
    if (out.size() + (n ? n : 1) > max) return out + "...";
    if (n == 0 || b < 0x20 || b == 0x7F) {
      out += '?';
    } else {
      out.append(text.substr(i, n));
    }
    i += n ? n : 1;
  }
  return out;
}

}  // namespace rung
