// People, and the roles that their further posts are.
#include "io/ldap_dn.hpp"
#include "io/ldif_writer.hpp"

namespace rung::io {

// The membership whose unit the entry stands in: the primary one.
std::size_t LdifWriter::main_of(const DirectoryUser& user) {
  const auto& all = user.memberships;
  std::size_t main = all.size();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].unit.empty()) continue;
    if (main == all.size() || (all[i].primary && !all[main].primary)) main = i;
  }
  return main == all.size() ? 0 : main;
}

void LdifWriter::place_user(const DirectoryUser& user) {
  std::string dn = (ad_ ? "cn=" : "uid=") + escape_dn(user.id);
  if (!user.memberships.empty()) {
    const auto unit = units_.find(user.memberships[main_of(user)].unit);
    if (unit != units_.end()) dn += ',' + unit->second.dn;
  }
  people_.emplace(user.id, std::move(dn));
  for (const Membership& one : user.memberships) {
    if (one.head.value_or(false) && !one.unit.empty()) {
      heads_[one.unit].insert(user.id);
    }
  }
}

// Somebody who has no entry is named as a reader understands it.
std::string LdifWriter::dn_of(const std::string& person) const {
  const auto found = people_.find(person);
  if (found != people_.end()) return found->second;
  return parse_dn(person) ? person : "uid=" + escape_dn(person);
}

const std::string& LdifWriter::place_of(const std::string& unit) const {
  const auto found = index_.find(unit);
  return found == index_.end() ? unit : directory_.units[found->second].place;
}

void LdifWriter::write_user(const DirectoryUser& user) {
  const Text name = user.name == Text{} ? Text{user.id, {}} : user.name;
  if (user.name == Text{}) lose(user.place, "no name; the id stands for it");
  if (ad_) {
    begin(people_.at(user.id),
          {"top", "person", "organizationalPerson", "user"});
    put("cn", user.id);
    put("sAMAccountName", user.id);
    put("userAccountControl", "512");  // a normal account
    put_text("displayName", name, user.place);
  } else {
    begin(people_.at(user.id),
          {"top", "person", "organizationalPerson", "inetOrgPerson"});
    put("uid", user.id);
    put_text("cn", name, user.place);
  }
  put("sn", either(name));
  if (!user.memberships.empty()) write_memberships(user);
  write_managers(user);
}

// The title is that of the post in the unit above; a post elsewhere without
// title is an `ou`, one with a title an occupied role.
void LdifWriter::write_memberships(const DirectoryUser& user) {
  const std::size_t main = main_of(user);
  const auto& all = user.memberships;
  put_text("title", all[main].title, user.place);
  bool elsewhere = false;
  std::set<std::string> written;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto unit = units_.find(all[i].unit);
    if (i == main || !written.insert(all[i].unit).second) continue;
    if (unit == units_.end() || all[i].unit == all[main].unit) {
      lose(user.place, "a further post that an entry cannot hold");
    } else if (all[i].title == Text{}) {
      if (!elsewhere) put("ou", units_.at(all[main].unit).path.id);
      elsewhere = true;
      put("ou", unit->second.path.id);
    } else {
      const std::string dn =
          "cn=" + escape_dn(either(all[i].title)) + ',' + unit->second.dn;
      RoleEntry& role = roles_[dn];
      if (!role.occupants.empty() && role.title != all[i].title) {
        lose(user.place, "title `" + all[i].title.en + '`');
      }
      if (role.occupants.empty()) {
        role.title = all[i].title;
        role.place = user.place;
      }
      role.occupants.push_back(people_.at(user.id));
    }
  }
  if (all.size() > 1 && !all[main].primary) {
    lose(user.place, "that no post is the primary one: `" +
                         place_of(all[main].unit) + "` becomes it");
  }
}

void LdifWriter::write_managers(const DirectoryUser& user) {
  bool first = true;
  std::set<std::string> written;
  for (const Manager& manager : user.managers) {
    if (manager.line == Line::kDotted) {
      lose(user.place, "the dotted line to `" + manager.person + '`');
    } else if (!written.insert(manager.person).second) {
      continue;
    } else if (ad_ && !first) {
      lose(user.place, "the manager `" + manager.person +
                           "`: manager has one value in Active Directory");
    } else {
      put("manager", dn_of(manager.person));
      first = false;
    }
  }
}

void LdifWriter::write_role(const std::string& dn, const RoleEntry& role) {
  begin(dn, {"top", "organizationalRole"});
  put_text("cn", role.title, role.place);
  for (const std::string& occupant : role.occupants) {
    put("roleOccupant", occupant);
  }
}

}  // namespace rung::io
