/* rung, C API: the options of a request for a route, for hosts that make a form
 * of them.
 *
 * Include rung/rung.h, which states the conventions of all calls. The request
 * is that of rung_route_json(); docs/routing.md says what the options do.
 */
#ifndef RUNG_C_ROUTE_OPTION_H_
#define RUNG_C_ROUTE_OPTION_H_

#include "rung/c/base.h"
#include "rung/c/session.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What an option takes in a request. */
enum {
  RUNG_OPTION_TEXT = 0,   /**< an id, a word, a time */
  RUNG_OPTION_CHOICE = 1, /**< one of `values` */
  RUNG_OPTION_WHOLE = 2,  /**< a whole number from `least` to `most` */
  RUNG_OPTION_NUMBER = 3, /**< a finite number */
  RUNG_OPTION_FLAG = 4,   /**< true or false */
  RUNG_OPTION_PEOPLE = 5, /**< ids of people */
  RUNG_OPTION_TABLE = 6   /**< a decision table */
};

/** What an option is about: the parts of the table in docs/routing.md. */
enum {
  RUNG_PART_QUESTION = 0,
  RUNG_PART_HOW_FAR = 1,
  RUNG_PART_LEVELS = 2,
  RUNG_PART_WHO_ACTS = 3,
  RUNG_PART_NOBODY_LEFT = 4,
  RUNG_PART_TWICE = 5
};

/** One option. All texts are static. */
typedef struct rung_route_option {
  rung_str name;    /**< its key, such as `climb_limit` */
  int32_t kind;     /**< a RUNG_OPTION_... */
  int32_t part;     /**< a RUNG_PART_... */
  rung_strs values; /**< of RUNG_OPTION_CHOICE */
  int64_t least;    /**< of RUNG_OPTION_WHOLE */
  int64_t most;     /**< of RUNG_OPTION_WHOLE */
  rung_str initial; /**< what holds if it is not stated, without preset */
  rung_text help;   /**< what it says, in a few words */
} rung_route_option;

/** A list of options. */
typedef struct rung_route_option_list {
  const rung_route_option* const* ptr; /**< one each */
  size_t len;                          /**< number of options */
} rung_route_option_list;

/**
 * Lists all options, in the order of docs/routing.md.
 *
 * @param[out] out borrowed from the session
 * @param session the session; it needs no org
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_route_options(rung_route_option_list* out,
                                        rung_session* session,
                                        rung_error** err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_ROUTE_OPTION_H_ */
