/* rung, C API: how sound an organisation is, and what to mend.
 *
 * Include rung/rung.h, which states the conventions of all calls.
 */
#ifndef RUNG_C_HEALTH_H_
#define RUNG_C_HEALTH_H_

#include "rung/c/base.h"
#include "rung/c/names.h"
#include "rung/c/org.h"
#include "rung/c/session.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Looks the organisation over as of one instant: vacancies, portfolios, spans,
 * levels, single points of failure, conflicts between sources
 * (docs/schema/health.schema.json).
 *
 * @param[out] out the answer, borrowed from the session
 * @param session the session
 * @param request {"at","lang"?}
 * @param request_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK, whatever was found; RUNG_PARSE
 */
RUNG_API rung_status rung_org_health_json(rung_str* out, rung_session* session,
                                          const char* request,
                                          size_t request_len, rung_error** err);

/** How to write the health page. */
typedef struct rung_health_page_options {
  uint32_t struct_size;  /**< sizeof(rung_health_page_options) */
  int32_t lang;          /**< a RUNG_LANG_...: shown at first */
  uint32_t one_language; /**< 0: hold the other one too, with a switch; or 1 */
  uint32_t rows;         /**< at most, in each table; the rest is counted */
  uint32_t chart_posts;  /**< larger orgs are not drawn: their posts */
  uint32_t reserved;     /**< 0 */
  rung_str input;        /**< what the org was read from, for the foot */
} rung_health_page_options;

/** Initialiser: Chinese first, both languages, 200 rows, charts of 150 posts.
 */
#define RUNG_HEALTH_PAGE_OPTIONS_INIT                               \
  {                                                                 \
    sizeof(rung_health_page_options), RUNG_LANG_ZH, 0, 200, 150, 0, \
        RUNG_STR_INIT                                               \
  }

/**
 * Fills options as RUNG_HEALTH_PAGE_OPTIONS_INIT does.
 *
 * @param[out] out the options
 * @param struct_size sizeof(rung_health_page_options) as the caller compiled it
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a size that no header has had
 */
RUNG_API rung_status rung_health_page_options_init(
    rung_health_page_options* out, uint32_t struct_size);

/**
 * The same as one self-contained HTML page for people who decide.
 *
 * @param[out] out the page, borrowed from the session
 * @param session the session
 * @param at the instant
 * @param options or NULL for the defaults
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status
rung_org_health_page(rung_str* out, rung_session* session, int64_t at,
                     const rung_health_page_options* options, rung_error** err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_HEALTH_H_ */
