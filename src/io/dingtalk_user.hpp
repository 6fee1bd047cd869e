// A user of DingTalk's directory.
#ifndef RUNG_SRC_IO_DINGTALK_USER_HPP_
#define RUNG_SRC_IO_DINGTALK_USER_HPP_

#include <string>
#include <vector>

#include "io/vendor_user.hpp"

namespace rung::io {

/// Reads one record, of either API. Throws Unfit. What the record says that
/// cannot be placed is named in `left_out`; where it contradicts itself, in
/// `conflicts`.
DirectoryUser read_dingtalk_user(const VendorRecord& record, std::string id,
                                 std::vector<Problem>& conflicts,
                                 std::vector<LeftOut>& left_out);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_DINGTALK_USER_HPP_
