/* rung: the C API.
 *
 *   rung_org *org = NULL;
 *   rung_error *err = NULL;
 *   if (rung_org_load(&org, "city.json", 9, NULL, &err) != RUNG_OK) ...
 *
 * One page with an example: docs/c_api.md. The same verbs as in C++, where
 * org.hpp, route.hpp, check.hpp, ... say what they mean.
 *
 * Calls
 *   A call that can fail is `rung_status f(outputs, self, arguments, err)`. It
 *   returns RUNG_OK (0) or a RUNG_... status; on failure the outputs are
 *   untouched, and `err`, unless it is NULL, receives an error object which
 *   the caller frees. On success `*err` is untouched. A call that cannot fail
 *   returns its value.
 *   Pointers are required unless a comment says "or NULL"; a missing one, an
 *   id that is not of the org and an enumerator that does not exist are
 *   RUNG_INVALID_ARGUMENT. That, RUNG_OUT_OF_MEMORY and RUNG_INTERNAL can come
 *   from every such call and are not repeated at each.
 *
 * Handles and threads
 *   rung_org, rung_authority, rung_rulebook, rung_calendar, rung_events,
 *   rung_schema, rung_condition and rung_json_logic are immutable: a `const`
 *   pointer to one may be used by any number of threads at once. rung_session,
 *   rung_monitor, rung_fact_row and rung_builder are for one thread at a time.
 *   `rung_<type>_free` takes NULL. A handle keeps alive what it stands on, so
 *   handles may be freed in any order.
 *
 * Texts and lists
 *   Texts go in as UTF-8 with their length, by pointer and `size_t` or as a
 *   rung_str; no terminating NUL is looked for, and invalid UTF-8 is refused.
 *   NULL with length 0 is the empty text. Texts come out as rung_str, borrowed,
 *   not terminated. Lists of structs are arrays of pointers, so that a struct
 *   can grow at its end; read such structs through those pointers only.
 *
 * Who owns an answer
 *   What a session or monitor gives out is good until the next call on it or
 *   until it is freed. Texts of an org are good as long as the org or a session
 *   on it is; what a rulebook, calendar or schema gives out, as long as that.
 *
 * Numbers
 *   Units, posts, people and subjects are dense uint32_t numbers of one org, 0
 *   to count - 1; RUNG_NONE is none. They mean nothing in another org or in a
 *   later version of this one: store text ids.
 *
 * Growth
 *   Structs that the caller fills start with `struct_size`. Initialise them
 *   with their RUNG_..._INIT macro or their init function. A larger struct, of
 *   a later header, is taken when what this library does not know is zero, else
 *   RUNG_UNSUPPORTED. Enumerators and statuses are only ever added; be ready
 *   for new ones.
 */
#ifndef RUNG_RUNG_H_
#define RUNG_RUNG_H_

#include "rung/c/authority.h"
#include "rung/c/base.h"
#include "rung/c/batch.h"
#include "rung/c/builder.h"
#include "rung/c/calendar.h"
#include "rung/c/check.h"
#include "rung/c/condition.h"
#include "rung/c/diff.h"
#include "rung/c/event.h"
#include "rung/c/finding.h"
#include "rung/c/fold.h"
#include "rung/c/health.h"
#include "rung/c/io.h"
#include "rung/c/json.h"
#include "rung/c/judge_json.h"
#include "rung/c/names.h"
#include "rung/c/org.h"
#include "rung/c/relate.h"
#include "rung/c/route.h"
#include "rung/c/route_names.h"
#include "rung/c/route_option.h"
#include "rung/c/route_query.h"
#include "rung/c/rows.h"
#include "rung/c/rule.h"
#include "rung/c/rulebook.h"
#include "rung/c/service.h"
#include "rung/c/session.h"
#include "rung/c/signoff.h"
#include "rung/c/signoff_names.h"

#endif /* RUNG_RUNG_H_ */
