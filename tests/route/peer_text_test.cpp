// Defects found in other systems, last part: without an approver approvals-kit
// (#249) crashes and fixflow (#157) shows a blank page. Here there is always an
// outcome, and a code and a sentence for whatever emptied it.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

#include "route/small_org.hpp"
#include "rung/error.hpp"
#include "rung/json.hpp"

namespace rung::test {
namespace {

namespace json = boost::json;

std::string request(const std::string& from, const std::string& rest) {
  return R"({"at":"2024-06-01","from":")" + from + '"' + rest + '}';
}

json::object answer(const Org& org, const std::string& text) {
  return json::parse(route_json(org, text)).as_object();
}

// In both languages; the sentence names the post.
void expect_told(const SmallOrg& small, const std::string& rest,
                 std::string_view outcome, std::string_view code) {
  const Org org = small.build();
  for (const std::string lang : {"zh", "en"}) {
    const json::object told =
        answer(org, request("M", rest + R"(,"lang":")" + lang + '"'));
    EXPECT_EQ(told.at("outcome").as_string(), outcome);
    bool noted = false;
    for (const json::value& note : told.at("notes").as_array()) {
      const json::string& message = note.at("message").as_string();
      EXPECT_FALSE(message.empty());
      if (note.at("code").as_string() != code) continue;
      noted = true;
      EXPECT_NE(std::string_view(message).find('S'), std::string_view::npos)
          << message;
    }
    EXPECT_TRUE(noted) << code << ' ' << rest;
  }
}

SmallOrg one_above() {
  SmallOrg org;
  org.unit("section").head("S", "section", "s");
  return org.staff("M", "section", "m");
}

TEST(PeerDefects, B16_NobodyAboveIsAnOutcome) {
  const Org org = one_above().build();
  const json::object told = answer(org, request("S", ""));
  EXPECT_EQ(told.at("outcome").as_string(), "top");
  EXPECT_TRUE(told.at("steps").as_array().empty());
}

TEST(PeerDefects, B16_VacantPostsAreToldOf) {
  SmallOrg org = one_above();
  org.vacate("S");
  expect_told(org, "", "nobody", "CHAIN_VACANCY");
  expect_told(org, R"(,"vacancy":"skip")", "nobody", "CHAIN_VACANCY");
  expect_told(org, R"(,"vacancy":"unit_head")", "nobody", "CHAIN_VACANCY");
  expect_told(org, R"(,"vacancy":"fail")", "failed", "CHAIN_VACANCY");
  expect_told(org, R"(,"vacancy":"auto_pass")", "nobody", "CHAIN_AUTO_PASS");
  expect_told(org, R"(,"vacancy":"fallback","fallback":"m")", "failed",
              "CHAIN_FALLBACK");
}

TEST(PeerDefects, B16_AbsentLeadersAreToldOf) {
  SmallOrg org = one_above();
  org.away("s");
  expect_told(org, "", "nobody", "CHAIN_ABSENCE");
  expect_told(org, R"(,"absence":"fail")", "failed", "CHAIN_ABSENCE");
  org.staff("X", "section", "x").away("s", "x").away("x", "s");
  expect_told(org, "", "nobody", "CHAIN_STAND_IN_CYCLE");
}

TEST(PeerDefects, B16_PeopleWhoAreLeftOutAreToldOf) {
  const SmallOrg org = one_above();
  expect_told(org, R"(,"conflict_people":["s"])", "nobody", "CHAIN_CONFLICT");
  expect_told(org, R"(,"inactive_people":["s"])", "nobody", "CHAIN_INACTIVE");
  expect_told(org, R"(,"initiator":"s")", "nobody", "CHAIN_MERGED");
  expect_told(org, R"(,"handled":["s"])", "done", "CHAIN_MERGED");
}

TEST(PeerDefects, B16_LevelsThatThereAreNotAreToldOf) {
  const SmallOrg org = one_above();
  for (const std::string rest :
       {R"("levels":3)", R"("until_function":"finance")",
        R"("until_rank":1)"}) {
    expect_told(org, "," + rest + R"(,"overflow":"empty")", "nobody",
                "CHAIN_OVERFLOW");
    expect_told(org, "," + rest + R"(,"overflow":"fail")", "failed",
                "CHAIN_OVERFLOW");
  }
}

TEST(PeerDefects, B16_TooHighAClimbIsToldOf) {
  SmallOrg org;
  org.unit("c").unit("b", "c").unit("a", "b");
  org.head("C", "c", "p").head("B", "b", "").head("S", "a", "");
  org.staff("M", "a", "m");
  expect_told(org, R"(,"climb_limit":1)", "failed", "CHAIN_CLIMB_LIMIT");
}

// B8 in JSON: an unknown id is an error with a code and its place.
TEST(PeerDefects, B8_UnknownIdsInARequestHaveTheirPlace) {
  const Org org = one_above().build();
  const auto refused = [&](const std::string& text) {
    try {
      route_json(org, text);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kNotFound) << text;
      return error.place();
    }
    return std::string("not refused");
  };
  EXPECT_EQ(refused(request("ghost", "")), "/from");
  EXPECT_EQ(refused(request("m", R"(,"unit":"ghost")")), "/unit");
  EXPECT_EQ(refused(request("M", R"(,"to":"ghost")")), "/to");
  EXPECT_EQ(refused(request("M", R"(,"initiator":"ghost")")), "/initiator");
}

}  // namespace
}  // namespace rung::test
