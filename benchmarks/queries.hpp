// The questions that all contestants are asked, in both numberings.
#ifndef RUNG_BENCHMARKS_QUERIES_HPP_
#define RUNG_BENCHMARKS_QUERIES_HPP_

#include <cstdint>
#include <vector>

#include "rung/org.hpp"
#include "tree.hpp"

namespace rung::bench {

/// Posts by PostId, for the library, and by position, for the peers.
struct Posts {
  std::vector<PostId> id;
  std::vector<std::uint32_t> at;
};

struct Queries {
  /// Pairs: `upper` is above `lower` in about half of them; a superior is drawn
  /// evenly from the levels above, the other posts evenly from all.
  Posts upper, lower;
  /// The same pairs, about half of them turned round.
  Posts one, other;
  /// Single posts, evenly; for each a number of steps, from 0 to one too many.
  Posts post;
  std::vector<std::uint32_t> steps;
  /// Instants, evenly over the four years of the changes.
  std::vector<Instant> instant;

  std::uint32_t size() const noexcept {
    return static_cast<std::uint32_t>(steps.size());
  }
};

/// `count` is a power of two.
Queries make_queries(const Tree& tree, std::uint32_t count, std::uint64_t seed);

}  // namespace rung::bench

#endif  // RUNG_BENCHMARKS_QUERIES_HPP_
