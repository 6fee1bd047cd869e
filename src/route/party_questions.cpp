// Relations and routes between parties rather than posts.
#include <cstddef>

#include "rung/party.hpp"

namespace rung {
namespace {

constexpr std::size_t kMaxCombinations = 4096;

Related undetermined(Line line) {
  Related answer;
  answer.relation = Relation::kUndetermined;
  answer.line = line;
  return answer;
}

// What two answers have in common.
void agree(Related& all, const Related& one) {
  if (all.relation != one.relation || all.line != one.line) {
    all = undetermined(all.line);
    return;
  }
  if (all.distance != one.distance) all.distance = -1;
  if (all.skipped != one.skipped) all.skipped.clear();
  if (all.alternatives != one.alternatives) all.alternatives.clear();
}

}  // namespace

Related relate(const Org& org, const Party& a, const Party& b,
               const Context& context) {
  const auto as = posts_for(org, a, kNoUnit, context.at);
  const auto bs = posts_for(org, b, kNoUnit, context.at);
  if (as.empty() || bs.empty() || as.size() > kMaxCombinations / bs.size()) {
    return undetermined(context.line);
  }
  Related all = relate(org, as[0], bs[0], context);
  Related one;
  for (const PostId x : as) {
    for (const PostId y : bs) {
      relate(org, x, y, context, one);
      agree(all, one);
      if (all.relation == Relation::kUndetermined) {
        return undetermined(context.line);
      }
    }
  }
  return all;
}

Route route(const Org& org, const Party& from, const RouteQuery& query) {
  RouteQuery asked = query;
  asked.from = kNoPost;
  asked.person = from.kind == Party::Kind::kPerson ? from.person : kNoPerson;
  const bool for_itself =
      query.policy.first == First::kOwnHead || !query.by_function.empty();
  if (from.kind == Party::Kind::kUnit && for_itself) {
    asked.unit = from.unit;
    return route(org, asked);
  }
  const auto posts = posts_for(org, from, query.unit, query.context.at);
  if (posts.size() == 1) {
    asked.from = posts.front();
    return route(org, asked);
  }
  check_query(asked);
  Route answer;
  answer.outcome = Outcome::kUndetermined;
  answer.notes.push_back({"CHAIN_NO_POST", Severity::kError, 0, {}});
  return answer;
}

}  // namespace rung
