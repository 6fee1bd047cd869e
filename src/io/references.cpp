#include "io/references.hpp"

#include "io/staff_rows.hpp"

namespace rung::io {

void References::add(const std::string& name, const std::string& id,
                     bool has_better) {
  if (name.empty()) return;
  const bool sure = has_better || name != id;
  const auto [at, added] = ids_.try_emplace(name, Entry{id, sure});
  if (added || (at->second.sure && !sure) || at->second.id == id) {
    at->second.sure = at->second.sure || sure;
    return;
  }
  if (!at->second.sure && sure) {
    at->second = {id, true};
    return;
  }
  ambiguous_[name].insert({at->second.id, id});
}

const std::string* References::step(const std::string& name) const {
  if (const auto several = ambiguous_.find(name); several != ambiguous_.end()) {
    return &*several->second.begin();
  }
  const auto one = ids_.find(name);
  return one == ids_.end() ? nullptr : &one->second.id;
}

std::string References::resolved(const std::string& name) const {
  // A record may know a thing by its second best name, another by its third.
  constexpr int kNames = 3;
  const std::string* now = &name;
  for (int i = 0; i < kNames; ++i) {
    const std::string* const next = step(*now);
    if (next == nullptr || *next == *now) break;
    now = next;
  }
  return *now;
}

void References::report(std::vector<Problem>& conflicts) const {
  for (const auto& [name, ids] : ambiguous_) {
    conflicts.push_back(
        source_conflict(name, {ids.begin(), ids.end()}, {"所指", "meaning"}));
  }
}

void resolve_people(const References& people, Directory& directory) {
  for (DirectoryUnit& unit : directory.units) {
    if (!unit.heads) continue;
    for (std::string& head : *unit.heads) head = people.resolved(head);
  }
  for (DirectoryUser& user : directory.users) {
    for (Manager& above : user.managers) {
      above.person = people.resolved(above.person);
    }
  }
  people.report(directory.conflicts);
}

}  // namespace rung::io
