#include <utility>

#include "peers.hpp"

namespace rung::bench {
namespace {

void set(Kin& out, Relation relation, std::int32_t distance) {
  out.relation = relation;
  out.distance = distance;
}

Relation superior(std::int32_t distance) {
  return distance == 1 ? Relation::kDirectSuperior : Relation::kSkipSuperior;
}

Relation subordinate(std::int32_t distance) {
  return distance == 1 ? Relation::kDirectSubordinate
                       : Relation::kSkipSubordinate;
}

/// Fills `skipped` on the way from `lower` to `upper`; false when it is not
/// above.
template <class Peer>
bool between(const Peer& peer, std::uint32_t lower, std::uint32_t upper,
             Kin& out) {
  out.skipped.clear();
  for (std::uint32_t p = peer.parent(lower); p != kNothing;
       p = peer.parent(p)) {
    if (p == upper) return true;
    out.skipped.push_back(p);
  }
  out.skipped.clear();
  return false;
}

std::int32_t steps_of(const Kin& kin) {
  return static_cast<std::int32_t>(kin.skipped.size()) + 1;
}

template <class Peer>
void siblings_or_other(const Peer& peer, std::uint32_t a, std::uint32_t b,
                       Kin& out) {
  const std::uint32_t up = peer.parent(a);
  const bool peers = up != kNothing && up == peer.parent(b);
  set(out, peers ? Relation::kPeer : Relation::kOther, -1);
}

}  // namespace

void BareArrays::is_superior(const std::uint32_t* upper,
                             const std::uint32_t* lower, std::size_t count,
                             Truth* out) const noexcept {
  const std::uint32_t* const end = tree_.end.data();
  for (std::size_t i = 0; i < count; ++i) {
    // No branch: half of the answers are yes, in no order.
    const bool yes = (upper[i] < lower[i]) & (lower[i] < end[upper[i]]);
    out[i] = static_cast<Truth>(yes);
  }
}

void BareArrays::relate(std::uint32_t a, std::uint32_t b, Kin& out) const {
  out.skipped.clear();
  if (a == b) {
    set(out, Relation::kSame, 0);
  } else if (is_superior(a, b)) {
    between(*this, b, a, out);
    set(out, superior(steps_of(out)), steps_of(out));
  } else if (is_superior(b, a)) {
    between(*this, a, b, out);
    set(out, subordinate(steps_of(out)), steps_of(out));
  } else {
    siblings_or_other(*this, a, b, out);
  }
}

std::uint32_t BareArrays::common(std::uint32_t a,
                                 std::uint32_t b) const noexcept {
  // In pre-order the later of two is not above the earlier.
  while (a != b) (a > b ? a : b) = tree_.parent[a > b ? a : b];
  return a;
}

HashWalk::HashWalk(const Tree& tree) {
  nodes_.reserve(tree.size());
  for (std::uint32_t p = 0; p < tree.size(); ++p) {
    nodes_.emplace(p, Node{tree.parent[p], tree.actor[p]});
  }
}

bool HashWalk::is_superior(std::uint32_t upper, std::uint32_t lower) const {
  std::uint32_t p = parent(lower);
  while (p != kNothing && p != upper) p = parent(p);
  return p != kNothing;
}

void HashWalk::relate(std::uint32_t a, std::uint32_t b, Kin& out) const {
  out.skipped.clear();
  if (a == b) {
    set(out, Relation::kSame, 0);
  } else if (between(*this, b, a, out)) {
    set(out, superior(steps_of(out)), steps_of(out));
  } else if (between(*this, a, b, out)) {
    set(out, subordinate(steps_of(out)), steps_of(out));
  } else {
    siblings_or_other(*this, a, b, out);
  }
}

std::uint32_t HashWalk::common(std::uint32_t a, std::uint32_t b) const {
  const auto depth = [this](std::uint32_t p) {
    std::uint32_t steps = 0;
    while ((p = parent(p)) != kNothing) ++steps;
    return steps;
  };
  std::uint32_t deep_a = depth(a), deep_b = depth(b);
  for (; deep_a > deep_b; --deep_a) a = parent(a);
  for (; deep_b > deep_a; --deep_b) b = parent(b);
  for (; a != b; a = parent(a)) b = parent(b);
  return a;
}

void GraphWalk::relate(std::uint32_t a, std::uint32_t b, Kin& out) {
  out.skipped.clear();
  if (a == b) {
    set(out, Relation::kSame, 0);
    return;
  }
  const auto fill = [&](std::uint32_t lower, std::uint32_t upper) {
    const Path& path = up(lower);
    for (std::size_t i = 1; i < path.size(); ++i) {
      if (path[i] != upper) continue;
      out.skipped.assign(path.begin() + 1,
                         path.begin() + static_cast<std::ptrdiff_t>(i));
      return true;
    }
    return false;
  };
  if (fill(b, a)) {
    set(out, superior(steps_of(out)), steps_of(out));
  } else if (fill(a, b)) {
    set(out, subordinate(steps_of(out)), steps_of(out));
  } else {
    siblings_or_other(BareArrays(tree_), a, b, out);
  }
}

bool is_superior_at(const Tree& tree, std::uint32_t upper, std::uint32_t lower,
                    Instant at) noexcept {
  std::uint32_t p = tree.parent_at(lower, at);
  while (p != kNothing && p != upper) p = tree.parent_at(p, at);
  return p != kNothing;
}

}  // namespace rung::bench
