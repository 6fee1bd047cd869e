// `rung rules` and `rung explain`.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <filesystem>

#include "run_rung.hpp"
#include "rung/json.hpp"
#include "small_city.hpp"
#include "small_rules.hpp"

namespace rung::test {
namespace {

namespace json = boost::json;

class RulesCommand : public RungCommand {
 protected:
  RulesCommand() {
    write("ours.json", kOurRules);
    write("states.json", kStates);
    write("signed.json", kSigned);
  }

  // Cases of OUR-1 beside the rulebook.
  void write_cases(const std::string& code) {
    std::filesystem::create_directory(path("cases"));
    write("cases/ours.json",
          R"({"format":"rung-case/1","case":"signatures","clause":"OUR-1",)"
          R"("org":"city.json","cases":[)"
          R"({"name":"unreviewed","ask":"judge","kind":"positive",)"
          R"("request":{"rules":["ours"],"only":["OUR-1"],"events":)" +
              std::string(kSigned) + R"(},"expect":{"findings":[{"code":")" +
              code +
              R"("}]}},)"
              R"({"name":"reviewed","ask":"judge","kind":"negative",)"
              R"("request":{"rules":["ours"],"only":["OUR-1"],"events":)" +
              std::string(kReviewed) + R"(},"expect":{"findings":[]}}]})");
  }
};

void expect_part(const std::string& text, const std::string& part) {
  EXPECT_NE(text.find(part), std::string::npos) << part << "\nin\n" << text;
}

TEST_F(RulesCommand, ListNamesRulebooksAndRules) {
  const Ran ran = rung("rules list ours.json --lang en");
  EXPECT_EQ(ran.status, 0) << ran.err;
  expect_part(ran.out, "ours 1.2.0  Our rules\n");
  expect_part(ran.out,
              "OUR-1  ours      error     Review before signature  "
              "OUR_NO_REVIEW\n");
  expect_part(rung("rules list ours.json --lang zh").out, "先审核后签发");
  const std::string library =
      rules_json(std::vector{Rulebook::parse(kOurRules)}, R"({"ask":"list"})");
  EXPECT_EQ(rung("rules list ours.json --format json").out, library + "\n");
}

TEST_F(RulesCommand, ListWithoutRulebooksListsTheShippedOnes) {
  const Ran ran = rung("rules list --format json");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(json::parse(ran.out).at("rulebooks").as_array().size(),
            Rulebook::shipped().size());
}

TEST_F(RulesCommand, ShowsRulesAndSettings) {
  const Ran one = rung("rules show ours.json --rule OUR-2 --lang en");
  expect_part(one.out, "Rule        OUR-2 Answer in time\n");
  expect_part(one.out, "OUR_NO_ANSWER (warning): ");
  EXPECT_EQ(one.out.find("OUR-1"), std::string::npos);
  const Ran settings = rung("rules show ours.json --settings --lang en");
  expect_part(settings.out,
              "Name        Type    Value  Initial  Basis  Title\n"
              "reply_days  number  10     10       own 2  Days to reply\n");
  const Ran lines = rung("rules show ours.json --format jsonl");
  EXPECT_EQ(std::count(lines.out.begin(), lines.out.end(), '\n'), 4);
  expect_refused("rules show ours.json --rule OUR-8",
                 "--rule: `OUR-8` (did you mean");
  expect_refused("rules show", "R is missing");
  expect_refused("rules", "rules --help");
}

TEST_F(RulesCommand, ShowsTheValuesThatSettingsCanHave) {
  write("mode.json",
        R"({"format":"rung-rules/1","id":"mode","version":"1.0.0",)"
        R"("title":{"en":"Mode"},"settings":{"days":{"type":"number",)"
        R"("default":3,"title":{"en":"Days"}},"mode":{"type":"text",)"
        R"("values":["fast","slow"],"default":"slow",)"
        R"("title":{"en":"Mode"}}}})");
  expect_part(rung("rules show mode.json --settings --lang en").out,
              "Name  Type    Value   Initial  Values      Basis  Title\n"
              "days  number  3       3                    mode   Days\n"
              "mode  text    \"slow\"  \"slow\"   fast, slow  mode   Mode\n");
  expect_part(rung("rules show mode.json --settings --lang zh").out, "可取值");
}

TEST_F(RulesCommand, LongListsAreCutForPeopleOnly) {
  write("long.json",
        R"({"format":"rung-rules/1","id":"long","version":"1.0.0",)"
        R"("title":{"en":"Long"},"settings":{"kinds":{"type":"text",)"
        R"("list":true,"default":["请示","报告","决定","命令","公告"],)"
        R"("title":{"en":"Kinds"}}}})");
  expect_part(rung("rules show long.json --settings --lang en").out,
              "[\"请示\",\"报告\",\"决定\",\"…  ");
  expect_part(rung("rules show long.json --settings --format json").out,
              R"("value":["请示","报告","决定","命令","公告"])");
}

TEST_F(RulesCommand, LintFailsOnErrorsOnly) {
  write("idle.json",
        R"({"format":"rung-rules/1","id":"idle","version":"1.0.0",)"
        R"("title":{"en":"Idle"},"facts":{"idle":{"type":"boolean",)"
        R"("title":{"en":"idle"}}}})");
  const Ran ran = rung("rules lint idle.json");
  EXPECT_EQ(ran.status, 0) << ran.out;
  expect_part(ran.out, "Flaws  1\n");
  expect_part(ran.out, "rules.unused");
  expect_part(ran.out, "idle:/facts/idle");
  const Ran lines = rung("rules lint idle.json --format jsonl");
  EXPECT_EQ(json::parse(lines.out).at("code").as_string(), "rules.unused");
  write("broken.json",
        R"({"format":"rung-rules/1","id":"b","version":"1.0.0"})");
  expect_refused("rules lint broken.json", "title");
}

TEST_F(RulesCommand, TestRunsTheCasesBesideTheRulebook) {
  write_cases("OUR_NO_REVIEW");
  const Ran ran = rung("rules test ours.json --lang en");
  EXPECT_EQ(ran.status, 0) << ran.out << ran.err;
  expect_part(ran.out, "Cases  2 (1 files): 2 hold, 0 fail\n");
  expect_part(ran.out,
              "OUR-1  1         1         0         0             0       0"
              "      0       boundary, undetermined, exempt\n");
  expect_part(ran.out,
              "OUR-3  0         0         0         0             0       0"
              "      0       positive, negative, boundary, undetermined\n");
}

TEST_F(RulesCommand, TestFailsWithACaseThatDoesNotHold) {
  write_cases("OUR_SKIP");
  const Ran ran = rung("rules test ours.json");
  EXPECT_EQ(ran.status, 1);
  expect_part(ran.out, "1 hold, 1 fail\n");
  expect_part(ran.out, "cases/ours.json: unreviewed\n");
  expect_part(ran.out, "/findings/0/code");
  const Ran whole = rung("rules test ours.json --format json");
  EXPECT_EQ(whole.status, 1);
  const auto value = json::parse(whole.out).as_object();
  EXPECT_EQ(value.at("total"), 2);
  EXPECT_EQ(value.at("failed"), 1);
  EXPECT_EQ(value.at("rules").at(0).at("failed"), 1);
  EXPECT_EQ(value.at("rules").at(0).at("positive"), 1);
  const Ran lines = rung("rules test ours.json --format jsonl");
  const auto first = json::parse(lines.out.substr(0, lines.out.find('\n')));
  EXPECT_EQ(first.at("name").as_string(), "unreviewed");
  EXPECT_FALSE(first.at("passed").as_bool());
}

// Who edits a shipped rulebook wants the edited one tried.
TEST_F(RulesCommand, AFileComesBeforeTheShippedOneOfItsName) {
  const std::string own =
      R"({"format":"rung-rules/1","id":"office","version":"9.0.0",
          "title":{"en":"Ours"},"rules":[{"id":"RPT-5","title":{"en":"t"},
          "checks":[{"code":"NEVER","severity":"error","kernel":"local",
          "of":{"act":"report"},"require":false,"message":{"en":"m"}}]}]})";
  write("office.json", own);
  std::filesystem::create_directory(path("cases"));
  write("cases/a.json", R"({"format":"rung-case/1","case":"c","clause":"RPT-5",
      "org":"../city.json","cases":[{"name":"n","ask":"judge","request":
      {"rules":["office"],"events":[{"id":"e1","time":"2024-03-01",
       "act":"report","from":"eb.s1","to":"eb.d1","matter":"m"}]},
      "expect":{"findings":[{"code":"NEVER"}]}}]})");
  const Ran ran = rung("rules test office.json --lang en");
  EXPECT_EQ(ran.status, 0) << ran.out << ran.err;
  write("local.json", R"({"format":"rung-rules/1","id":"local",
      "version":"1.0.0","title":{"en":"L"},"refines":"office"})");
  const auto rules = [&](const std::string& books) {
    const auto list =
        json::parse(rung("rules list --format json " + books).out);
    return list.at("rules").as_array().size();
  };
  EXPECT_EQ(rules("office.json local.json"), 1u);
  EXPECT_GT(rules("local.json"), 20u);  // what only stands beside it does not
}

TEST_F(RulesCommand, TestSaysWhereItLooked) {
  expect_refused("rules test ours.json", "cases");
  std::filesystem::create_directory(path("cases"));
  expect_refused("rules test ours.json", "no case files");
  write("cases/a.json", R"({"format":"rung-case/1"})");
  expect_refused("rules test ours.json", "cases/a.json");
  expect_refused("rules test ours.json --cases nowhere", "nowhere");
  expect_refused("rules test", "R is missing");
}

TEST_F(RulesCommand, ExplainsARuleToAClerk) {
  const Ran en = rung("explain OUR-1 --rules ours.json --lang en");
  EXPECT_EQ(en.status, 0) << en.err;
  EXPECT_EQ(en.out,
            "Rule        OUR-1 Review before signature\n"
            "Rulebook    ours 1.2.0\n"
            "Asks        A review comes first.\n"
            "Basis       Our paper, art. 1\n"
            "Looks at    all that happens in one matter\n"
            "Reports     OUR_NO_REVIEW (error): [sender] signed without a "
            "review\n"
            "Exemptions  OUR-3 Urgent matters: needs an earlier record: "
            "assign\n"
            "Good        reviewed, then signed\n"
            "Bad         signed unreviewed\n");
  const Ran zh = rung("explain OUR-2 --rules ours.json --lang zh");
  expect_part(zh.out, "要求        被询问者按期答复。\n");
  expect_part(zh.out, "依据        本局文件 第2条\n");
  expect_part(zh.out, "OUR_LATE_ANSWER（警告）：〔所涉者〕未按期答复\n");
  expect_part(zh.out, "可豁免      无\n");
  expect_part(zh.out, "设置        reply_days = 10  几日内答复\n");
  expect_part(rung("explain OUR-1 --rules ours.json --format json").out,
              "\"rule\":\"OUR-1\"");
}

TEST_F(RulesCommand, TheStateOfARuleIsListed) {
  const std::string en = rung("rules list states.json --lang en").out;
  expect_part(en, "OUR-2    ours      off       Answer in time ");
  expect_part(en, "STATE-1  states    off       Unverified ");
  expect_part(en, "STATE-2  states    error     No rash signature ");
  expect_part(en, "STATE-3  states    -         Plain style");
  expect_part(rung("rules list states.json --lang zh").out,
              "STATE-1  states  停用      未核实 ");
}

TEST_F(RulesCommand, TheStateOfARuleIsExplained) {
  const auto explained = [&](const char* rule, const char* lang) {
    return rung("explain " + std::string(rule) +
                " --rules states.json --lang " + lang)
        .out;
  };
  expect_part(explained("STATE-1", "en"),
              "Switched off  the text was not verified\n");
  expect_part(explained("STATE-1", "zh"), "已停用      原文未核实\n");
  expect_part(explained("OUR-2", "zh"), "已停用      by phone\n");
  const std::string through = explained("STATE-2", "en");
  expect_part(through, "Judged by   OUR-1 Review before signature\n");
  expect_part(through, "OUR_NO_REVIEW (error): ");
  expect_part(through, "OUR-3 Urgent matters");
  EXPECT_EQ(through.find("Switched off"), std::string::npos);
  expect_part(explained("STATE-2", "zh"),
              "由其他规则检查  OUR-1 先审核后签发\n");
  const std::string unchecked = explained("STATE-3", "en");
  expect_part(unchecked, "Cannot be checked  only people can tell\n");
  EXPECT_EQ(unchecked.find("Exemptions"), std::string::npos) << unchecked;
  EXPECT_EQ(unchecked.find("Looks at"), std::string::npos) << unchecked;
  expect_part(explained("STATE-3", "zh"), "程序无法检查  靠人判断\n");
  expect_part(explained("OUR-4", "en"), "OUR-3 Urgent matters\n");
}

TEST_F(RulesCommand, ExplainTellsCodesFromRules) {
  expect_refused("explain OUR_NO_REVIEW --rules states.json",
                 "(OUR_NO_REVIEW is reported by OUR-1)");
  expect_refused("explain OUR_NO_ANSWER --rules ours.json",
                 "(OUR_NO_ANSWER is reported by OUR-2)");
}

TEST_F(RulesCommand, RulesThatOthersCarryOutWantOneCaseEachWay) {
  std::filesystem::create_directory(path("cases"));
  write("cases/states.json",
        R"({"format":"rung-case/1","case":"states","clause":"STATE-2",)"
        R"("org":"city.json","cases":[)"
        R"({"name":"unreviewed","ask":"judge","kind":"positive",)"
        R"("request":{"rules":["states"],"only":["STATE-2"],"events":)" +
            std::string(kSigned) +
            R"(},"expect":{"findings":[{"rule":"OUR-1",)"
            R"("code":"OUR_NO_REVIEW"}],)"
            R"("verdicts":{"STATE-2":{"verdict":"violated"}}}}]})");
  const Ran ran = rung("rules test states.json --lang en");
  EXPECT_EQ(ran.status, 0) << ran.out << ran.err;
  expect_part(ran.out,
              "STATE-2  1         0         0         0             0       0"
              "      0       negative\n");
}

TEST_F(RulesCommand, ExplainsAFindingInFull) {
  const std::string rest = " --org city.json --rules ours.json signed.json";
  const Ran found = rung("check" + rest + " --format jsonl");
  const std::string fingerprint(
      json::parse(found.out).at("fingerprint").as_string());
  const Ran ran = rung("explain " + fingerprint + rest + " --lang en");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.out.rfind("error  OUR_NO_REVIEW  ", 0), 0u) << ran.out;
  expect_part(ran.out, "Event judged  e1\n");
  expect_part(ran.out, "From          Vice Mayor (v1)\n");
  expect_part(ran.out, "A review comes first.\n");
  expect_part(ran.out, "OUR-3 Urgent matters");
  EXPECT_EQ(rung("explain " + fingerprint + rest + " --format json").out,
            found.out);
}

TEST_F(RulesCommand, ExplainRefusesWhatItCannotFind) {
  expect_refused("explain", "rule or fingerprint is missing");
  expect_refused("explain OUR-7 --rules ours.json",
                 "`OUR-7` (did you mean `OUR-1`");
  expect_refused("explain 0123456789abcdef --rules ours.json",
                 "--org is missing");
  expect_refused(
      "explain 0123456789abcdef --org city.json --rules ours.json signed.json",
      "0123456789abcdef");
}

}  // namespace
}  // namespace rung::test
