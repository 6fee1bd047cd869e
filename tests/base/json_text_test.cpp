// JSON texts: keys that stand twice, and texts one behind the other.
#include "base/json_text.hpp"

#include <gtest/gtest.h>

#include <string>

#include "rung/error.hpp"

namespace rung {
namespace {

// The fragment and place of a refusal, or "taken".
std::string refusal(const std::string& text) {
  try {
    parse_json(text, 1 << 20);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kParse);
    return error.fragment() + " at " + error.place();
  }
  return "taken";
}

// An object of `n` keys `k0`, `k1`, ...
std::string object_of(int n) {
  std::string keys;
  for (int i = 0; i < n; ++i) keys += "\"k" + std::to_string(i) + "\":0,";
  return keys;
}

TEST(JsonText, AKeyThatStandsTwiceIsRefused) {
  EXPECT_EQ(refusal(R"({"a":1,"b":2,"a":3})"), "a at 1:19");
  EXPECT_EQ(refusal(R"({"a":{"b":1,"b":2}})"), "b at 1:18");
  EXPECT_EQ(refusal(R"({"\u0061":1,"a":2})"), "a at 1:18");
  EXPECT_EQ(refusal(R"({"":1,"":2})").substr(0, 4), " at ");
}

TEST(JsonText, AKeyMayStandInAnotherObject) {
  EXPECT_EQ(refusal(R"({"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]})"), "taken");
  EXPECT_EQ(refusal(R"({"ab":1,"a":1,"b":{"a":1,"ab":{}},"c":1})"), "taken");
}

TEST(JsonText, ManyKeysAreLookedAtAsWell) {
  for (const int n : {1, 23, 24, 25, 26, 1000}) {
    const std::string keys = object_of(n);
    EXPECT_EQ(refusal("{" + keys + "\"z\":1}"), "taken") << n;
    EXPECT_EQ(refusal("{" + keys + "\"k0\":1}").substr(0, 3), "k0 ") << n;
    EXPECT_EQ(refusal("{\"x\":{" + keys + "\"x\":1},\"y\":2}"), "taken") << n;
  }
}

TEST(JsonText, TextsStandOneBehindTheOther) {
  const std::string text = " {\"a\":1}\n\n[2] \"x\" ";
  std::size_t at = 0;
  EXPECT_TRUE(parse_json_at(text, at, 8).is_object());
  EXPECT_EQ(text[at], '[');
  EXPECT_TRUE(parse_json_at(text, at, 8).is_array());
  EXPECT_TRUE(parse_json_at(text, at, 8).is_string());
  EXPECT_EQ(at, text.size());
}

TEST(JsonText, PlacesAreThoseOfTheWholeText) {
  const std::string text = "{\"a\":1}\n{\"b\":x}";
  std::size_t at = 0;
  parse_json_at(text, at, 8);
  try {
    parse_json_at(text, at, 8);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.place(), "2:6");
  }
}

}  // namespace
}  // namespace rung
