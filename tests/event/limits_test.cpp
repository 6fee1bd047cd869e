// Bounds on events, progress, and memory.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rung/error.hpp"
#include "rung/event.hpp"

// Sanitizers take memory of their own. GCC says so by a macro, clang asks.
#if defined(__SANITIZE_ADDRESS__)
#define RUNG_MEMORY_IS_REAL 0
#elif defined(__has_feature)
#define RUNG_MEMORY_IS_REAL !__has_feature(address_sanitizer)
#else
#define RUNG_MEMORY_IS_REAL 1
#endif

namespace rung {
namespace {

constexpr std::string_view kEvent = R"({"time":"2024-03-01","act":"x"})";

void expect_limit(const std::string& text, const Limits& limits,
                  const EventLimits& bounds, const std::string& place,
                  std::string_view bound) {
  LoadOptions options;
  options.limits = limits;
  try {
    parse_events(text, {}, options, bounds);
    ADD_FAILURE() << "accepted: " << text;
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kLimitExceeded) << error.what();
    EXPECT_EQ(error.place(), place);
    EXPECT_NE(error.hint().find(bound), std::string::npos) << error.hint();
  }
}

std::string with(const std::string& member) {
  return R"({"time":"2024-03-01","act":"x",)" + member + "}";
}

TEST(EventsLimits, BytesIdsAndTexts) {
  Limits limits;
  limits.max_bytes = 10;
  expect_limit(std::string(kEvent), limits, {}, "", "max_bytes");
  limits = {};
  limits.max_id_bytes = 4;
  limits.max_text_bytes = 8;
  for (const std::string key :
       {"id", "act", "on_behalf_of", "ref", "matter", "parent", "document",
        "meeting", "subject", "from", "to", "cc"}) {
    expect_limit("{\"" + key + "\":\"abcde\"}", limits, {}, "/" + key,
                 "max_id_bytes");
  }
  expect_limit(with(R"("to":["abcd","abcde"])"), limits, {}, "/to/1",
               "max_id_bytes");
  expect_limit(with(R"("attrs":{"abcde":1})"), limits, {}, "/attrs/abcde",
               "max_id_bytes");
  expect_limit(with(R"("attrs":{"a":"123456789"})"), limits, {}, "/attrs/a",
               "max_text_bytes");
  expect_limit(with(R"("attrs":{"a":["123456789"]})"), limits, {}, "/attrs/a/0",
               "max_text_bytes");
  LoadOptions options;
  options.limits = limits;
  EXPECT_EQ(
      parse_events(
          with(R"("id":"abcd","to":["abcd"],"attrs":{"abcd":"12345678"})"), {},
          options)
          .size(),
      1u);
}

TEST(EventsLimits, EventsPartiesAndAttributes) {
  EventLimits bounds;
  bounds.max_events = 2;
  bounds.max_parties = 2;
  bounds.max_attributes = 2;
  const std::string event(kEvent);
  const std::string two = event + "," + event;
  expect_limit("[" + two + "," + event + "]", {}, bounds, "/2", "max_events");
  expect_limit(event + "\n" + event + "\n" + event, {}, bounds, "line 3",
               "max_events");
  for (const std::string key : {"from", "to", "cc"}) {
    expect_limit("{\"" + key + "\":[\"a\",\"b\",\"c\"]}", {}, bounds,
                 "/" + key + "/2", "max_parties");
  }
  expect_limit(with(R"("attrs":{"a":["1","2","3"]})"), {}, bounds, "/attrs/a/2",
               "max_parties");
  expect_limit(with(R"("attrs":{"a":1,"b":null,"c":2})"), {}, bounds,
               "/attrs/c", "max_attributes");
  EXPECT_EQ(parse_events("[" + two + "]", {}, {}, bounds).size(), 2u);
  EXPECT_EQ(parse_events(with(R"("to":["a","b"],"attrs":{"a":["1","2"],
                                "b":2})"),
                         {}, {}, bounds)
                .size(),
            1u);
}

std::string many(std::size_t n, bool lines) {
  std::string text = lines ? "" : "[\n";
  for (std::size_t i = 0; i < n; ++i) {
    if (i > 0) text += lines ? "\n" : ",\n";
    text += R"({"id":"e)" + std::to_string(i) +
            R"(","time":"2024-03-01","act":"\u6279","matter":"m)" +
            std::to_string(i % 1000) + "\"}";
  }
  return text + (lines ? "" : "\n]");
}

TEST(EventsLimits, ProgressIsToldAndSlicesChangeNothing) {
  for (const bool lines : {false, true}) {
    const std::string text = many(60000, lines);
    std::vector<double> told;
    LoadOptions options;
    options.progress = [&](std::string_view stage, double done) {
      EXPECT_EQ(stage, "parse");
      told.push_back(done);
      return true;
    };
    EXPECT_EQ(parse_events(text, {}, options), parse_events(text));
    ASSERT_GE(told.size(), 3u);
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
    EXPECT_DOUBLE_EQ(told.back(), 1);
  }
}

TEST(EventsLimits, FalseFromProgressCancels) {
  LoadOptions options;
  options.progress = [](std::string_view, double) { return false; };
  for (const bool lines : {false, true}) {
    try {
      parse_events(many(10, lines), {}, options);
      ADD_FAILURE();
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kCancelled);
    }
  }
}

TEST(EventsLimits, PlacesAreRightBehindTheFirstSlice) {
  std::string text = many(60000, false);
  text.insert(text.size() - 2, ",\n{\"act\":?}");
  LoadOptions options;
  options.progress = [](std::string_view, double) { return true; };
  try {
    parse_events(text, {}, options);
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_EQ(error.place(), "60002:8");
    EXPECT_EQ(error.fragment(), "?}");
  }
}

std::size_t peak_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

// The events themselves, twice for the list that grows, and little else.
TEST(EventsLimits, MemoryOfAMillionEventsIsThatOfTheEvents) {
  constexpr std::size_t kEvents = 1'000'000;
  for (const bool lines : {true, false}) {
    const std::string text = many(kEvents, lines);
    const std::size_t before = peak_bytes();
    const auto events = parse_events(text);
    ASSERT_EQ(events.size(), kEvents);
    EXPECT_EQ(events.back().id, "e999999");
    EXPECT_EQ(events.back().act, "批");
    if (RUNG_MEMORY_IS_REAL) {
      EXPECT_LT(peak_bytes() - before, 2.5 * kEvents * sizeof(Event));
    }
  }
}

}  // namespace
}  // namespace rung
