// From events to cases, from activations to counts.
#include <algorithm>
#include <map>
#include <utility>

#include "kernels/naive_days.hpp"
#include "kernels/naive_kernels.hpp"
#include "kernels/three_valued.hpp"
#include "kernels/vocabulary.hpp"

namespace rung::kernels {
namespace {

// The key of an event's case; none when it states none.
std::optional<std::string> case_key(const std::string& kind,
                                    const std::vector<Event>& all,
                                    const Event& e) {
  std::string key = "all";
  if (kind == "matter") {
    key = matter_of(all, e);
    if (key.empty()) key = e.document;
  } else if (kind == "document") {
    key = e.document;
  }
  if (key.empty()) return std::nullopt;
  return key;
}

bool closes(const Event* e) { return e->act == "close" || e->act == "archive"; }

std::vector<Case> cases_of(const std::string& kind,
                           const std::vector<Event>& events,
                           const Terms& terms) {
  std::map<std::string, std::vector<const Event*>> keyed;
  std::vector<Case> cases;
  for (const Event& e : events) {
    const std::optional<std::string> key = case_key(kind, events, e);
    if (key) {
      keyed[*key].push_back(&e);
    } else {
      cases.push_back({&events, {&e}, nullptr, false, false, {}});
    }
  }
  for (auto& [key, members] : keyed) {
    cases.push_back({&events, std::move(members), nullptr, true, false, {}});
  }
  for (Case& c : cases) {
    c.over =
        terms.complete || std::any_of(c.events.begin(), c.events.end(), closes);
    c.at = terms.at == kBeginning ? events.back().time : terms.at;
  }
  return cases;
}

// The parts into which a check's keys divide a case.
std::vector<Case> parts_of(const Check& check, const Case& whole) {
  std::map<std::vector<std::string>, std::vector<const Event*>> parts;
  for (const Event* e : whole.events) {
    std::vector<std::string> values;
    for (const Key& k : check.keys) {
      values.push_back(k.value(Sight{whole.all, e}));
    }
    parts[values].push_back(e);
  }
  std::vector<Case> all;
  for (auto& [values, members] : parts) {
    Case part = whole;
    part.events = std::move(members);
    part.whole = &whole.events;
    all.push_back(std::move(part));
  }
  return all;
}

Truth in_force(const Rule& rule, const Event* e, const Terms& terms) {
  if (e == nullptr) return Truth::kYes;
  const std::int64_t day = naive_day(e->time, terms.zone);
  return truth_of((!rule.since || day >= rule.since->n) &&
                  (!rule.until || day < rule.until->n));
}

// Is a broken activation exempt? Unknown where that cannot be decided.
Truth exempt(const Rule& rule, const Case& whole, const Event* e) {
  Truth any = Truth::kNo;
  for (const Unless& u : rule.unless) {
    Truth granted = holds(u.condition, whole, *e);
    if (u.evidence && granted != Truth::kNo) {
      // Without a key no past is known, and with it no evidence.
      Truth proven = whole.keyed ? Truth::kNo : Truth::kUndetermined;
      for (const Event* x : whole.events) {
        if (x == e) break;
        Truth fit =
            matches(*u.evidence, whole, *x) & paired(u.by, whole, *e, *x);
        if (x->recorded != kBeginning && x->recorded > e->time) {
          fit = fit & Truth::kUndetermined;
        }
        proven = proven | fit;
      }
      granted = granted & proven;
    }
    any = any | granted;
  }
  return any;
}

// What has no known past cannot be broken for sure, unless no past matters.
bool can_be_broken(const Rule& rule, const Check& check, const Case& whole) {
  return whole.keyed ||
         (check.kernel == "local" &&
          std::none_of(rule.unless.begin(), rule.unless.end(),
                       [](const Unless& u) { return bool{u.evidence}; }));
}

void count(const Rule& rule, const Check& check, const Case& whole,
           const Judged& j, const Terms& terms, Counts& counts) {
  Truth active = j.active & in_force(rule, j.event, terms);
  if (j.event != nullptr) active = active & holds(rule.when, whole, *j.event);
  const bool sure = active == Truth::kYes;
  if (active == Truth::kNo) return;
  if (j.outcome == Outcome::kHolds || j.outcome == Outcome::kOpen) {
    // Where it is no activation for sure, nothing is broken by it so far.
    if (sure) ++(j.outcome == Outcome::kOpen ? counts.open : counts.satisfied);
    return;
  }
  const Truth granted =
      rule.unless.empty() ? Truth::kNo : exempt(rule, whole, j.event);
  if (granted == Truth::kYes) {
    counts.exempt += sure;
  } else if (sure && j.outcome == Outcome::kBroken && granted == Truth::kNo &&
             can_be_broken(rule, check, whole)) {
    ++counts.violated;
  } else {
    ++counts.undetermined;
  }
}

void add(Counts& sum, const Counts& c) {
  sum.violated += c.violated;
  sum.undetermined += c.undetermined;
  sum.open += c.open;
  sum.exempt += c.exempt;
  sum.satisfied += c.satisfied;
}

}  // namespace

Answer judge(const Rule& rule, const std::vector<Event>& events,
             const Terms& terms) {
  Answer answer;
  for (Case& whole : cases_of(rule.case_kind, events, terms)) {
    whole.whole = &whole.events;
    Counts counts;
    for (const Check& check : rule.checks) {
      for (const Case& part : parts_of(check, whole)) {
        for (const Judged& j : judge_part(check, part, terms)) {
          count(rule, check, whole, j, terms, counts);
          answer.counted = answer.counted && j.counted;
        }
      }
    }
    answer.cases += counts.activated() > 0;
    add(answer.counts, counts);
  }
  return answer;
}

}  // namespace rung::kernels
