// Routes, stage 7: steps of the same people.
#include <optional>

#include "reference/route_parts.hpp"

namespace rung::reference {
namespace {

Ids people_of(const RouteStep& step) {
  return Ids(step.holders.begin(), step.holders.end());
}

// The people of the steps before the route.
std::vector<Ids> earlier(const RouteAsk& ask, const Asking& asking) {
  std::vector<Ids> result;
  for (const Id& id : ask.handled) result.push_back({id});
  const bool named = !ask.initiator.empty() && !asking.asker.empty() &&
                     ask.initiator != asking.asker;
  if (named) result.push_back({asking.asker});
  return result;
}

}  // namespace

std::vector<Merge> find_duplicates(const RouteAsk& ask, const Asking& asking,
                                   const std::vector<RouteStep>& steps) {
  const Duplicates rule = ask.policy.duplicates;
  std::vector<Merge> result(steps.size());
  struct Before {
    Ids people;
    Merge merge;  // for a step that is the same
  };
  std::vector<Before> before;
  for (const Ids& people : earlier(ask, asking)) {
    before.push_back({people, {true, true, 0}});
  }
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Ids people = people_of(steps[i]);
    if (people.empty() || rule == Duplicates::kNone) continue;
    if (rule == Duplicates::kLast) {
      for (std::size_t j = i + 1; j < steps.size() && !result[i].merged; ++j) {
        if (people_of(steps[j]) == people) result[i] = {true, false, j};
      }
      continue;
    }
    const std::size_t from = rule == Duplicates::kAdjacent && !before.empty()
                                 ? before.size() - 1
                                 : 0;
    for (std::size_t k = from; k < before.size() && !result[i].merged; ++k) {
      if (before[k].people == people) result[i] = before[k].merge;
    }
    // A step that passes by itself stays where it is.
    const bool stays = !result[i].merged ||
                       (rule == Duplicates::kAdjacent &&
                        ask.policy.duplicate_mode == DuplicateMode::kAutoPass);
    if (stays) before.push_back({people, {true, false, i}});
  }
  return result;
}

}  // namespace rung::reference
