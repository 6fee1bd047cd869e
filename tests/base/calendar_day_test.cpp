// Civil days against counting day by day.
#include <gtest/gtest.h>

#include <limits>
#include <tuple>

#include "rung/calendar.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

constexpr Zone kChina{8 * 3600};
constexpr Zone kUtc{0};

bool leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in(int year, int month) {
  if (month == 2) return leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// The next date, by counting.
void step(YearMonthDay& d) {
  if (++d.day <= days_in(d.year, d.month)) return;
  d.day = 1;
  if (++d.month <= 12) return;
  d.month = 1;
  ++d.year;
}

TEST(Days, CountOneByOneOverAllYears) {
  // 1970-01-01 is day 0, a Thursday; 0001-01-01 is a Monday and day -719162.
  YearMonthDay d{1, 1, 1};
  int week = 1;
  bool past_epoch = false;
  for (Day day{-719'162}; d.year <= 9999; ++day.n, step(d)) {
    const YearMonthDay is = civil(day);
    ASSERT_EQ(std::tie(is.year, is.month, is.day),
              std::tie(d.year, d.month, d.day))
        << day.n;
    ASSERT_EQ(make_day(d.year, d.month, d.day), day);
    ASSERT_EQ(weekday(day), week) << day.n;
    week = week % 7 + 1;
    if (d.year == 1970 && d.month == 1 && d.day == 1) {
      ASSERT_EQ(day.n, 0);
      past_epoch = true;
    }
  }
  EXPECT_TRUE(past_epoch);
}

TEST(Days, AreReadAndWritten) {
  for (const char* text : {"0001-01-01", "1900-02-28", "1970-01-01",
                           "2000-02-29", "2024-02-29", "9999-12-31"}) {
    EXPECT_EQ(format_day(parse_day(text)), text);
  }
  EXPECT_EQ(parse_day("1970-01-02").n, 1);
  EXPECT_EQ(parse_day("1969-12-31").n, -1);
}

TEST(Days, WithoutAWrittenFormGiveNothing) {
  EXPECT_EQ(format_day({parse_day("0001-01-01").n - 1}), "");
  EXPECT_EQ(format_day({parse_day("9999-12-31").n + 1}), "");
  EXPECT_EQ(format_day({std::numeric_limits<std::int32_t>::max()}), "");
  EXPECT_EQ(format_day({std::numeric_limits<std::int32_t>::min()}), "");
}

TEST(Days, RefuseWhatIsNoDate) {
  for (const char* text :
       {"", "2024", "2024-1-01", "2024-01-1", "2024-13-01", "2024-00-01",
        "2024-04-31", "2023-02-29", "1900-02-29", "0000-01-01", "2024/01/01",
        "2024-01-01 ", "2024-01-0x", "+024-01-01", "2024-01-01T00:00"}) {
    try {
      parse_day(text);
      ADD_FAILURE() << text;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kParse);
      EXPECT_EQ(error.fragment(), text);
      EXPECT_EQ(error.hint(), "write YYYY-MM-DD");
    }
  }
}

TEST(Days, OfMonthsPastTheYearGoOn) {
  EXPECT_EQ(make_day(2024, 13, 1), make_day(2025, 1, 1));
  EXPECT_EQ(make_day(2024, 0, 1), make_day(2023, 12, 1));
  EXPECT_EQ(make_day(2024, -11, 1), make_day(2023, 1, 1));
  EXPECT_EQ(make_day(2024, 2, 30), make_day(2024, 3, 1));
  EXPECT_EQ(make_day(2024, 3, 0), make_day(2024, 2, 29));
  constexpr int kMax = std::numeric_limits<int>::max();
  constexpr int kMin = std::numeric_limits<int>::min();
  EXPECT_EQ(make_day(kMax, kMax, kMax).n, kMax);
  EXPECT_EQ(make_day(kMin, kMin, kMin).n, kMin);
}

TEST(Days, BeyondTheYearsThatAreWrittenStillHaveADate) {
  for (const std::int32_t n : {std::numeric_limits<std::int32_t>::max(),
                               std::numeric_limits<std::int32_t>::min()}) {
    const YearMonthDay d = civil({n});
    EXPECT_EQ(make_day(d.year, d.month, d.day).n, n);
    EXPECT_GE(weekday({n}), 1);
    EXPECT_LE(weekday({n}), 7);
    EXPECT_EQ(weekday({n}), weekday({n > 0 ? n - 7 : n + 7}));
  }
}

TEST(Days, BeginAtMidnightOfTheZone) {
  const Day day = parse_day("2012-03-09");
  EXPECT_EQ(start_of(day, kChina), parse_instant("2012-03-09", kChina));
  EXPECT_EQ(start_of(day, kUtc), parse_instant("2012-03-09T00:00Z", kUtc));
  EXPECT_EQ(day_of(parse_instant("2012-03-09T00:00", kChina), kChina), day);
  EXPECT_EQ(day_of(parse_instant("2012-03-09T23:59:59.999999", kChina), kChina),
            day);
  EXPECT_EQ(day_of(parse_instant("2012-03-10", kChina), kChina).n, day.n + 1);
}

TEST(Days, OfOneInstantDifferByZone) {
  const Instant at = parse_instant("2024-02-29T17:00:00Z", kUtc);
  EXPECT_EQ(format_day(day_of(at, kUtc)), "2024-02-29");
  EXPECT_EQ(format_day(day_of(at, kChina)), "2024-03-01");
  EXPECT_EQ(format_day(day_of(at, Zone{-18 * 3600})), "2024-02-28");
}

TEST(Days, OfInstantsOutOfRangeAreTheFirstAndTheLast) {
  for (const Zone zone : {kUtc, kChina, Zone{-18 * 3600},
                          Zone{std::numeric_limits<std::int32_t>::max()},
                          Zone{std::numeric_limits<std::int32_t>::min()}}) {
    EXPECT_EQ(format_day(day_of(kBeginning, zone)), "0001-01-01");
    EXPECT_EQ(format_day(day_of(kForever, zone)), "9999-12-31");
  }
  EXPECT_EQ(day_of({-1}, kUtc).n, -1);
  EXPECT_EQ(day_of({0}, kUtc).n, 0);
}

TEST(Days, OutOfRangeBeginWithTheFirstAndTheLast) {
  EXPECT_EQ(start_of({std::numeric_limits<std::int32_t>::min()}, kUtc),
            start_of(parse_day("0001-01-01"), kUtc));
  EXPECT_EQ(start_of({std::numeric_limits<std::int32_t>::max()}, kUtc),
            start_of(parse_day("9999-12-31"), kUtc));
}

}  // namespace
}  // namespace rung
