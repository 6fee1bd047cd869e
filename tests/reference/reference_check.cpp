// What is wrong: docs/org_format.md, "Problems".
#include <algorithm>
#include <functional>

#include "reference/reference.hpp"

namespace rung::reference {
namespace {

bool in_charge(const Portfolio& p) {
  return p.kind == PortfolioKind::kInCharge ||
         p.kind == PortfolioKind::kResponsible;
}

}  // namespace

Report Model::check(Instant at) const {
  Report report;
  for (const auto& [id, unit] : units_) report.units += unit_exists(id, at);
  const Graph& g = graph({at, Line::kLadder, Id()});
  report.posts = static_cast<std::uint32_t>(g.up.size());
  for (const auto& [id, person] : people_) {
    report.people += !posts_of(id, at).empty();
  }
  for (const auto& [id, ups] : g.up) {
    if (ups.empty() && g.broken.count(id) == 0) report.roots.insert(id);
  }
  std::map<Id, std::uint32_t> depth;
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

  std::map<std::pair<Id, Id>, Ids> leaders;
  std::set<std::pair<Id, Id>> settled;
  Ids led_units, led_subjects;
  for (const Portfolio& p : records_.portfolios) {
    const bool unknown =
        (!p.unit.empty() && units_.count(p.unit) == 0) ||
        (!p.subject.empty() && subjects_.count(p.subject) == 0);
    if (!in_charge(p) || unknown || !p.when.contains(at) ||
        !post_exists(p.leader, at)) {
      continue;
    }
    if (!p.unit.empty() && !unit_exists(p.unit, at)) continue;
    leaders[{p.unit, p.subject}].insert(p.leader);
    if (p.primary) settled.insert({p.unit, p.subject});
    led_units.insert(p.unit);
    led_subjects.insert(p.subject);
  }
  for (const auto& [key, posts] : leaders) {
    if (posts.size() < 2 || settled.count(key) > 0) continue;
    Flaw flaw{"org.portfolio_tie"};
    if (!key.first.empty()) flaw.push_back(key.first);
    if (!key.second.empty()) flaw.push_back(key.second);
    flaw.insert(flaw.end(), posts.begin(), posts.end());
    flaws.push_back(flaw);
  }
  for (const auto& [a, unit] : units_) {
    if (!unit_exists(a, at) || led_units.count(a) > 0) continue;
    const Id up = parent(a, at);
    for (const Id& b : led_units) {
      if (b.empty() || up.empty() || parent(b, at) != up) continue;
      flaws.push_back({"org.portfolio_gap", a});
      break;
    }
  }
  for (const auto& [a, subject] : subjects_) {
    if (led_subjects.count(a) > 0) continue;
    const List line = subject_lineage(a);
    for (const Id& b : led_subjects) {
      if (b.empty() || line.size() < 2) continue;
      const List other = subject_lineage(b);
      if (other.size() < 2 || other[1] != line[1]) continue;
      flaws.push_back({"org.portfolio_gap", a});
      break;
    }
  }
  std::sort(flaws.begin(), flaws.end());
  return report;
}

}  // namespace rung::reference
