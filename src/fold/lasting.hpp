// Facts of one owner over the exports: sorted, joined, and their turns.
#ifndef RUNG_SRC_FOLD_LASTING_HPP_
#define RUNG_SRC_FOLD_LASTING_HPP_

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "fold/runs.hpp"

namespace rung::fold {

/// What one export says.
template <class Value>
struct Fact {
  Value value;
  Seen seen;
  std::uint32_t place = 0;  ///< in the export's list
};

/// The same value through exports that follow each other.
template <class Value>
struct Lasting {
  Value value;
  Run run;
  std::uint32_t place;  ///< in the list of its last export
};

/// All that one owner (a post, a person, ...) has had of one kind.
template <class Value>
struct Story {
  std::vector<Lasting<Value>> facts;  ///< by value and time
  std::vector<Turn> turns;            ///< positions in `facts`
};

/// Calls f(first, last) for each run of equal elements of a sorted list.
template <class T, class Equal, class F>
void each_group(std::span<T> items, Equal equal, F f) {
  for (std::size_t i = 0; i < items.size();) {
    std::size_t end = i + 1;
    while (end < items.size() && equal(items[i], items[end])) ++end;
    f(items.subspan(i, end - i));
    i = end;
  }
}

template <class Value>
std::vector<Turn> turns_in(const Series& series,
                           std::vector<Lasting<Value>>& facts) {
  std::vector<Run*> runs;
  for (Lasting<Value>& fact : facts) runs.push_back(&fact.run);
  std::vector<Turn> turns = turns_of(series, runs);
  for (const Turn& turn : turns) {
    if (turn.ended.size() == 1 && turn.begun.size() == 1) {
      settle(*runs[turn.ended[0]], *runs[turn.begun[0]]);
    }
  }
  return turns;
}

/// Tells the story of facts, which are sorted on the way.
template <class Value>
Story<Value> story_of(const Series& series, std::vector<Fact<Value>>& facts) {
  using One = Fact<Value>;
  std::stable_sort(facts.begin(), facts.end(), [](const One& a, const One& b) {
    if (a.value != b.value) return a.value < b.value;
    if (a.seen.snapshot != b.seen.snapshot) {
      return a.seen.snapshot < b.seen.snapshot;
    }
    return a.seen.stated < b.seen.stated;
  });
  Story<Value> story;
  std::vector<Seen> seen;
  each_group(
      std::span<One>(facts),
      [](const One& a, const One& b) { return a.value == b.value; },
      [&](std::span<One> group) {
        seen.clear();
        for (const One& fact : group) seen.push_back(fact.seen);
        const auto same = [](std::uint32_t, std::uint32_t) { return true; };
        for (const Run& run : runs_of(series, seen, same)) {
          story.facts.push_back({group[0].value, run, group[run.seen].place});
        }
      });
  story.turns = turns_in(series, story.facts);
  return story;
}

/// A dated list of which the first in force counts, as pieces that do not
/// overlap.
template <class Value>
using DatedList = std::vector<std::pair<Value, Interval>>;

template <class Value>
DatedList<Value> without_overlaps(const DatedList<Value>& list) {
  if (list.size() < 2) return list;
  std::map<Instant, std::vector<std::size_t>> turns;  // who begins or ends
  for (std::size_t k = 0; k < list.size(); ++k) {
    const Interval& when = list[k].second;
    if (when.since >= when.until) continue;
    turns[when.since].push_back(k);
    turns[when.until].push_back(k);
  }
  DatedList<Value> pieces;
  std::set<std::size_t> in_force;
  std::size_t first = list.size();
  for (const auto& [at, changed] : turns) {
    for (const std::size_t k : changed) {
      if (!in_force.insert(k).second) in_force.erase(k);
    }
    const std::size_t now = in_force.empty() ? list.size() : *in_force.begin();
    if (now == first) continue;
    if (first < list.size()) pieces.back().second.until = at;
    if (now < list.size()) pieces.push_back({list[now].first, {at, kForever}});
    first = now;
  }
  return pieces;
}

/// What one export says of such a list.
template <class Value>
void tell_first(const Series& series, std::uint32_t snapshot,
                const DatedList<Value>& list, std::vector<Fact<Value>>& facts) {
  std::uint32_t place = 0;
  for (const auto& [value, when] : without_overlaps(list)) {
    facts.push_back(
        {value, {snapshot, when, series.shown(snapshot, when)}, place++});
  }
}

}  // namespace rung::fold

#endif  // RUNG_SRC_FOLD_LASTING_HPP_
