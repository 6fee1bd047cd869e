// Paths, instants and keys of the random rules.
#include <algorithm>

#include "kernels/vocabulary.hpp"
#include "rung/time.hpp"

namespace rung::kernels {
namespace {

std::string var(const std::string& name) {
  return R"({"var":")" + name + "\"}";
}

bool known_party(const std::string& id) {
  return id == "p1" || id == "p2" || id == "p3";
}

Parties parties(const std::vector<std::string>& stated) {
  Parties given;
  for (const std::string& id : stated) {
    if (!known_party(id)) {
      given.unknown = true;
    } else if (std::count(given.items.begin(), given.items.end(), id) == 0) {
      given.items.push_back(id);
    }
  }
  return given;
}

// The first of `from`, if any.
std::vector<std::string> leads(const Event& e) {
  if (e.from.empty()) return {};
  return {e.from.front()};
}

}  // namespace

Path from_path() {
  return {"\"from\"", [](const Sight& s) { return parties(leads(*s.event)); }};
}

Path to_path() {
  return {"\"to\"", [](const Sight& s) { return parties(s.event->to); }};
}

Path who_path() {
  return {"\"fact(who)\"", [](const Sight& s) -> Parties {
            const auto who = text_fact(*s.event, "who");
            if (!who) return {{}, true};
            return parties({*who});
          }};
}

Path from_unit_path() {
  return {"\"from.unit\"", [](const Sight& s) -> Parties {
            Parties posts = parties(leads(*s.event));
            for (std::string& id : posts.items) id = id == "p3" ? "v" : "u";
            return posts;
          }};
}

Path other_from_path() {
  return {"\"other.from\"",
          [](const Sight& s) { return parties(leads(*s.other)); }};
}

Path other_to_path() {
  return {"\"other.to\"", [](const Sight& s) { return parties(s.other->to); }};
}

Moment day_moment() {
  return {var("day"), [](const Sight& s) -> std::optional<Instant> {
            const std::optional<std::string> text = text_fact(*s.event, "day");
            if (!text) return std::nullopt;
            return parse_instant(*text, Zone{});
          }};
}

Moment time_moment() {
  return {var("event.time"),
          [](const Sight& s) { return std::optional(s.event->time); }};
}

Key act_key() {
  return {var("event.act"), [](const Sight& s) { return s.event->act; }};
}

Key kind_key() {
  return {R"({"var":["kind","x"]})", [](const Sight& s) {
            return text_fact(*s.event, "kind").value_or("x");
          }};
}

Key from_key() {
  return {"\"from\"", [](const Sight& s) {
            return s.event->from.empty() ? "" : s.event->from.front();
          }};
}

}  // namespace rung::kernels
