// When a group of voters is decided.
#ifndef RUNG_SRC_SIGNOFF_TALLY_HPP_
#define RUNG_SRC_SIGNOFF_TALLY_HPP_

#include "rung/signoff.hpp"

namespace rung {

// All sums stay exact: a million voters of 10^9 weigh 10^15, and a ratio
// multiplies that by 1000 at most.
inline constexpr std::int64_t kMaxWeight = 1'000'000'000;
inline constexpr std::int32_t kMaxRatio = 1'000;
inline constexpr std::size_t kMaxVoters = 1'000'000;

/// Does a group pass with these votes, once nobody is left to vote?
bool passes(const SignGroup&, const SignedOff::Tally&) noexcept;

/// What the votes so far come to.
SignOutcome fixed_outcome(const SignGroup&, const SignedOff::Tally&,
                          bool wait_for_all) noexcept;

}  // namespace rung

#endif  // RUNG_SRC_SIGNOFF_TALLY_HPP_
