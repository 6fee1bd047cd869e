#include "fold/changes.hpp"

#include <tuple>
#include <utility>

namespace rung::fold {
namespace {

std::string subject_text(FoldKind kind, const std::vector<std::string>& ids) {
  const bool portfolio =
      kind >= FoldKind::kPortfolioAdded && kind <= FoldKind::kPortfolioChanged;
  // Of a portfolio: the unit, the subject, and what the leader is to them.
  // Of a way of holding: the person and the post.
  const bool holding = kind == FoldKind::kHoldingChanged;
  const std::size_t shown = portfolio ? ids.size() - 1 : holding ? 2 : 1;
  std::string text;
  for (std::size_t i = 0; i < shown; ++i) {
    text += (i > 0 ? " / `" : "`") + ids[i] + "`";
  }
  return portfolio ? text + " (" + ids.back() + ")" : text;
}

Text day_text(const FoldChange& change, Zone zone) {
  const std::string after = format_instant(change.after, zone);
  const std::string by = format_instant(change.by, zone);
  switch (change.day) {
    case FoldDay::kStated: {
      const std::string at = format_instant(change.at, zone);
      return {"，自 " + at + " 起", ", as of " + at};
    }
    case FoldDay::kUncertain:
      return {
          "，在 " + after + " 之后、不晚于 " + by + "，具体日期不明",
          ", on an unknown day after " + after + " and not later than " + by};
    case FoldDay::kUndated:
      break;
  }
  return {"，在 " + after + " 与 " + by + " 之间；无法分时记载，以最新者为准",
          ", between " + after + " and " + by +
              "; the org cannot date it, the latest counts"};
}

}  // namespace

void Changes::add(FoldKind kind, std::uint32_t gap, Placed placed,
                  std::vector<std::string> subjects, std::string before,
                  std::string now, const Text& evidence) {
  FoldChange change;
  change.kind = kind;
  change.after = series_.dates[gap];
  change.by = series_.dates[gap + 1];
  change.day = placed.day;
  change.at = placed.at;
  change.message = words_of(kind, subject_text(kind, subjects), before, now);
  const Text day = day_text(change, series_.facts.back().zone);
  change.message.zh += evidence.zh + day.zh;
  change.message.en += evidence.en + day.en;
  change.subjects = std::move(subjects);
  change.before = std::move(before);
  change.now = std::move(now);
  changes_.push_back(std::move(change));
}

std::vector<FoldChange> Changes::take() {
  const auto key = [](const FoldChange& c) {
    return std::tie(c.by, c.kind, c.subjects, c.before, c.now);
  };
  std::stable_sort(changes_.begin(), changes_.end(),
                   [&](const FoldChange& a, const FoldChange& b) {
                     return key(a) < key(b);
                   });
  return std::move(changes_);
}

}  // namespace rung::fold
