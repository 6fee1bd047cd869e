// The table of a route's options, and requests at random.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <string>

#include "route_values.hpp"
#include "rung/json.hpp"
#include "small_city.hpp"

namespace rung {
namespace {

using Kind = RouteOption::Kind;

const RouteOption& option(std::string_view name) {
  for (const RouteOption& one : route_options()) {
    if (one.name == name) return one;
  }
  ADD_FAILURE() << name;
  return route_options().front();
}

// The values are all names of the enumerators up to `last`, in their order.
template <class Enum>
void expect_values(const char* name_of, Enum last) {
  SCOPED_TRACE(name_of);
  const auto values = option(name_of).values;
  ASSERT_EQ(values.size(), static_cast<std::size_t>(last) + 1);
  for (std::size_t i = 0; i < values.size(); ++i) {
    EXPECT_EQ(values[i], name(static_cast<Enum>(i)));
  }
}

TEST(RouteOptions, ValuesAreTheNamesOfTheEnumerators) {
  expect_values("line", Line::kDotted);
  expect_values("preset", Preset::kFeishu);
  expect_values("first", First::kOwnHead);
  expect_values("several", Several::kFirst);
  expect_values("vacancy", Remedy::kFail);  // there is nobody to keep
  expect_values("absence", Remedy::kKeep);
  expect_values("self", Remedy::kKeep);
  expect_values("conflict", Remedy::kFail);
  expect_values("inactive", Remedy::kKeep);
  expect_values("duplicates", Duplicates::kAdjacent);
  expect_values("duplicate_mode", DuplicateMode::kAutoPass);
  expect_values("overflow", Overflow::kFail);
}

TEST(RouteOptions, EachIsNamedOnceAndSaysWhatItIsInBothLanguages) {
  std::set<std::string_view> names;
  for (const RouteOption& one : route_options()) {
    EXPECT_TRUE(names.insert(one.name).second) << one.name;
    EXPECT_FALSE(one.zh.empty()) << one.name;
    EXPECT_FALSE(one.en.empty()) << one.name;
    EXPECT_EQ(one.values.empty(), one.kind != Kind::kChoice) << one.name;
    EXPECT_EQ(one.least < one.most, one.kind == Kind::kWhole) << one.name;
  }
}

TEST(RouteOptions, TheInitialValuesChangeNothing) {
  const Org org = Org::parse(test::kSmallCity);
  const std::string ask = R"({"from":"eb.s1","at":"2024-03-01")";
  const RoutePolicy plain = parse_route_request(org, ask + "}").query.policy;
  EXPECT_EQ(plain, RoutePolicy{});
  for (const RouteOption& one : route_options()) {
    if (one.initial.empty()) continue;
    std::string value(one.initial);
    if (one.kind == Kind::kChoice) value = '"' + value + '"';
    const auto asked = parse_route_request(
        org, ask + ",\"" + std::string(one.name) + "\":" + value + "}");
    EXPECT_EQ(asked.query.policy, plain) << one.name;
    EXPECT_EQ(asked.query.context.line, Line::kLadder) << one.name;
    EXPECT_FALSE(asked.query.from_top || asked.query.last_only ||
                 asked.query.own_unit)
        << one.name;
  }
}

TEST(RouteOptions, TheSchemaHasTheSame) {
  std::ifstream file(RUNG_SOURCE_DIR "/docs/schema/route_request.schema.json");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const auto schema = boost::json::parse(text).as_object();
  const auto& properties = schema.at("properties").as_object();
  EXPECT_EQ(properties.size(), route_options().size() + 2) << "and lang, trace";
  for (const RouteOption& one : route_options()) {
    const auto* there = properties.if_contains(one.name);
    ASSERT_NE(there, nullptr) << one.name;
    const auto& says = there->as_object();
    if (one.kind == Kind::kWhole) {
      EXPECT_EQ(says.at("minimum").as_int64(), one.least) << one.name;
      EXPECT_EQ(says.at("maximum").as_int64(), one.most) << one.name;
    }
    if (one.kind == Kind::kFlag) {
      EXPECT_EQ(says.at("type"), "boolean") << one.name;
    }
    if (one.values.empty() || one.name == "line") continue;
    const auto& words = says.at("enum").as_array();
    ASSERT_EQ(words.size(), one.values.size()) << one.name;
    for (std::size_t i = 0; i < words.size(); ++i) {
      EXPECT_EQ(std::string_view(words[i].as_string()), one.values[i]);
    }
  }
}

// Options with values that may or may not fit.
std::string random_request(std::mt19937& random) {
  static const std::string kValues[] = {
      "\"eb.s1\"",  "\"li\"",   "\"wu@cb\"", "\"eb\"",
      "\"top\"",    "\"skip\"", "\"all\"",   "\"fallback\"",
      "\"feishu\"", "\"last\"", "true",      "false",
      "0",          "1",        "2",         "-3",
      "1e9",        "[]",       "[\"li\"]",  "[\"li\",\"wu\"]",
      "{}",         "null",     "\"\"",      "[[]]",
      test::kLimits};
  std::string text = R"({"at":"2024-05-02")";
  if (random() % 8 != 0) text += R"(,"from":"eb.s1")";
  const std::size_t n = random() % 5;
  for (std::size_t i = 0; i < n; ++i) {
    const auto& options = route_options();
    const RouteOption& one = options[random() % options.size()];
    std::string value = kValues[random() % std::size(kValues)];
    if (!one.values.empty() && random() % 4 != 0) {
      value = '"' + std::string(one.values[random() % one.values.size()]) + '"';
    }
    text += ",\"" + std::string(one.name) + "\":" + value;
  }
  return text + "}";
}

// Cut, doubled, or with a byte changed.
std::string spoilt(std::string text, std::mt19937& random) {
  const std::size_t at = random() % text.size();
  switch (random() % 4) {
    case 0:
      return text.substr(0, at);
    case 1:
      return text + text.substr(at);
    case 2:
      text[at] = static_cast<char>(random());
      return text;
    default:
      return text;
  }
}

TEST(RouteOptions, RequestsAtRandomAreAnsweredOrRefused) {
  const Org org = Org::parse(test::kSmallCity);
  std::mt19937 random(7);
  int answered = 0, refused = 0;
  for (int i = 0; i < 30'000; ++i) {
    const std::string text = spoilt(random_request(random), random);
    try {
      const std::string answer = route_json(org, text);
      ASSERT_TRUE(boost::json::parse(answer).is_object()) << text;
      ++answered;
    } catch (const Error& error) {
      ASSERT_NE(error.code(), ErrorCode::kInternal) << text << error.what();
      ++refused;
    }
  }
  EXPECT_GT(answered, 1000);
  EXPECT_GT(refused, 1000);
}

}  // namespace
}  // namespace rung
