/* rung, C API: organisations out of foreign formats, and pictures of them.
 *
 * Include rung/rung.h, which states the conventions of all calls.
 */
#ifndef RUNG_C_IO_H_
#define RUNG_C_IO_H_

#include "rung/c/base.h"
#include "rung/c/names.h"
#include "rung/c/org.h"
#include "rung/c/relate.h"
#include "rung/c/route.h"
#include "rung/c/session.h"

#ifdef __cplusplus
extern "C" {
#endif

/** One file of an import. The layout is fixed. */
typedef struct rung_source {
  rung_str name; /**< for messages */
  rung_str text; /**< its bytes */
} rung_source;

/** Where a field is: for `csv` the header of its column, for kinds that list
 * people the attribute that holds the id of a `person`. The layout is fixed. */
typedef struct rung_column {
  rung_str field;  /**< such as `superior`; the list is in io.hpp */
  rung_str header; /**< the header of its column */
} rung_column;

/** How to read a foreign format. */
typedef struct rung_import_options {
  uint32_t struct_size;          /**< sizeof(rung_import_options) */
  uint32_t separator;            /**< of `csv`, one ASCII character */
  const rung_load_options* load; /**< or NULL for the defaults */
  const rung_column* columns;    /**< of `csv`; or NULL */
  size_t column_count;           /**< length of `columns` */
  int32_t encoding;              /**< of `csv`, a RUNG_ENCODING_... */
  uint32_t reserved;             /**< 0 */
} rung_import_options;

/** Initialiser: defaults, comma, fields under their own names. */
#define RUNG_IMPORT_OPTIONS_INIT \
  { sizeof(rung_import_options), ',', NULL, NULL, 0, RUNG_ENCODING_UTF8, 0 }

/**
 * Fills options as RUNG_IMPORT_OPTIONS_INIT does.
 *
 * @param[out] out the options
 * @param struct_size sizeof(rung_import_options) as the caller compiled it
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a size that no header has had
 */
RUNG_API rung_status rung_import_options_init(rung_import_options* out,
                                              uint32_t struct_size);

/**
 * Reads files of one foreign kind and compiles them.
 *
 * @param[out] out the org, to be freed with rung_org_free(); it remembers what
 *        was left out, see rung_org_left_out()
 * @param kind such as `uk-organogram`; see rung_import_kind()
 * @param kind_len its length in bytes
 * @param sources the files; they may be freed after the call
 * @param source_count number of files
 * @param options or NULL for the defaults
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_PARSE (place: file:line:column), RUNG_UNSUPPORTED for
 *         an unknown kind, RUNG_LIMIT_EXCEEDED, RUNG_CANCELLED
 */
RUNG_API rung_status rung_org_import(rung_org** out, const char* kind,
                                     size_t kind_len,
                                     const rung_source* sources,
                                     size_t source_count,
                                     const rung_import_options* options,
                                     rung_error** err);

/** One of several sources that are merged. The layout is fixed. */
typedef struct rung_import_part {
  rung_str kind;                      /**< see rung_import_kind() */
  const rung_source* sources;         /**< its files */
  size_t source_count;                /**< at least 1 */
  const rung_import_options* options; /**< or NULL; its `load` is not used */
} rung_import_part;

/**
 * Reads several sources and merges them: of what two say about the same thing
 * the earlier part counts, and where the later one says otherwise that is a
 * problem `org.source_conflict`.
 *
 * @param[out] out the org, to be freed with rung_org_free(); it remembers what
 *        was left out, see rung_org_left_out()
 * @param parts the sources, the most trusted first
 * @param part_count their number, at least 1
 * @param load or NULL for the defaults
 * @param err receives the error, or NULL
 * @return RUNG_OK; errors as rung_org_import()
 */
RUNG_API rung_status rung_org_import_parts(rung_org** out,
                                           const rung_import_part* parts,
                                           size_t part_count,
                                           const rung_load_options* load,
                                           rung_error** err);

/**
 * Names the kinds that rung_org_import() knows, in alphabetical order.
 *
 * @param index 0, 1, ...
 * @return a static text; empty past the last
 */
RUNG_API rung_str rung_import_kind(uint32_t index);

/** @return the number of records that the import of this org left out; 0 for
 * an org that was not imported, and for NULL */
RUNG_API uint32_t rung_org_left_out_count(const rung_org* org);

/**
 * Gives a record that the import of this org left out.
 *
 * @param[out] out_place `file:line`, borrowed from the org
 * @param[out] out_reason why, borrowed from the org
 * @param org the org that rung_org_import() gave
 * @param index below rung_org_left_out_count()
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_org_left_out(rung_str* out_place,
                                       rung_str* out_reason,
                                       const rung_org* org, uint32_t index,
                                       rung_error** err);

/** How to write a foreign format. */
typedef struct rung_export_options {
  uint32_t struct_size; /**< sizeof(rung_export_options) */
  int32_t encoding;     /**< of `csv`, a RUNG_ENCODING_... */
} rung_export_options;

/** Initialiser: UTF-8. */
#define RUNG_EXPORT_OPTIONS_INIT \
  { sizeof(rung_export_options), RUNG_ENCODING_UTF8 }

/**
 * Fills options as RUNG_EXPORT_OPTIONS_INIT does.
 *
 * @param[out] out the options
 * @param struct_size sizeof(rung_export_options) as the caller compiled it
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a size that no header has had
 */
RUNG_API rung_status rung_export_options_init(rung_export_options* out,
                                              uint32_t struct_size);

/**
 * Writes the session's org in a foreign format. What that cannot say is named
 * by rung_export_left_out().
 *
 * @param[out] out the file's bytes, borrowed from the session
 * @param session the session
 * @param kind such as `wecom`; see rung_export_kind()
 * @param kind_len its length in bytes
 * @param at microseconds since 1970 UTC: kinds without dates hold what is in
 *        force then
 * @param options or NULL for the defaults
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_UNSUPPORTED for an unknown kind, RUNG_INVALID_ARGUMENT
 *         for text that the encoding lacks
 */
RUNG_API rung_status rung_org_export(rung_str* out, rung_session* session,
                                     const char* kind, size_t kind_len,
                                     int64_t at,
                                     const rung_export_options* options,
                                     rung_error** err);

/**
 * Names the kinds that rung_org_export() knows, in alphabetical order.
 *
 * @param index 0, 1, ...
 * @return a static text; empty past the last
 */
RUNG_API rung_str rung_export_kind(uint32_t index);

/** @return how many records the session's last rung_org_export() left out; 0
 * for NULL */
RUNG_API uint32_t rung_export_left_out_count(const rung_session* session);

/**
 * Gives a record that the session's last export left out.
 *
 * @param[out] out_place its id, borrowed from the session
 * @param[out] out_reason why, borrowed from the session
 * @param session the session
 * @param index below rung_export_left_out_count()
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_export_left_out(rung_str* out_place,
                                          rung_str* out_reason,
                                          const rung_session* session,
                                          uint32_t index, rung_error** err);

/** How to draw. */
typedef struct rung_draw_options {
  uint32_t struct_size; /**< sizeof(rung_draw_options) */
  uint32_t root;     /**< only what is at and below this post; or RUNG_NONE */
  int32_t lang;      /**< a RUNG_LANG_...: language of names */
  uint32_t reserved; /**< 0 */
  const rung_route_query* highlight; /**< a route to mark, or NULL */
} rung_draw_options;

/** Initialiser: everything, in Chinese, no route marked. */
#define RUNG_DRAW_OPTIONS_INIT \
  { sizeof(rung_draw_options), RUNG_NONE, RUNG_LANG_ZH, 0, NULL }

/**
 * Fills options as RUNG_DRAW_OPTIONS_INIT does.
 *
 * @param[out] out the options
 * @param struct_size sizeof(rung_draw_options) as the caller compiled it
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a size that no header has had
 */
RUNG_API rung_status rung_draw_options_init(rung_draw_options* out,
                                            uint32_t struct_size);

/**
 * Draws the ladder as one self-contained SVG.
 *
 * @param[out] out borrowed from the session
 * @param session the session
 * @param options or NULL for the defaults
 * @param context when, and for the marked route on which line
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_draw_svg(rung_str* out, rung_session* session,
                                   const rung_draw_options* options,
                                   const rung_context* context,
                                   rung_error** err);

/** Draws the same as a Graphviz DOT graph; see rung_draw_svg().
 * @param[out] out borrowed from the session @return RUNG_OK */
RUNG_API rung_status rung_draw_dot(rung_str* out, rung_session* session,
                                   const rung_draw_options* options,
                                   const rung_context* context,
                                   rung_error** err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_IO_H_ */
