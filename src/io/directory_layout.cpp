#include <algorithm>

#include "io/directory_parts.hpp"

namespace rung::io {
namespace {

std::uint32_t number_of(
    const std::unordered_map<std::string_view, std::uint32_t>& numbers,
    std::string_view id) {
  const auto found = numbers.find(id);
  return found == numbers.end() ? kNowhere : found->second;
}

}  // namespace

Layout::Layout(Directory& ordered) : directory(ordered) {
  const auto& units = directory.units;
  const auto& users = directory.users;
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    if (i > 0 && units[i].id == units[i - 1].id) continue;
    units_.emplace(units[i].id,
                   static_cast<std::uint32_t>(first_version.size()));
    first_version.push_back(i);
  }
  first_version.push_back(static_cast<std::uint32_t>(units.size()));
  users_.reserve(users.size());
  for (std::uint32_t u = 0; u < users.size(); ++u) {
    users_.emplace(users[u].id, u);
  }
}

std::uint32_t Layout::unit(std::string_view id) const {
  return number_of(units_, id);
}

std::uint32_t Layout::user(std::string_view id) const {
  return number_of(users_, id);
}

std::uint32_t Layout::parent(std::uint32_t unit, Instant at,
                             Instant& until) const {
  for (const DirectoryUnit& version : versions(unit)) {
    if (version.when.contains(at)) {
      until = std::min(until, version.when.until);
      return this->unit(version.parent);
    }
    if (at < version.when.since) {
      until = std::min(until, version.when.since);
      break;
    }
  }
  return kNowhere;
}

}  // namespace rung::io
