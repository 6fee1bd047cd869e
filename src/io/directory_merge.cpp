// Records of a directory in order, one for each thing that they speak of.
#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "io/directory_parts.hpp"
#include "io/source_conflict.hpp"
#include "io/staff_units.hpp"

namespace rung::io {
namespace {

auto key_of(const DirectoryUnit& u) {
  return std::tie(u.id, u.when, u.name.zh, u.name.en, u.kind, u.parent, u.order,
                  u.heads);
}

bool before(const Membership& a, const Membership& b) {
  const auto key = [](const Membership& m) {
    return std::tie(m.unit, m.when, m.title.zh, m.title.en, m.head, m.primary);
  };
  return key(a) < key(b);
}

bool before(const Manager& a, const Manager& b) {
  const auto key = [](const Manager& m) {
    return std::tie(m.person, m.line, m.when);
  };
  return key(a) < key(b);
}

// What records say of one matter: the value that counts, and a conflict.
class Said {
 public:
  Said(std::string id, std::vector<Problem>& conflicts)
      : id_(std::move(id)), conflicts_(conflicts) {}

  template <class Records, class Take>
  std::string about(const Records& records, Take take, const Text& what) {
    std::vector<std::string> said;
    for (const auto& record : records) {
      if (std::string text = take(record); !text.empty()) {
        said.push_back(std::move(text));
      }
    }
    make_set(said);
    std::string counts = said.empty() ? std::string() : said[0];
    if (said.size() > 1) conflict(std::move(said), what);
    return counts;
  }

  template <class Records>
  Text name(const Records& records) {
    const Text what{"名称", "name"};
    return {about(
                records, [](const auto& r) { return r.name.zh; }, what),
            about(
                records, [](const auto& r) { return r.name.en; }, what)};
  }

  void conflict(std::vector<std::string> said, const Text& what) {
    conflicts_.push_back(source_conflict(id_, std::move(said), what));
  }

 private:
  std::string id_;
  std::vector<Problem>& conflicts_;
};

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

template <class List, class Id>
Names ids_in(const List& list, Id id) {
  Names ids;
  for (const auto& item : list) ids.push_back(id(item));
  make_set(ids);
  return ids;
}

// The lists of all records, united; a conflict if they name different things.
template <class Item, class Id>
std::vector<Item> united(std::span<DirectoryUser> users,
                         std::vector<Item> DirectoryUser::*list, Id id,
                         const Text& what, Said& said) {
  std::vector<Item> all;
  bool differ = false;
  for (DirectoryUser& user : users) {
    differ |= ids_in(user.*list, id) != ids_in(users[0].*list, id);
    all.insert(all.end(), (user.*list).begin(), (user.*list).end());
  }
  if (differ) said.conflict(ids_in(all, id), what);
  return all;
}

DirectoryUser one_user(std::span<DirectoryUser> users,
                       std::vector<Problem>& conflicts) {
  if (users.size() == 1) return std::move(users[0]);
  Said said(person_id_of(users[0].id), conflicts);
  DirectoryUser one;
  one.id = users[0].id;
  one.place = users[0].place;
  one.name = said.name(users);
  one.memberships = united(
      users, &DirectoryUser::memberships,
      [](const Membership& m) { return unit_id_of(m.unit); },
      {"所在机构", "units"}, said);
  one.managers = united(
      users, &DirectoryUser::managers,
      [](const Manager& m) { return person_id_of(m.person); },
      {"上级", "managers"}, said);
  return one;
}

void order_users(Directory& d) {
  std::vector<std::uint32_t> order(d.users.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto& x = d.users[a];
    const auto& y = d.users[b];
    return std::tie(x.id, x.place) < std::tie(y.id, y.place);
  });
  std::vector<DirectoryUser> sorted;
  sorted.reserve(order.size());
  for (const std::uint32_t u : order) sorted.push_back(std::move(d.users[u]));
  d.users.clear();
  for (std::size_t i = 0, last; i < sorted.size(); i = last) {
    for (last = i + 1;
         last < sorted.size() && sorted[last].id == sorted[i].id;) {
      ++last;
    }
    d.users.push_back(
        one_user(std::span(sorted).subspan(i, last - i), d.conflicts));
  }
  for (DirectoryUser& user : d.users) {
    const auto sort = [](auto& list) {
      if (list.size() < 2) return;
      std::sort(list.begin(), list.end(),
                [](const auto& a, const auto& b) { return before(a, b); });
    };
    sort(user.memberships);
    sort(user.managers);
  }
}

}  // namespace

void put_in_order(Directory& directory, std::vector<LeftOut>& left_out) {
  order_units(directory, left_out);
  order_users(directory);
}

}  // namespace rung::io
