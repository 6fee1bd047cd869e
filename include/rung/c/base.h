/* rung, C API: statuses, errors, texts, versions and time.
 *
 * Include rung/rung.h, which states the conventions of all calls.
 */
#ifndef RUNG_C_BASE_H_
#define RUNG_C_BASE_H_

#include <stddef.h>
#include <stdint.h>

#include "rung/export.h"
#include "rung/version.h"

#ifdef __cplusplus
extern "C" {
#endif

/** How a call ended: RUNG_OK or a reason, of fixed width for bindings. */
typedef int32_t rung_status;

/** The statuses. Numbers never change and are never used again. */
enum {
  RUNG_OK = 0,               /**< the call did what it says */
  RUNG_INVALID_ARGUMENT = 1, /**< an argument is not what the call accepts */
  RUNG_PARSE = 2,            /**< the input is not of its format */
  RUNG_NOT_FOUND = 3,        /**< a named thing or file is not there */
  RUNG_AMBIGUOUS = 4,        /**< a name stands for several things */
  RUNG_UNSUPPORTED = 5,      /**< a version or option that is not known */
  RUNG_LIMIT_EXCEEDED = 6,   /**< a bound of rung_load_options was passed */
  RUNG_IO = 7,               /**< the system refused a read or write */
  RUNG_CANCELLED = 8,        /**< the progress callback asked to stop */
  RUNG_INTERNAL = 9,         /**< a defect of the library */
  RUNG_OUT_OF_MEMORY = 10    /**< an allocation failed */
};

/** The number of no unit, post, person or subject. */
#define RUNG_NONE UINT32_MAX

/** An `order` or `rank` that was not stated; sorts after every stated one. */
#define RUNG_UNORDERED INT32_MAX

/** Before everything: an interval that has no start. */
#define RUNG_BEGINNING INT64_MIN
/** After everything: an interval that has no end, and an instant not set. */
#define RUNG_FOREVER INT64_MAX

/** A UTF-8 text that somebody else owns; not terminated. */
typedef struct rung_str {
  const char* ptr; /**< may be NULL where len is 0 */
  size_t len;      /**< in bytes */
} rung_str;

/** A list of texts. */
typedef struct rung_strs {
  const rung_str* ptr; /**< may be NULL where len is 0 */
  size_t len;          /**< number of texts */
} rung_strs;

/** A list of numbers of posts, people, ... */
typedef struct rung_ids {
  const uint32_t* ptr; /**< may be NULL where len is 0 */
  size_t len;          /**< number of ids */
} rung_ids;

/** A text for people, in Chinese and English; either may be empty. */
typedef struct rung_text {
  rung_str zh; /**< in Chinese */
  rung_str en; /**< in English */
} rung_text;

/** Initialiser of an empty rung_str. */
#define RUNG_STR_INIT \
  { NULL, 0 }
/** Initialiser of an empty rung_strs. */
#define RUNG_STRS_INIT \
  { NULL, 0 }
/** Initialiser of an empty rung_ids. */
#define RUNG_IDS_INIT \
  { NULL, 0 }
/** Initialiser of an empty rung_text. */
#define RUNG_TEXT_INIT \
  { RUNG_STR_INIT, RUNG_STR_INIT }

/** Arguments for printf's `%.*s` that print the rung_str `s`. */
#define RUNG_PRINT(s) (int)(s).len, ((s).ptr ? (s).ptr : "")

/**
 * Views a terminated text as a rung_str. The only call that looks for a NUL.
 *
 * @param terminated a C string, or NULL for the empty text
 * @return a view of it, good as long as the string is
 */
RUNG_API rung_str rung_str_of(const char* terminated);

/**
 * Tells the version of the binary interface that the library has. Compare it
 * with RUNG_ABI_VERSION: where they differ the program was built for another.
 *
 * @return a number that grows when the interface breaks, and only then
 */
RUNG_API uint32_t rung_abi_version(void);

/**
 * Tells the version of the library, such as `0.1.0`.
 *
 * @return a static text
 */
RUNG_API rung_str rung_version_string(void);

/**
 * Names a status in stable lower case, such as `not_found`.
 *
 * @param status any number
 * @return a static text; `ok` for RUNG_OK, `unknown` for no status
 */
RUNG_API rung_str rung_status_name(rung_status status);

/**
 * Why a call failed. The caller that received one owns it. Immutable: several
 * threads may read one. Texts read from it are good until it is freed.
 *
 * A failed call leaves `*err` NULL when no memory is left for the object; every
 * call below takes NULL and answers with RUNG_OK or an empty text.
 */
typedef struct rung_error rung_error;

/**
 * @param error an error, or NULL
 * @return the status that the failed call returned
 */
RUNG_API rung_status rung_error_status(const rung_error* error);

/**
 * Gives the whole error in one line: `message at place: fragment (hint)`.
 *
 * @param error an error, or NULL
 * @return the line, borrowed from the error
 */
RUNG_API rung_str rung_error_what(const rung_error* error);

/**
 * Gives what went wrong, without where.
 *
 * @param error an error, or NULL
 * @return the message, borrowed from the error
 */
RUNG_API rung_str rung_error_message(const rung_error* error);

/**
 * Gives where: a JSON pointer, `line:column`, `file:line:column`, a path, or
 * the name of the argument that was refused.
 *
 * @param error an error, or NULL
 * @return the place, borrowed from the error; may be empty
 */
RUNG_API rung_str rung_error_place(const rung_error* error);

/**
 * Gives the piece of the input that offends, shortened.
 *
 * @param error an error, or NULL
 * @return the fragment, borrowed from the error; may be empty
 */
RUNG_API rung_str rung_error_fragment(const rung_error* error);

/**
 * Gives how to mend it.
 *
 * @param error an error, or NULL
 * @return the hint, borrowed from the error; may be empty
 */
RUNG_API rung_str rung_error_hint(const rung_error* error);

/**
 * Frees an error.
 *
 * @param error an error, or NULL
 */
RUNG_API void rung_error_free(rung_error* error);

/**
 * Reads a date or a date with time, as rung::parse_instant() does.
 *
 * @param[out] out microseconds since 1970-01-01T00:00:00Z
 * @param text such as `2024-03-01` or `2024-03-01T09:30:00+08:00`
 * @param text_len its length in bytes
 * @param zone seconds east of UTC for a text that names no zone
 *        (rung_org_zone()), within 18 hours
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_PARSE for anything else than such a text
 */
RUNG_API rung_status rung_parse_instant(int64_t* out, const char* text,
                                        size_t text_len, int32_t zone,
                                        rung_error** err);

/**
 * Reads `+HH:MM`, `-HH:MM`, `Z`, `UTC` or `Asia/Shanghai`.
 *
 * @param[out] out seconds east of UTC
 * @param text the zone
 * @param text_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_PARSE for anything else
 */
RUNG_API rung_status rung_parse_zone(int32_t* out, const char* text,
                                     size_t text_len, rung_error** err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_BASE_H_ */
