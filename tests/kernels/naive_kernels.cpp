#include "kernels/naive_kernels.hpp"

#include <algorithm>
#include <cstddef>
#include <set>

#include "kernels/three_valued.hpp"
#include "kernels/vocabulary.hpp"

namespace rung::kernels {
namespace {

Outcome outcome_of(Truth holds) {
  if (holds == Truth::kUndetermined) return Outcome::kUnknown;
  return holds == Truth::kYes ? Outcome::kHolds : Outcome::kBroken;
}

std::vector<Judged> judge_local(const Check& check, const Case& part) {
  std::vector<Judged> all;
  for (const Event* e : part.events) {
    Truth required = Truth::kYes;
    if (!check.each) {
      required = holds(check.require, part, *e);
    } else {
      if (check.each->empty()) continue;
      for (const std::string& m : *check.each) {
        required = required & holds(check.require, part, *e, nullptr, &m);
      }
    }
    const Truth active =
        matches(check.of, part, *e) & holds(check.when, part, *e);
    all.push_back({active, outcome_of(required), e});
  }
  return all;
}

// Does any event match?
Truth happened(const Predicate& p, const Case& part) {
  Truth any = Truth::kNo;
  for (const Event* e : part.events) any = any | matches(p, part, *e);
  return any;
}

// What the case says now, and whether more events could still mend it. What
// binds two things to each other asks nothing where neither happened.
std::vector<Judged> judge_together(const Check& check, const Case& part) {
  const Truth a = happened(check.of, part), b = happened(*check.second, part);
  Truth active = Truth::kYes, held = Truth::kNo;
  bool mendable = false;
  if (check.is == "both") {
    active = a | b;
    held = a & b;
    mendable = true;
  } else if (check.is == "one") {
    held = (a & !b) | ((!a) & b);
    mendable = (a & b) == Truth::kNo;
  } else if (check.is == "not_both") {
    active = a | b;
    held = !(a & b);
  } else {
    held = a | b;
    mendable = true;
  }
  Outcome o = outcome_of(held);
  if (o == Outcome::kBroken && mendable && !part.over) o = Outcome::kOpen;
  return {{active, o, nullptr}};
}

// The event judged is the one that matches `with`; all that match `of` are held
// against it.
std::vector<Judged> judge_disjoint(const Check& check, const Case& part) {
  std::vector<Judged> all;
  for (const Event* e : part.events) {
    Truth any = Truth::kNo, held = Truth::kYes;
    for (const Event* f : part.events) {
      if (e == f) continue;
      const Truth of = matches(check.of, part, *f);
      const Truth agree = common(check.value->value(Sight{part.all, f}),
                                 check.other->value(Sight{part.all, e}));
      any = any | of;
      held = held & ((!of) | (check.must == "agree" ? agree : !agree));
    }
    // Perhaps there is nothing to hold against it, and nothing is amiss.
    if (any != Truth::kYes && held == Truth::kYes) continue;
    all.push_back(
        {matches(*check.second, part, *e) & holds(check.when, part, *e),
         outcome_of(held), e});
  }
  return all;
}

// Only events that match `of` hand the matter on; the first of them starts it.
// A sender who is not stated received nothing.
std::vector<Judged> judge_handover(const Check& check, const Case& part) {
  const std::vector<Pair> sent{{from_path(), from_path()}};
  const std::vector<Pair> received{{from_path(), to_path()}};
  std::vector<Judged> all;
  for (const Event* e : part.events) {
    Truth started = Truth::kNo, continues = Truth::kNo;
    for (const Event* f : part.events) {
      if (f == e) break;
      const Truth of = matches(check.of, part, *f);
      continues = continues | (of & (!started) & paired(sent, part, *e, *f)) |
                  (of & paired(received, part, *e, *f));
      started = started | of;
    }
    if (e->from.empty()) continues = Truth::kNo;
    all.push_back(
        {matches(check.of, part, *e) & started & holds(check.when, part, *e),
         outcome_of(continues & holds(check.allowed, part, *e)), e});
  }
  return all;
}

}  // namespace

Truth holds(const std::optional<Condition>& condition, const Case& part,
            const Event& e, const Event* other, const std::string* each) {
  if (!condition) return Truth::kYes;
  return condition->value(Sight{part.all, &e, other, each});
}

Truth matches(const Predicate& p, const Case& part, const Event& e,
              const std::string* each) {
  const auto alone = [&](const Event& x) {
    if (!p.acts.empty() &&
        std::count(p.acts.begin(), p.acts.end(), x.act) == 0) {
      return Truth::kNo;
    }
    return holds(p.condition, part, x, nullptr, each);
  };
  Truth t = alone(e);
  if (!p.first) return t;
  for (const Event* earlier : *part.whole) {
    if (earlier == &e) break;
    t = t & !alone(*earlier);
  }
  return t;
}

Truth paired(const std::vector<Pair>& pairs, const Case& part,
             const Event& judged, const Event& found, const std::string* each) {
  Truth all = Truth::kYes;
  for (const Pair& pair : pairs) {
    all = all & common(pair.mine.value(Sight{part.all, &judged, nullptr, each}),
                       pair.found.value(Sight{part.all, &found}));
  }
  return all;
}

std::vector<Judged> judge_part(const Check& check, const Case& part,
                               const Terms& terms) {
  if (check.kernel == "local") return judge_local(check, part);
  if (check.kernel == "order") return judge_order(check, part, terms);
  if (check.kernel == "count") return judge_count(check, part);
  if (check.kernel == "together") return judge_together(check, part);
  if (check.kernel == "distinct") return judge_distinct(check, part);
  if (check.kernel == "disjoint") return judge_disjoint(check, part);
  return judge_handover(check, part);
}

}  // namespace rung::kernels
