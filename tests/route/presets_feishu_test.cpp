// Feishu: what its preset answers is what its approval API says. And office:
// the decisions AMB-3, AMB-4, AMB-12 and AMB-14.
//
// Sources are the types of approval/v4 and the page on creating a definition.
#include <gtest/gtest.h>

#include "route/small_org.hpp"

namespace rung::test {
namespace {

Ask feishu(const SmallOrg& org) { return Ask(org, Preset::kFeishu); }
Ask office(const SmallOrg& org) { return Ask(org, Preset::kOffice); }

// s heads the section and the bureau above it, so is the approver of level 1.
SmallOrg head_of_two() {
  SmallOrg org = three_levels();
  return org.vacate("B").hold("s", "B");
}

// Initiator is approver: STARTER, the initiator approves.
TEST(FeishuPreset, TheInitiatorApprovesUnderStarter) {
  EXPECT_EQ(feishu(head_of_two()).from("S").levels(1).steps(), "found: 1:B=s");
}

// AUTO_PASS: the node passes.
TEST(FeishuPreset, TheNodePassesUnderAutoPass) {
  Ask ask = feishu(head_of_two()).from("S").levels(2);
  ask.policy().self = Remedy::kAutoPass;
  EXPECT_EQ(ask.steps(), "found: 1:B=* 2:R=r");
  EXPECT_EQ(ask.levels(1).steps(), "nobody: 1:B=*");
}

// SUPERVISOR: the superior of the initiator approves.
TEST(FeishuPreset, TheNextAboveApprovesUnderSupervisor) {
  Ask ask = feishu(head_of_two()).from("S").levels(1);
  ask.policy().self = Remedy::kClimb;
  EXPECT_EQ(ask.steps(), "found: 1:R=r~climb/B");
}

// DEPARTMENT_MANAGER: the head of the initiator's department approves.
TEST(FeishuPreset, TheHeadOfTheUnitApprovesUnderDepartmentManager) {
  SmallOrg org = three_levels();
  org.vacate("B").hold("m", "B");
  Ask ask = feishu(org).from("M").levels(2);
  ask.policy().self = Remedy::kUnitHead;
  ask.query.last_only = true;
  EXPECT_EQ(ask.steps(), "found: 2:S=s~unit_head/B");
}

// The same, where the initiator is that head: never the initiator.
TEST(FeishuPreset, TheHeadDoesNotApproveHisOwnUnderDepartmentManager) {
  Ask ask = feishu(head_of_two()).from("S").levels(1);
  ask.policy().self = Remedy::kUnitHead;
  EXPECT_EQ(ask.steps(), "found: 1:R=r~climb/B");
}

// Task state RM_REPEAT: removed as a duplicate of an earlier one.
TEST(FeishuPreset, RepeatedApproversAreRemoved) {
  SmallOrg org = three_levels();
  org.vacate("R").hold("s", "R");
  EXPECT_EQ(feishu(org).from("M").top().all(),
            "found: 1:S=s 2:B=b\nCHAIN_MERGED(R S)");
}

// Approver types Supervisor and DepartmentManager with a level: bottom-up;
// SupervisorTopDown, DepartmentManagerTopDown: from the top.
TEST(FeishuPreset, LevelsCountFromEitherEnd) {
  Ask ask = feishu(three_levels()).from("M").levels(2);
  ask.query.last_only = true;
  EXPECT_EQ(ask.steps(), "found: 2:B=b");
  ask.query.from_top = true;
  EXPECT_EQ(ask.levels(1).steps(), "found: 3:R=r");
  EXPECT_EQ(ask.levels(2).steps(), "found: 2:B=b");
  EXPECT_EQ(ask.levels(3).steps(), "found: 1:S=s");
}

// leader_user_id and the department's manager are two lines.
TEST(FeishuPreset, ThePersonLineIsALineOfItsOwn) {
  SmallOrg org = three_levels();
  org.staff("X", "root", "x");
  org.post("M").reports_to = {{"X", Line::kExplicit, {}}};
  Ask ask = feishu(org).from("M").levels(1);
  EXPECT_EQ(ask.steps(), "found: 1:S=s");
  ask.query.context.line = Line::kExplicit;
  EXPECT_EQ(ask.steps(), "found: 1:X=x");
}

// Node type AND, OR.
TEST(FeishuPreset, SeveralApproversOfANodeSignAllOrAny) {
  SmallOrg org = three_levels();
  org.head("S2", "section", "s2");
  Ask ask = feishu(org).from("M").levels(1);
  EXPECT_EQ(ask.steps(), "found: 1:S=s&S2=s2");
  ask.policy().several = Several::kAny;
  EXPECT_EQ(ask.steps(), "found: 1:S=s|S2=s2");
}

// Preview: a node without approver is there, marked by is_empty_logic.
TEST(FeishuPreset, AnEmptyLevelIsMarkedAndCounts) {
  SmallOrg org = three_levels();
  org.vacate("S");
  EXPECT_EQ(feishu(org).from("M").levels(2).all(),
            "found: 2:B=b\nCHAIN_VACANCY(S B)");
  EXPECT_EQ(feishu(org).from("M").levels(1).all(), "nobody:\nCHAIN_VACANCY(S)");
}

// department_id chooses the initiator's department, by default the first. Here
// that is the primary post; where none is primary, nothing is guessed.
TEST(FeishuPreset, TheDepartmentIsTheOneNamedElseThePrimary) {
  SmallOrg org = three_levels();
  org.unit("other", "root").head("O", "other", "o").staff("N", "other", "m");
  EXPECT_EQ(feishu(org).from("m").levels(1).all(),
            "undetermined:\nCHAIN_NO_POST()!");
  EXPECT_EQ(feishu(org).from("m").in("other").levels(1).steps(),
            "found: 1:O=o");
  org.person("m").holds[0].primary = true;
  EXPECT_EQ(feishu(org).from("m").levels(1).steps(), "found: 1:S=s");
}

TEST(OfficePreset, IsAQueryAsItStands) {
  const RouteQuery office = preset(Preset::kOffice);
  EXPECT_EQ(office.policy, RoutePolicy{});
  EXPECT_EQ(office.context.line, Line::kLadder);
}

// All that a preset sets is what one of these tests cites; the rest is as in
// office.
TEST(Presets, SetNothingElse) {
  RoutePolicy policy;
  policy.several = Several::kAll;
  policy.vacant_counts = true;
  policy.duplicates = Duplicates::kNone;
  EXPECT_EQ(preset(Preset::kWecom).policy, policy);
  policy.vacancy = Remedy::kAutoPass;
  EXPECT_EQ(preset(Preset::kDingTalk).policy, policy);
  policy.vacancy = Remedy::kSkip;
  policy.self = Remedy::kKeep;
  policy.duplicates = Duplicates::kFirst;
  EXPECT_EQ(preset(Preset::kFeishu).policy, policy);
  for (const Preset each : kPresets) {
    const bool office = each == Preset::kOffice;
    RouteQuery query = preset(each);
    EXPECT_EQ(query.context.line, office ? Line::kLadder : Line::kUnit);
    EXPECT_EQ(query.extent, Extent::kNext);
    EXPECT_TRUE(query.trace);
    EXPECT_NO_THROW(check_query(query));
  }
}

TEST(OfficePreset, AVacantPostGoesToItsActingHeadElseToTheNextAbove) {  // AMB-3
  SmallOrg org = three_levels();
  org.vacate("S");
  EXPECT_EQ(office(org).from("M").all(), "found: 2:B=b\nCHAIN_VACANCY(S B)");
  org.hold("a", "S", HoldingKind::kActing);
  EXPECT_EQ(office(org).from("M").all(),
            "found: 1:S=a~acting\nCHAIN_VACANCY(S)");
}

TEST(OfficePreset, AnAbsentLeaderIsStoodInForElsePassed) {  // AMB-4
  SmallOrg org = three_levels();
  org.staff("X", "root", "x");
  SmallOrg alone = org;
  EXPECT_EQ(office(org.away("s", "x")).from("M").all(),
            "found: 1:X=x~stand_in/S\n");
  EXPECT_EQ(office(alone.away("s")).from("M").all(),
            "found: 2:B=b\nCHAIN_ABSENCE(S B)");
}

TEST(OfficePreset, PostsOfOneHolderAreOneStep) {  // AMB-12
  SmallOrg org = three_levels();
  org.vacate("S").hold("b", "S");
  EXPECT_EQ(office(org).from("M").top().all(),
            "found: 1:S=b 3:R=r\nCHAIN_MERGED(B S)");
}

TEST(OfficePreset, NobodyReportsToHimself) {  // AMB-12
  EXPECT_EQ(office(head_of_two()).from("S").all(),
            "found: 2:R=r\nCHAIN_MERGED(B S)");
}

TEST(OfficePreset, PositionsAbsentByDesignArePassedSilently) {  // AMB-12
  SmallOrg org;
  org.unit("bureau").unit("section", "bureau");
  org.head("B", "bureau", "b").staff("M", "section", "m");
  EXPECT_EQ(office(org).from("M").all(), "found: 1:B=b\n");
}

TEST(OfficePreset, LeadersWhoShareAUnitAreAllListed) {  // AMB-14
  SmallOrg org = three_levels();
  org.deputy("V1", "root", "v").deputy("V2", "root", "w");
  org.in_charge("V1", "bureau").in_charge("V2", "bureau");
  EXPECT_EQ(office(org).from("B").all(),
            "ambiguous: 1:V1=v 1:V2=w\nCHAIN_AMBIGUOUS(V1 V2)");
}

}  // namespace
}  // namespace rung::test
