/* rung, C API: what a reorganisation would change, before it is decided.
 *
 * Include rung/rung.h, which states the conventions of all calls. What the
 * answer means: diff.hpp, docs/howto/what_if.md, docs/schema/diff.schema.json.
 */
#ifndef RUNG_C_DIFF_H_
#define RUNG_C_DIFF_H_

#include "rung/c/base.h"
#include "rung/c/org.h"
#include "rung/c/session.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Asks two organisations the same questions and compares the answers.
 *
 * @param[out] out the answer as JSON, borrowed from the session
 * @param session the session; it needs no org
 * @param old_org the organisation as it is
 * @param new_org the draft
 * @param request {"at" or "at_old" and "at_new","requests"?:[{...}],
 *        "from"?:[ids],"events"?,"closing_acts"?:[acts],"lang"?}; a request is
 *        one of rung_route_json() without `at`, and `from` may be left out
 * @param request_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK, whatever differs; RUNG_PARSE (place: a JSON pointer),
 *         RUNG_NOT_FOUND for an id that an org does not have,
 *         RUNG_INVALID_ARGUMENT for options that do not go together
 */
RUNG_API rung_status rung_org_diff_json(rung_str* out, rung_session* session,
                                        const rung_org* old_org,
                                        const rung_org* new_org,
                                        const char* request, size_t request_len,
                                        rung_error** err);

/**
 * Writes the same as a page for those who decide: one HTML file that needs
 * nothing else.
 *
 * @param[out] out the page, borrowed from the session
 * @param session the session; it needs no org
 * @param old_org the organisation as it is
 * @param new_org the draft
 * @param request as rung_org_diff_json()
 * @param request_len its length in bytes
 * @param err receives the error, or NULL
 * @return as rung_org_diff_json()
 */
RUNG_API rung_status rung_org_diff_page(rung_str* out, rung_session* session,
                                        const rung_org* old_org,
                                        const rung_org* new_org,
                                        const char* request, size_t request_len,
                                        rung_error** err);

/**
 * Lists the acts that end a matter where a request has no `closing_acts`.
 *
 * @param index 0, 1, ...
 * @return a static text; empty past the last
 */
RUNG_API rung_str rung_standard_closing_act(uint32_t index);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_DIFF_H_ */
