#include "rung/calendar.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

#include "base/calendar_ends.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

bool weekend(Day day) { return weekday(day) > 5; }

void sort_distinct(std::vector<Day>& days) {
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
}

// How many of the sorted days are not after `day`.
std::int64_t count_until(const std::vector<Day>& days, std::int64_t day) {
  return std::upper_bound(
             days.begin(), days.end(), day,
             [](std::int64_t n, const Day& d) { return n < d.n; }) -
         days.begin();
}

// Mondays to Fridays up to `day`, counted from Monday 1969-12-29 (day -3).
std::int64_t weekdays_until(std::int64_t day) {
  const std::int64_t n = day + 3;
  const std::int64_t week = n / 7 - (n % 7 < 0 ? 1 : 0);
  return week * 5 + std::min<std::int64_t>(n - week * 7 + 1, 5);
}

}  // namespace

Calendar::Calendar(std::vector<Day> holidays, std::vector<Day> worked)
    : holidays_(std::move(holidays)), worked_(std::move(worked)) {
  sort_distinct(holidays_);
  sort_distinct(worked_);
  std::vector<Day> both;
  std::set_intersection(holidays_.begin(), holidays_.end(), worked_.begin(),
                        worked_.end(), std::back_inserter(both));
  if (!both.empty()) {
    throw Error(ErrorCode::kInvalidArgument,
                "a day is both a holiday and worked", {},
                format_day(both.front()));
  }
  std::copy_if(holidays_.begin(), holidays_.end(), std::back_inserter(off_),
               [](Day d) { return !weekend(d); });
  std::copy_if(worked_.begin(), worked_.end(), std::back_inserter(on_),
               weekend);
}

bool Calendar::is_working(Day day) const noexcept {
  return weekend(day) ? std::binary_search(on_.begin(), on_.end(), day)
                      : !std::binary_search(off_.begin(), off_.end(), day);
}

// Working days up to `day`, from an origin that is the same for all days.
std::int64_t Calendar::worked_until(std::int64_t day) const noexcept {
  return weekdays_until(day) - count_until(off_, day) + count_until(on_, day);
}

// The first day whose worked_until() is at least `count`: it is worked itself.
std::int64_t Calendar::first_reaching(std::int64_t count) const noexcept {
  std::int64_t low = kFirstDay;
  std::int64_t high = kLastDay;
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    if (worked_until(middle) >= count) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

Day Calendar::next_working(Day day) const noexcept {
  if (is_working(day)) return day;
  return add_working(day, 1);
}

Day Calendar::add_working(Day day, std::int32_t n) const noexcept {
  if (n == 0) return day;
  const std::int64_t from = day.n;
  const std::int64_t count =
      n > 0 ? worked_until(from) + n : worked_until(from - 1) + n + 1;
  return {static_cast<std::int32_t>(first_reaching(count))};
}

std::int32_t Calendar::working_between(Day from, Day to) const noexcept {
  return static_cast<std::int32_t>(
      std::clamp<std::int64_t>(worked_until(to.n) - worked_until(from.n),
                               std::numeric_limits<std::int32_t>::min(),
                               std::numeric_limits<std::int32_t>::max()));
}

}  // namespace rung
