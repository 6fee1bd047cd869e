#include "cond/table_set.hpp"

#include <algorithm>
#include <limits>

namespace rung::cond {
namespace {

constexpr Code kLast = std::numeric_limits<Code>::max();

// The first range of the set that does not end before `code`.
SetView::iterator reaching(SetView set, Code code) noexcept {
  return std::partition_point(set.begin(), set.end(),
                              [&](const Range& r) { return r.high < code; });
}

// Calls `meet` with every range that `a` and `b` share, until it gives false.
template <class Meet>
void meet_ranges(SetView a, SetView b, Meet meet) {
  if (a.empty() || b.empty()) return;
  auto x = reaching(a, b.front().low);
  auto y = reaching(b, a.front().low);
  while (x != a.end() && y != b.end()) {
    const Range both{std::max(x->low, y->low), std::min(x->high, y->high)};
    if (both.low <= both.high && !meet(both)) return;
    if (x->high < y->high) {
      ++x;
    } else {
      ++y;
    }
  }
}

}  // namespace

void append(Set& set, Range range) {
  if (!set.empty() && set.back().high != kLast &&
      set.back().high + 1 >= range.low) {
    set.back().high = std::max(set.back().high, range.high);
  } else if (set.empty() || set.back().high < range.low) {
    set.push_back(range);
  }
}

void normalise(Set& ranges) {
  std::sort(ranges.begin(), ranges.end(),
            [](const Range& a, const Range& b) { return a.low < b.low; });
  Set set;
  for (const Range& range : ranges) append(set, range);
  ranges = std::move(set);
}

Set complement(SetView set, Range domain) {
  Set rest;
  Code next = domain.low;
  for (const Range& range : set) {
    if (range.low > next) rest.push_back({next, range.low - 1});
    if (range.high >= domain.high) return rest;
    next = range.high + 1;
  }
  rest.push_back({next, domain.high});
  return rest;
}

Set intersection(SetView a, SetView b) {
  Set both;
  meet_ranges(a, b, [&](const Range& range) {
    both.push_back(range);
    return true;
  });
  return both;
}

bool intersects(SetView a, SetView b) noexcept {
  bool found = false;
  meet_ranges(a, b, [&](const Range&) {
    found = true;
    return false;
  });
  return found;
}

bool contains(SetView set, Code code) noexcept {
  const auto range = reaching(set, code);
  return range != set.end() && range->low <= code;
}

bool covers(SetView whole, SetView part) noexcept {
  // Ranges of a set do not touch, so each of the part lies within one.
  return std::all_of(part.begin(), part.end(), [&](const Range& r) {
    const auto range = reaching(whole, r.low);
    return range != whole.end() && range->low <= r.low && r.high <= range->high;
  });
}

}  // namespace rung::cond
