// rung: verdicts and findings, what a check answers with.
#ifndef RUNG_FINDING_HPP_
#define RUNG_FINDING_HPP_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rung/export.h"
#include "rung/facts.hpp"
#include "rung/org.hpp"
#include "rung/time.hpp"

namespace rung {

/// What a rule says of a case. In the order in which they win when a case has
/// several: violated, undetermined, open, exempt, satisfied, vacuous.
enum class Verdict : std::uint8_t {
  kViolated,
  kUndetermined,  ///< cannot be judged; Finding::missing says what is missing
  kOpen,          ///< a deadline is still running, or the case goes on
  kExempt,        ///< would be violated, but for an exemption with its evidence
  kSatisfied,
  kVacuous  ///< never activated
};
/// `violated`, `undetermined`, `open`, `exempt`, `satisfied`, `vacuous`.
RUNG_API std::string_view name(Verdict) noexcept;

/// How often a rule was activated in a case, and with which outcome.
struct Counts {
  std::uint64_t violated = 0, undetermined = 0, open = 0, exempt = 0,
                satisfied = 0;
  std::uint64_t activated() const noexcept {
    return violated + undetermined + open + exempt + satisfied;
  }
  /// The verdict that wins; kVacuous when nothing was activated.
  RUNG_API Verdict verdict() const noexcept;
  friend bool operator==(const Counts&, const Counts&) = default;
};

/// A value in a finding: a text (a date, a count), or a list (parties, items).
struct Shown {
  bool list = false;
  std::vector<std::string> items;  ///< one, unless `list`; none: null
  friend bool operator==(const Shown&, const Shown&) = default;
};

/// An exemption that was looked at, and what became of it.
struct Exemption {
  std::string id;       ///< the rule that grants it (`DOC-9`); empty: none was
  std::string outcome;  ///< `granted`, `refused`, `undecidable`
  std::vector<std::string> evidence;  ///< ids of events
  friend bool operator==(const Exemption&, const Exemption&) = default;
};

/// One activation of a rule that is not simply satisfied.
struct Finding {
  std::string rule;      ///< `RPT-5`
  std::string code;      ///< `RPT_SKIP_LEVEL`
  std::string rulebook;  ///< id of the rulebook that holds the rule
  std::string version;   ///< and its version
  Severity severity = Severity::kError;
  Verdict verdict = Verdict::kViolated;
  std::string case_kind;  ///< `matter`, `document`, ... (JSON: in case)
  std::string case_id;    ///< the key; empty when none was stated
  std::vector<std::string> about;   ///< parties whom it concerns
  std::vector<std::string> events;  ///< ids: the event judged, then witnesses
  std::vector<std::size_t> rows;    ///< their positions in the input, from 0
  Instant time;                     ///< of the event judged
  Shown expected, actual;
  /// Parties in order: the way it should have gone, from after the sender (or
  /// the start) to the receiver, without those who already know. Empty: see
  /// `path_reason`.
  std::vector<std::string> path;
  /// Why there is no path: `not_asked` by the rule, `no_parties` in the event,
  /// `nobody` in the organisation, `undetermined`, `no_event`, `nothing_wrong`.
  std::string path_reason;
  Exemption exemption;
  std::vector<std::string> missing;  ///< for kUndetermined: names of facts, ...
  /// Notes on the chain (`CHAIN_VACANCY`, `CHAIN_ABSENCE`, ...), as texts
  /// `CODE: party, party`.
  std::vector<std::string> notes;
  std::vector<std::string> basis;  ///< `SOURCE clause`
  Text message;
  std::string fingerprint;  ///< 16 hex digits: rule, code, case, events, about
};

/// One JSON object (docs/schema/finding.schema.json). Instants are shown in
/// `zone`. `case` is the key or null, `case_kind` its kind.
RUNG_API std::string to_json(const Finding&, Zone zone = {});

}  // namespace rung

#endif  // RUNG_FINDING_HPP_
