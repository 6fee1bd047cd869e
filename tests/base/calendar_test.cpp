// Working days against walking day by day.
#include "rung/calendar.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <set>

#include "rung/error.hpp"

namespace rung {
namespace {

constexpr std::int32_t kMax = std::numeric_limits<std::int32_t>::max();
constexpr std::int32_t kMin = std::numeric_limits<std::int32_t>::min();

std::vector<Day> days(std::initializer_list<const char*> texts) {
  std::vector<Day> days;
  for (const char* text : texts) days.push_back(parse_day(text));
  return days;
}

// National Day 2024 as it was announced: 1 to 7 October off, two weekends
// worked.
Calendar national_day() {
  return Calendar(days({"2024-10-01", "2024-10-02", "2024-10-03", "2024-10-04",
                        "2024-10-05", "2024-10-06", "2024-10-07"}),
                  days({"2024-09-29", "2024-10-12"}));
}

std::string later(const char* from, std::int32_t n) {
  return format_day({parse_day(from).n + n});
}

std::string working(const Calendar& calendar, const char* from,
                    std::int32_t n) {
  return format_day(calendar.add_working(parse_day(from), n));
}

TEST(Deadlines, DoNotCountTheFirstDay) {
  EXPECT_EQ(later("2012-02-18", 20), "2012-03-09");
  EXPECT_EQ(later("2024-01-31", 20), "2024-02-20");
  EXPECT_EQ(later("2024-09-12", 20), "2024-10-02");
}

TEST(Deadlines, InAHolidayMoveToTheNextWorkingDay) {
  const Calendar calendar = national_day();
  EXPECT_EQ(format_day(calendar.next_working(parse_day("2024-10-02"))),
            "2024-10-08");
  EXPECT_EQ(format_day(calendar.next_working(parse_day("2024-10-08"))),
            "2024-10-08");
  EXPECT_EQ(format_day(calendar.next_working(parse_day("2024-10-12"))),
            "2024-10-12");
  EXPECT_EQ(format_day(calendar.next_working(parse_day("2024-10-13"))),
            "2024-10-14");
}

TEST(WorkingDays, SkipHolidaysAndTakeWorkedWeekends) {
  const Calendar calendar = national_day();
  EXPECT_FALSE(calendar.empty());
  EXPECT_TRUE(calendar.is_working(parse_day("2024-09-29")));   // a Sunday
  EXPECT_FALSE(calendar.is_working(parse_day("2024-09-28")));  // a Saturday
  EXPECT_FALSE(calendar.is_working(parse_day("2024-10-01")));
  EXPECT_TRUE(calendar.is_working(parse_day("2024-10-08")));
  EXPECT_EQ(working(calendar, "2024-09-27", 1), "2024-09-29");
  EXPECT_EQ(working(calendar, "2024-09-27", 2), "2024-09-30");
  EXPECT_EQ(working(calendar, "2024-09-27", 3), "2024-10-08");
  EXPECT_EQ(working(calendar, "2024-10-08", -1), "2024-09-30");
  EXPECT_EQ(working(calendar, "2024-10-08", -2), "2024-09-29");
  EXPECT_EQ(working(calendar, "2024-10-05", 0), "2024-10-05");
  EXPECT_EQ(calendar.working_between(parse_day("2024-09-30"),
                                     parse_day("2024-10-12")),
            5);
  EXPECT_EQ(calendar.working_between(parse_day("2024-10-12"),
                                     parse_day("2024-09-30")),
            -5);
}

TEST(WorkingDays, OfNoCalendarAreMondayToFriday) {
  const Calendar plain;
  EXPECT_TRUE(plain.empty());
  EXPECT_EQ(working(plain, "2024-03-01", 1), "2024-03-04");  // from a Friday
  EXPECT_EQ(working(plain, "2024-03-02", -1), "2024-03-01");
  EXPECT_EQ(working(plain, "2024-03-03", 5), "2024-03-08");
  EXPECT_EQ(
      plain.working_between(parse_day("2024-01-01"), parse_day("2025-01-01")),
      262);  // 366 days from a Tuesday to a Wednesday
}

// The slow reference: sets, and a walk from day to day.
struct Walker {
  std::set<Day> off, on;

  bool works(Day d) const {
    return on.count(d) != 0 || (weekday(d) <= 5 && off.count(d) == 0);
  }
  Day add(Day d, int n) const {
    const int step = n < 0 ? -1 : 1;
    while (n != 0) {
      d.n += step;
      if (works(d)) n -= step;
    }
    return d;
  }
  int between(Day from, Day to) const {
    if (to < from) return -between(to, from);
    int count = 0;
    while (from < to) {
      ++from.n;
      if (works(from)) ++count;
    }
    return count;
  }
};

TEST(WorkingDays, AgreeWithWalkingDayByDay) {
  std::mt19937 random(20240918);
  const auto upto = [&](int n) {
    return static_cast<int>(random() % static_cast<unsigned>(n));
  };
  for (int round = 0; round < 200; ++round) {
    // Dense holidays, weekends among them, so that whole weeks are off.
    Walker walker;
    const int around = upto(20'000) - 10'000;
    for (int i = upto(200); i > 0; --i) walker.off.insert({around + upto(300)});
    for (int i = upto(60); i > 0; --i) {
      const Day d{around + upto(300)};
      if (walker.off.count(d) == 0) walker.on.insert(d);
    }
    const Calendar calendar({walker.off.rbegin(), walker.off.rend()},
                            {walker.on.begin(), walker.on.end()});
    for (int i = 0; i < 50; ++i) {
      const Day from{around - 50 + upto(400)};
      const Day to{around - 50 + upto(400)};
      const int n = upto(300) - 150;
      ASSERT_EQ(calendar.is_working(from), walker.works(from));
      ASSERT_EQ(calendar.add_working(from, n), walker.add(from, n))
          << format_day(from) << ' ' << n;
      ASSERT_EQ(calendar.next_working(from), walker.add({from.n - 1}, 1));
      ASSERT_EQ(calendar.working_between(from, to), walker.between(from, to));
    }
  }
}

TEST(WorkingDays, EndWithTheCalendar) {
  const Calendar calendar = national_day();
  for (const char* from : {"0001-01-01", "2024-10-02", "9999-12-31"}) {
    EXPECT_EQ(working(calendar, from, kMax), "9999-12-31");
    EXPECT_EQ(working(calendar, from, kMin), "0001-01-01");
  }
  EXPECT_EQ(format_day(calendar.add_working({kMax}, 1)), "9999-12-31");
  EXPECT_EQ(format_day(calendar.add_working({kMin}, -1)), "0001-01-01");
  EXPECT_EQ(calendar.working_between({kMin}, {kMax}), kMax);
  EXPECT_EQ(calendar.working_between({kMax}, {kMin}), kMin);
}

TEST(Calendars, SortTheirDaysAndDropDoubles) {
  const Calendar calendar(days({"2024-10-02", "2024-10-01", "2024-10-02"}),
                          days({"2024-10-12", "2024-10-12"}));
  EXPECT_EQ(calendar.holidays(), days({"2024-10-01", "2024-10-02"}));
  EXPECT_EQ(calendar.worked(), days({"2024-10-12"}));
}

TEST(Calendars, RefuseADayThatIsBoth) {
  try {
    Calendar(days({"2024-10-12", "2024-10-13"}), days({"2024-10-13"}));
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    EXPECT_EQ(error.fragment(), "2024-10-13");
  }
}

}  // namespace
}  // namespace rung
