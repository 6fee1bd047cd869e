/* rung, C API: is this allowed? Events against rulebooks and an organisation.
 *
 * Include rung/rung.h, which states the conventions of all calls. A broken rule
 * is a result, never a failure. Of rulebooks, those that another given one
 * refines are judged once, as refined.
 */
#ifndef RUNG_C_CHECK_H_
#define RUNG_C_CHECK_H_

#include "rung/c/base.h"
#include "rung/c/event.h"
#include "rung/c/finding.h"
#include "rung/c/org.h"
#include "rung/c/rulebook.h"
#include "rung/c/session.h"

#ifdef __cplusplus
extern "C" {
#endif

/** How to judge. */
typedef struct rung_check_options {
  uint32_t struct_size; /**< sizeof(rung_check_options) */
  int32_t complete;     /**< 1: the cases are over, what is open is missing */
  int64_t at;     /**< of deadlines; RUNG_BEGINNING: the last event's time */
  rung_strs only; /**< ids of the rules to judge; empty: all */
  rung_progress progress; /**< of rung_check(), or NULL */
  void* user;             /**< passed to `progress` */
} rung_check_options;

/** Initialiser: all rules, as of the last event, cases that may go on. */
#define RUNG_CHECK_OPTIONS_INIT \
  { sizeof(rung_check_options), 0, RUNG_BEGINNING, RUNG_STRS_INIT, NULL, NULL }

/**
 * Fills options as RUNG_CHECK_OPTIONS_INIT does.
 *
 * @param[out] out the options
 * @param struct_size sizeof(rung_check_options) as the caller compiled it
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a size that no header has had
 */
RUNG_API rung_status rung_check_options_init(rung_check_options* out,
                                             uint32_t struct_size);

/**
 * Judges events of one matter or many, in any order.
 *
 * @param[out] out borrowed from the session
 * @param session the session, with its org
 * @param rulebooks by which to judge
 * @param rulebook_count their number, at least one
 * @param events the events
 * @param options or NULL for the defaults
 * @param err receives the error, or NULL
 * @return RUNG_OK, whatever the findings are; RUNG_INVALID_ARGUMENT for no
 *         rulebooks, two with one id, an unknown rule; RUNG_CANCELLED
 */
RUNG_API rung_status rung_check(const rung_checked** out, rung_session* session,
                                const rung_rulebook* const* rulebooks,
                                size_t rulebook_count,
                                const rung_events* events,
                                const rung_check_options* options,
                                rung_error** err);

/**
 * One matter while it goes on. For one thread at a time; it keeps alive the org
 * and the rulebooks that it was made with. What it gives out is good until the
 * next call on it, also a failed one, or until it is freed.
 */
typedef struct rung_monitor rung_monitor;

/**
 * Starts on a matter.
 *
 * @param[out] out the monitor, to be freed with rung_monitor_free()
 * @param org the organisation
 * @param rulebooks by which to judge
 * @param rulebook_count their number, at least one
 * @param options or NULL for the defaults
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT as from rung_check()
 */
RUNG_API rung_status rung_monitor_new(rung_monitor** out, const rung_org* org,
                                      const rung_rulebook* const* rulebooks,
                                      size_t rulebook_count,
                                      const rung_check_options* options,
                                      rung_error** err);

/**
 * Takes the next event and gives what it changed: findings on it and on earlier
 * events whose verdict it settled, verdicts of the rules concerned.
 *
 * @param[out] out borrowed from the monitor
 * @param monitor the monitor
 * @param event with an id; not before the last one
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a time before the last event's and
 *         an id that was fed before. After RUNG_OUT_OF_MEMORY feed the same
 *         event again: the monitor may have taken it and not have answered.
 */
RUNG_API rung_status rung_monitor_feed(const rung_checked** out,
                                       rung_monitor* monitor,
                                       const rung_event_row* event,
                                       rung_error** err);

/**
 * Gives what rung_monitor_feed() would find of the event, and keeps nothing:
 * may this be done?
 *
 * @param[out] out borrowed from the monitor
 * @param monitor the monitor
 * @param event not before the last one; without an id it is `#proposed`
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT as from rung_monitor_feed()
 */
RUNG_API rung_status rung_monitor_propose(const rung_checked** out,
                                          rung_monitor* monitor,
                                          const rung_event_row* event,
                                          rung_error** err);

/**
 * Gives all verdicts and findings so far.
 *
 * @param[out] out borrowed from the monitor
 * @param monitor the monitor
 * @param at as of when; RUNG_BEGINNING: the last event's time
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_monitor_verdicts(const rung_checked** out,
                                           rung_monitor* monitor, int64_t at,
                                           rung_error** err);

/**
 * Writes the state as text, to be stored with the matter.
 *
 * @param[out] out borrowed from the monitor
 * @param monitor the monitor
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_monitor_save(rung_str* out, rung_monitor* monitor,
                                       rung_error** err);

/**
 * Goes on from a saved state. Where the organisation or the rulebooks have
 * changed, all is judged by the new ones.
 *
 * @param[out] out the monitor, to be freed with rung_monitor_free()
 * @param org the organisation
 * @param rulebooks by which to judge
 * @param rulebook_count their number, at least one
 * @param state what rung_monitor_save() gave
 * @param state_len its length in bytes
 * @param options or NULL for the defaults
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_PARSE (place: a JSON pointer), RUNG_UNSUPPORTED for
 *         another version of the format, else as rung_monitor_new()
 */
RUNG_API rung_status rung_monitor_load(rung_monitor** out, const rung_org* org,
                                       const rung_rulebook* const* rulebooks,
                                       size_t rulebook_count, const char* state,
                                       size_t state_len,
                                       const rung_check_options* options,
                                       rung_error** err);

/**
 * Frees a monitor and all that it gave out.
 *
 * @param monitor a monitor, or NULL
 */
RUNG_API void rung_monitor_free(rung_monitor* monitor);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_CHECK_H_ */
