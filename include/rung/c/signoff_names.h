/* rung, C API: the enumerators of sign-off and their stable names.
 *
 * Include rung/rung.h, which states the conventions of all calls. As in
 * names.h: numbers never change, names are those of JSON.
 */
#ifndef RUNG_C_SIGNOFF_NAMES_H_
#define RUNG_C_SIGNOFF_NAMES_H_

#include "rung/c/base.h"

#ifdef __cplusplus
extern "C" {
#endif

/** When a group passes. */
enum {
  RUNG_SIGN_ALL = 0,
  RUNG_SIGN_ANY = 1,
  RUNG_SIGN_IN_ORDER = 2,
  RUNG_SIGN_RATIO = 3,
  RUNG_SIGN_MAJORITY = 4,
  RUNG_SIGN_WEIGHT = 5
};

/** What silence means once its time is up. */
enum {
  RUNG_SILENCE_NOTHING = 0,
  RUNG_SILENCE_PASS = 1,
  RUNG_SILENCE_REJECT = 2,
  RUNG_SILENCE_DROP = 3 /**< leaves the base */
};

/** In what the time of silence is counted. */
enum { RUNG_SIGN_DAYS = 0, RUNG_SIGN_WORKDAYS = 1, RUNG_SIGN_HOURS = 2 };

/** What somebody does. */
enum {
  RUNG_SIGN_APPROVE = 0,
  RUNG_SIGN_REJECT = 1,
  RUNG_SIGN_ABSTAIN = 2,
  RUNG_SIGN_WITHDRAW = 3,
  RUNG_SIGN_TRANSFER = 4,
  RUNG_SIGN_ADD_BEFORE = 5,
  RUNG_SIGN_ADD_AFTER = 6,
  RUNG_SIGN_ADD_PARALLEL = 7,
  RUNG_SIGN_RETURN = 8, /**< may be asked about, is never history */
  RUNG_SIGN_RECALL = 9  /**< may be asked about, is never history */
};

/** Why an event does not count, or may not be done. */
enum {
  RUNG_SIGN_REASON_NONE = 0, /**< it counts, it may */
  RUNG_SIGN_REASON_NOT_ENTITLED = 1,
  RUNG_SIGN_REASON_NOT_OPEN = 2,
  RUNG_SIGN_REASON_NOT_YET = 3,
  RUNG_SIGN_REASON_LATER = 4,
  RUNG_SIGN_REASON_TOO_LATE = 5,
  RUNG_SIGN_REASON_DECIDED = 6,
  RUNG_SIGN_REASON_VOTED = 7,
  RUNG_SIGN_REASON_NO_VOTE = 8,
  RUNG_SIGN_REASON_NEXT_ACTED = 9,
  RUNG_SIGN_REASON_ALREADY_VOTER = 10,
  RUNG_SIGN_REASON_SELF = 11,
  RUNG_SIGN_REASON_INITIATOR = 12,
  RUNG_SIGN_REASON_NOT_INITIATOR = 13,
  RUNG_SIGN_REASON_NOBODY_BEFORE = 14,
  RUNG_SIGN_REASON_SWITCHED_OFF = 15
};

/** What the votes come to. */
enum {
  RUNG_SIGN_OUTCOME_PASS = 0,
  RUNG_SIGN_OUTCOME_REJECT = 1,
  RUNG_SIGN_OUTCOME_WAIT = 2
};

/** @return the name of a RUNG_SIGN_ALL, ..., such as `in_order` */
RUNG_API rung_str rung_sign_mode_name(int32_t mode);
/** @return the name of a RUNG_SIGN_APPROVE, ..., such as `add_before` */
RUNG_API rung_str rung_sign_action_name(int32_t action);
/** @return the name of a RUNG_SIGN_REASON_..., such as `not_yet` */
RUNG_API rung_str rung_sign_reason_name(int32_t reason);
/** @return the name of a RUNG_SIGN_OUTCOME_..., such as `wait` */
RUNG_API rung_str rung_sign_outcome_name(int32_t outcome);
/** @return the name of a RUNG_SILENCE_..., such as `drop` */
RUNG_API rung_str rung_silence_name(int32_t silence);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_SIGNOFF_NAMES_H_ */
