// How a directory server's entries become units and people.
#ifndef RUNG_SRC_IO_LDIF_READER_HPP_
#define RUNG_SRC_IO_LDIF_READER_HPP_

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "io/directory.hpp"
#include "io/ldif_entry.hpp"
#include "io/ldif_units.hpp"
#include "io/person_field.hpp"
#include "io/vendor_json.hpp"

namespace rung::io {

using Ids = std::set<std::string>;

struct PersonEntry {
  LdifEntry entry;
  std::size_t node;
  std::string id;
  bool disabled;
};

struct OtherEntry {
  LdifEntry entry;
  std::size_t node;
};

/// Reads entries, then makes a directory of them.
class LdifReader {
 public:
  LdifReader(const ImportOptions& options, std::vector<LeftOut>& left_out)
      : options_(options),
        person_(ldap_attribute(person_field(options, "ldif"))),
        left_out_(left_out) {}

  void read(const Source& source);
  Directory finish();

 private:
  template <class Action>
  void unless_unfit(const std::string& place, Action action) {
    try {
      action();
    } catch (Unfit& unfit) {
      left_out_.push_back({place, std::move(unfit.reason)});
    }
  }

  void add(LdifRecord&& record);
  std::string id_of(const LdifEntry& entry) const;
  void note_ids();
  void note_roles();
  void note_reports();
  void miss_report(const LdifEntry& entry, const Dn& dn);
  Ids people(const Dn& dn) const;
  bool is_kept(const std::string& person) const { return kept_.count(person); }

  void add_units(LdifUnits& units);
  DirectoryUnit unit_of(const LdifUnits& units, std::size_t node) const;
  std::optional<std::vector<std::string>> heads(const LdifEntry& entry);

  void add_user(const PersonEntry& person, LdifUnits& units);
  void add_stated_units(const PersonEntry& person, LdifUnits& units,
                        DirectoryUser& user);
  void add_department(const PersonEntry& person, LdifUnits& units,
                      DirectoryUser& user);
  void add_managers(const PersonEntry& person, DirectoryUser& user);
  void add_roles(const LdifUnits& units);
  void give_role(const OtherEntry& role, const std::string& unit,
                 const std::string& person);
  void differ(const PersonEntry& person, std::size_t path,
              const std::vector<std::size_t>& stated, const LdifUnits& units);

  const ImportOptions& options_;
  std::string person_;
  std::vector<LeftOut>& left_out_;
  DnTree tree_;
  std::vector<PersonEntry> persons_;
  std::vector<OtherEntry> units_, roles_;
  std::map<std::size_t, Ids> people_at_;  // people and roles, by node
  Ids whole_reports_;                     // managers whose list is whole
  std::map<std::string, Ids> back_;       // person -> who lists it
  std::unordered_set<std::string> kept_;  // people who are not disabled
  Ids departments_;                       // units that only people name
  std::unordered_map<std::string, std::vector<std::size_t>> users_;  // by id
  Directory directory_;
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_LDIF_READER_HPP_
