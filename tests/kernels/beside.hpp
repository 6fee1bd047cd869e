// The engine beside the reference: one rule, one trace.
#ifndef RUNG_TESTS_KERNELS_BESIDE_HPP_
#define RUNG_TESTS_KERNELS_BESIDE_HPP_

#include <functional>
#include <string>
#include <vector>

#include "kernels/model.hpp"
#include "rung/check.hpp"

namespace rung::kernels {

const Org& the_small_org();
Rulebook compile(const std::vector<Rule>& rules, const Terms&);
CheckOptions options_of(const Terms&);
Answer answer_of(const RuleVerdict&);
/// Verdict, counts and cases are the same, as far as the reference counts.
bool agree(const RuleVerdict& engine, const Answer& reference);

/// What the reference, or an engine's verdicts, say, on one line.
std::string show(const Answer&);
/// The terms, and the events a line each.
std::string show(const std::vector<Event>&, const Terms&);

/// A trace that `fails`, made as short as leaving out events makes it.
std::vector<Event> shortest(
    std::vector<Event> events,
    const std::function<bool(const std::vector<Event>&)>& fails);

/// Rules with traces, as many of both as RUNG_CAMPAIGN says, from RUNG_SEED on.
/// `test` gives what is wrong, or nothing; the first that is wrong is returned
/// with its seed.
struct Subject {
  std::vector<Rule> rules;
  Terms terms;  ///< but for `at` and `complete`
  Rulebook book;
  std::vector<std::vector<Event>> traces;
  std::uint64_t seed = 0;
};
std::string try_subjects(
    std::uint64_t usual,
    const std::function<std::string(const Subject&)>& test);

}  // namespace rung::kernels

#endif  // RUNG_TESTS_KERNELS_BESIDE_HPP_
