#include "io/source_text.hpp"

#include <array>
#include <cstdint>

#include "base/gb18030.hpp"
#include "base/text_place.hpp"
#include "base/utf8.hpp"
#include "rung/error.hpp"

namespace rung::io {
namespace {

// Windows-1252 from 0x80 to 0x9F; what it leaves open is U+FFFD.
constexpr std::array<std::uint16_t, 32> kWindows1252 = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

constexpr std::string_view kMark = "\xEF\xBB\xBF";

void append_utf8(std::string& out, unsigned point) {
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xC0 | (point >> 6));
    out += static_cast<char>(0x80 | (point & 0x3F));
  } else {
    out += static_cast<char>(0xE0 | (point >> 12));
    out += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (point & 0x3F));
  }
}

std::string from_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 16);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool mapped = byte >= 0x80 && byte < 0xA0;
    append_utf8(out, mapped ? kWindows1252[byte - 0x80u] : byte);
  }
  return out;
}

std::size_t first_bad_byte(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t n = 1; n <= 4 && at + n <= text.size(); ++n) {
    if (!is_utf8(text.substr(at, n))) continue;
    at += n;
    n = 0;
  }
  return at;
}

[[noreturn]] void refuse(const Source& source, std::size_t at, const char* what,
                         const char* hint) {
  throw Error(ErrorCode::kParse, what,
              source.name + ':' + place_in(source.text, at),
              shorten(source.text.substr(at, 24)), hint);
}

// Old Chinese systems export GBK or GB18030: say so where it would help.
[[noreturn]] void refuse_encoding(const Source& source) {
  constexpr char kUtf8Only[] = "save it as UTF-8";
  std::string text;
  const bool chinese =
      knows_gb18030() && from_gb18030(source.text, text) == source.text.size();
  refuse(source, first_bad_byte(source.text), "the file is not UTF-8",
         chinese ? "it may be GB18030: --encoding gb18030 reads a CSV of it"
                 : kUtf8Only);
}

bool is_space(char c) { return static_cast<unsigned char>(c) <= 0x20; }

}  // namespace

SourceText::SourceText(const Source& source, Fallback fallback,
                       const Limits& limits)
    : view_(source.text) {
  check_size(view_, limits);
  if (view_.starts_with("\xFF\xFE") || view_.starts_with("\xFE\xFF")) {
    refuse(source, 0, "the file is UTF-16", "save it as UTF-8");
  }
  if (const std::size_t nul = view_.find('\0'); nul != view_.npos) {
    refuse(source, nul, "the file is not a text", "give a text file");
  }
  const bool marked = view_.starts_with(kMark);
  if (fallback == Fallback::kGb18030 && !marked) {
    read_gb18030(source);
    return;
  }
  if (marked) view_.remove_prefix(kMark.size());
  if (is_utf8(view_)) return;
  if (fallback != Fallback::kWindows1252) refuse_encoding(source);
  converted_ = from_windows_1252(view_);
  view_ = converted_;
}

void SourceText::read_gb18030(const Source& source) {
  const std::size_t read = from_gb18030(source.text, converted_);
  if (read < source.text.size()) {
    throw Error(ErrorCode::kParse, "the file is not GB18030",
                source.name + ':' + place_in(converted_, converted_.size()),
                shorten(source.text.substr(read, 8)),
                "give the encoding in which it was saved");
  }
  view_ = converted_;
  if (view_.starts_with(kMark)) view_.remove_prefix(kMark.size());
}

std::string clean(std::string_view cell) {
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const bool no_break = cell.substr(i, 2) == "\xC2\xA0";
    if (no_break || is_space(cell[i]) || cell[i] == '\x7F') {
      gap = true;
      i += no_break ? 1 : 0;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += cell[i];
  }
  return out;
}

std::string folded(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string header_key(std::string_view header) {
  std::string key;
  for (const char c : folded(header)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key += c;
  }
  return key;
}

}  // namespace rung::io
