// What is written, and that it reads back alike.
#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include "rung/error.hpp"
#include "rung/event.hpp"

namespace rung {
namespace {

TEST(EventJson, SaysOnlyWhatIsStated) {
  Event event;
  event.id = "e1";
  event.time = parse_instant("2024-03-01T09:30:00+08:00", {});
  event.act = "sign";
  EXPECT_EQ(to_json(event),
            R"({"id":"e1","time":"2024-03-01T09:30:00+08:00","act":"sign"})");
  EXPECT_EQ(to_json(event, Zone{0}),
            R"({"id":"e1","time":"2024-03-01T01:30:00Z","act":"sign"})");
  event.id.clear();
  event.to = {"a", "b"};
  event.attributes.resize(2);
  event.attributes[0].name = "n";
  event.attributes[0].kind = Attribute::Kind::kNumber;
  event.attributes[0].number = 0.1;
  event.attributes[1].name = "t";
  event.attributes[1].text = "\"报\"\n";
  EXPECT_EQ(
      to_json(event),
      R"({"time":"2024-03-01T09:30:00+08:00","act":"sign","to":["a","b"],)"
      R"("attrs":{"n":0.1,"t":"\"报\"\n"}})");
}

TEST(EventJson, RefusesWhatNoTextCanSay) {
  Event event;
  event.act = "x";
  event.time = kForever;
  EXPECT_THROW(to_json(event), Error);
  event.time = kBeginning;
  EXPECT_THROW(to_json(event), Error);
  event.time = Instant{0};
  EXPECT_NO_THROW(to_json(event));
  event.recorded = kForever;
  EXPECT_THROW(to_json(event), Error);
  event.recorded = kBeginning;
  event.matter = "\xFF";
  EXPECT_THROW(to_json(event), Error);
  event.matter.clear();
  event.attributes.resize(1);
  event.attributes[0].name = "n";
  event.attributes[0].kind = Attribute::Kind::kNumber;
  for (const double number : {std::numeric_limits<double>::infinity(),
                              std::numeric_limits<double>::quiet_NaN()}) {
    event.attributes[0].number = number;
    EXPECT_THROW(to_json(event), Error);
  }
}

// Events of every kind of value, by a fixed seed.
class Maker {
 public:
  explicit Maker(std::uint32_t seed) : random_(seed) {}

  Event event(const std::string& id) {
    Event event;
    event.id = id;
    event.time = instant();
    if (one_in(3)) event.recorded = instant();
    event.act = text(1);
    event.from = texts(1);
    event.to = texts(1);
    event.cc = texts(1);
    for (std::string* spot :
         {&event.on_behalf_of, &event.ref, &event.matter, &event.parent,
          &event.document, &event.meeting, &event.subject}) {
      if (one_in(2)) *spot = text(0);
    }
    const std::size_t n = random_() % 5;
    for (std::size_t i = 0; i < n; ++i) attribute(event, i);
    return event;
  }

 private:
  bool one_in(std::uint32_t n) { return random_() % n == 0; }

  Instant instant() {
    const std::int64_t day = 86'400'000'000;
    const auto days =
        static_cast<std::int64_t>(random_() % 3'000'000) - 700'000;
    const std::int64_t rest = one_in(2) ? 0 : random_() % 86'400'000 * 1000LL;
    return Instant{days * day + rest + (one_in(4) ? 1 : 0)};
  }

  std::string text(std::size_t least) {
    static const std::vector<std::string> kPieces{
        "a",       "Z9", "教", "\U0001F4DC",         "\"",   "\\", "\n",
        "/",       "~",  " ",  std::string(1, '\0'), "\x7F", "{",  "]",
        "\xC2\x80"};
    std::string text;
    const std::size_t n = least + random_() % 6;
    for (std::size_t i = 0; i < n; ++i) {
      text += kPieces[random_() % kPieces.size()];
    }
    return text;
  }

  std::vector<std::string> texts(std::size_t least) {
    std::vector<std::string> list(random_() % 4);
    for (std::string& one : list) one = text(least);
    return list;
  }

  double number() {
    for (;;) {
      const double any =
          std::bit_cast<double>(std::uint64_t{random_()} << 32 | random_());
      if (one_in(2)) return static_cast<double>(random_() % 1000) / 10;
      if (std::isfinite(any)) return any;
    }
  }

  void attribute(Event& event, std::size_t i) {
    Attribute& made = event.attributes.emplace_back();
    made.name = text(0) + std::to_string(i);
    made.kind = static_cast<Attribute::Kind>(random_() % 4);
    if (made.kind == Attribute::Kind::kBoolean) made.boolean = one_in(2);
    if (made.kind == Attribute::Kind::kNumber) made.number = number();
    if (made.kind == Attribute::Kind::kText) made.text = text(0);
    if (made.kind == Attribute::Kind::kTexts) made.texts = texts(0);
  }

  std::mt19937 random_;
};

TEST(EventJson, ReadsBackAlike) {
  Maker maker(20240301);
  const Zone zones[] = {Zone{0}, Zone{}, Zone{-5 * 3600 - 1800}};
  std::vector<Event> all;
  std::string list = "[";
  std::string lines;
  for (int i = 0; i < 3000; ++i) {
    const Event event = maker.event(i % 7 == 0 ? '#' + std::to_string(i + 1)
                                               : "e" + std::to_string(i));
    const Zone zone = zones[i % 3];
    const auto back = parse_events(to_json(event, zone), zone);
    ASSERT_EQ(back.size(), 1u);
    ASSERT_EQ(back[0], event) << to_json(event, zone);
    ASSERT_EQ(to_json(back[0], zone), to_json(event, zone));
    all.push_back(event);
    list += (i ? "," : "") + to_json(event);
    lines += to_json(event) + "\n";
  }
  EXPECT_EQ(parse_events(list + "]"), all);
  EXPECT_EQ(parse_events(lines), all);
}

}  // namespace
}  // namespace rung
