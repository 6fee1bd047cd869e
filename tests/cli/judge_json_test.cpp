// Requests to judge, as JSON texts.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <random>

#include "expect_error.hpp"
#include "rung/json.hpp"
#include "small_city.hpp"
#include "small_rules.hpp"

namespace rung {
namespace {

namespace json = boost::json;
using test::error_of;
using test::expect_error;

const Org& city() {
  static const Org org = Org::parse(test::kSmallCity);
  return org;
}

std::string with_rules(std::string_view rest) {
  return R"({"rules":[)" + std::string(test::kOurRules) + "]," +
         std::string(rest) + '}';
}

json::object judged(std::string_view rest) {
  return json::parse(check_json(city(), with_rules(rest))).as_object();
}

std::string verdict(const json::object& answer, const char* rule) {
  return std::string(answer.at("verdicts").at(rule).at("verdict").as_string());
}

std::string codes(const json::object& answer) {
  std::string text;
  for (const json::value& finding : answer.at("findings").as_array()) {
    text += std::string(finding.at("code").as_string()) + ' ';
  }
  return text;
}

void expect_judge_error(const std::string& request, ErrorCode code,
                        const std::string& place, const std::string& fragment) {
  SCOPED_TRACE(request.substr(0, 200));
  expect_error([&] { check_json(city(), request); }, code, place, fragment);
}

TEST(CheckJson, JudgesByAnInlineRulebook) {
  const auto answer = judged("\"events\":" + std::string(test::kSigned));
  EXPECT_EQ(verdict(answer, "OUR-1"), "violated");
  EXPECT_EQ(verdict(answer, "OUR-2"), "vacuous");
  ASSERT_EQ(codes(answer), "OUR_NO_REVIEW ");
  const auto& finding = answer.at("findings").at(0).as_object();
  EXPECT_EQ(finding.at("rule").as_string(), "OUR-1");
  EXPECT_EQ(finding.at("version").as_string(), "1.2.0");
  EXPECT_EQ(json::serialize(finding.at("events")), R"(["e1"])");
  EXPECT_EQ(json::serialize(finding.at("basis")), R"(["own 1"])");
  EXPECT_EQ(finding.at("time").as_string(), "2024-03-01");
}

TEST(CheckJson, FindsNothingWhereNothingIsWrong) {
  const auto answer = judged("\"events\":" + std::string(test::kReviewed));
  EXPECT_EQ(verdict(answer, "OUR-1"), "satisfied");
  EXPECT_EQ(codes(answer), "");
}

TEST(CheckJson, ProposesWithoutKeeping) {
  const auto no =
      judged(R"("events":[],"propose":{"time":"2024-03-01","act":"sign",)"
             R"("from":"v1","matter":"m1"})");
  EXPECT_EQ(codes(no), "OUR_NO_REVIEW ");
  EXPECT_EQ(no.at("findings").at(0).at("events").at(0), "#proposed");
  const auto yes =
      judged(R"("events":[{"id":"e1","time":"2024-03-01","act":"review",)"
             R"("from":"cb.h","matter":"m1"}],"propose":{"id":"","act":"sign",)"
             R"("time":"2024-03-02","from":"v1","matter":"m1"})");
  EXPECT_EQ(codes(yes), "");
}

TEST(CheckJson, OptionsReachTheCheck) {
  const std::string asked =
      R"("events":[{"id":"e1","time":"2024-03-01","act":"ask","from":"v1",)"
      R"("to":"eb.h","matter":"m1"},{"id":"e2","time":"2024-03-01",)"
      R"("act":"sign","from":"v1","matter":"m1"}])";
  EXPECT_EQ(codes(judged(asked + R"(,"only":["OUR-2"])")), "OUR_ANSWER_DUE ");
  // Day 10 after the first is the 11th; it is still in time.
  EXPECT_EQ(
      codes(judged(asked + R"(,"only":["OUR-2"],"at":"2024-03-11T23:59")")),
      "OUR_ANSWER_DUE ");
  EXPECT_EQ(codes(judged(asked + R"(,"only":["OUR-2"],"at":"2024-03-12")")),
            "OUR_NO_ANSWER ");
  EXPECT_EQ(codes(judged(asked + R"(,"only":["OUR-2"],"complete":true)")),
            "OUR_NO_ANSWER ");
  EXPECT_EQ(judged(asked + R"(,"only":["OUR-2"])")
                .at("verdicts")
                .as_object()
                .count("OUR-1"),
            0u);
}

TEST(CheckJson, RulebooksOfTheRequestRefineEachOther) {
  const std::string request =
      R"({"rules":[{"format":"rung-rules/1","id":"more","version":"1.0.0",)"
      R"("title":{"en":"More"},"refines":"ours",)"
      R"("off":{"OUR-1":"signed elsewhere"}},)" +
      std::string(test::kOurRules) + R"(],"events":)" +
      std::string(test::kSigned) + '}';
  const auto answer = json::parse(check_json(city(), request)).as_object();
  EXPECT_EQ(codes(answer), "");
}

TEST(CheckJson, TheCallerMayFindRulebooks) {
  const auto find = [](std::string_view id) {
    return id == "ours" ? std::string(test::kOurRules) : std::string();
  };
  const std::string request =
      R"({"rules":["ours"],"events":)" + std::string(test::kSigned) + '}';
  EXPECT_EQ(codes(json::parse(check_json(city(), request, find)).as_object()),
            "OUR_NO_REVIEW ");
  expect_judge_error(request, ErrorCode::kNotFound, "/rules/0", "ours");
}

TEST(CheckJson, TakesCompiledRulebooks) {
  const Rulebook ours[] = {Rulebook::parse(test::kOurRules)};
  const std::string request =
      R"({"events":)" + std::string(test::kSigned) + '}';
  EXPECT_EQ(check_json(city(), ours, request),
            check_json(city(),
                       with_rules("\"events\":" + std::string(test::kSigned))));
  expect_error([&] { check_json(city(), ours, R"({"rules":[],"events":[]})"); },
               ErrorCode::kParse, "/rules", "rules");
}

TEST(CheckJson, PlacesFlawsOfTheRequest) {
  expect_judge_error("[]", ErrorCode::kParse, "/", "[]");
  expect_judge_error(R"({"rules":["office"],"event":[]})", ErrorCode::kParse,
                     "/event", "event");
  expect_judge_error(R"({"rules":[],"events":[]})", ErrorCode::kParse, "/rules",
                     "[]");
  expect_judge_error(R"({"rules":[7],"events":[]})", ErrorCode::kParse,
                     "/rules/0", "7");
  expect_judge_error(with_rules(R"("events":{})"), ErrorCode::kParse, "/events",
                     "{}");
  expect_judge_error(with_rules(R"("events":[],"complete":1)"),
                     ErrorCode::kParse, "/complete", "1");
  expect_judge_error(with_rules(R"("events":[],"at":"soon")"),
                     ErrorCode::kParse, "/at", "soon");
  expect_judge_error(with_rules(R"("events":[],"lang":"fr")"),
                     ErrorCode::kParse, "/lang", "\"fr\"");
  expect_judge_error(with_rules(R"("events":[],"propose":[])"),
                     ErrorCode::kParse, "/propose", "[]");
  expect_judge_error("{\"rules\":[", ErrorCode::kParse, "1:11", "");
}

TEST(CheckJson, PlacesFlawsOfWhatTheRequestHolds) {
  const auto place_of = [](const std::string& request) {
    const auto error = error_of([&] { check_json(city(), request); });
    return error ? error->place() : std::string("none");
  };
  EXPECT_EQ(place_of(with_rules(R"("events":[{"act":"sign"}])")),
            "/events/0/time");
  EXPECT_EQ(place_of(with_rules(R"("events":[{"time":"2024-03-01",)"
                                R"("act":"sign","form":"v1"}])")),
            "/events/0/form");
  EXPECT_EQ(place_of(with_rules(R"("events":[],"propose":{"time":7})")),
            "/propose/time");
  EXPECT_EQ(place_of(R"({"rules":[{"format":"rung-rules/1","id":"x",)"
                     R"("version":"1.0.0","title":{"en":"x"},"odd":1}],)"
                     R"("events":[]})"),
            "/rules/0/odd");
  EXPECT_EQ(place_of(with_rules(R"("events":[],"calendar":{"format":)"
                                R"("rung-calendar/1","holidays":["x"]})")),
            "/calendar/holidays/0");
  EXPECT_EQ(place_of(with_rules("\"events\":" + std::string(test::kSigned) +
                                R"(,"propose":{"time":"2024-02-01",)"
                                R"("act":"sign"})")),
            "/propose")
      << "before the last event";
}

TEST(CheckJson, UnknownRulesGetAHint) {
  const auto error = error_of([] {
    check_json(city(), with_rules(R"("events":[],"only":["OUR-9"])"));
  });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code(), ErrorCode::kNotFound);
  EXPECT_EQ(error->place(), "/only/0");
  EXPECT_NE(error->hint().find("`OUR-1`"), std::string::npos);
}

TEST(CheckJson, EveryCutOfARequestIsRefused) {
  const std::string whole =
      with_rules("\"events\":" + std::string(test::kSigned));
  for (std::size_t n = 0; n < whole.size(); n += 7) {
    const auto error =
        error_of([&] { check_json(city(), whole.substr(0, n)); });
    ASSERT_TRUE(error) << n;
    EXPECT_EQ(error->code(), ErrorCode::kParse) << n;
  }
}

// Whatever a request holds, there is an answer or an error with a message.
TEST(CheckJson, DamagedRequestsEndInAnAnswerOrAnError) {
  const std::string whole =
      with_rules("\"events\":" + std::string(test::kReviewed) +
                 R"(,"propose":{"time":"2024-03-09","act":"request",)"
                 R"("from":"eb.c","to":["my","v1"],"matter":"m1"})");
  std::mt19937 random(20240301);
  int answers = 0, errors = 0;
  for (int i = 0; i < 2000; ++i) {
    std::string text = whole;
    for (int k = 0; k < 1 + i % 3; ++k) {
      const std::size_t from = random() % text.size();
      const std::size_t to = random() % text.size();
      if (random() % 2 == 0) {
        text[from] = text[to];
      } else {
        text.replace(from, random() % 20, text.substr(to, random() % 20));
      }
    }
    const auto error = error_of([&] { check_json(city(), text); });
    error ? ++errors : ++answers;
    EXPECT_TRUE(!error || !error->message().empty()) << text;
  }
  EXPECT_GT(answers, 0);
  EXPECT_GT(errors, 0);
}

TEST(MonitorJson, FollowsAMatter) {
  Monitor monitor(city(), {Rulebook::parse(test::kOurRules)});
  const std::string sign =
      R"({"id":"e2","time":"2024-03-02","act":"sign","from":"v1",)"
      R"("matter":"m1"})";
  EXPECT_EQ(codes(json::parse(propose_json(monitor, sign)).as_object()),
            "OUR_NO_REVIEW ");
  feed_json(monitor,
            R"({"id":"e1","time":"2024-03-01","act":"review","from":"cb.h",)"
            R"("matter":"m1"})");
  EXPECT_EQ(codes(json::parse(propose_json(monitor, sign)).as_object()), "");
  feed_json(monitor, sign);
  const auto all = json::parse(verdicts_json(monitor, "")).as_object();
  EXPECT_EQ(verdict(all, "OUR-1"), "satisfied");
}

TEST(MonitorJson, RefusesWhatItCannotFeed) {
  Monitor monitor(city(), {Rulebook::parse(test::kOurRules)});
  expect_error(
      [&] { feed_json(monitor, R"({"time":"2024-03-01","act":"sign"})"); },
      ErrorCode::kParse, "/", R"({"time":"2024-03-01","act":"sign"})");
  expect_error([&] { feed_json(monitor, "[]"); }, ErrorCode::kParse, "/", "[]");
  expect_error([&] { verdicts_json(monitor, R"({"when":"now"})"); },
               ErrorCode::kParse, "/when", "when");
  expect_error([&] { verdicts_json(monitor, R"({"at":"now"})"); },
               ErrorCode::kParse, "/at", "now");
}

}  // namespace
}  // namespace rung
