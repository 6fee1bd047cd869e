#include "kernels/naive_days.hpp"

#include <algorithm>

namespace rung::kernels {
namespace {

bool among(const std::vector<Day>& days, std::int64_t day) {
  return std::any_of(days.begin(), days.end(),
                     [day](Day d) { return d.n == day; });
}

std::int64_t microseconds(const std::string& unit) {
  if (unit == "hours") return 3'600'000'000;
  return unit == "minutes" ? 60'000'000 : 1'000'000;
}

bool counts_days(const Window& w) {
  return w.unit == "days" || w.unit == "workdays";
}

// In days, working days or microseconds.
std::int64_t distance(const Window& w, Instant from, Instant to,
                      const Terms& terms) {
  if (!counts_days(w)) return to.us - from.us;
  const std::int64_t a = naive_day(from, terms.zone);
  const std::int64_t b = naive_day(to, terms.zone);
  return w.unit == "days" ? b - a : naive_working_between(a, b, terms);
}

// The last day of a window of days or working days.
std::int64_t last_day(const Window& w, std::int64_t from, const Terms& terms) {
  std::int64_t day = from;
  if (w.unit == "days") {
    day += *w.to;
  } else {
    for (std::int64_t left = *w.to; left > 0;) {
      if (naive_working(++day, terms)) --left;
    }
  }
  const bool has_calendar = !terms.holidays.empty() || !terms.worked.empty();
  if (w.roll && has_calendar) {
    while (!naive_working(day, terms)) ++day;
  }
  return day;
}

}  // namespace

std::int64_t naive_day(Instant at, Zone zone) {
  const std::int64_t us = at.us + zone.offset_seconds * INT64_C(1'000'000);
  constexpr std::int64_t kDay = 86'400'000'000;
  return us >= 0 ? us / kDay : -((-us + kDay - 1) / kDay);
}

bool naive_working(std::int64_t day, const Terms& terms) {
  if (among(terms.holidays, day)) return false;
  if (among(terms.worked, day)) return true;
  const std::int64_t weekday = ((day + 3) % 7 + 7) % 7;  // 0 is Monday
  return weekday < 5;
}

std::int64_t naive_working_between(std::int64_t from, std::int64_t to,
                                   const Terms& terms) {
  if (to < from) return -naive_working_between(to, from, terms);
  std::int64_t count = 0;
  for (std::int64_t day = from + 1; day <= to; ++day) {
    count += naive_working(day, terms);
  }
  return count;
}

Timing naive_timing_back(const Window& w, Instant from, Instant to,
                         const Terms& terms) {
  const std::int64_t scale = counts_days(w) ? 1 : microseconds(w.unit);
  const std::int64_t gone = distance(w, from, to, terms);
  if (gone < w.from.value_or(0) * scale) return Timing::kEarly;
  return !w.to || gone <= *w.to * scale ? Timing::kIn : Timing::kLate;
}

Timing naive_timing(const Window& w, Instant from, Instant to,
                    const Terms& terms) {
  const Timing t = naive_timing_back(w, from, to, terms);
  if (t == Timing::kEarly || !w.to || !counts_days(w)) return t;
  // A period of days ends with its last day, whatever lies behind it.
  const std::int64_t first = naive_day(from, terms.zone);
  return naive_day(to, terms.zone) <= last_day(w, first, terms) ? Timing::kIn
                                                                : Timing::kLate;
}

bool naive_time_up(const Window& w, Instant from, Instant at,
                   const Terms& terms) {
  if (!w.to) return false;
  if (counts_days(w)) {
    return naive_day(at, terms.zone) >
           last_day(w, naive_day(from, terms.zone), terms);
  }
  return at.us > from.us + *w.to * microseconds(w.unit);
}

}  // namespace rung::kernels
