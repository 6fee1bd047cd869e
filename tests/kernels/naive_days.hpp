// Days and working days, counted one by one.
#ifndef RUNG_TESTS_KERNELS_NAIVE_DAYS_HPP_
#define RUNG_TESTS_KERNELS_NAIVE_DAYS_HPP_

#include <cstdint>

#include "kernels/model.hpp"

namespace rung::kernels {

/// Days since 1970-01-01 in the zone.
std::int64_t naive_day(Instant at, Zone zone);
bool naive_working(std::int64_t day, const Terms&);
/// Working days in (from, to]; less than none when `to` is earlier.
std::int64_t naive_working_between(std::int64_t from, std::int64_t to,
                                   const Terms&);

/// Where an instant lies, seen from the one that a window runs from.
enum class Timing : std::uint8_t { kEarly, kIn, kLate };
Timing naive_timing(const Window&, Instant from, Instant to, const Terms&);
/// The same of a window that runs back from `to`: there is no last day then.
Timing naive_timing_back(const Window&, Instant from, Instant to, const Terms&);
/// Is the time of a window that runs from `from` up at an instant?
bool naive_time_up(const Window&, Instant from, Instant at, const Terms&);

}  // namespace rung::kernels

#endif  // RUNG_TESTS_KERNELS_NAIVE_DAYS_HPP_
