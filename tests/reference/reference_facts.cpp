// Facts and time.
#include <algorithm>

#include "reference/reference.hpp"

namespace rung::reference {

Model::Model(const Records& records) : records_(records) {
  Ids taken;
  const auto keep = [&](const auto& from, auto& into) {
    for (const auto& record : from) {
      if (taken.insert(record.id).second) {
        into[record.id] = record;
      } else {
        duplicates_.push_back(record.id);
      }
    }
  };
  keep(records.units, units_);
  keep(records.posts, posts_);
  keep(records.people, people_);
  keep(records.subjects, subjects_);
}

bool Model::unit_exists(const Id& unit, Instant at) const {
  const auto found = units_.find(unit);
  return found != units_.end() && found->second.when.contains(at);
}

bool Model::post_exists(const Id& post, Instant at) const {
  const auto found = posts_.find(post);
  if (found == posts_.end() || !found->second.when.contains(at)) return false;
  const Id& unit = found->second.unit;
  return units_.count(unit) == 0 || unit_exists(unit, at);
}

// The first in force; where that one does not exist, or is the unit itself,
// there is none.
Id Model::stated_parent(const Id& unit, Instant at) const {
  for (const DatedParent& parent : units_.at(unit).parents) {
    if (!parent.when.contains(at)) continue;
    const bool sound = parent.unit != unit && unit_exists(parent.unit, at);
    return sound ? parent.unit : Id();
  }
  return {};
}

bool Model::on_unit_ring(const Id& unit, Instant at) const {
  Ids seen;
  for (Id u = stated_parent(unit, at); !u.empty() && seen.insert(u).second;
       u = stated_parent(u, at)) {
    if (u == unit) return true;
  }
  return false;
}

Id Model::parent(const Id& unit, Instant at) const {
  return on_unit_ring(unit, at) ? Id() : stated_parent(unit, at);
}

List Model::lineage(const Id& unit, Instant at) const {
  List result;
  for (Id u = unit; !u.empty(); u = parent(u, at)) result.push_back(u);
  return result;
}

List Model::subject_lineage(const Id& subject) const {
  const auto stated = [&](const Id& s) {
    const Id& up = subjects_.at(s).parent;
    return subjects_.count(up) == 0 || up == s ? Id() : up;
  };
  const auto on_ring = [&](const Id& s) {
    Ids seen;
    for (Id u = stated(s); !u.empty() && seen.insert(u).second; u = stated(u)) {
      if (u == s) return true;
    }
    return false;
  };
  List result;
  for (Id s = subject; !s.empty(); s = on_ring(s) ? Id() : stated(s)) {
    result.push_back(s);
  }
  return result;
}

bool Model::inside(const Id& unit, const Id& outer, Instant at) const {
  if (units_.count(unit) == 0) return false;
  const List line = lineage(unit, at);
  return std::find(line.begin(), line.end(), outer) != line.end();
}

}  // namespace rung::reference
