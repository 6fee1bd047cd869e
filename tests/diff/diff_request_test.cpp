// Requests as JSON, the answer as JSON, and what is refused.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include "rung/error.hpp"
#include "two_orgs.hpp"

namespace rung::test {
namespace {

OrgBuilder draft() {
  OrgBuilder b = office();
  vacate(b, "eb.h");
  return b;
}

std::string refused(std::string_view request) {
  try {
    diff_json(office().build(), draft().build(), request);
  } catch (const Error& error) {
    return std::string(error_code_name(error.code())) + ' ' + error.place();
  }
  return "taken";
}

TEST(DiffRequest, IsAnsweredAsACallOfTheFunctionIs) {
  DiffQuery query = on_the_day();
  query.from = {"eb.s1"};
  query.requests = {R"({"levels":2})"};
  const OrgDiff d = diff(office(), draft(), query);
  EXPECT_EQ(diff_json(office().build(), draft().build(),
                      R"({"at":"2024-03-01","from":["eb.s1"],)"
                      R"("requests":[{"levels":2}],"lang":"en"})"),
            to_json(d, Lang::kEn));
}

TEST(DiffRequest, HoldsEventsAndTwoTimes) {
  const std::string answer = diff_json(
      office().build(), draft().build(),
      R"({"at_old":"2024-03-01","at_new":"2024-04-01","events":[)"
      R"({"id":"e","time":"2024-03-15","act":"request","from":"eb.d1",)"
      R"("to":"eb.h","matter":"m"}]})");
  const auto value = boost::json::parse(answer).as_object();
  EXPECT_EQ(value.at("at_old"), "2024-03-01");
  EXPECT_EQ(value.at("at_new"), "2024-04-01");
  const auto& matter = value.at("matters").at(0);
  EXPECT_EQ(matter.at("party"), "eb.h");
  EXPECT_EQ(matter.at("what").at(0), "vacant");
  EXPECT_EQ(matter.at("instead").at(0).at("post"), "v1");
}

TEST(DiffRequest, IsRefusedWithThePlace) {
  EXPECT_EQ(refused("{}"), "parse /");
  EXPECT_EQ(refused("["), "parse 1:2");
  EXPECT_EQ(refused(R"({"at":"2024-03-01","at_new":"2024-03-01"})"),
            "parse /at");
  EXPECT_EQ(refused(R"({"at":"yesterday"})"), "parse /at");
  EXPECT_EQ(refused(R"({"at":"2024-03-01","form":[]})"), "parse /form");
  EXPECT_EQ(refused(R"({"at":"2024-03-01","from":["x"]})"), "not_found ");
  EXPECT_EQ(refused(R"({"at":"2024-03-01","requests":[{},{"levels":0}]})"),
            "parse /requests/1/levels");
  EXPECT_EQ(refused(R"({"at":"2024-03-01","requests":[{"at":"2024-01-01"}]})"),
            "invalid_argument /requests/0/at");
  EXPECT_EQ(refused(R"({"at":"2024-03-01","requests":[{"to":"no"}]})"),
            "not_found /requests/0/to");
  EXPECT_EQ(refused(R"({"at":"2024-03-01","events":[{"act":"x"}]})"),
            "parse /events/0/time");
  EXPECT_EQ(refused(R"({"at":"2024-03-01","lang":"fr"})"), "parse /lang");
}

TEST(DiffRequest, OptionsThatOneOrgLacksAreRefusedByItsName) {
  OrgBuilder now = office();
  now.erase("v2");
  DiffQuery query = on_the_day();
  query.from = {"eb.s1"};
  query.requests = {R"({"to":"v2"})"};
  try {
    diff(office(), now, query);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kNotFound);
    EXPECT_NE(error.message().find("new organisation"), std::string::npos);
  }
}

TEST(DiffRequest, IsStoppedByTheCaller) {
  DiffQuery query = on_the_day();
  query.progress = [](std::string_view, double) { return false; };
  EXPECT_THROW(diff(office(), draft(), query), Error);
}

TEST(DiffJson, IsOneObjectWhateverTheNamesAre) {
  OrgBuilder now = draft();
  const std::string evil = "\"}],\\<script>\x01\u202E";
  now.find_post("eb.d1")->title = {evil, evil};
  now.find_unit("eb")->names = {{{evil, evil}, {}}};
  const OrgDiff d = diff(office(), now);
  const auto value = boost::json::parse(to_json(d)).as_object();
  EXPECT_EQ(value.at("routes").as_array().size(), d.routes.size());
  EXPECT_EQ(value.at("org").at(0).at("fields").at(0).at("after").as_string(),
            evil + " / " + evil);
}

}  // namespace
}  // namespace rung::test
