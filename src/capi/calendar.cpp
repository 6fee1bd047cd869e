#include "capi/calendar.hpp"

#include <utility>

#include "capi/args.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/text.hpp"

namespace rung::capi {
namespace {

std::vector<Day> days_arg(rung_days days, const char* name) {
  std::vector<Day> read;
  for (const std::int32_t n : list(days.ptr, days.len, name)) {
    read.push_back({n});
  }
  return read;
}

std::vector<std::int32_t> numbers(const std::vector<Day>& days) {
  std::vector<std::int32_t> numbers;
  for (const Day day : days) numbers.push_back(day.n);
  return numbers;
}

}  // namespace

const Calendar& calendar_of(const rung_calendar* calendar) noexcept {
  static const Calendar kEmpty;
  return calendar == nullptr ? kEmpty : calendar->calendar;
}

}  // namespace rung::capi

using namespace rung::capi;
using rung::Day;

rung_calendar::rung_calendar(rung::Calendar of)
    : calendar(std::move(of)),
      holidays(numbers(calendar.holidays())),
      worked(numbers(calendar.worked())) {}

rung_status rung_calendar_parse(rung_calendar** out, const char* json,
                                size_t json_len, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out =
        new rung_calendar(rung::Calendar::parse(bytes(json, json_len, "json")));
  });
}

rung_status rung_calendar_new(rung_calendar** out, rung_days holidays,
                              rung_days worked, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out = new rung_calendar(rung::Calendar(days_arg(holidays, "holidays"),
                                            days_arg(worked, "worked")));
  });
}

void rung_calendar_free(rung_calendar* calendar) { delete calendar; }

int32_t rung_calendar_empty(const rung_calendar* calendar) {
  return calendar_of(calendar).empty() ? 1 : 0;
}

int32_t rung_calendar_is_working(const rung_calendar* calendar, int32_t day) {
  return calendar_of(calendar).is_working(Day{day}) ? 1 : 0;
}

int32_t rung_calendar_next_working(const rung_calendar* calendar, int32_t day) {
  return calendar_of(calendar).next_working(Day{day}).n;
}

int32_t rung_calendar_add_working(const rung_calendar* calendar, int32_t day,
                                  int32_t n) {
  return calendar_of(calendar).add_working(Day{day}, n).n;
}

int32_t rung_calendar_working_between(const rung_calendar* calendar,
                                      int32_t from, int32_t to) {
  return calendar_of(calendar).working_between(Day{from}, Day{to});
}

rung_days rung_calendar_holidays(const rung_calendar* calendar) {
  if (calendar == nullptr) return {nullptr, 0};
  return {calendar->holidays.data(), calendar->holidays.size()};
}

rung_days rung_calendar_worked(const rung_calendar* calendar) {
  if (calendar == nullptr) return {nullptr, 0};
  return {calendar->worked.data(), calendar->worked.size()};
}

rung_status rung_day_of(int32_t* out, int64_t at, int32_t zone,
                        rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out = rung::day_of(rung::Instant{at}, zone_arg(zone, "zone")).n;
  });
}

rung_status rung_start_of(int64_t* out, int32_t day, int32_t zone,
                          rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out = rung::start_of(Day{day}, zone_arg(zone, "zone")).us;
  });
}

int32_t rung_weekday(int32_t day) { return rung::weekday(Day{day}); }

int32_t rung_make_day(int32_t year, int32_t month, int32_t day) {
  return rung::make_day(year, month, day).n;
}

rung_status rung_civil(int32_t* out_year, int32_t* out_month, int32_t* out_day,
                       int32_t day, rung_error** err) {
  return guard(err, [&] {
    given(out_year, "out_year");
    given(out_month, "out_month");
    given(out_day, "out_day");
    const rung::YearMonthDay date = rung::civil(Day{day});
    *out_year = date.year;
    *out_month = date.month;
    *out_day = date.day;
  });
}

rung_status rung_parse_day(int32_t* out, const char* text, size_t text_len,
                           rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out = rung::parse_day(utf8(text, text_len, "text")).n;
  });
}

rung_status rung_format_day(rung_str* out, rung_session* session, int32_t day,
                            rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    s.text = rung::format_day(Day{day});
    *out = view(s.text);
  });
}
