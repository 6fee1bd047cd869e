// SCIM 2.0 (RFC 7643, RFC 7644): resources out of answers, before anything of
// a directory is made of them.
#ifndef RUNG_SRC_IO_SCIM_RECORDS_HPP_
#define RUNG_SRC_IO_SCIM_RECORDS_HPP_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "io/vendor_json.hpp"

namespace rung::io {

/// One that another resource names by its id.
struct ScimMember {
  std::string id;
  std::string type;  ///< small: `user`, `group`; of groups `direct`, `indirect`
};

struct ScimUser {
  std::string id;      ///< by which other resources name the user
  std::string person;  ///< the person's id
  std::string name, title, department;
  std::string manager;             ///< an id; empty: not stated
  std::vector<ScimMember> groups;  ///< empty: not stated
  bool active = true;
  std::string place;
};

struct ScimGroup {
  std::string id, name;
  std::vector<ScimMember> members;  ///< empty: not stated
  std::string place;
};

struct ScimResources {
  std::vector<ScimUser> users;
  std::vector<ScimGroup> groups;
};

/// Reads ListResponses, single resources and lists of resources. Names of
/// attributes are compared without case.
class ScimReader {
 public:
  /// `person` is the attribute that is a person's id; empty: `id`.
  ScimReader(std::string person, std::vector<LeftOut>& left_out)
      : person_(std::move(person)), left_out_(left_out) {}

  /// Errors: those of for_each_page(); kParse for an answer that says that the
  /// request failed, and for a file without anything of SCIM.
  void read(const Source& source, const LoadOptions& options);

  /// What was read. Names the answers of which pages are missing in `left_out`.
  ScimResources finish();

 private:
  void read_page(const VendorRecord& page);
  void count_page(const VendorRecord& page, std::int64_t resources);
  void take(const VendorRecord& resource);
  void take_user(const VendorRecord& record);
  void take_group(const VendorRecord& record);

  // Pages of answers that say the same `totalResults`.
  struct Listing {
    std::int64_t resources = 0;
    std::int64_t answers = 0;  // those that begin with one of the pages
    std::string place;
  };

  std::string person_;
  std::vector<LeftOut>& left_out_;
  std::map<std::int64_t, Listing> listings_;
  ScimResources resources_;
  bool any_ = false;
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_SCIM_RECORDS_HPP_
