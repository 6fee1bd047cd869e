// The peers: what a host would write without the library. All of them know the
// organisation as of one instant only and speak in positions (tree.hpp).
#ifndef RUNG_BENCHMARKS_PEERS_HPP_
#define RUNG_BENCHMARKS_PEERS_HPP_

#include <algorithm>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "rung/route.hpp"
#include "tree.hpp"

namespace rung::bench {

/// What one position is to another, as Related says it. Reused, like Related.
struct Kin {
  Relation relation = Relation::kOther;
  std::int32_t distance = -1;
  std::vector<std::uint32_t> skipped;
};

using Path = std::vector<std::uint32_t>;

/// The array reads that cannot be avoided: intervals and parents in pre-order.
class BareArrays {
 public:
  explicit BareArrays(const Tree& tree) : tree_(tree) {}
  bool is_superior(std::uint32_t upper, std::uint32_t lower) const noexcept {
    // One read; in pre-order the answer is one interval.
    return upper < lower && lower < tree_.end[upper];
  }
  /// The same for `count` pairs into `out`, as tight as a compiler makes it.
  void is_superior(const std::uint32_t* upper, const std::uint32_t* lower,
                   std::size_t count, Truth* out) const noexcept;
  std::uint32_t parent(std::uint32_t p) const noexcept {
    return tree_.parent[p];
  }
  std::uint32_t actor(std::uint32_t p) const noexcept { return tree_.actor[p]; }
  void relate(std::uint32_t a, std::uint32_t b, Kin& out) const;
  std::uint32_t common(std::uint32_t a, std::uint32_t b) const noexcept;

 private:
  const Tree& tree_;
};

/// A hash map from a post to its superior, walked up.
class HashWalk {
 public:
  explicit HashWalk(const Tree& tree);
  bool is_superior(std::uint32_t upper, std::uint32_t lower) const;
  std::uint32_t parent(std::uint32_t p) const {
    return nodes_.find(p)->second.parent;
  }
  std::uint32_t actor(std::uint32_t p) const {
    return nodes_.find(p)->second.actor;
  }
  void relate(std::uint32_t a, std::uint32_t b, Kin& out) const;
  std::uint32_t common(std::uint32_t a, std::uint32_t b) const;

 private:
  struct Node {
    std::uint32_t parent, actor;
  };
  std::unordered_map<std::uint32_t, Node> nodes_;
};

/// Boost.Graph: a breadth-first search upwards. The colours are kept between
/// queries and only those touched are reset, which favours this peer.
class GraphWalk {
 public:
  explicit GraphWalk(const Tree& tree);
  ~GraphWalk();
  /// The position and all above it, nearest first; good until the next call.
  const Path& up(std::uint32_t from);
  bool is_superior(std::uint32_t upper, std::uint32_t lower);
  std::uint32_t actor(std::uint32_t p) const noexcept { return tree_.actor[p]; }
  void relate(std::uint32_t a, std::uint32_t b, Kin& out);
  std::uint32_t common(std::uint32_t a, std::uint32_t b);

 private:
  struct Impl;
  const Tree& tree_;
  std::unique_ptr<Impl> impl_;
};

/// `steps` levels up, or kNothing.
template <class Peer>
std::uint32_t climb(const Peer& peer, std::uint32_t p, std::uint32_t steps) {
  for (; steps > 0 && p != kNothing; --steps) p = peer.parent(p);
  return p;
}
std::uint32_t climb(GraphWalk& graph, std::uint32_t p, std::uint32_t steps);

/// The steps of a route by the rules for vacancies, absences and merging
/// (docs/org_model.md, Routes), where each person holds one post. At most
/// `limit` of them; `out` is overwritten.
template <class Peer>
void chain(const Peer& peer, std::uint32_t from, std::size_t limit, Path& out) {
  out.clear();
  std::uint32_t before = from;
  for (std::uint32_t p = peer.parent(from); p != kNothing; p = peer.parent(p)) {
    const std::uint32_t actor = peer.actor(p);
    if (actor == kNothing || actor == from || actor == before) continue;
    out.push_back(before = actor);
    if (out.size() == limit) return;
  }
}
void chain(GraphWalk& graph, std::uint32_t from, std::size_t limit, Path& out);

/// What a query with all policies says of people, each by the position of the
/// one post that he holds.
struct Bars {
  Path refused;  ///< in conflict, or inactive
  Path handled;  ///< has acted
};

/// The same with all policies (rows_policies.cpp): what is empty is climbed
/// over, nobody is asked twice, and the first level from `levels` on at which
/// somebody acts ends the route. Here `actor` knows acting holders, deputies
/// and stand-ins of stand-ins.
template <class Peer>
void chain(const Peer& peer, std::uint32_t from, const Bars& bars,
           std::size_t limit, std::size_t levels, Path& out) {
  const auto among = [](const Path& path, std::uint32_t p) {
    return std::find(path.begin(), path.end(), p) != path.end();
  };
  out.clear();
  std::size_t level = 0;
  for (std::uint32_t p = peer.parent(from); p != kNothing; p = peer.parent(p)) {
    ++level;
    const std::uint32_t actor = peer.actor(p);
    if (actor == kNothing || actor == from) continue;
    if (among(bars.refused, actor)) continue;
    if (!among(bars.handled, actor) && !among(out, actor)) {
      out.push_back(actor);
    }
    if (level >= levels || out.size() == limit) return;
  }
}

/// Is `upper` above `lower` at `at`? A climb over dated parents.
bool is_superior_at(const Tree& tree, std::uint32_t upper, std::uint32_t lower,
                    Instant at) noexcept;

}  // namespace rung::bench

#endif  // RUNG_BENCHMARKS_PEERS_HPP_
