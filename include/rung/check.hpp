// rung: is this allowed? One matter's events, or the next one, against
// rulebooks and the organisation of the day.
//
//   rung::Checked r = rung::check(org, {office}, events);
//   rung::Monitor matter(org, {office});
//   matter.feed(event);                       // verdicts after each event
//   rung::Checked may_i = matter.propose(next);  // nothing is kept
//
// A broken rule is a result, never an error. docs/checking.md
#ifndef RUNG_CHECK_HPP_
#define RUNG_CHECK_HPP_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rung/event.hpp"
#include "rung/export.h"
#include "rung/finding.hpp"
#include "rung/limits.hpp"
#include "rung/org.hpp"
#include "rung/rulebook.hpp"

namespace rung {

struct CheckOptions {
  /// The instant as of which deadlines are judged; kBeginning: the last
  /// event's.
  Instant at = kBeginning;
  /// The cases are over: what was never done is missing, not open. Without it a
  /// case is over once one of its events closes it (`close`, `archive`).
  bool complete = false;
  std::vector<std::string> only;  ///< ids of the rules to judge; empty: all
  Progress progress;              ///< of check(); may be empty
};

/// A rule over all cases of the input.
struct RuleVerdict {
  std::string rule;
  std::string rulebook;
  Verdict verdict = Verdict::kVacuous;
  std::uint64_t cases = 0;  ///< in which it was activated
  Counts counts;
};

struct Checked {
  /// Every rule that is switched on, in the order of the rulebooks.
  std::vector<RuleVerdict> verdicts;
  /// By time of the event judged, then rule order.
  std::vector<Finding> findings;
  /// The worst severity of what is violated is an error.
  RUNG_API bool has_errors() const noexcept;
};

/// Judges events, in any order (they are sorted by time; equal times keep the
/// order given), of one matter or many. Rulebooks that another given one
/// refines are judged once, as refined. Errors: kInvalidArgument for no
/// rulebooks or two with one id; kCancelled. Complexity: events times the rules
/// that look at their acts; the checks of one event are linear in what a rule
/// remembers of its case.
RUNG_API Checked check(const Org&, std::span<const Rulebook>,
                       std::span<const Event>, const CheckOptions& = {});

/// One matter while it goes on. Not for two threads at once; copies of an Org
/// and a Rulebook inside keep them alive.
class RUNG_API Monitor {
 public:
  Monitor(const Org&, std::vector<Rulebook>, const CheckOptions& = {});
  Monitor(Monitor&&) noexcept;
  Monitor& operator=(Monitor&&) noexcept;
  ~Monitor();

  /// Takes the next event and returns what it changed: findings on the event
  /// itself, and on earlier ones whose verdict it settled; verdicts of the
  /// rules concerned. Errors: kInvalidArgument for a time before the last
  /// event's, or an id that was fed before.
  Checked feed(const Event&);
  /// What feed() would return, and nothing kept: may this be done? Findings on
  /// the proposed event only.
  Checked propose(const Event&);
  /// All verdicts and findings so far, as of `at` (kBeginning: the last event).
  Checked verdicts(Instant at = kBeginning) const;

  /// The state as text `rung-state/1`, to be stored with the matter: what the
  /// rules need to remember, not more. Linear in the events remembered.
  std::string save() const;
  /// Continues from a saved state, with an organisation and rulebooks that may
  /// have changed since: then all is judged by the new ones. Errors: kParse
  /// with a JSON pointer; kUnsupported for another format version.
  static Monitor load(const Org&, std::vector<Rulebook>, std::string_view state,
                      const CheckOptions& = {});

 private:
  struct Impl;
  explicit Monitor(std::unique_ptr<Impl>);
  std::unique_ptr<Impl> impl_;
};

/// {"verdicts":{RULE:{"rulebook","verdict","cases","activated","satisfied",
/// "violated","open","exempt","undetermined"}},"findings":[...]}. A rule id
/// that two rulebooks use is shown as `RULEBOOK:RULE`.
RUNG_API std::string to_json(const Checked&, Zone zone = {});

}  // namespace rung

#endif  // RUNG_CHECK_HPP_
