// The kernels that count: events, or distinct parties.
#include <cstddef>
#include <set>

#include "kernels/naive_kernels.hpp"
#include "kernels/three_valued.hpp"

namespace rung::kernels {
namespace {

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

// Of a case that goes on, the last event so far is judged.
Outcome position(const Check& check, const Case& part,
                 const std::string* each) {
  const bool first = check.position == "first";
  const Event& e = first ? *part.events.front() : *part.events.back();
  const Truth there = matches(check.of, part, e, each);
  if (there == Truth::kYes) return Outcome::kHolds;
  if (there == Truth::kUndetermined) return Outcome::kUnknown;
  return first || part.over ? Outcome::kBroken : Outcome::kOpen;
}

// What the events of a part give for a path.
struct Values {
  std::set<std::string> sure, perhaps;
  std::int64_t unknown = 0;  // events whose values are not all known
  bool known = true;         // no event and no value is in doubt
  std::size_t too_many = 0;  // events that brought one more than allowed
  Truth happened = Truth::kNo;
};

Values values_of(const Check& check, const Case& part) {
  Values v;
  for (const Event* e : part.events) {
    const Truth of = matches(check.of, part, *e) & holds(check.when, part, *e);
    if (of == Truth::kNo) continue;
    v.happened = v.happened | of;
    const Parties given = check.value->value(Sight{part.all, e});
    v.unknown += given.unknown;
    v.known = v.known && !given.unknown && of == Truth::kYes;
    v.perhaps.insert(given.items.begin(), given.items.end());
    if (of != Truth::kYes) continue;
    const std::size_t before = v.sure.size();
    v.sure.insert(given.items.begin(), given.items.end());
    v.too_many += check.at_most && v.sure.size() > before &&
                  v.sure.size() > static_cast<std::size_t>(*check.at_most);
  }
  return v;
}

}  // namespace

std::vector<Judged> judge_count(const Check& check, const Case& part) {
  std::vector<const std::string*> members;
  if (check.each) {
    for (const std::string& m : *check.each) members.push_back(&m);
  } else {
    members.push_back(nullptr);
  }
  std::vector<Judged> all;
  for (const std::string* m : members) {
    std::int64_t sure = 0, most = 0;
    for (const Event* e : part.events) {
      const Truth t = matches(check.of, part, *e, m);
      sure += t == Truth::kYes;
      most += t != Truth::kNo;
    }
    const Outcome o = check.position.empty()
                          ? in_bounds(check, sure, most, part.over)
                          : position(check, part, m);
    all.push_back({Truth::kYes, o, nullptr});
  }
  return all;
}

// Every event that brings one value too many breaks it by itself; without such
// a one the part is judged as a whole.
std::vector<Judged> judge_distinct(const Check& check, const Case& part) {
  const Values v = values_of(check, part);
  if (v.known && v.too_many > 0) {
    return std::vector<Judged>(v.too_many,
                               Judged{Truth::kYes, Outcome::kBroken, nullptr});
  }
  const auto least = static_cast<std::int64_t>(v.sure.size());
  // Whoever is not known is one at most.
  const std::int64_t most =
      static_cast<std::int64_t>(v.perhaps.size()) + v.unknown;
  return {
      {v.happened, in_bounds(check, least, most, part.over), nullptr, v.known}};
}

}  // namespace rung::kernels
