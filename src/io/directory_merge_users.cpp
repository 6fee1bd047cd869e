// Users of a directory in order, one record for each.
#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "io/directory_parts.hpp"
#include "io/directory_said.hpp"

namespace rung::io {
namespace {

using Names = std::vector<std::string>;

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
  for (const DirectoryUser& user : users) {
    const auto& more = user.*list;
    if (more.empty()) continue;  // a record that does not state it
    differ |= !all.empty() && ids_in(more, id) != ids_in(all, id);
    all.insert(all.end(), more.begin(), more.end());
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

}  // namespace

void order_users(Directory& d) {
  std::vector<std::uint32_t> order(d.users.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto& x = d.users[a];
    const auto& y = d.users[b];
    const int ids = x.id.compare(y.id);
    return ids != 0 ? ids < 0 : x.place < y.place;
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

}  // namespace rung::io
