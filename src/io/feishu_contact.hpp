// Departments and users of Feishu's Contact API.
#ifndef RUNG_SRC_IO_FEISHU_CONTACT_HPP_
#define RUNG_SRC_IO_FEISHU_CONTACT_HPP_

#include <set>
#include <string>
#include <vector>

#include "io/directory.hpp"
#include "io/references.hpp"
#include "io/vendor_json.hpp"
#include "io/vendor_people.hpp"

namespace rung::io {

/// What the records of an export are called, and what they become. Which of
/// several ids a reference uses was chosen in the call; until all records are
/// read, references stay as they are.
struct FeishuExport {
  std::string person;  ///< the attribute that is a person's id; may be empty
  Directory directory;
  std::vector<VendorPerson> users;  ///< not yet in the directory
  References people, units;
  std::set<std::string> left;  ///< names of people who have left
};

/// Each throws Unfit for a record that cannot be taken.
void take_feishu_unit(const VendorRecord& record, FeishuExport& into);
void take_feishu_user(const VendorRecord& record, FeishuExport& into,
                      std::vector<LeftOut>& left_out);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_FEISHU_CONTACT_HPP_
