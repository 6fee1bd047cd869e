// Cycles in a graph whose edges are dated.
#ifndef RUNG_SRC_ORG_CYCLES_HPP_
#define RUNG_SRC_ORG_CYCLES_HPP_

#include <cstdint>
#include <functional>
#include <vector>

#include "rung/time.hpp"

namespace rung {

/// An edge from a node up to another. Edges to oneself are not looked at.
struct DatedEdge {
  std::uint32_t from, to;
  Interval when;
};

/// An edge, by its index, and when it lies on a cycle.
struct CyclicEdge {
  std::uint32_t edge;
  Interval when;
};

/// One ring of nodes, each below the next, the first again above the last.
struct Ring {
  std::vector<std::uint32_t> nodes;
  Instant since;
};

struct Cycles {
  std::vector<CyclicEdge> edges;  ///< by time within each component
  std::vector<Ring> rings;        ///< one a component and time, without repeats
};

/// Orders nodes by what does not depend on their numbers.
using NodeOrder = std::function<bool(std::uint32_t, std::uint32_t)>;

/// Finds every edge that lies on a cycle at some time: both its ends are in one
/// strongly connected component of the graph of that time. Linear while the
/// graph of all times has no cycle. Of several rings through a component
/// `before` chooses the one shown. Errors: kLimitExceeded where components of
/// many dated edges would take too long.
Cycles find_cycles(std::uint32_t nodes, const std::vector<DatedEdge>& edges,
                   const NodeOrder& before = std::less<>());

}  // namespace rung

#endif  // RUNG_SRC_ORG_CYCLES_HPP_
