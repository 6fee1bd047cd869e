/* rung, C API: rulebooks, what is allowed, as data.
 *
 * Include rung/rung.h, which states the conventions of all calls. What a
 * rulebook holds: docs/rulebook_format.md.
 */
#ifndef RUNG_C_RULEBOOK_H_
#define RUNG_C_RULEBOOK_H_

#include "rung/c/base.h"
#include "rung/c/calendar.h"
#include "rung/c/names.h"
#include "rung/c/org.h"
#include "rung/c/session.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * A compiled rulebook with all that it refines. Immutable; calls that take
 * `const rung_rulebook *` may run at once on any number of threads. What it
 * gives out is good until it is freed.
 */
typedef struct rung_rulebook rung_rulebook;

/** Where a callback writes the text that it was asked for. */
typedef struct rung_reply rung_reply;

/**
 * Gives the text, which is copied. A callback that does not call this says
 * that there is none.
 *
 * @param reply as given to the callback, good until that returns
 * @param text the text
 * @param text_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK; otherwise the call that asked fails with the same status
 */
RUNG_API rung_status rung_reply_set(rung_reply* reply, const char* text,
                                    size_t text_len, rung_error** err);

/**
 * Asked for the text of a rulebook that another one refines, by its id. It runs
 * on the thread of the call that loads, and must not free what that works on.
 *
 * @param reply receives the text
 * @param id of the rulebook; not terminated
 * @param id_len its length in bytes
 * @param user as given in the options
 */
typedef void (*rung_rulebook_find)(rung_reply* reply, const char* id,
                                   size_t id_len, void* user);

/** How to load a rulebook. */
typedef struct rung_rulebook_options {
  uint32_t struct_size;          /**< sizeof(rung_rulebook_options) */
  int32_t zone;                  /**< in which days are counted, in seconds */
  const rung_calendar* calendar; /**< copied; or NULL: that of the settings */
  rung_rulebook_find find;       /**< or NULL; shipped ones need none */
  void* user;                    /**< passed to `find` */
  const rung_load_options* load; /**< bounds on the text, or NULL */
} rung_rulebook_options;

/** Initialiser: +08:00, no calendar, shipped rulebooks only. */
#define RUNG_RULEBOOK_OPTIONS_INIT \
  { sizeof(rung_rulebook_options), 28800, NULL, NULL, NULL, NULL }

/**
 * Fills options as RUNG_RULEBOOK_OPTIONS_INIT does.
 *
 * @param[out] out the options
 * @param struct_size sizeof(rung_rulebook_options) as the caller compiled it
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a size that no header has had
 */
RUNG_API rung_status rung_rulebook_options_init(rung_rulebook_options* out,
                                                uint32_t struct_size);

/**
 * Compiles `rung-rules/1` text.
 *
 * @param[out] out the rulebook, to be freed with rung_rulebook_free()
 * @param json the text; it may be freed after the call
 * @param json_len its length in bytes
 * @param options or NULL for the defaults
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_PARSE (place: a JSON pointer), RUNG_NOT_FOUND for a
 *         rulebook to refine, RUNG_UNSUPPORTED, RUNG_LIMIT_EXCEEDED
 */
RUNG_API rung_status rung_rulebook_parse(rung_rulebook** out, const char* json,
                                         size_t json_len,
                                         const rung_rulebook_options* options,
                                         rung_error** err);

/**
 * Loads a shipped rulebook by its name, else a file; what a file refines is
 * looked for among the shipped ones, by `find`, then as `ID.json` beside it.
 *
 * @param[out] out the rulebook, to be freed with rung_rulebook_free()
 * @param name_or_path such as `office`, or `rules/ours.json`; UTF-8
 * @param len its length in bytes
 * @param options or NULL for the defaults
 * @param err receives the error, or NULL
 * @return as rung_rulebook_parse(); RUNG_NOT_FOUND, RUNG_IO for the file
 */
RUNG_API rung_status rung_rulebook_load(rung_rulebook** out,
                                        const char* name_or_path, size_t len,
                                        const rung_rulebook_options* options,
                                        rung_error** err);

/**
 * Frees the handle. Monitors made from it go on working.
 *
 * @param rulebook a rulebook, or NULL; no other call may be using this handle
 */
RUNG_API void rung_rulebook_free(rung_rulebook* rulebook);

/**
 * Names the shipped rulebooks.
 *
 * @param index 0, 1, ...
 * @return a static text; empty past the last
 */
RUNG_API rung_str rung_rulebook_shipped(uint32_t index);

/** @return the text of a shipped rulebook, static; empty when there is none of
 * that name */
RUNG_API rung_str rung_rulebook_shipped_text(rung_str name);

/** @return its id; empty for NULL, as in the next two */
RUNG_API rung_str rung_rulebook_id(const rung_rulebook* rulebook);
/** @return its version */
RUNG_API rung_str rung_rulebook_version(const rung_rulebook* rulebook);
/** @return its title */
RUNG_API rung_text rung_rulebook_title(const rung_rulebook* rulebook);
/** @return the zone in which days are counted, in seconds; 0 for NULL */
RUNG_API int32_t rung_rulebook_zone(const rung_rulebook* rulebook);
/** @return ids of this one and of those it refines, nearest first */
RUNG_API rung_strs rung_rulebook_lineage(const rung_rulebook* rulebook);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_RULEBOOK_H_ */
