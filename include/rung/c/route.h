/* rung, C API: who is next, and why.
 *
 * Include rung/rung.h, which states the conventions of all calls. What can be
 * asked is in route_query.h. docs/routing.md says how a route is found, stage
 * by stage.
 */
#ifndef RUNG_C_ROUTE_H_
#define RUNG_C_ROUTE_H_

#include "rung/c/base.h"
#include "rung/c/names.h"
#include "rung/c/org.h"
#include "rung/c/relate.h"
#include "rung/c/route_names.h"
#include "rung/c/route_query.h"
#include "rung/c/session.h"

#ifdef __cplusplus
extern "C" {
#endif

/** One step: who is asked, in which post. */
typedef struct rung_step {
  uint32_t post;       /**< the post that acts; RUNG_NONE: some fallbacks */
  uint32_t unit;       /**< its unit, or RUNG_NONE */
  uint32_t level;      /**< levels above `from`, empty ones counted */
  uint32_t instead_of; /**< the post for which `post` acts, or RUNG_NONE */
  int32_t line;        /**< the RUNG_LINE_... of the edge that led here */
  rung_ids holders;    /**< people who may act; none: see `auto_pass`, and
                            RUNG_OUTCOME_AMBIGUOUS */
  int32_t via;         /**< a RUNG_VIA_...: how they come to act */
  int32_t together;    /**< RUNG_SEVERAL_ALL, RUNG_SEVERAL_ANY: with the other
                            steps of its level; else RUNG_SEVERAL_REPORT */
  int32_t auto_pass;   /**< 1: nobody is asked, the system passes it */
} rung_step;

/** What one stage decided on one candidate. */
typedef struct rung_trace_record {
  int32_t stage;               /**< a RUNG_STAGE_... */
  int32_t code;                /**< a RUNG_TRACE_... */
  uint32_t level;              /**< levels above `from`, empty ones counted */
  uint32_t unit;               /**< or RUNG_NONE */
  uint32_t post;               /**< or RUNG_NONE */
  uint32_t candidate;          /**< the person it is about, or RUNG_NONE */
  int32_t edge;                /**< the RUNG_LINE_... that led to the post */
  uint32_t replaced_by;        /**< who acts, or is merged with; or RUNG_NONE */
  uint32_t replaced_by_person; /**< the person there, or RUNG_NONE */
} rung_trace_record;

/** Something that the reader of a route should know. */
typedef struct rung_note {
  rung_str code;    /**< `CHAIN_VACANCY`, `CHAIN_ABSENCE`, ... */
  int32_t severity; /**< a RUNG_SEVERITY_... */
  uint32_t level;   /**< levels above `from`, empty ones counted */
  rung_ids posts;   /**< whom it concerns, then whom it went to */
} rung_note;

/** The answer to a query for a route. */
typedef struct rung_routed {
  int32_t outcome;                       /**< a RUNG_OUTCOME_... */
  const rung_step* const* steps;         /**< from the lowest up */
  size_t step_count;                     /**< length of `steps` */
  const rung_trace_record* const* trace; /**< level by level */
  size_t trace_count;                    /**< length of `trace` */
  const rung_note* const* notes;         /**< level by level */
  size_t note_count;                     /**< length of `notes` */
} rung_routed;

/**
 * Asks where a matter goes next, or all the way.
 *
 * @param[out] out borrowed from the session
 * @param session the session
 * @param query the question
 * @param context when, on which line, about what
 * @param err receives the error, or NULL
 * @return RUNG_OK; who cannot be found is an outcome, not a failure;
 *         RUNG_INVALID_ARGUMENT as rung_check_query()
 */
RUNG_API rung_status rung_route(const rung_routed** out, rung_session* session,
                                const rung_route_query* query,
                                const rung_context* context, rung_error** err);

/**
 * Asks for the post of the next approver only.
 *
 * @param[out] out_found a RUNG_FOUND_...
 * @param[out] out_post the post; RUNG_NONE unless RUNG_FOUND_ONE
 * @param org the org
 * @param from the post that asks
 * @param context when, on which line, about what
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_next_approver(int32_t* out_found, uint32_t* out_post,
                                        const rung_org* org, uint32_t from,
                                        const rung_context* context,
                                        rung_error** err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_ROUTE_H_ */
