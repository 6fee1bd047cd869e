// One state machine: however the events come in, the answer is the same.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "kernels/beside.hpp"
#include "kernels/random_case.hpp"
#include "reference/campaign.hpp"

namespace rung::kernels {
namespace {

constexpr std::uint64_t kRulebooks = 600;

/// Everything that is answered, as text.
std::string all_of(const Checked& checked) { return to_json(checked); }

// Findings without their positions in the input, which differ where the same
// events are given in another order or some were left out.
std::string without_rows(Checked checked) {
  for (Finding& f : checked.findings) f.rows.clear();
  return all_of(checked);
}

CheckOptions random_options(const Subject& s, const std::vector<Event>& events,
                            Dice& dice) {
  Terms terms = s.terms;
  set_end(dice, events, terms);
  return options_of(terms);
}

std::string differ(const char* what, const Subject& s,
                   const std::vector<Event>& events, const std::string& one,
                   const std::string& other) {
  std::string rules;
  for (std::size_t r = 0; r < s.rules.size(); ++r) {
    rules += to_json(s.rules[r], "REF-" + std::to_string(r + 1)) + "\n";
  }
  return std::string(what) + "\n" + rules + show(events, s.terms) + one +
         "\nother: " + other + "\n";
}

/// Goes through all traces of a subject with a generator of its own.
template <typename Test>
std::string each_trace(const Subject& s, const Test& test) {
  Dice dice(s.seed + 77);
  for (const std::vector<Event>& events : s.traces) {
    const std::string wrong = test(events, dice);
    if (!wrong.empty()) return wrong;
  }
  return {};
}

template <typename Test>
void run(const Test& test) {
  EXPECT_TRUE(reference::agrees(try_subjects(kRulebooks, [&](const Subject& s) {
    return each_trace(s, [&](const auto& events, Dice& dice) {
      return test(s, events, dice);
    });
  })));
}

TEST(Monitors, AnswerInTheEndAsCheckDoes) {
  run([](const Subject& s, const std::vector<Event>& events, Dice& dice) {
    const CheckOptions options = random_options(s, events, dice);
    Monitor monitor(the_small_org(), {s.book}, options);
    for (const Event& e : events) monitor.feed(e);
    const std::string fed = all_of(monitor.verdicts(options.at));
    const std::string checked =
        all_of(check(the_small_org(), {&s.book, 1}, events, options));
    return fed == checked ? std::string()
                          : differ("fed", s, events, fed, checked);
  });
}

TEST(Monitors, AnswerAfterEachEventAsCheckDoesOfThoseSoFar) {
  run([](const Subject& s, const std::vector<Event>& events, Dice&) {
    Monitor monitor(the_small_org(), {s.book});
    std::vector<Event> so_far;
    for (const Event& e : events) {
      monitor.feed(e);
      so_far.push_back(e);
      const std::string fed = all_of(monitor.verdicts());
      const std::string checked =
          all_of(check(the_small_org(), {&s.book, 1}, so_far));
      if (fed != checked) return differ("so far", s, so_far, fed, checked);
    }
    return std::string();
  });
}

// A state may leave out what no rule needs, so some events say little.
std::vector<Event> barer(std::vector<Event> events, Dice& dice) {
  for (Event& e : events) {
    if (dice.chance(50)) e.attributes.clear();
    if (dice.chance(20)) e.act = "acknowledge";
  }
  return events;
}

TEST(Monitors, GoOnFromASavedState) {
  run([](const Subject& s, const std::vector<Event>& stated, Dice& dice) {
    const std::vector<Event> events = barer(stated, dice);
    const CheckOptions options = random_options(s, events, dice);
    Monitor through(the_small_org(), {s.book}, options);
    Monitor stopped(the_small_org(), {s.book}, options);
    const std::size_t stop = dice.below(events.size() + 1);
    for (std::size_t i = 0; i <= events.size(); ++i) {
      if (i == stop) {
        stopped =
            Monitor::load(the_small_org(), {s.book}, stopped.save(), options);
      }
      if (i == events.size()) break;
      const std::string one = without_rows(through.feed(events[i]));
      const std::string other = without_rows(stopped.feed(events[i]));
      if (one != other) return differ("feed", s, events, one, other);
    }
    const std::string one = without_rows(through.verdicts(options.at));
    const std::string other = without_rows(stopped.verdicts(options.at));
    if (one != other) return differ("saved", s, events, one, other);
    return through.save() == stopped.save()
               ? std::string()
               : differ("state", s, events, through.save(), stopped.save());
  });
}

// Does the rule judge whole cases, so that what is open is no fault of the last
// event?
bool judges_cases(const Subject& s, const std::string& rule) {
  const std::size_t number = std::stoul(rule.substr(rule.find('-') + 1));
  const std::string& kernel = s.rules.at(number - 1).checks.front().kernel;
  return kernel == "count" || kernel == "together" || kernel == "distinct";
}

// Of the event itself, proposing says what feeding says; of earlier ones, it
// speaks where the proposed event has a part in what is wrong.
std::string differ_proposed(const Subject& s, const Event& e,
                            const Checked& proposed, const Checked& fed) {
  std::multiset<std::string> said, proposals;
  for (const Finding& f : fed.findings) {
    if (f.events.empty() || f.events.front() != e.id) continue;
    if (f.verdict == Verdict::kOpen && judges_cases(s, f.rule)) continue;
    said.insert(to_json(f));
  }
  for (const Finding& f : proposed.findings) {
    if (std::count(f.events.begin(), f.events.end(), e.id) == 0) {
      return "has no part in it: " + to_json(f);
    }
    if (f.events.front() != e.id) continue;
    if (f.verdict == Verdict::kOpen && judges_cases(s, f.rule)) continue;
    proposals.insert(to_json(f));
  }
  if (proposals == said) return {};
  std::string text;
  for (const std::string& f : proposals) text += "proposed " + f + "\n";
  for (const std::string& f : said) text += "fed " + f + "\n";
  return text;
}

TEST(Monitors, ProposeWhatTheyWouldSayAndKeepNothing) {
  run([](const Subject& s, const std::vector<Event>& events, Dice& dice) {
    const CheckOptions options = random_options(s, events, dice);
    Monitor monitor(the_small_org(), {s.book}, options);
    for (const Event& e : events) {
      const std::string before = monitor.save();
      const std::string verdicts = all_of(monitor.verdicts());
      const Checked proposed = monitor.propose(e);
      if (monitor.save() != before || all_of(monitor.verdicts()) != verdicts) {
        return differ("kept", s, events, before, monitor.save());
      }
      const std::string wrong =
          differ_proposed(s, e, proposed, monitor.feed(e));
      if (!wrong.empty()) return differ("proposed", s, events, wrong, e.id);
    }
    return std::string();
  });
}

// Shuffles events, but for the order of those of one instant.
std::vector<Event> shuffled(std::vector<Event> events, Dice& dice) {
  std::vector<Event> mixed = events;
  dice.shuffle(mixed);
  for (std::size_t i = 0; i < mixed.size(); ++i) {
    const auto next =
        std::find_if(events.begin(), events.end(),
                     [&](const Event& e) { return e.time == mixed[i].time; });
    mixed[i] = *next;
    events.erase(next);
  }
  return mixed;
}

TEST(Checks, DoNotDependOnTheOrderOfEventsOfDifferentTimes) {
  run([](const Subject& s, const std::vector<Event>& events, Dice& dice) {
    const CheckOptions options = random_options(s, events, dice);
    const std::vector<Event> mixed = shuffled(events, dice);
    const std::string one =
        without_rows(check(the_small_org(), {&s.book, 1}, events, options));
    const std::string other =
        without_rows(check(the_small_org(), {&s.book, 1}, mixed, options));
    return one == other ? std::string() : differ("order", s, mixed, one, other);
  });
}

}  // namespace
}  // namespace rung::kernels
