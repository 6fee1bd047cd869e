#include "check/units.hpp"

#include <algorithm>
#include <tuple>

#include "org/data.hpp"

namespace rung::checking {

std::span<const UnitId> Units::all(Instant at) {
  see(at);
  return all_;
}

std::span<const UnitId> Units::children(UnitId unit, Instant at) {
  see(at);
  const auto u = static_cast<std::uint32_t>(unit);
  return {children_.data() + start_[u], children_.data() + start_[u + 1]};
}

std::vector<UnitId> Units::below(UnitId unit, Instant at) {
  std::vector<UnitId> found = {unit};
  // Counted, so that not even a forged snapshot makes this run for ever.
  for (std::size_t i = 0; i < found.size() && i < org_.unit_count(); ++i) {
    const auto inside = children(found[i], at);
    found.insert(found.end(), inside.begin(), inside.end());
  }
  return found;
}

void Units::narrow(const Interval& change, Instant at) {
  for (const Instant edge : {change.since, change.until}) {
    if (edge <= at) {
      same_.since = std::max(same_.since, edge);
    } else {
      same_.until = std::min(same_.until, edge);
    }
  }
}

void Units::see(Instant at) {
  if (seen_ && same_.contains(at)) return;
  seen_ = true;
  same_ = {};
  all_.clear();
  const OrgData& data = org_.data();
  std::vector<std::pair<UnitId, UnitId>> edges;  // parent, child
  start_.assign(org_.unit_count() + 1, 0);
  for (std::uint32_t u = 0; u < org_.unit_count(); ++u) {
    narrow(data.span(data.unit_when[u]), at);
    for (const ParentRecord& parent : data.unit_parents[u]) {
      narrow(data.span(parent.when), at);
    }
    if (org_.exists(UnitId{u}, at)) all_.push_back(UnitId{u});
    const UnitId parent = org_.parent(UnitId{u}, at);
    if (parent == kNoUnit) continue;
    edges.emplace_back(parent, UnitId{u});
    ++start_[static_cast<std::uint32_t>(parent) + 1];
  }
  std::sort(edges.begin(), edges.end(), [&](const auto& a, const auto& b) {
    return std::tuple(a.first, org_.order(a.second), a.second) <
           std::tuple(b.first, org_.order(b.second), b.second);
  });
  children_.clear();
  for (const auto& [parent, child] : edges) children_.push_back(child);
  for (std::size_t u = 1; u < start_.size(); ++u) start_[u] += start_[u - 1];
}

}  // namespace rung::checking
