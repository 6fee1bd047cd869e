// Every option of a request for a route: read, or refused at its pointer.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

#include "expect_error.hpp"
#include "route_values.hpp"
#include "rung/json.hpp"
#include "small_city.hpp"

namespace rung {
namespace {

using test::error_of;
using test::expect_error;
using test::good_values;
using test::GoodValue;
using Kind = RouteOption::Kind;

const Org& city() {
  static const Org org = Org::parse(test::kSmallCity);
  return org;
}

// A request with these members and, unless they state them, `from` and `at`.
std::string request(const std::string& members) {
  const auto states = [&](const char* key) {
    return members.find("\"" + std::string(key) + "\":") != std::string::npos;
  };
  std::string text = "{" + members;
  for (const auto* rest : {R"("from":"eb.s1")", R"("at":"2024-03-01")"}) {
    const std::string member(rest);
    if (states(member.substr(1, member.find('"', 1) - 1).c_str())) continue;
    text += (text.size() > 1 ? "," : "") + member;
  }
  return text + "}";
}

std::string members_of(const GoodValue& good, const std::string& value) {
  std::string text = "\"" + good.option + "\":" + value;
  if (!good.others.empty()) text += "," + good.others;
  return text;
}

void expect_refused(const std::string& members, ErrorCode code,
                    const std::string& place) {
  SCOPED_TRACE(members);
  const auto error =
      error_of([&] { parse_route_request(city(), request(members)); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error_code_name(error->code()), error_code_name(code))
      << error->what();
  EXPECT_EQ(error->place(), place) << error->what();
}

TEST(RouteRequest, EveryOptionReachesTheQuery) {
  std::set<std::string> seen;
  for (const GoodValue& good : good_values()) {
    SCOPED_TRACE(good.option + " " + good.json);
    seen.insert(good.option);
    const RouteRequest asked =
        parse_route_request(city(), request(members_of(good, good.json)));
    EXPECT_TRUE(good.there(city(), asked));
    // Others of these must not stand without the option.
    if (good.option == "amount" || good.option == "authority" ||
        good.option == "fallback") {
      continue;
    }
    const RouteRequest plain =
        parse_route_request(city(), request(good.others));
    EXPECT_FALSE(good.there(city(), plain)) << "without the option";
  }
  for (const RouteOption& option : route_options()) {
    EXPECT_EQ(seen.count(std::string(option.name)), 1u) << option.name;
  }
}

TEST(RouteRequest, ValuesOfAnotherTypeAreRefusedAtTheirPointer) {
  const std::string values[] = {"\"x\"", "1.5", "true", "null", "{}", "[7]"};
  for (const GoodValue& good : good_values()) {
    const auto& option = *std::find_if(
        route_options().begin(), route_options().end(),
        [&](const RouteOption& one) { return one.name == good.option; });
    for (const std::string& value : values) {
      const bool fits = (value == "\"x\"" && (option.kind == Kind::kText ||
                                              option.kind == Kind::kChoice)) ||
                        (value == "1.5" && option.kind == Kind::kNumber) ||
                        (value == "true" && option.kind == Kind::kFlag);
      if (fits) continue;
      SCOPED_TRACE(members_of(good, value));
      const auto error = error_of([&] {
        parse_route_request(city(), request(members_of(good, value)));
      });
      ASSERT_TRUE(error);
      EXPECT_EQ(error->code(), ErrorCode::kParse) << error->what();
      const std::string pointer = "/" + good.option;
      EXPECT_EQ(error->place().substr(0, pointer.size()), pointer)
          << error->what();
    }
  }
}

TEST(RouteRequest, UnknownWordsAreRefusedWithTheKnownOnes) {
  for (const RouteOption& option : route_options()) {
    if (option.kind != Kind::kChoice) continue;
    const std::string name(option.name);
    const auto error = error_of([&] {
      parse_route_request(city(), request("\"" + name + "\":\"Climb\""));
    });
    ASSERT_TRUE(error) << name;
    EXPECT_EQ(error->code(), ErrorCode::kParse);
    EXPECT_EQ(error->place(), "/" + name);
    for (const std::string_view value : option.values) {
      EXPECT_NE(error->hint().find(value), std::string::npos) << name;
    }
  }
}

TEST(RouteRequest, AnUnknownOptionIsRefusedWithWhatIsNear) {
  const auto error =
      error_of([] { parse_route_request(city(), request(R"("level":2)")); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->place(), "/level");
  EXPECT_NE(error->hint().find("`levels`"), std::string::npos) << error->hint();
  const auto other = error_of(
      [] { parse_route_request(city(), request(R"("strategy":"x")")); });
  ASSERT_TRUE(other);
  EXPECT_NE(other->hint().find("vacancy, absence, self"), std::string::npos);
}

TEST(RouteRequest, NumbersHaveBounds) {
  const auto refused = [](const std::string& members) {
    const std::string name = members.substr(1, members.find('"', 1) - 1);
    expect_refused(members, ErrorCode::kParse, "/" + name);
  };
  for (const char* bad : {"0", "-1", "1.5", "4294967296", "1e300"}) {
    refused(std::string("\"levels\":") + bad);
  }
  refused("\"stand_in_hops\":9");
  refused("\"climb_limit\":-1");
  refused("\"until_rank\":2147483647");
}

TEST(RouteRequest, ARouteHasOneEnd) {
  const std::string ends[] = {R"("levels":2)", R"("to":"my")",
                              R"("until_rank":3)", R"("until_function":"x")",
                              std::string(R"("authority":)") + test::kLimits};
  const std::string places[] = {"/levels", "/to", "/until_rank",
                                "/until_function", "/authority"};
  for (std::size_t i = 0; i < std::size(ends); ++i) {
    for (std::size_t j = i + 1; j < std::size(ends); ++j) {
      expect_refused(ends[i] + "," + ends[j], ErrorCode::kInvalidArgument,
                     places[j]);
      expect_refused(ends[j] + "," + ends[i], ErrorCode::kInvalidArgument,
                     places[j]);
    }
  }
}

TEST(RouteRequest, OptionsThatNothingUsesAreRefused) {
  const auto unused = [](const std::string& members, const char* place) {
    expect_refused(members, ErrorCode::kInvalidArgument, place);
  };
  unused(R"("amount":1)", "/amount");
  unused(R"("amount":0)", "/amount");
  unused(std::string(R"("authority":)") + test::kLimits, "/amount");
  unused(R"("from_top":true)", "/from_top");
  unused(R"("last_only":true)", "/last_only");
  unused(R"("own_unit":true)", "/own_unit");
  unused(R"("fallback":"v2")", "/fallback");
  unused(R"("vacancy":"fallback")", "/fallback");
  unused(R"("unit":"eb")", "/unit");
  unused(R"("unit":"eb","from":"wu@cb.h")", "/unit");
  unused(R"("by_function":"x","to":"my")", "/to");
  unused(R"("vacancy":"skip","absence":"skip","self":"skip",)"
         R"("conflict":"skip","inactive":"skip","climb_limit":2)",
         "/climb_limit");
}

TEST(RouteRequest, UnknownIdsAreNotFoundWithWhatIsNear) {
  const auto hint_of = [](const std::string& members, const char* place) {
    SCOPED_TRACE(members);
    const auto error =
        error_of([&] { parse_route_request(city(), request(members)); });
    EXPECT_TRUE(error);
    if (!error) return std::string();
    EXPECT_EQ(error->code(), ErrorCode::kNotFound) << error->what();
    EXPECT_EQ(error->place(), place);
    return error->hint();
  };
  EXPECT_EQ(hint_of(R"("initiator":"zheg")", "/initiator").find("`zheng`"),
            std::string("did you mean ").size());
  EXPECT_EQ(hint_of(R"("initiator":"eb.h")", "/initiator"),
            "this id is a post");
  EXPECT_NE(hint_of(R"("handled":["li","zhoo"])", "/handled/1").find("`zhou`"),
            std::string::npos);
  hint_of(R"("conflict_people":["nobody"])", "/conflict_people/0");
  hint_of(R"("inactive_people":["li","li","x"])", "/inactive_people/2");
  hint_of(R"("vacancy":"fallback","fallback":"nobody")", "/fallback");
  hint_of(R"("to":"eb.h2")", "/to");
  EXPECT_EQ(hint_of(R"("to":"li")", "/to"), "this id is a person");
  EXPECT_EQ(hint_of(R"("to":"office")", "/to"), "name a post")
      << "a unit without head";
  expect_refused(R"("to":"twin")", ErrorCode::kAmbiguous, "/to");
}

TEST(RouteRequest, AFlawOfTheTableIsToldWhereItStands) {
  std::string table = test::kLimits;
  table.replace(table.find("<= 100"), 6, "about 9");
  const auto error = error_of([&] {
    parse_route_request(city(), request(R"("amount":1,"authority":)" + table));
  });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->place().substr(0, 18), "/authority/rows/0/")
      << error->what();
}

TEST(RouteRequest, APresetIsTheStartWhereverItStands) {
  for (const char* members : {R"("preset":"wecom","vacancy":"skip")",
                              R"("vacancy":"skip","preset":"wecom")"}) {
    const auto asked = parse_route_request(city(), request(members));
    RoutePolicy policy = preset(Preset::kWecom).policy;
    EXPECT_NE(policy.vacancy, Remedy::kSkip);
    policy.vacancy = Remedy::kSkip;
    EXPECT_EQ(asked.query.policy, policy);
    EXPECT_EQ(asked.query.context.line, Line::kUnit);
  }
  const auto line = parse_route_request(
      city(), request(R"("line":"explicit","preset":"feishu")"));
  EXPECT_EQ(line.query.context.line, Line::kExplicit);
  const auto off = parse_route_request(
      city(), request(R"("vacant_counts":false,"preset":"feishu")"));
  EXPECT_FALSE(off.query.policy.vacant_counts);
}

TEST(RouteRequest, TheTraceMayBeLeftOut) {
  const std::string with = route_json(city(), request(""));
  const std::string without = route_json(city(), request(R"("trace":false)"));
  EXPECT_EQ(with, route_json(city(), request(R"("trace":true)")));
  EXPECT_EQ(with.find("\"trace\":[]"), std::string::npos);
  EXPECT_NE(without.find("\"trace\":[]"), std::string::npos);
  EXPECT_EQ(without.substr(0, without.find("\"trace\"")),
            with.substr(0, with.find("\"trace\"")));
  expect_refused(R"("trace":"no")", ErrorCode::kParse, "/trace");
}

TEST(RouteRequest, LargeTablesAreTakenAndMoreIsRefused) {
  std::string table = test::kLimits;
  const std::string row = R"({"if":["<= 100"],"then":[true]})";
  std::string rows;
  while (rows.size() < 100'000) rows += row + ",";
  table.insert(table.find(row), rows);
  EXPECT_NO_THROW(parse_route_request(
      city(), request(R"("amount":1,"authority":)" + table)));
  expect_error([] { parse_route_request(city(), std::string(5 << 20, ' ')); },
               ErrorCode::kLimitExceeded, "", std::to_string(5 << 20));
}

}  // namespace
}  // namespace rung
