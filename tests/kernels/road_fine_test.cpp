// Road traffic fines of an Italian town: every penalty falls on the 60th day
// after the notification, in calendar days.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "kernels/log_acts.hpp"
#include "rung/check.hpp"
#include "support/xes.hpp"

namespace rung::kernels {
namespace {

constexpr std::uint64_t kPenalties = 79'860;

// Every time in the log is a local midnight, +01:00 in winter and +02:00 in
// summer. Counted at +02:00 each of them falls on its own civil day, so that a
// fixed zone does: a winter midnight is one o'clock there. (At +01:00 a summer
// midnight would fall on the day before.)
constexpr Zone kSummerTime{2 * 3600};

// Judges penalties by the notification before them, at such a distance.
std::string precedence(const std::string& id, const std::string& within) {
  return R"({"id":")" + id +
         R"(","title":{"en":"Penalty after notification"},"checks":[{
    "code":"PENALTY_DAY","severity":"error","message":{"en":"wrong day"},
    "kernel":"order","direction":"before","of":{"act":"add_penalty"},
    "need":{"act":"insert_fine_notification"},"within":)" +
         within + "}]}";
}

Rulebook fines(Zone zone) {
  const std::string rules =
      precedence("FINE-1", R"({"unit":"days","from":60,"to":60})") + "," +
      precedence("FINE-2", R"({"unit":"hours","from":1440})") + "," +
      precedence("FINE-3", R"({"unit":"days","from":0,"to":59})") + "," +
      R"({"id":"FINE-4","title":{"en":"Notification before penalty"},"checks":[{
    "code":"PENALTY_DAY","severity":"error","message":{"en":"wrong day"},
    "kernel":"order","of":{"act":"insert_fine_notification"},
    "need":{"act":"add_penalty"},
    "within":{"unit":"days","from":60,"to":60}}]})";
  RulebookOptions options;
  options.zone = zone;
  return Rulebook::parse(
      R"({"format":"rung-rules/1","id":"fines","version":"1.0.0",
          "title":{"en":"Fines"},"acts":{"add_penalty":{"en":"Add penalty"},
          "insert_fine_notification":{"en":"Insert fine notification"}},
          "rules":[)" +
          rules + "]}",
      options);
}

class RoadFines : public testing::Test {
 protected:
  void SetUp() override {
    const std::string log =
        real_data("road_fine/Road_Traffic_Fine_Management_Process.xes.gz");
    if (log.empty()) GTEST_SKIP() << "../shared/data/road_fine is not here";
    test::each_xes_case(log, {}, [&](test::XesCase& one) {
      declare_names(one.events);
      for (Event& e : one.events) {
        e.attributes.clear();
        events_.push_back(std::move(e));
      }
      ++cases_;
    });
  }

  Checked judge(Zone zone) const {
    const Rulebook book = fines(zone);
    CheckOptions options;
    options.complete = true;
    return check(Org::parse(R"({"format":"rung-org/1"})"), {&book, 1}, events_,
                 options);
  }

  std::vector<Event> events_;
  std::size_t cases_ = 0;
};

TEST_F(RoadFines, ArePenalisedOnTheSixtiethDay) {
  ASSERT_EQ(cases_, 150'370u);
  ASSERT_EQ(events_.size(), 561'470u);
  const Checked checked = judge(kSummerTime);
  const RuleVerdict& exact = checked.verdicts.at(0);
  EXPECT_EQ(exact.verdict, Verdict::kSatisfied);
  EXPECT_EQ(exact.cases, kPenalties);
  EXPECT_EQ(exact.counts.activated(), kPenalties);
  EXPECT_EQ(exact.counts.satisfied, kPenalties);
  // Elapsed time gets those wrong between which the clocks went forward.
  const Counts& elapsed = checked.verdicts.at(1).counts;
  EXPECT_EQ(elapsed.activated(), kPenalties);
  EXPECT_EQ(elapsed.violated, 6'386u);
  // No penalty comes a day early, and none is left out.
  EXPECT_EQ(checked.verdicts.at(2).counts.violated, kPenalties);
  EXPECT_EQ(checked.verdicts.at(3).counts.satisfied, kPenalties);
  EXPECT_EQ(checked.verdicts.at(3).counts.activated(), kPenalties);
}

}  // namespace
}  // namespace rung::kernels
