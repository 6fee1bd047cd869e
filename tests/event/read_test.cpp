// What the reader makes of events in each of their three shapes.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "rung/error.hpp"
#include "rung/event.hpp"

namespace rung {
namespace {

using Texts = std::vector<std::string>;

constexpr std::string_view kFull = R"({
  "id": "e1", "time": "2024-03-01T09:30:00+08:00", "recorded": "2024-03-02",
  "act": "report", "from": ["eb.s1"], "to": ["eb.d1", "eb.h"], "cc": ["v1"],
  "on_behalf_of": "eb", "ref": "e0", "matter": "m1", "parent": "m0",
  "document": "d1", "meeting": "t1", "subject": "education",
  "attrs": {"major": true, "copies": 30, "level": "normal",
            "aspects": ["laws", "wording"], "none": null}})";

Event full() {
  Event event;
  event.id = "e1";
  event.time = parse_instant("2024-03-01T01:30:00Z", {});
  event.recorded = parse_instant("2024-03-01T16:00:00Z", {});
  event.act = "report";
  event.from = {"eb.s1"};
  event.to = {"eb.d1", "eb.h"};
  event.cc = {"v1"};
  event.on_behalf_of = "eb";
  event.ref = "e0";
  event.matter = "m1";
  event.parent = "m0";
  event.document = "d1";
  event.meeting = "t1";
  event.subject = "education";
  event.attributes.resize(4);
  event.attributes[0].name = "major";
  event.attributes[0].kind = Attribute::Kind::kBoolean;
  event.attributes[0].boolean = true;
  event.attributes[1].name = "copies";
  event.attributes[1].kind = Attribute::Kind::kNumber;
  event.attributes[1].number = 30;
  event.attributes[2].name = "level";
  event.attributes[2].text = "normal";
  event.attributes[3].name = "aspects";
  event.attributes[3].kind = Attribute::Kind::kTexts;
  event.attributes[3].texts = {"laws", "wording"};
  return event;
}

Texts ids(const std::vector<Event>& events) {
  Texts ids;
  for (const Event& event : events) ids.push_back(event.id);
  return ids;
}

TEST(Events, EveryKeyIsRead) {
  const auto events = parse_events(kFull);
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(events[0], full());
}

TEST(Events, TheThreeShapesSayTheSame) {
  std::string one(kFull);
  std::string line = one;
  std::erase(line, '\n');
  const std::vector<Event> wanted{full()};
  EXPECT_EQ(parse_events("[" + one + "]"), wanted);
  EXPECT_EQ(
      parse_events(R"({"format":"rung-events/1","events":[)" + one + "]}"),
      wanted);
  EXPECT_EQ(parse_events(line + "\n"), wanted);
  EXPECT_EQ(parse_events("\xEF\xBB\xBF" + line), wanted);
  std::string second = line;
  second.replace(second.find("e1"), 2, "e2");
  const auto two = parse_events("\n" + line + "\r\n \t\r\n" + second + "\n\n");
  ASSERT_EQ(two.size(), 2u);
  EXPECT_EQ(two[0], wanted[0]);
  EXPECT_EQ(two[1].id, "e2");
}

TEST(Events, OrderStaysAsStatedAndUnnamedOnesAreNumbered) {
  const std::string_view text = R"([
    {"time":"2024-03-03","act":"sign"},
    {"id":"b","time":"2024-03-01","act":"sign"},
    {"id":null,"time":"2024-03-02","act":"sign"},
    {"id":"","time":"2024-03-02","act":"sign"}])";
  EXPECT_EQ(ids(parse_events(text)), (Texts{"#1", "b", "#3", "#4"}));
  EXPECT_EQ(ids(parse_events("{\"time\":\"2024-03-03\",\"act\":\"a\"}\n\n"
                             "{\"time\":\"2024-03-02\",\"act\":\"b\"}")),
            (Texts{"#1", "#2"}));
  EXPECT_TRUE(parse_events(" [ ] ").empty());
  EXPECT_TRUE(
      parse_events(R"({"events":[],"format":"rung-events/1"})").empty());
}

TEST(Events, WhatIsNotStatedIsEmpty) {
  const auto events = parse_events(
      R"({"time":"2024-03-01","act":"x","recorded":null,"from":null,"to":"",
          "cc":[],"matter":null,"subject":"","attrs":{}})");
  ASSERT_EQ(events.size(), 1u);
  Event wanted;
  wanted.id = "#1";
  wanted.time = parse_instant("2024-03-01", {});
  wanted.act = "x";
  EXPECT_EQ(wanted.recorded, kBeginning);
  EXPECT_EQ(events[0], wanted);
}

TEST(Events, AOnePartyListMayBeAText) {
  const auto events = parse_events(
      R"({"time":"2024-03-01","act":"x","from":"a","to":"b","cc":"c"})");
  EXPECT_EQ(events[0].from, Texts{"a"});
  EXPECT_EQ(events[0].to, Texts{"b"});
  EXPECT_EQ(events[0].cc, Texts{"c"});
}

TEST(Events, DatesAreReadInTheZoneThatHolds) {
  const std::string_view event = R"([{"time":"2024-03-01","act":"x"}])";
  EXPECT_EQ(parse_events(event)[0].time,
            parse_instant("2024-02-29T16:00:00Z", {}));
  EXPECT_EQ(parse_events(event, Zone{0})[0].time,
            parse_instant("2024-03-01T00:00:00Z", {}));
  for (const std::string& text :
       {R"({"format":"rung-events/1","zone":"+02:00","events":)" +
            std::string(event) + "}",
        R"({"events":)" + std::string(event) +
            R"(,"zone":"+02:00","format":"rung-events/1"})"}) {
    EXPECT_EQ(parse_events(text, Zone{0})[0].time,
              parse_instant("2024-02-29T22:00:00Z", {}))
        << text;
  }
}

TEST(Events, NumbersAreThoseNearestToTheirDigits) {
  const auto events = parse_events(
      R"([{"time":"2024-03-01","act":"x","attrs":{"a":0.1,"b":-3,"c":1e3,
          "d":9007199254740992,"e":1.7976931348623157e308,"f":5e-324,
          "g":123456789012345.678,"h":8.41e21}}])");
  const std::vector<double> wanted{0.1,
                                   -3,
                                   1000,
                                   9007199254740992,
                                   1.7976931348623157e308,
                                   5e-324,
                                   123456789012345.678,
                                   8.41e21};
  ASSERT_EQ(events[0].attributes.size(), wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    EXPECT_EQ(events[0].attributes[i].number, wanted[i]) << i;
  }
}

TEST(Events, AFileIsReadAndNamedInErrors) {
  const std::string path = testing::TempDir() + "rung_events_read_test.jsonl";
  write_file(path,
             "{\"time\":\"2024-03-01\",\"act\":\"x\"}\n"
             "{\"time\":\"soon\",\"act\":\"x\"}\n");
  try {
    load_events(path);
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_EQ(error.place(), path + ":line 2: /time");
    EXPECT_EQ(error.fragment(), "soon");
  }
  write_file(path, kFull);
  EXPECT_EQ(load_events(path), std::vector<Event>{full()});
  std::filesystem::remove(path);
  EXPECT_THROW(load_events(path), Error);
}

}  // namespace
}  // namespace rung
