// The answers of the command.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

#include "run_rung.hpp"
#include "rung/json.hpp"
#include "rung/version.h"
#include "small_city.hpp"

namespace rung::test {
namespace {

namespace json = boost::json;

constexpr char kFlawed[] =
    R"({"format":"rung-org/1","posts":[{"id":"a","reports_to":[{"post":"a"}]},)"
    R"({"id":"b","reports_to":[{"post":"gone"}]},{"id":"c"}]})";

TEST_F(RungCommand, VersionAndHelp) {
  EXPECT_EQ(rung("--version").out, "rung " RUNG_VERSION_STRING "\n");
  EXPECT_EQ(rung("--version").status, 0);
  const Ran help = rung("route --help");
  EXPECT_EQ(help.status, 0);
  EXPECT_NE(help.out.find("--document-kind"), std::string::npos);
  EXPECT_EQ(help.err, "");
}

TEST_F(RungCommand, RouteAsJsonIsTheLibrarysAnswer) {
  const Org org = Org::parse(kSmallCity);
  const Ran ran = rung(
      "route city.json --from eb.s1 --to top --at 2024-03-01 "
      "--format json --lang zh");
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.out, route_json(org, R"({"from":"eb.s1","to":"top",)"
                                     R"("at":"2024-03-01"})") +
                         "\n");
}

TEST_F(RungCommand, EveryOptionOfRouteReachesTheAnswer) {
  const Org org = Org::parse(kSmallCity);
  const Ran ran = rung(
      "route city.json --from wu --unit cb --to my --subject education "
      "--line unit --document-kind report --at 2024-03-01 "
      "--format=jsonl --lang=en");
  EXPECT_EQ(ran.out, route_json(org, R"({"from":"wu","unit":"cb","to":"my",)"
                                     R"("subject":"education","line":"unit",)"
                                     R"("document_kind":"report","lang":"en",)"
                                     R"("at":"2024-03-01"})") +
                         "\n");
}

TEST_F(RungCommand, RelateAsJsonIsTheLibrarysAnswer) {
  const Org org = Org::parse(kSmallCity);
  const Ran ran = rung(
      "relate city.json my zheng --at 2024-03-01 --line ladder --format json");
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out, relate_json(org, R"({"a":"my","b":"zheng",)"
                                      R"("at":"2024-03-01"})") +
                         "\n");
}

TEST_F(RungCommand, RouteInWordsShowsTheChainAndItsReasons) {
  const Ran ran =
      rung("route city.json --from eb.s1 --to top --at 2024-03-01 --lang zh");
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out,
            "起点    股长 (eb.s1)\n"
            "单位    基础教育股 (eb.s)\n"
            "人员    郑七 (zheng)\n"
            "时点    2024-03-01\n"
            "汇报线  逐级\n"
            "结果    已找到\n"
            "\n"
            "级次  岗位            单位           人员         理由\n"
            "1     副局长 (eb.d1)  教育局 (eb)    周五 (zhou)  分管领导\n"
            "2     局长 (eb.h)     教育局 (eb)    李四 (li)    本单位负责人\n"
            "3     副市长 (v1)     市政府 (city)  钱二 (qian)  分管领导\n"
            "4     市长 (my)       市政府 (city)  赵一 (zhao)  本单位负责人\n");
}

TEST_F(RungCommand, RouteInWordsSaysWhatWasPassedAndTraces) {
  const Ran ran = rung("route city.json --from eb.h --at 2024-07-01 --trace");
  EXPECT_NE(ran.out.find("Vice Mayor (v1) is vacant; passed on to Mayor (my)"),
            std::string::npos)
      << ran.out;
  EXPECT_NE(ran.out.find("nobody left: on to the next"), std::string::npos);
  const Ran away = rung("route city.json --from eb.h --at 2024-05-02");
  EXPECT_NE(away.out.find("standing in for Vice Mayor (v1)"), std::string::npos)
      << away.out;
  EXPECT_EQ(away.out.find("Trace"), std::string::npos);
}

TEST_F(RungCommand, RouteInWordsSaysWhyThereIsNoAnswer) {
  const Ran several = rung("route city.json --from wu --at 2024-03-01");
  EXPECT_EQ(several.status, 0);
  EXPECT_NE(several.out.find("undetermined: stands for several posts; name one "
                             "of them: "),
            std::string::npos)
      << several.out;
  const Ran none = rung("route city.json --from office --at 2024-03-01");
  EXPECT_NE(none.out.find("stands for no post"), std::string::npos);
}

TEST_F(RungCommand, RelateInWordsNamesTheSkippedPosts) {
  const Ran ran = rung("relate city.json my eb.s1 --at 2024-07-01 --lang en");
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(
      ran.out,
      "Mayor (my) is a superior of Section Chief (eb.s1), two or more "
      "levels up\n"
      "At        2024-07-01\n"
      "Line      ladder\n"
      "Distance  4\n"
      "A hand-off between them skips:\n"
      "  Post                     Unit                    Holders\n"
      "  Deputy Director (eb.d1)  Education Bureau (eb)   Zhou Wu (zhou)\n"
      "  Director (eb.h)          Education Bureau (eb)   Li Si (li)\n"
      "  Vice Mayor (v1)          City Government (city)  vacant\n");
}

TEST_F(RungCommand, CheckOfASoundOrgEndsWithZero) {
  const Ran text = rung("org check city.json --at 2024-03-01");
  EXPECT_EQ(text.status, 0) << text.out;
  EXPECT_NE(text.out.find("Mayor (my)"), std::string::npos);
  const Ran ran =
      rung("org check city.json --at 2024-03-01 --format json --lang zh");
  EXPECT_EQ(
      ran.out,
      org_check_json(Org::parse(kSmallCity), R"({"at":"2024-03-01"})") + "\n");
}

TEST_F(RungCommand, CheckOfAFlawedOrgEndsWithOne) {
  write("flawed.json", kFlawed);
  for (const char* format : {"text", "json", "jsonl"}) {
    const Ran ran = rung("org check flawed.json --at 2024-03-01 --format " +
                         std::string(format));
    EXPECT_EQ(ran.status, 1) << format;
    EXPECT_EQ(ran.err, "") << format;
    EXPECT_NE(ran.out.find("org.self_report"), std::string::npos) << format;
    EXPECT_NE(ran.out.find("org.dangling_reference"), std::string::npos);
  }
}

TEST_F(RungCommand, CheckAsLinesHasTheCountsFirst) {
  write("flawed.json", kFlawed);
  const Ran ran = rung("org check flawed.json --at 2024-03-01 --format jsonl");
  std::size_t start = 0, lines = 0;
  while (start < ran.out.size()) {
    const std::size_t end = ran.out.find('\n', start);
    const auto line = json::parse(ran.out.substr(start, end - start));
    EXPECT_EQ(line.as_object().contains(lines == 0 ? "posts" : "code"), true);
    start = end + 1;
    ++lines;
  }
  EXPECT_GE(lines, 3u);
}

TEST_F(RungCommand, StandardInputIsAnOrgToo) {
  const Ran ran = rung(
      "relate - my v1 --at 2024-03-01 --format json "
      "< city.json");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.out.substr(0, 29), R"({"relation":"direct_superior")");
}

TEST_F(RungCommand, NowIsTheDefaultTime) {
  // Since June 2024 the post of V1 is vacant.
  const Ran ran = rung("route city.json --from eb.h --format json");
  EXPECT_EQ(ran.status, 0);
  EXPECT_NE(ran.out.find("CHAIN_VACANCY"), std::string::npos);
}

}  // namespace
}  // namespace rung::test
