/* rung, C API: the rows that a builder takes.
 *
 * Include rung/rung.h, which states the conventions of all calls. A row is one
 * record of the host's tables; texts and lists in it are borrowed for the call
 * only. An empty text is "none". What each field means: facts.hpp and
 * docs/org_format.md.
 *
 * Intervals are half-open, [since, until), in microseconds since the epoch:
 * RUNG_BEGINNING and RUNG_FOREVER leave an end open.
 */
#ifndef RUNG_C_ROWS_H_
#define RUNG_C_ROWS_H_

#include "rung/c/base.h"
#include "rung/c/names.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A unit. Names and parents that changed: rung_builder_add_unit_name(),
 * rung_builder_add_unit_parent(). */
typedef struct rung_unit_row {
  uint32_t struct_size; /**< sizeof(rung_unit_row) */
  int32_t order;        /**< among its siblings, small first */
  rung_str id;          /**< required */
  rung_text name;       /**< the name it always bore */
  rung_str kind;        /**< free */
  rung_str parent;      /**< the unit it was always in */
  rung_str successor;   /**< the unit that took over */
  rung_strs functions;  /**< such as `legal_review` */
  int64_t since;        /**< when the unit came to be */
  int64_t until;        /**< when it ceased */
} rung_unit_row;

/** Initialiser of a unit. */
#define RUNG_UNIT_ROW_INIT                                                \
  {                                                                       \
    sizeof(rung_unit_row), RUNG_UNORDERED, RUNG_STR_INIT, RUNG_TEXT_INIT, \
        RUNG_STR_INIT, RUNG_STR_INIT, RUNG_STR_INIT, RUNG_STRS_INIT,      \
        RUNG_BEGINNING, RUNG_FOREVER                                      \
  }

/** A post. Its edges: rung_builder_add_reports_to(). */
typedef struct rung_post_row {
  uint32_t struct_size; /**< sizeof(rung_post_row) */
  int32_t role;         /**< a RUNG_ROLE_... */
  rung_str id;          /**< required */
  rung_str unit;        /**< may be empty: known by its edges only */
  rung_text title;      /**< for people */
  int32_t rank;         /**< 1 is the most senior */
  int32_t order;        /**< within its unit, small first */
  rung_strs functions;  /**< such as `secretary_general` */
  int64_t since;        /**< when the post came to be */
  int64_t until;        /**< when it ceased */
} rung_post_row;

/** Initialiser of a post: staff. */
#define RUNG_POST_ROW_INIT                                                \
  {                                                                       \
    sizeof(rung_post_row), RUNG_ROLE_STAFF, RUNG_STR_INIT, RUNG_STR_INIT, \
        RUNG_TEXT_INIT, RUNG_UNORDERED, RUNG_UNORDERED, RUNG_STRS_INIT,   \
        RUNG_BEGINNING, RUNG_FOREVER                                      \
  }

/** A person. The posts: rung_builder_add_holding(). */
typedef struct rung_person_row {
  uint32_t struct_size; /**< sizeof(rung_person_row) */
  uint32_t reserved;    /**< 0 */
  rung_str id;          /**< required */
  rung_text name;       /**< for people */
} rung_person_row;

/** Initialiser of a person. */
#define RUNG_PERSON_ROW_INIT \
  { sizeof(rung_person_row), 0, RUNG_STR_INIT, RUNG_TEXT_INIT }

/** A subject: a topic that portfolios name. */
typedef struct rung_subject_row {
  uint32_t struct_size; /**< sizeof(rung_subject_row) */
  uint32_t reserved;    /**< 0 */
  rung_str id;          /**< required */
  rung_text name;       /**< for people */
  rung_str parent;      /**< the subject above */
} rung_subject_row;

/** Initialiser of a subject. */
#define RUNG_SUBJECT_ROW_INIT \
  { sizeof(rung_subject_row), 0, RUNG_STR_INIT, RUNG_TEXT_INIT, RUNG_STR_INIT }

/** What a leader is in charge of. */
typedef struct rung_portfolio_row {
  uint32_t struct_size; /**< sizeof(rung_portfolio_row) */
  int32_t kind;         /**< a RUNG_PORTFOLIO_... */
  rung_str leader;      /**< a post; required */
  rung_str unit;        /**< at least one of unit and subject */
  rung_str subject;     /**< at least one of unit and subject */
  int32_t primary;      /**< 1: comes first where two are in charge */
  uint32_t reserved;    /**< 0 */
  int64_t since;        /**< from when */
  int64_t until;        /**< until when */
} rung_portfolio_row;

/** Initialiser of a portfolio: in charge. */
#define RUNG_PORTFOLIO_ROW_INIT                                          \
  {                                                                      \
    sizeof(rung_portfolio_row), RUNG_PORTFOLIO_IN_CHARGE, RUNG_STR_INIT, \
        RUNG_STR_INIT, RUNG_STR_INIT, 0, 0, RUNG_BEGINNING, RUNG_FOREVER \
  }

/** Somebody is away, or has a stand-in for other reasons. */
typedef struct rung_absence_row {
  uint32_t struct_size;     /**< sizeof(rung_absence_row) */
  uint32_t reserved;        /**< 0 */
  rung_str person;          /**< exactly one of person and post */
  rung_str post;            /**< exactly one of person and post */
  rung_str stand_in;        /**< a post or person; empty: nobody */
  rung_strs units;          /**< scope of the stand-in; empty: all */
  rung_strs subjects;       /**< scope of the stand-in; empty: all */
  rung_strs document_kinds; /**< scope of the stand-in; empty: all */
  rung_str reason;          /**< free: leave, a_b_role, ... */
  int64_t since;            /**< from when */
  int64_t until;            /**< until when */
} rung_absence_row;

/** Initialiser of an absence. */
#define RUNG_ABSENCE_ROW_INIT                                                 \
  {                                                                           \
    sizeof(rung_absence_row), 0, RUNG_STR_INIT, RUNG_STR_INIT, RUNG_STR_INIT, \
        RUNG_STRS_INIT, RUNG_STRS_INIT, RUNG_STRS_INIT, RUNG_STR_INIT,        \
        RUNG_BEGINNING, RUNG_FOREVER                                          \
  }

/**
 * Fills a row as RUNG_UNIT_ROW_INIT does; the next five as their macros do.
 *
 * @param[out] out the row
 * @param struct_size sizeof(rung_unit_row) as the caller compiled it
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a size that no header has had
 */
RUNG_API rung_status rung_unit_row_init(rung_unit_row* out,
                                        uint32_t struct_size);
/** Fills a row as RUNG_POST_ROW_INIT does. @return as rung_unit_row_init() */
RUNG_API rung_status rung_post_row_init(rung_post_row* out,
                                        uint32_t struct_size);
/** Fills a row as RUNG_PERSON_ROW_INIT does. @return as rung_unit_row_init() */
RUNG_API rung_status rung_person_row_init(rung_person_row* out,
                                          uint32_t struct_size);
/** Fills a row as RUNG_SUBJECT_ROW_INIT does. @return as rung_unit_row_init()
 */
RUNG_API rung_status rung_subject_row_init(rung_subject_row* out,
                                           uint32_t struct_size);
/** Fills a row as RUNG_PORTFOLIO_ROW_INIT does. @return as rung_unit_row_init()
 */
RUNG_API rung_status rung_portfolio_row_init(rung_portfolio_row* out,
                                             uint32_t struct_size);
/** Fills a row as RUNG_ABSENCE_ROW_INIT does. @return as rung_unit_row_init()
 */
RUNG_API rung_status rung_absence_row_init(rung_absence_row* out,
                                           uint32_t struct_size);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_ROWS_H_ */
