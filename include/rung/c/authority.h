/* rung, C API: how much a post may decide, as a decision table.
 *
 * Include rung/rung.h, which states the conventions of all calls. What tables
 * look like is said in docs/tables.md, which inputs and outputs this one may
 * have in authority.hpp.
 */
#ifndef RUNG_C_AUTHORITY_H_
#define RUNG_C_AUTHORITY_H_

#include "rung/c/base.h"
#include "rung/c/org.h"
#include "rung/c/relate.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * A decision table that says whether a post may decide about an amount. It
 * belongs to no org. Immutable: any number of threads may use one at once.
 */
typedef struct rung_authority rung_authority;

/**
 * Reads a table.
 *
 * @param[out] out the table, to be freed with rung_authority_free()
 * @param json the text; it may be freed after the call
 * @param json_len its length in bytes
 * @param zone of dates that state none, seconds east of UTC
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_PARSE (place: a JSON pointer), also for inputs that
 *         nothing about a post would fill; RUNG_LIMIT_EXCEEDED
 */
RUNG_API rung_status rung_authority_parse(rung_authority** out,
                                          const char* json, size_t json_len,
                                          int32_t zone, rung_error** err);

/**
 * Frees a table. Routes that were asked with it stay good.
 *
 * @param authority a table, or NULL
 */
RUNG_API void rung_authority_free(rung_authority* authority);

/**
 * May the post decide about the amount?
 *
 * @param[out] out a RUNG_TRUTH_...; no where the table has no row for it,
 *        undetermined where it hangs on what is not known, or where rows
 *        conflict
 * @param authority the table
 * @param org the org of the post
 * @param post the post
 * @param amount the amount
 * @param context when, on which line, about what
 * @param document_kind of the matter; may be empty
 * @param document_kind_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_authority_covers(
    int32_t* out, const rung_authority* authority, const rung_org* org,
    uint32_t post, double amount, const rung_context* context,
    const char* document_kind, size_t document_kind_len, rung_error** err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_AUTHORITY_H_ */
