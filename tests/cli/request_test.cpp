#include <gtest/gtest.h>

#include <string>

#include "expect_error.hpp"
#include "rung/json.hpp"
#include "small_city.hpp"

namespace rung {
namespace {

using test::error_of;
using test::expect_error;

const Org& city() {
  static const Org org = Org::parse(test::kSmallCity);
  return org;
}

void expect_route_error(const std::string& request, ErrorCode code,
                        const std::string& place,
                        const std::string& fragment = "") {
  SCOPED_TRACE(request.substr(0, 100));
  expect_error([&] { route_json(city(), request); }, code, place, fragment);
}

TEST(Request, UnknownKeyIsRefusedAtItsPointer) {
  expect_route_error(R"({"from":"my","at":"2024-03-01","form":"x"})",
                     ErrorCode::kParse, "/form", "form");
  expect_route_error(R"({"from":"my","at":"2024-03-01","a/b~c":"x"})",
                     ErrorCode::kParse, "/a~1b~0c", "a/b~c");
}

TEST(Request, MissingKeysAreRefused) {
  expect_route_error(R"({"from":"my"})", ErrorCode::kParse, "/at", "at");
  expect_route_error(R"({"at":"2024-03-01"})", ErrorCode::kParse, "/from",
                     "from");
  expect_error([] { relate_json(city(), R"({"a":"my","at":"2024-03-01"})"); },
               ErrorCode::kParse, "/b", "b");
  expect_error([] { org_check_json(city(), "{}"); }, ErrorCode::kParse, "/at",
               "at");
}

TEST(Request, WrongTypesAreRefused) {
  const auto refused = [](const std::string& value) {
    const std::string rest = R"(,"at":"2024-03-01"})";
    expect_route_error(R"({"from":)" + value + rest, ErrorCode::kParse, "/from",
                       value);
  };
  for (const char* value :
       {"7", "-1.5E3", "null", "true", R"(["my"])", R"({"id":"my"})"}) {
    refused(value);
  }
}

TEST(Request, OnlyAnObjectIsARequest) {
  for (const char* text : {"[]", "\"my\"", "1", "null", "true"}) {
    const auto error = error_of([&] { route_json(city(), text); });
    ASSERT_TRUE(error) << text;
    EXPECT_EQ(error->code(), ErrorCode::kParse) << text;
    EXPECT_EQ(error->place(), "/") << text;
  }
}

TEST(Request, TheSameKeyTwiceIsRefused) {
  expect_route_error(R"({"from":"my","from":"v1","at":"2024-03-01"})",
                     ErrorCode::kParse, "1:43", "from");
}

TEST(Request, TextThatIsNotJsonNamesLineAndColumn) {
  for (const std::string text :
       {"", "{", "{\"from\"", "{\"from\":\"my\",}", "{'from':'my'}",
        "{\"from\":\"\xff\"}", "{\"from\":\"\\ud800\"}", "{} {}"}) {
    const auto error = error_of([&] { route_json(city(), text); });
    ASSERT_TRUE(error) << text;
    EXPECT_EQ(error->code(), ErrorCode::kParse) << text;
    EXPECT_EQ(error->place().substr(0, 2), "1:") << text;
  }
  expect_route_error("{\n  \"from\": x}", ErrorCode::kParse, "2:11", "x}");
}

TEST(Request, DeepAndLongTextsAreCutShort) {
  const std::string deep = "{\"from\":" + std::string(60'000, '[');
  const auto error = error_of([&] { route_json(city(), deep); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code(), ErrorCode::kParse);
  const std::string longer((4 << 20) + 1, ' ');
  expect_route_error(longer, ErrorCode::kLimitExceeded, "", "4194305");
}

TEST(Request, ValuesOutsideTheListsAreRefused) {
  expect_route_error(R"({"from":"my","at":"2024-03-01","lang":"fr"})",
                     ErrorCode::kParse, "/lang", "\"fr\"");
  expect_route_error(R"({"from":"my","at":"2024-03-01","line":"Ladder"})",
                     ErrorCode::kParse, "/line", "\"Ladder\"");
  expect_route_error(R"({"from":"my","at":"2024-13-01"})", ErrorCode::kParse,
                     "/at", "2024-13-01");
  expect_route_error(R"({"from":"my","at":""})", ErrorCode::kParse, "/at");
}

TEST(Request, UnknownIdsAreNotFoundWithTheIdAsFragment) {
  const std::string when = R"(,"at":"2024-03-01"})";
  expect_route_error(R"({"from":"nobody")" + when, ErrorCode::kNotFound,
                     "/from", "nobody");
  expect_route_error(R"({"from":"my","to":"nobody")" + when,
                     ErrorCode::kNotFound, "/to", "nobody");
  expect_route_error(R"({"from":"wu","unit":"nobody")" + when,
                     ErrorCode::kNotFound, "/unit", "nobody");
  expect_route_error(R"({"from":"my","subject":"nobody")" + when,
                     ErrorCode::kNotFound, "/subject", "nobody");
  expect_route_error(R"({"from":"nobody@my")" + when, ErrorCode::kNotFound,
                     "/from", "nobody");
  expect_route_error(R"({"from":"li@nowhere")" + when, ErrorCode::kNotFound,
                     "/from", "nowhere");
  expect_route_error(R"({"from":"")" + when, ErrorCode::kNotFound, "/from");
}

TEST(Request, NotFoundSuggestsWhatIsSpelledNearly) {
  const auto error = error_of(
      [] { route_json(city(), R"({"from":"eb.s2","at":"2024-03-01"})"); });
  ASSERT_TRUE(error);
  EXPECT_NE(error->hint().find("`eb.s1`"), std::string::npos) << error->hint();
}

TEST(Request, NotFoundSaysWhenTheIdIsOfAnotherKind) {
  const auto error = error_of([] {
    route_json(city(), R"({"from":"wu","unit":"eb.h","at":"2024-03-01"})");
  });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->hint(), "this id is a post");
}

}  // namespace
}  // namespace rung
