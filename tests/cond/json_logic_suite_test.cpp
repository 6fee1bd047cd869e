#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <iostream>

#include "cond/suite.hpp"
#include "rung/condition.hpp"

namespace rung {
namespace {

namespace json = boost::json;

std::string answer_of(const SuiteCase& c, bool& right) {
  const auto logic = JsonLogic::compile(json::serialize(c.rule));
  const auto answer = logic.apply(json::serialize(c.data));
  if (!answer.error.empty()) {
    right = c.fails && answer.error == c.error && answer.json.empty();
    return "error " + answer.error;
  }
  right = !c.fails && same_json(json::parse(answer.json), c.result);
  return answer.json;
}

TEST(JsonLogicSuite, EveryPublicCaseHolds) {
  if (!has_suites()) GTEST_SKIP() << "the JsonLogic suites are not there";
  const auto cases = read_suites();
  std::size_t passed = 0;
  for (const SuiteCase& c : cases) {
    bool right = false;
    const std::string answer = answer_of(c, right);
    passed += right;
    EXPECT_TRUE(right) << c.file << ": " << c.description << "\n  rule "
                       << json::serialize(c.rule) << "\n  data "
                       << json::serialize(c.data) << "\n  expected "
                       << (c.fails ? "error " + c.error
                                   : json::serialize(c.result))
                       << "\n  got " << answer;
  }
  std::cout << "JsonLogic suites: " << passed << " of " << cases.size()
            << " cases\n";
  EXPECT_EQ(cases.size(), 1138u);
}

}  // namespace
}  // namespace rung
