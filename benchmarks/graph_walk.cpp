#include <algorithm>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/pending/queue.hpp>
#include <utility>

#include "peers.hpp"

namespace rung::bench {
namespace {

using Graph = boost::compressed_sparse_row_graph<boost::directedS>;
using Vertex = boost::graph_traits<Graph>::vertex_descriptor;

struct Recorder : boost::default_bfs_visitor {
  explicit Recorder(Path& path) : found(&path) {}
  void discover_vertex(Vertex v, const Graph&) const {
    found->push_back(static_cast<std::uint32_t>(v));
  }
  Path* found;
};

Graph graph_of(const Tree& tree) {
  std::vector<std::pair<Vertex, Vertex>> edges;
  edges.reserve(tree.size());
  for (std::uint32_t p = 1; p < tree.size(); ++p) {
    edges.emplace_back(p, tree.parent[p]);
  }
  return Graph(boost::edges_are_sorted, edges.begin(), edges.end(),
               tree.size());
}

}  // namespace

struct GraphWalk::Impl {
  explicit Impl(const Tree& tree)
      : graph(graph_of(tree)),
        colour(tree.size(), boost::white_color),
        place(tree.size(), kNothing) {}
  Graph graph;
  std::vector<boost::default_color_type> colour;
  Path found;
  std::vector<std::uint32_t> place;  // scratch of common(): levels above a
};

GraphWalk::GraphWalk(const Tree& tree)
    : tree_(tree), impl_(std::make_unique<Impl>(tree)) {}
GraphWalk::~GraphWalk() = default;

const Path& GraphWalk::up(std::uint32_t from) {
  Path& found = impl_->found;
  found.clear();
  boost::queue<Vertex> queue;
  const auto index = boost::get(boost::vertex_index, impl_->graph);
  boost::breadth_first_visit(
      impl_->graph, Vertex{from}, queue, Recorder(found),
      boost::make_iterator_property_map(impl_->colour.begin(), index));
  for (const std::uint32_t p : found) impl_->colour[p] = boost::white_color;
  return found;
}

bool GraphWalk::is_superior(std::uint32_t upper, std::uint32_t lower) {
  const Path& path = up(lower);
  return std::find(path.begin() + 1, path.end(), upper) != path.end();
}

std::uint32_t GraphWalk::common(std::uint32_t a, std::uint32_t b) {
  const Path above_a = up(a);
  for (const std::uint32_t p : above_a) impl_->place[p] = 0;
  std::uint32_t answer = kNothing;
  for (const std::uint32_t p : up(b)) {
    if (impl_->place[p] == kNothing) continue;
    answer = p;
    break;
  }
  for (const std::uint32_t p : above_a) impl_->place[p] = kNothing;
  return answer;
}

std::uint32_t climb(GraphWalk& graph, std::uint32_t p, std::uint32_t steps) {
  const Path& path = graph.up(p);
  return steps < path.size() ? path[steps] : kNothing;
}

void chain(GraphWalk& graph, std::uint32_t from, std::size_t limit, Path& out) {
  out.clear();
  std::uint32_t before = from;
  const Path& path = graph.up(from);
  for (std::size_t i = 1; i < path.size() && out.size() < limit; ++i) {
    const std::uint32_t actor = graph.actor(path[i]);
    if (actor == kNothing || actor == from || actor == before) continue;
    out.push_back(before = actor);
  }
}

}  // namespace rung::bench
