#include <string>
#include <utility>

#include "kernels/random_case.hpp"
#include "rung/calendar.hpp"
#include "rung/time.hpp"

namespace rung::kernels {
namespace {

constexpr std::int64_t kSecond = 1'000'000, kHour = 3600 * kSecond,
                       kDay = 24 * kHour;
// 2024-02-27T20:00:00Z: a leap day, weekends and midnights lie ahead.
constexpr std::int64_t kStart = 1'709'064'000 * kSecond;

const std::vector<std::string> kPosts{"p1", "p2", "p3"};

// A post; now and then one that the organisation does not know.
std::string a_party(Dice& dice, unsigned unknown) {
  return dice.chance(unknown) ? "zz" : dice.pick(kPosts);
}

Attribute number(const char* name, std::size_t n) {
  Attribute a;
  a.name = name;
  a.kind = Attribute::Kind::kNumber;
  a.number = static_cast<double>(n);
  return a;
}

Attribute text(const char* name, std::string value) {
  Attribute a;
  a.name = name;
  a.text = std::move(value);
  return a;
}

Attribute boolean(const char* name, bool value) {
  Attribute a;
  a.name = name;
  a.kind = Attribute::Kind::kBoolean;
  a.boolean = value;
  return a;
}

std::string two(std::int64_t n) {
  return (n < 10 ? "0" : "") + std::to_string(n);
}

// With its offset, for midnights too: whatever the zone of the rulebook.
std::string stamp(Instant at) {
  const std::string day = format_day(day_of(at, Zone{0}));
  const std::int64_t second =
      (at.us - start_of(day_of(at, Zone{0}), Zone{0}).us) / kSecond;
  return day + "T" + two(second / 3600) + ":" + two(second / 60 % 60) + ":" +
         two(second % 60) + "Z";
}

void add_facts(Dice& dice, Event& e) {
  std::vector<Attribute>& facts = e.attributes;
  if (dice.chance(80)) facts.push_back(number("n", dice.below(5)));
  if (dice.chance(80)) {
    facts.push_back(text("kind", dice.pick<std::string>({"x", "y", "z"})));
  }
  if (dice.chance(70)) facts.push_back(boolean("ok", dice.chance(60)));
  if (dice.chance(75)) {
    const Instant day{e.time.us - 4 * kDay +
                      static_cast<std::int64_t>(dice.below(8 * 24)) * kHour};
    facts.push_back(text("day", stamp(day)));
  }
  if (dice.chance(80)) facts.push_back(text("who", a_party(dice, 8)));
  if (dice.chance(30)) {
    // Mostly what the matter's other events say as well.
    const std::size_t usual = e.matter == "m1" ? 1 : 3;
    facts.push_back(number("level", dice.chance(85) ? usual : 2));
  }
}

std::int64_t random_step(Dice& dice) {
  const auto some = [&dice](std::size_t n) {
    return static_cast<std::int64_t>(1 + dice.below(n));
  };
  switch (dice.below(6)) {
    case 0:
      return 0;
    case 1:
      return some(15) * kSecond;
    case 2:
      return some(3) * kHour;
    case 3:
      return some(30) * kHour;
    case 4:
      return kDay;
    default:
      return some(3) * kDay - (dice.chance(30) ? 1 : 0);
  }
}

Event random_event(Dice& dice, std::int64_t at, bool closes) {
  Event e;
  e.time.us = at;
  e.act = dice.pick<std::string>({"a", "a", "b", "b", "c"});
  if (closes && dice.chance(20)) e.act = "archive";
  if (dice.chance(95)) e.from.push_back(dice.pick(kPosts));
  for (std::size_t n = dice.below(3); n > 0; --n) {
    e.to.push_back(a_party(dice, 4));
  }
  if (dice.chance(94)) e.matter = dice.chance(75) ? "m1" : "m2";
  if (dice.chance(70)) e.document = dice.chance(75) ? "d1" : "d2";
  // A document of no matter: of which one it is cannot turn up later.
  if (e.matter.empty() && !e.document.empty()) e.document = "d3";
  if (dice.chance(30)) {
    e.recorded.us = at + random_step(dice) * (dice.chance(50) ? 1 : 0);
  }
  add_facts(dice, e);
  return e;
}

}  // namespace

std::vector<Event> random_trace(Dice& dice) {
  std::vector<Event> events;
  const bool closes = dice.chance(15);
  std::int64_t at = kStart + random_step(dice);
  for (std::size_t left = 2 + dice.below(11); left > 0; --left) {
    at += random_step(dice);
    events.push_back(random_event(dice, at, closes));
    events.back().id = "e" + std::to_string(events.size());
  }
  return events;
}

Terms random_terms(Dice& dice) {
  Terms terms;
  terms.zone.offset_seconds =
      dice.pick<std::int32_t>({8 * 3600, 0, -5 * 3600, 8 * 3600});
  if (dice.chance(40)) return terms;
  const auto first = static_cast<std::int32_t>(kStart / kDay);
  for (std::int32_t day = first - 5; day < first + 50; ++day) {
    if (dice.chance(12)) {
      terms.holidays.push_back(Day{day});
    } else if (dice.chance(12)) {
      terms.worked.push_back(Day{day});
    }
  }
  return terms;
}

void set_end(Dice& dice, const std::vector<Event>& events, Terms& terms) {
  terms.complete = dice.chance(40);
  terms.at = kBeginning;
  if (dice.chance(50)) {
    terms.at.us = events.back().time.us + random_step(dice) + random_step(dice);
  }
}

}  // namespace rung::kernels
