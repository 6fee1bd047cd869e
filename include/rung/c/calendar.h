/* rung, C API: days, working days and deadlines.
 *
 * Include rung/rung.h, which states the conventions of all calls. A day is an
 * int32_t, days since 1970-01-01; what the calls do is said in calendar.hpp.
 */
#ifndef RUNG_C_CALENDAR_H_
#define RUNG_C_CALENDAR_H_

#include "rung/c/base.h"
#include "rung/c/session.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A list of days. */
typedef struct rung_days {
  const int32_t* ptr; /**< may be NULL where len is 0 */
  size_t len;         /**< number of days */
} rung_days;

/** Initialiser of an empty rung_days. */
#define RUNG_DAYS_INIT \
  { NULL, 0 }

/**
 * Which days are worked: Monday to Friday, less holidays, plus weekends that
 * are worked. Immutable, for any number of threads at once. Where a call takes
 * NULL instead, no holidays and no worked weekends are known.
 */
typedef struct rung_calendar rung_calendar;

/**
 * Reads `rung-calendar/1` JSON.
 *
 * @param[out] out the calendar, to be freed with rung_calendar_free()
 * @param json the text; it may be freed after the call
 * @param json_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_PARSE (place: a JSON pointer), RUNG_LIMIT_EXCEEDED
 */
RUNG_API rung_status rung_calendar_parse(rung_calendar** out, const char* json,
                                         size_t json_len, rung_error** err);

/**
 * Makes a calendar of days, in any order.
 *
 * @param[out] out the calendar, to be freed with rung_calendar_free()
 * @param holidays not worked
 * @param worked weekends that are worked
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a day that is both
 */
RUNG_API rung_status rung_calendar_new(rung_calendar** out, rung_days holidays,
                                       rung_days worked, rung_error** err);

/**
 * Frees the handle. Rulebooks made with it go on working.
 *
 * @param calendar a calendar, or NULL
 */
RUNG_API void rung_calendar_free(rung_calendar* calendar);

/** @return 1 when the calendar holds no days, and for NULL; else 0 */
RUNG_API int32_t rung_calendar_empty(const rung_calendar* calendar);
/** @return 1 when the day is worked, else 0 */
RUNG_API int32_t rung_calendar_is_working(const rung_calendar* calendar,
                                          int32_t day);
/** @return the day itself if it is worked, else the first after it that is */
RUNG_API int32_t rung_calendar_next_working(const rung_calendar* calendar,
                                            int32_t day);

/**
 * Counts working days on from a day, which is not counted itself.
 *
 * @param calendar a calendar, or NULL
 * @param day from which to count
 * @param n how many; below 0 goes back, 0 gives the day itself
 * @return the n-th working day; the end of the calendar when there is none
 */
RUNG_API int32_t rung_calendar_add_working(const rung_calendar* calendar,
                                           int32_t day, int32_t n);

/** @return the working days after `from` up to and with `to`; negative when
 * `to` is earlier: then minus those after `to` up to and with `from` */
RUNG_API int32_t rung_calendar_working_between(const rung_calendar* calendar,
                                               int32_t from, int32_t to);

/** @return the holidays, sorted, borrowed from the calendar */
RUNG_API rung_days rung_calendar_holidays(const rung_calendar* calendar);
/** @return the worked weekends, sorted, borrowed from the calendar */
RUNG_API rung_days rung_calendar_worked(const rung_calendar* calendar);

/**
 * Tells the day on which an instant falls.
 *
 * @param[out] out the day
 * @param at the instant
 * @param zone seconds east of UTC, within 18 hours
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_day_of(int32_t* out, int64_t at, int32_t zone,
                                 rung_error** err);

/**
 * Tells the midnight with which a day starts.
 *
 * @param[out] out the instant
 * @param day the day
 * @param zone seconds east of UTC, within 18 hours
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_start_of(int64_t* out, int32_t day, int32_t zone,
                                   rung_error** err);

/** @return 1 for a Monday to 7 for a Sunday */
RUNG_API int32_t rung_weekday(int32_t day);

/** @return the day of a date; months past 1 to 12 go on into other years, days
 * past the month into other months */
RUNG_API int32_t rung_make_day(int32_t year, int32_t month, int32_t day);

/**
 * Tells the date of a day.
 *
 * @param[out] out_year such as 2024
 * @param[out] out_month 1 to 12
 * @param[out] out_day 1 to 31
 * @param day the day
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_civil(int32_t* out_year, int32_t* out_month,
                                int32_t* out_day, int32_t day,
                                rung_error** err);

/**
 * Reads `YYYY-MM-DD`.
 *
 * @param[out] out the day
 * @param text the date
 * @param text_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_PARSE for anything else
 */
RUNG_API rung_status rung_parse_day(int32_t* out, const char* text,
                                    size_t text_len, rung_error** err);

/**
 * Writes a day as `YYYY-MM-DD`.
 *
 * @param[out] out borrowed from the session; empty outside the years 0001 to
 *        9999
 * @param session the session; it needs no org
 * @param day the day
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_format_day(rung_str* out, rung_session* session,
                                     int32_t day, rung_error** err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_CALENDAR_H_ */
