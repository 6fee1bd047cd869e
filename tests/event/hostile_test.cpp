// Texts that no honest program writes.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "rung/error.hpp"
#include "rung/event.hpp"

namespace rung {
namespace {

// Returns whether the text was read; anything but an Error gets out.
bool reads(const std::string& text) {
  try {
    parse_events(text);
    return true;
  } catch (const Error& error) {
    EXPECT_FALSE(error.message().empty());
    EXPECT_FALSE(error.place().empty()) << error.what();
    return false;
  }
}

constexpr std::string_view kMembers =
    R"("id":"\u4e00","time":"2024-03-01T08:00","recorded":"2024-03-02","act":"报",)"
    R"("from":["a","b"],"to":"c","cc":[],"ref":null,)"
    R"("attrs":{"a":true,"b":-1.5e2,"c":"x","d":["y","z"],"e":null})";

TEST(HostileEvents, EveryTruncationIsRefused) {
  const std::string event = "{" + std::string(kMembers) + "}";
  for (const std::string& text :
       {event, "[" + event + "]",
        R"({"format":"rung-events/1","zone":"Z","events":[)" + event + "]}"}) {
    ASSERT_TRUE(reads(text));
    for (std::size_t n = 0; n < text.size(); ++n) {
      EXPECT_FALSE(reads(text.substr(0, n))) << text.substr(0, n);
    }
  }
}

TEST(HostileEvents, TruncatedLinesAreRefusedUnlessWhole) {
  const std::string first = R"({"time":"2024-03-01","act":"x"})";
  const std::string second = "{" + std::string(kMembers) + "}";
  const std::string text = first + "\n" + second;
  for (std::size_t n = 0; n <= text.size(); ++n) {
    const bool whole =
        n == first.size() || n == first.size() + 1 || n == text.size();
    EXPECT_EQ(reads(text.substr(0, n)), whole) << text.substr(0, n);
  }
}

TEST(HostileEvents, DeepNestingIsRefusedWhereItBegins) {
  const std::string deep(1'000'000, '[');
  std::string objects;
  for (int i = 0; i < 200'000; ++i) objects += "{\"a\":";
  for (const std::string& nest : {deep, objects}) {
    EXPECT_FALSE(reads(nest));
    EXPECT_FALSE(reads("[" + nest));
    EXPECT_FALSE(reads(R"({"to":)" + nest));
    EXPECT_FALSE(reads(R"({"attrs":{"a":)" + nest));
    EXPECT_FALSE(reads(R"({"events":[{"attrs":{"a":)" + nest));
    EXPECT_FALSE(reads(nest + "\n" + nest));
  }
}

TEST(HostileEvents, EveryByteInEveryPlaceReadsOrIsRefused) {
  const std::string event = "{" + std::string(kMembers) + "}";
  for (std::size_t i = 0; i < event.size(); ++i) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string text = event;
      text[i] = static_cast<char>(byte);
      reads(text);
    }
  }
}

TEST(HostileEvents, BrokenUtf8IsRefusedEverywhere) {
  for (const std::string bad :
       {"\x80", "\xC0\xAF", "\xED\xA0\x80", "\xF5\x80", "\xE5\x8A", "\xFF"}) {
    for (const std::string key : {"id", "act", "to", "matter"}) {
      EXPECT_FALSE(
          reads("{\"" + key + "\":\"" + bad + R"(","time":"2024-03-01"})"));
    }
    EXPECT_FALSE(reads(R"({"time":"2024-03-01","act":"x","attrs":{"a":")" +
                       bad + "\"}}"));
    EXPECT_FALSE(
        reads(R"({"time":"2024-03-01","act":"x","attrs":{")" + bad + "\":1}}"));
    EXPECT_FALSE(reads(bad + "[]"));
  }
}

TEST(HostileEvents, BlankLinesAndAttributesCostLittle) {
  const std::string event = R"({"time":"2024-03-01","act":"x"})";
  const std::string blank(5'000'000, '\n');
  EXPECT_TRUE(reads(event + blank + event));
  std::string attributes;
  for (int i = 0; i < 1000; ++i) {
    attributes += (i ? ",\"" : "\"") + std::to_string(i) + "\":0";
  }
  std::string text = "[";
  for (int i = 0; i < 200; ++i) {
    text += (i ? "," : "") + event.substr(0, event.size() - 1) +
            ",\"attrs\":{" + attributes + "}}";
  }
  EXPECT_TRUE(reads(text + "]"));
}

TEST(HostileEvents, NulAndOtherControlsAreKept) {
  const auto events = parse_events(
      R"({"time":"2024-03-01","act":"x\u0000y","matter":"\u0001\t\"\\\/"})");
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(events[0].act, std::string("x\0y", 3));
  EXPECT_EQ(events[0].matter, "\x01\t\"\\/");
}

}  // namespace
}  // namespace rung
