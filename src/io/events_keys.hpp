// The keys of an event in JSON, in the order in which they are written.
#ifndef RUNG_SRC_IO_EVENTS_KEYS_HPP_
#define RUNG_SRC_IO_EVENTS_KEYS_HPP_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rung/event.hpp"

namespace rung::io {

inline constexpr std::string_view kEventsFormat = "rung-events/1";

/// A key of an event; of the members the one that its kind names is set.
struct EventKey {
  enum class Kind : std::uint8_t { kText, kTime, kParties, kAttributes };
  std::string_view name;
  Kind kind = Kind::kText;
  std::string Event::*text = nullptr;
  Instant Event::*time = nullptr;
  std::vector<std::string> Event::*parties = nullptr;
};

constexpr EventKey text_key(std::string_view name, std::string Event::*spot) {
  return {name, EventKey::Kind::kText, spot, nullptr, nullptr};
}
constexpr EventKey time_key(std::string_view name, Instant Event::*spot) {
  return {name, EventKey::Kind::kTime, nullptr, spot, nullptr};
}
constexpr EventKey parties_key(std::string_view name,
                               std::vector<std::string> Event::*spot) {
  return {name, EventKey::Kind::kParties, nullptr, nullptr, spot};
}

inline constexpr std::array<EventKey, 15> kEventKeys{{
    text_key("id", &Event::id),
    time_key("time", &Event::time),
    time_key("recorded", &Event::recorded),
    text_key("act", &Event::act),
    parties_key("from", &Event::from),
    parties_key("to", &Event::to),
    parties_key("cc", &Event::cc),
    text_key("on_behalf_of", &Event::on_behalf_of),
    text_key("ref", &Event::ref),
    text_key("matter", &Event::matter),
    text_key("parent", &Event::parent),
    text_key("document", &Event::document),
    text_key("meeting", &Event::meeting),
    text_key("subject", &Event::subject),
    {"attrs", EventKey::Kind::kAttributes, nullptr, nullptr, nullptr},
}};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_EVENTS_KEYS_HPP_
