// What docs/routing.md says of a trace.
#include <algorithm>
#include <map>

#include "reference/compare.hpp"

namespace rung::reference {
namespace {

using LevelRecords = std::map<std::uint32_t, std::vector<TraceRecord>>;

LevelRecords by_level(const Route& route) {
  LevelRecords result;
  for (const TraceRecord& record : route.trace) {
    result[record.level].push_back(record);
  }
  return result;
}

TraceCode code_of(Remedy remedy) {
  switch (remedy) {
    case Remedy::kClimb:
      return TraceCode::kClimbs;
    case Remedy::kSkip:
      return TraceCode::kSkipped;
    case Remedy::kFallback:
      return TraceCode::kFallback;
    case Remedy::kUnitHead:
      return TraceCode::kUnitHead;
    case Remedy::kAutoPass:
      return TraceCode::kAutoPassed;
    default:
      return TraceCode::kFails;
  }
}

bool in_order(const Route& route) {
  std::uint32_t level = 0;
  for (const TraceRecord& record : route.trace) {
    if (record.level < level) return false;
    level = record.level;
  }
  return true;
}

std::string level_flaw(const Org& org, const std::vector<TraceRecord>& records,
                       const RouteLevel& want, bool late) {
  List posts;
  bool remedy = !want.empty;
  std::size_t stops = 0;
  for (const TraceRecord& record : records) {
    if (record.code == TraceCode::kNext || record.code == TraceCode::kTied) {
      posts.push_back(Id(org.id(record.post)));
    }
    remedy = remedy || record.code == code_of(want.remedy) ||
             (want.fails && record.code == TraceCode::kFails);
    stops += record.stage == Stage::kStop ? 1 : 0;
  }
  if (posts != want.posts) {
    return "expand of " + show(posts) + " not " + show(want.posts);
  }
  if (!remedy) {
    return std::string("no record of ") + std::string(name(want.remedy));
  }
  const TraceRecord& end = records.back();
  const bool last = late || (end.stage == Stage::kStop &&
                             end.post == org.find_post(want.posts.front()));
  return stops == 1 && last ? "" : "not one stop record last";
}

// Every candidate that is left has passed the stages.
std::string step_flaw(const std::vector<TraceRecord>& records,
                      const Step& step) {
  for (const PersonId person : step.holders) {
    for (const Stage stage : {Stage::kSelf, Stage::kInactive}) {
      const bool there = std::any_of(
          records.begin(), records.end(), [&](const TraceRecord& r) {
            return r.stage == stage && r.candidate == person;
          });
      const bool in_place =
          step.via == Via::kFallback || step.via == Via::kUnitHead;
      if (!there && step.via != Via::kClimb && !in_place) {
        return "a holder without a record of stage " + std::string(name(stage));
      }
    }
  }
  return {};
}

// Each step was accepted, and what was accepted is a step, unless the route is
// without steps in the end.
std::string final_flaw(const Route& route, bool some_dropped) {
  const auto accepted = std::count_if(
      route.trace.begin(), route.trace.end(), [](const TraceRecord& r) {
        return r.stage == Stage::kFinal && r.code == TraceCode::kAccepted;
      });
  const auto steps = static_cast<std::ptrdiff_t>(route.steps.size());
  if (accepted == steps || steps == 0) return {};
  if (some_dropped && accepted > steps) return {};
  return std::to_string(accepted) + " accepted";
}

}  // namespace

std::string trace_flaw(const Org& org, const RouteAsk& ask, const Route& route,
                       const RouteAnswer& want) {
  // Steps that others make duplicates, or drop, are settled at the very end.
  const bool late = ask.last_only || ask.policy.vacant_counts ||
                    ask.policy.duplicates == Duplicates::kLast;
  if (!late && !in_order(route)) return "levels out of order";
  LevelRecords levels = by_level(route);
  for (std::size_t i = 0; i < want.levels.size(); ++i) {
    const auto number = static_cast<std::uint32_t>(i + 1);
    if (levels[number].empty()) return "no level " + std::to_string(number);
    const std::string flaw =
        level_flaw(org, levels[number], want.levels[i], late);
    if (!flaw.empty()) return "level " + std::to_string(number) + ": " + flaw;
  }
  for (const Step& step : route.steps) {
    const std::string flaw = step_flaw(levels[step.level], step);
    if (!flaw.empty() && route.outcome != Outcome::kAmbiguous) return flaw;
  }
  return final_flaw(route, ask.last_only);
}

}  // namespace rung::reference
