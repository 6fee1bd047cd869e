#include "route/above.hpp"

#include <algorithm>
#include <unordered_set>

#include "org/cycles.hpp"
#include "org/ladder.hpp"
#include "org/steps.hpp"

namespace rung {

Above::Above(const OrgData& data, const Context& context,
             std::span<const std::uint32_t> starts, bool all_heads) {
  for (const std::uint32_t start : starts) add(start, true);
  collect(data, context, all_heads);
  // The index of the ladder is free of cycles already.
  if (!is_indexed(context)) cut_cycles();
  measure();
}

void Above::add(std::uint32_t post, bool start) {
  const auto number = static_cast<std::uint32_t>(nodes_.size());
  const auto [it, fresh] = index_.emplace(post, number);
  if (fresh) nodes_.push_back({post, 0, 0, -1, false});
  if (start) starts_.push_back(it->second);
}

void Above::collect(const OrgData& data, const Context& context,
                    bool all_heads) {
  const StepQuestion question{context.at, context.line,
                              static_cast<std::uint32_t>(context.subject)};
  StepAnswer answer;
  SuperiorRecord base;
  std::vector<std::uint32_t> heads;
  std::unordered_set<std::uint32_t> units;  // whose heads are all there
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    std::span<const SuperiorRecord> found;
    bool broken = false;
    if (is_indexed(context)) {
      found =
          superiors_at(data.ladder, nodes_[i].post, context.at, base, broken);
    } else {
      step(data, nodes_[i].post, question, answer);
      found = answer.superiors;
      broken = answer.broken;
    }
    nodes_[i].broken = broken;
    nodes_[i].first = static_cast<std::uint32_t>(superiors_.size());
    nodes_[i].count = static_cast<std::uint32_t>(found.size());
    for (const SuperiorRecord& s : found) {
      superiors_.push_back(s);
      add(s.post, false);
      if (!all_heads || s.line != Line::kUnit) continue;
      if (!units.insert(data.post_unit[s.post]).second) continue;
      all_heads_of(data, data.post_unit[s.post], context.at, heads);
      for (const std::uint32_t head : heads) add(head, head != s.post);
    }
  }
}

void Above::cut_cycles() {
  std::vector<DatedEdge> edges;
  edges.reserve(superiors_.size());
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    for (const SuperiorRecord& s : superiors(nodes_[n])) {
      edges.push_back({n, index_.at(s.post), Interval{}});
    }
  }
  const Cycles cycles =
      find_cycles(static_cast<std::uint32_t>(nodes_.size()), edges);
  if (cycles.edges.empty()) return;
  std::vector<bool> cut(superiors_.size(), false);
  for (const CyclicEdge& c : cycles.edges) cut[c.edge] = true;
  std::vector<SuperiorRecord> kept;
  for (Node& node : nodes_) {
    const std::uint32_t first = node.first;
    const std::uint32_t count = node.count;
    node.first = static_cast<std::uint32_t>(kept.size());
    for (std::uint32_t e = first; e < first + count; ++e) {
      if (cut[e]) {
        node.broken = true;
      } else {
        kept.push_back(superiors_[e]);
      }
    }
    node.count = static_cast<std::uint32_t>(kept.size()) - node.first;
  }
  superiors_ = std::move(kept);
}

void Above::measure() {
  std::vector<std::uint32_t> queue = starts_;
  for (const std::uint32_t start : starts_) nodes_[start].steps = 0;
  for (std::size_t i = 0; i < queue.size(); ++i) {
    const Node& node = nodes_[queue[i]];
    any_broken_ = any_broken_ || node.broken;
    for (const SuperiorRecord& s : superiors(node)) {
      const std::uint32_t up = index_.at(s.post);
      if (nodes_[up].steps >= 0) continue;
      nodes_[up].steps = node.steps + 1;
      queue.push_back(up);
    }
  }
}

const Above::Node* Above::find(std::uint32_t post) const noexcept {
  const auto it = index_.find(post);
  if (it == index_.end() || nodes_[it->second].steps < 0) return nullptr;
  return &nodes_[it->second];
}

std::int32_t Above::steps_to(std::uint32_t post) const noexcept {
  const Node* node = find(post);
  return node == nullptr ? -1 : node->steps;
}

bool Above::broken(std::uint32_t post) const noexcept {
  const Node* node = find(post);
  return node != nullptr && node->broken;
}

std::span<const SuperiorRecord> Above::superiors(
    std::uint32_t post) const noexcept {
  const Node* node = find(post);
  if (node == nullptr) return {};
  return superiors(*node);
}

// Numbers of the nodes, each before those above it.
std::vector<std::uint32_t> Above::top_sorted() const {
  std::vector<std::uint32_t> below(nodes_.size(), 0), order{0};
  for (const Node& node : nodes_) {
    if (node.steps < 0) continue;
    for (const SuperiorRecord& s : superiors(node)) ++below[index_.at(s.post)];
  }
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (const SuperiorRecord& s : superiors(nodes_[order[i]])) {
      const std::uint32_t up = index_.at(s.post);
      if (--below[up] == 0) order.push_back(up);
    }
  }
  return order;
}

void Above::between(std::uint32_t upper, std::vector<PostId>& skipped,
                    std::vector<PostId>& alternatives) const {
  const std::vector<std::uint32_t> order = top_sorted();
  std::vector<bool> leads(nodes_.size(), false);
  for (auto it = order.rbegin(); it != order.rend(); ++it) {
    const Node& node = nodes_[*it];
    leads[*it] = node.post == upper;
    for (const SuperiorRecord& s : superiors(node)) {
      if (leads[index_.at(s.post)]) leads[*it] = true;
    }
  }
  // Of the posts on some path, in order, those over which no edge leaps are on
  // every path.
  std::vector<std::uint32_t> position(nodes_.size(), 0), path;
  for (const std::uint32_t n : order) {
    if (!leads[n]) continue;
    position[n] = static_cast<std::uint32_t>(path.size());
    path.push_back(n);
  }
  std::uint32_t furthest = 0;
  for (std::uint32_t i = 0; i + 1 < path.size(); ++i) {
    if (i > 0 && furthest <= i) skipped.push_back(PostId{nodes_[path[i]].post});
    for (const SuperiorRecord& s : superiors(nodes_[path[i]])) {
      const std::uint32_t up = index_.at(s.post);
      if (leads[up]) furthest = std::max(furthest, position[up]);
    }
  }
  if (!skipped.empty()) return;
  for (const SuperiorRecord& s : superiors(nodes_[0])) {
    if (leads[index_.at(s.post)]) alternatives.push_back(PostId{s.post});
  }
}

std::vector<PostId> Above::lowest_common(const Above& other) const {
  std::vector<bool> lowest(nodes_.size(), false);
  const auto common = [&](const Node& node) {
    return node.steps >= 0 && other.find(node.post) != nullptr;
  };
  for (std::size_t n = 0; n < nodes_.size(); ++n) lowest[n] = common(nodes_[n]);
  for (const Node& node : nodes_) {
    if (!common(node)) continue;
    for (const SuperiorRecord& s : superiors(node)) {
      lowest[index_.at(s.post)] = false;
    }
  }
  std::vector<PostId> out;
  for (std::size_t n = 0; n < nodes_.size(); ++n) {
    if (lowest[n]) out.push_back(PostId{nodes_[n].post});
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace rung
