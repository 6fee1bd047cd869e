// What the reader refuses, and what it says of place, fragment and mending.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "rung/error.hpp"
#include "rung/event.hpp"

namespace rung {
namespace {

void expect_refused(const std::string& text, const std::string& place,
                    const std::string& fragment, std::string_view hint,
                    ErrorCode code = ErrorCode::kParse) {
  try {
    parse_events(text);
    ADD_FAILURE() << "accepted: " << text;
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), code) << text;
    EXPECT_EQ(error.place(), place) << text;
    EXPECT_EQ(error.fragment(), fragment) << text;
    EXPECT_NE(error.hint().find(hint), std::string::npos)
        << text << ": " << error.hint();
  }
}

// An event with one more member, in a list.
std::string with(const std::string& member) {
  return R"([{"id":"a","time":"2024-03-01","act":"x"},
             {"time":"2024-03-01","act":"x",)" +
         member + "}]";
}

TEST(EventsRefusal, UnknownKeys) {
  expect_refused(with(R"("matters":"m")"), "/1/matters", "matters", "`matter`");
  expect_refused(with(R"("amount_of_money":3)"), "/1/amount_of_money",
                 "amount_of_money", "belongs in `attrs`");
  expect_refused(R"({"format":"rung-events/1","event":[]})", "/event", "event",
                 "`events`");
  expect_refused(R"({"time":"2024-03-01","act":"x","events":[]})", "/events",
                 "events", "known: id time recorded");
}

TEST(EventsRefusal, WrongTypesOfEveryKey) {
  const std::string_view texts[] = {"id",       "act",     "on_behalf_of",
                                    "ref",      "matter",  "parent",
                                    "document", "meeting", "subject"};
  const std::pair<std::string, std::string> values[] = {{"7", "7"},
                                                        {"true", "true"},
                                                        {"[\"a\"]", "["},
                                                        {"{}", "{"},
                                                        {"1.5e3", "1.5e3"}};
  for (const std::string_view key : texts) {
    for (const auto& [value, shown] : values) {
      expect_refused("[{\"" + std::string(key) + "\":" + value + "}]",
                     "/0/" + std::string(key), shown, "give a text");
    }
  }
  for (const std::string key : {"time", "recorded"}) {
    for (const auto& [value, shown] : values) {
      expect_refused("{\"" + key + "\":" + value + "}", "/" + key, shown,
                     "2024-03-01T09:30");
    }
  }
  for (const std::string key : {"from", "to", "cc"}) {
    for (const std::string value : {"7", "true", "{", "-0.5"}) {
      expect_refused("{\"" + key + "\":" + value + "}", "/" + key, value,
                     "a list of texts");
    }
    for (const std::string value : {"7", "true", "{", "null", "["}) {
      expect_refused("{\"" + key + "\":[\"a\"," + value + "]}",
                     "/" + key + "/1", value, "texts only");
    }
  }
  for (const std::string value : {"7", "false", "[", "x"}) {
    const std::string text = value == "x" ? "\"x\"" : value;
    expect_refused("{\"attrs\":" + text + "}", "/attrs", value,
                   "names and values");
  }
}

TEST(EventsRefusal, DatesThatAreNone) {
  expect_refused(R"([{"time":"2024-02-30"}])", "/0/time", "2024-02-30",
                 "YYYY-MM-DD");
  expect_refused(R"([{"time":""}])", "/0/time", "", "YYYY-MM-DD");
  expect_refused(with(R"("recorded":"2024-03-01T24:00")"), "/1/recorded",
                 "2024-03-01T24:00", "YYYY-MM-DD");
}

TEST(EventsRefusal, TimeAndActAreRequired) {
  expect_refused("{}", "/time", "time", "needs `time` and `act`");
  expect_refused(R"([{"act":"x"}])", "/0/time", "time", "needs");
  expect_refused(R"([{"act":"x","time":null}])", "/0/time", "time", "needs");
  expect_refused(R"([{"time":"2024-03-01"}])", "/0/act", "act", "needs");
  expect_refused(R"([{"time":"2024-03-01","act":""}])", "/0/act", "act",
                 "needs");
}

TEST(EventsRefusal, AttributesThatAreNone) {
  expect_refused(with(R"("attrs":{"a":{"b":1}})"), "/1/attrs/a", "{",
                 "`outer.inner`");
  expect_refused(with(R"("attrs":{"a/b":[["c"]]})"), "/1/attrs/a~1b/0", "[",
                 "texts only");
  expect_refused(with(R"("attrs":{"a":["c",3]})"), "/1/attrs/a/1", "3",
                 "texts only");
  expect_refused(with(R"("attrs":{"":1})"), "/1/attrs/", "", "leave it out");
  expect_refused(with(R"("to":["a",""])"), "/1/to/1", "", "leave it out");
}

TEST(EventsRefusal, NumbersOutOfReach) {
  for (const std::string digits :
       {"1e999", "-1e999", "1e-999", "9007199254740993", "-9007199254740993",
        "18446744073709551616"}) {
    expect_refused(with(R"("attrs":{"n":)" + digits + "}"), "/1/attrs/n",
                   digits, "as a text");
  }
  const std::string long_one(100000, '7');
  expect_refused(with(R"("attrs":{"n":)" + long_one + "}"), "/1/attrs/n",
                 long_one.substr(0, 60) + "...", "as a text");
}

TEST(EventsRefusal, WhatIsStatedTwice) {
  expect_refused(R"([{"act":"x","act":"y"}])", "/0/act", "act", "once");
  expect_refused(with(R"("to":"b","to":"c")"), "/1/to", "to", "once");
  expect_refused(with(R"("attrs":{"n":1,"m":2,"n":1})"), "/1/attrs/n", "n",
                 "once");
  expect_refused(with(R"("attrs":{"n":null,"n":1})"), "/1/attrs/n", "n",
                 "once");
  expect_refused(with(R"("id":"a")"), "/1/id", "a", "#N");
  // The second event, unnamed, is `#2`.
  expect_refused(R"([{"id":"#2","time":"2024-03-01","act":"x"},
                     {"time":"2024-03-01","act":"x"}])",
                 "/1/id", "#2", "its number in the text");
  expect_refused(
      R"({"format":"rung-events/1","format":"rung-events/1","events":[]})",
      "/format", "format", "once");
  expect_refused(R"({"format":"rung-events/1","events":[],"events":[]})",
                 "/events", "events", "once");
}

TEST(EventsRefusal, DocumentsOfAnotherForm) {
  expect_refused(R"({"format":"rung-events/2","events":[]})", "/format",
                 "rung-events/2", "rung-events/1", ErrorCode::kUnsupported);
  expect_refused(R"({"events":[]})", "/format", "format", "rung-events/1");
  expect_refused(R"({"format":"rung-events/1"})", "/events", "events",
                 "\"events\":[...]");
  expect_refused(R"({"format":"rung-events/1","events":{}})", "/events", "{",
                 "list of events");
  expect_refused(R"({"format":"rung-events/1","events":null})", "/events",
                 "null", "list of events");
  expect_refused(R"({"zone":8})", "/zone", "8", "give a text");
  expect_refused(R"({"zone":"Mars"})", "/zone", "Mars", "+08:00");
  expect_refused(R"({"format":"rung-events/1","events":[3]})", "/events/0", "3",
                 "an event is an object");
  expect_refused(R"({"format":"rung-events/1","events":[{"time":3}]})",
                 "/events/0/time", "3", "give a text");
}

TEST(EventsRefusal, WhatIsNoEventAtAll) {
  expect_refused("", "1:1", "", "[]");
  expect_refused(" \n\t ", "1:1", "", "[]");
  expect_refused("7", "/", "7", "an event is an object");
  expect_refused("\"x\"", "/", "x", "an event is an object");
  expect_refused("null", "/", "null", "an event is an object");
  expect_refused("[[]]", "/0", "[", "an event is an object");
}

TEST(EventsRefusal, LinesAreNamed) {
  const std::string good = "{\"time\":\"2024-03-01\",\"act\":\"x\"}\n";
  const std::string named =
      "{\"id\":\"a\",\"time\":\"2024-03-01\",\"act\":\"x\"}\n";
  expect_refused(good + "\n" + "{\"time\":8,\"act\":\"x\"}\n", "line 3: /time",
                 "8", "2024-03-01");
  expect_refused("{\"time\":8}\n" + good, "line 1: /time", "8", "2024-03-01");
  expect_refused(good + "[]\n", "line 2", "[", "an event is an object");
  expect_refused(named + "\n\n" + good + named, "line 5: /id", "a", "#N");
  expect_refused(good + "{\"time\":}\n", "2:9", "}", "");
  expect_refused(good + good.substr(0, 12) + "\n" + good, "2:13",
                 "{\"time\":\"202", "");
  expect_refused(good + "{\"time\":\"2024-03-01\",\"act\":\"x\"} {}\n", "2:33",
                 "{}", "a line of its own");
  expect_refused(good + R"({"format":"rung-events/1","events":[]})",
                 "line 2: /format", "format", "known:");
}

TEST(EventsRefusal, WhatIsNotJson) {
  expect_refused("[{]", "1:3", "]", "");
  expect_refused("[{\"time\":\"2024-03-01\",\"act\":\"x\"},]", "1:34", "]", "");
  expect_refused("[] []", "1:4", "[]", "in a list");
  expect_refused("[{\"act\":\"\xE5\x8A\"}]", "1:10", "??\"}]", "");
  expect_refused("[{\"act\":\"\\ud800\"}]", "1:16", "\"}]", "");
}

}  // namespace
}  // namespace rung
