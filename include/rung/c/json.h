/* rung, C API: questions and answers as JSON texts.
 *
 * Include rung/rung.h, which states the conventions of all calls. A binding
 * that has these, rung_org_parse() and the free calls has everything to start.
 * The shapes are those of the command line (json.hpp, docs/schema/). Judging is
 * in judge_json.h.
 */
#ifndef RUNG_C_JSON_H_
#define RUNG_C_JSON_H_

#include "rung/c/base.h"
#include "rung/c/names.h"
#include "rung/c/relate.h"
#include "rung/c/route.h"
#include "rung/c/session.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Asks for a route.
 *
 * @param[out] out the answer, borrowed from the session
 * @param session the session
 * @param request {"from","at","lang"?, ...}: every option of docs/routing.md
 *        by its name (rung_route_options() lists them), such as
 *        {"from":"clerk","at":"2024-03-01","levels":2}
 * @param request_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_PARSE (place: a JSON pointer), RUNG_NOT_FOUND for an
 *         id that the org does not have; RUNG_INVALID_ARGUMENT (place: a JSON
 *         pointer) for options that do not go together
 */
RUNG_API rung_status rung_route_json(rung_str* out, rung_session* session,
                                     const char* request, size_t request_len,
                                     rung_error** err);

/**
 * Asks how two parties stand to each other.
 *
 * @param[out] out the answer, borrowed from the session
 * @param session the session
 * @param request {"a","b","line"?,"subject"?,"at","lang"?}
 * @param request_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_PARSE (place: a JSON pointer), RUNG_NOT_FOUND for an
 *         id that the org does not have
 */
RUNG_API rung_status rung_relate_json(rung_str* out, rung_session* session,
                                      const char* request, size_t request_len,
                                      rung_error** err);

/**
 * Checks the organisation.
 *
 * @param[out] out the answer, borrowed from the session
 * @param session the session
 * @param request {"at","lang"?}
 * @param request_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK, whatever the problems are; RUNG_PARSE
 */
RUNG_API rung_status rung_org_check_json(rung_str* out, rung_session* session,
                                         const char* request,
                                         size_t request_len, rung_error** err);

/**
 * Writes the facts as `rung-org/1` JSON, records ordered by id, so that equal
 * facts give equal text.
 *
 * @param[out] out borrowed from the session
 * @param session the session
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_org_to_json(rung_str* out, rung_session* session,
                                      rung_error** err);

/**
 * Writes a route as rung_route_json() does. The route stays good.
 *
 * @param[out] out borrowed from the session
 * @param session the session
 * @param routed what this session gave out last
 * @param lang a RUNG_LANG_...: language of messages
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a route that is not the session's
 */
RUNG_API rung_status rung_routed_to_json(rung_str* out, rung_session* session,
                                         const rung_routed* routed,
                                         int32_t lang, rung_error** err);

/**
 * Says what a note of a route means, as a sentence. The route stays good.
 *
 * @param[out] out borrowed from the session
 * @param session the session
 * @param routed what this session gave out last
 * @param index of the note, below `routed->note_count`
 * @param lang a RUNG_LANG_...
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a route that is not the session's
 */
RUNG_API rung_status rung_note_message(rung_str* out, rung_session* session,
                                       const rung_routed* routed, size_t index,
                                       int32_t lang, rung_error** err);

/**
 * Writes a relation as rung_relate_json() does. The relation stays good.
 *
 * @param[out] out borrowed from the session
 * @param session the session
 * @param related what this session gave out last
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for one that is not the session's
 */
RUNG_API rung_status rung_related_to_json(rung_str* out, rung_session* session,
                                          const rung_related* related,
                                          rung_error** err);

/**
 * Writes a report as rung_org_check_json() does. The report stays good.
 *
 * @param[out] out borrowed from the session
 * @param session the session
 * @param report what this session gave out last
 * @param lang a RUNG_LANG_...: language of messages
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for one that is not the session's
 */
RUNG_API rung_status rung_report_to_json(rung_str* out, rung_session* session,
                                         const rung_report* report,
                                         int32_t lang, rung_error** err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_JSON_H_ */
