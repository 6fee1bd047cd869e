// `rung check`.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

#include "run_rung.hpp"
#include "rung/json.hpp"
#include "small_city.hpp"
#include "small_rules.hpp"

namespace rung::test {
namespace {

namespace json = boost::json;

class CheckCommand : public RungCommand {
 protected:
  CheckCommand() {
    write("ours.json", kOurRules);
    write("signed.json", kSigned);
    write("reviewed.json", kReviewed);
  }

  Ran check(const std::string& rest, const std::string& environment = "") {
    return rung("check --org city.json --rules ours.json " + rest, environment);
  }

  void refuses(const std::string& rest, const std::string& part) {
    expect_refused("check --org city.json --rules ours.json " + rest, part);
  }

  // The codes of the findings of an answer in lines.
  std::string codes(const std::string& rest) {
    std::string text, line;
    std::istringstream lines(check(rest + " --format jsonl").out);
    while (std::getline(lines, line)) {
      text += std::string(json::parse(line).at("code").as_string()) + ' ';
    }
    return text;
  }
};

void expect_part(const std::string& text, const std::string& part) {
  EXPECT_NE(text.find(part), std::string::npos) << part << "\nin\n" << text;
}

TEST_F(CheckCommand, JsonIsTheLibrarysAnswer) {
  const Ran ran = check("signed.json --format json");
  EXPECT_EQ(ran.status, 1) << ran.err;
  EXPECT_EQ(ran.out,
            check_json(Org::parse(kSmallCity),
                       R"({"rules":[)" + std::string(kOurRules) +
                           R"(],"events":)" + std::string(kSigned) + '}') +
                "\n");
}

TEST_F(CheckCommand, JsonLinesHaveOneFindingEach) {
  const Ran ran = check("signed.json --format jsonl");
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(ran.out.find('\n'), ran.out.size() - 1);
  EXPECT_EQ(json::parse(ran.out).at("code").as_string(), "OUR_NO_REVIEW");
  EXPECT_EQ(check("reviewed.json --format jsonl").out, "");
}

TEST_F(CheckCommand, TextShowsWhatItRestsOn) {
  const Ran ran = check("signed.json --lang en");
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(ran.out.rfind("error  OUR_NO_REVIEW  ", 0), 0u) << ran.out;
  expect_part(ran.out, "signed without a review\n");
  expect_part(ran.out,
              "  Rule         OUR-1 Review before signature (ours 1.2.0)\n");
  expect_part(ran.out, "  Case         matter m1\n");
  expect_part(ran.out, "  Time         2024-03-01\n");
  expect_part(ran.out, "  Events       e1\n");
  expect_part(ran.out, "  Exemption    OUR-3 refused\n");
  EXPECT_EQ(ran.out.find("  Path "), std::string::npos);
  expect_part(ran.out, "  Basis        own 1\n");
  expect_part(
      ran.out,
      "Verdicts\n"
      "  Rule   Verdict   Cases  violated  undetermined  open  exempt  "
      "satisfied\n"
      "  OUR-1  violated  1      1         0             0     0       0\n"
      "  Not activated: 3 rules\n");
}

TEST_F(CheckCommand, TextIsChineseToo) {
  const Ran ran = check("signed.json", "LANG=zh_CN.UTF-8");
  EXPECT_EQ(ran.out.rfind("错误  OUR_NO_REVIEW  ", 0), 0u) << ran.out;
  expect_part(ran.out, "未经审核即签发\n");
  expect_part(ran.out, "  规则  OUR-1 先审核后签发 (ours 1.2.0)\n");
  expect_part(ran.out, "  归属  事项 m1\n");
  expect_part(ran.out, "  豁免  OUR-3 不成立\n");
  expect_part(ran.out, "  未触发: 3 条规则\n");
}

TEST_F(CheckCommand, SaysSoWhenNothingIsWrong) {
  const Ran ran = check("reviewed.json");
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out.rfind("No findings\n\nVerdicts\n", 0), 0u) << ran.out;
  expect_part(ran.out, "OUR-1  satisfied  1");
}

TEST_F(CheckCommand, DrawsTheWayItShouldHaveGone) {
  write("skip.json",
        R"({"id":"e1","time":"2024-03-01","act":"request","from":"eb.s1",)"
        R"("to":"eb.h","matter":"m1"})");
  const Ran ran = check("skip.json");
  EXPECT_EQ(ran.status, 1);
  expect_part(ran.out, "  Path         eb.s1 -> eb.d1 -> eb.h\n");
}

TEST_F(CheckCommand, UndeterminedSaysWhatIsMissing) {
  write("report.json",
        R"({"id":"e1","time":"2024-03-01","act":"report","from":"eb.s1",)"
        R"("to":"eb.d1","matter":"m1"})");
  const Ran ran = check("report.json");
  EXPECT_EQ(ran.status, 0) << "nothing is known to be wrong";
  EXPECT_EQ(ran.out.rfind("undetermined (info)  OUR_URGENT  ", 0), 0u)
      << ran.out;
  expect_part(ran.out, "  Missing      urgent\n");
}

TEST_F(CheckCommand, OnlyErrorsFail) {
  write("ask.json",
        R"([{"id":"e1","time":"2024-03-01","act":"ask","from":"v1",)"
        R"("to":"eb.h","matter":"m1"}])");
  EXPECT_EQ(codes("ask.json"), "OUR_ANSWER_DUE ");
  EXPECT_EQ(codes("ask.json --at 2024-03-11"), "OUR_ANSWER_DUE ");
  EXPECT_EQ(codes("ask.json --at 2024-03-12"), "OUR_NO_ANSWER ");
  EXPECT_EQ(codes("ask.json --complete"), "OUR_NO_ANSWER ");
  EXPECT_EQ(check("ask.json --complete").status, 0) << "only a warning";
}

TEST_F(CheckCommand, ProposesAnEventFromTextOrFile) {
  const std::string event =
      R"({"time":"2024-03-05","act":"sign","from":"v1","matter":"m2"})";
  write("next.json", event);
  for (const std::string& how : {std::string("next.json"), "'" + event + "'"}) {
    const Ran ran = check("reviewed.json --format jsonl --propose " + how);
    EXPECT_EQ(ran.status, 1) << ran.err;
    EXPECT_EQ(json::parse(ran.out).at("events").at(0), "#proposed");
    EXPECT_EQ(json::parse(ran.out).at("case"), "m2");
  }
  EXPECT_EQ(check("signed.json --propose "
                  R"('{"time":"2024-03-05","act":"close","from":"v1",)"
                  R"("matter":"m1"}')")
                .status,
            0)
      << "findings are those on the proposed event";
}

TEST_F(CheckCommand, ReadsEventsFromStandardInput) {
  EXPECT_EQ(check("- --format json < signed.json").out,
            check("signed.json --format json").out);
  EXPECT_EQ(check("- --format json < signed.json").status, 1);
  refuses("- < city.json", "stdin");
}

TEST_F(CheckCommand, StateGoesOnWhereItStopped) {
  write("first.json",
        R"({"id":"e1","time":"2024-03-01","act":"review","from":"cb.h",)"
        R"("matter":"m1"})");
  write("second.json",
        R"({"id":"e2","time":"2024-03-02","act":"sign","from":"v1",)"
        R"("matter":"m1"})");
  EXPECT_EQ(check("second.json").status, 1);
  EXPECT_EQ(check("first.json --save-state m1.state").status, 0);
  EXPECT_EQ(check("--state m1.state second.json --save-state m1.state").status,
            0);
  const Ran both = check("--state m1.state --format json");
  EXPECT_EQ(both.status, 0) << both.err;
  EXPECT_EQ(json::parse(both.out).at("verdicts").at("OUR-1").at("verdict"),
            "satisfied");
  refuses("--state city.json", "city.json");
  refuses("--state m1.state second.json", "e2");
}

TEST_F(CheckCommand, EventsMayStandAnywhere) {
  const std::string wanted = check("signed.json --format json").out;
  EXPECT_EQ(rung("check signed.json --org city.json --rules ours.json "
                 "--format json")
                .out,
            wanted);
  EXPECT_EQ(rung("check --rules ours.json signed.json --org city.json "
                 "--format json")
                .out,
            wanted);
  EXPECT_EQ(codes("--only OUR-1 signed.json"), "OUR_NO_REVIEW ");
  EXPECT_EQ(codes("--only OUR-1 OUR-2 signed.json"), "OUR_NO_REVIEW ");
  EXPECT_EQ(codes("signed.json --only OUR-2,OUR-3"), "");
  // Numbers of rules may have parts; what else ends in .json is a file.
  write("july-2.json", kSigned);
  EXPECT_EQ(codes("--only OUR-1 july-2.json"), "OUR_NO_REVIEW ");
  refuses("signed.json --only OUR-15.4", "--only: `OUR-15.4`");
  refuses("signed.json --only OUR-28..37", "--only: `OUR-28..37`");
}

TEST_F(CheckCommand, RulebooksRefineEachOtherFromTheirFolder) {
  write("more.json",
        R"({"format":"rung-rules/1","id":"more","version":"1.0.0",)"
        R"("title":{"en":"More"},"refines":"ours",)"
        R"("off":{"OUR-1":"signed elsewhere"}})");
  EXPECT_EQ(rung("check --org city.json --rules more.json signed.json").status,
            0);
  EXPECT_EQ(rung("check --org city.json --rules ours.json more.json "
                 "signed.json")
                .status,
            0)
      << "the refined one is judged once, as refined";
}

TEST_F(CheckCommand, CalendarsAreRead) {
  write("days.json",
        R"({"format":"rung-calendar/1","holidays":["2024-03-04"]})");
  EXPECT_EQ(check("reviewed.json --calendar days.json").status, 0);
  write("bad.json", R"({"format":"rung-calendar/1","holidays":["soon"]})");
  refuses("reviewed.json --calendar bad.json", "bad.json:/holidays/0");
}

TEST_F(CheckCommand, UsageIsChecked) {
  expect_refused("check", "--org is missing");
  expect_refused("check --org city.json", "--rules is missing");
  expect_refused("check --org city.json --rules ours.json",
                 "EVENTS is missing");
  expect_refused("check --org - --rules ours.json -", "standard input");
  refuses("signed.json extra.json", "signed.json");
  refuses("--complete signed.json extra.json", "extra.json");
  refuses("signed.json --save-state -", "--save-state");
  refuses("signed.json --only OUR-7", "--only: `OUR-7` (did you mean");
  refuses("signed.json --at soon", "--at: `soon`");
  refuses("signed.json --frobnicate", "--frobnicate");
  refuses("signed.json --propose ''", "--propose");
  refuses("'' --at 2024-03-01", "EVENTS");
}

TEST_F(CheckCommand, HostileInputsGetOneLine) {
  refuses("missing.json", "missing.json");
  refuses("ours.json", "ours.json");
  write("cut.json", std::string(kSigned).substr(0, 40));
  refuses("cut.json", "cut.json");
  write("odd.json", "[{\"id\":\"\xff\",\"time\":\"2024-03-01\"}]");
  refuses("odd.json", "odd.json");
  write("deep.json", std::string(100000, '['));
  refuses("deep.json", "deep.json");
  refuses("signed.json --propose '{'", "--propose");
  refuses("signed.json --propose reviewed.json", "2 events");
  refuses("signed.json --propose nothing.json", "nothing.json");
  refuses(R"(signed.json --propose '{"time":"2024-02-01","act":"sign"}')",
          "--propose");
  expect_refused("check --org city.json --rules offise signed.json", "offise");
  expect_refused("check --org city.json --rules city.json signed.json",
                 "city.json");
  write("twice.json", "[" + std::string(kSigned).substr(1, kSigned.size() - 2) +
                          "," + std::string(kSigned).substr(1));
  refuses("twice.json", "e1");
}

}  // namespace
}  // namespace rung::test
