// Dates as spreadsheets write them.
#ifndef RUNG_SRC_IO_STAFF_DATES_HPP_
#define RUNG_SRC_IO_STAFF_DATES_HPP_

#include <string>
#include <string_view>

namespace rung::io {

/// 2020/1/2 or 2020-1-2 8:30 as parse_instant() reads it, 2020-01-02 and
/// 2020-01-02 08:30; any other text as it is.
std::string full_date(std::string_view text);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_STAFF_DATES_HPP_
