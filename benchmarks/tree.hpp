// The truth about a generated organisation as the plainest arrays: what the
// peers are built from.
#ifndef RUNG_BENCHMARKS_TREE_HPP_
#define RUNG_BENCHMARKS_TREE_HPP_

#include <cstdint>
#include <vector>

#include "rung/org.hpp"
#include "world.hpp"

namespace rung::bench {

/// Posts in pre-order as of asked_at(), numbered by the benchmark itself; the
/// numbers are called positions. Position 0 is the top.
struct Tree {
  std::vector<std::uint32_t> parent;    ///< kNothing for the top
  std::vector<std::uint32_t> end;       ///< behind the last position below
  std::vector<std::uint32_t> depth;     ///< 0 for the top
  std::vector<std::uint32_t> actor;     ///< who acts for it; kNothing: passed
  std::vector<PostId> post;             ///< the library's number of a position
  std::vector<std::uint32_t> position;  ///< the position of a PostId

  std::vector<Change> changes;           ///< in positions
  std::vector<std::uint32_t> change_of;  ///< into changes, or kNothing

  std::uint32_t size() const noexcept {
    return static_cast<std::uint32_t>(parent.size());
  }
  std::uint32_t parent_at(std::uint32_t p, Instant at) const noexcept {
    if (change_of[p] == kNothing) return parent[p];
    const Change& change = changes[change_of[p]];
    return at < change.at ? change.before : change.after;
  }
  /// The position behind an answer, kNothing for none.
  std::uint32_t of(PostId p) const noexcept {
    return p == kNoPost ? kNothing : position[static_cast<std::uint32_t>(p)];
  }
};

Tree make_tree(const Sketch& sketch, const Org& org);

}  // namespace rung::bench

#endif  // RUNG_BENCHMARKS_TREE_HPP_
