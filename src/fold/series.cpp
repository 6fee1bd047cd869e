#include "fold/series.hpp"

#include <string>
#include <utility>

namespace rung::fold {
namespace {

[[noreturn]] void refuse(const char* message, std::string place,
                         const char* hint) {
  throw Error(ErrorCode::kInvalidArgument, message, std::move(place), {}, hint);
}

std::vector<const DatedOrg*> by_date(std::span<const DatedOrg> exports) {
  std::vector<const DatedOrg*> sorted;
  for (const DatedOrg& one : exports) {
    if (one.date == kBeginning || one.date == kForever) {
      refuse("an export without a date", one.name, "say of which day it tells");
    }
    sorted.push_back(&one);
  }
  std::sort(
      sorted.begin(), sorted.end(),
      [](const DatedOrg* a, const DatedOrg* b) { return a->date < b->date; });
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    if (sorted[i - 1]->date == sorted[i]->date) {
      refuse("two exports of one date",
             sorted[i - 1]->name + ", " + sorted[i]->name,
             "merge them first, or correct one date");
    }
  }
  return sorted;
}

}  // namespace

Series::Series(std::span<const DatedOrg> exports, const FoldOptions& options)
    : open_start(options.open_start) {
  if (exports.empty()) {
    refuse("nothing to fold", {}, "give one export or more");
  }
  for (const DatedOrg* one : by_date(exports)) {
    const double done =
        static_cast<double>(dates.size()) / static_cast<double>(exports.size());
    if (options.load.progress && !options.load.progress("fold", done)) {
      throw Error(ErrorCode::kCancelled, "the fold was cancelled");
    }
    dates.push_back(one->date);
    facts.push_back(facts_of(one->org));
  }
}

Interval Series::reach(std::uint32_t i) const {
  const bool first = i == 0 && open_start;
  return {first ? kBeginning : dates[i], i == last() ? kForever : dates[i]};
}

Shown Series::shown(std::uint32_t i, const Interval& stated) const {
  if (stated.contains(dates[i])) return Shown::kInForce;
  // What began and ended since the export before, as this one tells.
  if (i > 0 && stated.since > dates[i - 1] && stated.since < stated.until &&
      stated.until <= dates[i]) {
    return Shown::kBeside;
  }
  const Interval counts = both(stated, reach(i));
  return counts.since < counts.until ? Shown::kBeside : Shown::kMention;
}

}  // namespace rung::fold
