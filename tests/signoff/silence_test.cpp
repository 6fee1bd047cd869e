// What silence means, and from when on.
#include <gtest/gtest.h>

#include "naive.hpp"
#include "rung/error.hpp"

namespace rung::test {
namespace {

using enum SignAction;

Instant at(const char* text) { return parse_instant(text, Zone{}); }

// Opened on Friday 2024-03-01 at ten.
SignPolicy asked(SignMode mode, Silence silence, int time, SignUnit unit) {
  SignGroup group;
  group.mode = mode;
  group.voters = voters(2);
  group.silence = silence;
  group.time = time;
  group.unit = unit;
  SignPolicy policy = only(group);
  policy.opened = at("2024-03-01T10:00");
  return policy;
}

TEST(SignoffSilence, TheLastDayIsAllIn) {
  const SignPolicy policy =
      asked(SignMode::kAll, Silence::kPass, 3, SignUnit::kDays);
  const SignedOff before = signoff(policy, {}, at("2024-03-04T23:59:59"));
  EXPECT_EQ(before.outcome, SignOutcome::kWait);
  EXPECT_EQ(before.may_act[0].until, at("2024-03-04T23:59:59.999999"));
  const SignedOff after = signoff(policy, {}, at("2024-03-05"));
  EXPECT_EQ(after.outcome, SignOutcome::kPass);
  EXPECT_EQ(after.decided_at, at("2024-03-05"));
  EXPECT_TRUE(after.decided_by.empty());
  ASSERT_EQ(after.silent.size(), 2u);
  EXPECT_EQ(after.silent[1].who, "b");
  EXPECT_EQ(after.silent[1].as, Silence::kPass);
}

TEST(SignoffSilence, WorkingDaysSkipWeekendsAndHolidays) {
  SignPolicy policy =
      asked(SignMode::kAll, Silence::kReject, 2, SignUnit::kWorkdays);
  // Saturday and Sunday are not counted: Monday, Tuesday.
  EXPECT_EQ(signoff(policy, {}, at("2024-03-05T23:00")).outcome,
            SignOutcome::kWait);
  EXPECT_EQ(signoff(policy, {}, at("2024-03-06")).outcome,
            SignOutcome::kReject);
  policy.calendar = Calendar({parse_day("2024-03-04")}, {});
  EXPECT_EQ(signoff(policy, {}, at("2024-03-06")).outcome, SignOutcome::kWait);
  EXPECT_EQ(signoff(policy, {}, at("2024-03-07")).outcome,
            SignOutcome::kReject);
}

TEST(SignoffSilence, OfHoursTheLastInstantIsIn) {
  const SignPolicy policy =
      asked(SignMode::kAny, Silence::kReject, 2, SignUnit::kHours);
  const Instant due = at("2024-03-01T12:00");
  const std::vector<SignEvent> late = {
      {"a", kApprove, "", "", Instant{due.us + 1}}};
  const std::vector<SignEvent> good = {{"a", kApprove, "", "", due}};
  EXPECT_EQ(signoff(policy, {}, due).outcome, SignOutcome::kWait);
  EXPECT_EQ(signoff(policy, good, due).outcome, SignOutcome::kPass);
  const SignedOff got = signoff(policy, late, Instant{due.us + 1});
  EXPECT_EQ(got.outcome, SignOutcome::kReject);
  EXPECT_EQ(got.decided_at, Instant{due.us + 1});
  EXPECT_EQ(got.ignored[0].reason, SignReason::kDecided);
}

TEST(SignoffSilence, AVoteAfterSilenceIsTooLate) {
  SignPolicy policy =
      asked(SignMode::kAll, Silence::kPass, 1, SignUnit::kHours);
  policy.wait_for_all = true;
  policy.groups[0].silence = Silence::kDrop;
  SignGroup other;
  other.voters = {{"z", 1}};
  other.name = "slow";
  policy.groups[0].name = "fast";
  policy.groups[0].mode = SignMode::kAny;
  policy.groups.push_back(other);
  policy.groups[0].quorum = 1;
  const std::vector<SignEvent> events = {
      {"a", kApprove, "", "", at("2024-03-01T10:30")},
      {"b", kApprove, "", "", at("2024-03-01T11:30")}};
  const SignedOff got = signoff(policy, events, at("2024-03-01T12:00"));
  EXPECT_EQ(got.groups[0].outcome, SignOutcome::kPass);
  EXPECT_EQ(got.groups[0].dropped, 1);
  EXPECT_EQ(got.ignored[0].event, 1u);
  EXPECT_EQ(actors(got), "z");
}

TEST(SignoffSilence, DroppingOutShrinksTheBase) {
  SignPolicy policy =
      asked(SignMode::kMajority, Silence::kDrop, 1, SignUnit::kHours);
  policy.groups[0].voters = voters(3);
  const std::vector<SignEvent> one = {
      {"a", kApprove, "", "", at("2024-03-01T10:30")}};
  EXPECT_EQ(signoff(policy, one, at("2024-03-01T11:00")).outcome,
            SignOutcome::kWait);  // 1 of 3
  EXPECT_EQ(signoff(policy, one, at("2024-03-01T11:01")).outcome,
            SignOutcome::kPass);
  EXPECT_EQ(signoff(policy, {}, at("2024-03-01T11:01")).outcome,
            SignOutcome::kReject);  // nobody is left
}

TEST(SignoffSilence, SilenceIsNoVoteForAQuorum) {
  SignPolicy policy =
      asked(SignMode::kMajority, Silence::kPass, 1, SignUnit::kHours);
  policy.groups[0].quorum = 2;
  const std::vector<SignEvent> one = {
      {"a", kApprove, "", "", at("2024-03-01T10:30")}};
  EXPECT_EQ(signoff(policy, one, at("2024-03-01T12:00")).outcome,
            SignOutcome::kReject);
}

TEST(SignoffSilence, InOrderTheTimeOfTheNextStartsWhenHisTurnComes) {
  const SignPolicy policy =
      asked(SignMode::kInOrder, Silence::kPass, 24, SignUnit::kHours);
  const SignedOff got = signoff(policy, {}, at("2024-03-02T12:00"));
  EXPECT_EQ(actors(got), "b");
  EXPECT_EQ(got.may_act[0].until, at("2024-03-03T10:00:00.000001"));
  EXPECT_EQ(signoff(policy, {}, at("2024-03-03T12:00")).outcome,
            SignOutcome::kPass);
}

TEST(SignoffSilence, ATransferBuysNoTimeAndAPauseStartsItAnew) {
  const SignPolicy policy =
      asked(SignMode::kAll, Silence::kReject, 24, SignUnit::kHours);
  std::vector<SignEvent> events = {
      {"a", kTransfer, "x", "", at("2024-03-01T20:00")}};
  SignedOff got = signoff(policy, events, at("2024-03-01T21:00"));
  EXPECT_EQ(got.may_act[0].until, at("2024-03-02T10:00"));
  events.push_back({"x", kAddBefore, "p", "", at("2024-03-01T21:00")});
  got = signoff(policy, events, at("2024-03-01T22:00"));
  EXPECT_EQ(actors(got), "b p");
  EXPECT_EQ(got.may_act[1].until, at("2024-03-02T21:00"));
  events.push_back({"p", kApprove, "", "", at("2024-03-02T09:00")});
  got = signoff(policy, events, at("2024-03-02T09:00"));
  EXPECT_EQ(got.may_act[0].until, at("2024-03-03T09:00"));
}

TEST(SignoffSilence, AVoteTakenBackInTimeKeepsItsDeadline) {
  const SignPolicy policy =
      asked(SignMode::kAll, Silence::kReject, 24, SignUnit::kHours);
  std::vector<SignEvent> events = {
      {"a", kApprove, "", "", at("2024-03-01T11:00")},
      {"a", kWithdraw, "", "", at("2024-03-01T12:00")}};
  const SignedOff got = signoff(policy, events, at("2024-03-02T11:00"));
  EXPECT_EQ(got.outcome, SignOutcome::kReject);
  EXPECT_EQ(got.silent[0].who, "a");
  events[1].at = at("2024-03-02T10:00:01");  // b has been silent by then
  EXPECT_EQ(signoff(policy, events, at("2024-03-02T11:00")).ignored[0].reason,
            SignReason::kDecided);
}

TEST(SignoffSilence, AVoteIsTakenBackUpToTheLastInstant) {
  SignPolicy policy =
      asked(SignMode::kAll, Silence::kPass, 24, SignUnit::kHours);
  policy.wait_for_all = true;
  policy.groups[0].name = "x";
  SignGroup slow;
  slow.name = "y";
  slow.voters = {{"z", 1}};
  policy.groups.push_back(slow);
  const Instant due = at("2024-03-02T10:00");
  const std::vector<SignEvent> events = {
      {"a", kApprove, "", "", at("2024-03-01T11:00")}};
  EXPECT_EQ(signoff_allowed(policy, events, {"a", kWithdraw, "", "", due}),
            SignReason::kNone);
  EXPECT_NE(signoff_allowed(policy, events,
                            {"a", kWithdraw, "", "", Instant{due.us + 1}}),
            SignReason::kNone);
}

TEST(SignoffSilence, NeedsToKnowSinceWhen) {
  SignPolicy policy =
      asked(SignMode::kAll, Silence::kReject, 24, SignUnit::kHours);
  policy.opened = kBeginning;
  EXPECT_THROW(signoff(policy, {}, at("2024-03-02")), Error);
  policy.opened = at("9999-12-30");
  policy.groups[0].unit = SignUnit::kWorkdays;
  EXPECT_EQ(signoff(policy, {}, at("9999-12-31")).may_act[0].until, kForever);
}

}  // namespace
}  // namespace rung::test
