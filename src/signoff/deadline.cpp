#include "signoff/deadline.hpp"

#include "base/calendar_ends.hpp"

namespace rung {

Instant last_in_time(const SignPolicy& policy, const SignGroup& group,
                     Instant from) {
  if (group.silence == Silence::kNothing) return kForever;
  if (group.unit == SignUnit::kHours) {
    const std::int64_t us = std::int64_t{group.time} * 3'600'000'000;
    return from.us > kForever.us - us ? kForever : Instant{from.us + us};
  }
  Day last = day_of(from, policy.zone);
  if (group.unit == SignUnit::kWorkdays) {
    last = policy.calendar.add_working(last, group.time);
  } else {
    last.n += group.time;
  }
  if (last.n >= kLastDay) return kForever;
  return Instant{start_of(Day{last.n + 1}, policy.zone).us - 1};
}

}  // namespace rung
