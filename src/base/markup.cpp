#include "base/markup.hpp"

namespace rung {
namespace {

constexpr char32_t kBad = 0xFFFD;
constexpr std::string_view kBadText = "\xEF\xBF\xBD";

bool within(char32_t c, char32_t first, char32_t last) noexcept {
  return first <= c && c <= last;
}

bool blank(char32_t c) noexcept {
  return c <= 0x20 || within(c, 0x7F, 0xA0) || c == 0x2028 || c == 0x2029;
}

// Characters that turn the direction of what follows.
bool reorders(char32_t c) noexcept {
  return within(c, 0x200E, 0x200F) || within(c, 0x202A, 0x202E) ||
         within(c, 0x2066, 0x2069);
}

bool in_xml(char32_t c) noexcept {
  return !within(c, 0xD800, 0xDFFF) && (c & 0xFFFE) != 0xFFFE;
}

}  // namespace

char32_t next_character(std::string_view text, std::size_t& i) noexcept {
  const auto byte = static_cast<unsigned char>(text[i++]);
  if (byte < 0x80) return byte;
  const int tail = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC2 ? 1 : 0;
  if (tail == 0 || byte > 0xF4) return kBad;
  char32_t c = byte & (0x3F >> tail);
  for (int k = 0; k < tail; ++k) {
    if (i >= text.size()) return kBad;
    const auto next = static_cast<unsigned char>(text[i]);
    if ((next & 0xC0) != 0x80) return kBad;
    c = c << 6 | (next & 0x3F);
    ++i;
  }
  return c;
}

std::string plain(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t before = i;
    const char32_t c = next_character(text, i);
    if (reorders(c)) continue;
    if (blank(c)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (c == kBad || !in_xml(c)) {
      out += kBadText;
    } else {
      out += text.substr(before, i - before);
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

void append_xml(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
}

}  // namespace rung
