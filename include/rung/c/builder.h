/* rung, C API: building an organisation row by row, and editing one.
 *
 * Include rung/rung.h, which states the conventions of all calls.
 *
 * For hosts whose organisation lives in a database: one call a row, in any
 * order. What a row refers to may come later or never (a reference to nothing
 * is a problem of the org, not a failure); but the unit, post or person that a
 * name, parent, edge or holding *belongs to* must be there when
 * rung_builder_build() is called.
 */
#ifndef RUNG_C_BUILDER_H_
#define RUNG_C_BUILDER_H_

#include "rung/c/base.h"
#include "rung/c/names.h"
#include "rung/c/org.h"
#include "rung/c/rows.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Collects facts and compiles them. Not for two threads at once. A call that
 * fails adds nothing.
 */
typedef struct rung_builder rung_builder;

/**
 * Starts empty.
 *
 * @param[out] out the builder, to be freed with rung_builder_free()
 * @param options or NULL for the defaults; `progress` and `user` must stay
 *        good until the builder is freed
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_builder_new(rung_builder** out,
                                      const rung_load_options* options,
                                      rung_error** err);

/**
 * Starts from the facts of an org, to edit them. The org does not change.
 *
 * @param[out] out the builder, to be freed with rung_builder_free()
 * @param org the org
 * @param options as for rung_builder_new(), or NULL
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_builder_from_org(rung_builder** out,
                                           const rung_org* org,
                                           const rung_load_options* options,
                                           rung_error** err);

/**
 * Frees a builder; orgs that it built live on.
 *
 * @param builder a builder, or NULL
 */
RUNG_API void rung_builder_free(rung_builder* builder);

/**
 * Sets the zone of the org: that of dates which name none.
 *
 * @param builder the builder
 * @param zone seconds east of UTC, within 18 hours
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_builder_set_zone(rung_builder* builder, int32_t zone,
                                           rung_error** err);

/** @return the zone in seconds east of UTC; +08:00 unless set; 0 for NULL */
RUNG_API int32_t rung_builder_zone(const rung_builder* builder);

/**
 * Adds a unit. A second record of one id is left out and becomes the problem
 * `org.duplicate_id`.
 *
 * @param builder the builder
 * @param row the unit, copied
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for an empty id, an interval that ends
 *         before it starts or a text that is not UTF-8; RUNG_LIMIT_EXCEEDED;
 *         RUNG_UNSUPPORTED for a field this library does not know
 */
RUNG_API rung_status rung_builder_add_unit(rung_builder* builder,
                                           const rung_unit_row* row,
                                           rung_error** err);

/** Adds a post. @return as rung_builder_add_unit() */
RUNG_API rung_status rung_builder_add_post(rung_builder* builder,
                                           const rung_post_row* row,
                                           rung_error** err);

/** Adds a person. @return as rung_builder_add_unit() */
RUNG_API rung_status rung_builder_add_person(rung_builder* builder,
                                             const rung_person_row* row,
                                             rung_error** err);

/** Adds a subject. @return as rung_builder_add_unit() */
RUNG_API rung_status rung_builder_add_subject(rung_builder* builder,
                                              const rung_subject_row* row,
                                              rung_error** err);

/** Adds a portfolio. @return as rung_builder_add_unit(), and
 * RUNG_INVALID_ARGUMENT for one without unit and subject */
RUNG_API rung_status rung_builder_add_portfolio(rung_builder* builder,
                                                const rung_portfolio_row* row,
                                                rung_error** err);

/** Adds an absence. @return as rung_builder_add_unit(), and
 * RUNG_INVALID_ARGUMENT unless it has exactly one of person and post */
RUNG_API rung_status rung_builder_add_absence(rung_builder* builder,
                                              const rung_absence_row* row,
                                              rung_error** err);

/**
 * Adds a name that a unit bore for a time. Of overlapping ones the one stated
 * first counts.
 *
 * @param builder the builder
 * @param unit id of the unit
 * @param name the name
 * @param since from when, or RUNG_BEGINNING
 * @param until until when, or RUNG_FOREVER
 * @param err receives the error, or NULL
 * @return as rung_builder_add_unit()
 */
RUNG_API rung_status rung_builder_add_unit_name(rung_builder* builder,
                                                rung_str unit, rung_text name,
                                                int64_t since, int64_t until,
                                                rung_error** err);

/**
 * Adds a unit above, for a time. Of overlapping ones the one stated first
 * counts.
 *
 * @param builder the builder
 * @param unit id of the unit
 * @param parent id of the unit above; empty: none in this interval
 * @param since from when, or RUNG_BEGINNING
 * @param until until when, or RUNG_FOREVER
 * @param err receives the error, or NULL
 * @return as rung_builder_add_unit()
 */
RUNG_API rung_status rung_builder_add_unit_parent(rung_builder* builder,
                                                  rung_str unit,
                                                  rung_str parent,
                                                  int64_t since, int64_t until,
                                                  rung_error** err);

/**
 * Adds an edge from a post up to another.
 *
 * @param builder the builder
 * @param post id of the lower post
 * @param superior id of the upper post
 * @param line RUNG_LINE_EXPLICIT or RUNG_LINE_DOTTED
 * @param since from when, or RUNG_BEGINNING
 * @param until until when, or RUNG_FOREVER
 * @param err receives the error, or NULL
 * @return as rung_builder_add_unit()
 */
RUNG_API rung_status rung_builder_add_reports_to(
    rung_builder* builder, rung_str post, rung_str superior, int32_t line,
    int64_t since, int64_t until, rung_error** err);

/**
 * Adds that a person holds a post.
 *
 * @param builder the builder
 * @param person id of the person
 * @param post id of the post
 * @param kind a RUNG_HOLDING_...
 * @param primary 1: the post that the person acts from by default; else 0
 * @param since from when, or RUNG_BEGINNING
 * @param until until when, or RUNG_FOREVER
 * @param err receives the error, or NULL
 * @return as rung_builder_add_unit()
 */
RUNG_API rung_status rung_builder_add_holding(rung_builder* builder,
                                              rung_str person, rung_str post,
                                              int32_t kind, int32_t primary,
                                              int64_t since, int64_t until,
                                              rung_error** err);

/**
 * Removes all edges of a post, to state them anew.
 *
 * @param builder the builder
 * @param post id of the post
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_NOT_FOUND when there is no such post
 */
RUNG_API rung_status rung_builder_clear_reports_to(rung_builder* builder,
                                                   rung_str post,
                                                   rung_error** err);

/**
 * Removes all holdings of a person, to state them anew.
 *
 * @param builder the builder
 * @param person id of the person
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_NOT_FOUND when there is no such person
 */
RUNG_API rung_status rung_builder_clear_holdings(rung_builder* builder,
                                                 rung_str person,
                                                 rung_error** err);

/** Removes all portfolios, to state them anew. @return RUNG_OK */
RUNG_API rung_status rung_builder_clear_portfolios(rung_builder* builder,
                                                   rung_error** err);

/** Removes all absences, to state them anew. @return RUNG_OK */
RUNG_API rung_status rung_builder_clear_absences(rung_builder* builder,
                                                 rung_error** err);

/**
 * Removes a unit, post, person or subject, and what was stated of that id. What
 * refers to it then dangles and is reported. To replace a record, erase it and
 * add it again.
 *
 * @param builder the builder
 * @param id its id
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_NOT_FOUND when there is none
 */
RUNG_API rung_status rung_builder_erase(rung_builder* builder, rung_str id,
                                        rung_error** err);

/**
 * Adds a problem that the host found in its own data; it becomes one of the
 * org's.
 *
 * @param builder the builder
 * @param code such as `org.source_conflict`
 * @param severity a RUNG_SEVERITY_...
 * @param subjects the ids concerned
 * @param message for people
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_builder_report(rung_builder* builder, rung_str code,
                                         int32_t severity, rung_strs subjects,
                                         rung_text message, rung_error** err);

/**
 * Compiles. The builder keeps its facts and may be edited and built again.
 *
 * @param[out] out the org, to be freed with rung_org_free()
 * @param builder the builder
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_NOT_FOUND when the unit, post or person to which a
 *         name, parent, edge or holding belongs was never added;
 *         RUNG_LIMIT_EXCEEDED, RUNG_CANCELLED
 */
RUNG_API rung_status rung_builder_build(rung_org** out, rung_builder* builder,
                                        rung_error** err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_BUILDER_H_ */
