// What is said first: numbers, the verdict, the reasons.
#include <algorithm>
#include <map>
#include <utility>

#include "diff/page_report.hpp"

namespace rung::diff {
namespace {

constexpr std::size_t kMostReasons = 12;

struct Reason {
  Text text;
  std::uint64_t routes = 0;
  unsigned weight = 100;
};

}  // namespace

std::uint64_t Report::turns(RouteTurn turn) const {
  return d_.summary.turns[static_cast<std::size_t>(turn)];
}

void Report::tiles() {
  std::vector<page::Tile> tiles;
  const auto add = [&](Text label, std::uint64_t value, Tone tone,
                       std::string to) {
    const Tone shown = value == 0 ? Tone::kPlain : tone;
    tiles.push_back(
        {std::move(label), page::grouped(value), shown, std::move(to)});
  };
  add({"条路径有变化", "routes change"}, d_.summary.changed, Tone::kCare,
      "routes");
  for (const RouteTurn turn :
       {RouteTurn::kVacant, RouteTurn::kAmbiguous, RouteTurn::kBroken,
        RouteTurn::kLonger, RouteTurn::kMended}) {
    const bool rare = turn == RouteTurn::kBroken || turn == RouteTurn::kMended;
    if (rare && turns(turn) == 0) continue;
    const page::Tag tag = tag_of(turn);
    add({"条" + tag.label.zh, tag.label.en}, turns(turn), tag.tone, "routes");
  }
  if (d_.with_events) {
    add({"件在办事项受影响", "open matters affected"},
        d_.summary.affected_matters, Tone::kBad, "matters");
  }
  page_.tiles(tiles);
}

void Report::summary() {
  page_.section("summary", {"结论", "In short"});
  page_.paragraph(verdict(), d_.summary.worse ? Tone::kBad : Tone::kGood);
  std::vector<page::Item> items = reasons();
  if (d_.with_events) items.push_back(matters_item());
  if (!items.empty()) page_.list(items, false);
}

Text Report::verdict() const {
  const auto& s = d_.summary;
  if (s.changed == 0 && s.affected_matters == 0) {
    return filled(
        {"查询的 {0} 条路径都不变。", "None of the {0} routes asked changes."},
        {count_text(s.asked)});
  }
  const Text counts =
      filled({"查询 {0} 条路径，{1} 条有变化", "Of {0} routes, {1} change"},
             {count_text(s.asked), count_text(s.changed)});
  if (!s.worse) {
    return filled({"{0}；没有新出现的空缺、并列或断开。",
                   "{0}; none becomes vacant, ambiguous or broken."},
                  {counts});
  }
  return filled(
      {"{0}；其中 {1} 条要经过空缺岗位，{2} 条出现并列，{3} 条断开。"
       "这些问题宜在施行前解决。",
       "{0}: {1} pass a vacant post, {2} become ambiguous, {3} break. "
       "These should be settled before it takes effect."},
      {counts, count_text(turns(RouteTurn::kVacant)),
       count_text(turns(RouteTurn::kAmbiguous)),
       count_text(turns(RouteTurn::kBroken))});
}

// Routes that change for one reason, together.
std::vector<page::Item> Report::reasons() const {
  std::map<std::pair<RouteCause, std::string>, Reason> by_cause;
  for (const RouteChange& change : d_.routes) {
    const bool alone = change.cause == RouteCause::kFromGone ||
                       change.cause == RouteCause::kFromAdded ||
                       change.cause == RouteCause::kNone;
    if (alone) continue;
    Reason& reason = by_cause[{change.cause, change.post}];
    if (++reason.routes == 1) reason.text = both_messages(d_, change);
    reason.weight = std::min(reason.weight, weight_of(change));
  }
  std::vector<Reason> reasons;
  for (auto& [key, reason] : by_cause) reasons.push_back(std::move(reason));
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const Reason& a, const Reason& b) {
                     if (a.weight != b.weight) return a.weight < b.weight;
                     return a.routes > b.routes;
                   });
  std::vector<page::Item> items;
  for (std::size_t i = 0; i < reasons.size() && i < kMostReasons; ++i) {
    const bool grave = reasons[i].weight < 3;  // broken, ambiguous, vacant
    items.push_back({filled({"{0}：影响 {1} 条路径", "{0}: {1} routes"},
                            {reasons[i].text, count_text(reasons[i].routes)}),
                     grave ? Tone::kBad : Tone::kPlain, "routes"});
  }
  if (reasons.size() > kMostReasons) {
    items.push_back(
        {filled({"另有 {0} 项原因，见下表", "{0} more reasons: see the table"},
                {count_text(reasons.size() - kMostReasons)}),
         Tone::kPlain, "routes"});
  }
  return items;
}

page::Item Report::matters_item() const {
  const auto& s = d_.summary;
  Text text = filled(
      {"在办事项 {0} 件，{1} 件受影响", "{1} of {0} open matters are affected"},
      {count_text(s.open_matters), count_text(s.affected_matters)});
  if (s.later_events != 0) {
    text = joined(text,
                  filled({"{0} 个事件晚于时点，未计入",
                          "{0} events are later and were left out"},
                         {count_text(s.later_events)}),
                  {"；", "; "});
  }
  if (s.unknown_parties != 0) {
    text = joined(text,
                  filled({"{0} 个待办方两边都查不到",
                          "{0} parties that are waited for are known to "
                          "neither organisation"},
                         {count_text(s.unknown_parties)}),
                  {"；", "; "});
  }
  return {text, s.affected_matters == 0 ? Tone::kPlain : Tone::kBad, "matters"};
}

}  // namespace rung::diff
