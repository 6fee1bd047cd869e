/* Every field of a question for a route: who asks, how far, which levels, who
 * has to do with the matter. What is wanted follows from docs/routing.md. */
#include "check.h"
#include "office.h"
#include "routed.h"

static rung_error* err = NULL;
static rung_org* org;
static rung_session* session;
static rung_context now;

static rung_route_query levels(const char* id, uint32_t n) {
  rung_route_query query = query_from(session, id);
  query.extent = RUNG_EXTENT_LEVELS;
  query.levels = n;
  return query;
}

static void LevelsAreCounted(void) {
  rung_route_query query = levels("s1.clerk", 2);
  CHECK_ROUTE(session, &query, &now, "found 1:s1.head=wu 2:eb.dep=zhou");
  query.last_only = 1;
  CHECK_ROUTE(session, &query, &now, "found 2:eb.dep=zhou");
  query.from_top = 1;
  CHECK_ROUTE(session, &query, &now, "found 4:vm.edu=qian");
  query.last_only = 0;
  CHECK_ROUTE(session, &query, &now,
              "found 1:s1.head=wu 2:eb.dep=zhou 3:eb.head=li 4:vm.edu=qian");
}

static void RoutesEndAtARankOrFunction(void) {
  rung_route_query query = query_from(session, "s1.clerk");
  query.extent = RUNG_EXTENT_RANK;
  query.rank = 1;
  query.last_only = 1;
  CHECK_ROUTE(session, &query, &now, "found 5:mayor=zhao");
  query = query_from(session, "s1.clerk");
  query.extent = RUNG_EXTENT_FUNCTION;
  query.function = rung_str_of("principal");
  CHECK_ROUTE(session, &query, &now,
              "found 1:s1.head=wu 2:eb.dep=zhou 3:eb.head=li");
}

static void LevelsMayBePostsOfAFunction(void) {
  rung_route_query query = query_from(session, "s1.clerk");
  query.by_function = rung_str_of("principal");
  CHECK_ROUTE(session, &query, &now, "found 1:eb.head=li");
  query.own_unit = 1;
  CHECK_ROUTE(session, &query, &now, "nobody | CHAIN_OVERFLOW@0");
}

static void UnitsMayAsk(void) {
  rung_route_query query = RUNG_ROUTE_QUERY_INIT;
  query.unit = unit_of(org, "eb.s1");
  CHECK_ROUTE(session, &query, &now, "found 1:eb.dep=zhou");
  query.first = RUNG_FIRST_OWN_HEAD;
  CHECK_ROUTE(session, &query, &now, "found 1:s1.head=wu");
  query.unit = unit_of(org, "fb");
  query.first = RUNG_FIRST_SUPERIOR;
  CHECK_ROUTE(session, &query, &now, "found 1:vm.fin=sun");
}

static void WhoHasToDoWithTheMatterIsLeftOut(void) {
  const uint32_t wu = person_of(org, "wu");
  const uint32_t handled[] = {person_of(org, "zhou"), wu};
  rung_route_query query = query_from(session, "s1.clerk");
  query.initiator = wu;
  CHECK_ROUTE(session, &query, &now, "found 2:eb.dep=zhou | CHAIN_MERGED@1");
  query = query_from(session, "s1.clerk");
  query.conflict_people.ptr = &wu;
  query.conflict_people.len = 1;
  CHECK_ROUTE(session, &query, &now, "found 2:eb.dep=zhou | CHAIN_CONFLICT@1");
  query = query_from(session, "s1.clerk");
  query.inactive_people.ptr = &wu;
  query.inactive_people.len = 1;
  CHECK_ROUTE(session, &query, &now, "found 2:eb.dep=zhou | CHAIN_INACTIVE@1");
  query = query_from(session, "s1.clerk");
  query.handled.ptr = handled;
  query.handled.len = 2; /* the latest last */
  CHECK_ROUTE(session, &query, &now, "found 2:eb.dep=zhou | CHAIN_MERGED@1");
  query.handled.len = 1;
  CHECK_ROUTE(session, &query, &now, "found 1:s1.head=wu");
}

static void FallbacksArePostsPeopleOrUnits(void) {
  rung_route_query query = RUNG_ROUTE_QUERY_INIT;
  query.unit = unit_of(org, "fb");
  query.first = RUNG_FIRST_OWN_HEAD; /* vacant */
  query.vacancy = RUNG_REMEDY_FALLBACK;
  query.fallback.kind = RUNG_PARTY_POST;
  query.fallback.post = post_of(org, "vm.fin");
  CHECK_ROUTE(session, &query, &now,
              "found 1:vm.fin=sun!fallback<fb.head | CHAIN_VACANCY@1");
  query.fallback.kind = RUNG_PARTY_PERSON;
  query.fallback.post = RUNG_NONE;
  query.fallback.person = person_of(org, "zhou");
  CHECK_ROUTE(session, &query, &now,
              "found 1:eb.dep=zhou!fallback<fb.head | CHAIN_VACANCY@1");
  query.fallback.kind = RUNG_PARTY_UNIT;
  query.fallback.person = RUNG_NONE;
  query.fallback.unit = unit_of(org, "eb");
  CHECK_ROUTE(session, &query, &now,
              "found 1:eb.head=li!fallback<fb.head | CHAIN_VACANCY@1");
}

static void PicturesMarkTheRouteOfAUnit(void) {
  rung_route_query query = RUNG_ROUTE_QUERY_INIT;
  rung_draw_options options = RUNG_DRAW_OPTIONS_INIT;
  rung_str svg = RUNG_STR_INIT;
  size_t from_post_len = 0;
  options.highlight = &query;
  query.from = post_of(org, "s1.head");
  CHECK_OK(rung_draw_svg(&svg, session, &options, &now, &err));
  from_post_len = svg.len;
  query.from = RUNG_NONE;
  query.unit = unit_of(org, "eb.s1"); /* its head asks */
  CHECK_OK(rung_draw_svg(&svg, session, &options, &now, &err));
  CHECK(svg.len == from_post_len);
  query.first = RUNG_FIRST_OWN_HEAD; /* the unit does */
  CHECK_OK(rung_draw_svg(&svg, session, &options, &now, &err));
  CHECK(svg.len > 0);
}

int main(void) {
  org = office_load();
  session = office_session(org);
  now = office_context();
  RUN(LevelsAreCounted);
  RUN(RoutesEndAtARankOrFunction);
  RUN(LevelsMayBePostsOfAFunction);
  RUN(UnitsMayAsk);
  RUN(WhoHasToDoWithTheMatterIsLeftOut);
  RUN(FallbacksArePostsPeopleOrUnits);
  RUN(PicturesMarkTheRouteOfAUnit);
  rung_session_free(session);
  rung_org_free(org);
  return check_result();
}
