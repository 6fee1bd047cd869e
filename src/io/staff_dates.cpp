#include "io/staff_dates.hpp"

namespace rung::io {
namespace {

// Takes the digits that the text starts with.
std::string take_digits(std::string_view& text) {
  std::size_t n = 0;
  while (n < text.size() && text[n] >= '0' && text[n] <= '9') ++n;
  const std::string digits(text.substr(0, n));
  text.remove_prefix(n);
  return digits;
}

bool take(std::string_view& text, char sign) {
  if (!text.starts_with(sign)) return false;
  text.remove_prefix(1);
  return true;
}

std::string two(const std::string& digits) {
  return digits.size() == 1 ? '0' + digits : digits;
}

}  // namespace

std::string full_date(std::string_view text) {
  std::string_view rest = text;
  const std::string year = take_digits(rest);
  const char sign = rest.starts_with('/') ? '/' : '-';
  if (year.size() != 4 || !take(rest, sign)) return std::string(text);
  const std::string month = two(take_digits(rest));
  if (month.size() != 2 || !take(rest, sign)) return std::string(text);
  const std::string day = two(take_digits(rest));
  if (day.size() != 2) return std::string(text);
  std::string full = year + '-' + month + '-' + day;
  if (!rest.empty()) {
    full += rest[0];
    rest.remove_prefix(1);
    full += two(take_digits(rest));
  }
  return full.append(rest);
}

}  // namespace rung::io
