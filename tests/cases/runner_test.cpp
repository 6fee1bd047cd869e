// The runner itself: it must see what is wrong with an answer or a case file.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

#include "cases/match.hpp"
#include "cases/run_cases.hpp"

namespace rung::cases {
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
  const CaseFile file = parse_case_file("own.json", file_with(cases));
  return run_cases(file, *cpp_face(), ".");
}

void expect_refused(const std::string& text, const std::string& because) {
  try {
    parse_case_file("own.json", text);
    ADD_FAILURE() << "accepted: " << text;
  } catch (const CaseError& error) {
    EXPECT_NE(std::string(error.what()).find(because), std::string::npos)
        << error.what();
  }
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
  expect_refused(file_with(""), "without cases");
}

TEST(CaseRunner, RefusesUnknownKeys) {
  expect_refused(file_with(route_case(R"("expected":{"outcome":"top"})")),
                 "unknown key expected");
  expect_refused(R"({"format":"rung-case/1","rule":"RPT-7"})",
                 "unknown key rule");
}

TEST(CaseRunner, RefusesACaseThatExpectsNothing) {
  expect_refused(file_with(route_case(R"("expect":{})")), "expects nothing");
  expect_refused(file_with(R"({"name":"n","ask":"check","request":{}})"),
                 "no key expect");
}

TEST(CaseRunner, RefusesAnotherVerbOrFormat) {
  expect_refused(
      file_with(R"({"name":"n","ask":"guess","request":{},"expect":{"a":1}})"),
      "not guess");
  expect_refused(R"({"format":"rung-case/2"})", "format");
  expect_refused("[", "own.json");
}

TEST(CaseRunner, RefusesTwoCasesOfOneName) {
  const std::string one = route_case(R"("expect":{"outcome":"nobody"})");
  expect_refused(file_with(one + ',' + one), "two cases");
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
}  // namespace rung::cases
