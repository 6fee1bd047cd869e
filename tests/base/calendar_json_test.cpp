// Calendars in rung-calendar/1: what is read and what is refused where.
#include <gtest/gtest.h>

#include "rung/calendar.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

TEST(CalendarJson, ReadsDaysAndSpans) {
  const Calendar calendar = Calendar::parse(
      R"({"format":"rung-calendar/1",
          "holidays":[{"from":"2024-10-01","to":"2024-10-07"},"2024-01-01"],
          "worked":["2024-09-29",{"from":"2024-10-12","to":"2024-10-12"}]})");
  ASSERT_EQ(calendar.holidays().size(), 8u);
  EXPECT_EQ(format_day(calendar.holidays().front()), "2024-01-01");
  EXPECT_EQ(format_day(calendar.holidays().back()), "2024-10-07");
  ASSERT_EQ(calendar.worked().size(), 2u);
  EXPECT_EQ(format_day(calendar.next_working(parse_day("2024-10-02"))),
            "2024-10-08");
}

TEST(CalendarJson, MayLeaveOutBothLists) {
  EXPECT_TRUE(Calendar::parse(R"({"format":"rung-calendar/1"})").empty());
}

struct Refusal {
  const char* json;
  ErrorCode code;
  const char* place;
};

TEST(CalendarJson, SaysWhereItIsWrong) {
  const ErrorCode parse = ErrorCode::kParse;
  const Refusal refusals[] = {
      {R"({"format":"rung-calendar/2"})", parse, "/format"},
      {R"({"holidays":[]})", parse, "/"},
      {R"([])", parse, "/"},
      {R"({"format":"rung-calendar/1","holiday":[]})", parse, "/holiday"},
      {R"({"format":"rung-calendar/1","holidays":{}})", parse, "/holidays"},
      {R"({"format":"rung-calendar/1","holidays":["2024-02-30"]})", parse,
       "/holidays/0"},
      {R"({"format":"rung-calendar/1","worked":["2024-02-03",7]})", parse,
       "/worked/1"},
      {R"({"format":"rung-calendar/1","holidays":[{"from":"2024-02-03"}]})",
       parse, "/holidays/0"},
      {R"({"format":"rung-calendar/1",
           "holidays":[{"from":"x","to":"2024-02-03"}]})",
       parse, "/holidays/0/from"},
      {R"({"format":"rung-calendar/1",
           "holidays":[{"from":"2024-02-03","to":"2024-02-03","x":1}]})",
       parse, "/holidays/0/x"},
      {R"({"format":"rung-calendar/1",
           "holidays":[{"from":"2024-02-03","to":"2024-02-02"}]})",
       parse, "/holidays/0"},
      {R"({"format":"rung-calendar/1","holidays":["2024-10-12"],
           "worked":[{"from":"2024-10-10","to":"2024-10-20"}]})",
       parse, "/worked/0"},
      {R"({"format":"rung-calendar/1",
           "holidays":[{"from":"0001-01-01","to":"9999-12-31"}]})",
       ErrorCode::kLimitExceeded, "/holidays/0"},
  };
  for (const Refusal& refusal : refusals) {
    try {
      Calendar::parse(refusal.json);
      ADD_FAILURE() << refusal.json;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), refusal.code) << refusal.json;
      EXPECT_EQ(error.place(), refusal.place) << refusal.json;
    }
  }
}

TEST(CalendarJson, CountsTheDaysOfBothLists) {
  // 273 years and a bit are 100,000 days: 1750-01-01 plus 99,999.
  const std::string head = R"({"format":"rung-calendar/1","holidays":[{"from":)"
                           R"("1750-01-01","to":")" +
                           format_day({parse_day("1750-01-01").n + 99'999}) +
                           R"("}])";
  EXPECT_EQ(Calendar::parse(head + "}").holidays().size(), 100'000u);
  EXPECT_THROW(Calendar::parse(head + R"(,"worked":["1749-01-01"]})"), Error);
}

}  // namespace
}  // namespace rung
