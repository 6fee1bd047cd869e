#include "org/cycles.hpp"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <map>
#include <utility>

#include "base/array.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

using Graph = boost::compressed_sparse_row_graph<boost::directedS>;
using Pair = std::pair<std::uint32_t, std::uint32_t>;

struct Arc {
  std::uint32_t from, to;
};

// The component of each node, and how many there are.
std::vector<std::uint32_t> components(std::uint32_t nodes,
                                      const std::vector<Pair>& edges,
                                      std::uint32_t& count) {
  const Graph graph(boost::edges_are_unsorted_multi_pass, edges.begin(),
                    edges.end(), nodes);
  std::vector<std::uint32_t> component(nodes);
  count = static_cast<std::uint32_t>(boost::strong_components(
      graph, boost::make_iterator_property_map(
                 component.begin(), boost::get(boost::vertex_index, graph))));
  return component;
}

// Indices of edges between nodes that cannot be taken away one by one from the
// top, which is all that is in or below a cycle of the graph of all times.
std::vector<std::uint32_t> suspicious(std::uint32_t nodes,
                                      const std::vector<DatedEdge>& edges) {
  std::vector<std::uint32_t> above(nodes, 0);
  std::vector<std::uint32_t> numbers;
  numbers.reserve(edges.size());
  for (std::uint32_t e = 0; e < edges.size(); ++e) {
    if (edges[e].from == edges[e].to) continue;
    ++above[edges[e].from];
    numbers.push_back(e);
  }
  const Lists<std::uint32_t> below =
      group(nodes, numbers, [&](std::uint32_t e) { return edges[e].to; });
  std::vector<std::uint32_t> todo;
  for (std::uint32_t n = 0; n < nodes; ++n) {
    if (above[n] == 0) todo.push_back(n);
  }
  while (!todo.empty()) {
    const std::uint32_t top = todo.back();
    todo.pop_back();
    for (const std::uint32_t e : below[top]) {
      if (--above[edges[e].from] == 0) todo.push_back(edges[e].from);
    }
  }
  std::erase_if(numbers, [&](std::uint32_t e) {
    return above[edges[e].from] == 0 || above[edges[e].to] == 0;
  });
  return numbers;
}

// One component of the graph of all times, looked at time by time.
class Component {
 public:
  Component(const std::vector<DatedEdge>& edges,
            std::vector<std::uint32_t> numbers, const NodeOrder& before,
            Cycles& out)
      : edges_(edges),
        numbers_(std::move(numbers)),
        before_(before),
        out_(out),
        first_ring_(out.rings.size()) {
    for (const std::uint32_t e : numbers_) {
      local(edges_[e].from);
      local(edges_[e].to);
      bounds_.push_back(edges_[e].when.since);
      bounds_.push_back(edges_[e].when.until);
    }
    bounds_.push_back(kBeginning);
    std::sort(bounds_.begin(), bounds_.end());
    bounds_.erase(std::unique(bounds_.begin(), bounds_.end()), bounds_.end());
    constexpr std::size_t kMaxWork = 200'000'000;
    if (bounds_.size() > kMaxWork / numbers_.size()) {
      throw Error(ErrorCode::kLimitExceeded,
                  "too many dated edges on one ring of superiors", {}, {},
                  "take the ring out of the source");
    }
    for (std::size_t i = 0; i < bounds_.size(); ++i) {
      if (bounds_[i] == kForever) continue;
      const Instant until = i + 1 < bounds_.size() ? bounds_[i + 1] : kForever;
      look({bounds_[i], until});
    }
  }

 private:
  std::uint32_t local(std::uint32_t node) {
    const auto [it, added] = numbers_of_.try_emplace(
        node, static_cast<std::uint32_t>(nodes_.size()));
    if (added) nodes_.push_back(node);
    return it->second;
  }

  void look(const Interval& when) {
    std::vector<Pair> pairs;
    std::vector<std::uint32_t> active;
    for (const std::uint32_t e : numbers_) {
      if (!edges_[e].when.contains(when.since)) continue;
      pairs.emplace_back(local(edges_[e].from), local(edges_[e].to));
      active.push_back(e);
    }
    if (pairs.empty()) return;
    std::uint32_t count = 0;
    const auto n = static_cast<std::uint32_t>(nodes_.size());
    const std::vector<std::uint32_t> part = components(n, pairs, count);
    std::vector<Pair> inside;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      if (part[pairs[i].first] != part[pairs[i].second]) continue;
      out_.edges.push_back({active[i], when});
      inside.push_back(pairs[i]);
    }
    if (inside.empty()) return;
    rings(inside, part, count, when.since);
  }

  // A shortest ring through the first node of each part that has edges inside.
  void rings(const std::vector<Pair>& inside,
             const std::vector<std::uint32_t>& part, std::uint32_t count,
             Instant since) {
    const auto n = static_cast<std::uint32_t>(nodes_.size());
    std::vector<Arc> arcs;
    for (const Pair& p : inside) arcs.push_back({p.first, p.second});
    std::sort(arcs.begin(), arcs.end(), [&](const Arc& a, const Arc& b) {
      return before_(nodes_[a.to], nodes_[b.to]);
    });
    const Lists<Arc> up = group(n, arcs, [](const Arc& a) { return a.from; });
    std::vector<std::uint32_t> first(count, n);
    for (const Pair& p : inside) {
      std::uint32_t& f = first[part[p.first]];
      if (f == n || before_(nodes_[p.first], nodes_[f])) f = p.first;
    }
    for (const std::uint32_t start : first) {
      if (start < n) ring_through(start, up, since);
    }
  }

  void ring_through(std::uint32_t start, const Lists<Arc>& up, Instant since) {
    const auto n = static_cast<std::uint32_t>(nodes_.size());
    std::vector<std::uint32_t> below(n, n);
    std::vector<std::uint32_t> queue{start};
    for (std::size_t i = 0; i < queue.size() && below[start] == n; ++i) {
      for (const Arc& arc : up[queue[i]]) {
        if (below[arc.to] != n) continue;
        below[arc.to] = arc.from;
        queue.push_back(arc.to);
      }
    }
    Ring ring{{}, since};
    for (std::uint32_t v = below[start]; v != start; v = below[v]) {
      ring.nodes.push_back(nodes_[v]);
    }
    ring.nodes.push_back(nodes_[start]);
    std::reverse(ring.nodes.begin(), ring.nodes.end());
    const bool known = std::any_of(
        out_.rings.begin() + static_cast<std::ptrdiff_t>(first_ring_),
        out_.rings.end(),
        [&](const Ring& other) { return other.nodes == ring.nodes; });
    if (!known) out_.rings.push_back(std::move(ring));
  }

  const std::vector<DatedEdge>& edges_;
  std::vector<std::uint32_t> numbers_;
  const NodeOrder& before_;
  Cycles& out_;
  std::size_t first_ring_;
  std::map<std::uint32_t, std::uint32_t> numbers_of_;
  std::vector<std::uint32_t> nodes_;
  std::vector<Instant> bounds_;
};

}  // namespace

Cycles find_cycles(std::uint32_t nodes, const std::vector<DatedEdge>& edges,
                   const NodeOrder& before) {
  Cycles cycles;
  const std::vector<std::uint32_t> left = suspicious(nodes, edges);
  if (left.empty()) return cycles;
  std::vector<Pair> pairs;
  for (const std::uint32_t e : left) {
    pairs.emplace_back(edges[e].from, edges[e].to);
  }
  std::uint32_t count = 0;
  const std::vector<std::uint32_t> part = components(nodes, pairs, count);
  std::map<std::uint32_t, std::vector<std::uint32_t>> inside;
  for (const std::uint32_t e : left) {
    if (part[edges[e].from] == part[edges[e].to]) {
      inside[part[edges[e].from]].push_back(e);
    }
  }
  for (auto& [number, members] : inside) {
    Component(edges, std::move(members), before, cycles);
  }
  return cycles;
}

}  // namespace rung
