// Who reports to whom, by the posts that stay.
#include <algorithm>
#include <tuple>

#include "io/merge_run.hpp"

namespace rung::io {

void Merge::collect_edges() {
  for (std::size_t i = 0; i < readings_.size(); ++i) {
    for (const Post& post : readings_[i].facts.posts) add_edges(i, post);
  }
  for (auto& [post, lines] : edges_) {
    for (Edges& edges : lines) {
      for (auto& claim : edges) {
        const auto key = [](const ReportsTo& edge) {
          return std::tie(edge.post, edge.when);
        };
        auto& list = claim.value;
        std::sort(list.begin(), list.end(), [&](const auto& a, const auto& b) {
          return key(a) < key(b);
        });
        const auto last = std::unique(
            list.begin(), list.end(),
            [&](const auto& a, const auto& b) { return key(a) == key(b); });
        list.erase(last, list.end());
      }
    }
  }
}

void Merge::add_edges(std::size_t reading, const Post& post) {
  if (post.reports_to.empty()) return;
  std::vector<std::string> homes = {post.id};
  if (places_.displaced(reading, post.id)) {
    homes = places_.posts_for(reading, post.id);
  }
  for (const ReportsTo& edge : post.reports_to) {
    const auto targets = places_.posts_for(reading, edge.post);
    for (const std::string& home : homes) {
      Edges& said = edges_[home][edge.line == Line::kDotted ? 1 : 0];
      if (said.empty() || said.back().reading != reading) {
        said.push_back({reading, {}});
      }
      for (const std::string& target : targets) {
        said.back().value.push_back({target, edge.line, edge.when});
      }
    }
  }
}

}  // namespace rung::io
