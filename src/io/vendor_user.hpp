// What a vendor's record of a user says about each unit, put together from
// lists that stand side by side.
#ifndef RUNG_SRC_IO_VENDOR_USER_HPP_
#define RUNG_SRC_IO_VENDOR_USER_HPP_

#include <map>
#include <set>
#include <string>
#include <vector>

#include "io/vendor_json.hpp"
#include "io/vendor_people.hpp"

namespace rung::io {

class VendorUser {
 public:
  VendorUser(const VendorRecord& record, std::string id);

  /// The list of the user's units. What is said later of another unit makes a
  /// member there too, and is `org.source_conflict`.
  void list(const std::vector<std::string>& units);
  Membership& in(const std::string& unit);
  const std::map<std::string, Membership>& units() const { return in_; }

  /// That somebody does not head a unit makes no member of it.
  void say_head(const std::string& unit, bool head);
  /// Of titles that differ, the one that sorts first counts.
  void say_title(const std::string& unit, const std::string& title);
  /// A title of the whole person, for units without one of their own.
  void say_title_of_all(const std::string& title) { title_ = title; }
  void say_manager(std::string person, Line line);
  void contradicts(std::vector<std::string> said, const Text& what);

  /// Of several primary units, the one that sorts first counts.
  VendorPerson finish(std::vector<Problem>& conflicts);

  DirectoryUser user;

 private:
  void choose_primary();

  std::string title_;
  bool lists_units_ = false;
  std::map<std::string, Membership> in_;
  std::set<std::string> unlisted_;
  std::vector<Problem> conflicts_;
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_VENDOR_USER_HPP_
