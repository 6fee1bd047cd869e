/* rung, C API: loading an organisation and reading what is in it.
 *
 * Include rung/rung.h, which states the conventions of all calls. Lists (who
 * holds a post, problems, ...) need a session: rung/c/session.h.
 */
#ifndef RUNG_C_ORG_H_
#define RUNG_C_ORG_H_

#include "rung/c/base.h"
#include "rung/c/names.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * A compiled organisation. Immutable; calls that take `const rung_org *` may
 * run at once on any number of threads. Texts that they give are good as long
 * as the org or a session on it is alive.
 */
typedef struct rung_org rung_org;

/**
 * Called now and then by a long call, on the thread that made it. It must not
 * free what the call works on.
 *
 * @param stage what is going on, such as `parse`; not terminated
 * @param stage_len its length in bytes
 * @param done the share of it that is done, 0 to 1
 * @param user as given in rung_load_options
 * @return 0 stops the call with RUNG_CANCELLED, anything else goes on
 */
typedef int32_t (*rung_progress)(const char* stage, size_t stage_len,
                                 double done, void* user);

/** Bounds on what is accepted, 0 for the default of each, and progress. */
typedef struct rung_load_options {
  uint32_t struct_size;    /**< sizeof(rung_load_options) */
  uint32_t max_units;      /**< number of units */
  uint32_t max_posts;      /**< number of posts */
  uint32_t max_people;     /**< number of people */
  uint32_t max_edges;      /**< dated records of all kinds */
  uint32_t max_unit_depth; /**< units inside units */
  uint32_t max_id_bytes;   /**< bytes of one id */
  uint32_t max_text_bytes; /**< bytes of one name or title */
  uint64_t max_bytes;      /**< bytes of one input text */
  rung_progress progress;  /**< or NULL */
  void* user;              /**< passed to `progress` */
} rung_load_options;

/** Initialiser: every default, no progress. */
#define RUNG_LOAD_OPTIONS_INIT \
  { sizeof(rung_load_options), 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL }

/**
 * Fills options as RUNG_LOAD_OPTIONS_INIT does.
 *
 * @param[out] out the options
 * @param struct_size sizeof(rung_load_options) as the caller compiled it
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a size that no header has had
 */
RUNG_API rung_status rung_load_options_init(rung_load_options* out,
                                            uint32_t struct_size);

/**
 * Reads `rung-org/1` JSON and compiles it. Flaws of the facts are no failure,
 * see rung_org_problems().
 *
 * @param[out] out the org, to be freed with rung_org_free()
 * @param json the text; it may be freed after the call
 * @param json_len its length in bytes
 * @param options or NULL for the defaults
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_PARSE (place: JSON pointer or line:column),
 *         RUNG_LIMIT_EXCEEDED, RUNG_CANCELLED
 */
RUNG_API rung_status rung_org_parse(rung_org** out, const char* json,
                                    size_t json_len,
                                    const rung_load_options* options,
                                    rung_error** err);

/**
 * Loads a file, JSON or snapshot, told apart by its first bytes.
 *
 * @param[out] out the org, to be freed with rung_org_free()
 * @param path of the file, UTF-8
 * @param path_len its length in bytes
 * @param options or NULL for the defaults
 * @param err receives the error, or NULL
 * @return RUNG_OK; what rung_org_parse() and rung_org_open_snapshot() return
 */
RUNG_API rung_status rung_org_load(rung_org** out, const char* path,
                                   size_t path_len,
                                   const rung_load_options* options,
                                   rung_error** err);

/**
 * Opens a snapshot, which is mapped, not read.
 *
 * @param[out] out the org, to be freed with rung_org_free()
 * @param path of the file, UTF-8
 * @param path_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_IO, RUNG_NOT_FOUND, RUNG_PARSE when it is damaged,
 *         RUNG_UNSUPPORTED for another version
 */
RUNG_API rung_status rung_org_open_snapshot(rung_org** out, const char* path,
                                            size_t path_len, rung_error** err);

/**
 * Writes a snapshot, in full or not at all.
 *
 * @param org the org
 * @param path of the file, UTF-8
 * @param path_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_IO
 */
RUNG_API rung_status rung_org_save_snapshot(const rung_org* org,
                                            const char* path, size_t path_len,
                                            rung_error** err);

/**
 * Frees the handle. Sessions and builders made from it go on working.
 *
 * @param org an org, or NULL; no other call may be using this handle
 */
RUNG_API void rung_org_free(rung_org* org);

/** @return the number of units; 0 for NULL, as in the next three */
RUNG_API uint32_t rung_org_unit_count(const rung_org* org);
/** @return the number of posts */
RUNG_API uint32_t rung_org_post_count(const rung_org* org);
/** @return the number of people */
RUNG_API uint32_t rung_org_person_count(const rung_org* org);
/** @return the number of subjects */
RUNG_API uint32_t rung_org_subject_count(const rung_org* org);
/** @return the zone of the org in seconds east of UTC; 0 for NULL */
RUNG_API int32_t rung_org_zone(const rung_org* org);
/** @return the bytes held by the compiled org; 0 for NULL */
RUNG_API uint64_t rung_org_memory_bytes(const rung_org* org);
/** @return the bytes of texts among them; 0 for NULL */
RUNG_API uint64_t rung_org_string_bytes(const rung_org* org);

/**
 * Finds a unit by its text id. Expected constant time.
 *
 * @param[out] out its number
 * @param org the org
 * @param id the text id
 * @param id_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_NOT_FOUND
 */
RUNG_API rung_status rung_org_find_unit(uint32_t* out, const rung_org* org,
                                        const char* id, size_t id_len,
                                        rung_error** err);

/** Finds a post by its text id, as rung_org_find_unit() does a unit.
 * @return RUNG_OK; RUNG_NOT_FOUND */
RUNG_API rung_status rung_org_find_post(uint32_t* out, const rung_org* org,
                                        const char* id, size_t id_len,
                                        rung_error** err);

/** Finds a person by the text id, as rung_org_find_unit() does a unit.
 * @return RUNG_OK; RUNG_NOT_FOUND */
RUNG_API rung_status rung_org_find_person(uint32_t* out, const rung_org* org,
                                          const char* id, size_t id_len,
                                          rung_error** err);

/** Finds a subject by its text id, as rung_org_find_unit() does a unit.
 * @return RUNG_OK; RUNG_NOT_FOUND */
RUNG_API rung_status rung_org_find_subject(uint32_t* out, const rung_org* org,
                                           const char* id, size_t id_len,
                                           rung_error** err);

/** What a name stands for. The layout is fixed. */
typedef struct rung_party {
  int32_t kind;    /**< a RUNG_PARTY_..., never RUNG_PARTY_NONE from a find */
  uint32_t unit;   /**< the unit, or the context of a person; or RUNG_NONE */
  uint32_t post;   /**< the post, or the capacity of a person; or RUNG_NONE */
  uint32_t person; /**< or RUNG_NONE */
} rung_party;

/** Initialiser of a party that stands for nothing. */
#define RUNG_PARTY_INIT \
  { RUNG_PARTY_NONE, RUNG_NONE, RUNG_NONE, RUNG_NONE }

/**
 * Finds what a name stands for: any id, or `person@post`, `person@unit`.
 *
 * @param[out] out the party
 * @param org the org
 * @param name the name
 * @param name_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_NOT_FOUND
 */
RUNG_API rung_status rung_org_find_party(rung_party* out, const rung_org* org,
                                         const char* name, size_t name_len,
                                         rung_error** err);

/**
 * Resolves a party to a post: itself, the head of a unit, the post a person
 * acts from.
 *
 * @param[out] out_found a RUNG_FOUND_...
 * @param[out] out_post the post; RUNG_NONE unless RUNG_FOUND_ONE
 * @param org the org
 * @param party the party
 * @param context a unit that decides for a person of several posts, or
 *        RUNG_NONE
 * @param at the instant
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_resolve(int32_t* out_found, uint32_t* out_post,
                                  const rung_org* org, const rung_party* party,
                                  uint32_t context, int64_t at,
                                  rung_error** err);

/** Gives the text id of a unit.
 * @param[out] out borrowed from the org @return RUNG_OK */
RUNG_API rung_status rung_unit_id(rung_str* out, const rung_org* org,
                                  uint32_t unit, rung_error** err);
/** Gives the text id of a post.
 * @param[out] out borrowed from the org @return RUNG_OK */
RUNG_API rung_status rung_post_id(rung_str* out, const rung_org* org,
                                  uint32_t post, rung_error** err);
/** Gives the text id of a person.
 * @param[out] out borrowed from the org @return RUNG_OK */
RUNG_API rung_status rung_person_id(rung_str* out, const rung_org* org,
                                    uint32_t person, rung_error** err);
/** Gives the text id of a subject.
 * @param[out] out borrowed from the org @return RUNG_OK */
RUNG_API rung_status rung_subject_id(rung_str* out, const rung_org* org,
                                     uint32_t subject, rung_error** err);

/** Gives the name that a unit bears at an instant.
 * @param[out] out borrowed from the org @return RUNG_OK */
RUNG_API rung_status rung_unit_name(rung_text* out, const rung_org* org,
                                    uint32_t unit, int64_t at,
                                    rung_error** err);
/** Gives the name of a person.
 * @param[out] out borrowed from the org @return RUNG_OK */
RUNG_API rung_status rung_person_name(rung_text* out, const rung_org* org,
                                      uint32_t person, rung_error** err);
/** Gives the name of a subject.
 * @param[out] out borrowed from the org @return RUNG_OK */
RUNG_API rung_status rung_subject_name(rung_text* out, const rung_org* org,
                                       uint32_t subject, rung_error** err);
/** Gives the title of a post.
 * @param[out] out borrowed from the org @return RUNG_OK */
RUNG_API rung_status rung_post_title(rung_text* out, const rung_org* org,
                                     uint32_t post, rung_error** err);

/** Gives the kind of a unit, a free text.
 * @param[out] out borrowed from the org @return RUNG_OK */
RUNG_API rung_status rung_unit_kind(rung_str* out, const rung_org* org,
                                    uint32_t unit, rung_error** err);

/** Gives the unit above a unit at an instant.
 * @param[out] out a unit, or RUNG_NONE at the top @return RUNG_OK */
RUNG_API rung_status rung_unit_parent(uint32_t* out, const rung_org* org,
                                      uint32_t unit, int64_t at,
                                      rung_error** err);
/** Gives the subject above a subject.
 * @param[out] out a subject, or RUNG_NONE at the top @return RUNG_OK */
RUNG_API rung_status rung_subject_parent(uint32_t* out, const rung_org* org,
                                         uint32_t subject, rung_error** err);

/** Tells whether a unit exists at an instant.
 * @param[out] out 1 or 0 @return RUNG_OK */
RUNG_API rung_status rung_unit_exists(int32_t* out, const rung_org* org,
                                      uint32_t unit, int64_t at,
                                      rung_error** err);
/** Tells whether a post exists at an instant, and so does its unit.
 * @param[out] out 1 or 0 @return RUNG_OK */
RUNG_API rung_status rung_post_exists(int32_t* out, const rung_org* org,
                                      uint32_t post, int64_t at,
                                      rung_error** err);

/** Gives the place of a unit among its siblings.
 * @param[out] out small first, INT32_MAX if not stated @return RUNG_OK */
RUNG_API rung_status rung_unit_order(int32_t* out, const rung_org* org,
                                     uint32_t unit, rung_error** err);
/** Gives the place of a post within its unit.
 * @param[out] out small first, INT32_MAX if not stated @return RUNG_OK */
RUNG_API rung_status rung_post_order(int32_t* out, const rung_org* org,
                                     uint32_t post, rung_error** err);

/** Gives the unit of a post.
 * @param[out] out a unit, or RUNG_NONE for a post without
 * @return RUNG_OK */
RUNG_API rung_status rung_post_unit(uint32_t* out, const rung_org* org,
                                    uint32_t post, rung_error** err);
/** Gives the role of a post.
 * @param[out] out a RUNG_ROLE_... @return RUNG_OK */
RUNG_API rung_status rung_post_role(int32_t* out, const rung_org* org,
                                    uint32_t post, rung_error** err);

/** Tells whether a unit has a function, such as `legal_review`.
 * @param[out] out 1 or 0 @return RUNG_OK */
RUNG_API rung_status rung_unit_has_function(int32_t* out, const rung_org* org,
                                            uint32_t unit, const char* function,
                                            size_t function_len,
                                            rung_error** err);
/** Tells whether a post has a function, such as `secretary_general`.
 * @param[out] out 1 or 0 @return RUNG_OK */
RUNG_API rung_status rung_post_has_function(int32_t* out, const rung_org* org,
                                            uint32_t post, const char* function,
                                            size_t function_len,
                                            rung_error** err);

/**
 * Gives the post that a person acts from: the one in `context` if given, else
 * the primary one, else the only one.
 *
 * @param[out] out a post; RUNG_NONE where there is none or no way to choose
 * @param org the org
 * @param person the person
 * @param context a unit, or RUNG_NONE
 * @param at the instant
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_org_acting_post(uint32_t* out, const rung_org* org,
                                          uint32_t person, uint32_t context,
                                          int64_t at, rung_error** err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_ORG_H_ */
