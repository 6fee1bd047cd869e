/* rung, C API: verdicts and findings, what a check answers with.
 *
 * Include rung/rung.h, which states the conventions of all calls. These structs
 * are read through the pointers given out; what each field means is said in
 * finding.hpp.
 */
#ifndef RUNG_C_FINDING_H_
#define RUNG_C_FINDING_H_

#include "rung/c/base.h"
#include "rung/c/names.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A list of positions in the input, from 0. */
typedef struct rung_positions {
  const uint64_t* ptr; /**< may be NULL where len is 0 */
  size_t len;          /**< number of positions */
} rung_positions;

/** A rule over all cases of the input. */
typedef struct rung_rule_verdict {
  rung_str rule;         /**< such as `RPT-5` */
  rung_str rulebook;     /**< id of the rulebook that states it */
  int32_t verdict;       /**< a RUNG_VERDICT_... */
  uint32_t reserved;     /**< 0 */
  uint64_t cases;        /**< in which the rule was activated */
  uint64_t activated;    /**< the sum of the next five */
  uint64_t violated;     /**< activations with this outcome */
  uint64_t undetermined; /**< activations with this outcome */
  uint64_t open;         /**< activations with this outcome */
  uint64_t exempt;       /**< activations with this outcome */
  uint64_t satisfied;    /**< activations with this outcome */
} rung_rule_verdict;

/** One activation of a rule that is not simply satisfied. */
typedef struct rung_finding {
  rung_str rule;              /**< such as `RPT-5` */
  rung_str code;              /**< such as `RPT_SKIP_LEVEL` */
  rung_str rulebook;          /**< id of the rulebook that holds the rule */
  rung_str version;           /**< and its version */
  int32_t severity;           /**< a RUNG_SEVERITY_... */
  int32_t verdict;            /**< a RUNG_VERDICT_... */
  rung_str case_kind;         /**< `matter`, `document`, ... */
  rung_str case_id;           /**< the key; empty when none was stated */
  rung_strs about;            /**< parties whom it concerns */
  rung_strs events;           /**< the event judged, then witnesses */
  rung_positions rows;        /**< where these stand in the input */
  int64_t time;               /**< of the event judged */
  int32_t expected_is_list;   /**< 0: one text, or none */
  int32_t actual_is_list;     /**< 0: one text, or none */
  rung_strs expected;         /**< what should have been */
  rung_strs actual;           /**< what was */
  rung_strs path;             /**< the way it should have gone; or empty: */
  rung_str path_reason;       /**< why there is no path: `not_asked`, ... */
  rung_str exemption;         /**< what was looked at; empty: none */
  rung_str exemption_outcome; /**< `granted`, `refused`, `undecidable` */
  rung_strs evidence;         /**< events that prove the exemption */
  rung_strs missing;          /**< why the verdict is undetermined */
  rung_strs notes;            /**< on the chain, as `CODE: party, party` */
  rung_strs basis;            /**< `SOURCE clause` */
  rung_text message;          /**< for people */
  rung_str fingerprint;       /**< 16 hex digits */
} rung_finding;

/** What a check answers with. */
typedef struct rung_checked {
  const rung_rule_verdict* const*
      verdicts;                        /**< in the order of the rulebooks */
  size_t verdict_count;                /**< length of `verdicts` */
  const rung_finding* const* findings; /**< by time, then rule */
  size_t finding_count;                /**< length of `findings` */
  int32_t has_errors; /**< 1: something violated is of severity error */
} rung_checked;

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_FINDING_H_ */
