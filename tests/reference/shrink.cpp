// The least that still shows a difference.
#include <vector>

#include "reference/compare.hpp"
#include "reference/random_ask.hpp"

namespace rung::reference {
namespace {

// Whom the query names must be there.
bool stands(const Records& records, const RouteAsk& ask) {
  Ids posts, units, people, subjects;
  for (const Post& each : records.posts) posts.insert(each.id);
  for (const Unit& each : records.units) units.insert(each.id);
  for (const Person& each : records.people) people.insert(each.id);
  for (const Subject& each : records.subjects) subjects.insert(each.id);
  const auto in = [](const Ids& ids, const Id& id) {
    return id.empty() || ids.count(id) > 0;
  };
  List named = ask.handled;
  named.insert(named.end(), ask.conflict.begin(), ask.conflict.end());
  named.insert(named.end(), ask.inactive.begin(), ask.inactive.end());
  named.push_back(ask.person);
  named.push_back(ask.initiator);
  for (const Id& id : named) {
    if (!in(people, id)) return false;
  }
  const Id& f = ask.fallback;
  return in(posts, ask.from) && in(posts, ask.to) && in(units, ask.unit) &&
         in(subjects, ask.question.subject) &&
         (in(posts, f) || in(units, f) || in(people, f));
}

class Shrinker {
 public:
  using Wrong = std::function<std::string(const Records&, const RouteAsk&)>;
  Shrinker(Records& records, RouteAsk& ask, const Wrong& wrong)
      : records_(records), ask_(ask), wrong_(wrong) {}

  void run() {
    for (bool less = true; less;) {
      less = simplify_query();
      less = remove_from(&Records::absences) || less;
      less = remove_from(&Records::portfolios) || less;
      less = remove_from(&Records::people) || less;
      less = remove_from(&Records::posts) || less;
      less = remove_from(&Records::units) || less;
      less = remove_from(&Records::subjects) || less;
      less = remove_holdings() || less;
    }
  }

 private:
  bool still(const Records& records, const RouteAsk& ask) const {
    try {
      return stands(records, ask) && !wrong_(records, ask).empty();
    } catch (const std::exception&) {
      return false;  // such a query is not accepted
    }
  }

  template <typename T>
  bool remove_from(std::vector<T> Records::*list) {
    bool less = false;
    for (std::size_t i = (records_.*list).size(); i-- > 0;) {
      Records fewer = records_;
      (fewer.*list)
          .erase((fewer.*list).begin() + static_cast<std::ptrdiff_t>(i));
      if (!still(fewer, ask_)) continue;
      records_ = std::move(fewer);
      less = true;
    }
    return less;
  }

  bool remove_holdings() {
    bool less = false;
    for (std::size_t p = 0; p < records_.people.size(); ++p) {
      for (std::size_t i = records_.people[p].holds.size(); i-- > 0;) {
        Records fewer = records_;
        auto& holds = fewer.people[p].holds;
        holds.erase(holds.begin() + static_cast<std::ptrdiff_t>(i));
        if (!still(fewer, ask_)) continue;
        records_ = std::move(fewer);
        less = true;
      }
    }
    return less;
  }

  // Sets an option to its default.
  template <typename T>
  bool reset(T RouteAsk::*option) {
    RouteAsk simpler = ask_;
    simpler.*option = RouteAsk().*option;
    return take(simpler);
  }
  template <typename T>
  bool reset(T RoutePolicy::*option) {
    RouteAsk simpler = ask_;
    simpler.policy.*option = RoutePolicy().*option;
    return take(simpler);
  }
  bool take(RouteAsk& simpler) {
    const RoutePolicy& p = simpler.policy;
    bool climbs = false, falls_back = false;
    for (const Remedy each :
         {p.vacancy, p.absence, p.self, p.conflict, p.inactive}) {
      climbs = climbs || each == Remedy::kClimb || each == Remedy::kUnitHead;
      falls_back = falls_back || each == Remedy::kFallback;
    }
    if (!climbs) simpler.policy.climb_limit = 0;
    if (!falls_back) simpler.fallback.clear();
    if (show(simpler) == show(ask_) || !still(records_, simpler)) return false;
    ask_ = std::move(simpler);
    return true;
  }

  bool simplify_query() {
    bool less = false;
    const auto did = [&](bool one) { less = less || one; };
    did(reset(&RouteAsk::handled));
    did(reset(&RouteAsk::conflict));
    did(reset(&RouteAsk::inactive));
    did(reset(&RouteAsk::initiator));
    did(reset(&RouteAsk::person));
    did(reset(&RouteAsk::unit));
    did(reset(&RouteAsk::document_kind));
    did(reset(&RouteAsk::own_unit));
    did(reset(&RouteAsk::by_function));
    did(reset(&RouteAsk::last_only));
    did(reset(&RouteAsk::from_top));
    did(reset(&RoutePolicy::first));
    did(reset(&RoutePolicy::several));
    did(reset(&RoutePolicy::acting));
    did(reset(&RoutePolicy::deputy));
    did(reset(&RoutePolicy::vacancy));
    did(reset(&RoutePolicy::absence));
    did(reset(&RoutePolicy::self));
    did(reset(&RoutePolicy::conflict));
    did(reset(&RoutePolicy::inactive));
    did(reset(&RoutePolicy::climb_limit));
    did(reset(&RoutePolicy::vacant_counts));
    did(reset(&RoutePolicy::stand_in_hops));
    did(reset(&RoutePolicy::duplicates));
    did(reset(&RoutePolicy::duplicate_mode));
    did(reset(&RoutePolicy::overflow));
    return less;
  }

  Records& records_;
  RouteAsk& ask_;
  const Wrong& wrong_;
};

}  // namespace

void shrink(
    Records& records, RouteAsk& ask,
    const std::function<std::string(const Records&, const RouteAsk&)>& wrong) {
  Shrinker(records, ask, wrong).run();
}

}  // namespace rung::reference
