/* rung, C API: conditions over facts, in JsonLogic.
 *
 * Include rung/rung.h, which states the conventions of all calls. The strict
 * profile of rulebooks first, then the one of the public suites; the operators
 * of both are in docs/conditions.md.
 */
#ifndef RUNG_C_CONDITION_H_
#define RUNG_C_CONDITION_H_

#include "rung/c/base.h"
#include "rung/c/calendar.h"
#include "rung/c/names.h"
#include "rung/c/org.h"
#include "rung/c/session.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A declared fact. The layout is fixed. */
typedef struct rung_fact {
  rung_str name;    /**< such as `days`; required */
  int32_t type;     /**< a RUNG_FACT_... */
  int32_t is_list;  /**< 1: a list of that type */
  rung_strs values; /**< of a text: the only ones allowed; empty: any */
} rung_fact;

/** Initialiser: a text without a name. */
#define RUNG_FACT_INIT \
  { RUNG_STR_INIT, RUNG_FACT_TEXT, 0, RUNG_STRS_INIT }

/** Declared facts, numbered as given. Immutable, for any number of threads. */
typedef struct rung_schema rung_schema;

/**
 * Declares facts.
 *
 * @param[out] out the schema, to be freed with rung_schema_free()
 * @param facts the facts; copied
 * @param fact_count their number
 * @param zone of dates that state none, seconds east of UTC
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for an empty name or one given twice
 */
RUNG_API rung_status rung_schema_new(rung_schema** out, const rung_fact* facts,
                                     size_t fact_count, int32_t zone,
                                     rung_error** err);

/**
 * Frees the handle. Rows and conditions made from it go on working.
 *
 * @param schema a schema, or NULL
 */
RUNG_API void rung_schema_free(rung_schema* schema);

/** @return the number of facts; 0 for NULL */
RUNG_API size_t rung_schema_size(const rung_schema* schema);
/** @return the zone in seconds east of UTC; 0 for NULL */
RUNG_API int32_t rung_schema_zone(const rung_schema* schema);

/**
 * Tells how a fact was declared.
 *
 * @param[out] out borrowed from the schema
 * @param schema the schema
 * @param fact its number, below rung_schema_size()
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_schema_fact(rung_fact* out, const rung_schema* schema,
                                      size_t fact, rung_error** err);

/**
 * Finds a fact by its name.
 *
 * @param[out] out its number
 * @param schema the schema
 * @param name in full
 * @param name_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_NOT_FOUND
 */
RUNG_API rung_status rung_schema_find(size_t* out, const rung_schema* schema,
                                      const char* name, size_t name_len,
                                      rung_error** err);

/** Values of the facts of one schema. One thread at a time while it is changed,
 * else any number. */
typedef struct rung_fact_row rung_fact_row;

/**
 * Makes a row in which every fact is unknown.
 *
 * @param[out] out the row, to be freed with rung_fact_row_free()
 * @param schema the schema
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_schema_row(rung_fact_row** out,
                                     const rung_schema* schema,
                                     rung_error** err);

/**
 * Reads a row from a JSON object. null and absence are "unknown".
 *
 * @param[out] out the row, to be freed with rung_fact_row_free()
 * @param schema the schema
 * @param json the text
 * @param json_len its length in bytes
 * @param options bounds, or NULL for the defaults
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_PARSE (place: a JSON pointer) for undeclared names,
 *         wrong types, values that are not allowed; RUNG_LIMIT_EXCEEDED
 */
RUNG_API rung_status rung_schema_parse(rung_fact_row** out,
                                       const rung_schema* schema,
                                       const char* json, size_t json_len,
                                       const rung_load_options* options,
                                       rung_error** err);

/**
 * Frees a row.
 *
 * @param row a row, or NULL
 */
RUNG_API void rung_fact_row_free(rung_fact_row* row);

/**
 * Sets a boolean; the next three set facts of other types. None sets a list.
 *
 * @param row the row
 * @param fact the number of the fact
 * @param value 0 or 1
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a fact of another type
 */
RUNG_API rung_status rung_fact_row_set_boolean(rung_fact_row* row, size_t fact,
                                               int32_t value, rung_error** err);
/** Sets a number, which must be finite. @return as
 * rung_fact_row_set_boolean() */
RUNG_API rung_status rung_fact_row_set_number(rung_fact_row* row, size_t fact,
                                              double value, rung_error** err);
/** Sets a text or a party. @return as rung_fact_row_set_boolean() */
RUNG_API rung_status rung_fact_row_set_text(rung_fact_row* row, size_t fact,
                                            const char* value, size_t value_len,
                                            rung_error** err);
/** Sets an instant. @return as rung_fact_row_set_boolean() */
RUNG_API rung_status rung_fact_row_set_instant(rung_fact_row* row, size_t fact,
                                               int64_t value, rung_error** err);
/** Makes a fact unknown again. @return RUNG_OK; RUNG_INVALID_ARGUMENT */
RUNG_API rung_status rung_fact_row_clear(rung_fact_row* row, size_t fact,
                                         rung_error** err);
/** @return 1 when the fact has a value, else 0; 0 for NULL */
RUNG_API int32_t rung_fact_row_known(const rung_fact_row* row, size_t fact);

/** A compiled condition. Immutable, for any number of threads at once. */
typedef struct rung_condition rung_condition;

/**
 * Compiles a condition of the strict profile.
 *
 * @param[out] out the condition, to be freed with rung_condition_free()
 * @param json the condition
 * @param json_len its length in bytes
 * @param schema the facts that it may name
 * @param calendar copied; or NULL
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_PARSE (place: a JSON pointer, hint: near names),
 *         RUNG_LIMIT_EXCEEDED
 */
RUNG_API rung_status rung_condition_compile(rung_condition** out,
                                            const char* json, size_t json_len,
                                            const rung_schema* schema,
                                            const rung_calendar* calendar,
                                            rung_error** err);

/**
 * Frees a condition.
 *
 * @param condition a condition, or NULL
 */
RUNG_API void rung_condition_free(rung_condition* condition);

/**
 * Evaluates a condition. Allocates nothing.
 *
 * @param[out] out a RUNG_TRUTH_...; undetermined when it hangs on an unknown
 *        fact
 * @param condition the condition
 * @param row of the condition's schema
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a row of another schema
 */
RUNG_API rung_status rung_condition_evaluate(int32_t* out,
                                             const rung_condition* condition,
                                             const rung_fact_row* row,
                                             rung_error** err);

/**
 * Evaluates a condition on many rows. Allocates nothing; see batch.h.
 *
 * @param[out] out_truths a RUNG_TRUTH_... each
 * @param[out] out_statuses how each item ended; RUNG_INVALID_ARGUMENT for NULL
 *        and for a row of another schema
 * @param condition the condition
 * @param rows one pointer a row
 * @param n their number
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_condition_evaluate_n(uint8_t* out_truths,
                                               rung_status* out_statuses,
                                               const rung_condition* condition,
                                               const rung_fact_row* const* rows,
                                               size_t n, rung_error** err);

/**
 * Names the unknown facts on which an undetermined result hangs.
 *
 * @param[out] out borrowed from the session; empty when it is determined
 * @param session the session; it needs no org
 * @param condition the condition
 * @param row of the condition's schema
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a row of another schema
 */
RUNG_API rung_status rung_condition_missing(rung_strs* out,
                                            rung_session* session,
                                            const rung_condition* condition,
                                            const rung_fact_row* row,
                                            rung_error** err);

/** A compiled rule of the public JsonLogic suites. Immutable, for any number of
 * threads at once. */
typedef struct rung_json_logic rung_json_logic;

/**
 * Compiles JsonLogic.
 *
 * @param[out] out the rule, to be freed with rung_json_logic_free()
 * @param json the rule
 * @param json_len its length in bytes
 * @param options bounds, or NULL for the defaults
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_PARSE for what is no JSON, RUNG_LIMIT_EXCEEDED
 */
RUNG_API rung_status rung_json_logic_compile(rung_json_logic** out,
                                             const char* json, size_t json_len,
                                             const rung_load_options* options,
                                             rung_error** err);

/**
 * Frees a rule.
 *
 * @param logic a rule, or NULL
 */
RUNG_API void rung_json_logic_free(rung_json_logic* logic);

/**
 * Applies a rule to data.
 *
 * @param[out] out_json the result, borrowed from the session
 * @param[out] out_error empty, or the type of the error that the rule ended
 *        with, such as `NaN`: then there is no result
 * @param session the session; it needs no org
 * @param logic the rule
 * @param data JSON
 * @param data_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_PARSE when the data is no JSON, RUNG_LIMIT_EXCEEDED
 */
RUNG_API rung_status rung_json_logic_apply(rung_str* out_json,
                                           rung_str* out_error,
                                           rung_session* session,
                                           const rung_json_logic* logic,
                                           const char* data, size_t data_len,
                                           rung_error** err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_CONDITION_H_ */
