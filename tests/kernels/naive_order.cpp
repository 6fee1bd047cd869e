// The kernel `order`: for each activation every other event is looked at.
#include <cstddef>

#include "kernels/naive_days.hpp"
#include "kernels/naive_kernels.hpp"
#include "kernels/three_valued.hpp"

namespace rung::kernels {
namespace {

// One activation and one member of `each`.
struct Search {
  const Check& check;
  const Case& part;
  const Terms& terms;
  std::size_t i;            // the event judged
  const std::string* each;  // or null

  const Event& judged() const { return *part.events[i]; }

  std::optional<Instant> anchor() const {
    const std::optional<Moment>& m = check.within->anchor;
    if (!m) return judged().time;
    return m->value(Sight{part.all, &judged(), nullptr, each});
  }

  std::optional<Instant> instant_of(const Event& found) const {
    const std::optional<Moment>& m = check.within->at;
    if (!m) return found.time;
    return m->value(Sight{part.all, &found, nullptr, each});
  }

  Truth in_time(std::size_t j, Timing wanted) const {
    if (!check.within) return truth_of(wanted == Timing::kIn);
    const std::optional<Instant> from = anchor();
    const std::optional<Instant> to = instant_of(*part.events[j]);
    if (!from || !to) return Truth::kUndetermined;
    return truth_of((j > i ? naive_timing(*check.within, *from, *to, terms)
                           : naive_timing_back(*check.within, *to, *from,
                                               terms)) == wanted);
  }

  // Nothing that matches `of` lies strictly between.
  Truth gap_to(std::size_t j) const {
    const std::size_t low = i < j ? i : j, high = i < j ? j : i;
    if (check.gap == "adjacent") return truth_of(high == low + 1);
    Truth clear = Truth::kYes;
    if (check.gap == "no_repeat") {
      for (std::size_t k = low + 1; k < high; ++k) {
        clear = clear & !matches(check.of, part, *part.events[k], each);
      }
    }
    return clear;
  }

  // The wait has not ended before position j.
  Truth waiting_at(std::size_t j) const {
    Truth waiting = Truth::kYes;
    if (!check.until) return waiting;
    for (std::size_t k = i; k < j; ++k) {
      waiting = waiting & !matches(*check.until, part, *part.events[k], each);
    }
    return waiting;
  }

  Truth fits(std::size_t j, Timing wanted = Timing::kIn) const {
    const Event& found = *part.events[j];
    Truth fit = matches(*check.second, part, found, each);
    fit = fit & gap_to(j) & in_time(j, wanted);
    fit = fit & holds(check.match, part, judged(), &found, each);
    fit = fit & paired(check.by, part, judged(), found, each);
    return j > i ? fit & waiting_at(j) : fit;
  }

  Truth found() const {
    Truth any = Truth::kNo;
    for (std::size_t j = 0; j < part.events.size(); ++j) {
      const bool there = check.direction == "either"  ? j != i
                         : check.direction == "after" ? j > i
                                                      : j < i;
      if (there) any = any | fits(j);
    }
    return any;
  }

  // May a fitting event still come?
  Truth may_come() const {
    if (check.direction == "before" || part.over) return Truth::kNo;
    const std::size_t end = part.events.size();
    Truth may = waiting_at(end) & in_hand() & gap_to(end);
    // What was done too late was done: nothing more is waited for.
    for (std::size_t j = i + 1; j < end; ++j) {
      may = may & !fits(j, Timing::kLate);
    }
    return may;
  }

  // The time is not up.
  Truth in_hand() const {
    if (!check.within) return Truth::kYes;
    const std::optional<Instant> from = anchor();
    if (!from) return Truth::kUndetermined;
    return truth_of(!naive_time_up(*check.within, *from, part.at, terms));
  }

  Outcome outcome() const {
    const Truth any = found();
    if (any == Truth::kYes) return Outcome::kHolds;
    if (any == Truth::kUndetermined) return Outcome::kUnknown;
    const Truth may = may_come();
    if (may == Truth::kUndetermined) return Outcome::kUnknown;
    return may == Truth::kYes ? Outcome::kOpen : Outcome::kBroken;
  }
};

// One must be found for every member.
Outcome all_found(const std::vector<Search>& members) {
  bool unknown = false, open = false;
  for (const Search& m : members) {
    const Outcome o = m.outcome();
    if (o == Outcome::kBroken) return o;
    unknown = unknown || o == Outcome::kUnknown;
    open = open || o == Outcome::kOpen;
  }
  // While one is waited for, nothing is decided by the unknown others.
  if (open) return Outcome::kOpen;
  return unknown ? Outcome::kUnknown : Outcome::kHolds;
}

// Broken when one is found for every member.
Outcome not_all_found(const std::vector<Search>& members) {
  Truth all = Truth::kYes;
  for (const Search& m : members) all = all & m.found();
  if (all == Truth::kUndetermined) return Outcome::kUnknown;
  return all == Truth::kYes ? Outcome::kBroken : Outcome::kHolds;
}

}  // namespace

std::vector<Judged> judge_order(const Check& check, const Case& part,
                                const Terms& terms) {
  std::vector<Judged> all;
  for (std::size_t i = 0; i < part.events.size(); ++i) {
    const Event& e = *part.events[i];
    std::vector<Search> members;
    if (check.each) {
      for (const std::string& m : *check.each) {
        members.push_back({check, part, terms, i, &m});
      }
      if (members.empty()) continue;  // nothing to judge
    } else {
      members.push_back({check, part, terms, i, nullptr});
    }
    const Truth active =
        matches(check.of, part, e) & holds(check.when, part, e);
    all.push_back({active,
                   check.negated ? not_all_found(members) : all_found(members),
                   &e});
  }
  return all;
}

}  // namespace rung::kernels
