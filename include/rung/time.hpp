// rung: instants, half-open intervals and zones.
//
// The library never reads a clock: every time is a parameter.
#ifndef RUNG_TIME_HPP_
#define RUNG_TIME_HPP_

#include <compare>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "rung/export.h"

namespace rung {

/// A point in time: microseconds since 1970-01-01T00:00:00Z.
struct Instant {
  std::int64_t us = 0;
  friend constexpr auto operator<=>(const Instant&, const Instant&) = default;
};

/// Before and after everything: the ends of an interval that is open there.
inline constexpr Instant kBeginning{std::numeric_limits<std::int64_t>::min()};
inline constexpr Instant kForever{std::numeric_limits<std::int64_t>::max()};

/// Validity [since, until): the first instant is in, the last is out.
struct Interval {
  Instant since = kBeginning;
  Instant until = kForever;

  constexpr bool contains(Instant at) const noexcept {
    return since <= at && at < until;
  }
  constexpr bool overlaps(const Interval& other) const noexcept {
    return since < other.until && other.since < until && since < until &&
           other.since < other.until;
  }
  constexpr bool always() const noexcept {
    return since == kBeginning && until == kForever;
  }
  friend constexpr auto operator<=>(const Interval&, const Interval&) = default;
};

/// A fixed offset from UTC, in which dates without an offset of their own are
/// read and in which instants are shown.
struct Zone {
  std::int32_t offset_seconds = 8 * 3600;  ///< +08:00, China Standard Time
  friend constexpr auto operator<=>(const Zone&, const Zone&) = default;
};

/// Reads `+HH:MM`, `-HH:MM`, `Z`, `UTC`, or `Asia/Shanghai` (+08:00).
/// Errors: kParse for anything else, or an offset beyond 18 hours.
RUNG_API Zone parse_zone(std::string_view text);

/// Returns `Z` or `+HH:MM` / `-HH:MM`.
RUNG_API std::string format_zone(Zone zone);

/// Reads `YYYY-MM-DD` (midnight in `zone`) or `YYYY-MM-DDTHH:MM[:SS[.f]]` (a
/// blank serves for the T) followed by nothing (then `zone` applies), `Z`, or
/// `+HH:MM`. Up to six digits of a fraction count, further ones are cut off.
/// Years 0001 to 9999 of the proleptic Gregorian calendar; 24:00 is not a time.
/// Errors: kParse, with the text as fragment.
RUNG_API Instant parse_instant(std::string_view text, Zone zone);

/// Returns `YYYY-MM-DD` when the instant is midnight in `zone`, else
/// `YYYY-MM-DDTHH:MM:SS[.ffffff]` with the zone's offset behind it, so that
/// parse_instant() gives the same instant back. kBeginning and kForever, and
/// years outside 0001 to 9999, give an empty text.
RUNG_API std::string format_instant(Instant at, Zone zone);

}  // namespace rung

#endif  // RUNG_TIME_HPP_
