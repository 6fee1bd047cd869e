// Rules, as the naive reference judges them: what each part says in JSON, and
// what it means of events.
//
// Where docs/rulebook_format.md leaves something open, it is read like this:
// - An activation that may not be one, and is open, is not counted.
// - An exemption that is granted counts also where it is unknown whether the
//   requirement is broken. What an event without a key breaks by itself (local,
//   no evidence asked for) is violated.
// - An event that ends a wait (`until`) may still be the one waited for, unless
//   it is the one judged.
// - What fits but comes too late is late, even if the time is not yet up.
// - A period of working days ends with its last one, not with the day before
//   the next; backwards, working days are only counted.
// - While one member of `each` is waited for, the others decide nothing.
// - `both` and `not_both` are vacuous where neither happened.
// - `disjoint` is one activation for each event that matches `with`.
// - `distinct` is broken by every event that brings a value too many; whoever
//   is not known is one value at most.
// - `handover` looks only at events that match `of`.
// - Parties that are known decide what they can beside unknown ones.
// - An event that states a document and no matter belongs to the matter that
//   the first event of that document states.
#ifndef RUNG_TESTS_KERNELS_MODEL_HPP_
#define RUNG_TESTS_KERNELS_MODEL_HPP_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "rung/calendar.hpp"
#include "rung/event.hpp"
#include "rung/finding.hpp"
#include "rung/truth.hpp"

namespace rung::kernels {

/// Where an expression looks from.
struct Sight {
  const std::vector<Event>* all = nullptr;  ///< the input
  const Event* event = nullptr;
  const Event* other = nullptr;       ///< in `match` and `by`
  const std::string* each = nullptr;  ///< the member at hand
};

/// What stands in the rulebook, and its value.
template <typename T>
struct Expression {
  std::string json;
  std::function<T(const Sight&)> value;
};
/// The parties that a path gives, as far as they are known.
struct Parties {
  std::vector<std::string> items;
  bool unknown = false;  ///< there are, or may be, others
};
using Condition = Expression<Truth>;
using Path = Expression<Parties>;
using Moment = Expression<std::optional<Instant>>;
using Key = Expression<std::string>;

struct Predicate {
  std::vector<std::string> acts;  ///< none: any
  std::optional<Condition> condition;
  bool first = false;
};

struct Window {
  std::string unit = "days";
  std::optional<std::int64_t> from, to;
  std::optional<Moment> anchor, at;
  bool roll = false;
};

/// Two paths that must have a party in common: of the event judged, and of the
/// one found.
struct Pair {
  Path mine, found;
};

/// One check; what its kernel does not know stays empty.
struct Check {
  std::string kernel;
  Predicate of;
  std::optional<Predicate> second;  ///< `need` or `with`
  std::optional<Predicate> until;
  std::optional<Condition> when, require, match, allowed;
  std::vector<Pair> by;
  std::string direction = "after", gap = "any", is, position, must;
  bool negated = false;
  std::optional<Window> within;
  std::optional<std::vector<std::string>> each;
  std::vector<Key> keys;
  std::optional<std::int64_t> at_least, at_most;
  std::optional<Path> value, other;
};

struct Unless {
  std::optional<Condition> condition;
  std::optional<Predicate> evidence;
  std::vector<Pair> by;  ///< of the evidence
};

struct Rule {
  std::string case_kind = "any";
  std::optional<Condition> when;
  std::optional<Day> since, until;
  std::vector<Unless> unless;
  std::vector<Check> checks;
};

/// What a judgement depends on besides rule and events.
struct Terms {
  Zone zone;
  std::vector<Day> holidays, worked;
  Instant at = kBeginning;  ///< kBeginning: the last event's
  bool complete = false;
};

struct Answer {
  Counts counts;
  std::uint64_t cases = 0;
  /// False: the verdict is certain, but not how many times it was reached.
  bool counted = true;
};

/// The answer of docs/rulebook_format.md, by plain loops. `events` by time.
Answer judge(const Rule&, const std::vector<Event>& events, const Terms&);

/// The rule as a rulebook holds it.
std::string to_json(const Rule& rule, const std::string& id);

}  // namespace rung::kernels

#endif  // RUNG_TESTS_KERNELS_MODEL_HPP_
