// The ways up the ladder as of one instant: who is below whom, how far from a
// top, and which posts every way passes.
#ifndef RUNG_SRC_HEALTH_WAYS_HPP_
#define RUNG_SRC_HEALTH_WAYS_HPP_

#include <cstdint>
#include <span>
#include <vector>

#include "base/array.hpp"
#include "rung/org.hpp"

namespace rung {

/// A step from a post to one directly above it.
struct WayStep {
  std::uint32_t below, above;
};

/// By number of post. Where no top is reached, nothing depends on anything.
struct Ways {
  Lists<WayStep> above;               ///< of each post, in listing order
  std::vector<std::uint32_t> direct;  ///< how many direct subordinates
  std::vector<std::uint32_t> length;  ///< posts on the longest way up; 0: there
                                      ///< is no such post
  /// The lowest post above that every way passes; kNil: none does.
  std::vector<std::uint32_t> gate;
  std::vector<std::uint32_t> dependents;  ///< posts that have it as a gate,
                                          ///< at whatever distance
  /// Depends `low` on `high`? Where first[high] < first[low] < last[high].
  std::vector<std::uint32_t> first, last;
};

/// Linear, with a logarithm for each superior beyond the first.
Ways ways_of(const Org& org, Instant at);

/// How many posts depend on any of `posts`.
std::uint32_t dependents_of(const Ways& ways, std::span<const PostId> posts);

}  // namespace rung

#endif  // RUNG_SRC_HEALTH_WAYS_HPP_
