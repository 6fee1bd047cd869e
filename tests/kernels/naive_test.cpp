// The naive reference itself, on what was worked out by hand.
#include <gtest/gtest.h>

#include "kernels/naive_days.hpp"
#include "kernels/random_case.hpp"
#include "kernels/three_valued.hpp"
#include "kernels/vocabulary.hpp"

namespace rung::kernels {
namespace {

constexpr Zone kZone{8 * 3600};

Instant at(const char* text) { return parse_instant(text, kZone); }

Window days(std::int64_t to) {
  Window w;
  w.to = to;
  return w;
}

// The last day to file after a publication, and the first too late.
void expect_last_day(const Window& w, const Terms& terms, const char* start,
                     const char* last, const char* late) {
  EXPECT_EQ(naive_timing(w, at(start), at(last), terms), Timing::kIn) << last;
  EXPECT_FALSE(naive_time_up(w, at(start), at(last), terms)) << last;
  EXPECT_EQ(naive_timing(w, at(start), at(late), terms), Timing::kLate) << late;
  EXPECT_TRUE(naive_time_up(w, at(start), at(late), terms)) << late;
}

TEST(NaiveDays, DoNotCountTheFirst) {
  const Terms terms{kZone, {}, {}};
  expect_last_day(days(20), terms, "2012-02-18T17:00", "2012-03-09T23:59",
                  "2012-03-10");
  expect_last_day(days(20), terms, "2024-01-31", "2024-02-20", "2024-02-21");
}

// National Day of 2024: 1 to 7 October off, 29 September and 12 October worked.
TEST(NaiveDays, RollOnFromAHoliday) {
  Terms terms{kZone, {}, {}};
  for (int d = 1; d <= 7; ++d) terms.holidays.push_back(make_day(2024, 10, d));
  terms.worked = {make_day(2024, 9, 29), make_day(2024, 10, 12)};
  Window w = days(20);
  expect_last_day(w, terms, "2024-09-12", "2024-10-02", "2024-10-03");
  w.roll = true;
  expect_last_day(w, terms, "2024-09-12", "2024-10-08", "2024-10-09");
  w = days(3);
  w.unit = "workdays";  // 29 and 30 September, 8 October
  expect_last_day(w, terms, "2024-09-28", "2024-10-08", "2024-10-09");
}

TEST(NaiveDays, CountElapsedTimeToTheMicrosecond) {
  Window w = days(3);
  w.unit = "hours";
  expect_last_day(w, Terms{kZone, {}, {}}, "2024-03-01T09:00",
                  "2024-03-01T12:00", "2024-03-01T12:00:00.000001");
}

TEST(ThreeValued, IsUnknownOnlyWhereItHangsOnTheUnknown) {
  constexpr Truth no = Truth::kNo, yes = Truth::kYes,
                  unknown = Truth::kUndetermined;
  EXPECT_EQ(no & unknown, no);
  EXPECT_EQ(yes & unknown, unknown);
  EXPECT_EQ(yes | unknown, yes);
  EXPECT_EQ(no | unknown, unknown);
  EXPECT_EQ(!unknown, unknown);
}

Event event(const char* act, const char* time, const char* kind) {
  Event e;
  e.id = std::string(act) + time;
  e.act = act;
  e.time = at(time);
  e.matter = "m";
  if (*kind != 0) {
    Attribute a;
    a.name = "kind";
    a.text = kind;
    e.attributes.push_back(a);
  }
  return e;
}

// a wants a b of kind x within two days.
Rule answered() {
  Check c;
  c.kernel = "order";
  c.of.acts = {"a"};
  c.second = Predicate{{"b"}, kind_is("x", true), false};
  c.within = days(2);
  Rule rule;
  rule.checks = {c};
  return rule;
}

TEST(NaiveJudge, TellsTheFiveOutcomesApart) {
  const Terms terms{kZone, {}, {}};
  Counts wanted;
  wanted.satisfied = 1;
  EXPECT_EQ(judge(answered(),
                  {event("a", "2024-03-01", ""), event("b", "2024-03-03", "x")},
                  terms)
                .counts,
            wanted);
  wanted = {};
  wanted.violated = 1;
  EXPECT_EQ(judge(answered(),
                  {event("a", "2024-03-01", ""), event("b", "2024-03-04", "x")},
                  terms)
                .counts,
            wanted);
  wanted = {};
  wanted.undetermined = 1;
  EXPECT_EQ(
      judge(answered(),
            {event("a", "2024-03-01", ""), event("b", "2024-03-03", "")}, terms)
          .counts,
      wanted);
  wanted = {};
  wanted.open = 1;
  EXPECT_EQ(judge(answered(), {event("a", "2024-03-01", "")}, terms).counts,
            wanted);
  Rule rule = answered();
  Unless u;
  u.condition = kind_is("y", true);
  rule.unless = {u};
  wanted = {};
  wanted.exempt = 1;
  EXPECT_EQ(
      judge(rule, {event("a", "2024-03-01", "y"), event("c", "2024-03-09", "")},
            terms)
          .counts,
      wanted);
}

// What the campaign is good for: no outcome and no kernel may be rare.
TEST(RandomCases, GiveEveryOutcomeOfEveryKernel) {
  for (const char* kernel : {"local", "order", "count", "together", "distinct",
                             "disjoint", "handover"}) {
    Counts sum;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
      Dice dice(seed);
      Rule rule;
      rule.case_kind = "matter";
      rule.checks = {random_check(dice, kernel)};
      Terms terms = random_terms(dice);
      const std::vector<Event> events = random_trace(dice);
      set_end(dice, events, terms);
      const Counts c = judge(rule, events, terms).counts;
      sum.violated += c.violated;
      sum.undetermined += c.undetermined;
      sum.open += c.open;
      sum.satisfied += c.satisfied;
    }
    const std::string name = kernel;
    EXPECT_GT(sum.violated, 50u) << kernel;
    EXPECT_GT(sum.undetermined, 20u) << kernel;
    EXPECT_GT(sum.satisfied, 50u) << kernel;
    if (name == "order" || name == "count" || name == "together") {
      EXPECT_GT(sum.open, 20u) << kernel;
    }
  }
}

}  // namespace
}  // namespace rung::kernels
