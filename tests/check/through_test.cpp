// Rules that others carry out: judged once, counted by each.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "rung/check.hpp"
#include "rung/rulebook.hpp"

namespace rung {
namespace {

// A-1 wants reports to be good; A-2 wants one signature at most (A_TWO) and no
// review in a hurry (A_THREE), by document; T-1 is carried out by A_ONE and
// A_TWO, T-2 by A_ONE; N-1 is off; T-3 goes through it and A_ONE; U-1 is for no
// machine; L-1 wants a note after whatever breaks T-1.
constexpr const char* kBook = R"({"format":"rung-rules/1","id":"t",
  "version":"1.0.0","title":{"en":"t"},
  "facts":{"good":{"type":"boolean"},"hurry":{"type":"boolean"},
           "spared":{"type":"boolean"}},
  "rules":[
  {"id":"A-1","title":{"en":"t"},
   "unless":[{"id":"X-1","if":{"var":["spared",false]}}],
   "checks":[
   {"code":"A_ONE","severity":"error","message":{"en":"m"},"kernel":"local",
    "of":{"act":"report"},"require":{"var":"good"}}]},
  {"id":"A-2","title":{"en":"t"},"case":"document","checks":[
   {"code":"A_TWO","severity":"warning","message":{"en":"m"},"kernel":"count",
    "of":{"act":"sign"},"at_most":1},
   {"code":"A_THREE","severity":"error","message":{"en":"m"},"kernel":"local",
    "of":{"act":"review"},"require":{"!":[{"var":["hurry",false]}]}}]},
  {"id":"T-1","title":{"en":"t"},"through":["A_ONE","A_TWO"]},
  {"id":"T-2","title":{"en":"t"},"through":["A_ONE"]},
  {"id":"N-1","title":{"en":"t"},"off":"not yet","checks":[
   {"code":"N_ONE","severity":"error","message":{"en":"m"},"kernel":"local",
    "of":{"act":"report"},"require":false}]},
  {"id":"T-3","title":{"en":"t"},"through":["N_ONE","A_ONE"]},
  {"id":"U-1","title":{"en":"t"},"unchecked":{"en":"for people"}},
  {"id":"L-1","title":{"en":"t"},"when":{"broken":"T-1"},"checks":[
   {"code":"L_ONE","severity":"info","message":{"en":"m"},"kernel":"local",
    "of":{"act":"close"},"require":false}]},
  {"id":"L-2","title":{"en":"t"},"when":{"broken":"N-1"},"checks":[
   {"code":"L_TWO","severity":"info","message":{"en":"m"},"kernel":"local",
    "of":{"act":"close"},"require":false}]}
  ]})";

const Org& the_org() {
  static const Org org = OrgBuilder().build();
  return org;
}

Rulebook the_book() { return Rulebook::parse(kBook); }

Event event(int n, const std::string& act,
            const std::vector<std::string>& facts = {},
            const std::string& matter = "m1") {
  Event e;
  e.id = "e" + std::to_string(n);
  e.time = Instant{std::int64_t{n} * 3'600'000'000};
  e.act = act;
  e.from = {"p"};
  e.matter = matter;
  e.document = "d-" + matter;
  for (const std::string& fact : facts) {
    Attribute a;
    a.kind = Attribute::Kind::kBoolean;
    a.boolean = fact[0] != '!';
    a.name = a.boolean ? fact : fact.substr(1);
    e.attributes.push_back(a);
  }
  return e;
}

// Two matters. Reports: e1 good, e2 bad, e3 of unknown quality, e6 bad but
// spared. Signatures: two in d-m1 (one too many), one in d-m2.
std::vector<Event> the_events() {
  return {event(1, "report", {"good"}),
          event(2, "report", {"!good"}),
          event(3, "report"),
          event(4, "sign"),
          event(5, "sign"),
          event(6, "report", {"!good", "spared"}, "m2"),
          event(7, "sign", {}, "m2"),
          event(8, "review", {"hurry"}),
          event(9, "close"),
          event(10, "close", {}, "m2")};
}

std::map<std::string, RuleVerdict> by_rule(const Checked& checked) {
  std::map<std::string, RuleVerdict> all;
  for (const RuleVerdict& v : checked.verdicts) {
    EXPECT_TRUE(all.emplace(v.rule, v).second) << v.rule;
  }
  return all;
}

std::vector<std::string> codes_of(const Checked& checked) {
  std::vector<std::string> codes;
  for (const Finding& f : checked.findings) {
    codes.push_back(f.rule + " " + f.code + " " + f.case_id);
  }
  std::sort(codes.begin(), codes.end());
  return codes;
}

void expect_counts(const RuleVerdict& verdict, const std::vector<int>& counts,
                   std::uint64_t cases) {
  const Counts& c = verdict.counts;
  const std::vector<std::uint64_t> found{c.satisfied, c.violated,
                                         c.undetermined, c.exempt, c.open};
  const std::vector<std::uint64_t> expected(counts.begin(), counts.end());
  EXPECT_EQ(found, expected) << verdict.rule;
  EXPECT_EQ(verdict.cases, cases) << verdict.rule;
}

Checked judged(const std::vector<std::string>& only = {}) {
  CheckOptions options;
  options.only = only;
  const Rulebook book = the_book();
  return check(the_org(), {&book, 1}, the_events(), options);
}

const std::vector<std::string> kOfA1{"A-1 A_ONE m1", "A-1 A_ONE m1",
                                     "A-1 A_ONE m2"};

TEST(Through, EveryRuleCountsWhatIsFoundOnce) {
  const Checked checked = judged();
  std::vector<std::string> findings = kOfA1;
  findings.insert(findings.end(),
                  {"A-2 A_THREE d-m1", "A-2 A_TWO d-m1", "L-1 L_ONE m1"});
  EXPECT_EQ(codes_of(checked), findings);
  const auto verdicts = by_rule(checked);
  // satisfied, violated, undetermined, exempt, open; cases
  expect_counts(verdicts.at("A-1"), {1, 1, 1, 1, 0}, 2);
  expect_counts(verdicts.at("A-2"), {1, 2, 0, 0, 0}, 2);
  expect_counts(verdicts.at("T-2"), {1, 1, 1, 1, 0}, 2);
  // Of A-1 four activations in two matters, of A_TWO one in each document.
  expect_counts(verdicts.at("T-1"), {2, 2, 1, 1, 0}, 4);
  EXPECT_EQ(verdicts.at("T-1").verdict, Verdict::kViolated);
  EXPECT_EQ(verdicts.at("T-1").rulebook, "t");
}

TEST(Through, OffAndUncheckedRulesHaveNoVerdict) {
  const auto verdicts = by_rule(judged());
  EXPECT_EQ(verdicts.count("N-1"), 0u);
  EXPECT_EQ(verdicts.count("U-1"), 0u);
  // By the one of its two that is on.
  expect_counts(verdicts.at("T-3"), {1, 1, 1, 1, 0}, 2);
}

TEST(Through, OnlyItsChecksAreJudgedForIt) {
  const Checked checked = judged({"T-1"});
  std::vector<std::string> findings = kOfA1;
  findings.emplace_back("A-2 A_TWO d-m1");
  EXPECT_EQ(codes_of(checked), findings);
  const auto verdicts = by_rule(checked);
  ASSERT_EQ(verdicts.size(), 1u);
  expect_counts(verdicts.at("T-1"), {2, 2, 1, 1, 0}, 4);
  EXPECT_EQ(codes_of(judged({"T-2"})), kOfA1);
  const auto both = by_rule(judged({"T-2", "A-1"}));
  EXPECT_EQ(both.size(), 2u);
  expect_counts(both.at("A-1"), {1, 1, 1, 1, 0}, 2);
}

TEST(Through, OfNothingIsNotActivated) {
  const Rulebook book = the_book();
  const auto verdicts =
      by_rule(check(the_org(), {&book, 1}, std::vector<Event>{}));
  EXPECT_EQ(verdicts.at("T-1").verdict, Verdict::kVacuous);
  EXPECT_EQ(verdicts.at("T-1").cases, 0u);
}

TEST(Through, CasesOfNothingAreCountedOnce) {
  const Rulebook book = Rulebook::parse(R"({"format":"rung-rules/1","id":"t",
    "version":"1.0.0","title":{"en":"t"},"rules":[
    {"id":"A-1","title":{"en":"t"},"case":"any","checks":[
      {"code":"A","severity":"error","message":{"en":"m"},"kernel":"count",
       "of":{"act":"sign"},"at_least":1},
      {"code":"B","severity":"error","message":{"en":"m"},"kernel":"count",
       "of":{"act":"sign"},"at_most":1}]},
    {"id":"T-1","title":{"en":"t"},"through":["B","A"]}]})");
  CheckOptions options;
  options.complete = true;
  const auto verdicts =
      by_rule(check(the_org(), {&book, 1}, std::vector<Event>{}, options));
  expect_counts(verdicts.at("A-1"), {1, 1, 0, 0, 0}, 1);
  expect_counts(verdicts.at("T-1"), {1, 1, 0, 0, 0}, 1);
}

TEST(Through, ConditionsMayAskWhetherItWasBroken) {
  const Checked checked = judged({"L-1", "L-2"});
  // m1 broke T-1; m2 was exempt. N-1 is off, and was not broken by anybody.
  EXPECT_EQ(codes_of(checked), std::vector<std::string>{"L-1 L_ONE m1"});
}

TEST(Through, TheGuardTellsOfEveryRuleConcerned) {
  Monitor monitor(the_org(), {the_book()});
  const auto proposed = [&](const Event& e) {
    const Checked checked = monitor.propose(e);
    std::vector<std::string> rules;
    for (const RuleVerdict& v : checked.verdicts) {
      EXPECT_EQ(v.verdict, Verdict::kViolated) << v.rule;
      EXPECT_EQ(v.counts.violated, 1u) << v.rule;
      rules.push_back(v.rule);
    }
    EXPECT_EQ(checked.findings.size(), 1u);
    return rules;
  };
  using Rules = std::vector<std::string>;
  EXPECT_EQ(proposed(event(1, "report", {"!good"})),
            (Rules{"A-1", "T-1", "T-2", "T-3"}));
  EXPECT_EQ(proposed(event(1, "review", {"hurry"})), Rules{"A-2"});
  const Checked fed = monitor.feed(event(1, "sign"));
  EXPECT_TRUE(fed.findings.empty());
  EXPECT_EQ(proposed(event(2, "sign")), (Rules{"A-2", "T-1"}));
}

TEST(Through, TheGuardKeepsToTheRulesAskedFor) {
  CheckOptions options;
  options.only = {"T-1"};
  Monitor monitor(the_org(), {the_book()}, options);
  const Checked bad = monitor.propose(event(1, "report", {"!good"}));
  ASSERT_EQ(bad.verdicts.size(), 1u);
  EXPECT_EQ(bad.verdicts[0].rule, "T-1");
  EXPECT_EQ(codes_of(bad), std::vector<std::string>{"A-1 A_ONE m1"});
  EXPECT_TRUE(monitor.propose(event(1, "review", {"hurry"})).findings.empty());
}

TEST(Through, SurvivesSavingAndLoading) {
  const std::vector<Event> events = the_events();
  for (const std::vector<std::string>& only :
       {std::vector<std::string>{}, std::vector<std::string>{"T-1"}}) {
    CheckOptions options;
    options.only = only;
    Monitor monitor(the_org(), {the_book()}, options);
    for (std::size_t i = 0; i < 5; ++i) monitor.feed(events[i]);
    Monitor loaded =
        Monitor::load(the_org(), {the_book()}, monitor.save(), options);
    for (std::size_t i = 5; i < events.size(); ++i) loaded.feed(events[i]);
    EXPECT_EQ(to_json(loaded.verdicts()), to_json(judged(only)));
  }
}

TEST(AddedExemptions, DecideAndAreNamed) {
  RulebookOptions options;
  options.find = [](std::string_view) { return std::string(kBook); };
  const Rulebook book = Rulebook::parse(R"({"format":"rung-rules/1",
    "id":"ours","version":"1.0.0","title":{"en":"t"},"refines":"t",
    "on":["N-1"],
    "exemptions":{"A-1":[{"id":"O-1","if":{"!":[{"var":["good",true]}]},
      "evidence":{"act":"approve"}}]}})",
                                        options);
  const auto finding_of = [&](const std::vector<Event>& events) {
    CheckOptions only;
    only.only = {"T-2"};
    const Checked checked = check(the_org(), {&book, 1}, events, only);
    EXPECT_EQ(checked.findings.size(), 1u);
    return checked.findings.empty() ? Finding{} : checked.findings[0];
  };
  const Finding exempt =
      finding_of({event(1, "approve"), event(2, "report", {"!good"})});
  EXPECT_EQ(exempt.verdict, Verdict::kExempt);
  EXPECT_EQ(exempt.exemption.id, "O-1");
  EXPECT_EQ(exempt.exemption.evidence, std::vector<std::string>{"e1"});
  EXPECT_EQ(finding_of({event(2, "report", {"!good"})}).verdict,
            Verdict::kViolated);
  // What it switched on judges.
  CheckOptions n;
  n.only = {"N-1"};
  EXPECT_EQ(codes_of(check(the_org(), {&book, 1},
                           std::vector{event(1, "report")}, n)),
            std::vector<std::string>{"N-1 N_ONE m1"});
}

}  // namespace
}  // namespace rung
