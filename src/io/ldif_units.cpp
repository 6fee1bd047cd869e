#include "io/ldif_units.hpp"

#include <algorithm>

#include "io/ldif_path.hpp"
#include "io/source_text.hpp"

namespace rung::io {
namespace {

bool is_unit_step(const Rdn& rdn) { return rdn.value("ou") || rdn.value("o"); }

}  // namespace

LdifUnits::LdifUnits(const DnTree& tree,
                     const std::vector<std::size_t>& entries,
                     const std::vector<std::size_t>& others)
    : tree_(tree), nearest_(tree.size(), kNone), ids_(tree.size()) {
  std::vector<bool> units(tree.size());
  for (std::size_t node = 1; node < tree.size(); ++node) {
    units[node] = is_unit_step(tree.rdn(node));
  }
  for (const std::size_t other : others) units[other] = false;
  for (const std::size_t entry : entries) units[entry] = true;
  for (std::size_t node = 1; node < tree.size(); ++node) {
    nearest_[node] = units[node] ? node : nearest_[tree.parent(node)];
  }
  find_ids(units);
  make_distinct();
  for (std::size_t node = 1; node < tree.size(); ++node) {
    if (!units[node]) continue;
    by_id_.emplace(ids_[node], node);
    add_folded(node, own_name(node));
  }
}

void LdifUnits::find_ids(const std::vector<bool>& units) {
  std::vector<UnitPath> paths(units.size());
  for (std::size_t node = 1; node < units.size(); ++node) {
    if (!units[node]) continue;
    paths[node] = paths[above(node)].below(own_name(node));
    ids_[node] = paths[node].id;
  }
}

void LdifUnits::make_distinct() {
  std::unordered_map<std::string, std::size_t> count;
  for (const std::string& id : ids_) ++count[id];
  for (std::size_t node = 1; node < ids_.size(); ++node) {
    if (!ids_[node].empty() && count[ids_[node]] > 1) {
      ids_[node] = tree_.text(node);
    }
  }
}

std::size_t LdifUnits::above(std::size_t node) const {
  return nearest_[tree_.parent(node)];
}

std::string LdifUnits::own_name(std::size_t node) const {
  const Rdn& rdn = tree_.rdn(node);
  for (const char* type : {"ou", "o"}) {
    if (const std::string* value = rdn.value(type)) return clean(*value);
  }
  return clean(rdn.parts[0].value);
}

bool LdifUnits::is_organization(std::size_t node) const {
  return !tree_.rdn(node).value("ou") && tree_.rdn(node).value("o");
}

void LdifUnits::add_name(std::size_t unit, const Text& name) {
  add_folded(unit, name.zh);
  add_folded(unit, name.en);
}

void LdifUnits::add_folded(std::size_t unit, const std::string& name) {
  if (name.empty()) return;
  std::string same = folded(name);
  auto& names = names_[unit];
  if (std::find(names.begin(), names.end(), same) != names.end()) return;
  by_name_[same].units.push_back(unit);
  names.push_back(std::move(same));
}

bool LdifUnits::is_named(std::size_t unit, std::string_view text) const {
  const std::string same = folded(text);
  for (; unit != kNone; unit = above(unit)) {
    const auto names = names_.find(unit);
    if (ids_[unit] == text) return true;
    if (names != names_.end() &&
        std::find(names->second.begin(), names->second.end(), same) !=
            names->second.end()) {
      return true;
    }
  }
  return false;
}

std::vector<std::size_t> LdifUnits::named(std::string_view text) {
  const auto by_id = by_id_.find(std::string(text));
  if (by_id != by_id_.end()) return {by_id->second};
  const auto found = by_name_.find(folded(text));
  if (found == by_name_.end()) return {};
  auto& [units, sorted] = found->second;
  if (!sorted) {
    std::sort(units.begin(), units.end(),
              [&](auto a, auto b) { return ids_[a] < ids_[b]; });
  }
  sorted = true;
  constexpr std::size_t kMost = 5;  // enough to say that there are several
  return {units.begin(), units.begin() + static_cast<std::ptrdiff_t>(
                                             std::min(kMost, units.size()))};
}

}  // namespace rung::io
