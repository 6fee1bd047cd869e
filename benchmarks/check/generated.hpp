// Generated rulebooks of any size of which five rules apply.
#ifndef RUNG_BENCHMARKS_CHECK_GENERATED_HPP_
#define RUNG_BENCHMARKS_CHECK_GENERATED_HPP_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "rung/check.hpp"

namespace rung::bench {

/// What keeps the other rules from applying.
enum class Others {
  kActs,   ///< they listen to other acts
  kValues  ///< they listen to the same act with another value of a fact
};

/// A rulebook of `rules` rules, all but five of them others.
std::string generated_rulebook(Others others, std::uint32_t rules);

/// The condition of each of its rules alone, in the same order.
std::vector<std::string> generated_conditions(Others others,
                                              std::uint32_t rules);

/// The event to which the five apply; it breaks two of them.
Event generated_event();

}  // namespace rung::bench

#endif  // RUNG_BENCHMARKS_CHECK_GENERATED_HPP_
