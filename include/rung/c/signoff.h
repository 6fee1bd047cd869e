/* rung, C API: sign-off. Votes so far in; pass, reject or wait out.
 *
 * Include rung/rung.h, which states the conventions of all calls. What each
 * option means is said in signoff.hpp, with examples in docs/signoff.md.
 */
#ifndef RUNG_C_SIGNOFF_H_
#define RUNG_C_SIGNOFF_H_

#include "rung/c/base.h"
#include "rung/c/calendar.h"
#include "rung/c/session.h"
#include "rung/c/signoff_names.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Somebody who may vote. The layout is fixed. */
typedef struct rung_sign_voter {
  rung_str id;    /**< any text; required */
  int64_t weight; /**< 1 unless the mode weighs votes */
} rung_sign_voter;

/** Some who vote together. The layout is fixed. */
typedef struct rung_sign_group {
  rung_str name;                 /**< may be empty where it is the only one */
  const rung_sign_voter* voters; /**< in their order */
  size_t voter_count;            /**< at least 1 */
  int64_t weight;                /**< of the group */
  int64_t threshold;             /**< RUNG_SIGN_WEIGHT */
  int32_t mode;                  /**< a RUNG_SIGN_ALL, ... */
  int32_t ratio_of;              /**< RUNG_SIGN_RATIO: numerator */
  int32_t ratio_in;              /**< RUNG_SIGN_RATIO: denominator */
  int32_t more_than;             /**< 1: > instead of >= */
  int32_t of_cast;               /**< 1: the base is the votes cast */
  int32_t abstention_leaves;     /**< 1: abstentions leave the base */
  int32_t veto;                  /**< 1: one rejection rejects */
  int32_t quorum;                /**< 0: none */
  int32_t quorum_abstentions;    /**< 1: abstentions count for it */
  int32_t silence;               /**< a RUNG_SILENCE_... */
  int32_t time;                  /**< until silence speaks */
  int32_t unit;                  /**< RUNG_SIGN_DAYS, ... */
} rung_sign_group;

/** Initialiser: everybody approves, silence means nothing, no voters yet. */
#define RUNG_SIGN_GROUP_INIT                                                   \
  {                                                                            \
    RUNG_STR_INIT, NULL, 0, 1, 0, RUNG_SIGN_ALL, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, \
        0                                                                      \
  }

/** By what a sign-off is decided. */
typedef struct rung_sign_policy {
  uint32_t struct_size;          /**< sizeof(rung_sign_policy) */
  int32_t zone;                  /**< of days, seconds east of UTC */
  const rung_sign_group* groups; /**< one or more */
  size_t group_count;            /**< length of `groups` */
  int64_t need;                  /**< weight of groups that pass; 0: all */
  int64_t opened;                /**< RUNG_BEGINNING: not known */
  rung_str initiator;            /**< who asks; may be empty */
  const rung_calendar* calendar; /**< or NULL */
  int32_t wait_for_all;          /**< 1: no early decision */
  int32_t changes;               /**< 1: a later vote replaces the earlier */
  int32_t withdrawals;           /**< 0: votes are not taken back */
  int32_t transfers;             /**< 0: votes are not handed over */
  int32_t adding;                /**< 0: no signers are added */
  uint32_t reserved;             /**< 0 */
} rung_sign_policy;

/** Initialiser: +08:00, everything allowed but changes; groups to be set. */
#define RUNG_SIGN_POLICY_INIT                                    \
  {                                                              \
    sizeof(rung_sign_policy), 28800, NULL, 0, 0, RUNG_BEGINNING, \
        RUNG_STR_INIT, NULL, 0, 0, 1, 1, 1, 0                    \
  }

/**
 * Fills a policy as RUNG_SIGN_POLICY_INIT does.
 *
 * @param[out] out the policy
 * @param struct_size sizeof(rung_sign_policy) as the caller compiled it
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a size that no header has had
 */
RUNG_API rung_status rung_sign_policy_init(rung_sign_policy* out,
                                           uint32_t struct_size);

/** One thing done. The layout is fixed. */
typedef struct rung_sign_event {
  rung_str who;          /**< required */
  rung_str to;           /**< of transfers, additions, returns */
  rung_str on_behalf_of; /**< whose vote it is; or empty */
  int64_t at;            /**< required */
  int32_t action;        /**< RUNG_SIGN_APPROVE, ... */
  uint32_t reserved;     /**< 0 */
} rung_sign_event;

/** Initialiser: nobody approves; who and when are to be set. */
#define RUNG_SIGN_EVENT_INIT                                   \
  {                                                            \
    RUNG_STR_INIT, RUNG_STR_INIT, RUNG_STR_INIT, RUNG_FOREVER, \
        RUNG_SIGN_APPROVE, 0                                   \
  }

/** Somebody who may act now. */
typedef struct rung_sign_actor {
  rung_str who;      /**< borrowed from the session */
  uint32_t group;    /**< its number in the policy */
  uint32_t reserved; /**< 0 */
  int64_t until;     /**< last instant in time; RUNG_FOREVER: any */
} rung_sign_actor;

/** The votes of one group: how many, and what they weigh. */
typedef struct rung_sign_tally {
  int32_t outcome;        /**< a RUNG_SIGN_OUTCOME_... */
  uint32_t reserved;      /**< 0 */
  int64_t approve;        /**< approvals, silent ones too */
  int64_t reject;         /**< rejections, silent ones too */
  int64_t abstain;        /**< abstentions */
  int64_t open;           /**< not voted yet */
  int64_t dropped;        /**< left by silence */
  int64_t voted;          /**< that count for the quorum */
  int64_t approve_weight; /**< their weight */
  int64_t reject_weight;  /**< their weight */
  int64_t abstain_weight; /**< their weight */
  int64_t open_weight;    /**< their weight */
  int64_t dropped_weight; /**< their weight */
} rung_sign_tally;

/** An event that does not count. */
typedef struct rung_sign_ignored {
  uint32_t event; /**< its number as given */
  int32_t reason; /**< a RUNG_SIGN_REASON_... */
} rung_sign_ignored;

/** Somebody whose silence counted. */
typedef struct rung_sign_silent {
  rung_str who;      /**< borrowed from the session */
  int32_t as;        /**< a RUNG_SILENCE_... */
  uint32_t reserved; /**< 0 */
  int64_t at;        /**< from when on */
} rung_sign_silent;

/** The answer. */
typedef struct rung_signed_off {
  int32_t outcome;                         /**< a RUNG_SIGN_OUTCOME_... */
  uint32_t reserved;                       /**< 0 */
  int64_t decided_at;                      /**< or RUNG_FOREVER */
  rung_ids decided_by;                     /**< events; none: silence */
  const rung_sign_actor* const* may_act;   /**< in the order of the voters */
  size_t may_act_count;                    /**< length of `may_act` */
  const rung_sign_tally* const* groups;    /**< as in the policy */
  size_t group_count;                      /**< length of `groups` */
  const rung_sign_ignored* const* ignored; /**< by event */
  size_t ignored_count;                    /**< length of `ignored` */
  const rung_sign_silent* const* silent;   /**< as it happened */
  size_t silent_count;                     /**< length of `silent` */
} rung_signed_off;

/**
 * Counts the votes.
 *
 * @param[out] out borrowed from the session
 * @param session the session; it needs no org
 * @param policy by what to decide
 * @param events in any order
 * @param event_count their number
 * @param at as of when
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT (place: a JSON pointer) for a policy
 *         that makes no sense, a second vote that may not be;
 *         RUNG_LIMIT_EXCEEDED
 */
RUNG_API rung_status rung_signoff(const rung_signed_off** out,
                                  rung_session* session,
                                  const rung_sign_policy* policy,
                                  const rung_sign_event* events,
                                  size_t event_count, int64_t at,
                                  rung_error** err);

/**
 * Tells whether something may be done, at its time, after the history.
 *
 * @param[out] out a RUNG_SIGN_REASON_...; 0: it may
 * @param policy by what to decide
 * @param history in any order
 * @param history_count their number
 * @param proposed what is to be done
 * @param err receives the error, or NULL
 * @return RUNG_OK; as rung_signoff()
 */
RUNG_API rung_status rung_signoff_allowed(int32_t* out,
                                          const rung_sign_policy* policy,
                                          const rung_sign_event* history,
                                          size_t history_count,
                                          const rung_sign_event* proposed,
                                          rung_error** err);

/** An action, and why it may not be done. */
typedef struct rung_legal_action {
  int32_t action; /**< RUNG_SIGN_APPROVE, ... */
  int32_t reason; /**< a RUNG_SIGN_REASON_...; 0: legal */
  rung_strs to;   /**< RUNG_SIGN_RETURN: to whom */
} rung_legal_action;

/** A list of actions. */
typedef struct rung_legal_action_list {
  const rung_legal_action* const* ptr; /**< one each */
  size_t len;                          /**< number of actions */
} rung_legal_action_list;

/**
 * Tells what somebody may do, every action in its order.
 *
 * @param[out] out borrowed from the session
 * @param session the session; it needs no org
 * @param policy by what to decide
 * @param history in any order
 * @param history_count their number
 * @param who somebody
 * @param who_len its length in bytes
 * @param at when
 * @param err receives the error, or NULL
 * @return RUNG_OK; as rung_signoff()
 */
RUNG_API rung_status rung_legal_actions(rung_legal_action_list* out,
                                        rung_session* session,
                                        const rung_sign_policy* policy,
                                        const rung_sign_event* history,
                                        size_t history_count, const char* who,
                                        size_t who_len, int64_t at,
                                        rung_error** err);

/**
 * Counts the votes of a request in JSON (docs/signoff.md).
 *
 * @param[out] out the answer, borrowed from the session
 * @param session the session; it needs no org
 * @param request {"policy","events"?,"at","who"?,"propose"?}
 * @param request_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_PARSE; as rung_signoff()
 */
RUNG_API rung_status rung_signoff_json(rung_str* out, rung_session* session,
                                       const char* request, size_t request_len,
                                       rung_error** err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_SIGNOFF_H_ */
