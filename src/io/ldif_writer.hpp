// Units and people as entries of LDIF.
#ifndef RUNG_SRC_IO_LDIF_WRITER_HPP_
#define RUNG_SRC_IO_LDIF_WRITER_HPP_

#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "io/directory.hpp"
#include "io/ldif_path.hpp"

namespace rung::io {

/// Writes one directory, for the standard schema or for Active Directory.
class LdifWriter {
 public:
  LdifWriter(Directory directory, bool active_directory,
             std::vector<LeftOut>& left_out)
      : directory_(std::move(directory)),
        ad_(active_directory),
        left_out_(left_out) {}

  std::string write();

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

  static const std::string& either(const Text& text) {
    return text.zh.empty() ? text.en : text.zh;
  }

  void lose(const std::string& place, std::string reason) {
    left_out_.push_back({place, std::move(reason)});
  }

  void put(std::string_view attribute, std::string_view value);
  void begin(const std::string& dn,
             std::initializer_list<std::string_view> classes);
  // A text in its languages; Active Directory has no languages.
  void put_text(const std::string& attribute, const Text& text,
                const std::string& place);

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

}  // namespace rung::io

#endif  // RUNG_SRC_IO_LDIF_WRITER_HPP_
