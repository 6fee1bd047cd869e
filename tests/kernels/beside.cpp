#include "kernels/beside.hpp"

#include <exception>

#include "kernels/random_case.hpp"
#include "kernels/vocabulary.hpp"
#include "reference/campaign.hpp"
#include "rung/calendar.hpp"

namespace rung::kernels {
namespace {

constexpr std::size_t kRules = 4, kTraces = 10;

std::string list(const std::vector<Day>& days) {
  std::string text;
  for (const Day day : days) text += " " + format_day(day);
  return text;
}

Subject random_subject(std::uint64_t seed) {
  Dice dice(seed);
  std::vector<Rule> rules;
  while (rules.size() < kRules) rules.push_back(random_rule(dice));
  Terms terms = random_terms(dice);
  Rulebook book = compile(rules, terms);
  Subject subject{
      std::move(rules), std::move(terms), std::move(book), {}, seed};
  while (subject.traces.size() < kTraces) {
    subject.traces.push_back(random_trace(dice));
  }
  return subject;
}

}  // namespace

const Org& the_small_org() {
  static const Org org = Org::parse(small_org());
  return org;
}

Rulebook compile(const std::vector<Rule>& rules, const Terms& terms) {
  RulebookOptions options;
  options.zone = terms.zone;
  options.calendar = Calendar(terms.holidays, terms.worked);
  return Rulebook::parse(rulebook_text(rules), options);
}

CheckOptions options_of(const Terms& terms) {
  CheckOptions options;
  options.at = terms.at;
  options.complete = terms.complete;
  return options;
}

Answer answer_of(const RuleVerdict& v) { return {v.counts, v.cases, true}; }

bool agree(const RuleVerdict& engine, const Answer& reference) {
  if (engine.verdict != reference.counts.verdict()) return false;
  if (!reference.counted) return true;
  return engine.counts == reference.counts && engine.cases == reference.cases;
}

std::string show(const Answer& a) {
  const Counts& c = a.counts;
  return std::string(name(c.verdict())) + " in " + std::to_string(a.cases) +
         " cases: violated " + std::to_string(c.violated) + ", undetermined " +
         std::to_string(c.undetermined) + ", open " + std::to_string(c.open) +
         ", exempt " + std::to_string(c.exempt) + ", satisfied " +
         std::to_string(c.satisfied);
}

std::string show(const std::vector<Event>& events, const Terms& terms) {
  std::string text =
      "zone " + format_zone(terms.zone) +
      (terms.complete ? ", complete" : ", not complete") +
      (terms.at == kBeginning ? "" : ", at " + format_instant(terms.at, {})) +
      "\nholidays" + list(terms.holidays) + "\nworked" + list(terms.worked) +
      "\n";
  for (const Event& e : events) text += to_json(e, terms.zone) + "\n";
  return text;
}

std::vector<Event> shortest(
    std::vector<Event> events,
    const std::function<bool(const std::vector<Event>&)>& fails) {
  for (std::size_t i = 0; i < events.size();) {
    std::vector<Event> fewer = events;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    if (!fewer.empty() && fails(fewer)) {
      events = std::move(fewer);
      i = 0;
    } else {
      ++i;
    }
  }
  return events;
}

std::string try_subjects(
    std::uint64_t usual,
    const std::function<std::string(const Subject&)>& test) {
  const std::uint64_t first = reference::first_seed();
  const std::uint64_t count = reference::how_many(usual);
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    std::string wrong;
    try {
      wrong = test(random_subject(seed));
    } catch (const std::exception& e) {
      wrong = std::string("thrown: ") + e.what();
    }
    if (wrong.empty()) continue;
    return "RUNG_SEED=" + std::to_string(seed) + " RUNG_CAMPAIGN=1\n" + wrong;
  }
  return {};
}

}  // namespace rung::kernels
