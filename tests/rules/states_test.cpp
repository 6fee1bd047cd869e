// Rules that are off, that others carry out, that no machine can check; and
// exemptions that a refining rulebook adds.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "rung/error.hpp"
#include "rung/rulebook.hpp"

namespace rung {
namespace {

using Texts = std::vector<std::string>;

std::string book(const std::string& id, const std::string& keys,
                 const std::string& rules) {
  return R"({"format":"rung-rules/1","id":")" + id +
         R"(","version":"1.0.0","title":{"en":"t"},)" + keys + R"("rules":[)" +
         rules + "]}";
}

std::string rule(const std::string& id, const std::string& keys) {
  return R"({"id":")" + id + R"(","title":{"en":"t"},)" + keys + "}";
}

std::string check(const std::string& code, const std::string& more = "") {
  return R"({"code":")" + code +
         R"(","severity":"error","message":{"en":"m"},"kernel":"local",
            "of":{"act":"report"},"require":{"var":"good"})" +
         more + "}";
}

std::string checks(const std::string& code) {
  return R"("checks":[)" + check(code) + "]";
}

// B-1 and B-2 judge, B-3 ships switched off, B-4 goes through B-1, B-5 is for
// no machine.
const std::string kKeys = R"("facts":{"good":{"type":"boolean"},
    "spared":{"type":"boolean"}},"settings":{"days":{"type":"number",
    "default":3,"title":{"en":"days"}}},)";
const std::string kBase = book(
    "base", kKeys,
    rule("B-1", checks("B_ONE")) + "," +
        rule("B-2",
             R"("unless":[{"id":"X-2","if":{"var":"spared"},
             "unproven":"B_TWO_MAYBE"}],"checks":[)" +
                 check("B_TWO", R"(,"when":{">":[{"setting":"days"},2]})") +
                 "," + check("B_THREE") + "]") +
        "," +
        rule("B-3", R"("off":{"zh":"未核实","en":"not verified"},)" +
                        checks("B_OFF")) +
        "," + rule("B-4", R"("through":["B_ONE"])") + "," +
        rule("B-5", R"("unchecked":{"zh":"靠人判断","en":"for people"})"));

RulebookOptions finding(const std::string& middle = "") {
  RulebookOptions options;
  options.find = [middle](std::string_view id) {
    if (id == "base") return kBase;
    return id == "middle" ? middle : std::string();
  };
  return options;
}

Rulebook ours(const std::string& keys, const std::string& rules = "") {
  return Rulebook::parse(book("ours", R"("refines":"base",)" + keys, rules),
                         finding());
}

const RuleInfo& info(const Rulebook& book, std::string_view id) {
  const RuleInfo* found = book.find_rule(id);
  if (found == nullptr) throw std::out_of_range(std::string(id));
  return *found;
}

struct Refused {
  std::string place, message, hint;
};

template <class Load>
Refused refusal(const Load& load) {
  try {
    (void)load();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kParse) << error.what();
    return {error.place(), error.message(), error.hint()};
  }
  ADD_FAILURE() << "accepted";
  return {};
}

Refused refused(const std::string& keys, const std::string& rules = "") {
  return refusal([&] { return ours(keys, rules); });
}

Refused refused_rule(const std::string& keys) {
  return refusal([&] {
    return Rulebook::parse(book(
        "base", kKeys, rule("B-1", checks("B_ONE")) + "," + rule("B-2", keys)));
  });
}

TEST(RuleStates, ARuleCanShipSwitchedOff) {
  const Rulebook base = Rulebook::parse(kBase);
  EXPECT_FALSE(info(base, "B-3").on);
  EXPECT_EQ(info(base, "B-3").off_reason, (Text{"未核实", "not verified"}));
  EXPECT_EQ(info(base, "B-3").kernels, Texts{"local"});
  EXPECT_TRUE(info(base, "B-1").on);
  EXPECT_EQ(info(base, "B-1").off_reason, Text{});
}

TEST(RuleStates, AReasonInPlainTextStandsForBothLanguages) {
  const Rulebook base = Rulebook::parse(
      book("base", kKeys, rule("B-1", R"("off":"later",)" + checks("B_ONE"))));
  EXPECT_EQ(info(base, "B-1").off_reason, (Text{"later", "later"}));
  EXPECT_EQ(refused_rule(R"("off":"",)" + checks("B_TWO")).place,
            "/rules/1/off");
}

TEST(RuleStates, ARefiningRulebookSwitchesOn) {
  const Rulebook book = ours(R"("on":["B-3"],)");
  EXPECT_TRUE(info(book, "B-3").on);
  EXPECT_EQ(info(book, "B-3").off_reason, Text{});
}

TEST(RuleStates, TheLastRulebookOfTheLineHasTheLastWord) {
  const std::string middle =
      book("middle", R"("refines":"base","on":["B-3"],"off":{"B-1":"no"},)",
           rule("M-1", checks("M_ONE")));
  const Rulebook again =
      Rulebook::parse(book("ours",
                           R"("refines":"middle","on":["B-1"],
              "off":{"B-3":{"zh":"不用"},"M-1":"neither"},)",
                           ""),
                      finding(middle));
  EXPECT_TRUE(info(again, "B-1").on);
  EXPECT_FALSE(info(again, "B-3").on);
  EXPECT_EQ(info(again, "B-3").off_reason, (Text{"不用", ""}));
  EXPECT_FALSE(info(again, "M-1").on);
}

TEST(RuleStates, SwitchingOnMustMeanSomething) {
  EXPECT_EQ(refused(R"("on":["B-3","B-6"],)").place, "/on/1");
  EXPECT_NE(refused(R"("on":["B-6"],)").hint.find("`B-"), std::string::npos);
  EXPECT_EQ(refused(R"("on":["B-1"],)").place, "/on/0");
  EXPECT_EQ(refused(R"("on":["B-3","B-3"],)").place, "/on/1");
  EXPECT_EQ(refused(R"("on":["B-3"],"off":{"B-3":"x"},)").place, "/on/0");
  EXPECT_EQ(refused(R"("on":["B-5"],)").place, "/on/0");
  EXPECT_EQ(refused(R"("off":{"B-5":"x"},)").place, "/off/B-5");
  EXPECT_EQ(refused(R"("off":{"O-1":"x"},)", rule("O-1", checks("O"))).place,
            "/off/O-1");
  EXPECT_EQ(refusal([] {
              return Rulebook::parse(
                  book("base", R"("on":["B-1"],)", rule("B-1", checks("C"))));
            }).place,
            "/on");
}

TEST(RuleStates, AnErrorInTheMiddleNamesItsRulebook) {
  const std::string middle =
      book("middle", R"("refines":"base","on":[7],)", "");
  EXPECT_EQ(refusal([&] {
              return Rulebook::parse(book("ours", R"("refines":"middle",)", ""),
                                     finding(middle));
            }).place,
            "middle:/on/0");
}

TEST(RuleStates, WhatCarriesARuleOutIsToldOfIt) {
  const Rulebook book =
      ours("", rule("O-1", R"("through":["B_THREE","O_TWO","B_ONE"])") + "," +
                   rule("O-2", checks("O_TWO")));
  const RuleInfo& through = info(book, "O-1");
  EXPECT_EQ(through.through, (Texts{"B-1", "B-2", "O-2"}));
  EXPECT_EQ(through.kernels, (Texts{"local", "local", "local"}));
  EXPECT_EQ(through.exemptions, Texts{"X-2"});
  EXPECT_EQ(through.settings, Texts{"days"});
  EXPECT_EQ(through.case_kind, "matter");
  Texts codes;
  for (const CodeInfo& code : through.codes) codes.push_back(code.code);
  EXPECT_EQ(codes, (Texts{"B_ONE", "B_THREE", "O_TWO", "B_TWO_MAYBE"}));
  EXPECT_TRUE(info(book, "B-1").through.empty());
}

TEST(RuleStates, AnyCodeOfACheckLeadsToIt) {
  const std::string waits =
      R"("checks":[{"code":"W","severity":"error","message":{"en":"m"},
      "late":{"code":"W_LATE"},"missing":{"code":"W_NEVER"},
      "open":{"code":"W_OPEN"},"kernel":"order","of":{"act":"report"},
      "need":{"act":"review"}}])";
  for (const char* code : {"W_LATE", "W_NEVER", "W_OPEN"}) {
    const Rulebook book = ours(
        "", rule("O-1", waits) + "," +
                rule("O-2", R"("through":[")" + std::string(code) + R"("])"));
    EXPECT_EQ(info(book, "O-2").through, Texts{"O-1"}) << code;
  }
  // It is always late or missing, never merely wrong.
  EXPECT_EQ(
      refused("", rule("O-1", waits) + "," + rule("O-2", R"("through":["W"])"))
          .place,
      "/rules/1/through/0");
}

TEST(RuleStates, CodesOfARefiningRulebookAreNotSeenFromBelow) {
  RulebookOptions options;
  options.find = [](std::string_view) {
    return book("base", kKeys,
                rule("B-1", checks("B_ONE")) + "," +
                    rule("B-4", R"("through":["O_ONE"])"));
  };
  const Refused wrong = refusal([&] {
    return Rulebook::parse(
        book("ours", R"("refines":"base",)", rule("O-1", checks("O_ONE"))),
        options);
  });
  EXPECT_EQ(wrong.place, "base:/rules/1/through/0");
  EXPECT_NE(wrong.hint.find("`B_ONE`"), std::string::npos);
}

TEST(RuleStates, WhoIsCarriedOutByOthersHasNoKeysOfChecks) {
  EXPECT_EQ(refused_rule(R"("through":["B_ONE"],)" + checks("B_TWO")).place,
            "/rules/1/checks");
  for (const char* key :
       {R"("case":"any")", R"("when":true)",
        R"("valid":{"since":"2024-01-01"})", R"("unless":[])",
        R"("equal_severity":[])", R"("unchecked":{"en":"x"})"}) {
    const Refused wrong =
        refused_rule(R"("through":["B_ONE"],)" + std::string(key));
    EXPECT_EQ(wrong.place.find("/rules/1/"), 0u) << key;
  }
  EXPECT_EQ(refused_rule(R"("through":[])").place, "/rules/1/through");
  EXPECT_EQ(refused_rule(R"("through":["B_OEN"])").place, "/rules/1/through/0");
}

TEST(RuleStates, WithoutThoseThatCarryItOutARuleIsOff) {
  const Rulebook book = ours(R"("off":{"B-1":"x"},)");
  EXPECT_FALSE(info(book, "B-4").on);
  EXPECT_NE(info(book, "B-4").off_reason.en.find("B-1"), std::string::npos);
  EXPECT_NE(info(book, "B-4").off_reason.zh.find("B-1"), std::string::npos);
  const Rulebook some = ours(R"("off":{"B-1":"x"},)",
                             rule("O-1", R"("through":["B_ONE","B_TWO"])"));
  EXPECT_TRUE(info(some, "O-1").on);
  EXPECT_EQ(info(some, "O-1").through, (Texts{"B-1", "B-2"}));
}

TEST(RuleStates, ARuleThatOthersCarryOutCanBeSwitchedByItself) {
  EXPECT_FALSE(info(ours(R"("off":{"B-4":"x"},)"), "B-4").on);
  EXPECT_EQ(refused(R"("on":["B-4"],)").place, "/on/0");
}

TEST(RuleStates, UncheckedRulesAreListedAndOff) {
  const Rulebook base = Rulebook::parse(kBase);
  const RuleInfo& rule = info(base, "B-5");
  EXPECT_EQ(rule.unchecked, (Text{"靠人判断", "for people"}));
  EXPECT_FALSE(rule.on);
  EXPECT_EQ(rule.off_reason, Text{});
  EXPECT_TRUE(rule.codes.empty());
  EXPECT_EQ(info(base, "B-1").unchecked, Text{});
}

TEST(RuleStates, UncheckedRulesHaveNothingToCheck) {
  EXPECT_EQ(refused_rule(R"("unchecked":{"en":"x"},)" + checks("B_TWO")).place,
            "/rules/1/checks");
  EXPECT_EQ(refused_rule(R"("unchecked":{"en":"x"},"off":"y")").place,
            "/rules/1/off");
  EXPECT_EQ(refused_rule(R"("unchecked":{})").place, "/rules/1/unchecked");
  EXPECT_EQ(
      refused("", rule("O-1", R"("when":{"broken":"B-5"},)" + checks("O_ONE")))
          .place.find("/rules/0/when"),
      0u);
}

TEST(RuleStates, RulesDoNotHangOnThemselves) {
  // O-1 asks about O-2, which O-1's own check carries out.
  EXPECT_EQ(refused("", rule("O-2", R"("through":["O_ONE"])") + "," +
                            rule("O-1", R"("when":{"broken":"O-2"},)" +
                                            checks("O_ONE")))
                .place,
            "/rules/0/through");
  EXPECT_EQ(
      refused(R"("exemptions":{"B-1":[{"id":"X",
                       "if":{"broken":"O-1"}}]},)",
              rule("O-1", R"("when":{"broken":"B-1"},)" + checks("O_ONE")))
          .place,
      "/exemptions/B-1/0");
}

TEST(AddedExemptions, BelongToTheRule) {
  const Rulebook book = ours(
      R"("facts":{"remote":{"type":"boolean"}},
         "settings":{"far":{"type":"number","default":1,
                            "title":{"en":"far"}}},
         "exemptions":{"B-2":[{"id":"O-9","unproven":"O_MAYBE",
            "if":{"and":[{"var":"remote"},{">":[{"setting":"far"},0]}]}}],
           "B-1":[{"id":"O-8","if":{"var":"spared"}}]},)");
  EXPECT_EQ(info(book, "B-2").exemptions, (Texts{"X-2", "O-9"}));
  EXPECT_EQ(info(book, "B-2").settings, (Texts{"days", "far"}));
  EXPECT_EQ(info(book, "B-2").codes.back().code, "O_MAYBE");
  EXPECT_EQ(info(book, "B-1").exemptions, Texts{"O-8"});
  EXPECT_EQ(info(book, "B-4").exemptions, Texts{"O-8"});
  for (const LintFlaw& flaw : book.lint()) {
    EXPECT_NE(flaw.place, "/facts/remote");
    EXPECT_NE(flaw.place, "/settings/far");
  }
}

TEST(AddedExemptions, AreOfCodesThatTheRuleReports) {
  const auto added = [](const std::string& codes) {
    return R"("exemptions":{"B-2":[{"id":"O-9","if":{"var":"spared"},
              "codes":)" +
           codes + "}]},";
  };
  EXPECT_EQ(info(ours(added(R"(["B_THREE"])")), "B-2").exemptions,
            (Texts{"X-2", "O-9"}));
  EXPECT_EQ(refused(added("[]")).place, "/exemptions/B-2/0/codes");
  EXPECT_EQ(refused(added(R"(["B_ONE"])")).place, "/exemptions/B-2/0/codes/0");
  EXPECT_NE(refused(added(R"(["B_THRE"])")).hint.find("B_THREE"),
            std::string::npos);
  EXPECT_EQ(refused_rule(R"("unless":[{"id":"X","if":{"var":"spared"},
                            "codes":["B_ONE"]}],)" +
                         checks("B_TWO"))
                .place,
            "/rules/1/unless/0/codes/0");
}

TEST(AddedExemptions, ErrorsHaveTheirPlace) {
  EXPECT_EQ(refused(R"("exemptions":{"B-2":[{"id":"O-9",
                       "if":{"var":"remoet"}}]},)")
                .place.find("/exemptions/B-2/0/if"),
            0u);
  const std::string middle = book(
      "middle", R"("refines":"base","exemptions":{"B-2":[{"id":"O-9"}]},)", "");
  EXPECT_EQ(refusal([&] {
              return Rulebook::parse(book("ours", R"("refines":"middle",)", ""),
                                     finding(middle));
            }).place,
            "middle:/exemptions/B-2/0");
}

TEST(AddedExemptions, WantARuleOfTheRefinedRulebookWithChecks) {
  const std::string one = R"(:[{"id":"O-9","if":true}]},)";
  EXPECT_EQ(refused(R"("exemptions":{"B-9")" + one).place, "/exemptions/B-9");
  EXPECT_EQ(refused(R"("exemptions":{"B-4")" + one).place, "/exemptions/B-4");
  EXPECT_EQ(refused(R"("exemptions":{"B-5")" + one).place, "/exemptions/B-5");
  EXPECT_EQ(
      refused(R"("exemptions":{"O-1")" + one, rule("O-1", checks("O_ONE")))
          .place,
      "/exemptions/O-1");
  EXPECT_EQ(
      refusal([&] {
        return Rulebook::parse(book("base", R"("exemptions":{"B-1")" + one,
                                    rule("B-1", checks("C"))));
      }).place,
      "/exemptions");
}

TEST(RuleStates, FlawsOfRulesThatShipSwitchedOffAreFound) {
  const auto flawed = [](const std::string& off) {
    return book("base", kKeys,
                rule("B-1", off + R"("when":{"and":[{"var":"good"},
                  {"!":[{"var":"good"}]}]},)" +
                                checks("B_ONE")));
  };
  const auto never = [](const Rulebook& book) {
    std::size_t found = 0;
    for (const LintFlaw& flaw : book.lint()) {
      found += flaw.code == "rules.never_activates" ? 1u : 0u;
    }
    return found;
  };
  EXPECT_EQ(never(Rulebook::parse(flawed(""))), 1u);
  EXPECT_EQ(never(Rulebook::parse(flawed(R"("off":"x",)"))), 1u);
  RulebookOptions options;
  options.find = [&](std::string_view) { return flawed(""); };
  EXPECT_EQ(never(Rulebook::parse(book("ours",
                                       R"("refines":"base",
                                          "off":{"B-1":"x"},)",
                                       ""),
                                  options)),
            0u);
}

TEST(RuleStates, UncheckedRulesNeedNoExamples) {
  for (const LintFlaw& flaw : Rulebook::parse(kBase).lint()) {
    if (flaw.rule != "B-5") continue;
    EXPECT_EQ(flaw.code, "rules.no_basis");
  }
}

}  // namespace
}  // namespace rung
