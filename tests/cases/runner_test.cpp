// The runner itself: it must see what is wrong with an answer or a case file.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

#include "cli/expect_error.hpp"
#include "json/case_match.hpp"
#include "rung/cases.hpp"

namespace rung {
namespace {

constexpr char kHead[] = R"({"format":"rung-case/1","case":"c","clause":"RPT-7",
  "org":{"format":"rung-org/1","posts":[{"id":"top"},
    {"id":"low","reports_to":[{"post":"top"}]}]},)";

std::string file_with(const std::string& cases) {
  return kHead + ("\"cases\":[" + cases + "]}");
}

std::string route_case(const std::string& rest) {
  return R"({"name":"n","ask":"route",
      "request":{"from":"low","to":"top","at":"2024-03-01"},)" +
         rest + "}";
}

std::vector<std::string> failures(const std::string& cases) {
  std::vector<std::string> failed;
  for (const CaseResult& one : run_cases(file_with(cases)).cases) {
    if (!one.passed) failed.push_back(one.difference);
  }
  return failed;
}

void expect_refused(const std::string& text, const std::string& place,
                    const std::string& because) {
  SCOPED_TRACE(text);
  const auto error = test::error_of([&] { run_cases(text); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error_code_name(error->code()), "parse") << error->what();
  EXPECT_EQ(error->place(), place) << error->what();
  EXPECT_NE(std::string(error->what()).find(because), std::string::npos)
      << error->what();
}

std::string unlike(const char* expected, const char* actual) {
  return difference(boost::json::parse(expected), boost::json::parse(actual));
}

TEST(CaseRunner, AcceptsARightExpectation) {
  // Nobody holds the only post above: nobody can be asked.
  EXPECT_TRUE(failures(route_case(R"("expect":{"outcome":"nobody"})")).empty());
}

TEST(CaseRunner, DetectsAWrongExpectation) {
  const auto failed = failures(route_case(R"("expect":{"outcome":"top"})"));
  ASSERT_EQ(failed.size(), 1u);
  EXPECT_NE(failed[0].find("/outcome"), std::string::npos) << failed[0];
  EXPECT_NE(failed[0].find("nobody"), std::string::npos) << failed[0];
}

TEST(CaseRunner, DetectsAWrongListOfSteps) {
  EXPECT_EQ(
      failures(route_case(R"("expect":{"steps":[{"post":"top"}]})")).size(),
      1u);
}

TEST(CaseRunner, DetectsAnErrorInsteadOfAnAnswer) {
  const auto failed = failures(
      R"({"name":"n","ask":"route","request":{"from":"x","at":"2024-03-01"},
          "expect":{"outcome":"top"}})");
  ASSERT_EQ(failed.size(), 1u);
  EXPECT_NE(failed[0].find("not_found"), std::string::npos) << failed[0];
}

TEST(CaseRunner, GoesOnAfterACaseThatFails) {
  const std::string other =
      R"({"name":"m","ask":"check","request":{"at":"2024-03-01"},
          "expect":{"posts":3}})";
  EXPECT_EQ(failures(route_case(R"("expect":{"outcome":"top"})") + ',' + other)
                .size(),
            2u);
}

TEST(CaseRunner, RefusesAFileWithoutCases) {
  expect_refused(file_with(""), "/cases", "without cases");
}

TEST(CaseRunner, RefusesUnknownKeys) {
  expect_refused(file_with(route_case(R"("expected":{"outcome":"top"})")),
                 "/cases/0/expected", "did you mean `expect`");
  expect_refused(R"({"format":"rung-case/1","rule":"RPT-7"})", "/rule",
                 "unknown key");
}

TEST(CaseRunner, RefusesACaseThatExpectsNothing) {
  expect_refused(file_with(route_case(R"("expect":{})")), "/cases/0/expect",
                 "expects nothing");
  expect_refused(file_with(R"({"name":"n","ask":"check","request":{}})"),
                 "/cases/0", "`expect` is missing");
}

TEST(CaseRunner, RefusesAnotherVerbKindOrFormat) {
  expect_refused(
      file_with(R"({"name":"n","ask":"guess","request":{},"expect":{"a":1}})"),
      "/cases/0/ask", "one of: route");
  expect_refused(
      file_with(R"({"name":"n","ask":"check","kind":"odd","request":{},)"
                R"("expect":{"a":1}})"),
      "/cases/0/kind", "positive");
  expect_refused(R"({"format":"rung-case/2"})", "/format", "rung-case/1");
  expect_refused("[", "1:2", "cut off");
  expect_refused("[]", "/", "an object is wanted");
}

TEST(CaseRunner, RefusesTwoCasesOfOneName) {
  const std::string one = route_case(R"("expect":{"outcome":"nobody"})");
  expect_refused(file_with(one + ',' + one), "/cases/1/name", "two cases");
}

TEST(CaseRunner, PlacesFlawsOfTheOrganisation) {
  expect_refused(R"({"format":"rung-case/1","case":"c","clause":"X-1",)"
                 R"("org":{"format":"rung-org/1","posts":[{"od":"x"}]},)"
                 R"("cases":[{"name":"n","ask":"check","request":{},)"
                 R"("expect":{"units":0}}]})",
                 "/org/posts/0/od", "");
}

TEST(CaseRunner, CountsNeitherWhatItCouldNotAskAsPassed) {
  CaseOptions options;
  options.ask = [](const CaseQuestion&) { return std::string(); };
  const CaseReport report = run_cases(
      file_with(route_case(R"("expect":{"outcome":"top"})")), options);
  EXPECT_TRUE(report.cases.at(0).skipped);
  EXPECT_FALSE(report.cases.at(0).passed);
  EXPECT_TRUE(report.passed());
}

TEST(CaseRunner, ReportsAsJson) {
  EXPECT_EQ(to_json(run_cases(
                file_with(route_case(R"("expect":{"outcome":"nobody"})")))),
            R"({"about":"c","clauses":["RPT-7"],"passed":true,"cases":[)"
            R"({"name":"n","kind":"other","ask":"route","rules":["RPT-7"],)"
            R"("passed":true,"skipped":false,"difference":""}]})");
}

TEST(CaseRunner, SaysWhichRulesACaseIsAbout) {
  CaseOptions options;
  options.ask = [](const CaseQuestion&) { return std::string("{}"); };
  const CaseReport report = run_cases(
      file_with(
          R"({"name":"a","ask":"judge","kind":"positive",)"
          R"("request":{"only":["A-1","A-2"]},"expect":{"verdicts":{"B-1":{}}}},)"
          R"({"name":"b","ask":"judge","request":{},"expect":{)"
          R"("verdicts":{"B-1":{}},"findings":[{"rule":"B-2"},{"rule":"B-1"}]}},)"
          R"({"name":"c","ask":"judge","request":{},"expect":{"x":1}})"),
      options);
  using Names = std::vector<std::string>;
  EXPECT_EQ(report.clauses, Names{"RPT-7"});
  EXPECT_EQ(report.cases.at(0).rules, (Names{"A-1", "A-2"}));
  EXPECT_EQ(report.cases.at(0).kind, "positive");
  EXPECT_EQ(report.cases.at(1).rules, (Names{"B-1", "B-2"}));
  EXPECT_EQ(report.cases.at(1).kind, "other");
  EXPECT_EQ(report.cases.at(2).rules, Names{"RPT-7"});
  EXPECT_FALSE(report.passed());
}

TEST(CaseMatch, TakesAPartOfAnObject) {
  EXPECT_EQ(unlike(R"({"a":1})", R"({"a":1,"b":2})"), "");
  EXPECT_EQ(unlike(R"({"a":1})", R"({"b":2})"), "at /a nothing is there");
}

TEST(CaseMatch, TakesArraysWholeAndInOrder) {
  EXPECT_EQ(unlike(R"([{"a":1},{"a":2}])", R"([{"a":1,"b":0},{"a":2}])"), "");
  EXPECT_NE(unlike("[1]", "[1,2]"), "");
  EXPECT_NE(unlike("[]", "[1]"), "");
  EXPECT_NE(unlike("[1,2]", "[2,1]"), "");
}

TEST(CaseMatch, TellsNullFromNothingAndTextFromNumber) {
  EXPECT_NE(unlike(R"({"a":null})", "{}"), "");
  EXPECT_NE(unlike(R"({"a":"1"})", R"({"a":1})"), "");
  EXPECT_EQ(unlike(R"({"a":null})", R"({"a":null})"), "");
}

}  // namespace
}  // namespace rung
