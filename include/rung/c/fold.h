/* rung, C API: a series of dated exports, made one organisation.
 *
 * Include rung/rung.h, which states the conventions of all calls. What folding
 * means is said in fold.hpp and docs/howto/history.md.
 */
#ifndef RUNG_C_FOLD_H_
#define RUNG_C_FOLD_H_

#include "rung/c/base.h"
#include "rung/c/org.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What changed between two exports; fold.hpp says what each means. */
enum {
  RUNG_FOLD_UNIT_APPEARED = 0,
  RUNG_FOLD_UNIT_GONE = 1,
  RUNG_FOLD_UNIT_MERGED = 2,
  RUNG_FOLD_UNIT_SPLIT = 3,
  RUNG_FOLD_UNIT_REPLACED = 4,
  RUNG_FOLD_UNIT_RENAMED = 5,
  RUNG_FOLD_UNIT_MOVED = 6,
  RUNG_FOLD_UNIT_CHANGED = 7,
  RUNG_FOLD_UNIT_REORDERED = 8,
  RUNG_FOLD_POST_APPEARED = 9,
  RUNG_FOLD_POST_GONE = 10,
  RUNG_FOLD_POST_MOVED = 11,
  RUNG_FOLD_POST_CHANGED = 12,
  RUNG_FOLD_POST_RETITLED = 13,
  RUNG_FOLD_SUPERIOR_CHANGED = 14,
  RUNG_FOLD_DOTTED_CHANGED = 15,
  RUNG_FOLD_PERSON_JOINED = 16,
  RUNG_FOLD_PERSON_LEFT = 17,
  RUNG_FOLD_PERSON_MOVED = 18,
  RUNG_FOLD_PERSON_RENAMED = 19,
  RUNG_FOLD_HOLDING_BEGAN = 20,
  RUNG_FOLD_HOLDING_ENDED = 21,
  RUNG_FOLD_HOLDING_CHANGED = 22,
  RUNG_FOLD_PORTFOLIO_ADDED = 23,
  RUNG_FOLD_PORTFOLIO_ENDED = 24,
  RUNG_FOLD_PORTFOLIO_HANDED_OVER = 25,
  RUNG_FOLD_PORTFOLIO_CHANGED = 26,
  RUNG_FOLD_ABSENCE_BEGAN = 27,
  RUNG_FOLD_ABSENCE_ENDED = 28,
  RUNG_FOLD_ABSENCE_CHANGED = 29,
  RUNG_FOLD_SUBJECT_APPEARED = 30,
  RUNG_FOLD_SUBJECT_GONE = 31,
  RUNG_FOLD_SUBJECT_CHANGED = 32
};

/** What is known of the day of a change. */
enum {
  RUNG_FOLD_DAY_STATED = 0,    /**< the exports themselves state it */
  RUNG_FOLD_DAY_UNCERTAIN = 1, /**< after one export, not after the next */
  RUNG_FOLD_DAY_UNDATED = 2    /**< the facts of an org cannot say it */
};

/** An export, and the instant of which it tells. The layout is fixed. */
typedef struct rung_dated_org {
  const rung_org* org; /**< borrowed for the call */
  int64_t date;        /**< microseconds since 1970 UTC */
  rung_str name;       /**< for messages; may be empty */
} rung_dated_org;

/** How to fold. */
typedef struct rung_fold_options {
  uint32_t struct_size;          /**< sizeof(rung_fold_options) */
  int32_t open_start;            /**< 1: the first holds before its date too */
  const rung_load_options* load; /**< or NULL for the defaults */
} rung_fold_options;

/** Initialiser: nothing is known before the first export. */
#define RUNG_FOLD_OPTIONS_INIT \
  { sizeof(rung_fold_options), 0, NULL }

/**
 * Fills options as RUNG_FOLD_OPTIONS_INIT does.
 *
 * @param[out] out the options
 * @param struct_size sizeof(rung_fold_options) as the caller compiled it
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a size that no header has had
 */
RUNG_API rung_status rung_fold_options_init(rung_fold_options* out,
                                            uint32_t struct_size);

/**
 * Makes one dated org of exports, given in any order.
 *
 * @param[out] out the org, to be freed with rung_org_free(); it remembers the
 *        changes, see rung_org_fold_change()
 * @param exports the exports; they may be freed after the call
 * @param export_count their number, at least 1
 * @param options or NULL for the defaults
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for two of one date, for a date that
 *         is RUNG_BEGINNING or RUNG_FOREVER; RUNG_LIMIT_EXCEEDED,
 *         RUNG_CANCELLED
 */
RUNG_API rung_status rung_org_fold(rung_org** out,
                                   const rung_dated_org* exports,
                                   size_t export_count,
                                   const rung_fold_options* options,
                                   rung_error** err);

/** One change between two exports. */
typedef struct rung_fold_change {
  int32_t kind;       /**< a RUNG_FOLD_... */
  int32_t day;        /**< a RUNG_FOLD_DAY_... */
  int64_t after;      /**< date of the export before */
  int64_t by;         /**< date of the export that shows it */
  int64_t at;         /**< where the org has it */
  rung_strs subjects; /**< ids: what changed, then the others concerned */
  rung_str before;    /**< what it was; may be empty */
  rung_str now;       /**< what it is; may be empty */
  rung_text message;  /**< one sentence */
} rung_fold_change;

/** @return the number of changes that the fold of this org found; 0 for an org
 * that was not folded, and for NULL */
RUNG_API uint32_t rung_org_fold_change_count(const rung_org* org);

/**
 * Gives a change, by date, kind and subjects.
 *
 * @param[out] out borrowed from the org
 * @param org the org that rung_org_fold() gave
 * @param index below rung_org_fold_change_count()
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_org_fold_change(const rung_fold_change** out,
                                          const rung_org* org, uint32_t index,
                                          rung_error** err);

/**
 * Names a kind of change in stable lower case, such as `unit_renamed`.
 *
 * @param kind a RUNG_FOLD_...
 * @return a static text; `unknown` for another number
 */
RUNG_API rung_str rung_fold_kind_name(int32_t kind);

/**
 * Names what is known of a day: `stated`, `uncertain`, `undated`.
 *
 * @param day a RUNG_FOLD_DAY_...
 * @return a static text; `unknown` for another number
 */
RUNG_API rung_str rung_fold_day_name(int32_t day);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_FOLD_H_ */
