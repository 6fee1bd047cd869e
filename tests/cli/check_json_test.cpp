#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <string>

#include "rung/json.hpp"
#include "small_city.hpp"

namespace rung {
namespace {

namespace json = boost::json;

TEST(OrgCheckJson, CountsRootsAndDepth) {
  const Org org = Org::parse(test::kSmallCity);
  const auto report =
      json::parse(org_check_json(org, R"({"at":"2024-03-01"})")).as_object();
  std::string keys;
  for (const auto& member : report) keys += std::string(member.key()) + ' ';
  EXPECT_EQ(keys, "units posts people roots depth problems ");
  EXPECT_EQ(report.at("units"), 6);
  EXPECT_EQ(report.at("posts"), 12);
  EXPECT_EQ(report.at("people"), 10);
  EXPECT_EQ(report.at("roots").as_array().size(), 1u);
  EXPECT_EQ(report.at("roots").as_array().at(0), "my");
  // The clerk, the chief, the deputy, the director, the vice mayor, the mayor.
  EXPECT_EQ(report.at("depth"), 6);
}

TEST(OrgCheckJson, ProblemsHaveCodeSeveritySubjectsAndMessage) {
  const Org org =
      Org::parse(R"({"format":"rung-org/1","posts":[{"id":"a","reports_to":[)"
                 R"({"post":"a"}]},{"id":"b"}]})");
  for (const std::string lang : {"zh", "en"}) {
    const auto report = json::parse(
        org_check_json(org, R"({"at":"2024-03-01","lang":")" + lang + "\"}"));
    const auto& problem = report.at("problems").as_array().at(0).as_object();
    EXPECT_EQ(problem.at("code"), "org.self_report");
    EXPECT_EQ(problem.at("severity"), "error");
    EXPECT_EQ(problem.at("subjects").as_array().at(0), "a");
    const bool ascii =
        std::string(problem.at("message").as_string()).find_first_of("\xe5") ==
        std::string::npos;
    EXPECT_FALSE(problem.at("message").as_string().empty());
    EXPECT_EQ(ascii, lang == "en");
  }
}

TEST(OrgCheckJson, TextsWithQuotesAndControlsStayJson) {
  OrgReport report;
  Problem problem;
  problem.code = "org.source_conflict";
  problem.subjects = {"a\"b\\c\n\x01"};
  problem.message.en = "\t";
  report.problems.push_back(problem);
  const Org org = OrgBuilder().build();
  const auto parsed = json::parse(to_json(org, report, Lang::kZh));
  const auto& back = parsed.at("problems").as_array().at(0).as_object();
  EXPECT_EQ(back.at("subjects").as_array().at(0), "a\"b\\c\n\x01");
  EXPECT_EQ(back.at("message"), "\t") << "the other language stands in";
}

}  // namespace
}  // namespace rung
