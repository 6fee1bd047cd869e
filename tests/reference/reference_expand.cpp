// Routes, stage 1: the posts of each level.
#include <algorithm>

#include "reference/route_parts.hpp"

namespace rung::reference {

// In the order in which they are asked, without those of levels before.
RouteLine::Up RouteLine::listed(Posts posts) {
  Ids fresh;
  for (const auto& [id, line] : posts) {
    if (seen_.insert(id).second) fresh.insert(id);
  }
  List order = model_.listing(fresh);
  if (ask_.policy.several == Several::kInOrder) {
    std::reverse(order.begin(), order.end());
  }
  Up up;
  for (const Id& id : order) up.posts.emplace_back(id, posts.at(id));
  return up;
}

RouteLine::Up RouteLine::first() {
  const Instant at = ask_.question.at;
  if (!ask_.by_function.empty()) {
    if (model_.units().count(asking_.unit) > 0) {
      units_left_ = model_.lineage(asking_.unit, at);
    }
    ringed_ = !ask_.own_unit && !units_left_.empty() &&
              model_.on_unit_ring(units_left_.back(), at);
    if (ask_.own_unit && !units_left_.empty()) units_left_.resize(1);
    Up up = functional();
    if (up.is_broken && !asking_.post.empty()) up.broken = {asking_.post};
    return up;
  }
  if (ask_.policy.first == First::kOwnHead) {
    const Posts heads = own_heads();
    if (!heads.empty()) return listed(heads);
    if (asking_.post.empty()) return above_unit();
  }
  return above({asking_.post});
}

// The first posts with the function in the next unit that has one.
RouteLine::Up RouteLine::functional() {
  const auto key = [&](const Id& id) {
    const Post& post = model_.posts().at(id);
    return std::pair(post.order, post.rank);
  };
  Posts best;
  Up up;
  while (best.empty()) {
    if (units_left_.empty()) {
      up.is_broken = ringed_;
      return up;
    }
    const Id unit = units_left_.front();
    units_left_.erase(units_left_.begin());
    for (const auto& [id, post] : model_.posts()) {
      const auto& f = post.functions;
      if (post.unit != unit || !model_.post_exists(id, ask_.question.at) ||
          std::find(f.begin(), f.end(), ask_.by_function) == f.end()) {
        continue;
      }
      if (!best.empty() && key(best.begin()->first) < key(id)) continue;
      if (!best.empty() && key(id) < key(best.begin()->first)) best.clear();
      best[id] = Line::kUnit;
    }
  }
  return listed(best);
}

RouteLine::Posts RouteLine::own_heads() const {
  const Instant at = ask_.question.at;
  if (model_.units().count(asking_.unit) == 0) return {};
  const bool all = ask_.policy.several == Several::kInOrder;
  Posts result;
  for (const Id& id : all ? model_.head_roles(asking_.unit, at)
                          : model_.heads(asking_.unit, at)) {
    result[id] = Line::kUnit;
  }
  return result;
}

// Those above a deputy that the unit does not have.
RouteLine::Up RouteLine::above_unit() {
  const Line line = ask_.question.line;
  if (line != Line::kLadder && line != Line::kUnit) return {};
  const Model::Edges edges = model_.exit_of(asking_.unit, Id(), ask_.question);
  if (!edges.broken) return listed(with_all_heads(edges.to));
  Up up;
  up.is_broken = true;
  return up;
}

// Asked in order, all heads of a unit are the level.
RouteLine::Posts RouteLine::with_all_heads(const Posts& posts) const {
  Posts result = posts;
  if (ask_.policy.several != Several::kInOrder) return result;
  for (const auto& [id, line] : posts) {
    if (line != Line::kUnit) continue;
    const Id& unit = model_.posts().at(id).unit;
    for (const Id& head : model_.head_roles(unit, ask_.question.at)) {
      result.emplace(head, Line::kUnit);
    }
  }
  return result;
}

RouteLine::Up RouteLine::above(const List& from) {
  if (!ask_.by_function.empty()) {
    Up up = functional();
    if (up.is_broken) up.broken = {from.front()};
    return up;
  }
  const Graph& graph = model_.graph(ask_.question);
  Up up;
  Posts posts;
  for (const Id& post : from) {
    if (graph.broken.count(post) > 0) {
      up.is_broken = true;
      if (up.broken.empty()) up.broken = {post};
    }
    for (const auto& [id, line] : graph.up.at(post)) {
      const auto known = posts.emplace(id, line).first;
      known->second = std::min(known->second, line);  // explicit, unit, ...
    }
  }
  return up.is_broken ? up : listed(with_all_heads(posts));
}

}  // namespace rung::reference
