/* rung, C API: events, what happened in the life of a matter.
 *
 * Include rung/rung.h, which states the conventions of all calls. What each
 * field means: event.hpp and docs/event_format.md.
 */
#ifndef RUNG_C_EVENT_H_
#define RUNG_C_EVENT_H_

#include "rung/c/base.h"
#include "rung/c/names.h"
#include "rung/c/org.h"
#include "rung/c/session.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A value that an event states about itself, its matter, document or meeting.
 * Only the field that `kind` names is read. The layout is fixed. */
typedef struct rung_attribute {
  rung_str name;   /**< such as `urgent`; required */
  int32_t kind;    /**< a RUNG_ATTRIBUTE_... */
  int32_t boolean; /**< 0 or 1 */
  double number;   /**< finite */
  rung_str text;   /**< any text */
  rung_strs texts; /**< any texts */
} rung_attribute;

/** Initialiser: a text without a name. */
#define RUNG_ATTRIBUTE_INIT \
  { RUNG_STR_INIT, RUNG_ATTRIBUTE_TEXT, 0, 0, RUNG_STR_INIT, RUNG_STRS_INIT }

/** One event, as a row of the host's tables. Empty texts are "not stated";
 * what it points to is borrowed for the call only. */
typedef struct rung_event_row {
  uint32_t struct_size;             /**< sizeof(rung_event_row) */
  uint32_t reserved;                /**< 0 */
  rung_str id;                      /**< unique in its matter or log */
  int64_t time;                     /**< required */
  int64_t recorded;                 /**< when entered, or RUNG_BEGINNING */
  rung_str act;                     /**< such as `report`; required */
  rung_strs from;                   /**< who acts; the first one leads */
  rung_strs to;                     /**< main recipients */
  rung_strs cc;                     /**< copies */
  rung_str on_behalf_of;            /**< for whom the sender acts */
  rung_str ref;                     /**< the event that this one answers */
  rung_str matter;                  /**< what is being dealt with */
  rung_str parent;                  /**< the matter that this one serves */
  rung_str document;                /**< the document concerned */
  rung_str meeting;                 /**< the meeting concerned */
  rung_str subject;                 /**< the topic */
  const rung_attribute* attributes; /**< in order, or NULL */
  size_t attribute_count;           /**< length of `attributes` */
} rung_event_row;

/** Initialiser: nothing is stated. */
#define RUNG_EVENT_ROW_INIT                                                 \
  {                                                                         \
    sizeof(rung_event_row), 0, RUNG_STR_INIT, RUNG_FOREVER, RUNG_BEGINNING, \
        RUNG_STR_INIT, RUNG_STRS_INIT, RUNG_STRS_INIT, RUNG_STRS_INIT,      \
        RUNG_STR_INIT, RUNG_STR_INIT, RUNG_STR_INIT, RUNG_STR_INIT,         \
        RUNG_STR_INIT, RUNG_STR_INIT, RUNG_STR_INIT, NULL, 0                \
  }

/**
 * Fills a row as RUNG_EVENT_ROW_INIT does.
 *
 * @param[out] out the row
 * @param struct_size sizeof(rung_event_row) as the caller compiled it
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a size that no header has had
 */
RUNG_API rung_status rung_event_row_init(rung_event_row* out,
                                         uint32_t struct_size);

/** How to read events. */
typedef struct rung_event_options {
  uint32_t struct_size;          /**< sizeof(rung_event_options) */
  int32_t zone;                  /**< of dates that state none, in seconds */
  uint64_t max_events;           /**< number of events; 0: the default */
  uint64_t max_parties;          /**< in one list; 0: the default */
  uint64_t max_attributes;       /**< of one event; 0: the default */
  const rung_load_options* load; /**< other bounds and progress, or NULL */
} rung_event_options;

/** Initialiser: +08:00, every default. */
#define RUNG_EVENT_OPTIONS_INIT \
  { sizeof(rung_event_options), 28800, 0, 0, 0, NULL }

/**
 * Fills options as RUNG_EVENT_OPTIONS_INIT does.
 *
 * @param[out] out the options
 * @param struct_size sizeof(rung_event_options) as the caller compiled it
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a size that no header has had
 */
RUNG_API rung_status rung_event_options_init(rung_event_options* out,
                                             uint32_t struct_size);

/** Events, in the order given. Immutable, for any number of threads at once. */
typedef struct rung_events rung_events;

/**
 * Reads events: one JSON object, an array, `rung-events/1` or JSON Lines.
 *
 * @param[out] out the events, to be freed with rung_events_free()
 * @param text the text; it may be freed after the call
 * @param text_len its length in bytes
 * @param options or NULL for the defaults
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_PARSE (place: a JSON pointer, the line in front for
 *         JSON Lines), RUNG_LIMIT_EXCEEDED, RUNG_CANCELLED
 */
RUNG_API rung_status rung_events_parse(rung_events** out, const char* text,
                                       size_t text_len,
                                       const rung_event_options* options,
                                       rung_error** err);

/**
 * Reads the same from a file.
 *
 * @param[out] out the events, to be freed with rung_events_free()
 * @param path of the file, UTF-8
 * @param path_len its length in bytes
 * @param options or NULL for the defaults
 * @param err receives the error, or NULL
 * @return as rung_events_parse(); RUNG_NOT_FOUND, RUNG_IO
 */
RUNG_API rung_status rung_events_load(rung_events** out, const char* path,
                                      size_t path_len,
                                      const rung_event_options* options,
                                      rung_error** err);

/**
 * Takes rows. A row without an id becomes `#N`, counted from 1.
 *
 * @param[out] out the events, to be freed with rung_events_free()
 * @param rows one pointer an event; all may be freed after the call
 * @param n their number
 * @param err receives the error, or NULL; its place is `row N:FIELD`, from 0
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a row without a time or an act,
 *         and for an id used twice
 */
RUNG_API rung_status rung_events_from_rows(rung_events** out,
                                           const rung_event_row* const* rows,
                                           size_t n, rung_error** err);

/**
 * Frees events.
 *
 * @param events events, or NULL
 */
RUNG_API void rung_events_free(rung_events* events);

/** @return the number of events; 0 for NULL */
RUNG_API size_t rung_events_count(const rung_events* events);

/**
 * Gives one event as a row, such as rung_monitor_feed() takes.
 *
 * @param[out] out borrowed from the session; its texts from the events
 * @param session the session; it needs no org
 * @param events the events
 * @param index below rung_events_count()
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_events_row(const rung_event_row** out,
                                     rung_session* session,
                                     const rung_events* events, size_t index,
                                     rung_error** err);

/**
 * Writes an event as a JSON object that rung_events_parse() reads.
 *
 * @param[out] out borrowed from the session
 * @param session the session; it needs no org
 * @param row the event
 * @param zone in which times are shown, seconds east of UTC
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_event_to_json(rung_str* out, rung_session* session,
                                        const rung_event_row* row, int32_t zone,
                                        rung_error** err);

/** An act of the standard vocabulary. The layout is fixed. */
typedef struct rung_act {
  rung_str id;    /**< such as `report` */
  rung_text name; /**< what it is called */
} rung_act;

/**
 * Lists the standard acts, by id; rulebooks may declare more.
 *
 * @param index 0, 1, ...
 * @return static texts; an empty id past the last
 */
RUNG_API rung_act rung_standard_act(uint32_t index);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_EVENT_H_ */
