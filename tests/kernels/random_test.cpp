// Random rules on random traces, beside the naive reference.
#include <gtest/gtest.h>

#include <string>

#include "kernels/beside.hpp"
#include "kernels/random_case.hpp"
#include "reference/campaign.hpp"

namespace rung::kernels {
namespace {

// 2,600 rulebooks of 4 rules on 10 traces each: 104,000 pairs.
constexpr std::uint64_t kRulebooks = 2600;

// What differs for one rule on one trace, with the shortest such trace.
std::string differs(const Subject& s, std::size_t rule,
                    const std::vector<Event>& events, const Terms& terms) {
  const Rulebook book = compile({s.rules[rule]}, s.terms);
  const auto engine = [&](const std::vector<Event>& some) {
    return check(the_small_org(), {&book, 1}, some, options_of(terms))
        .verdicts.at(0);
  };
  const auto fails = [&](const std::vector<Event>& some) {
    return !agree(engine(some), judge(s.rules[rule], some, terms));
  };
  if (!fails(events)) return "only beside the other rules";
  const std::vector<Event> few = shortest(events, fails);
  return to_json(s.rules[rule], "REF-1") + "\n" + show(few, terms) +
         "engine:    " + show(answer_of(engine(few))) +
         "\nreference: " + show(judge(s.rules[rule], few, terms)) + "\n";
}

std::string compare(const Subject& s) {
  Dice dice(s.seed + 1'000'000'007);
  for (const std::vector<Event>& events : s.traces) {
    Terms terms = s.terms;
    set_end(dice, events, terms);
    const Checked checked =
        check(the_small_org(), {&s.book, 1}, events, options_of(terms));
    if (checked.verdicts.size() != s.rules.size()) return "rules are missing";
    for (std::size_t r = 0; r < s.rules.size(); ++r) {
      const RuleVerdict& v = checked.verdicts[r];
      if (agree(v, judge(s.rules[r], events, terms))) continue;
      return differs(s, r, events, terms);
    }
  }
  return {};
}

TEST(RandomRules, AreJudgedAsByTheReference) {
  EXPECT_TRUE(reference::agrees(try_subjects(kRulebooks, compare)));
}

}  // namespace
}  // namespace rung::kernels
