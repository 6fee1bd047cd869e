/* rung, C API: what can be asked about a route, as a value.
 *
 * Include rung/rung.h, which states the conventions of all calls. What each
 * option does, and at which stage, is said in docs/routing.md. The names are
 * those of the JSON request, but for `rank` and `function`, there `until_rank`
 * and `until_function`.
 */
#ifndef RUNG_C_ROUTE_QUERY_H_
#define RUNG_C_ROUTE_QUERY_H_

#include "rung/c/authority.h"
#include "rung/c/base.h"
#include "rung/c/org.h"
#include "rung/c/relate.h"
#include "rung/c/route_names.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * A question for a route. Set who asks: `from` or `person`, or only `unit`. All
 * else has defaults. Texts and lists are borrowed for the call.
 */
typedef struct rung_route_query {
  uint32_t struct_size; /**< sizeof(rung_route_query) */
  uint32_t from;        /**< the post that asks, or RUNG_NONE */
  uint32_t person;   /**< who asks, from the acting post unless `from` is set */
  uint32_t unit;     /**< where `person` acts; alone: the unit that asks */
  int32_t extent;    /**< a RUNG_EXTENT_... */
  uint32_t to;       /**< the last post, for RUNG_EXTENT_TO */
  int32_t trace;     /**< 0: no trace */
  uint32_t reserved; /**< 0 */
  rung_str document_kind; /**< for the scope of stand-ins, and `authority` */

  uint32_t levels;                 /**< for RUNG_EXTENT_LEVELS, at least 1 */
  int32_t from_top;                /**< 1: up to the n-th from the top */
  int32_t rank;                    /**< for RUNG_EXTENT_RANK */
  int32_t last_only;               /**< 1: only the level that ends it */
  rung_str function;               /**< for RUNG_EXTENT_FUNCTION */
  const rung_authority* authority; /**< for RUNG_EXTENT_AUTHORITY, or NULL */
  double amount;                   /**< for RUNG_EXTENT_AUTHORITY */
  rung_str by_function;            /**< levels are posts with it; or empty */
  int32_t own_unit;                /**< 1: by_function not in units above */
  uint32_t initiator;              /**< whose matter; RUNG_NONE: who asks */
  rung_ids handled;                /**< people who acted, the latest last */
  rung_ids conflict_people;        /**< people who must not decide on this */
  rung_ids inactive_people;        /**< people whose accounts are closed */
  rung_party fallback;             /**< for RUNG_REMEDY_FALLBACK */

  int32_t first;          /**< a RUNG_FIRST_... */
  int32_t several;        /**< a RUNG_SEVERAL_... */
  int32_t acting;         /**< 0: acting and presiding holders do not count */
  int32_t deputy;         /**< 1: a deputy fills the vacant post of a head */
  int32_t vacancy;        /**< the RUNG_REMEDY_...: nobody holds the post */
  int32_t absence;        /**< all are away and nobody stands in */
  int32_t self;           /**< only the initiator was left */
  int32_t conflict;       /**< only people in conflict were left */
  int32_t inactive;       /**< only inactive people were left */
  uint32_t climb_limit;   /**< levels a climb may go up; 0: no bound */
  int32_t vacant_counts;  /**< 1: an empty level is one of `levels` */
  uint32_t stand_in_hops; /**< 0: no stand-ins, 1: no chains, up to 8 */
  int32_t duplicates;     /**< a RUNG_DUPLICATES_... */
  int32_t duplicate_mode; /**< a RUNG_DUPLICATE_MODE_... */
  int32_t overflow;       /**< a RUNG_OVERFLOW_... */
  uint32_t reserved_2;    /**< 0 */
} rung_route_query;

/** Initialiser: the next approver as RUNG_PRESET_OFFICE has it, with trace; who
 * asks is yet to be set. */
#define RUNG_ROUTE_QUERY_INIT                                            \
  {                                                                      \
    sizeof(rung_route_query), RUNG_NONE, RUNG_NONE, RUNG_NONE,           \
        RUNG_EXTENT_NEXT, RUNG_NONE, 1, 0, RUNG_STR_INIT, 0, 0,          \
        RUNG_UNORDERED, 0, RUNG_STR_INIT, NULL, 0, RUNG_STR_INIT, 0,     \
        RUNG_NONE, RUNG_IDS_INIT, RUNG_IDS_INIT, RUNG_IDS_INIT,          \
        RUNG_PARTY_INIT, RUNG_FIRST_SUPERIOR, RUNG_SEVERAL_REPORT, 1, 0, \
        RUNG_REMEDY_CLIMB, RUNG_REMEDY_CLIMB, RUNG_REMEDY_CLIMB,         \
        RUNG_REMEDY_CLIMB, RUNG_REMEDY_CLIMB, 0, 0, 1,                   \
        RUNG_DUPLICATES_ADJACENT, RUNG_DUPLICATE_MODE_REMOVE,            \
        RUNG_OVERFLOW_NEAREST, 0                                         \
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

/**
 * Sets what systems do differently as one of them does: the policy of a query,
 * from `first` to `overflow`, and the line of its context. The rest stays, so
 * this comes before options of one's own.
 *
 * @param[in,out] query an initialised query
 * @param[in,out] context an initialised context
 * @param preset a RUNG_PRESET_...
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_route_query_preset(rung_route_query* query,
                                             rung_context* context,
                                             int32_t preset, rung_error** err);

/**
 * Checks a query without asking it: refuses what contradicts itself, and
 * options that nothing would use. rung_route() does the same.
 *
 * @param org the org
 * @param query the question
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT (place: the field; where fields do not
 *         go together, the JSON pointer of the option, such as `/until_rank`)
 */
RUNG_API rung_status rung_check_query(const rung_org* org,
                                      const rung_route_query* query,
                                      rung_error** err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_ROUTE_QUERY_H_ */
