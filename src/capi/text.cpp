#include "capi/text.hpp"

#include <cstdint>

#include "capi/args.hpp"

namespace rung::capi {
namespace {

using Byte = unsigned char;

// How a multi-byte sequence goes on after its first byte: its length, and the
// range of the second byte, which rules out overlong forms, surrogates and
// what is beyond U+10FFFF. A length of 0 is no first byte.
struct Lead {
  std::size_t length;
  Byte low, high;
};

Lead lead_of(Byte first) {
  if (first >= 0xC2 && first <= 0xDF) return {2, 0x80, 0xBF};
  if (first == 0xE0) return {3, 0xA0, 0xBF};
  if (first == 0xED) return {3, 0x80, 0x9F};
  if (first >= 0xE1 && first <= 0xEF) return {3, 0x80, 0xBF};
  if (first == 0xF0) return {4, 0x90, 0xBF};
  if (first >= 0xF1 && first <= 0xF3) return {4, 0x80, 0xBF};
  if (first == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

// Where the first byte is that is not UTF-8; the length when all are.
std::size_t first_flaw(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto byte = [&](std::size_t i) { return Byte(text[at + i]); };
    if (byte(0) < 0x80) {
      ++at;
      continue;
    }
    const Lead lead = lead_of(byte(0));
    if (lead.length == 0 || lead.length > text.size() - at) return at;
    if (byte(1) < lead.low || byte(1) > lead.high) return at;
    for (std::size_t i = 2; i < lead.length; ++i) {
      if ((byte(i) & 0xC0) != 0x80) return at;
    }
    at += lead.length;
  }
  return at;
}

}  // namespace

std::string_view bytes(const char* text, std::size_t len, const char* name) {
  if (len == 0) return {};
  if (text == nullptr) refuse("text is NULL but has a length", name);
  if (len > PTRDIFF_MAX) refuse("text is longer than memory", name);
  return {text, len};
}

std::string_view utf8(const char* text, std::size_t len, const char* name) {
  const std::string_view all = bytes(text, len, name);
  const std::size_t flaw = first_flaw(all);
  if (flaw == all.size()) return all;
  refuse("text is not UTF-8 from byte " + std::to_string(flaw) + " on", name,
         {}, "convert it first; old Chinese systems export GBK or GB18030");
}

std::string owned(rung_str text, const char* name) {
  return std::string(utf8(text.ptr, text.len, name));
}

Text owned(rung_text text, const char* name) {
  return {owned(text.zh, name), owned(text.en, name)};
}

std::vector<std::string> owned(rung_strs texts, const char* name) {
  std::vector<std::string> all;
  for (const rung_str& text : list(texts.ptr, texts.len, name)) {
    all.push_back(owned(text, name));
  }
  return all;
}

}  // namespace rung::capi

rung_str rung_str_of(const char* terminated) {
  if (terminated == nullptr) return {nullptr, 0};
  return rung::capi::view(terminated);
}
