/* rung, C API: sessions, and the answers about an org that are lists.
 *
 * Include rung/rung.h, which states the conventions of all calls.
 */
#ifndef RUNG_C_SESSION_H_
#define RUNG_C_SESSION_H_

#include "rung/c/base.h"
#include "rung/c/names.h"
#include "rung/c/org.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * One thread's place for answers, on one org or on none. Cheap. What a call
 * gives out is good until the next call on the session, failed ones included,
 * or until the session is freed. The buffers are kept, so that a warm session
 * allocates little. Not for two threads at once.
 */
typedef struct rung_session rung_session;

/**
 * Opens a session.
 *
 * @param[out] out the session, to be freed with rung_session_free()
 * @param org the org that it asks, which the session keeps alive; or NULL for a
 *        session that serves only the calls that need no org
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_session_new(rung_session** out, const rung_org* org,
                                      rung_error** err);

/**
 * Frees a session and all that it gave out.
 *
 * @param session a session, or NULL
 */
RUNG_API void rung_session_free(rung_session* session);

/**
 * Gives the org of a session, for the calls that take one.
 *
 * @param session a session, or NULL
 * @return borrowed from the session, not to be freed; NULL where it has none
 */
RUNG_API const rung_org* rung_session_org(const rung_session* session);

/** A person in a post. */
typedef struct rung_holder {
  uint32_t person; /**< who */
  int32_t kind;    /**< a RUNG_HOLDING_... */
  int32_t primary; /**< 1: the post that the person acts from by default */
} rung_holder;

/** A list of holders. */
typedef struct rung_holder_list {
  const rung_holder* const* ptr; /**< may be NULL where len is 0 */
  size_t len;                    /**< number of holders */
} rung_holder_list;

/**
 * Lists who fills a post: substantive and concurrent holders first, then
 * presiding, acting, attached, seconded; equals by person id.
 *
 * @param[out] out borrowed from the session; empty for a vacant post
 * @param session the session
 * @param post the post
 * @param at the instant
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_org_holders(rung_holder_list* out,
                                      rung_session* session, uint32_t post,
                                      int64_t at, rung_error** err);

/**
 * Lists the posts that a person holds, the primary one first, then by number.
 *
 * @param[out] out borrowed from the session
 * @param session the session
 * @param person the person
 * @param at the instant
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_org_posts_of(rung_ids* out, rung_session* session,
                                       uint32_t person, int64_t at,
                                       rung_error** err);

/**
 * Lists the posts of a unit, by order, rank and id.
 *
 * @param[out] out borrowed from the session
 * @param session the session
 * @param unit the unit
 * @param at the instant
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_org_posts_in(rung_ids* out, rung_session* session,
                                       uint32_t unit, int64_t at,
                                       rung_error** err);

/** A flaw of the facts. Questions that need the flawed edge are undetermined.
 */
typedef struct rung_problem {
  rung_str code;      /**< stable, such as `org.cycle` (docs/org_format.md) */
  int32_t severity;   /**< a RUNG_SEVERITY_... */
  rung_strs subjects; /**< text ids; the path of a cycle, in order */
  rung_text message;  /**< for people */
} rung_problem;

/** A list of problems. */
typedef struct rung_problem_list {
  const rung_problem* const* ptr; /**< may be NULL where len is 0 */
  size_t len;                     /**< number of problems */
} rung_problem_list;

/** The organisation as of one instant. */
typedef struct rung_report {
  uint32_t units;             /**< units that exist at the instant */
  uint32_t posts;             /**< posts */
  uint32_t people;            /**< all, leavers too */
  uint32_t depth;             /**< posts on the longest ladder */
  rung_ids roots;             /**< posts with nobody above, by number */
  rung_problem_list problems; /**< of the load, then of the instant */
} rung_report;

/**
 * Lists the flaws of the facts over all time.
 *
 * @param[out] out borrowed from the session
 * @param session the session
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_org_problems(rung_problem_list* out,
                                       rung_session* session, rung_error** err);

/**
 * Checks the organisation as of one instant. Linear in the org.
 *
 * @param[out] out borrowed from the session
 * @param session the session
 * @param at the instant
 * @param err receives the error, or NULL
 * @return RUNG_OK, whatever the problems are
 */
RUNG_API rung_status rung_org_check(const rung_report** out,
                                    rung_session* session, int64_t at,
                                    rung_error** err);

/**
 * Writes an instant as rung_parse_instant() reads it, in the zone of the org.
 *
 * @param[out] out borrowed from the session; empty for RUNG_BEGINNING,
 *        RUNG_FOREVER and years outside 0001 to 9999
 * @param session the session
 * @param at the instant
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_format_instant(rung_str* out, rung_session* session,
                                         int64_t at, rung_error** err);

/**
 * Writes a zone as `Z` or `+HH:MM`.
 *
 * @param[out] out borrowed from the session
 * @param session the session
 * @param zone seconds east of UTC, within 18 hours
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_format_zone(rung_str* out, rung_session* session,
                                      int32_t zone, rung_error** err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_SESSION_H_ */
