#include "fold/runs.hpp"

#include <tuple>

namespace rung::fold {
namespace {

void date_begin(const Series& series, Run& run) {
  if (run.first == 0) {
    run.when.since = series.open_start ? run.begin.since : series.dates[0];
    return;
  }
  run.since_stated = series.in_gap(run.first - 1, run.begin.since);
  run.when.since = run.since_stated ? run.begin.since : series.dates[run.first];
}

// The later export is believed first: it may still list what has ended.
void date_end(const Series& series, std::span<const Seen> seen, Run& run) {
  if (run.last == series.last()) {
    run.when.until = run.end.until;
    return;
  }
  run.when.until = series.dates[run.last + 1];
  const auto state = [&](const Interval& stated) {
    if (run.until_stated || !series.in_gap(run.last, stated.until)) return;
    run.when.until = stated.until;
    run.until_stated = true;
  };
  for (const Seen& s : seen) {
    if (s.snapshot == run.last + 1 && s.shown != Shown::kInForce &&
        s.stated.since <= series.dates[run.last]) {
      state(s.stated);
    }
  }
  state(run.end);
}

}  // namespace

void date_runs(const Series& series, std::span<const Seen> seen,
               std::vector<Run>& runs) {
  for (Run& run : runs) {
    if (run.beside) {
      run.when = run.begin;
      continue;
    }
    date_begin(series, run);
    date_end(series, seen, run);
  }
}

std::vector<Turn> turns_of(const Series& series, std::span<Run* const> runs) {
  struct Event {
    std::uint32_t gap;
    bool begins;
    std::uint32_t run;
  };
  std::vector<Event> events;
  for (std::uint32_t r = 0; r < runs.size(); ++r) {
    const Run& run = *runs[r];
    if (run.beside) continue;
    if (run.first > 0) events.push_back({run.first - 1, true, r});
    if (run.last < series.last()) events.push_back({run.last, false, r});
  }
  std::stable_sort(
      events.begin(), events.end(),
      [](const Event& a, const Event& b) { return a.gap < b.gap; });
  std::vector<Turn> turns;
  for (const Event& event : events) {
    if (turns.empty() || turns.back().gap != event.gap) {
      turns.push_back({event.gap, {}, {}});
    }
    Turn& turn = turns.back();
    (event.begins ? turn.begun : turn.ended).push_back(event.run);
  }
  return turns;
}

void settle(Run& ended, Run& begun) {
  if (begun.since_stated && !ended.until_stated) {
    ended.when.until = begun.when.since;
    ended.until_stated = true;
  } else if (ended.until_stated && !begun.since_stated) {
    begun.when.since = ended.when.until;
    begun.since_stated = true;
  }
}

}  // namespace rung::fold
