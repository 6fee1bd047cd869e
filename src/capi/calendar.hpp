// What is behind a rung_calendar.
#ifndef RUNG_SRC_CAPI_CALENDAR_HPP_
#define RUNG_SRC_CAPI_CALENDAR_HPP_

#include <cstdint>
#include <vector>

#include "rung/calendar.hpp"
#include "rung/rung.h"

struct rung_calendar {
  explicit rung_calendar(rung::Calendar of);

  rung::Calendar calendar;
  std::vector<std::int32_t> holidays, worked;
};

namespace rung::capi {

/// An empty one for NULL.
const Calendar& calendar_of(const rung_calendar* calendar) noexcept;

}  // namespace rung::capi

#endif  // RUNG_SRC_CAPI_CALENDAR_HPP_
