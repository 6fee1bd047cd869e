/* rung, C API: who is next, and why.
 *
 * Include rung/rung.h, which states the conventions of all calls.
 * docs/org_model.md says how vacancies, absences and stand-ins are dealt with.
 */
#ifndef RUNG_C_ROUTE_H_
#define RUNG_C_ROUTE_H_

#include "rung/c/base.h"
#include "rung/c/names.h"
#include "rung/c/org.h"
#include "rung/c/relate.h"
#include "rung/c/session.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A question for a route. `from` or `person` must be set. */
typedef struct rung_route_query {
  uint32_t struct_size; /**< sizeof(rung_route_query) */
  uint32_t from;        /**< the post that asks, or RUNG_NONE */
  uint32_t person;      /**< who asks, or RUNG_NONE; see RouteQuery in C++ */
  uint32_t unit;        /**< where `person` acts without `from`, or RUNG_NONE */
  int32_t extent;       /**< a RUNG_EXTENT_... */
  uint32_t to;          /**< the last post, for RUNG_EXTENT_TO */
  int32_t trace;        /**< 0: no trace */
  uint32_t reserved;    /**< 0 */
  rung_str document_kind; /**< for the scope of stand-ins; may be empty */
} rung_route_query;

/** Initialiser: the next approver, with trace; `from` is yet to be set. */
#define RUNG_ROUTE_QUERY_INIT                                  \
  {                                                            \
    sizeof(rung_route_query), RUNG_NONE, RUNG_NONE, RUNG_NONE, \
        RUNG_EXTENT_NEXT, RUNG_NONE, 1, 0, RUNG_STR_INIT       \
  }

/**
 * Fills a query as RUNG_ROUTE_QUERY_INIT does.
 *
 * @param[out] out the query
 * @param struct_size sizeof(rung_route_query) as the caller compiled it
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a size that no header has had
 */
RUNG_API rung_status rung_route_query_init(rung_route_query* out,
                                           uint32_t struct_size);

/** One step: who is asked, in which post. */
typedef struct rung_step {
  uint32_t post;       /**< the post that acts; or RUNG_NONE */
  uint32_t unit;       /**< its unit, or RUNG_NONE */
  uint32_t level;      /**< steps above `from`, vacant ones counted */
  uint32_t instead_of; /**< the absent post stood in for, or RUNG_NONE */
  int32_t line;        /**< the RUNG_LINE_... of the edge that led here */
  rung_ids holders;    /**< people who may act: those who are present */
} rung_step;

/** What one stage decided on one candidate. */
typedef struct rung_trace_record {
  int32_t stage;               /**< a RUNG_STAGE_... */
  int32_t code;                /**< a RUNG_TRACE_... */
  uint32_t level;              /**< steps above `from`, vacant ones counted */
  uint32_t unit;               /**< or RUNG_NONE */
  uint32_t post;               /**< or RUNG_NONE */
  uint32_t candidate;          /**< the person it is about, or RUNG_NONE */
  int32_t edge;                /**< the RUNG_LINE_... that led to the post */
  uint32_t replaced_by;        /**< the post of the stand-in, or RUNG_NONE */
  uint32_t replaced_by_person; /**< the stand-in, or RUNG_NONE */
} rung_trace_record;

/** Something that the reader of a route should know. */
typedef struct rung_note {
  rung_str code;    /**< `CHAIN_VACANCY`, `CHAIN_ABSENCE`, ... */
  int32_t severity; /**< a RUNG_SEVERITY_... */
  uint32_t level;   /**< steps above `from` */
  rung_ids posts;   /**< whom it concerns, then whom it went to */
} rung_note;

/** The answer to a query for a route. */
typedef struct rung_routed {
  int32_t outcome;                       /**< a RUNG_OUTCOME_... */
  const rung_step* const* steps;         /**< from the lowest up */
  size_t step_count;                     /**< length of `steps` */
  const rung_trace_record* const* trace; /**< in the order of the stages */
  size_t trace_count;                    /**< length of `trace` */
  const rung_note* const* notes;         /**< in the order of the levels */
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
 * @return RUNG_OK; who cannot be found is an outcome, not a failure
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
