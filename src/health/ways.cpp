#include "health/ways.hpp"

#include <algorithm>

#include "org/data.hpp"
#include "org/ladder.hpp"

namespace rung {
namespace {

// The gates of all posts are a forest: the dominator tree of the ladder seen
// from a root above all tops. The ladder has no cycles, so the gate of a post
// is where the ways through its superiors first meet, once theirs are known.
// (Boost.Graph's lengauer_tarjan_dominator_tree() calls itself as deep as the
// ladder is long, which a hostile org decides; the tests compare with it.)
//
// Beside its gate each node keeps a jump over many, chosen such that any climb
// takes logarithmic time (a skew-binary list). Node 0 is the root.
class Gates {
 public:
  explicit Gates(std::size_t posts)
      : up_(posts + 1, 0), jump_(posts + 1, 0), depth_(posts + 1, 0) {}

  void add(std::uint32_t node, std::uint32_t gate) {
    const std::uint32_t jump = jump_[gate];
    const bool even =
        depth_[gate] - depth_[jump] == depth_[jump] - depth_[jump_[jump]];
    up_[node] = gate;
    jump_[node] = even ? jump_[jump] : gate;
    depth_[node] = depth_[gate] + 1;
  }
  std::uint32_t meet(std::uint32_t a, std::uint32_t b) const {
    if (depth_[a] < depth_[b]) std::swap(a, b);
    while (depth_[a] > depth_[b]) {
      a = depth_[jump_[a]] >= depth_[b] ? jump_[a] : up_[a];
    }
    while (a != b) {
      const bool far = jump_[a] != jump_[b];
      a = far ? jump_[a] : up_[a];
      b = far ? jump_[b] : up_[b];
    }
    return a;
  }
  std::uint32_t up(std::uint32_t node) const { return up_[node]; }

 private:
  std::vector<std::uint32_t> up_, jump_, depth_;
};

class Walker {
 public:
  Walker(const OrgData& data, Instant at)
      : d_(data),
        at_(at),
        gates_(data.posts),
        waits_(data.posts, 0),
        reached_(data.posts, false) {
    for (auto* column : {&ways_.direct, &ways_.length, &ways_.dependents,
                         &ways_.first, &ways_.last}) {
      column->resize(d_.posts, 0);
    }
    ways_.gate.resize(d_.posts, kNil);
  }

  Ways run() {
    const std::vector<WayStep> edges = collect();
    ways_.above =
        group(d_.posts, edges, [](const WayStep& e) { return e.below; });
    const auto below =
        group(d_.posts, edges, [](const WayStep& e) { return e.above; });
    for (std::size_t i = 0; i < order_.size(); ++i) {
      settle(order_[i]);
      for (const WayStep& e : below[order_[i]]) {
        if (--waits_[e.below] == 0) order_.push_back(e.below);
      }
    }
    count();
    return std::move(ways_);
  }

 private:
  // All steps in force; notes the posts without any.
  std::vector<WayStep> collect() {
    std::vector<WayStep> edges;
    edges.reserve(d_.posts);
    SuperiorRecord base;
    for (std::uint32_t p = 0; p < d_.posts; ++p) {
      if (!d_.post_exists(p, at_)) continue;
      bool broken = false;
      for (const auto& s : superiors_at(d_.ladder, p, at_, base, broken)) {
        edges.push_back({p, s.post});
        ++ways_.direct[s.post];
        ++waits_[p];
      }
      if (waits_[p] > 0) continue;
      order_.push_back(p);
      if (broken) continue;
      reached_[p] = true;
      gates_.add(p + 1, 0);
    }
    return edges;
  }

  // Its superiors are settled.
  void settle(std::uint32_t p) {
    std::uint32_t length = 0, gate = kNil;
    for (const WayStep& e : ways_.above[p]) {
      length = std::max(length, ways_.length[e.above]);
      if (!reached_[e.above]) continue;
      const std::uint32_t node = e.above + 1;
      gate = gate == kNil ? node : gates_.meet(gate, node);
    }
    ways_.length[p] = length + 1;
    if (gate == kNil) return;
    reached_[p] = true;
    gates_.add(p + 1, gate);
    if (gate > 0) ways_.gate[p] = gate - 1;
  }

  // Sizes from the lowest up, then places from the tops down: a post's range
  // holds those of all that depend on it.
  void count() {
    for (std::size_t i = order_.size(); i-- > 0;) {
      const std::uint32_t gate = ways_.gate[order_[i]];
      if (gate != kNil) {
        ways_.dependents[gate] += ways_.dependents[order_[i]] + 1;
      }
    }
    std::vector<std::uint32_t> next(d_.posts, 0);
    std::uint32_t free = 0;
    for (const std::uint32_t p : order_) {
      const std::uint32_t gate = ways_.gate[p];
      std::uint32_t& place = gate == kNil ? free : next[gate];
      ways_.first[p] = place;
      place += ways_.dependents[p] + 1;
      ways_.last[p] = place;
      next[p] = ways_.first[p] + 1;
    }
  }

  const OrgData& d_;
  Instant at_;
  Gates gates_;
  std::vector<std::uint32_t> waits_;  // superiors not yet settled
  std::vector<bool> reached_;         // a top is above, or it is one
  std::vector<std::uint32_t> order_;  // superiors before subordinates
  Ways ways_;
};

}  // namespace

Ways ways_of(const Org& org, Instant at) {
  return Walker(org.data(), at).run();
}

std::uint32_t dependents_of(const Ways& ways, std::span<const PostId> posts) {
  std::vector<std::uint32_t> sorted;
  for (const PostId post : posts) {
    sorted.push_back(static_cast<std::uint32_t>(post));
  }
  const auto& first = ways.first;
  std::sort(sorted.begin(), sorted.end(),
            [&](auto a, auto b) { return first[a] < first[b]; });
  std::uint32_t sum = 0, end = 0;
  for (const std::uint32_t p : sorted) {
    if (ways.first[p] < end) continue;  // counted with one above it
    sum += ways.dependents[p];
    end = ways.last[p];
  }
  return sum;
}

}  // namespace rung
