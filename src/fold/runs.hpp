// One fact over the exports: from which one to which it holds, and what is
// known of the days on which it began and ended.
#ifndef RUNG_SRC_FOLD_RUNS_HPP_
#define RUNG_SRC_FOLD_RUNS_HPP_

#include <span>
#include <vector>

#include "fold/series.hpp"

namespace rung::fold {

/// A fact in one export. Those of one export come by their days.
struct Seen {
  std::uint32_t snapshot;
  Interval stated;
  Shown shown;
};

/// A fact in exports that follow each other.
struct Run {
  std::uint32_t first, last;  ///< exports
  std::uint32_t seen;         ///< the last Seen of it
  bool beside;                ///< in force on no date of an export
  Interval begin, end;        ///< as the first and the last export state it
  Interval when;
  bool since_stated = false, until_stated = false;

  /// Is it in force on the date of this export?
  bool covers(std::uint32_t i) const {
    return first <= i && i <= last && !beside;
  }
  bool begins_in(std::uint32_t gap) const {
    return !beside && first == gap + 1;
  }
  bool ends_in(std::uint32_t gap) const { return !beside && last == gap; }
};

/// Sets `when` of runs whose exports are known.
void date_runs(const Series& series, std::span<const Seen> seen,
               std::vector<Run>& runs);

/// The runs of a fact, by time. `same(i, j)`: are these two of `seen`, of
/// exports that follow each other, one state?
template <class Same>
std::vector<Run> runs_of(const Series& series, std::span<const Seen> seen,
                         Same same) {
  std::vector<Run> runs;
  for (std::uint32_t i = 0; i < seen.size(); ++i) {
    const Seen& s = seen[i];
    if (s.shown == Shown::kMention) continue;
    if (s.shown == Shown::kInForce && !runs.empty() && !runs.back().beside) {
      Run& run = runs.back();
      if (run.last == s.snapshot) {  // said twice
        run.end.until = std::max(run.end.until, s.stated.until);
        continue;
      }
      if (run.last + 1 == s.snapshot && same(run.seen, i)) {
        run.last = s.snapshot;
        run.seen = i;
        run.end = s.stated;
        continue;
      }
    }
    runs.push_back({s.snapshot,
                    s.snapshot,
                    i,
                    s.shown == Shown::kBeside,
                    s.stated,
                    s.stated,
                    {}});
  }
  date_runs(series, seen, runs);
  return runs;
}

/// What ends and begins between two exports, as positions in a list of runs.
struct Turn {
  std::uint32_t gap;  ///< between exports `gap` and `gap + 1`
  std::vector<std::uint32_t> ended, begun;
};

/// The turns of facts that take each other's place, by time.
std::vector<Turn> turns_of(const Series& series, std::span<Run* const> runs);

/// One fact takes the place of another: where only one of the two days is
/// stated, it is that of both.
void settle(Run& ended, Run& begun);

}  // namespace rung::fold

#endif  // RUNG_SRC_FOLD_RUNS_HPP_
