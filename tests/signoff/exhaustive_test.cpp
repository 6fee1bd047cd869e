// Early decisions against all ways in which the rest may vote.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "naive.hpp"

namespace rung::test {
namespace {

SignAction action_of(char choice) {
  return choice == 'a'   ? SignAction::kApprove
         : choice == 'r' ? SignAction::kReject
                         : SignAction::kAbstain;
}

// All policies of one group of these voters, thresholds and options included.
std::vector<SignGroup> all_groups(const std::vector<SignVoter>& of) {
  std::vector<SignGroup> bare, all;
  SignGroup group;
  group.voters = of;
  const int n = static_cast<int>(of.size());
  const bool plain = std::all_of(of.begin(), of.end(),
                                 [](const auto& v) { return v.weight == 1; });
  std::int64_t total = 0;
  for (const SignVoter& voter : of) total += voter.weight;
  const auto with = [&](SignMode mode) -> SignGroup& {
    bare.push_back(group);
    bare.back().mode = mode;
    return bare.back();
  };
  if (plain) {
    for (const auto left : {Abstention::kStays, Abstention::kLeaves}) {
      with(SignMode::kAll).abstention = left;
      with(SignMode::kInOrder).abstention = left;
    }
    with(SignMode::kAny);
    with(SignMode::kAny).veto = true;
  }
  for (int options = 0; options < 16; ++options) {
    const auto shared = [&](SignGroup& g) {
      g.base = options & 1 ? SignBase::kCast : SignBase::kEntitled;
      g.abstention = options & 2 ? Abstention::kLeaves : Abstention::kStays;
      g.veto = (options & 4) != 0;
    };
    const bool more = (options & 8) != 0;
    if (!more) shared(with(SignMode::kMajority));
    for (int in = 1; in <= 5; ++in) {
      for (int part = 1; part <= in - (more ? 1 : 0); ++part) {
        SignGroup& g = with(SignMode::kRatio);
        shared(g);
        g.ratio_of = part, g.ratio_in = in, g.more_than = more;
      }
    }
    if (options & 3) continue;
    for (std::int64_t bound = 1; bound <= total - (more ? 1 : 0); ++bound) {
      SignGroup& g = with(SignMode::kWeight);
      g.veto = (options & 4) != 0;
      g.threshold = bound, g.more_than = more;
    }
  }
  for (const SignGroup& g : bare) {
    for (int quorum = 0; quorum <= n; ++quorum) {
      all.push_back(g);
      all.back().quorum = quorum;
      if (quorum == 0) continue;
      all.push_back(all.back());
      all.back().quorum_abstentions = false;
    }
  }
  return all;
}

struct Walk {
  SignPolicy policy;
  Choices choices;
  std::vector<SignEvent> events;
  std::size_t decided = 0;  // after so many votes; 0: not yet
  SignOutcome outcome = SignOutcome::kWait;
  std::size_t compared = 0;

  // One more vote, in each of the three ways.
  void go(std::size_t next) {
    compare();
    if (next == choices.size() || testing::Test::HasFailure()) return;
    const Walk before = *this;
    for (const char choice : {'a', 'r', 'o'}) {
      choices[next] = choice;
      events.push_back(event(policy.groups[0].voters[next].id,
                             action_of(choice), static_cast<int>(next) + 1));
      go(next + 1);
      const std::size_t done = compared;
      *this = before;
      compared = done;
    }
  }

  void compare() {
    ++compared;
    if (decided == 0) {
      outcome = naive_outcome(policy.groups[0], choices, policy.wait_for_all);
      if (outcome != SignOutcome::kWait) decided = events.size();
    }
    const SignedOff got = signoff(policy, events, second(100));
    ASSERT_EQ(got.outcome, outcome) << name(policy.groups[0].mode) << choices;
    ASSERT_EQ(got.ignored.size(), decided ? events.size() - decided : 0);
    if (decided == 0) return;
    ASSERT_EQ(got.decided_at, events[decided - 1].at) << choices;
    ASSERT_EQ(got.decided_by,
              std::vector<std::uint32_t>{static_cast<unsigned>(decided - 1)});
    for (const auto& item : got.ignored) {
      ASSERT_EQ(item.reason, SignReason::kDecided);
    }
  }
};

std::size_t walk(const std::vector<SignVoter>& of, bool wait_for_all) {
  std::size_t compared = 0;
  for (const SignGroup& group : all_groups(of)) {
    Walk walk{only(group), Choices(of.size(), '.'), {}};
    walk.policy.wait_for_all = wait_for_all;
    walk.go(0);
    compared += walk.compared;
    if (testing::Test::HasFailure()) break;
  }
  return compared;
}

TEST(SignoffExhaustive, EarlyDecisionsAreThoseOfAllCompletions) {
  std::size_t compared = 0;
  for (int n = 1; n <= 5; ++n) compared += walk(voters(n), false);
  EXPECT_GT(compared, 100'000u);
  RecordProperty("compared", static_cast<int>(compared));
}

TEST(SignoffExhaustive, WaitingForAllDecidesWithTheLastVote) {
  for (int n = 1; n <= 4; ++n) EXPECT_GT(walk(voters(n), true), 100u);
}

TEST(SignoffExhaustive, WeightsOfNoughtAndUnequalOnes) {
  EXPECT_GT(walk({{"a", 0}, {"b", 3}, {"c", 2}, {"d", 1}}, false), 10'000u);
  EXPECT_GT(walk({{"a", 5}, {"b", 0}, {"c", 0}}, false), 1'000u);
}

// One random policy of several groups, silence included, and its history.
struct Case {
  std::mt19937 random;
  SignPolicy policy;
  std::vector<SignEvent> events;
  std::vector<std::pair<int, int>> seats;  // group, voter

  int below(int n) { return static_cast<int>(random() % unsigned(n)); }

  void make() {
    const int groups = 1 + below(3);
    int named = 0;
    for (int g = 0; g < groups; ++g) {
      std::vector<SignVoter> of = voters(1 + below(groups == 1 ? 8 : 3));
      const bool weighs = below(2) == 0;
      for (SignVoter& voter : of) {
        voter.id = "p" + std::to_string(named++);
        if (weighs) voter.weight = below(4);
      }
      of[0].weight = weighs ? 2 : 1;
      const auto all = all_groups(of);
      SignGroup group = all[random() % all.size()];
      if (group.mode == SignMode::kInOrder) group.mode = SignMode::kAll;
      group.name = "g" + std::to_string(g);
      group.weight = 1 + below(3);
      if (below(2) == 0) {
        group.silence = static_cast<Silence>(1 + below(3));
        group.time = 1;
        group.unit = SignUnit::kHours;
      }
      policy.groups.push_back(group);
      for (std::size_t v = 0; v < of.size(); ++v) seats.push_back({g, int(v)});
    }
    policy.opened = second(0);
    policy.wait_for_all = below(8) == 0;
    std::int64_t weight = 0;
    for (const SignGroup& group : policy.groups) weight += group.weight;
    policy.need = below(static_cast<int>(weight) + 1);
  }

  // The votes in random order, some of them after the hour is up.
  void vote() {
    std::shuffle(seats.begin(), seats.end(), random);
    for (const auto& [g, v] : seats) {
      if (below(4) == 0) continue;
      const char choice = "aaro"[below(4)];
      events.push_back(
          event(policy.groups[std::size_t(g)].voters[std::size_t(v)].id,
                action_of(choice), below(5000)));
    }
  }
};

struct Told {
  SignOutcome outcome = SignOutcome::kWait;
  Instant at = kForever;
};

// Who has voted by an instant, or fallen silent, without a look at decisions:
// a group's end is that of the first instant that fixed it.
Told naive_history(const Case& c) {
  std::vector<Instant> instants = {Instant{3'600'000'001}};
  for (const SignEvent& e : c.events) instants.push_back(e.at);
  std::sort(instants.begin(), instants.end());
  std::vector<Choices> now;
  for (const SignGroup& g : c.policy.groups) {
    now.push_back(Choices(g.voters.size(), '.'));
  }
  for (const Instant instant : instants) {
    for (std::size_t g = 0; g < now.size(); ++g) {
      const SignGroup& group = c.policy.groups[g];
      if (naive_outcome(group, now[g], c.policy.wait_for_all) !=
          SignOutcome::kWait) {
        continue;
      }
      for (std::size_t v = 0; v < now[g].size(); ++v) {
        if (now[g][v] != '.') continue;
        const bool lapsed =
            group.silence != Silence::kNothing && instant.us > 3'600'000'000;
        if (lapsed) now[g][v] = ".ARd"[static_cast<int>(group.silence)];
        for (const SignEvent& e : c.events) {
          if (e.at != instant || e.who != group.voters[v].id || lapsed) {
            continue;
          }
          now[g][v] = e.action == SignAction::kApprove  ? 'a'
                      : e.action == SignAction::kReject ? 'r'
                                                        : 'o';
        }
      }
    }
    const SignOutcome is = naive_outcome(c.policy, now);
    if (is != SignOutcome::kWait) return {is, instant};
  }
  return {};
}

TEST(SignoffExhaustive, RandomGroupsWithSilenceAgree) {
  int ends[3] = {};
  for (unsigned seed = 0; seed < 3000; ++seed) {
    Case c{std::mt19937(seed), {}, {}, {}};
    c.make();
    c.vote();
    std::sort(c.events.begin(), c.events.end(),
              [](const auto& a, const auto& b) { return a.at < b.at; });
    const Told told = naive_history(c);
    std::shuffle(c.events.begin(), c.events.end(), c.random);
    const SignedOff got = signoff(c.policy, c.events, second(9000));
    ASSERT_EQ(got.outcome, told.outcome) << "seed " << seed;
    ASSERT_EQ(got.decided_at, told.at) << "seed " << seed;
    ++ends[static_cast<int>(got.outcome)];
  }
  for (const int end : ends) EXPECT_GT(end, 300);
}

}  // namespace
}  // namespace rung::test
