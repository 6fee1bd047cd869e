// Numbers for unit ids, for formats that know no others.
#include <map>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "io/directory.hpp"

namespace rung::io {
namespace {

bool is_number(std::string_view id) {
  if (id.empty() || id.size() > 10 || id[0] == '0') return false;
  std::uint64_t number = 0;
  for (const char c : id) {
    if (c < '0' || c > '9') return false;
    number = 10 * number + static_cast<std::uint64_t>(c - '0');
  }
  return number <= UINT32_MAX;
}

// Calls `see` for every place that holds a unit's id.
template <class See>
void each_unit_id(Directory& directory, See see) {
  for (DirectoryUnit& unit : directory.units) {
    see(unit.id);
    see(unit.parent);
  }
  for (DirectoryUser& user : directory.users) {
    for (Membership& member : user.memberships) see(member.unit);
  }
}

}  // namespace

void number_units(Directory& directory, std::vector<LeftOut>& left_out) {
  std::unordered_set<std::string> taken;
  std::map<std::string, std::string> numbers;
  each_unit_id(directory, [&](const std::string& id) {
    if (is_number(id)) {
      taken.insert(id);
    } else if (!id.empty()) {
      numbers.emplace(id, std::string());
    }
  });
  std::map<std::string_view, std::string_view> places;
  for (const DirectoryUnit& unit : directory.units) {
    places.emplace(unit.id, unit.place);
  }
  std::uint32_t next = 0;
  for (auto& [id, number] : numbers) {
    do {
      number = std::to_string(++next);
    } while (taken.contains(number));
    const auto place = places.find(id);
    left_out.push_back({place == places.end() ? id : std::string(place->second),
                        "the unit's id, which becomes " + number});
  }
  each_unit_id(directory, [&](std::string& id) {
    if (const auto found = numbers.find(id); found != numbers.end()) {
      id = found->second;
    }
  });
}

}  // namespace rung::io
