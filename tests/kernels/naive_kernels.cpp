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

// How many events match for sure, and how many perhaps.
struct Number {
  std::int64_t sure = 0, perhaps = 0;
};

Number number_of(const Predicate& p, const Case& part,
                 const std::string* each) {
  Number n;
  for (const Event* e : part.events) {
    const Truth t = matches(p, part, *e, each);
    n.sure += t == Truth::kYes;
    n.perhaps += t == Truth::kUndetermined;
  }
  return n;
}

// Is a number, known to be in [least, most], within the bounds?
Outcome in_bounds(const Check& check, std::int64_t least, std::int64_t most,
                  bool over) {
  if (check.at_most && least > *check.at_most) return Outcome::kBroken;
  const bool perhaps_few = check.at_least && least < *check.at_least;
  const bool surely_few = check.at_least && most < *check.at_least;
  if (surely_few && over) return Outcome::kBroken;
  if (check.at_most && most > *check.at_most) return Outcome::kUnknown;
  if (surely_few) return Outcome::kOpen;
  return perhaps_few ? Outcome::kUnknown : Outcome::kHolds;
}

Outcome position(const Check& check, const Case& part,
                 const std::string* each) {
  const bool first = check.position == "first";
  const Event& e = first ? *part.events.front() : *part.events.back();
  const Outcome o = outcome_of(matches(check.of, part, e, each));
  return first || part.over ? o : Outcome::kOpen;
}

std::vector<Judged> judge_count(const Check& check, const Case& part) {
  std::vector<const std::string*> members;
  if (check.each) {
    for (const std::string& m : *check.each) members.push_back(&m);
  } else {
    members.push_back(nullptr);
  }
  std::vector<Judged> all;
  for (const std::string* m : members) {
    const Number n = number_of(check.of, part, m);
    all.push_back({Truth::kYes,
                   check.position.empty()
                       ? in_bounds(check, n.sure, n.sure + n.perhaps, part.over)
                       : position(check, part, m),
                   nullptr});
  }
  return all;
}

Truth happened(const Predicate& p, const Case& part) {
  const Number n = number_of(p, part, nullptr);
  if (n.sure > 0) return Truth::kYes;
  return n.perhaps > 0 ? Truth::kUndetermined : Truth::kNo;
}

// What the case says now, and whether more events could still mend it.
std::vector<Judged> judge_together(const Check& check, const Case& part) {
  const Truth a = happened(check.of, part), b = happened(*check.second, part);
  Truth held = Truth::kNo;
  bool mendable = false;
  if (check.is == "both") {
    held = (a & b) | ((!a) & (!b));
    mendable = true;
  } else if (check.is == "one") {
    held = (a & !b) | ((!a) & b);
    mendable = (a & b) == Truth::kNo;
  } else if (check.is == "not_both") {
    held = !(a & b);
  } else {
    held = a | b;
    mendable = true;
  }
  Outcome o = outcome_of(held);
  if (o == Outcome::kBroken && mendable && !part.over) o = Outcome::kOpen;
  return {{Truth::kYes, o, nullptr}};
}

std::vector<Judged> judge_distinct(const Check& check, const Case& part) {
  std::set<std::string> sure, perhaps;
  bool anything = false;  // a value that may be any
  for (const Event* e : part.events) {
    const Truth t = matches(check.of, part, *e);
    if (t == Truth::kNo) continue;
    const Parties values = check.value->value(Sight{part.all, e});
    if (!values) {
      anything = true;
    } else {
      perhaps.insert(values->begin(), values->end());
      if (t == Truth::kYes) sure.insert(values->begin(), values->end());
    }
  }
  const auto least = static_cast<std::int64_t>(sure.size());
  const std::int64_t most =
      anything ? INT64_MAX : static_cast<std::int64_t>(perhaps.size());
  return {{happened(check.of, part), in_bounds(check, least, most, part.over),
           nullptr}};
}

std::vector<Judged> judge_disjoint(const Check& check, const Case& part) {
  std::vector<Judged> all;
  for (const Event* e : part.events) {
    for (const Event* f : part.events) {
      if (e == f) continue;
      const Truth active = matches(*check.second, part, *e) &
                           matches(check.of, part, *f) &
                           holds(check.when, part, *e);
      const Parties a = check.value->value(Sight{part.all, f});
      const Parties b = check.other->value(Sight{part.all, e});
      Truth common = Truth::kUndetermined;
      if (a && b) {
        common = truth_of(std::any_of(a->begin(), a->end(), [&](auto& id) {
          return std::count(b->begin(), b->end(), id) > 0;
        }));
      }
      all.push_back(
          {active, outcome_of(check.must == "agree" ? common : !common), e});
    }
  }
  return all;
}

std::vector<Judged> judge_handover(const Check& check, const Case& part) {
  const std::vector<Pair> sent{{from_path(), from_path()}};
  const std::vector<Pair> received{{from_path(), to_path()}};
  std::vector<Judged> all;
  for (std::size_t i = 1; i < part.events.size(); ++i) {
    const Event& e = *part.events[i];
    Truth continues = paired(sent, part, e, *part.events.front());
    for (std::size_t j = 0; j < i; ++j) {
      continues = continues | paired(received, part, e, *part.events[j]);
    }
    all.push_back({matches(check.of, part, e) & holds(check.when, part, e),
                   outcome_of(continues & holds(check.allowed, part, e)), &e});
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
    const Parties a = pair.mine.value(Sight{part.all, &judged, nullptr, each});
    const Parties b = pair.found.value(Sight{part.all, &found});
    Truth common = Truth::kUndetermined;
    if (a && b) {
      common = truth_of(std::any_of(a->begin(), a->end(), [&](auto& id) {
        return std::count(b->begin(), b->end(), id) > 0;
      }));
    }
    all = all & common;
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
