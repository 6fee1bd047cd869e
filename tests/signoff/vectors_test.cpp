// Where approval products differ or fail: the vectors of the survey of peers
// that concern sign-off (T: semantics, B: defects).
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "naive.hpp"
#include "rung/error.hpp"
#include "rung/json.hpp"

namespace rung::test {
namespace {

using enum SignAction;

SignPolicy heads(SignMode mode, std::vector<SignVoter> of) {
  SignGroup group;
  group.mode = mode;
  group.voters = std::move(of);
  return only(group);
}

TEST(SignoffVectors, T6TwoHeadsAllAnyOrInOrder) {
  const std::vector<SignVoter> two = {{"h1", 1}, {"h2", 1}};
  const std::vector<SignEvent> second_first = {event("h2", kApprove, 1)};
  const auto after = [&](SignMode mode) {
    return signoff(heads(mode, two), second_first, second(2));
  };
  EXPECT_EQ(after(SignMode::kAll).outcome, SignOutcome::kWait);
  EXPECT_EQ(actors(after(SignMode::kAll)), "h1");
  EXPECT_EQ(after(SignMode::kAny).outcome, SignOutcome::kPass);
  EXPECT_EQ(after(SignMode::kInOrder).ignored[0].reason, SignReason::kNotYet);
  EXPECT_EQ(actors(after(SignMode::kInOrder)), "h1");
}

TEST(SignoffVectors, T14TheInitiatorAsStandInDecidesNothing) {
  SignPolicy policy = heads(SignMode::kAny, {{"b", 1}});
  policy.initiator = "m";
  std::vector<SignEvent> events = {event("m", kApprove, 1)};
  events[0].on_behalf_of = "b";
  SignedOff got = signoff(policy, events, second(2));
  EXPECT_EQ(got.outcome, SignOutcome::kWait);
  EXPECT_EQ(got.ignored[0].reason, SignReason::kInitiator);
  // Nor by way of a transfer (B7).
  events = {event("b", kTransfer, 1, "m"), event("m", kApprove, 2)};
  got = signoff(policy, events, second(3));
  EXPECT_EQ(got.outcome, SignOutcome::kWait);
  EXPECT_EQ(actors(got), "b");
}

TEST(SignoffVectors, T15TransfersInACircleEnd) {
  const std::vector<SignEvent> events = {
      event("a", kTransfer, 1, "b"), event("b", kTransfer, 2, "a"),
      event("a", kTransfer, 3, "b"), event("b", kApprove, 4)};
  const SignedOff got =
      signoff(heads(SignMode::kAll, {{"a", 1}}), events, second(5));
  EXPECT_EQ(got.outcome, SignOutcome::kPass);
  EXPECT_EQ(got.groups[0].approve, 1);
}

TEST(SignoffVectors, B1B10B15IdsAndOrderOfEventsDecideNothing) {
  std::mt19937 random(1);
  std::vector<std::string> ids = {"9", "1", "z", "a", "m"};
  for (int round = 0; round < 100; ++round) {
    std::shuffle(ids.begin(), ids.end(), random);
    std::vector<SignVoter> of;
    std::vector<SignEvent> events;
    for (int i = 0; i < 5; ++i) {
      of.push_back({ids[static_cast<std::size_t>(i)], 1});
      if (i < 3) events.push_back(event(of.back().id, kApprove, i));
    }
    std::shuffle(events.begin(), events.end(), random);
    const SignedOff got =
        signoff(heads(SignMode::kInOrder, of), events, second(9));
    EXPECT_EQ(actors(got), ids[3]);
    EXPECT_TRUE(got.ignored.empty());
  }
}

TEST(SignoffVectors, B2TwelveInOrderAreAllAsked) {
  const SignPolicy policy = heads(SignMode::kInOrder, voters(12));
  std::vector<SignEvent> events;
  for (int i = 0; i < 12; ++i) {
    EXPECT_EQ(actors(signoff(policy, events, second(i))),
              policy.groups[0].voters[static_cast<std::size_t>(i)].id);
    events.push_back(event(std::string(1, char('a' + i)), kApprove, i));
  }
  EXPECT_EQ(signoff(policy, events, second(20)).outcome, SignOutcome::kPass);
}

TEST(SignoffVectors, B13B16NobodyToAskIsAnError) {
  EXPECT_THROW(signoff(heads(SignMode::kAll, {}), {}, second(1)), Error);
  EXPECT_THROW(signoff(SignPolicy{}, {}, second(1)), Error);
}

TEST(SignoffVectors, B14UnknownAndUnusedOptionsAreRefused) {
  SignPolicy policy = heads(SignMode::kAll, {{"a", 1}});
  policy.groups[0].threshold = 1;
  EXPECT_THROW(signoff(policy, {}, second(1)), Error);
  EXPECT_THROW(signoff_json(R"({"policy":{"mode":"all","voters":["a"],)"
                            R"("passWeight":50},"at":"2024-03-01"})"),
               Error);
}

}  // namespace
}  // namespace rung::test
