#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <string>

#include "rung/json.hpp"
#include "small_city.hpp"

namespace rung {
namespace {

namespace json = boost::json;

json::object asked(const std::string& request) {
  static const Org org = Org::parse(test::kSmallCity);
  return json::parse(route_json(org, request)).as_object();
}

std::string keys(const json::object& object) {
  std::string text;
  for (const auto& member : object) text += std::string(member.key()) + ' ';
  return text;
}

// "v1(qian):portfolio my(zhao):unit "
std::string path(const json::object& answer) {
  std::string text;
  for (const json::value& value : answer.at("steps").as_array()) {
    const json::object& step = value.as_object();
    text += std::string(step.at("post").as_string()) + '(';
    for (const json::value& holder : step.at("holders").as_array()) {
      text += std::string(holder.as_string());
    }
    text += "):" + std::string(step.at("line").as_string()) + ' ';
  }
  return text;
}

TEST(RouteJson, ChainOfTheSectionChiefToTheMayor) {
  const auto answer = asked(R"({"from":"eb.s1","to":"top","at":"2024-03-01"})");
  EXPECT_EQ(answer.at("outcome").as_string(), "found");
  EXPECT_EQ(path(answer),
            "eb.d1(zhou):portfolio eb.h(li):unit v1(qian):portfolio "
            "my(zhao):unit ");
  EXPECT_TRUE(answer.at("notes").as_array().empty());
}

TEST(RouteJson, KeysComeInTheirOrder) {
  const auto answer = asked(R"({"from":"eb.h","at":"2024-07-01"})");
  EXPECT_EQ(keys(answer), "outcome steps trace notes ");
  const auto& step = answer.at("steps").as_array().at(0).as_object();
  EXPECT_EQ(keys(step), "post unit holders line level via ");
  const auto& note = answer.at("notes").as_array().at(0).as_object();
  EXPECT_EQ(keys(note), "code severity level posts message ");
  const auto& record = answer.at("trace").as_array().at(0).as_object();
  EXPECT_EQ(keys(record), "stage code level post unit edge ");
}

TEST(RouteJson, VacantPostIsPassedWithANote) {
  const auto answer = asked(R"({"from":"eb.h","at":"2024-07-01"})");
  EXPECT_EQ(path(answer), "my(zhao):unit ");
  const auto& note = answer.at("notes").as_array().at(0).as_object();
  EXPECT_EQ(note.at("code").as_string(), "CHAIN_VACANCY");
  EXPECT_EQ(note.at("severity").as_string(), "info");
  EXPECT_EQ(json::serialize(note.at("posts")), R"(["v1","my"])");
  EXPECT_EQ(note.at("message").as_string(), "副市长（v1）空缺，转至市长（my）");
}

TEST(RouteJson, MessagesComeInEnglishIfAsked) {
  const auto answer = asked(R"({"from":"eb.h","at":"2024-07-01","lang":"en"})");
  const auto& note = answer.at("notes").as_array().at(0).as_object();
  EXPECT_EQ(note.at("message").as_string(),
            "Vice Mayor (v1) is vacant; passed on to Mayor (my)");
}

TEST(RouteJson, StandInTakesTheStepInsteadOfTheAbsentPost) {
  const auto answer = asked(R"({"from":"eb.h","at":"2024-05-02"})");
  const auto& step = answer.at("steps").as_array().at(0).as_object();
  EXPECT_EQ(step.at("post").as_string(), "v2");
  EXPECT_EQ(step.at("instead_of").as_string(), "v1");
  EXPECT_EQ(keys(step), "post unit holders line level instead_of via ");
  bool replaced = false;
  for (const json::value& value : answer.at("trace").as_array()) {
    const json::object& record = value.as_object();
    if (record.at("code") != "away_stand_in") continue;
    replaced = record.at("replaced_by") == "v2";
  }
  EXPECT_TRUE(replaced);
}

TEST(RouteJson, EndsAtThePostAskedFor) {
  const auto answer =
      asked(R"({"from":"eb.s1","to":"eb.h","at":"2024-03-01"})");
  EXPECT_EQ(path(answer), "eb.d1(zhou):portfolio eb.h(li):unit ");
  const auto below = asked(R"({"from":"my","to":"eb.h","at":"2024-03-01"})");
  EXPECT_EQ(below.at("outcome").as_string(), "not_above");
}

TEST(RouteJson, NobodyIsAboveTheTop) {
  const auto answer = asked(R"({"from":"my","at":"2024-03-01"})");
  EXPECT_EQ(answer.at("outcome").as_string(), "top");
  EXPECT_TRUE(answer.at("steps").as_array().empty());
}

TEST(RouteJson, PersonOfSeveralPostsIsUndeterminedUntilOneIsNamed) {
  EXPECT_EQ(asked(R"({"from":"wu","at":"2024-03-01"})").at("outcome"),
            "undetermined");
  EXPECT_EQ(path(asked(R"({"from":"wu@cb.h","at":"2024-03-01"})")),
            "v2(sun):portfolio ");
  EXPECT_EQ(path(asked(R"({"from":"wu","unit":"cb","at":"2024-03-01"})")),
            "v2(sun):portfolio ");
}

TEST(RouteJson, UnitAsksThroughItsHead) {
  EXPECT_EQ(path(asked(R"({"from":"eb","at":"2024-03-01"})")),
            "v1(qian):portfolio ");
  EXPECT_EQ(asked(R"({"from":"office","at":"2024-03-01"})").at("outcome"),
            "undetermined");
}

TEST(RouteJson, OtherLinesAndSubjectsAreTaken) {
  EXPECT_EQ(
      path(asked(R"({"from":"eb.h","line":"unit","at":"2024-03-01T09:00"})")),
      "my(zhao):unit ");
  EXPECT_EQ(path(asked(R"({"from":"eb.h","subject":"education",)"
                       R"("document_kind":"report","at":"2024-03-01"})")),
            "v1(qian):portfolio ");
}

}  // namespace
}  // namespace rung
