// Entries that name other entries.
#include "base/utf8.hpp"
#include "io/ldif_reader.hpp"
#include "io/source_conflict.hpp"

namespace rung::io {

// Whom the name of each entry stands for, whether or not it is left out.
void LdifReader::note_ids() {
  for (const PersonEntry& person : persons_) {
    people_at_[person.node].insert(person.id);
    if (!person.disabled) kept_.insert(person.id);
  }
  for (const auto& [node, ids] : people_at_) {
    if (ids.size() == 1) continue;
    directory_.conflicts.push_back(source_conflict(
        tree_.text(node), {ids.begin(), ids.end()}, {"编号", "id"}));
  }
}

// The people that a name stands for; one that is not known stands for itself.
Ids LdifReader::people(const Dn& dn) const {
  if (const auto node = tree_.find(dn)) {
    const auto found = people_at_.find(*node);
    if (found != people_at_.end()) return found->second;
  }
  const std::string* uid = dn[0].value("uid");
  return {uid != nullptr && person_.empty() ? *uid : dn_text(dn)};
}

void LdifReader::note_roles() {
  std::map<std::size_t, Ids> occupants;
  for (const OtherEntry& role : roles_) {
    unless_unfit(role.entry.place(), [&] {
      for (const Dn& dn : role.entry.names("roleoccupant")) {
        occupants[role.node].merge(people(dn));
      }
    });
  }
  for (auto& [node, ids] : occupants) people_at_[node].merge(ids);
}

// `directReports`, the other side of `manager`.
void LdifReader::note_reports() {
  for (const PersonEntry& person : persons_) {
    if (person.disabled) continue;
    unless_unfit(person.entry.place(), [&] {
      const auto names = person.entry.names("directreports");
      if (person.entry.is_part("directreports")) {
        left_out_.push_back(
            {person.entry.place(), "directReports is only a part of the list"});
      } else if (!names.empty()) {
        whole_reports_.insert(person.id);
      }
      for (const Dn& dn : names) {
        for (const std::string& below : people(dn)) {
          if (!is_kept(below)) miss_report(person.entry, dn);
          back_[below].insert(person.id);
        }
      }
    });
  }
}

// Those who are left out are named already.
void LdifReader::miss_report(const LdifEntry& entry, const Dn& dn) {
  const auto node = tree_.find(dn);
  if (node && people_at_.count(*node) != 0) return;
  left_out_.push_back(
      {entry.place(),
       "the direct report `" + shorten(dn_text(dn)) + "` is not in the file"});
}

std::optional<std::vector<std::string>> LdifReader::heads(
    const LdifEntry& entry) {
  Ids heads;
  for (const char* attribute : {"manager", "managedby"}) {
    for (const Dn& dn : entry.names(attribute)) heads.merge(people(dn));
  }
  if (heads.empty()) return std::nullopt;
  return std::vector<std::string>(heads.begin(), heads.end());
}

}  // namespace rung::io
