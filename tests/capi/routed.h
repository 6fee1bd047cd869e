/* Routes as texts, for tests that know what the answer is. */
#ifndef RUNG_TESTS_CAPI_ROUTED_H_
#define RUNG_TESTS_CAPI_ROUTED_H_

#include "rung/rung.h"

/* An org for the policies of routes; ends the program when it is refused.
 *
 *   top                   tom
 *   +- bh                 vacant; its deputy bd: dan
 *   |  +- sh              sam, acting; all January 2025 sam and dan are away,
 *   |     |               bd stands in for sam, and top for dan
 *   |     +- sc           cid
 *   +- th1, th2           hua and he, heads of one unit
 *   |  +- tc              lei
 *   +- x4                 ann; x1 to x4 by stated edges
 *      +- x3              ann
 *         +- x2           ben
 *            +- x1        ann
 *               +- x0     xi
 */
rung_org* desk_load(void);

/* For the government of office.h: 50,000 in the bureau, a million in the
 * government; decrees only there. */
rung_authority* limits_parse(void);

/* The next approver of a post, asked on the org of the session. */
rung_route_query query_from(rung_session* session, const char* post);

/* The answer is this text: the outcome, the steps, the notes, such as
 *
 *   found 1:sh=sam!acting 2:top=tom!climb<bh*all~ | CHAIN_VACANCY@1
 *
 * A step is level:post=people, then what is not as usual: !via, <instead_of,
 * *together, ~ where it passes by itself. */
#define CHECK_ROUTE(session, query, context, wanted) \
  check_route((session), (query), (context), (wanted), __FILE__, __LINE__)

void check_route(rung_session* session, const rung_route_query* query,
                 const rung_context* context, const char* wanted,
                 const char* file, int line);

#endif /* RUNG_TESTS_CAPI_ROUTED_H_ */
