// What is wrong: docs/org_format.md, "Problems".
#include <algorithm>
#include <functional>

#include "reference/reference.hpp"

namespace rung::reference {

Report Model::check(Instant at) const {
  Report report;
  for (const auto& [id, unit] : units_) report.units += unit_exists(id, at);
  const Graph& g = graph({at, Line::kLadder, Id()});
  report.posts = static_cast<std::uint32_t>(g.up.size());
  report.people = static_cast<std::uint32_t>(people_.size());
  for (const auto& [id, ups] : g.up) {
    if (ups.empty() && g.broken.count(id) == 0) report.roots.insert(id);
  }
  const std::function<std::uint32_t(const Id&)> deep = [&](const Id& id) {
    std::uint32_t most = 0;
    for (const auto& [up, kind] : g.up.at(id)) most = std::max(most, deep(up));
    return most + 1;
  };
  for (const auto& [id, ups] : g.up) {
    report.depth = std::max(report.depth, deep(id));
  }

  std::vector<Flaw>& flaws = report.flaws;
  if (!g.up.empty() && report.roots.empty()) flaws.push_back({"org.no_top"});
  for (const auto& [id, ups] : g.up) {
    Ids reached = g.above.at(id);
    reached.insert(id);
    const bool any =
        std::any_of(reached.begin(), reached.end(),
                    [&](const Id& r) { return report.roots.count(r) > 0; });
    if (!any) flaws.push_back({"org.unreachable", id});
    const Post& post = posts_.at(id);
    if (post.role == Role::kHead && units_.count(post.unit) > 0 &&
        holders(id, at).empty()) {
      flaws.push_back({"org.vacant_head", id, post.unit});
    }
  }

  portfolio_ties(at, flaws);
  unit_gaps(at, flaws);
  subject_gaps(at, flaws);
  std::sort(flaws.begin(), flaws.end());
  return report;
}

}  // namespace rung::reference
