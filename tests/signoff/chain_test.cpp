// In order, transfers, additions, withdrawals; and what may be done.
#include <gtest/gtest.h>

#include "naive.hpp"
#include "rung/error.hpp"

namespace rung::test {
namespace {

using enum SignAction;

class SignoffChain : public testing::Test {
 protected:
  SignoffChain() {
    SignGroup group;
    group.mode = SignMode::kInOrder;
    group.voters = voters(3);
    policy = only(group);
    policy.initiator = "me";
  }
  void say(std::string who, SignAction action, std::string to = {}) {
    events.push_back(event(std::move(who), action, ++clock, std::move(to)));
  }
  SignedOff now() { return signoff(policy, events, second(clock)); }
  SignReason reason(std::size_t i) {
    for (const auto& item : now().ignored) {
      if (item.event == i) return item.reason;
    }
    return SignReason::kNone;
  }
  SignReason may(std::string who, SignAction action, std::string to = {}) {
    return signoff_allowed(policy, events,
                           event(std::move(who), action, clock + 1, to));
  }

  SignPolicy policy;
  std::vector<SignEvent> events;
  int clock = 0;
};

TEST_F(SignoffChain, OneAfterAnother) {
  EXPECT_EQ(actors(now()), "a");
  say("b", kApprove);
  EXPECT_EQ(reason(0), SignReason::kNotYet);
  say("a", kApprove);
  say("b", kApprove);
  EXPECT_EQ(actors(now()), "c");
  say("c", kApprove);
  EXPECT_EQ(now().outcome, SignOutcome::kPass);
  EXPECT_EQ(now().decided_at, second(4));
}

TEST_F(SignoffChain, ARejectionEndsIt) {
  say("a", kApprove);
  say("b", kReject);
  say("c", kApprove);
  EXPECT_EQ(now().outcome, SignOutcome::kReject);
  EXPECT_EQ(actors(now()), "");
  EXPECT_EQ(reason(2), SignReason::kDecided);
}

TEST_F(SignoffChain, ATransferHandsTheTurnOver) {
  say("a", kTransfer, "x");
  EXPECT_EQ(actors(now()), "x");
  say("a", kApprove);
  EXPECT_EQ(reason(1), SignReason::kNotEntitled);
  say("x", kTransfer, "a");  // and back
  say("a", kApprove);
  EXPECT_EQ(actors(now()), "b");
}

TEST_F(SignoffChain, NobodyGetsASecondVote) {
  say("a", kTransfer, "b");
  EXPECT_EQ(reason(0), SignReason::kAlreadyVoter);
  say("a", kAddBefore, "c");
  EXPECT_EQ(reason(1), SignReason::kAlreadyVoter);
  say("a", kTransfer, "a");
  EXPECT_EQ(reason(2), SignReason::kSelf);
  say("a", kApprove);
  say("a", kTransfer, "x");
  EXPECT_EQ(reason(4), SignReason::kVoted);
}

TEST_F(SignoffChain, AStandInCastsTheVoteOfAnother) {
  say("z", kApprove);
  events.back().on_behalf_of = "a";
  EXPECT_EQ(actors(now()), "b");
  say("a", kApprove);  // the same vote again
  EXPECT_THROW(now(), Error);
  events.pop_back();
  say("b", kApprove);
  say("z", kReject);
  EXPECT_EQ(reason(2), SignReason::kNotEntitled);  // of his own he has none
}

TEST_F(SignoffChain, SignersAreAddedBeforeAfterAndBeside) {
  say("a", kAddBefore, "p");
  EXPECT_EQ(actors(now()), "p");
  say("a", kApprove);
  EXPECT_EQ(reason(1), SignReason::kNotYet);
  say("p", kApprove);
  EXPECT_EQ(actors(now()), "a");
  say("a", kAddAfter, "q");
  say("a", kAddParallel, "r");
  EXPECT_EQ(actors(now()), "a r");
  say("a", kApprove);
  EXPECT_EQ(actors(now()), "r");  // beside a, so before q
  say("r", kApprove);
  EXPECT_EQ(actors(now()), "q");
  say("q", kApprove);
  EXPECT_EQ(actors(now()), "b");
  say("b", kAddBefore, "me");
  EXPECT_EQ(reason(8), SignReason::kInitiator);
}

TEST_F(SignoffChain, AnAddedSignerHasASay) {
  policy.groups[0].mode = SignMode::kAll;
  say("a", kAddAfter, "q");
  say("a", kApprove);
  say("b", kApprove);
  say("c", kApprove);
  EXPECT_EQ(now().outcome, SignOutcome::kWait);
  EXPECT_EQ(actors(now()), "q");
  say("q", kReject);
  EXPECT_EQ(now().outcome, SignOutcome::kReject);
}

TEST_F(SignoffChain, AVoteIsTakenBackUntilTheNextOneActs) {
  say("a", kApprove);
  say("a", kWithdraw);
  EXPECT_EQ(actors(now()), "a");
  say("a", kWithdraw);
  EXPECT_EQ(reason(2), SignReason::kNoVote);
  say("a", kApprove);
  EXPECT_EQ(may("a", kWithdraw), SignReason::kNone);
  say("b", kAddBefore, "x");
  EXPECT_EQ(may("a", kWithdraw), SignReason::kNextActed);
  say("x", kApprove);
  EXPECT_EQ(may("x", kWithdraw), SignReason::kNone);  // b has not acted since
  say("b", kApprove);
  EXPECT_EQ(may("x", kWithdraw), SignReason::kNextActed);
  EXPECT_EQ(may("b", kWithdraw), SignReason::kNone);
  events.erase(events.begin(), events.begin() + 3);  // the withdrawal too
  policy.withdrawals = false;
  EXPECT_EQ(may("b", kWithdraw), SignReason::kSwitchedOff);
}

TEST_F(SignoffChain, WhoHandsItsTurnOverHasActed) {
  say("b", kTransfer, "x");  // in advance: that is no turn yet
  say("a", kApprove);
  EXPECT_EQ(may("a", kWithdraw), SignReason::kNone);
  say("x", kTransfer, "y");
  EXPECT_EQ(may("a", kWithdraw), SignReason::kNextActed);
}

TEST_F(SignoffChain, ReturnGoesToThoseBeforeAndTheInitiator) {
  const auto to = [&](const char* who) {
    for (const LegalAction& legal :
         legal_actions(policy, events, who, second(clock))) {
      if (legal.action == kReturn) return legal;
    }
    return LegalAction{};
  };
  EXPECT_EQ(to("a").to, std::vector<std::string>{"me"});
  EXPECT_EQ(to("b").reason, SignReason::kNotYet);
  say("a", kApprove);
  EXPECT_EQ(to("b").to, (std::vector<std::string>{"me", "a"}));
  EXPECT_EQ(may("b", kReturn, "a"), SignReason::kNone);
  EXPECT_EQ(may("b", kReturn, "c"), SignReason::kNobodyBefore);
  EXPECT_EQ(may("b", kReturn, "b"), SignReason::kSelf);
  EXPECT_EQ(to("a").reason, SignReason::kVoted);
  policy.initiator.clear();
  events.clear();
  EXPECT_EQ(to("a").reason, SignReason::kNobodyBefore);
}

TEST_F(SignoffChain, TheInitiatorRecallsUntilSomebodyHasVoted) {
  EXPECT_EQ(may("me", kRecall), SignReason::kNone);
  EXPECT_EQ(may("a", kRecall), SignReason::kNotInitiator);
  say("a", kApprove);
  EXPECT_EQ(may("me", kRecall), SignReason::kNextActed);
  say("a", kWithdraw);
  EXPECT_EQ(may("me", kRecall), SignReason::kNone);
  say("me", kRecall);
  EXPECT_THROW(now(), Error);  // it ends the round
}

TEST_F(SignoffChain, EveryActionIsJudged) {
  const auto all = legal_actions(policy, events, "a", second(0));
  ASSERT_EQ(all.size(), 10u);
  for (const LegalAction& legal : all) {
    const bool no = legal.action == kWithdraw || legal.action == kRecall;
    EXPECT_EQ(legal.reason == SignReason::kNone, !no) << name(legal.action);
  }
  for (const LegalAction& legal :
       legal_actions(policy, events, "nobody", second(0))) {
    EXPECT_NE(legal.reason, SignReason::kNone);
  }
}

// What the predicate allows counts, and what it does not is ignored.
TEST_F(SignoffChain, PredicateAndHistoryAgree) {
  const char* const who[] = {"a", "b", "c", "x", "me"};
  policy.changes = true;
  for (unsigned seed = 1; seed <= 400; ++seed) {
    events.clear();
    clock = 0;
    unsigned state = seed * 2654435761u;
    const auto below = [&](unsigned n) {
      state = state * 1664525u + 1013904223u;
      return (state >> 16) % n;
    };
    for (int i = 0; i < 12; ++i) {
      const auto action = static_cast<SignAction>(below(8));
      const bool other = action >= kTransfer;
      const std::string to = other ? who[below(5)] : "";
      const std::string by = who[below(5)];
      const SignReason told = may(by, action, to);
      say(by, action, to);
      EXPECT_EQ(reason(events.size() - 1), told) << seed << ' ' << i;
    }
  }
}

TEST(SignoffSize, AHundredThousandVotersInOrderAndBeside) {
  for (const SignMode mode : {SignMode::kInOrder, SignMode::kMajority}) {
    SignGroup group;
    group.mode = mode;
    std::vector<SignEvent> events;
    for (int i = 0; i < 100'000; ++i) {
      const std::string id = "v" + std::to_string(i);
      group.voters.push_back({id, 1});
      events.push_back(event(id, SignAction::kApprove, i));
    }
    const SignedOff got = signoff(only(group), events, second(200'000));
    EXPECT_EQ(got.outcome, SignOutcome::kPass);
    const unsigned last = mode == SignMode::kInOrder ? 99'999 : 50'000;
    EXPECT_EQ(got.decided_by[0], last);
  }
}

}  // namespace
}  // namespace rung::test
