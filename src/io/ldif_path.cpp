#include "io/ldif_path.hpp"

#include <algorithm>

namespace rung::io {
namespace {

constexpr std::size_t kMost = 160;
constexpr std::size_t kDigits = 16;
constexpr std::string_view kCut = ".../";

std::string escaped(std::string_view name) {
  std::string step;
  for (const char c : name) {
    if (c == '/' || c == '\\') step += '\\';
    step += c;
  }
  return step;
}

std::string hex(std::uint64_t number) {
  std::string digits(kDigits, '0');
  for (std::size_t i = kDigits; number != 0; number >>= 4) {
    digits[--i] = "0123456789abcdef"[number & 15];
  }
  return digits;
}

bool is_cut(std::string_view id) {
  if (!id.starts_with(kCut) || id.size() <= kCut.size() + kDigits) return false;
  const std::string_view end = id.substr(id.size() - kDigits - 1);
  return end[0] == '~' && std::all_of(end.begin() + 1, end.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

}  // namespace

UnitPath UnitPath::below(std::string_view name) const {
  const std::string step = (id.empty() ? "" : "/") + escaped(name);
  UnitPath path;
  path.number = number;
  for (const char c : step) {  // FNV-1a
    path.number = (path.number ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  }
  path.is_cut = is_cut || id.size() + step.size() > kMost;
  path.id = path.is_cut
                ? std::string(kCut) + escaped(name) + '~' + hex(path.number)
                : id + step;
  return path;
}

std::string last_name(std::string_view id, std::string_view above) {
  if (is_cut(id)) {
    id.remove_prefix(kCut.size());
    id.remove_suffix(kDigits + 1);
  } else if (!above.empty() && id.starts_with(above) &&
             id.substr(above.size()).starts_with('/')) {
    id.remove_prefix(above.size() + 1);
  }
  std::string name;
  for (std::size_t i = 0; i < id.size(); ++i) {
    if (id[i] == '\\' && i + 1 < id.size()) ++i;
    name += id[i];
  }
  return name;
}

}  // namespace rung::io
