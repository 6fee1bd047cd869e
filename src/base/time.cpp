#include "rung/time.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "base/utf8.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

constexpr std::int64_t kSecond = 1'000'000;
constexpr std::int64_t kDay = 86'400 * kSecond;

[[noreturn]] void refuse(std::string_view what, std::string_view text,
                         std::string_view hint) {
  throw Error(ErrorCode::kParse, std::string(what), {}, shorten(text),
              std::string(hint));
}

// Reads fixed-width numbers and separators from the front of a text.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  bool digits(int count, int& out) {
    if (rest_.size() < static_cast<std::size_t>(count)) return false;
    int value = 0;
    for (int i = 0; i < count; ++i) {
      const char c = rest_[static_cast<std::size_t>(i)];
      if (c < '0' || c > '9') return false;
      value = value * 10 + (c - '0');
    }
    rest_.remove_prefix(static_cast<std::size_t>(count));
    out = value;
    return true;
  }
  bool skip(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool done() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

// +HH:MM or -HH:MM or Z at the cursor.
bool read_offset(Cursor& in, std::int32_t& seconds) {
  if (in.skip('Z')) {
    seconds = 0;
    return true;
  }
  const bool minus = in.skip('-');
  int hours = 0;
  int minutes = 0;
  if (!minus && !in.skip('+')) return false;
  if (!in.digits(2, hours) || !in.skip(':') || !in.digits(2, minutes)) {
    return false;
  }
  if (minutes > 59 || hours * 60 + minutes > 18 * 60) return false;
  seconds = (hours * 3600 + minutes * 60) * (minus ? -1 : 1);
  return true;
}

bool read_date(Cursor& in, std::int64_t& days) {
  int year = 0;
  int month = 0;
  int day = 0;
  if (!in.digits(4, year) || !in.skip('-') || !in.digits(2, month) ||
      !in.skip('-') || !in.digits(2, day) || year < 1) {
    return false;
  }
  const std::chrono::year_month_day date{
      std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
      std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return false;
  days = std::chrono::sys_days{date}.time_since_epoch().count();
  return true;
}

bool read_clock(Cursor& in, std::int64_t& us) {
  int hour = 0;
  int minute = 0;
  int second = 0;
  std::int64_t fraction = 0;
  if (!in.digits(2, hour) || !in.skip(':') || !in.digits(2, minute)) {
    return false;
  }
  if (in.skip(':')) {
    if (!in.digits(2, second)) return false;
    if (in.skip('.')) {
      int digit = 0;
      int count = 0;
      std::int64_t unit = kSecond / 10;
      for (; in.digits(1, digit); ++count, unit /= 10) fraction += digit * unit;
      if (count == 0) return false;
    }
  }
  if (hour > 23 || minute > 59 || second > 59) return false;
  us = ((hour * 60 + minute) * 60 + second) * kSecond + fraction;
  return true;
}

}  // namespace

Zone parse_zone(std::string_view text) {
  if (text == "UTC") return Zone{0};
  if (text == "Asia/Shanghai") return Zone{8 * 3600};
  Zone zone;
  Cursor in(text);
  if (!read_offset(in, zone.offset_seconds) || !in.done()) {
    refuse("not a zone", text, "use an offset such as +08:00, or Z");
  }
  return zone;
}

std::string format_zone(Zone zone) {
  if (zone.offset_seconds == 0) return "Z";
  const int minutes = std::abs(zone.offset_seconds) / 60;
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%c%02d:%02d",
                zone.offset_seconds < 0 ? '-' : '+', minutes / 60,
                minutes % 60);
  return text.data();
}

Instant parse_instant(std::string_view text, Zone zone) {
  Cursor in(text);
  std::int64_t days = 0;
  std::int64_t us = 0;
  std::int32_t offset = zone.offset_seconds;
  bool ok = read_date(in, days);
  if (ok && !in.done()) {
    ok = (in.skip('T') || in.skip(' ')) && read_clock(in, us) &&
         (in.done() || read_offset(in, offset)) && in.done();
  }
  if (!ok) {
    refuse(
        "not a date or time", text,
        "write YYYY-MM-DD or YYYY-MM-DDTHH:MM:SS with Z or an offset such as "
        "+08:00 behind it");
  }
  return Instant{days * kDay + us - offset * kSecond};
}

std::string format_instant(Instant at, Zone zone) {
  // Years 0001 to 9999, in microseconds from 1970.
  constexpr std::int64_t kFirst = -719'162 * kDay;
  constexpr std::int64_t kEnd = 2'932'897 * kDay;
  if (at.us < kFirst - kDay || at.us > kEnd + kDay) return {};
  const std::int64_t local = at.us + zone.offset_seconds * kSecond;
  if (local < kFirst || local >= kEnd) return {};
  std::int64_t days = local / kDay;
  std::int64_t rest = local % kDay;
  if (rest < 0) {
    rest += kDay;
    --days;
  }
  const std::chrono::year_month_day date{
      std::chrono::sys_days{std::chrono::days{days}}};
  std::array<char, 64> text{};
  std::snprintf(
      text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  if (rest == 0) return text.data();
  const std::int64_t seconds = rest / kSecond;
  std::array<char, 64> clock{};
  std::snprintf(clock.data(), clock.size(), "T%02d:%02d:%02d",
                static_cast<int>(seconds / 3600),
                static_cast<int>(seconds / 60 % 60),
                static_cast<int>(seconds % 60));
  std::string out = std::string(text.data()) + clock.data();
  if (const std::int64_t fraction = rest % kSecond; fraction != 0) {
    std::snprintf(clock.data(), clock.size(), ".%06d",
                  static_cast<int>(fraction));
    out += clock.data();
  }
  return out + format_zone(zone);
}

}  // namespace rung
