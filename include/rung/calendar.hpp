// rung: days, working days and deadlines.
//
// A period of n days does not count its first day: day n after 2012-02-18 is
// 2012-02-18 plus n (TIM-1). Days are those of a stated zone; elapsed seconds
// play no part.
#ifndef RUNG_CALENDAR_HPP_
#define RUNG_CALENDAR_HPP_

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rung/export.h"
#include "rung/time.hpp"

namespace rung {

/// A civil day: days since 1970-01-01.
struct Day {
  std::int32_t n = 0;
  friend constexpr auto operator<=>(const Day&, const Day&) = default;
};

/// The day on which an instant falls, in a zone. Instants outside the years
/// 0001 to 9999 give the first or last day of those. Constant time.
RUNG_API Day day_of(Instant, Zone) noexcept;
/// Midnight at the start of a day.
RUNG_API Instant start_of(Day, Zone) noexcept;
/// 1 is Monday, 7 Sunday.
RUNG_API int weekday(Day) noexcept;
/// Months past 1 to 12 go on into other years, days past the month into other
/// months: 2024-13-1 is 2025-01-01.
RUNG_API Day make_day(int year, int month, int day) noexcept;
struct YearMonthDay {
  int year, month, day;
};
RUNG_API YearMonthDay civil(Day) noexcept;
/// Reads `YYYY-MM-DD`. Errors: kParse.
RUNG_API Day parse_day(std::string_view text);
/// Returns `YYYY-MM-DD`; nothing outside the years 0001 to 9999.
RUNG_API std::string format_day(Day);

/// Which days are worked: Monday to Friday, less holidays, plus weekends that
/// are worked (调休). Immutable after it is filled; look-ups are logarithmic.
/// The calendar ends with the years 0001 and 9999.
class RUNG_API Calendar {
 public:
  Calendar() = default;
  /// Days in any order; doubles are dropped. Errors: kInvalidArgument for a day
  /// that is both.
  Calendar(std::vector<Day> holidays, std::vector<Day> worked);

  /// Reads {"format":"rung-calendar/1","holidays":["2024-10-01" or
  /// {"from","to"}, ...],"worked":[...]} (docs/schema/calendar.schema.json);
  /// `from` and `to` are both in. Errors: kParse with a JSON pointer;
  /// kLimitExceeded past 100,000 days.
  static Calendar parse(std::string_view json);

  /// No holidays and no worked weekends were supplied.
  bool empty() const noexcept { return holidays_.empty() && worked_.empty(); }
  bool is_working(Day) const noexcept;
  /// The day itself if it is worked, else the first one after it that is.
  Day next_working(Day) const noexcept;
  /// The n-th working day after `day`, which is not counted itself; n < 0 goes
  /// back; n = 0 is the day itself. Saturates at the ends of the calendar.
  Day add_working(Day day, std::int32_t n) const noexcept;
  /// The working days in (from, to]; negative when `to` is earlier: then minus
  /// those in (to, from].
  std::int32_t working_between(Day from, Day to) const noexcept;

  const std::vector<Day>& holidays() const noexcept { return holidays_; }
  const std::vector<Day>& worked() const noexcept { return worked_; }

 private:
  std::int64_t worked_until(std::int64_t day) const noexcept;
  std::int64_t first_reaching(std::int64_t count) const noexcept;

  std::vector<Day> holidays_, worked_;  // sorted, distinct
  std::vector<Day> off_, on_;  // those of them that change a day, sorted
};

}  // namespace rung

#endif  // RUNG_CALENDAR_HPP_
