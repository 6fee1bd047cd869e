// The first and the last day that can be written.
#ifndef RUNG_SRC_BASE_CALENDAR_ENDS_HPP_
#define RUNG_SRC_BASE_CALENDAR_ENDS_HPP_

#include <cstdint>

namespace rung {

// Days from 1970-01-01.
inline constexpr std::int64_t kFirstDay = -719'162;  // 0001-01-01
inline constexpr std::int64_t kLastDay = 2'932'896;  // 9999-12-31

}  // namespace rung

#endif  // RUNG_SRC_BASE_CALENDAR_ENDS_HPP_
