// Defects found in other systems, third part: who approves his own request. And
// stand-ins who are the initiator (T14) or who stand in for each other (T15).
#include <gtest/gtest.h>

#include "route/small_org.hpp"

namespace rung::test {
namespace {

// Yudao hands what the initiator would approve to the head of the department.
// If he is that head, the code falls through, and he approves it himself.
TEST(PeerDefects, B7_AHeadHandsOnToTheNextAbove) {
  const SmallOrg org = three_levels();
  Ask ask = Ask(org).from("S");
  ask.query.policy.first = First::kOwnHead;
  ask.policy().self = Remedy::kUnitHead;
  EXPECT_EQ(ask.all(), "found: 2:B=b\nCHAIN_MERGED(S S)");
  EXPECT_EQ(ask.from("R").all(), "nobody:\nCHAIN_MERGED(R R)");
}

// The same code approves what a department without head would approve.
TEST(PeerDefects, B7_WithoutAHeadNothingPassesByItself) {
  SmallOrg org;
  org.unit("root").unit("bureau", "root").unit("section", "bureau");
  org.head("R", "root", "r").head("B", "bureau", "m");
  org.staff("M", "section", "m");
  Ask ask = Ask(org).from("M");
  ask.policy().self = Remedy::kUnitHead;
  EXPECT_EQ(ask.all(), "found: 2:R=r\nCHAIN_MERGED(B M)");
}

TEST(PeerDefects, B7_EachRemedyForAHeadAtHisOwnLevel) {
  SmallOrg org = three_levels();
  org.staff("F", "root", "f");
  const auto ask = [&](Remedy self) {
    Ask asked = Ask(org).from("S");
    asked.policy().first = First::kOwnHead;
    asked.policy().self = self;
    if (self == Remedy::kFallback) asked.fallback("F");
    return asked.steps();
  };
  EXPECT_EQ(ask(Remedy::kClimb), "found: 2:B=b");
  EXPECT_EQ(ask(Remedy::kSkip), "found: 2:B=b");
  EXPECT_EQ(ask(Remedy::kUnitHead), "found: 2:B=b");
  EXPECT_EQ(ask(Remedy::kFallback), "found: 1:F=f~fallback/S");
  EXPECT_EQ(ask(Remedy::kAutoPass), "found: 1:S=* 2:B=b");
  EXPECT_EQ(ask(Remedy::kFail), "failed:");
  EXPECT_EQ(ask(Remedy::kKeep), "found: 1:S=s");  // and says so
}

// The head of the section asks. The bureau above is, in turn, headed by
// another, by nobody, by himself, by one for whom he stands in, and by one in
// whose vacant post he would act as its deputy.
std::vector<SmallOrg> around_a_head() {
  std::vector<SmallOrg> orgs(6, three_levels());
  orgs[1].vacate("B");
  orgs[2].vacate("B").hold("s", "B");
  orgs[3].away("b", "s");
  orgs[4].vacate("B").deputy("D", "bureau", "s");
  orgs[5].away("b", "m").away("m", "s").away("r", "s");
  return orgs;
}

// Remedies lead to each other: a fallback that is the initiator, a unit head
// who is, a stand-in who is. None of these ways leads to him.
TEST(PeerDefects, B7_NoWayLeadsBackToTheInitiator) {
  int asked = 0;
  for (const SmallOrg& small : around_a_head()) {
    const Org org = small.build();
    for (const Remedy self : kRemedies) {
      for (const Remedy other : kRemedies) {
        if (self == Remedy::kKeep || other == Remedy::kKeep) continue;
        for (std::uint32_t way = 0; way < 16; ++way) {
          Ask ask = Ask(org, kPresets[way / 4]).from("S");
          RoutePolicy& policy = ask.policy();
          policy.first = way % 2 ? First::kOwnHead : First::kSuperior;
          policy.stand_in_hops = way % 4;
          policy.deputy = true;
          policy.self = self;
          policy.vacancy = policy.absence = other;
          if (self == Remedy::kFallback || other == Remedy::kFallback) {
            ask.fallback(way % 3 ? "S" : "s");
          }
          for (const std::uint32_t levels : {0u, 1u, 3u}) {
            if (levels) ask.levels(levels);
            const Route route = ask.route();
            ASSERT_FALSE(asks(org, route, "s")) << show_steps(org, route);
            asked += !route.steps.empty();
          }
        }
      }
    }
  }
  EXPECT_GT(asked, 1'000);
}

// A fallback who is the initiator ends the route, and says so.
TEST(PeerDefects, B7_AFallbackWhoIsTheInitiatorIsRefused) {
  SmallOrg org = three_levels();
  org.vacate("B");
  Ask ask = Ask(org).from("S").fallback("s");
  ask.policy().vacancy = Remedy::kFallback;
  const Route route = ask.route();
  EXPECT_EQ(route.outcome, Outcome::kFailed);
  EXPECT_TRUE(route.steps.empty());
  EXPECT_NE(ask.notes().find("CHAIN_FALLBACK("), std::string::npos);
}

// T14: the stand-in of the approver is the initiator.
std::string t14(Remedy self, std::uint32_t hops) {
  SmallOrg org = three_levels();
  org.staff("F", "root", "f").away("b", "m");
  Ask ask = Ask(org).from("M").top();
  ask.policy().self = self;
  ask.policy().stand_in_hops = hops;
  ask.policy().duplicates = Duplicates::kNone;
  if (self == Remedy::kFallback) ask.fallback("F");
  return ask.all();
}

TEST(StandIns, T14_TheInitiatorIsAskedOnlyIfKept) {
  const std::string merged = "\nCHAIN_MERGED(B S)";
  for (std::uint32_t hops = 1; hops <= 8; ++hops) {
    EXPECT_EQ(t14(Remedy::kClimb, hops), "found: 1:S=s 3:R=r" + merged);
    EXPECT_EQ(t14(Remedy::kSkip, hops), "found: 1:S=s 3:R=r" + merged);
    EXPECT_EQ(t14(Remedy::kUnitHead, hops),
              "found: 1:S=s 2:S=s~unit_head/B 3:R=r" + merged);
    EXPECT_EQ(t14(Remedy::kFallback, hops),
              "found: 1:S=s 2:F=f~fallback/B 3:R=r" + merged);
    EXPECT_EQ(t14(Remedy::kAutoPass, hops),
              "found: 1:S=s 2:B=* 3:R=r" + merged + " CHAIN_AUTO_PASS(B)");
    EXPECT_EQ(t14(Remedy::kFail, hops), "failed: 1:S=s" + merged + "!");
    EXPECT_EQ(t14(Remedy::kKeep, hops),
              "found: 1:S=s 2:M=m~stand_in/B 3:R=r\n");
  }
}

TEST(StandIns, T14_WithoutStandInsThePostIsAway) {
  for (const Remedy self : kRemedies) {
    EXPECT_EQ(t14(self, 0), "found: 1:S=s 3:R=r\nCHAIN_ABSENCE(B R)");
  }
}

// A chain of stand-ins may lead to the initiator only in its second hop.
TEST(StandIns, T14_AlsoAtTheEndOfAChain) {
  SmallOrg org = three_levels();
  org.staff("X", "root", "x").away("b", "x").away("x", "m");
  Ask ask = Ask(org).from("M").top();
  EXPECT_EQ(ask.all(), "found: 1:S=s 3:R=r\nCHAIN_ABSENCE(B R)");
  for (std::uint32_t hops = 2; hops <= 8; ++hops) {
    ask.policy().stand_in_hops = hops;
    EXPECT_EQ(ask.all(), "found: 1:S=s 3:R=r\nCHAIN_MERGED(B S)");
  }
}

// T15: A is stood in for by B, and B by A.
TEST(StandIns, T15_ACycleIsReportedAndPassed) {
  SmallOrg org = three_levels();
  org.staff("X", "root", "x").staff("F", "root", "f");
  org.away("s", "x").away("x", "s");
  for (const Remedy self : kRemedies) {
    for (std::uint32_t hops = 0; hops <= 8; ++hops) {
      Ask ask = Ask(org).from("M");
      ask.policy().self = self;
      ask.policy().stand_in_hops = hops;
      if (self == Remedy::kFallback) ask.fallback("F");
      const std::string cycle = hops ? "CHAIN_STAND_IN_CYCLE(S X) " : "";
      EXPECT_EQ(ask.all(), "found: 2:B=b\n" + cycle + "CHAIN_ABSENCE(S B)")
          << name(self) << ' ' << hops;
    }
  }
}

// The initiator himself is the other one, and away as well: not asked unless
// present and kept, and the cycle is reported all the same.
TEST(StandIns, T15_ACycleThroughTheInitiator) {
  SmallOrg org = three_levels();
  org.staff("F", "root", "f").away("s", "m").away("m", "s");
  for (const Remedy self : kRemedies) {
    for (std::uint32_t hops = 1; hops <= 8; ++hops) {
      Ask ask = Ask(org).from("M");
      ask.policy().self = self;
      ask.policy().stand_in_hops = hops;
      if (self == Remedy::kFallback) ask.fallback("F");
      EXPECT_EQ(ask.all(),
                "found: 2:B=b\nCHAIN_STAND_IN_CYCLE(S M) CHAIN_ABSENCE(S B)")
          << name(self) << ' ' << hops;
    }
  }
}

}  // namespace
}  // namespace rung::test
