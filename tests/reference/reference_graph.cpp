// A line at an instant, and what cycles take from it.
#include <algorithm>

#include "reference/reference.hpp"

namespace rung::reference {
namespace {

void close(Graph& g) {
  g.above.clear();
  for (const auto& [post, up] : g.up) {
    Ids& reached = g.above[post];
    List todo{post};
    while (!todo.empty()) {
      const Id from = todo.back();
      todo.pop_back();
      for (const auto& [next, kind] : g.up.at(from)) {
        if (reached.insert(next).second) todo.push_back(next);
      }
    }
  }
}

}  // namespace

Graph Model::raw_graph(const Question& q) const {
  Graph g;
  for (const auto& [id, post] : posts_) {
    if (!post_exists(id, q.at)) continue;
    Edges found = edges(post, q);
    g.up[id] = std::move(found.to);
    if (found.broken) g.broken.insert(id);
  }
  close(g);
  return g;
}

// An edge is on a cycle when its upper end reaches its lower one.
Graph Model::sound_graph(const Question& q) const {
  const Graph raw = raw_graph(q);
  Graph g = raw;
  for (const auto& [lower, ups] : raw.up) {
    for (const auto& [upper, kind] : ups) {
      if (raw.above.at(upper).count(lower) == 0) continue;
      g.up[lower].erase(upper);
      g.broken.insert(lower);
    }
  }
  close(g);
  return g;
}

const Graph& Model::graph(const Question& q) const {
  const bool topical = q.line == Line::kLadder || q.line == Line::kPortfolio;
  const Question asked{q.at, q.line, topical ? q.subject : Id()};
  const auto key = std::tuple(asked.at, asked.line, asked.subject);
  const auto found = graphs_.find(key);
  if (found != graphs_.end()) return found->second;
  return graphs_[key] = sound_graph(asked);
}

int steps_up(const Graph& g, const Id& from, const Id& to, const Id& barred) {
  Ids seen{from};
  Ids layer{from};
  for (int steps = 0; !layer.empty(); ++steps) {
    if (layer.count(to) > 0) return steps;
    Ids next;
    for (const Id& post : layer) {
      const auto ups = g.up.find(post);
      if (ups == g.up.end()) continue;
      for (const auto& [up, kind] : ups->second) {
        if (up != barred && seen.insert(up).second) next.insert(up);
      }
    }
    layer = std::move(next);
  }
  return -1;
}

}  // namespace rung::reference
