// The tests' own reader of XES: on texts, and on logs with published counts.
#include "support/xes.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>

#include "rung/error.hpp"

namespace rung::test {
namespace {

const std::string kData = RUNG_SOURCE_DIR "/../shared/data/";

constexpr std::string_view kLog = R"(<?xml version="1.0"?>
<!-- no namespace --><log><extension name="Concept"/>
<global scope="event"><string key="concept:name" value="DEFAULT"/></global>
<int key="total" value="2"><int key="inner" value="1"/></int>
<trace><string key="concept:name" value="A"/><int key="age" value="85"/>
  <event><string key="concept:name" value="ER &amp; Triage"/>
    <date key="time:timestamp" value="2014-10-22T11:15:41.000+02:00"/>
    <boolean key="Infection" value="true"/><float key="CRP" value="21.5">
      <string key="nested" value="x"/></float>
    <date key="due" value="2014-11-01"/></event>
  <event><date key="time:timestamp" value="2014-10-22T09:15:41"/>
    <string key="concept:name" value="Leave"/></event>
  <boolean key="late" value="false"/></trace>
<trace/></log>)";

TEST(Xes, BecomesEvents) {
  const auto cases = parse_xes(kLog);
  ASSERT_EQ(cases.size(), 2u);
  EXPECT_TRUE(cases[1].events.empty());
  EXPECT_EQ(cases[0].name, "A");
  ASSERT_EQ(cases[0].attributes.size(), 2u);
  EXPECT_EQ(cases[0].attributes[0].name, "age");
  EXPECT_EQ(cases[0].attributes[0].number, 85);
  ASSERT_EQ(cases[0].events.size(), 2u);
  const Event& event = cases[0].events[0];
  EXPECT_EQ(event.id, "#1");
  EXPECT_EQ(event.matter, "A");
  EXPECT_EQ(event.act, "ER & Triage");
  EXPECT_EQ(event.time, parse_instant("2014-10-22T09:15:41Z", {}));
  EXPECT_EQ(event.time, cases[0].events[1].time);
  ASSERT_EQ(event.attributes.size(), 3u);
  EXPECT_EQ(event.attributes[0].kind, Attribute::Kind::kBoolean);
  EXPECT_TRUE(event.attributes[0].boolean);
  EXPECT_EQ(event.attributes[1].kind, Attribute::Kind::kNumber);
  EXPECT_EQ(event.attributes[1].number, 21.5);
  EXPECT_EQ(event.attributes[2].text, "2014-11-01");
}

TEST(Xes, TraceAttributesStandOnEveryEventIfAsked) {
  XesOptions options;
  options.trace_attributes = true;
  const auto cases = parse_xes(kLog, options);
  const auto& attributes = cases[0].events[1].attributes;
  ASSERT_EQ(attributes.size(), 2u);
  EXPECT_EQ(attributes[0].name, "case:age");
  EXPECT_EQ(attributes[0].number, 85);
  EXPECT_EQ(attributes[1].name, "case:late");
  EXPECT_FALSE(attributes[1].boolean);
}

TEST(Xes, BadTextsAreRefusedWithTheirLine) {
  const auto place = [](const std::string& text) {
    try {
      parse_xes(text);
    } catch (const Error& error) {
      return error.place();
    }
    return std::string("accepted");
  };
  EXPECT_EQ(place(std::string(kLog)), "accepted");
  EXPECT_EQ(place("<log>\n<trace>"), "log:2");
  EXPECT_EQ(place("<log><trace>\n<event/></trace></log>"), "log:2");
  EXPECT_EQ(place("<log><trace>\n\n<int key='a' value='x'/></trace></log>"),
            "log:3");
  EXPECT_EQ(place("<log><trace><boolean key='a' value='1'/></trace></log>"),
            "log:1");
  EXPECT_EQ(place("<log><trace><event><date key='time:timestamp' "
                  "value='soon'/></event></trace></log>"),
            "log:1");
}

TEST(Xes, LimitsHold) {
  const auto code = [](const std::string& text, const XesOptions& options) {
    try {
      parse_xes(text, options);
    } catch (const Error& error) {
      return error.code();
    }
    return ErrorCode{};
  };
  XesOptions options;
  options.max_events = 1;
  EXPECT_EQ(code(std::string(kLog), options), ErrorCode::kLimitExceeded);
  options.max_events = 2;
  EXPECT_EQ(code(std::string(kLog), options), ErrorCode{});
  std::string deep = "<log>";
  for (int i = 0; i < 100000; ++i) deep += "<a>";
  EXPECT_EQ(code(deep, {}), ErrorCode::kLimitExceeded);
}

struct Counts {
  std::size_t cases = 0;
  std::size_t events = 0;
  std::map<std::string, std::size_t> acts;
};

Counts count(const std::string& path) {
  Counts counts;
  each_xes_case(path, {}, [&](XesCase& one) {
    ++counts.cases;
    counts.events += one.events.size();
    for (const Event& event : one.events) ++counts.acts[event.act];
  });
  return counts;
}

TEST(Xes, SepsisHasItsPublishedCounts) {
  const std::string path = kData + "sepsis/Sepsis_Cases.xes.gz";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no " << path;
  const Counts counts = count(path);
  EXPECT_EQ(counts.cases, 1050u);
  EXPECT_EQ(counts.events, 15214u);
  // As the log's own header counts them.
  EXPECT_EQ(counts.acts.size(), 16u);
  EXPECT_EQ(counts.acts.at("CRP"), 3262u);
  EXPECT_EQ(counts.acts.at("ER Registration"), 1050u);
  EXPECT_EQ(counts.acts.at("LacticAcid"), 1466u);
}

TEST(Xes, RoadFinesHaveTheirPublishedCounts) {
  const std::string path =
      kData + "road_fine/Road_Traffic_Fine_Management_Process.xes.gz";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no " << path;
  const Counts counts = count(path);
  EXPECT_EQ(counts.cases, 150370u);
  EXPECT_EQ(counts.events, 561470u);
  // "79,860 of 79,860": so many notifications, so many penalties.
  EXPECT_EQ(counts.acts.at("Insert Fine Notification"), 79860u);
  EXPECT_EQ(counts.acts.at("Add penalty"), 79860u);
}

}  // namespace
}  // namespace rung::test
