/* Days and working days. 2024-10-01 was a Tuesday. */
#include <string.h>

#include "check.h"
#include "office.h"

static rung_error* err = NULL;

static int32_t day(const char* text) {
  int32_t n = -1;
  CHECK_OK(rung_parse_day(&n, text, strlen(text), &err));
  return n;
}

static void DaysAreDates(void) {
  int32_t year = 0, month = 0, date = 0;
  CHECK(day("1970-01-01") == 0);
  CHECK(day("2000-03-01") == 11017); /* 30 years, 7 leap days, January, leap
                                        February */
  CHECK(rung_make_day(2024, 13, 1) == day("2025-01-01"));
  CHECK(rung_weekday(day("2024-10-01")) == 2);
  CHECK_OK(rung_civil(&year, &month, &date, day("2024-02-29"), &err));
  CHECK(year == 2024 && month == 2 && date == 29);
  CHECK_FAILS(RUNG_PARSE, rung_parse_day(&date, "2023-02-29", 10, &err));
}

static void DaysHaveAZone(void) {
  int32_t n = 0;
  int64_t at = 0;
  const int64_t evening = INT64_C(20) * 3600 * 1000000; /* 20:00 UTC */
  CHECK_OK(rung_day_of(&n, evening, 0, &err));
  CHECK(n == 0);
  CHECK_OK(rung_day_of(&n, evening, 8 * 3600, &err));
  CHECK(n == 1);
  CHECK_OK(rung_start_of(&at, 1, 8 * 3600, &err));
  CHECK(at == INT64_C(16) * 3600 * 1000000);
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, rung_day_of(&n, 0, 18 * 3600 + 1, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_start_of(&at, 0, -18 * 3600 - 1, &err));
}

static void DaysAreWritten(void) {
  rung_session* session = NULL;
  rung_str text = RUNG_STR_INIT;
  CHECK_OK(rung_session_new(&session, NULL, &err));
  CHECK_OK(rung_format_day(&text, session, 11017, &err));
  CHECK_STR(text, "2000-03-01");
  CHECK_OK(rung_format_day(&text, session, INT32_MAX, &err));
  CHECK(text.len == 0);
  rung_session_free(session);
}

/* The holidays of October 2024, Tuesday to Monday; Saturday 12 is worked. */
static const char kCalendar[] =
    "{\"format\":\"rung-calendar/1\",\"holidays\":[{\"from\":\"2024-10-01\","
    "\"to\":\"2024-10-07\"}],\"worked\":[\"2024-10-12\"]}";

static void check_october(const rung_calendar* calendar) {
  const int32_t eve = day("2024-09-30");
  CHECK(rung_calendar_empty(calendar) == 0);
  CHECK(rung_calendar_is_working(calendar, eve) == 1);
  CHECK(rung_calendar_is_working(calendar, eve + 1) == 0);
  CHECK(rung_calendar_is_working(calendar, day("2024-10-12")) == 1);
  CHECK(rung_calendar_next_working(calendar, eve + 1) == day("2024-10-08"));
  /* 8, 9, 10, 11, then Saturday 12. */
  CHECK(rung_calendar_add_working(calendar, eve, 5) == day("2024-10-12"));
  CHECK(rung_calendar_add_working(calendar, day("2024-10-08"), -1) == eve);
  CHECK(rung_calendar_working_between(calendar, eve, day("2024-10-12")) == 5);
  CHECK(rung_calendar_working_between(calendar, day("2024-10-12"), eve) == -5);
  CHECK(rung_calendar_holidays(calendar).len == 7);
  CHECK(rung_calendar_holidays(calendar).ptr[0] == eve + 1);
  CHECK(rung_calendar_worked(calendar).len == 1);
}

static void CalendarsAreRead(void) {
  rung_calendar* calendar = NULL;
  CHECK_OK(rung_calendar_parse(&calendar, kCalendar, strlen(kCalendar), &err));
  check_october(calendar);
  rung_calendar_free(calendar);
  calendar = NULL;
  CHECK_FAILS(RUNG_PARSE, rung_calendar_parse(&calendar, "{}", 2, &err));
  CHECK(calendar == NULL);
}

static void CalendarsAreMadeOfDays(void) {
  const int32_t first = day("2024-10-01");
  int32_t off[7], on = first + 11;
  rung_days holidays = RUNG_DAYS_INIT, worked = RUNG_DAYS_INIT;
  rung_calendar* calendar = NULL;
  int i;
  for (i = 0; i < 7; ++i) off[i] = first + 6 - i;
  holidays.ptr = off;
  holidays.len = 7;
  worked.ptr = &on;
  worked.len = 1;
  CHECK_OK(rung_calendar_new(&calendar, holidays, worked, &err));
  check_october(calendar);
  rung_calendar_free(calendar);
  calendar = NULL;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_calendar_new(&calendar, worked, worked, &err));
  worked.ptr = NULL;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_calendar_new(&calendar, holidays, worked, &err));
  CHECK(calendar == NULL);
}

static void NoCalendarIsMondayToFriday(void) {
  const int32_t tuesday = day("2024-10-01");
  CHECK(rung_calendar_empty(NULL) == 1);
  CHECK(rung_calendar_is_working(NULL, tuesday) == 1);
  CHECK(rung_calendar_is_working(NULL, tuesday + 4) == 0);
  CHECK(rung_calendar_holidays(NULL).len == 0);
  CHECK(rung_calendar_worked(NULL).len == 0);
  rung_calendar_free(NULL);
}

int main(void) {
  RUN(DaysAreDates);
  RUN(DaysHaveAZone);
  RUN(DaysAreWritten);
  RUN(CalendarsAreRead);
  RUN(CalendarsAreMadeOfDays);
  RUN(NoCalendarIsMondayToFriday);
  return check_result();
}
