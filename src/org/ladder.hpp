// Questions to the index of the ladder without subject.
#ifndef RUNG_SRC_ORG_LADDER_HPP_
#define RUNG_SRC_ORG_LADDER_HPP_

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>

#include "org/data.hpp"

namespace rung {

/// The base forest: constant time but for climb() in deep orgs (logarithmic).
class BaseForest {
 public:
  explicit BaseForest(const LadderIndex& index) : x_(index) {}

  bool above(std::uint32_t upper, std::uint32_t lower) const noexcept {
    return upper < lower && lower < x_.end[upper];
  }
  std::uint32_t parent(std::uint32_t post) const noexcept {
    return x_.parent1[post] - 1;  // 0 - 1 is kNil
  }
  std::uint32_t depth(std::uint32_t post) const noexcept {
    return x_.depth[post];
  }
  /// The lowest post that is, or is above, both; kNil in different trees.
  std::uint32_t meet(std::uint32_t a, std::uint32_t b) const noexcept {
    if (a == b) return a;
    // Where the first is above the last, the least superior in between is the
    // first itself; so nothing is asked that a processor would guess wrongly.
    return least_parent1(std::min(a, b) + 1, std::max(a, b)) - 1;
  }
  /// The post `k` steps up, which must exist.
  std::uint32_t climb(std::uint32_t post, std::uint32_t k) const noexcept {
    if (x_.head.empty()) {
      for (; k > 0; --k) post = parent(post);
      return post;
    }
    // Posts of one heavy path are numbered one behind the other.
    for (std::uint32_t on_path = post - x_.head[post]; k > on_path;
         on_path = post - x_.head[post]) {
      post = parent(x_.head[post]);
      k -= on_path + 1;
    }
    return post - k;
  }

 private:
  std::uint32_t least_parent1(std::uint32_t first,
                              std::uint32_t last) const noexcept {
    const std::uint32_t first_block = first / 32;
    const std::uint32_t last_block = last / 32;
    if (first_block == last_block) return in_block(first, last);
    const std::uint32_t left = in_block(first, first_block * 32 + 31);
    const std::uint32_t right = in_block(last_block * 32, last);
    const std::uint32_t least = std::min(left, right);
    const std::uint32_t between = last_block - first_block - 1;
    if (between == 0) return least;
    const std::uint32_t* row = sparse_row(between);
    return std::min(least, std::min(row[first_block + 1],
                                    row[last_block - std::bit_floor(between)]));
  }
  // The minima of as many blocks as the highest power of two in `between`.
  const std::uint32_t* sparse_row(std::uint32_t between) const noexcept {
    const auto level = static_cast<std::size_t>(std::bit_width(between) - 1);
    return x_.rmq_sparse.data() + level * ((x_.parent1.size() + 31) / 32);
  }
  std::uint32_t in_block(std::uint32_t first,
                         std::uint32_t last) const noexcept {
    const std::uint32_t block = last & ~31u;
    const std::uint32_t mask = x_.rmq_mask[last] >> (first - block);
    return x_
        .parent1[first + static_cast<std::uint32_t>(std::countr_zero(mask))];
  }

  const LadderIndex& x_;
};

/// The segment of a junction that holds at an instant.
inline const Segment& segment_at(const LadderIndex& x, std::uint32_t junction,
                                 Instant at) noexcept {
  const std::span<const Segment> all = x.segments[junction];
  // The first one starts at kBeginning, so there always is one.
  const auto next =
      std::upper_bound(all.begin() + 1, all.end(), at,
                       [](Instant t, const Segment& s) { return t < s.since; });
  return *(next - 1);
}

/// The nearest junction at or above a post in the base forest, or kNil.
inline std::uint32_t fragment_of(const LadderIndex& x,
                                 std::uint32_t post) noexcept {
  return x.fragment.empty() ? kNil : x.fragment[post];
}

/// The direct superiors at an instant, best first. `broken` is set, never
/// cleared, where an edge is missing or was cut out of a cycle.
inline std::span<const SuperiorRecord> superiors_at(const LadderIndex& x,
                                                    std::uint32_t post,
                                                    Instant at,
                                                    SuperiorRecord& base,
                                                    bool& broken) noexcept {
  const std::uint32_t j = fragment_of(x, post);
  if (j != kNil && x.junction_post[j] == post) {
    const Segment& s = segment_at(x, j, at);
    if (s.broken) broken = true;
    return {x.superiors.data() + s.first, s.count};
  }
  if (x.parent1[post] == 0) return {};
  base = {x.parent1[post] - 1, x.line[post], {}};
  return {&base, 1};
}

/// The way up from a post at an instant, as runs of the base forest, as long as
/// there is one superior at a time.
class Pieces {
 public:
  Pieces(const LadderIndex& index, std::uint32_t post, Instant at) noexcept
      : x_(index), at_(at) {
    enter(post);
  }

  /// The run goes from `low` up to `root`, or to its base root if that is
  /// kNil.
  std::uint32_t low = kNil;
  std::uint32_t root = kNil;
  /// After next() was false: the last post has several superiors, or its edge
  /// is broken. Neither: it is a top.
  bool several = false;
  bool broken = false;

  bool holds(std::uint32_t post) const noexcept {
    return post <= low && low < x_.end[post] && (root == kNil || root <= post);
  }
  std::uint32_t steps() const noexcept {
    return x_.depth[low] - (root == kNil ? 0 : x_.depth[root]);
  }
  bool next() noexcept {
    if (root == kNil) return false;
    const Segment& s = segment_at(x_, x_.fragment[root], at_);
    // No way up passes a junction twice, but a forged snapshot might.
    const bool flawed = s.broken != 0 || ++hops_ > x_.junction_post.size();
    broken = flawed && s.count == 0;
    several = s.count > 1 || (flawed && s.count > 0);
    if (s.count != 1 || flawed) return false;
    enter(x_.superiors[s.first].post);
    return true;
  }

 private:
  void enter(std::uint32_t post) noexcept {
    low = post;
    const std::uint32_t j = fragment_of(x_, post);
    root = j == kNil ? kNil : x_.junction_post[j];
  }

  const LadderIndex& x_;
  Instant at_;
  std::size_t hops_ = 0;
};

}  // namespace rung

#endif  // RUNG_SRC_ORG_LADDER_HPP_
