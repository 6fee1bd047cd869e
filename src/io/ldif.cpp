// `ldif`: entries of a directory server (docs/howto/ldap.md).
#include "io/importers.hpp"
#include "io/ldif_reader.hpp"

namespace rung::io {

void LdifReader::read(const Source& source) {
  for_each_ldif_record(source, options_.load, left_out_,
                       [&](LdifRecord&& record) {
                         const std::string place = record.place;
                         unless_unfit(place, [&] { add(std::move(record)); });
                       });
}

void LdifReader::add(LdifRecord&& record) {
  LdifEntry entry(std::move(record), person_);
  if (entry.kind() == LdifEntry::Kind::kPerson) {
    std::string id = id_of(entry);
    const bool disabled = entry.is_disabled();
    const std::size_t node = tree_.add(entry.dn());
    persons_.push_back({std::move(entry), node, std::move(id), disabled});
    return;
  }
  const std::size_t node = tree_.add(entry.dn());
  auto& others = entry.kind() == LdifEntry::Kind::kUnit ? units_ : roles_;
  others.push_back({std::move(entry), node});
}

std::string LdifReader::id_of(const LdifEntry& entry) const {
  if (!person_.empty()) {
    const auto ids = entry.ids(person_);
    if (ids.empty()) throw Unfit{"no " + person_};
    return ids[0];
  }
  if (const std::string* uid = entry.dn()[0].value("uid")) return *uid;
  for (const char* attribute : {"uid", "samaccountname", "employeenumber"}) {
    const auto ids = entry.ids(attribute);
    if (!ids.empty()) return ids[0];
  }
  return dn_text(entry.dn());
}

DirectoryUnit LdifReader::unit_of(const LdifUnits& units,
                                  std::size_t node) const {
  DirectoryUnit unit;
  unit.id = units.id(node);
  unit.name = {units.own_name(node), {}};
  unit.parent = units.id(units.above(node));
  if (units.is_organization(node)) unit.kind = "organization";
  return unit;
}

void LdifReader::add_units(LdifUnits& units) {
  std::set<std::size_t> described;
  for (const OtherEntry& other : units_) {
    unless_unfit(other.entry.place(), [&] {
      DirectoryUnit unit = unit_of(units, other.node);
      Text stated = other.entry.in_languages({"displayname", "ou", "o"});
      if (stated == Text{}) stated = other.entry.text({"displayname"});
      const Rdn& step = other.entry.dn()[0];
      if (stated == Text{} && !step.value("ou") && !step.value("o")) {
        stated = other.entry.text({"o", "ou", "description"});  // below `dc=`
      }
      if (stated != Text{}) unit.name = stated;
      const auto kinds = other.entry.texts("businesscategory");
      if (!kinds.empty()) unit.kind = kinds[0];
      unit.heads = heads(other.entry);
      unit.place = other.entry.place();
      units.add_name(other.node, unit.name);
      directory_.units.push_back(std::move(unit));
      described.insert(other.node);
    });
  }
  for (std::size_t node = 1; node < tree_.size(); ++node) {
    if (units.id(node).empty() || described.count(node) != 0) continue;
    directory_.units.push_back(unit_of(units, node));
  }
}

Directory LdifReader::finish() {
  note_ids();
  note_roles();
  note_reports();
  std::vector<std::size_t> entries, others;
  for (const OtherEntry& unit : units_) entries.push_back(unit.node);
  for (const OtherEntry& role : roles_) others.push_back(role.node);
  for (const PersonEntry& person : persons_) others.push_back(person.node);
  LdifUnits units(tree_, entries, others);
  add_units(units);
  for (const PersonEntry& person : persons_) {
    const auto& place = person.entry.place();
    if (person.disabled) {
      left_out_.push_back({place, "the account is disabled"});
    } else {
      unless_unfit(place, [&] { add_user(person, units); });
    }
  }
  add_roles(units);
  for (DirectoryUser& user : directory_.users) {
    if (user.memberships.size() == 1) user.memberships[0].primary = false;
  }
  for (const std::string& department : departments_) {
    DirectoryUnit& unit = directory_.units.emplace_back();
    unit.id = department;
    unit.name = {department, {}};
  }
  return std::move(directory_);
}

Directory read_ldif(Sources sources, const ImportOptions& options,
                    std::vector<LeftOut>& left_out) {
  LdifReader reader(options, left_out);
  for (const Source& source : sources) reader.read(source);
  return reader.finish();
}

}  // namespace rung::io
