// What a person's entry says: units, titles, managers; and what roles add.
#include <algorithm>

#include "base/utf8.hpp"
#include "io/ldif_reader.hpp"
#include "io/source_conflict.hpp"

namespace rung::io {

void LdifReader::differ(const PersonEntry& person, std::size_t path,
                        const std::vector<std::size_t>& stated,
                        const LdifUnits& units) {
  std::vector<std::string> said{"unit:" + units.id(path)};
  for (const std::size_t unit : stated)
    said.push_back("unit:" + units.id(unit));
  std::sort(said.begin() + 1, said.end());
  directory_.conflicts.push_back(
      source_conflict(person.id, std::move(said), {"所在机构", "unit"}));
}

// `ou` of a person: with the unit of its name among them, the others are
// further posts; without it, path and statement contradict each other.
void LdifReader::add_stated_units(const PersonEntry& person, LdifUnits& units,
                                  DirectoryUser& user) {
  const std::size_t path = units.above(person.node);
  bool agrees = path == LdifUnits::kNone;
  std::vector<std::size_t> others;
  for (const std::string& text : person.entry.texts("ou")) {
    if (units.is_named(path, text)) {
      agrees = true;
      continue;
    }
    const auto named = units.named(text);
    if (named.size() > 1) {
      left_out_.push_back({person.entry.place(),
                           "ou `" + shorten(text) + "` names several units"});
    } else if (!named.empty()) {
      others.push_back(named[0]);
    }
  }
  std::sort(others.begin(), others.end());
  others.erase(std::unique(others.begin(), others.end()), others.end());
  if (!agrees && !others.empty()) {
    differ(person, path, others, units);
    return;
  }
  for (const std::size_t unit : others) {
    user.memberships.emplace_back().unit = units.id(unit);
  }
}

// `department` of a person must not name another unit. Where nothing else says
// a unit, it does.
void LdifReader::add_department(const PersonEntry& person, LdifUnits& units,
                                DirectoryUser& user) {
  const std::size_t path = units.above(person.node);
  for (const char* attribute : {"department", "departmentnumber"}) {
    for (const std::string& text : person.entry.texts(attribute)) {
      if (units.is_named(path, text)) continue;
      const auto named = units.named(text);
      const auto is_member = [&](std::size_t unit) {
        return std::any_of(
            user.memberships.begin(), user.memberships.end(),
            [&](const Membership& one) { return one.unit == units.id(unit); });
      };
      if (std::any_of(named.begin(), named.end(), is_member)) continue;
      if (!user.memberships.empty()) {
        if (path != LdifUnits::kNone && !named.empty()) {
          differ(person, path, named, units);
        }
      } else if (named.size() > 1) {
        left_out_.push_back({person.entry.place(),
                             std::string(attribute) + " `" + shorten(text) +
                                 "` names several units"});
      } else {
        user.memberships.emplace_back().unit =
            named.empty() ? text : units.id(named[0]);
        if (named.empty()) departments_.insert(text);
      }
    }
  }
}

void LdifReader::add_managers(const PersonEntry& person, DirectoryUser& user) {
  Ids stated;
  for (const Dn& dn : person.entry.names("manager")) stated.merge(people(dn));
  const Ids& back = back_[person.id];
  Ids all = stated;
  all.insert(back.begin(), back.end());
  const bool denied =
      std::any_of(stated.begin(), stated.end(), [&](const std::string& above) {
        return whole_reports_.count(above) != 0 && back.count(above) == 0;
      });
  if (denied || (!stated.empty() && all != stated)) {
    std::vector<std::string> said(all.begin(), all.end());
    directory_.conflicts.push_back(
        source_conflict(person.id, std::move(said), {"上级", "manager"}));
  }
  for (const std::string& above : all) {
    user.managers.emplace_back().person = above;
  }
}

void LdifReader::add_user(const PersonEntry& person, LdifUnits& units) {
  DirectoryUser user;
  user.id = person.id;
  user.place = person.entry.place();
  user.name = person.entry.text({"displayname", "cn"});
  if (user.name == Text{}) user.name = person.entry.text({"sn"});
  const std::size_t path = units.above(person.node);
  if (path != LdifUnits::kNone) {
    user.memberships.emplace_back().unit = units.id(path);
  }
  add_stated_units(person, units, user);
  add_department(person, units, user);
  if (user.memberships.empty()) user.memberships.emplace_back();
  user.memberships[0].title = person.entry.text({"title"});
  user.memberships[0].primary = path != LdifUnits::kNone;
  add_managers(person, user);
  directory_.users.push_back(std::move(user));
}

// A role is a post of each of its occupants.
void LdifReader::add_roles(const LdifUnits& units) {
  std::sort(roles_.begin(), roles_.end(),
            [&](const OtherEntry& a, const OtherEntry& b) {
              return tree_.text(a.node) < tree_.text(b.node);
            });
  for (std::size_t i = 0; i < directory_.users.size(); ++i) {
    users_[directory_.users[i].id].push_back(i);
  }
  for (const OtherEntry& role : roles_) {
    const auto& place = role.entry.place();
    const auto occupants = people_at_.find(role.node);
    if (occupants == people_at_.end()) {
      left_out_.push_back({place, "a role without occupant"});
      continue;
    }
    const std::string& unit = units.id(units.above(role.node));
    for (const std::string& person : occupants->second) {
      unless_unfit(place, [&] { give_role(role, unit, person); });
    }
  }
}

void LdifReader::give_role(const OtherEntry& role, const std::string& unit,
                           const std::string& person) {
  const auto users = users_.find(person);
  if (users == users_.end()) {
    throw Unfit{"the occupant `" + shorten(person) + "` is nobody in the file"};
  }
  const Text title = role.entry.text({"cn"});
  for (const std::size_t index : users->second) {
    auto& all = directory_.users[index].memberships;
    const auto same =
        std::find_if(all.begin(), all.end(),
                     [&](const Membership& one) { return one.unit == unit; });
    if (same == all.end()) {
      all.emplace_back().unit = unit;
      all.back().title = title;
    } else if (same->title == Text{}) {
      same->title = title;
    } else if (same->title != title) {
      throw Unfit{"`" + shorten(person) +
                  "` has a post with another title in the role's unit"};
    }
  }
}

}  // namespace rung::io
