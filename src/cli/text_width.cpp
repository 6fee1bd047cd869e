#include "cli/text_width.hpp"

#include <algorithm>
#include <iterator>

namespace rung::cli {
namespace {

struct Range {
  char32_t first, last;
};

// East_Asian_Width W and F (Unicode Standard Annex 11), in whole blocks where
// the code points between are unassigned.
constexpr Range kWide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},
    {0x23E9, 0x23EC},   {0x23F0, 0x23F0},   {0x23F3, 0x23F3},
    {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},
    {0x267F, 0x267F},   {0x2693, 0x2693},   {0x26A1, 0x26A1},
    {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},
    {0x26CE, 0x26CE},   {0x26D4, 0x26D4},   {0x26EA, 0x26EA},
    {0x26F2, 0x26F3},   {0x26F5, 0x26F5},   {0x26FA, 0x26FA},
    {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},
    {0x2728, 0x2728},   {0x274C, 0x274C},   {0x274E, 0x274E},
    {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},
    {0x27B0, 0x27B0},   {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},
    {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x2E80, 0x303E},
    {0x3041, 0x3247},   {0x3250, 0x4DBF},   {0x4E00, 0xA4CF},
    {0xA960, 0xA97F},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
    {0xFE10, 0xFE19},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},   {0x16FE0, 0x18DFF}, {0x1AFF0, 0x1B2FF},
    {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E},
    {0x1F191, 0x1F19A}, {0x1F200, 0x1F320}, {0x1F32D, 0x1F335},
    {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA},
    {0x1F3CF, 0x1F3D3}, {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4},
    {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC},
    {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567},
    {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596}, {0x1F5A4, 0x1F5A4},
    {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC},
    {0x1F6D0, 0x1F6D2}, {0x1F6D5, 0x1F6D7}, {0x1F6DC, 0x1F6DF},
    {0x1F6EB, 0x1F6EC}, {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7F0},
    {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945}, {0x1F947, 0x1F9FF},
    {0x1FA70, 0x1FAFF}, {0x20000, 0x2FFFD}, {0x30000, 0x3FFFD}};

constexpr Range kZero[] = {
    {0x0300, 0x036F},  {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x064B, 0x065F},
    {0x0E31, 0x0E31},  {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1160, 0x11FF},
    {0x1AB0, 0x1AFF},  {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x202A, 0x202E},
    {0x2060, 0x2064},  {0x2066, 0x206F}, {0x20D0, 0x20FF}, {0x302A, 0x302D},
    {0x3099, 0x309A},  {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF},
    {0xE0001, 0xE01EF}};

template <std::size_t N>
bool in(const Range (&ranges)[N], char32_t c) {
  const auto after =
      std::upper_bound(std::begin(ranges), std::end(ranges), c,
                       [](char32_t x, const Range& r) { return x < r.first; });
  return after != std::begin(ranges) && c <= std::prev(after)->last;
}

constexpr char32_t kBad = 0xFFFFFFFF;

// Reads one code point at `i` and moves behind it; kBad moves by one byte.
char32_t next_letter(std::string_view text, std::size_t& i) {
  const auto lead = static_cast<unsigned char>(text[i++]);
  if (lead < 0x80) return lead;
  const std::size_t tails = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  if (lead < 0xC2 || lead > 0xF4 || text.size() - i < tails) return kBad;
  char32_t c = lead & (0x3Fu >> tails);
  for (std::size_t k = 0; k < tails; ++k) {
    const auto byte = static_cast<unsigned char>(text[i + k]);
    if ((byte & 0xC0u) != 0x80u) return kBad;
    c = (c << 6) | (byte & 0x3Fu);
  }
  constexpr char32_t kLeast[] = {0, 0x80, 0x800, 0x10000};
  const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
  if (c < kLeast[tails] || surrogate || c > 0x10FFFF) return kBad;
  i += tails;
  return c;
}

// Control characters, and those that turn the direction of the line.
bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// May a line end before the character `c` at `at`?
bool may_break(std::string_view text, std::size_t at, char32_t c) {
  if (text[at - 1] == ' ') return true;
  constexpr std::u32string_view kClosing = U"，。、；：！？）》〕”";
  constexpr std::string_view kOpening[] = {"（", "《", "〔", "“"};
  if (cell_width(c) != 2 || kClosing.find(c) != kClosing.npos) return false;
  const std::string_view before = text.substr(0, at);
  return std::none_of(
      std::begin(kOpening), std::end(kOpening),
      [&](std::string_view open) { return before.ends_with(open); });
}

std::string trimmed(std::string_view line) {
  const std::size_t end = line.find_last_not_of(' ');
  return std::string(line.substr(0, end == line.npos ? 0 : end + 1));
}

}  // namespace

std::size_t cell_width(char32_t c) {
  if (in(kZero, c)) return 0;
  return in(kWide, c) ? 2 : 1;
}

std::size_t text_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    width += cell_width(next_letter(text, i));
  }
  return width;
}

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (next_letter(text, i) == kBad) return false;
  }
  return true;
}

std::string shortened(std::string_view text, std::size_t cells) {
  if (text_width(text) <= cells) return std::string(text);
  std::size_t width = 1, end = 0;  // the ellipsis has one cell
  for (std::size_t i = 0; i < text.size();) {
    width += cell_width(next_letter(text, i));
    if (width > cells) break;
    end = i;
  }
  return std::string(text.substr(0, end)) + "\u2026";
}

std::vector<std::string> wrapped(std::string_view text, std::size_t cells) {
  std::vector<std::string> lines;
  std::size_t start = 0, fit = 0, width = 0;  // `fit`: where a line may end
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    const char32_t c = next_letter(text, i);
    if (at > start && may_break(text, at, c)) fit = at;
    width += cell_width(c);
    if (cells == 0 || width <= cells || at == start || c == U' ') continue;
    const std::size_t end = fit > start ? fit : at;
    lines.push_back(trimmed(text.substr(start, end - start)));
    start = i = fit = end;
    width = 0;
  }
  lines.push_back(trimmed(text.substr(start)));
  return lines;
}

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    const char32_t c = next_letter(text, i);
    if (c == kBad || is_control(c)) {
      out += '?';
    } else {
      out += text.substr(start, i - start);
    }
  }
  return out;
}

}  // namespace rung::cli
