// What answers of the DingTalk and Feishu APIs have in common.
#ifndef RUNG_SRC_IO_API_ANSWER_HPP_
#define RUNG_SRC_IO_API_ANSWER_HPP_

#include <string_view>

#include "io/directory.hpp"
#include "io/vendor_json.hpp"

namespace rung::io {

/// Errors: kParse where `code` is stated and not 0: the answer is a refusal,
/// and whatever the export holds is not whole.
void check_answer(const VendorRecord& page, std::string_view code,
                  std::string_view message);

/// Errors: kParse, for a file in which nothing is an answer of that API.
[[noreturn]] void refuse_strange(const Source& source, const char* wanted);

/// Calls `take` with the record itself, as for_each_record() does.
void take_record(const VendorRecord& record, std::vector<LeftOut>& left_out,
                 const std::function<void(const VendorRecord&)>& take);

/// An order; numbers beyond 32 bits are the nearest that fits.
std::int32_t order_of(const VendorRecord& record, std::string_view key);

/// Adds the root, without a name, where a unit or a membership refers to it and
/// no record describes it: listings of what is below the root lack it.
void add_root(Directory& directory, std::string_view id);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_API_ANSWER_HPP_
