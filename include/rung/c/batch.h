/* rung, C API: one question about many posts.
 *
 * Include rung/rung.h, which states the conventions of all calls.
 *
 * Every array has `n` items; all may be NULL when `n` is 0. An input array may
 * not overlap an output array. `out_statuses[i]` is RUNG_OK, or
 * RUNG_INVALID_ARGUMENT for an id that is not of the org: then the other
 * outputs of that item are untouched, and the call goes on. The call itself
 * fails on a bad argument before it writes anything. No memory is asked for
 * that grows with `n`. Split the arrays to use several threads.
 */
#ifndef RUNG_C_BATCH_H_
#define RUNG_C_BATCH_H_

#include "rung/c/base.h"
#include "rung/c/names.h"
#include "rung/c/org.h"
#include "rung/c/relate.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * rung_is_superior() for pairs.
 *
 * @param[out] out_truths a RUNG_TRUTH_... each
 * @param[out] out_statuses how each item ended
 * @param org the org
 * @param uppers posts
 * @param lowers posts
 * @param n number of pairs
 * @param context when and on which line
 * @param err receives the error, or NULL
 * @return RUNG_OK, whatever the items' statuses are
 */
RUNG_API rung_status rung_is_superior_n(
    uint8_t* out_truths, rung_status* out_statuses, const rung_org* org,
    const uint32_t* uppers, const uint32_t* lowers, size_t n,
    const rung_context* context, rung_error** err);

/**
 * The relation of rung_relate() for pairs.
 *
 * @param[out] out_relations a RUNG_RELATION_... each
 * @param[out] out_statuses how each item ended
 * @param org the org
 * @param as posts
 * @param bs posts
 * @param n number of pairs
 * @param context when and on which line
 * @param err receives the error, or NULL
 * @return RUNG_OK, whatever the items' statuses are
 */
RUNG_API rung_status rung_relate_n(uint8_t* out_relations,
                                   rung_status* out_statuses,
                                   const rung_org* org, const uint32_t* as,
                                   const uint32_t* bs, size_t n,
                                   const rung_context* context,
                                   rung_error** err);

/**
 * rung_common_superior() for pairs.
 *
 * @param[out] out_found a RUNG_FOUND_... each
 * @param[out] out_posts the posts; RUNG_NONE unless RUNG_FOUND_ONE
 * @param[out] out_statuses how each item ended
 * @param org the org
 * @param as posts
 * @param bs posts
 * @param n number of pairs
 * @param context when and on which line
 * @param err receives the error, or NULL
 * @return RUNG_OK, whatever the items' statuses are
 */
RUNG_API rung_status rung_common_superior_n(
    uint8_t* out_found, uint32_t* out_posts, rung_status* out_statuses,
    const rung_org* org, const uint32_t* as, const uint32_t* bs, size_t n,
    const rung_context* context, rung_error** err);

/**
 * rung_kth_superior() for many posts.
 *
 * @param[out] out_found a RUNG_FOUND_... each
 * @param[out] out_posts the posts; RUNG_NONE unless RUNG_FOUND_ONE
 * @param[out] out_statuses how each item ended
 * @param org the org
 * @param posts posts
 * @param n number of posts
 * @param k number of steps, for all
 * @param context when and on which line
 * @param err receives the error, or NULL
 * @return RUNG_OK, whatever the items' statuses are
 */
RUNG_API rung_status rung_kth_superior_n(
    uint8_t* out_found, uint32_t* out_posts, rung_status* out_statuses,
    const rung_org* org, const uint32_t* posts, size_t n, uint32_t k,
    const rung_context* context, rung_error** err);

/**
 * rung_next_approver() for many posts.
 *
 * @param[out] out_found a RUNG_FOUND_... each
 * @param[out] out_posts the posts; RUNG_NONE unless RUNG_FOUND_ONE
 * @param[out] out_statuses how each item ended
 * @param org the org
 * @param from the posts that ask
 * @param n number of posts
 * @param context when, on which line, about what, for all
 * @param err receives the error, or NULL
 * @return RUNG_OK, whatever the items' statuses are
 */
RUNG_API rung_status rung_next_approver_n(
    uint8_t* out_found, uint32_t* out_posts, rung_status* out_statuses,
    const rung_org* org, const uint32_t* from, size_t n,
    const rung_context* context, rung_error** err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_BATCH_H_ */
