// Units and people as LDIF, for directories of the standard schema and for
// Active Directory (docs/howto/ldap.md).
#include <algorithm>

#include "base/utf8.hpp"
#include "io/base64.hpp"
#include "io/importers.hpp"
#include "io/ldap_dn.hpp"
#include "io/ldif_writer.hpp"
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

}  // namespace

std::string LdifWriter::write() {
  place_units();
  for (const DirectoryUser& user : directory_.users) place_user(user);
  for (const auto& [depth, index] : by_depth_) {
    write_unit(directory_.units[index]);
  }
  for (const DirectoryUser& user : directory_.users) write_user(user);
  for (const auto& [dn, role] : roles_) write_role(dn, role);
  return std::move(out_);
}

void LdifWriter::put(std::string_view attribute, std::string_view value) {
  out_.append(attribute);
  if (is_safe(value)) {
    out_.append(value.empty() ? ":" : ": ").append(value);
  } else {
    out_.append(":: ").append(to_base64(value));
  }
  out_ += '\n';
}

void LdifWriter::begin(const std::string& dn,
                       std::initializer_list<std::string_view> classes) {
  out_ += '\n';
  put("dn", dn);
  for (const std::string_view name : classes) put("objectClass", name);
}

void LdifWriter::put_text(const std::string& attribute, const Text& text,
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

std::string write_ldif(Directory directory, std::vector<LeftOut>& left_out) {
  return LdifWriter(std::move(directory), false, left_out).write();
}

std::string write_ldif_ad(Directory directory, std::vector<LeftOut>& left_out) {
  return LdifWriter(std::move(directory), true, left_out).write();
}

}  // namespace rung::io
