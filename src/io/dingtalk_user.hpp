// A user of DingTalk's directory.
#ifndef RUNG_SRC_IO_DINGTALK_USER_HPP_
#define RUNG_SRC_IO_DINGTALK_USER_HPP_

#include <string>
#include <vector>

#include "io/vendor_user.hpp"

namespace rung::io {

/// A user who is said to head a unit, and not which one.
struct HeadSomewhere {
  std::string user;
  std::string place;
};

/// Reads one record, of either API. Throws Unfit. Where the record contradicts
/// itself, `conflicts` has it.
VendorPerson read_dingtalk_user(const VendorRecord& record, std::string id,
                                std::vector<Problem>& conflicts,
                                std::vector<HeadSomewhere>& heads);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_DINGTALK_USER_HPP_
