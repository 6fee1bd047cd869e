#include "io/staff_periods.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace rung::io {
namespace {

Interval common(const Interval& a, const Interval& b) {
  return {std::max(a.since, b.since), std::min(a.until, b.until)};
}

bool never(const Interval& when) { return when.until <= when.since; }

// A stretch of time in which the superiors stay the same.
struct Stretch {
  Interval when;
  std::vector<std::string> superiors;  // sorted
};

// When superiors come and go within `life`.
using Changes = std::map<Instant, std::vector<std::pair<std::string, int>>>;

Changes changes_of(const Interval& life, std::span<const Period> superiors) {
  Changes changes;
  changes[life.since];
  for (const Period& period : superiors) {
    const Interval when = common(life, period.when);
    if (never(when)) continue;
    changes[when.since].emplace_back(period.id, 1);
    changes[when.until].emplace_back(period.id, -1);
  }
  return changes;
}

std::vector<Stretch> stretches_of(const Interval& life,
                                  std::span<const Period> superiors) {
  std::vector<Stretch> stretches;
  std::map<std::string, int> now;
  for (const auto& [since, steps] : changes_of(life, superiors)) {
    for (const auto& [id, step] : steps) {
      if ((now[id] += step) == 0) now.erase(id);
    }
    if (since == life.until) break;
    std::vector<std::string> ids;
    for (const auto& [id, count] : now) ids.push_back(id);
    if (!stretches.empty() && stretches.back().superiors == ids) continue;
    if (!stretches.empty()) stretches.back().when.until = since;
    stretches.push_back({{since, life.until}, std::move(ids)});
  }
  return stretches;
}

// The lines of a stretch: every superior needs one that lasts all of it.
void add_lines(const Stretch& stretch, std::span<const Period> people,
               std::vector<StaffLine>& lines) {
  const auto& above = stretch.superiors;
  const std::size_t needed = std::max<std::size_t>(above.size(), 1);
  std::size_t whole = 0;
  const auto superior = [&](std::size_t i) {
    return above.empty() ? std::string() : above[std::min(i, needed - 1)];
  };
  for (const Period& period : people) {
    const Interval when = common(stretch.when, period.when);
    if (never(when)) continue;
    const bool all = when == stretch.when;
    lines.push_back({when, superior(all ? whole : 0), period.id});
    whole += all ? 1 : 0;
  }
  for (; whole < needed; ++whole) {
    lines.push_back({stretch.when, superior(whole), {}});
  }
}

}  // namespace

std::vector<StaffLine> staff_lines(const Interval& life,
                                   std::span<const Period> superiors,
                                   std::span<const Period> people) {
  std::vector<StaffLine> lines;
  if (never(life)) return lines;
  std::vector<Period> waiting(people.begin(), people.end());
  std::sort(waiting.begin(), waiting.end(), [](const auto& a, const auto& b) {
    return std::tie(a.when, a.id) < std::tie(b.when, b.id);
  });
  auto next = waiting.cbegin();
  std::vector<Period> here;
  for (const Stretch& stretch : stretches_of(life, superiors)) {
    std::erase_if(here, [&](const Period& period) {
      return period.when.until <= stretch.when.since;
    });
    while (next != waiting.cend() && next->when.since < stretch.when.until) {
      here.push_back(*next++);
    }
    add_lines(stretch, here, lines);
  }
  const auto key = [](const StaffLine& line) {
    return std::tie(line.when, line.superior, line.person);
  };
  std::sort(lines.begin(), lines.end(),
            [&](const auto& a, const auto& b) { return key(a) < key(b); });
  return lines;
}

bool contradict(std::span<const StaffLine> lines) {
  // Lines of one stretch overlap; those of different ones do not.
  Interval last{kBeginning, kBeginning};
  std::string_view superior;
  for (const StaffLine& line : lines) {
    if (last.overlaps(line.when) && superior != line.superior) return true;
    if (line.when.until > last.until) last = line.when;
    superior = line.superior;
  }
  return false;
}

}  // namespace rung::io
