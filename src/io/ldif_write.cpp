// Units and people as LDIF, for directories of the standard schema and for
// Active Directory (docs/howto/ldap.md).
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/utf8.hpp"
#include "io/base64.hpp"
#include "io/importers.hpp"
#include "io/ldap_dn.hpp"
#include "io/ldif_path.hpp"
#include "io/source_text.hpp"

namespace rung::io {
namespace {

bool is_safe(std::string_view text) {
  if (text.starts_with(' ') || text.starts_with(':') || text.starts_with('<') ||
      text.ends_with(' ')) {
    return false;
  }
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c >= ' ' && c < '\x7F'; });
}

const std::string& either(const Text& text) {
  return text.zh.empty() ? text.en : text.zh;
}

class LdifWriter {
 public:
  LdifWriter(Directory directory, bool active_directory,
             std::vector<LeftOut>& left_out)
      : directory_(std::move(directory)),
        ad_(active_directory),
        left_out_(left_out) {}

  std::string write() {
    place_units();
    for (const DirectoryUser& user : directory_.users) place_user(user);
    for (const auto& [depth, index] : by_depth_) {
      write_unit(directory_.units[index]);
    }
    for (const DirectoryUser& user : directory_.users) write_user(user);
    for (const auto& [dn, role] : roles_) write_role(dn, role);
    return std::move(out_);
  }

 private:
  struct Placed {
    std::string dn;
    UnitPath path;  // whose id a reader makes of it
    std::size_t depth = 0;
  };
  struct RoleEntry {
    Text title;
    std::string place;                   // of the first occupant
    std::vector<std::string> occupants;  // names of entries
  };

  void lose(const std::string& place, std::string reason) {
    left_out_.push_back({place, std::move(reason)});
  }

  void put(std::string_view attribute, std::string_view value) {
    out_.append(attribute);
    if (is_safe(value)) {
      out_.append(value.empty() ? ":" : ": ").append(value);
    } else {
      out_.append(":: ").append(to_base64(value));
    }
    out_ += '\n';
  }

  void begin(const std::string& dn,
             std::initializer_list<std::string_view> classes) {
    out_ += '\n';
    put("dn", dn);
    for (const std::string_view name : classes) put("objectClass", name);
  }

  // A text in its languages; Active Directory has no languages.
  void put_text(const std::string& attribute, const Text& text,
                const std::string& place) {
    if (text == Text{}) return;
    put(attribute, either(text));
    if (text.en.empty()) return;
    if (ad_) {
      lose(place, text.zh.empty()
                      ? attribute + " is not marked as English"
                      : attribute + " `" + shorten(text.en) + "` in English");
      return;
    }
    if (!text.zh.empty()) put(attribute + ";lang-zh", text.zh);
    put(attribute + ";lang-en", text.en);
  }

  void place_units();
  const Placed& place_unit(std::size_t index);
  void place_user(const DirectoryUser& user);
  static std::size_t main_of(const DirectoryUser& user);
  std::string dn_of(const std::string& person) const;
  const std::string& place_of(const std::string& unit) const;

  void write_unit(const DirectoryUnit& unit);
  void write_heads(const DirectoryUnit& unit);
  void write_user(const DirectoryUser& user);
  void write_memberships(const DirectoryUser& user);
  void write_managers(const DirectoryUser& user);
  void write_role(const std::string& dn, const RoleEntry& role);

  Directory directory_;
  bool ad_;
  std::vector<LeftOut>& left_out_;
  std::unordered_map<std::string, std::size_t> index_;
  std::unordered_map<std::string, Placed> units_;
  std::set<std::pair<std::size_t, std::size_t>> by_depth_;
  std::unordered_map<std::string, std::string> people_;  // id -> name
  std::unordered_map<std::string, std::set<std::string>> heads_;
  std::map<std::string, RoleEntry> roles_;
  std::string out_ = "version: 1\n";
};

void LdifWriter::place_units() {
  for (std::size_t i = 0; i < directory_.units.size(); ++i) {
    const DirectoryUnit& unit = directory_.units[i];
    index_.emplace(unit.id, i);
    if (unit.heads && !unit.heads->empty()) {
      heads_[unit.id].insert(unit.heads->begin(), unit.heads->end());
    }
  }
  for (std::size_t i = 0; i < directory_.units.size(); ++i) {
    const Placed& placed = place_unit(i);
    by_depth_.emplace(placed.depth, i);
    const DirectoryUnit& unit = directory_.units[i];
    if (placed.path.id != unit.id) {
      lose(unit.place, "its id becomes `" + placed.path.id + '`');
    }
  }
}

// From the nearest unit above that has a name, down.
const LdifWriter::Placed& LdifWriter::place_unit(std::size_t index) {
  std::vector<const DirectoryUnit*> chain;
  const DirectoryUnit* unit = &directory_.units[index];
  while (unit != nullptr && units_.count(unit->id) == 0 &&
         chain.size() < directory_.units.size()) {
    chain.push_back(unit);
    const auto above = index_.find(unit->parent);
    unit = above == index_.end() ? nullptr : &directory_.units[above->second];
  }
  for (; !chain.empty(); chain.pop_back()) {
    const DirectoryUnit& next = *chain.back();
    const auto above = units_.find(next.parent);
    const Placed top;
    const Placed& up = above == units_.end() ? top : above->second;
    const std::string step = last_name(next.id, next.parent);
    Placed placed;
    placed.dn = (next.kind == "organization" ? "o=" : "ou=") + escape_dn(step) +
                (up.dn.empty() ? "" : ',' + up.dn);
    placed.path = up.path.below(clean(step));
    placed.depth = up.depth + 1;
    units_[next.id] = std::move(placed);
  }
  return units_.at(directory_.units[index].id);
}

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

void LdifWriter::write_unit(const DirectoryUnit& unit) {
  const Placed& placed = units_.at(unit.id);
  const bool top = unit.kind == "organization";
  const std::string attribute = top ? "o" : "ou";
  const std::string step = last_name(unit.id, unit.parent);
  begin(placed.dn, {"top", top ? "organization" : "organizationalUnit"});
  if (!ad_ && heads_.count(unit.id) != 0) {
    put("objectClass", "extensibleObject");  // which allows `manager`
  }
  put(attribute, step);
  if (unit.name == Text{}) {
    lose(unit.place, "it has no name; `" + step + "` stands for it");
  } else if (unit.name != Text{step, {}}) {
    if (ad_) {
      put_text("displayName", unit.name, unit.place);
    } else {
      if (!unit.name.zh.empty()) put(attribute + ";lang-zh", unit.name.zh);
      if (!unit.name.en.empty()) put(attribute + ";lang-en", unit.name.en);
    }
  }
  if (!top && !unit.kind.empty()) put("businessCategory", unit.kind);
  if (unit.order != kUnordered) lose(unit.place, "its order");
  write_heads(unit);
}

void LdifWriter::write_heads(const DirectoryUnit& unit) {
  const auto heads = heads_.find(unit.id);
  if (heads == heads_.end()) return;
  bool first = true;
  for (const std::string& head : heads->second) {
    if (!ad_) {
      put("manager", dn_of(head));
    } else if (first) {
      put("managedBy", dn_of(head));
    } else {
      lose(unit.place,
           "`" + head + "` as a second head: managedBy has one value");
    }
    first = false;
  }
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

}  // namespace

std::string write_ldif(Directory directory, std::vector<LeftOut>& left_out) {
  return LdifWriter(std::move(directory), false, left_out).write();
}

std::string write_ldif_ad(Directory directory, std::vector<LeftOut>& left_out) {
  return LdifWriter(std::move(directory), true, left_out).write();
}

}  // namespace rung::io
