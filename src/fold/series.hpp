// The exports in order of their dates, and where the facts of each count.
#ifndef RUNG_SRC_FOLD_SERIES_HPP_
#define RUNG_SRC_FOLD_SERIES_HPP_

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "org/facts_store.hpp"
#include "rung/fold.hpp"

namespace rung::fold {

inline constexpr std::uint32_t kNone = UINT32_MAX;

/// What a dated fact of an export is to the history.
enum class Shown : std::uint8_t {
  kMention,  ///< not in force on the export's date: its days may tell something
  kBeside,   ///< the same, but it counts: before the first date, after the
             ///< last, or wholly between two
  kInForce
};

inline Interval both(const Interval& a, const Interval& b) {
  return {std::max(a.since, b.since), std::min(a.until, b.until)};
}

struct Series {
  /// Errors: as fold_orgs().
  Series(std::span<const DatedOrg> exports, const FoldOptions& options);

  std::uint32_t size() const {
    return static_cast<std::uint32_t>(dates.size());
  }
  std::uint32_t last() const { return size() - 1; }

  Shown shown(std::uint32_t i, const Interval& stated) const;
  /// The time for which export `i` alone speaks, with its own days: before the
  /// first date (if it holds there) and after the last.
  Interval reach(std::uint32_t i) const;
  /// Is the instant after export `gap` and not after the next one?
  bool in_gap(std::uint32_t gap, Instant at) const {
    return dates[gap] < at && at <= dates[gap + 1];
  }

  std::vector<Instant> dates;
  std::vector<Facts> facts;
  bool open_start;
};

}  // namespace rung::fold

#endif  // RUNG_SRC_FOLD_SERIES_HPP_
