#include "draw/text.hpp"

namespace rung::draw {
namespace {

constexpr std::string_view kEllipsis = "\xE2\x80\xA6";
constexpr long kEllipsisWidth = 1000;

bool within(char32_t c, char32_t first, char32_t last) noexcept {
  return first <= c && c <= last;
}

bool east_asian(char32_t c) noexcept {
  return within(c, 0x1100, 0x115F) || within(c, 0x2E80, 0xA4CF) ||
         within(c, 0xAC00, 0xD7A3) || within(c, 0xF900, 0xFAFF) ||
         within(c, 0xFE30, 0xFE4F) || within(c, 0xFF00, 0xFF60) ||
         within(c, 0xFFE0, 0xFFE6) || within(c, 0x1F300, 0x1FAFF) ||
         within(c, 0x20000, 0x3FFFD);
}

// Marks that sit on the character before them, and joiners.
bool no_width(char32_t c) noexcept {
  return within(c, 0x0300, 0x036F) || within(c, 0x200B, 0x200F) ||
         within(c, 0x20D0, 0x20FF) || within(c, 0xFE00, 0xFE0F);
}

long character_width(char32_t c) noexcept {
  if (no_width(c)) return 0;
  if (east_asian(c) || c == 0x2026 || c == 0x2014) return 1000;
  if (c >= 0x80) return 680;
  const std::string_view narrow = "iIjlt.,:;'|!()[]/ rf-`";
  if (narrow.find(static_cast<char>(c)) != narrow.npos) return 370;
  if (c == 'm' || c == 'w' || c == 'M' || c == 'W' || c == '@' || c == '%') {
    return 900;
  }
  return within(c, 'A', 'Z') || c == '&' ? 700 : 590;
}

// Where a line of at most `width` ends: behind the last blank or East Asian
// character that fits, else behind the last character that does.
std::size_t line_end(std::string_view text, long width) noexcept {
  std::size_t best = 0;
  long used = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t before = i;
    const char32_t c = next_character(text, i);
    used += character_width(c);
    if (used > width && c != ' ') return best ? best : before;
    if (c == ' ' || east_asian(c)) best = i;
  }
  return text.size();
}

}  // namespace

long text_width(std::string_view text) noexcept {
  long width = 0;
  for (std::size_t i = 0; i < text.size();) {
    width += character_width(next_character(text, i));
  }
  return width;
}

std::string fit(std::string_view text, long width) {
  long used = 0;
  std::size_t room = 0;  // what stays when an ellipsis follows
  for (std::size_t i = 0; i < text.size();) {
    used += character_width(next_character(text, i));
    if (used + kEllipsisWidth <= width) room = i;
    if (used > width) {
      std::string out(text.substr(0, room));
      while (!out.empty() && out.back() == ' ') out.pop_back();
      return out.append(kEllipsis);
    }
  }
  return std::string(text);
}

std::vector<std::string> wrap(std::string_view text, long width, int lines) {
  std::vector<std::string> out;
  while (lines-- > 1 && !text.empty()) {
    const std::size_t end = line_end(text, width);
    if (end == 0 || end == text.size()) break;
    std::string_view line = text.substr(0, end);
    if (line.back() == ' ') line.remove_suffix(1);
    out.emplace_back(line);
    text.remove_prefix(end);
  }
  if (!text.empty()) out.push_back(fit(text, width));
  return out;
}

}  // namespace rung::draw
