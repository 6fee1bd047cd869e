// Sign-off by trying out every way in which the rest may vote.
#ifndef RUNG_TESTS_SIGNOFF_NAIVE_HPP_
#define RUNG_TESTS_SIGNOFF_NAIVE_HPP_

#include <string>
#include <vector>

#include "rung/signoff.hpp"

namespace rung::test {

/// What one voter has done: '.' nothing, 'a' approved, 'r' rejected, 'o'
/// abstained; by silence 'A' and 'R'; 'd' dropped out.
using Choices = std::string;

/// Does the group pass, when nobody is left to vote?
bool naive_passes(const SignGroup&, const Choices&);
/// Of one group.
SignOutcome naive_outcome(const SignGroup&, const Choices&, bool wait_for_all);
/// Of all groups.
SignOutcome naive_outcome(const SignPolicy&, const std::vector<Choices>&);

/// Voters `a`, `b`, ... of weight 1.
std::vector<SignVoter> voters(int count);
inline SignPolicy only(SignGroup group) {
  SignPolicy policy;
  policy.groups.push_back(std::move(group));
  return policy;
}

/// An event at second `at`.
inline SignEvent event(std::string who, SignAction action, int at,
                       std::string to = {}) {
  return {std::move(who),
          action,
          std::move(to),
          {},
          Instant{at * std::int64_t{1'000'000}}};
}
inline Instant second(int at) { return Instant{at * std::int64_t{1'000'000}}; }

/// The ids of those who may act, joined by blanks.
std::string actors(const SignedOff&);

}  // namespace rung::test

#endif  // RUNG_TESTS_SIGNOFF_NAIVE_HPP_
