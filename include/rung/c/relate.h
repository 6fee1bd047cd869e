/* rung, C API: how two posts stand to each other.
 *
 * Include rung/rung.h, which states the conventions of all calls.
 * docs/org_model.md says exactly who is above whom.
 */
#ifndef RUNG_C_RELATE_H_
#define RUNG_C_RELATE_H_

#include "rung/c/base.h"
#include "rung/c/names.h"
#include "rung/c/org.h"
#include "rung/c/session.h"

#ifdef __cplusplus
extern "C" {
#endif

/** When, on which line and about what a question is asked. */
typedef struct rung_context {
  uint32_t struct_size; /**< sizeof(rung_context) */
  int32_t line;         /**< a RUNG_LINE_... */
  int64_t at;           /**< the instant; must be set, there is no clock */
  uint32_t subject;     /**< or RUNG_NONE; for ladder and portfolio only */
  uint32_t reserved;    /**< 0 */
} rung_context;

/** Initialiser: the ladder, no subject; `at` is yet to be set. */
#define RUNG_CONTEXT_INIT \
  { sizeof(rung_context), RUNG_LINE_LADDER, RUNG_FOREVER, RUNG_NONE, 0 }

/**
 * Fills a context as RUNG_CONTEXT_INIT does.
 *
 * @param[out] out the context
 * @param struct_size sizeof(rung_context) as the caller compiled it
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a size that no header has had
 */
RUNG_API rung_status rung_context_init(rung_context* out, uint32_t struct_size);

/**
 * Is `upper` above `lower`, directly or not? A post is not above itself.
 *
 * @param[out] out a RUNG_TRUTH_...
 * @param org the org
 * @param upper a post
 * @param lower a post
 * @param context when and on which line
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_is_superior(int32_t* out, const rung_org* org,
                                      uint32_t upper, uint32_t lower,
                                      const rung_context* context,
                                      rung_error** err);

/**
 * Counts the least number of steps between two posts of which one is above the
 * other.
 *
 * @param[out] out 0 for the same post; -1 when neither is above the other, -2
 *        when that is undetermined
 * @param org the org
 * @param a a post
 * @param b a post
 * @param context when and on which line
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_distance(int32_t* out, const rung_org* org,
                                   uint32_t a, uint32_t b,
                                   const rung_context* context,
                                   rung_error** err);

/** How one post stands to another. */
typedef struct rung_related {
  int32_t relation; /**< a RUNG_RELATION_...: what `a` is to `b` */
  int32_t distance; /**< least number of steps where one is above, else -1 */
  int32_t line;     /**< the RUNG_LINE_... on which the relation holds */
  rung_ids skipped; /**< posts that every path passes, from the lower one up */
  /** Where nothing is on every path: the direct superiors of the lower post
   * through which the upper one is reached. */
  rung_ids alternatives;
} rung_related;

/**
 * Says what `a` is to `b`.
 *
 * @param[out] out borrowed from the session
 * @param session the session
 * @param a a post
 * @param b a post
 * @param context when and on which line
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_relate(const rung_related** out,
                                 rung_session* session, uint32_t a, uint32_t b,
                                 const rung_context* context, rung_error** err);

/**
 * Finds the lowest post that is, or is above, both.
 *
 * @param[out] out_found a RUNG_FOUND_...; several: rung_common_superiors()
 * @param[out] out_post the post; RUNG_NONE unless RUNG_FOUND_ONE
 * @param org the org
 * @param a a post
 * @param b a post
 * @param context when and on which line
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_common_superior(
    int32_t* out_found, uint32_t* out_post, const rung_org* org, uint32_t a,
    uint32_t b, const rung_context* context, rung_error** err);

/**
 * Lists all lowest posts that are, or are above, both, by number.
 *
 * @param[out] out borrowed from the session
 * @param session the session
 * @param a a post
 * @param b a post
 * @param context when and on which line
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_common_superiors(rung_ids* out, rung_session* session,
                                           uint32_t a, uint32_t b,
                                           const rung_context* context,
                                           rung_error** err);

/**
 * Finds the post `k` steps above.
 *
 * @param[out] out_found a RUNG_FOUND_...: several where a step has more than
 *        one superior, none where there are fewer steps
 * @param[out] out_post the post; RUNG_NONE unless RUNG_FOUND_ONE
 * @param org the org
 * @param post a post
 * @param k number of steps; 0 gives the post itself
 * @param context when and on which line
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_kth_superior(int32_t* out_found, uint32_t* out_post,
                                       const rung_org* org, uint32_t post,
                                       uint32_t k, const rung_context* context,
                                       rung_error** err);

/**
 * Lists the direct superiors, by order, unit order, rank, then id.
 *
 * @param[out] out borrowed from the session; empty at the top
 * @param session the session
 * @param post a post
 * @param context when and on which line
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_superiors(rung_ids* out, rung_session* session,
                                    uint32_t post, const rung_context* context,
                                    rung_error** err);

/**
 * Lists the posts below, by number.
 *
 * @param[out] out borrowed from the session
 * @param session the session
 * @param post a post
 * @param direct_only 0 for all, anything else for the direct ones
 * @param context when and on which line
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_subordinates(rung_ids* out, rung_session* session,
                                       uint32_t post, int32_t direct_only,
                                       const rung_context* context,
                                       rung_error** err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_RELATE_H_ */
