#include "check/matters.hpp"

#include <map>

#include "rng.hpp"
#include "rung/io.hpp"

namespace rung::bench {
namespace {

Event make_event(const std::string& matter, std::size_t number, const char* act,
                 const char* from, const char* to) {
  Event event;
  event.id = matter + "." + std::to_string(number);
  event.time = parse_instant("2024-03-01T09:00", city().zone());
  event.time.us += static_cast<std::int64_t>(number) * 600'000'000;
  event.act = act;
  event.from = {from};
  event.to = {to};
  event.matter = matter;
  return event;
}

// Numbers that no matter of these has reached.
constexpr std::size_t kNext = 1000;

}  // namespace

const Org& city() {
  static const Org org = Org::load(RUNG_SOURCE_DIR "/examples/city/city.json");
  return org;
}

const Rulebook& shipped(const std::string& name) {
  static std::map<std::string, Rulebook> books;
  const auto found = books.find(name);
  if (found != books.end()) return found->second;
  return books.emplace(name, Rulebook::load(name)).first->second;
}

std::vector<Event> make_matter(const std::string& matter, std::size_t length,
                               std::uint64_t seed) {
  static constexpr const char* kActs[] = {"ask", "forward", "countersign",
                                          "review", "acknowledge"};
  static constexpr const char* kUnits[] = {"eb", "cb", "fb", "go", "lo"};
  Rng rng(seed);
  std::vector<Event> events = {
      make_event(matter, 1, "report", "eb.s1", "eb.d1"),
      make_event(matter, 2, "report", "eb.d1", "eb.h")};
  while (events.size() < length) {
    const char* act = kActs[rng.below(5)];
    const std::uint32_t from = rng.below(5), to = (from + 1 + rng.below(4)) % 5;
    events.push_back(
        make_event(matter, events.size() + 1, act, kUnits[from], kUnits[to]));
  }
  events.resize(length);
  return events;
}

std::vector<Proposal> proposals(const std::string& matter,
                                const std::string& rulebook) {
  Event document = make_event(matter, kNext, "submit", "eb.h", "v1");
  document.document = matter + ".doc";
  Attribute name;
  name.name = "in_name_of";
  name.text = "government";
  document.attributes = {name};
  return {{"report_up", make_event(matter, kNext, "report", "eb.h", "v1"), ""},
          {"report_skipping", make_event(matter, kNext, "report", "cb.h", "my"),
           "RPT_SKIP_LEVEL"},
          {"to_leader", std::move(document),
           rulebook == "office" ? "DOC_TO_LEADER_PERSONALLY" : "GW_TO_LEADER"}};
}

std::uint64_t digest(const Checked& checked, const std::string& event) {
  std::uint64_t sum = 0;
  for (const Finding& finding : checked.findings) {
    if (finding.verdict != Verdict::kViolated || finding.events.empty() ||
        finding.events.front() != event) {
      continue;
    }
    std::uint64_t one = mix(static_cast<std::uint64_t>(finding.severity));
    for (const std::string* text :
         {&finding.rule, &finding.code, &finding.message.en}) {
      for (const char c : *text) {
        one = mix(one ^ static_cast<unsigned char>(c)) + 1;
      }
    }
    sum += one;  // the order of findings is no part of it
  }
  return sum;
}

}  // namespace rung::bench
