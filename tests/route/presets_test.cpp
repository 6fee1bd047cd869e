// DingTalk and WeCom: what their presets answer is what their documents say.
//
// The sources are named as the vendors name them: help-detail numbers of
// DingTalk, field names of WeCom's oa/applyevent and of its templates. What
// templates mean is known from captures by third parties only.
#include <gtest/gtest.h>

#include "route/small_org.hpp"

namespace rung::test {
namespace {

Ask dingtalk(const SmallOrg& org) { return Ask(org, Preset::kDingTalk); }
Ask wecom(const SmallOrg& org) { return Ask(org, Preset::kWecom); }

SmallOrg two_heads() {
  SmallOrg org = three_levels();
  return org.head("S2", "section", "s2");
}

// help-detail-1061004073: level 1 is the head of one's own department, level 2
// the head of the department above, and so on.
TEST(DingTalkPreset, LevelNIsTheHeadOfTheNthDepartmentUp) {
  const SmallOrg org = three_levels();
  EXPECT_EQ(dingtalk(org).from("M").levels(1).steps(), "found: 1:S=s");
  EXPECT_EQ(dingtalk(org).from("M").levels(2).steps(), "found: 1:S=s 2:B=b");
  EXPECT_EQ(dingtalk(org).from("M").levels(3).steps(),
            "found: 1:S=s 2:B=b 3:R=r");
}

// help-detail-1061004073, help-detail-13411884: if the initiator is a head,
// level 1 is the head of the department above.
TEST(DingTalkPreset, LevelOneOfAHeadIsTheHeadAbove) {
  const SmallOrg org = three_levels();
  EXPECT_EQ(dingtalk(org).from("S").levels(1).steps(), "found: 1:B=b");
  EXPECT_EQ(dingtalk(org).from("B").levels(1).steps(), "found: 1:R=r");
  EXPECT_EQ(dingtalk(org).from("R").levels(1).steps(), "top:");
}

// The same for one who heads the department above as well.
TEST(DingTalkPreset, AHeadOfTwoDepartmentsAsksTheOneAboveBoth) {
  SmallOrg org = three_levels();
  org.vacate("B").hold("s", "B");
  EXPECT_EQ(dingtalk(org).from("S").levels(1).steps(), "found: 1:R=r~climb/B");
  EXPECT_EQ(dingtalk(org).from("S").steps(), "found: 2:R=r");
}

// help-detail-13411884: several heads of one department are one level, and all
// must approve. (The order is random there, by id here.)
TEST(DingTalkPreset, SeveralHeadsAreOneLevelAndAllSign) {
  const SmallOrg org = two_heads();
  EXPECT_EQ(dingtalk(org).from("M").levels(1).steps(), "found: 1:S=s&S2=s2");
  EXPECT_EQ(dingtalk(org).from("M").levels(2).steps(),
            "found: 1:S=s&S2=s2 2:B=b");
}

// help-detail-13411884: the rule for heads holds for each of several.
TEST(DingTalkPreset, OneOfSeveralHeadsAsksTheHeadAbove) {
  EXPECT_EQ(dingtalk(two_heads()).from("S2").levels(1).steps(), "found: 1:B=b");
}

// help-detail-1000055318: consecutive heads until a role stop at the first
// level that holds it.
TEST(DingTalkPreset, UntilARoleStopsAtTheFirstThatHoldsIt) {
  SmallOrg org = three_levels();
  org.function("B", "director").function("R", "director");
  EXPECT_EQ(dingtalk(org).from("M").until_function("director").steps(),
            "found: 1:S=s 2:B=b");
}

// help-detail-1000055318: where nobody holds the role, all heads are asked.
TEST(DingTalkPreset, UntilARoleThatNobodyHoldsRunsToTheTop) {
  Ask ask = dingtalk(three_levels()).from("M").until_function("director");
  EXPECT_EQ(ask.steps(), "found: 1:S=s 2:B=b 3:R=r");
  EXPECT_EQ(ask.notes(), "CHAIN_OVERFLOW(R)");
}

// help-detail-1000055318: of several holders one is taken at random. Here the
// choice is stated, and the first by id.
TEST(DingTalkPreset, OneOfSeveralHoldersOfTheRoleIsTheFirst) {
  SmallOrg org = two_heads();
  org.function("S", "director").function("S2", "director");
  Ask ask = dingtalk(org).from("M").until_function("director");
  ask.policy().several = Several::kFirst;
  EXPECT_EQ(ask.steps(), "found: 1:S=s");
}

// StavinLi/Workflow noHanderAction, a capture: an empty level passes. Levels
// are those of departments, so it counts.
TEST(DingTalkPreset, AnEmptyLevelPassesByItself) {
  SmallOrg org = three_levels();
  org.vacate("S");
  EXPECT_EQ(dingtalk(org).from("M").levels(2).all(),
            "found: 1:S=* 2:B=b\nCHAIN_VACANCY(S) CHAIN_AUTO_PASS(S)");
}

// No rule on people who approve twice is documented: both steps stay.
TEST(DingTalkPreset, OnePersonAtTwoLevelsIsAskedTwice) {
  SmallOrg org = three_levels();
  org.vacate("B").hold("s", "B");
  EXPECT_EQ(dingtalk(org).from("M").levels(2).steps(), "found: 1:S=s 2:B=s");
}

// Start API, deptId: which of several departments the initiator acts in.
TEST(DingTalkPreset, TheDepartmentOfTheRequestIsAsked) {
  SmallOrg org = three_levels();
  org.unit("other", "root").head("O", "other", "o").staff("N", "other", "m");
  EXPECT_EQ(dingtalk(org).from("m").in("section").levels(1).steps(),
            "found: 1:S=s");
  EXPECT_EQ(dingtalk(org).from("m").in("other").levels(1).steps(),
            "found: 1:O=o");
}

// Template `leader`: recursive_search_leader. Each empty level is replaced by
// the next leader.
TEST(WecomPreset, AnEmptyLevelIsReplacedByTheOneAbove) {
  SmallOrg org = three_levels();
  org.vacate("S");
  EXPECT_EQ(wecom(org).from("M").levels(1).all(),
            "found: 1:B=b~climb/S\nCHAIN_VACANCY(S B)");
  EXPECT_EQ(wecom(org).from("M").levels(2).steps(),
            "found: 1:B=b~climb/S 2:B=b");
}

// Template `leader`: skip_empty_leader is a switch of its own beside
// recursive_search_leader, and so is here whether an empty level counts.
TEST(WecomPreset, ClimbingAndSkippingAreSwitchesOfTheirOwn) {
  SmallOrg org = three_levels();
  org.vacate("S");
  const auto ask = [&](Remedy vacancy, bool counts, std::uint32_t levels) {
    Ask asked = wecom(org).from("M").levels(levels);
    asked.policy().vacancy = vacancy;
    asked.policy().vacant_counts = counts;
    return asked.steps();
  };
  EXPECT_EQ(ask(Remedy::kSkip, true, 1), "nobody:");
  EXPECT_EQ(ask(Remedy::kSkip, true, 2), "found: 2:B=b");
  EXPECT_EQ(ask(Remedy::kSkip, false, 2), "found: 2:B=b 3:R=r");
  EXPECT_EQ(ask(Remedy::kClimb, false, 2), "found: 2:B=b 3:R=r");
}

// Template `multi_leader`: UP_2_DOWN counts from the top; `leader` with
// LOW_2_HIGH from the initiator.
TEST(WecomPreset, LevelsCountFromEitherEnd) {
  Ask ask = wecom(three_levels()).from("M").levels(1);
  EXPECT_EQ(ask.steps(), "found: 1:S=s");
  ask.query.from_top = true;
  ask.query.last_only = true;
  EXPECT_EQ(ask.steps(), "found: 3:R=r");
  EXPECT_EQ(ask.levels(2).steps(), "found: 2:B=b");
}

// approver[attr]: 1 OR, 2 AND; process.node_list[apv_rel]: 1 AND, 2 OR, 3 one
// after another. department_leader is a list.
TEST(WecomPreset, SeveralLeadersSignAllAnyOrInOrder) {
  Ask ask = wecom(two_heads()).from("M").levels(1);
  EXPECT_EQ(ask.steps(), "found: 1:S=s&S2=s2");
  ask.policy().several = Several::kAny;
  EXPECT_EQ(ask.steps(), "found: 1:S=s|S2=s2");
  ask.policy().several = Several::kInOrder;
  EXPECT_EQ(ask.steps(), "found: 1:S2=s2 1:S=s");
}

// oa/applyevent choose_department; else the user's main_department.
TEST(WecomPreset, TheChosenDepartmentIsAskedElseTheMainOne) {
  SmallOrg org = three_levels();
  org.unit("other", "root").head("O", "other", "o").staff("N", "other", "m");
  org.person("m").holds[0].primary = true;
  EXPECT_EQ(wecom(org).from("m").levels(1).steps(), "found: 1:S=s");
  EXPECT_EQ(wecom(org).from("m").in("other").levels(1).steps(), "found: 1:O=o");
}

}  // namespace
}  // namespace rung::test
