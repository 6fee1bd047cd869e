// Units of a directory in order, one record for each time.
#include <algorithm>
#include <tuple>
#include <utility>

#include "io/directory_parts.hpp"
#include "io/directory_said.hpp"

namespace rung::io {
namespace {

auto key_of(const DirectoryUnit& u) {
  return std::tie(u.id, u.when, u.name.zh, u.name.en, u.kind, u.parent, u.order,
                  u.heads);
}

using Units = std::span<DirectoryUnit>;
using Names = std::vector<std::string>;

std::int32_t order_of(Units units, Said& said) {
  std::int32_t least = kUnordered;
  bool differ = false;
  for (const DirectoryUnit& unit : units) {
    differ |=
        least != kUnordered && unit.order != kUnordered && unit.order != least;
    least = std::min(least, unit.order);
  }
  if (differ) {
    said.about(units,
               [](const auto& u) {
                 return u.order == kUnordered ? "" : std::to_string(u.order);
               },
               {"次序", "order"});
  }
  return least;
}

std::optional<Names> heads_of(Units units, Said& said) {
  std::optional<Names> heads;
  bool differ = false;
  for (DirectoryUnit& unit : units) {
    if (!unit.heads) continue;
    differ |= heads && *heads != *unit.heads;
    if (!heads) heads.emplace();
    heads->insert(heads->end(), unit.heads->begin(), unit.heads->end());
    make_set(*heads);
  }
  if (differ) said.conflict(*heads, {"负责人", "head"});
  return heads;
}

// Makes one unit of records that speak of one time.
DirectoryUnit one_unit(Units units, std::vector<Problem>& conflicts) {
  if (units.size() == 1) return std::move(units[0]);
  Said said(unit_id_of(units[0].id), conflicts);
  DirectoryUnit one;
  one.id = units[0].id;
  one.place = units[0].place;
  one.when = units[0].when;
  for (const DirectoryUnit& u : units) {
    one.when.until = std::max(one.when.until, u.when.until);
  }
  one.name = said.name(units);
  one.kind =
      said.about(units, [](const auto& u) { return u.kind; }, {"类别", "kind"});
  const auto parent = [](const DirectoryUnit& u) {
    return u.parent.empty() ? u.parent : unit_id_of(u.parent);
  };
  one.parent =
      unit_of_id(said.about(units, parent, {"上级机构", "parent unit"}));
  one.order = order_of(units, said);
  one.heads = heads_of(units, said);
  return one;
}

}  // namespace

void order_units(Directory& d, std::vector<LeftOut>& left_out) {
  for (DirectoryUnit& unit : d.units) {
    if (unit.heads) make_set(*unit.heads);
    if (unit.when.since < unit.when.until) continue;
    left_out.push_back({unit.place, "ends before it starts"});
  }
  std::erase_if(d.units, [](const DirectoryUnit& unit) {
    return unit.when.until <= unit.when.since;
  });
  std::sort(d.units.begin(), d.units.end(),
            [](const auto& a, const auto& b) { return key_of(a) < key_of(b); });
  std::vector<DirectoryUnit> merged;
  merged.reserve(d.units.size());
  for (std::size_t i = 0, last; i < d.units.size(); i = last) {
    Instant until = d.units[i].when.until;
    for (last = i + 1;
         last < d.units.size() && d.units[last].id == d.units[i].id &&
         d.units[last].when.since < until;
         ++last) {
      until = std::max(until, d.units[last].when.until);
    }
    merged.push_back(
        one_unit(Units(d.units).subspan(i, last - i), d.conflicts));
  }
  d.units = std::move(merged);
}

}  // namespace rung::io
