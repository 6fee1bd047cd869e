// What became of units that are gone. docs/howto/history.md states when a
// takeover is taken for one; all else is `gone`.
#include <set>

#include "fold/weave.hpp"

namespace rung::fold {
namespace {

using Key = std::pair<Entity, std::uint32_t>;  // unit, its last export

struct Tally {
  std::uint32_t of = 0;      ///< in the unit before
  std::uint32_t stayed = 0;  ///< of those, somewhere afterwards
  std::uint32_t moved = 0;   ///< of those, in units where they were not before
  std::map<Entity, std::uint32_t> to;
};

class Finder {
 public:
  explicit Finder(const Model& model) : m_(model) {}

  Takeovers run() {
    find_gone();
    for (Entity person = 0; person < m_.people.size(); ++person) {
      for (const std::uint32_t gap : gaps_) count_person(person, gap);
    }
    for (Entity post = 0; post < m_.posts.size(); ++post) {
      for (const std::uint32_t gap : gaps_) count_post(post, gap);
    }
    for (auto& [key, taken] : found_) decide(key, taken);
    tell_replaced();
    return std::move(found_);
  }

 private:
  void find_gone() {
    for (Entity unit = 0; unit < m_.units.size(); ++unit) {
      for (const UnitVersion& v : m_.unit_versions[unit]) {
        const std::uint32_t last = v.run.last;
        if (v.run.beside || last == m_.series.last() ||
            m_.has_unit(unit, last + 1)) {
          continue;
        }
        found_[{unit, last}] = {};
        gaps_.insert(last);
      }
    }
  }

  // Units in which a person holds a post on the date of an export.
  std::set<Entity> units_of(Entity person, std::uint32_t i) const {
    std::set<Entity> units;
    const Person* record = m_.people.record(person, i);
    if (record == nullptr) return units;
    for (const Holding& holding : record->holds) {
      const Entity post = m_.posts.find(holding.post);
      if (post == kNone || !holding.when.contains(m_.series.dates[i]) ||
          !m_.has_post(post, i)) {
        continue;
      }
      units.insert(m_.unit_of(post, i));
    }
    return units;
  }

  void count_person(Entity person, std::uint32_t gap) {
    const std::set<Entity> before = units_of(person, gap);
    std::set<Entity> now;
    bool looked = false;
    for (const Entity unit : before) {
      if (!found_.contains({unit, gap})) continue;
      if (!looked) now = units_of(person, gap + 1);
      looked = true;
      Tally& tally = people_[{unit, gap}];
      ++tally.of;
      if (now.empty()) continue;
      ++tally.stayed;
      bool moved = false;
      for (const Entity to : now) {
        if (to == kNone || before.contains(to)) continue;
        ++tally.to[to];
        moved = true;
      }
      tally.moved += moved;
    }
  }

  void count_post(Entity post, std::uint32_t gap) {
    const Entity unit = m_.unit_of(post, gap);
    if (unit == kNone || !found_.contains({unit, gap})) return;
    Tally& tally = posts_[{unit, gap}];
    ++tally.of;
    if (!m_.has_post(post, gap + 1)) return;
    ++tally.stayed;
    const Entity to = m_.unit_of(post, gap + 1);
    if (to == kNone) return;
    ++tally.to[to];
    ++tally.moved;
  }

  bool take_stated(const Key& key, Takeover& taken) const {
    for (const std::uint32_t i : {key.second + 1, key.second}) {
      const Unit* record = m_.units.record(key.first, i);
      if (record == nullptr || record->successor.empty()) continue;
      const Entity by = m_.units.find(record->successor);
      if (by == kNone || by == key.first || m_.unit_versions[by].empty()) {
        continue;
      }
      taken.kind = FoldKind::kUnitMerged;
      taken.by = {by};
      taken.stated = true;
      return true;
    }
    return false;
  }

  void decide(const Key& key, Takeover& taken) const {
    if (take_stated(key, taken)) return;
    auto it = people_.find(key);
    taken.people = it != people_.end();
    if (!taken.people) it = posts_.find(key);
    if (it == posts_.end()) return;
    const Tally& tally = it->second;
    taken.moved = tally.moved;
    taken.of = tally.of;
    // All who are left went, and they were most of the unit.
    if (tally.moved < tally.stayed || tally.moved * 2 <= tally.of) return;
    std::vector<Entity> all, whole;
    bool all_new = true;
    for (const auto& [unit, count] : tally.to) {
      all.push_back(unit);
      if (count == tally.moved) whole.push_back(unit);
      all_new = all_new && !m_.has_unit(unit, key.second);
    }
    if (whole.size() == 1) {
      taken.kind = FoldKind::kUnitMerged;
      taken.by = std::move(whole);
    } else if (whole.empty() && all_new) {
      taken.kind = FoldKind::kUnitSplit;
      taken.by = std::move(all);
    }
  }

  // A new unit that took over from one unit alone.
  void tell_replaced() {
    std::map<Key, std::uint32_t> sources;
    for (const auto& [key, taken] : found_) {
      if (taken.kind == FoldKind::kUnitMerged) {
        ++sources[{taken.by[0], key.second}];
      }
    }
    for (auto& [key, taken] : found_) {
      if (taken.kind == FoldKind::kUnitMerged && !taken.stated &&
          sources[{taken.by[0], key.second}] == 1 &&
          !m_.has_unit(taken.by[0], key.second)) {
        taken.kind = FoldKind::kUnitReplaced;
      }
    }
  }

  const Model& m_;
  Takeovers found_;
  std::set<std::uint32_t> gaps_;
  std::map<Key, Tally> people_, posts_;
};

}  // namespace

Takeovers find_takeovers(const Model& model) { return Finder(model).run(); }

}  // namespace rung::fold
