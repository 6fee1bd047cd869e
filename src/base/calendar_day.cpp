// Civil days, by eras of 400 years that begin on the first of March.
#include <algorithm>
#include <array>
#include <cstdio>
#include <limits>

#include "base/calendar_ends.hpp"
#include "base/utf8.hpp"
#include "rung/calendar.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

constexpr std::int64_t kEraDays = 146'097;
constexpr std::int64_t kEpochInEras = 719'468;  // 0000-03-01 to 1970-01-01
constexpr std::int64_t kSecond = 1'000'000;
constexpr std::int64_t kDaySeconds = 86'400;

constexpr std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}
constexpr std::int64_t floor_mod(std::int64_t a, std::int64_t b) {
  return a - floor_div(a, b) * b;
}

bool read_digits(std::string_view text, int& out) {
  out = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
    out = out * 10 + (c - '0');
  }
  return true;
}

}  // namespace

Day day_of(Instant at, Zone zone) noexcept {
  // Seconds first: adding an offset in microseconds could overflow.
  const std::int64_t seconds = floor_div(at.us, kSecond) + zone.offset_seconds;
  return {static_cast<std::int32_t>(
      std::clamp(floor_div(seconds, kDaySeconds), kFirstDay, kLastDay))};
}

Instant start_of(Day day, Zone zone) noexcept {
  const std::int64_t n = std::clamp<std::int64_t>(day.n, kFirstDay, kLastDay);
  return {(n * kDaySeconds - zone.offset_seconds) * kSecond};
}

int weekday(Day day) noexcept {
  return static_cast<int>(floor_mod(std::int64_t{day.n} + 3, 7)) + 1;
}

Day make_day(int year, int month, int day) noexcept {
  const std::int64_t months = std::int64_t{month} - 3;  // from March
  const std::int64_t y = std::int64_t{year} + floor_div(months, 12);
  const std::int64_t m = floor_mod(months, 12);
  const std::int64_t in_era = floor_mod(y, 400);
  const std::int64_t n = floor_div(y, 400) * kEraDays + in_era * 365 +
                         in_era / 4 - in_era / 100 + (153 * m + 2) / 5 +
                         (std::int64_t{day} - 1) - kEpochInEras;
  return {static_cast<std::int32_t>(
      std::clamp<std::int64_t>(n, std::numeric_limits<std::int32_t>::min(),
                               std::numeric_limits<std::int32_t>::max()))};
}

YearMonthDay civil(Day day) noexcept {
  const std::int64_t n = std::int64_t{day.n} + kEpochInEras;
  const std::int64_t d = floor_mod(n, kEraDays);
  const std::int64_t year =
      (d - d / 1'460 + d / 36'524 - d / (kEraDays - 1)) / 365;
  const std::int64_t in_year = d - (365 * year + year / 4 - year / 100);
  const std::int64_t m = (5 * in_year + 2) / 153;  // from March
  const std::int64_t month = m < 10 ? m + 3 : m - 9;
  return {static_cast<int>(floor_div(n, kEraDays) * 400 + year +
                           (month <= 2 ? 1 : 0)),
          static_cast<int>(month),
          static_cast<int>(in_year - (153 * m + 2) / 5 + 1)};
}

Day parse_day(std::string_view text) {
  int year = 0;
  int month = 0;
  int day = 0;
  if (text.size() == 10 && text[4] == '-' && text[7] == '-' &&
      read_digits(text.substr(0, 4), year) &&
      read_digits(text.substr(5, 2), month) &&
      read_digits(text.substr(8, 2), day) && year >= 1) {
    const Day found = make_day(year, month, day);
    const YearMonthDay back = civil(found);
    if (back.year == year && back.month == month && back.day == day) {
      return found;
    }
  }
  throw Error(ErrorCode::kParse, "not a date", {}, shorten(text),
              "write YYYY-MM-DD");
}

std::string format_day(Day day) {
  if (day.n < kFirstDay || day.n > kLastDay) return {};
  const YearMonthDay d = civil(day);
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", d.year, d.month,
                d.day);
  return text.data();
}

}  // namespace rung
