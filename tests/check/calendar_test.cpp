// Days counted by the calendar that a rulebook's settings hold.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "rung/check.hpp"

namespace rung {
namespace {

constexpr const char* kHolidays = R"(["2024-10-01/2024-10-07"])";
constexpr const char* kWorked = R"(["2024-10-12"])";

// Filed within 20 days of publication; a last day off moves on.
std::string book(const std::string& holidays, const std::string& worked,
                 const std::string& unit = R"("days","to":20,"roll":true)") {
  const auto days = [](const std::string& list) {
    return R"({"type":"text","list":true,"title":{"en":"d"},"default":)" +
           list + "}";
  };
  return R"({"format":"rung-rules/1","id":"t","version":"1.0.0",
    "title":{"en":"T"},"settings":{"holidays":)" +
         days(holidays) + R"(,"worked_weekends":)" + days(worked) +
         R"(},"rules":[{"id":"T-1","title":{"en":"t"},"case":"document",
    "checks":[{"code":"T","severity":"error","message":{"en":"m"},
      "kernel":"order","of":{"act":"publish"},"need":{"act":"file"},
      "within":{"unit":)" +
         unit + "}}]}]}";
}

Verdict filed(const Rulebook& rules, const std::string& published,
              const std::string& day) {
  const Org org = Org::parse(R"({"format":"rung-org/1"})");
  const auto events =
      parse_events(R"([{"id":"p","time":")" + published +
                   R"(","act":"publish","document":"d"},{"id":"f","time":")" +
                   day + R"(","act":"file","document":"d"}])");
  return check(org, std::vector{rules}, events).verdicts.at(0).verdict;
}

Verdict filed(const Rulebook& rules, const std::string& day) {
  return filed(rules, "2024-09-12", day);
}

TEST(CalendarOfSettings, MovesALastDayInTheHolidaysToTheFirstOneWorked) {
  // Test vector 4: day 20 is 2024-10-02, in the National Day holiday.
  const Rulebook rules = Rulebook::parse(book(kHolidays, kWorked));
  EXPECT_EQ(filed(rules, "2024-10-02"), Verdict::kSatisfied);
  EXPECT_EQ(filed(rules, "2024-10-08"), Verdict::kSatisfied);
  EXPECT_EQ(filed(rules, "2024-10-09"), Verdict::kViolated);
}

TEST(CalendarOfSettings, KnowsWorkedWeekends) {
  // Day 20 after 2024-09-22 is Saturday 2024-10-12: worked, so it stays.
  const Rulebook rules = Rulebook::parse(book(kHolidays, kWorked));
  EXPECT_EQ(filed(rules, "2024-09-22", "2024-10-12"), Verdict::kSatisfied);
  EXPECT_EQ(filed(rules, "2024-09-22", "2024-10-14"), Verdict::kViolated);
  const Rulebook unworked = Rulebook::parse(book(kHolidays, "[]"));
  EXPECT_EQ(filed(unworked, "2024-09-22", "2024-10-14"), Verdict::kSatisfied);
}

TEST(CalendarOfSettings, EmptyListsAreNoCalendar) {
  const Rulebook rules = Rulebook::parse(book("[]", "[]"));
  EXPECT_EQ(filed(rules, "2024-10-02"), Verdict::kSatisfied);
  EXPECT_EQ(filed(rules, "2024-10-03"), Verdict::kViolated);
}

TEST(CalendarOfSettings, IsTheOneThatIsSet) {
  RulebookOptions options;
  options.find = [](std::string_view) { return book("[]", "[]"); };
  const Rulebook ours = Rulebook::parse(
      R"({"format":"rung-rules/1","id":"ours","version":"1.0.0",
      "title":{"en":"O"},"refines":"t","set":{
      "holidays":["2024-10-07/2024-10-07","2024-10-01/2024-10-06"]}})",
      options);
  EXPECT_EQ(filed(ours, "2024-10-08"), Verdict::kSatisfied);
  EXPECT_EQ(filed(ours, "2024-10-09"), Verdict::kViolated);
}

TEST(CalendarOfSettings, GivesWayToTheCallersOwn) {
  RulebookOptions options;
  options.calendar = Calendar({parse_day("2024-10-02")}, {});
  const Rulebook rules = Rulebook::parse(book(kHolidays, kWorked), options);
  EXPECT_EQ(filed(rules, "2024-10-03"), Verdict::kSatisfied);
  EXPECT_EQ(filed(rules, "2024-10-04"), Verdict::kViolated);
}

TEST(CalendarOfSettings, CountsWorkingDaysToo) {
  // From Monday 2024-09-30: 10-08, 10-09, 10-10, 10-11, and Saturday 10-12.
  const Rulebook rules =
      Rulebook::parse(book(kHolidays, kWorked, R"("workdays","to":5)"));
  EXPECT_EQ(filed(rules, "2024-09-30", "2024-10-12"), Verdict::kSatisfied);
  EXPECT_EQ(filed(rules, "2024-09-30", "2024-10-14"), Verdict::kViolated);
}

TEST(CalendarOfSettings, CountsInConditionsToo) {
  const Rulebook rules =
      Rulebook::parse(book(kHolidays, kWorked,
                           R"("days","to":0,"anchor":{"if":[{"==":[{"workdays":[
        {"date":"2024-09-30"},{"date":"2024-10-12"}]},5]},
        {"var":"event.time"},{"date":"2000-01-01"}]})"));
  EXPECT_EQ(filed(rules, "2024-09-12", "2024-09-12"), Verdict::kSatisfied);
}

}  // namespace
}  // namespace rung
