// Edges, worked out by hand.
#include <gtest/gtest.h>

#include "naive.hpp"
#include "rung/error.hpp"

namespace rung::test {
namespace {

using enum SignAction;

SignGroup group_of(SignMode mode, int count) {
  SignGroup group;
  group.mode = mode;
  group.voters = voters(count);
  return group;
}

SignGroup share(int of, int in, int count) {
  SignGroup group = group_of(SignMode::kRatio, count);
  group.ratio_of = of, group.ratio_in = in;
  return group;
}

SignOutcome after(const SignPolicy& policy, const std::string& choices) {
  std::vector<SignEvent> events;
  for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
    const char c = choices[static_cast<std::size_t>(i)];
    if (c == '.') continue;
    events.push_back(event(std::string(1, static_cast<char>('a' + i)),
                           c == 'a'   ? kApprove
                           : c == 'r' ? kReject
                                      : kAbstain,
                           i + 1));
  }
  return signoff(policy, events, second(1000)).outcome;
}

std::string refused(const SignPolicy& policy,
                    const std::vector<SignEvent>& events = {}) {
  try {
    signoff(policy, events, second(1000));
  } catch (const Error& error) {
    return error.place();
  }
  return "accepted";
}

TEST(SignoffBoundaries, TwoThirdsOfThreeAreTwo) {
  SignPolicy policy = only(share(2, 3, 3));
  EXPECT_EQ(after(policy, "a.."), SignOutcome::kWait);
  EXPECT_EQ(after(policy, "aa."), SignOutcome::kPass);
  policy.groups[0].more_than = true;
  EXPECT_EQ(after(policy, "aa."), SignOutcome::kWait);
  EXPECT_EQ(after(policy, "aar"), SignOutcome::kReject);
  EXPECT_EQ(after(policy, "aaa"), SignOutcome::kPass);
}

TEST(SignoffBoundaries, ATieIsNoMajority) {
  const SignPolicy policy = only(group_of(SignMode::kMajority, 4));
  EXPECT_EQ(after(policy, "aar."), SignOutcome::kWait);
  EXPECT_EQ(after(policy, "aarr"), SignOutcome::kReject);
  EXPECT_EQ(after(policy, "rr.."), SignOutcome::kReject);
  EXPECT_EQ(after(policy, "aaa."), SignOutcome::kPass);
}

TEST(SignoffBoundaries, TheBaseDecidesWhatAnAbstentionCosts) {
  SignPolicy policy = only(group_of(SignMode::kMajority, 3));
  EXPECT_EQ(after(policy, "aoo"), SignOutcome::kReject);  // 1 of 3
  policy.groups[0].abstention = Abstention::kLeaves;
  EXPECT_EQ(after(policy, "aoo"), SignOutcome::kPass);    // 1 of 1
  EXPECT_EQ(after(policy, "ooo"), SignOutcome::kReject);  // 0 of 0
  policy.groups[0].base = SignBase::kCast;
  EXPECT_EQ(after(policy, "a.."), SignOutcome::kWait);
}

TEST(SignoffBoundaries, AQuorumMayBeReachedByAbstentions) {
  SignPolicy policy = only(share(1, 4, 4));
  policy.groups[0].quorum = 3;
  EXPECT_EQ(after(policy, "a..."), SignOutcome::kWait);
  EXPECT_EQ(after(policy, "ao.."), SignOutcome::kWait);
  EXPECT_EQ(after(policy, "aoo."), SignOutcome::kPass);
  policy.groups[0].quorum_abstentions = false;
  EXPECT_EQ(after(policy, "ao.."), SignOutcome::kWait);
  EXPECT_EQ(after(policy, "aoo."), SignOutcome::kReject);  // out of reach
  EXPECT_EQ(after(policy, "aaa."), SignOutcome::kPass);
}

TEST(SignoffBoundaries, VotesWithoutWeightStillVeto) {
  SignGroup group = group_of(SignMode::kWeight, 2);
  group.voters[0].weight = 0;
  group.threshold = 1;
  EXPECT_EQ(after(only(group), "r."), SignOutcome::kWait);
  EXPECT_EQ(after(only(group), "a."), SignOutcome::kWait);
  EXPECT_EQ(after(only(group), ".a"), SignOutcome::kPass);
  group.veto = true;
  EXPECT_EQ(after(only(group), "r."), SignOutcome::kReject);
  EXPECT_EQ(after(only(group), ".a"), SignOutcome::kWait);
}

TEST(SignoffBoundaries, HugeWeightsAreExact) {
  SignGroup group = share(999, 1000, 3);
  group.voters[0].weight = 999'000'000;
  group.voters[1].weight = 1'000'000;
  group.voters[2].weight = 0;
  EXPECT_EQ(after(only(group), "ar."), SignOutcome::kPass);  // just so
  group.voters[1].weight = 1'000'001;
  EXPECT_EQ(after(only(group), "ar."), SignOutcome::kReject);
  group.voters[0].weight = 1'000'000'001;
  EXPECT_EQ(refused(only(group)), "/policy/groups/0/voters/0/weight");
  group.voters[0].weight = -1;
  EXPECT_EQ(refused(only(group)), "/policy/groups/0/voters/0/weight");
}

TEST(SignoffBoundaries, AMillionHeavyVotersDoNotOverflow) {
  SignGroup group = share(999, 1000, 0);
  for (int i = 0; i < 1'000'000; ++i) {
    group.voters.push_back({"v" + std::to_string(i), 1'000'000'000});
  }
  const std::vector<SignEvent> one = {event("v7", kApprove, 1)};
  const SignedOff got = signoff(only(group), one, second(2));
  EXPECT_EQ(got.outcome, SignOutcome::kWait);
  EXPECT_EQ(got.groups[0].open_weight, 999'999'000'000'000);
  group.voters.push_back({"one more", 1});
  EXPECT_EQ(refused(only(group)), "/policy/groups/0/voters/1000000");
}

TEST(SignoffBoundaries, PoliciesThatCannotBeMetAreRefused) {
  SignGroup group = group_of(SignMode::kWeight, 3);
  group.threshold = 4;
  EXPECT_EQ(refused(only(group)), "/policy/groups/0/threshold");
  group.threshold = 3;
  EXPECT_EQ(refused(only(group)), "accepted");
  group.more_than = true;
  EXPECT_EQ(refused(only(group)), "/policy/groups/0/threshold");
  EXPECT_EQ(refused(only(share(4, 3, 3))), "/policy/groups/0/ratio/0");
  EXPECT_EQ(refused(only(share(0, 3, 3))), "/policy/groups/0/ratio/0");
  EXPECT_EQ(refused(only(share(1, 0, 3))), "/policy/groups/0/ratio/1");
  group = group_of(SignMode::kAll, 3);
  group.quorum = 4;
  EXPECT_EQ(refused(only(group)), "/policy/groups/0/quorum");
  SignPolicy policy = only(group_of(SignMode::kAll, 3));
  policy.need = 2;
  EXPECT_EQ(refused(policy), "/policy/need");
}

TEST(SignoffBoundaries, NobodyAndTheSameOneTwiceAreRefused) {
  EXPECT_EQ(refused(SignPolicy{}), "/policy/groups");
  EXPECT_EQ(refused(only(group_of(SignMode::kAll, 0))),
            "/policy/groups/0/voters");
  SignGroup group = group_of(SignMode::kAll, 2);
  group.voters[1].id = "a";
  EXPECT_EQ(refused(only(group)), "/policy/groups/0/voters/1");
  SignPolicy policy = only(group_of(SignMode::kAll, 2));
  policy.groups.push_back(group_of(SignMode::kAny, 1));
  policy.groups[0].name = "x", policy.groups[1].name = "y";
  EXPECT_EQ(refused(policy), "/policy/groups/1/voters/0");
}

TEST(SignoffBoundaries, ASecondVoteIsRefusedOrReplacesTheFirst) {
  SignPolicy policy = only(group_of(SignMode::kMajority, 3));
  const std::vector<SignEvent> events = {event("a", kAbstain, 1),
                                         event("a", kApprove, 2)};
  EXPECT_EQ(refused(policy, events), "/events/1");
  try {
    signoff(policy, events, second(5));
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.message(),
              "a second vote of one voter: event 1 after "
              "event 0");
  }
  policy.changes = true;
  const SignedOff got = signoff(policy, events, second(5));
  EXPECT_EQ(got.groups[0].approve, 1);
  EXPECT_EQ(got.groups[0].abstain, 0);
  EXPECT_EQ(got.groups[0].voted, 1);
}

TEST(SignoffBoundaries, NoChangeAfterTheDecision) {
  SignPolicy policy = only(group_of(SignMode::kAny, 2));
  policy.changes = true;
  const std::vector<SignEvent> events = {event("a", kApprove, 1),
                                         event("a", kReject, 2)};
  const SignedOff got = signoff(policy, events, second(5));
  EXPECT_EQ(got.outcome, SignOutcome::kPass);
  ASSERT_EQ(got.ignored.size(), 1u);
  EXPECT_EQ(got.ignored[0].reason, SignReason::kDecided);
}

TEST(SignoffBoundaries, EventsOfOneInstantCountAsGiven) {
  const SignPolicy policy = only(group_of(SignMode::kAll, 2));
  std::vector<SignEvent> events = {event("b", kReject, 1),
                                   event("a", kReject, 1)};
  EXPECT_EQ(signoff(policy, events, second(1)).decided_by[0], 0u);
  events[0].at = second(2);
  const SignedOff got = signoff(policy, events, second(2));
  EXPECT_EQ(got.decided_by[0], 1u);
  EXPECT_EQ(got.ignored[0].event, 0u);
}

TEST(SignoffBoundaries, WhatIsLaterOrOfStrangersIsSaid) {
  SignPolicy policy = only(group_of(SignMode::kAll, 2));
  policy.opened = second(3);
  const std::vector<SignEvent> events = {
      event("a", kApprove, 9), event("x", kApprove, 4), event("b", kApprove, 2),
      event("b", kApprove, 3)};
  const SignedOff got = signoff(policy, events, second(8));
  EXPECT_EQ(got.outcome, SignOutcome::kWait);
  EXPECT_EQ(actors(got), "a");
  ASSERT_EQ(got.ignored.size(), 3u);
  EXPECT_EQ(got.ignored[0].reason, SignReason::kLater);
  EXPECT_EQ(got.ignored[1].reason, SignReason::kNotEntitled);
  EXPECT_EQ(got.ignored[2].reason, SignReason::kNotOpen);
  EXPECT_EQ(actors(signoff(policy, events, second(2))), "");
}

TEST(SignoffBoundaries, GroupsHaveWeightsAndAreDecidedOnTheirOwn) {
  SignPolicy policy;
  for (const char* id : {"p", "q", "r"}) {
    SignGroup group = group_of(SignMode::kAny, 0);
    group.name = id;
    group.voters = {{id, 1}, {std::string(id) + "2", 1}};
    policy.groups.push_back(group);
  }
  policy.groups[0].weight = 2;
  policy.need = 3;
  std::vector<SignEvent> events = {event("p", kApprove, 1),
                                   event("p2", kReject, 2),
                                   event("q", kApprove, 3)};
  SignedOff got = signoff(policy, events, second(2));
  EXPECT_EQ(got.outcome, SignOutcome::kWait);
  EXPECT_EQ(got.ignored[0].reason, SignReason::kDecided);
  EXPECT_EQ(actors(got), "q q2 r r2");
  got = signoff(policy, events, second(3));
  EXPECT_EQ(got.outcome, SignOutcome::kPass);
  EXPECT_EQ(got.decided_by[0], 2u);
  policy.need = 0;
  EXPECT_EQ(signoff(policy, events, second(3)).outcome, SignOutcome::kWait);
}

}  // namespace
}  // namespace rung::test
