// `rung signoff`: the votes so far, in words and as JSON.
#include <gtest/gtest.h>

#include <string>

#include "run_rung.hpp"
#include "rung/json.hpp"

namespace rung::test {
namespace {

constexpr char kInOrder[] =
    R"({"policy":{"mode":"in_order","voters":["li","wu"],"initiator":"me",)"
    R"("opened":"2024-03-01","zone":"+08:00",)"
    R"("silence":{"means":"pass","workdays":3}},)"
    R"("events":[{"who":"li","action":"approve","at":"2024-03-01T09:00"},)"
    R"({"who":"x","action":"reject","at":"2024-03-01T10:00"}],)"
    R"("at":"2024-03-02"})";

class SignoffCommand : public RungCommand {
 protected:
  SignoffCommand() { write("votes.json", kInOrder); }
};

bool states(const Ran& ran, const std::string& what) {
  return ran.out.find(what) != std::string::npos;
}

TEST_F(SignoffCommand, JsonIsTheLibrarysAnswer) {
  const Ran ran = rung("signoff votes.json --format json");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.out, signoff_json(kInOrder) + "\n");
  EXPECT_EQ(rung("signoff - --format json < votes.json").out, ran.out);
}

TEST_F(SignoffCommand, WordsSayWhoMayActUntilWhen) {
  const Ran ran = rung("signoff votes.json --lang en");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(states(ran, "Outcome  wait\n")) << ran.out;
  EXPECT_TRUE(states(ran, "May act now\n  Who")) << ran.out;
  EXPECT_TRUE(states(ran, "2024-03-06T23:59:59.999999+08:00")) << ran.out;
  EXPECT_TRUE(states(ran, "/events/1")) << ran.out;
  EXPECT_TRUE(states(ran, "has no vote here")) << ran.out;
}

// The third working day after Friday 1 March is Wednesday 6 March.
TEST_F(SignoffCommand, AnotherInstantMayBeAskedAbout) {
  const std::string ask = "signoff votes.json --lang en --at ";
  EXPECT_TRUE(states(rung(ask + "2024-03-06T23:59:59"), "wait"));
  const Ran later = rung(ask + "2024-03-07");
  EXPECT_TRUE(states(later, "Outcome  pass")) << later.out;
  EXPECT_TRUE(states(later, "by silence")) << later.out;
  EXPECT_TRUE(
      states(rung("signoff votes.json --lang zh --at 2024-03-07"), "视为同意"));
}

TEST_F(SignoffCommand, RightsAndWhatIsProposedAreTold) {
  std::string text = kInOrder;
  text.insert(1, R"("who":"wu","propose":{"who":"li","action":"transfer",)"
                 R"("to":"wu"},)");
  write("votes.json", text);
  const Ran ran = rung("signoff votes.json --lang en");
  EXPECT_TRUE(states(ran, "May do\n")) << ran.out;
  EXPECT_TRUE(states(ran, "Proposed\n")) << ran.out;
  EXPECT_TRUE(states(ran, "has voted already")) << ran.out;
}

TEST_F(SignoffCommand, WhatIsWrongIsRefusedAtItsPlace) {
  expect_refused("signoff", "REQUEST");
  expect_refused("signoff none.json", "none.json");
  expect_refused("signoff votes.json --at soon", "--at");
  write("votes.json",
        R"({"policy":{"mode":"all","voters":[]},"at":"2024-03-01"})");
  expect_refused("signoff votes.json", "votes.json:/policy/voters");
  write("votes.json", R"({"policy":{"mode":"most","voters":["a"]}})");
  expect_refused("signoff votes.json", "votes.json:/policy/mode");
  write("votes.json", "{");
  expect_refused("signoff votes.json", "votes.json:1:");
}

}  // namespace
}  // namespace rung::test
