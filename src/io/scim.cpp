// `scim`: users and groups of an identity provider (docs/howto/scim.md).
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/utf8.hpp"
#include "io/importers.hpp"
#include "io/person_field.hpp"
#include "io/scim_records.hpp"
#include "io/source_conflict.hpp"
#include "io/source_text.hpp"

namespace rung::io {
namespace {

using Ids = std::set<std::string>;

std::vector<std::string> units(const Ids& ids) {
  std::vector<std::string> units;
  for (const std::string& id : ids) units.push_back("unit:" + id);
  return units;
}

class ScimDirectory {
 public:
  ScimDirectory(ScimResources resources, std::vector<LeftOut>& left_out)
      : resources_(std::move(resources)), left_out_(left_out) {}

  Directory make() {
    for (const ScimGroup& group : resources_.groups) note_group(group);
    for (const ScimUser& user : resources_.users) {
      const auto [person, is_new] = people_.emplace(user.id, user.person);
      if (!is_new) person->second = std::min(person->second, user.person);
    }
    for (const ScimGroup& group : resources_.groups) note_members(group);
    for (const ScimGroup& group : resources_.groups) add_unit(group);
    for (const ScimUser& user : resources_.users) {
      if (user.active) {
        add_user(user);
      } else {
        left_out_.push_back({user.place, "the user is not active"});
      }
    }
    name_unused_departments();
    return std::move(directory_);
  }

 private:
  void note_group(const ScimGroup& group) {
    groups_[group.id];
    for (const std::string& name : {group.id, folded(group.name)}) {
      if (!name.empty()) by_name_[name].insert(group.id);
    }
  }

  void note_members(const ScimGroup& group) {
    for (const ScimMember& member : group.members) {
      const bool is_user = people_.count(member.id) != 0;
      if (groups_.count(member.id) != 0 &&
          !(is_user && member.type == "user")) {
        groups_[member.id].insert(group.id);
      } else if (is_user) {
        members_[member.id].insert(group.id);
      } else {
        left_out_.push_back({group.place, "its member `" + shorten(member.id) +
                                              "` is not in the files"});
      }
    }
    if (!group.members.empty()) listing_.insert(group.id);
  }

  // A group in several groups gives a record for each, which contradict each
  // other.
  void add_unit(const ScimGroup& group) {
    Ids parents = groups_[group.id];
    if (parents.empty()) parents.insert("");
    for (const std::string& parent : parents) {
      DirectoryUnit& unit = directory_.units.emplace_back();
      unit.id = group.id;
      unit.name.zh = group.name;
      unit.parent = parent;
      unit.place = group.place;
    }
  }

  // Of groups, with what each side says; of the department, without any group.
  Ids units_of(const ScimUser& user) {
    if (resources_.groups.empty()) return department_of(user);
    const auto listed = members_.find(user.id);
    const Ids by_groups = listed == members_.end() ? Ids{} : listed->second;
    Ids by_user;
    for (const ScimMember& group : user.groups) {
      if (group.type == "indirect") continue;
      if (groups_.count(group.id) != 0) {
        by_user.insert(group.id);
      } else {
        left_out_.push_back({user.place, "its group `" + shorten(group.id) +
                                             "` is not in the files"});
      }
    }
    Ids all = by_groups;
    all.insert(by_user.begin(), by_user.end());
    const bool user_denies = !by_user.empty() && by_user != all;
    const bool group_denies = std::any_of(
        by_user.begin(), by_user.end(), [&](const std::string& group) {
          return listing_.count(group) != 0 && by_groups.count(group) == 0;
        });
    if (user_denies || group_denies) {
      directory_.conflicts.push_back(
          source_conflict(user.person, units(all), {"所在组", "groups"}));
    }
    return all;
  }

  Ids department_of(const ScimUser& user) {
    if (user.department.empty()) return {};
    if (departments_.insert(user.department).second) {
      DirectoryUnit& unit = directory_.units.emplace_back();
      unit.id = user.department;
      unit.name.zh = user.department;
      unit.place = user.place;
    }
    return {user.department};
  }

  // Is one of the groups that have this name the group, or above it?
  bool is_within(std::string group, const Ids& named) const {
    Ids seen;
    while (seen.insert(group).second) {
      if (named.count(group) != 0) return true;
      const auto above = groups_.find(group);
      if (above == groups_.end() || above->second.empty()) return false;
      group = *above->second.begin();
    }
    return false;
  }

  // The group that the department names is the primary one of several; a name
  // of another group contradicts them.
  void compare_department(const ScimUser& user, const Ids& groups,
                          DirectoryUser& made) {
    if (resources_.groups.empty() || user.department.empty()) return;
    auto named = by_name_.find(user.department);
    if (named == by_name_.end()) named = by_name_.find(folded(user.department));
    if (named == by_name_.end()) {
      unused_.emplace(user.department, user.place);
      return;
    }
    bool agrees = false;
    for (Membership& membership : made.memberships) {
      agrees = agrees || is_within(membership.unit, named->second);
      membership.primary = named->second.count(membership.unit) != 0;
    }
    if (agrees) return;
    Ids all = groups;
    all.insert(named->second.begin(), named->second.end());
    directory_.conflicts.push_back(
        source_conflict(user.person, units(all), {"所在部门", "department"}));
  }

  void add_user(const ScimUser& user) {
    DirectoryUser made;
    made.id = user.person;
    made.name.zh = user.name;
    made.place = user.place;
    const Ids groups = units_of(user);
    for (const std::string& group : groups) {
      made.memberships.emplace_back().unit = group;
    }
    compare_department(user, groups, made);
    if (groups.empty()) made.memberships.emplace_back();
    for (Membership& membership : made.memberships) {
      membership.title.zh = user.title;
    }
    if (!user.manager.empty()) {
      const auto manager = people_.find(user.manager);
      made.managers.emplace_back().person =
          manager == people_.end() ? user.manager : manager->second;
    }
    directory_.users.push_back(std::move(made));
  }

  void name_unused_departments() {
    for (const auto& [department, place] : unused_) {
      left_out_.push_back({place, "department `" + shorten(department) +
                                      "` is none of the groups"});
    }
  }

  ScimResources resources_;
  std::vector<LeftOut>& left_out_;
  std::unordered_map<std::string, Ids> groups_;   // with the groups above
  std::unordered_map<std::string, Ids> members_;  // user -> groups
  std::unordered_map<std::string, std::string> people_;  // id -> person
  std::unordered_map<std::string, Ids> by_name_;  // groups by id and name
  std::unordered_set<std::string> listing_;       // groups that name members
  std::unordered_set<std::string> departments_;
  std::map<std::string, std::string> unused_;  // department -> first place
  Directory directory_;
};

}  // namespace

Directory read_scim(Sources sources, const ImportOptions& options,
                    std::vector<LeftOut>& left_out) {
  ScimReader reader(person_field(options, "scim"), left_out);
  for (const Source& source : sources) reader.read(source, options.load);
  return ScimDirectory(reader.finish(), left_out).make();
}

}  // namespace rung::io
