/* rung, C API: judging as JSON texts.
 *
 * Include rung/rung.h, which states the conventions of all calls. The shapes
 * are those of the command line (json.hpp, docs/schema/).
 */
#ifndef RUNG_C_JUDGE_JSON_H_
#define RUNG_C_JUDGE_JSON_H_

#include "rung/c/base.h"
#include "rung/c/check.h"
#include "rung/c/rulebook.h"
#include "rung/c/session.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Judges events; with `propose`, an event after them of which nothing is kept.
 *
 * @param[out] out the answer, borrowed from the session
 * @param session the session, with its org
 * @param rulebooks by which to judge; or NULL: the request says
 * @param rulebook_count their number; 0: the request says
 * @param request {"rules","events","propose"?,"at"?,"complete"?,"only"?,
 *        "calendar"?,"lang"?}; `rules` and `calendar` only where no rulebooks
 *        are given. `rules` lists names of shipped rulebooks, and rulebooks.
 * @param request_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK, whatever the findings are; RUNG_PARSE (place: a JSON
 *         pointer), RUNG_NOT_FOUND for a rulebook or a rule
 */
RUNG_API rung_status rung_check_json(rung_str* out, rung_session* session,
                                     const rung_rulebook* const* rulebooks,
                                     size_t rulebook_count, const char* request,
                                     size_t request_len, rung_error** err);

/**
 * Tells of rulebooks.
 *
 * @param[out] out the answer, borrowed from the session
 * @param session the session; it needs no org
 * @param rulebooks the rulebooks
 * @param rulebook_count their number
 * @param request {"ask","rule"?,"lang"?}; `ask` is `list`, `show`, `settings`,
 *        `lint` or `explain`
 * @param request_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_PARSE (place: a JSON pointer), RUNG_NOT_FOUND
 */
RUNG_API rung_status rung_rules_json(rung_str* out, rung_session* session,
                                     const rung_rulebook* const* rulebooks,
                                     size_t rulebook_count, const char* request,
                                     size_t request_len, rung_error** err);

/**
 * rung_monitor_feed() with an event as JSON. Dates without an offset are read,
 * and instants shown, in the zone of the org; in the next two as well.
 *
 * @param[out] out the answer, borrowed from the monitor
 * @param monitor the monitor
 * @param event one JSON object with an `id`
 * @param event_len its length in bytes
 * @param err receives the error, or NULL
 * @return as rung_monitor_feed(); RUNG_PARSE (place: a JSON pointer)
 */
RUNG_API rung_status rung_monitor_feed_json(rung_str* out,
                                            rung_monitor* monitor,
                                            const char* event, size_t event_len,
                                            rung_error** err);

/**
 * rung_monitor_propose() with an event as JSON.
 *
 * @param[out] out the answer, borrowed from the monitor
 * @param monitor the monitor
 * @param event one JSON object
 * @param event_len its length in bytes
 * @param err receives the error, or NULL
 * @return as rung_monitor_propose(); RUNG_PARSE (place: a JSON pointer)
 */
RUNG_API rung_status rung_monitor_propose_json(rung_str* out,
                                               rung_monitor* monitor,
                                               const char* event,
                                               size_t event_len,
                                               rung_error** err);

/**
 * rung_monitor_verdicts() with a request as JSON.
 *
 * @param[out] out the answer, borrowed from the monitor
 * @param monitor the monitor
 * @param request {"at"?}, or the empty text
 * @param request_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_PARSE (place: a JSON pointer)
 */
RUNG_API rung_status rung_monitor_verdicts_json(rung_str* out,
                                                rung_monitor* monitor,
                                                const char* request,
                                                size_t request_len,
                                                rung_error** err);

/**
 * Writes what rung_check() gave as rung_check_json() does. It stays good.
 *
 * @param[out] out borrowed from the session
 * @param session the session
 * @param checked what this session gave out last
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for one that is not the session's
 */
RUNG_API rung_status rung_checked_to_json(rung_str* out, rung_session* session,
                                          const rung_checked* checked,
                                          rung_error** err);

/**
 * Writes one finding of it as a JSON object. It stays good.
 *
 * @param[out] out borrowed from the session
 * @param session the session
 * @param checked what this session gave out last
 * @param index of the finding, below `checked->finding_count`
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for one that is not the session's
 */
RUNG_API rung_status rung_finding_to_json(rung_str* out, rung_session* session,
                                          const rung_checked* checked,
                                          size_t index, rung_error** err);

/** How to run golden cases. */
typedef struct rung_case_options {
  uint32_t struct_size; /**< sizeof(rung_case_options) */
  uint32_t reserved;    /**< 0 */
  rung_strs roots;      /**< folders for paths in `org`; empty: the current */
  rung_rulebook_find find; /**< rulebooks besides the shipped ones, or NULL */
  void* user;              /**< passed to `find` */
} rung_case_options;

/** Initialiser: the current folder, shipped rulebooks only. */
#define RUNG_CASE_OPTIONS_INIT \
  { sizeof(rung_case_options), 0, RUNG_STRS_INIT, NULL, NULL }

/**
 * Fills options as RUNG_CASE_OPTIONS_INIT does.
 *
 * @param[out] out the options
 * @param struct_size sizeof(rung_case_options) as the caller compiled it
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a size that no header has had
 */
RUNG_API rung_status rung_case_options_init(rung_case_options* out,
                                            uint32_t struct_size);

/**
 * Runs golden cases (docs/golden_cases.md).
 *
 * @param[out] out {"about","clauses":[...],"passed":boolean,"cases":[{"name",
 *        "kind","ask","rules":[...],"passed":boolean,"skipped":boolean,
 *        "difference"}]}, borrowed from the session
 * @param session the session; it needs no org, the cases name theirs
 * @param text of a `rung-case/1` file
 * @param text_len its length in bytes
 * @param options or NULL for the defaults
 * @param err receives the error, or NULL
 * @return RUNG_OK, also when cases fail; RUNG_PARSE (place: a JSON pointer),
 *         and what rung_org_load() returns
 */
RUNG_API rung_status rung_cases_json(rung_str* out, rung_session* session,
                                     const char* text, size_t text_len,
                                     const rung_case_options* options,
                                     rung_error** err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_JUDGE_JSON_H_ */
