/* What systems do differently: each policy of a query in a case that hangs on
 * it, and the presets. What is wanted follows from docs/routing.md. */
#include <string.h>

#include "check.h"
#include "office.h"
#include "routed.h"

static rung_error* err = NULL;
static rung_org *desk, *office;
static rung_session *at_desk, *at_office;
static rung_context now;

static rung_context on(const char* date) {
  rung_context context = RUNG_CONTEXT_INIT;
  context.at = at_date(date);
  return context;
}

static void ActingHoldersMayNotCount(void) {
  rung_route_query query = query_from(at_desk, "sc");
  CHECK_ROUTE(at_desk, &query, &now, "found 1:sh=sam!acting | CHAIN_VACANCY@1");
  query.acting = 0;
  CHECK_ROUTE(at_desk, &query, &now,
              "found 3:top=tom | CHAIN_VACANCY@1 CHAIN_VACANCY@2");
}

static void DeputiesMayFillThePostOfAHead(void) {
  rung_route_query query = query_from(at_desk, "sh");
  CHECK_ROUTE(at_desk, &query, &now, "found 2:top=tom | CHAIN_VACANCY@1");
  query.deputy = 1;
  CHECK_ROUTE(at_desk, &query, &now,
              "found 1:bd=dan!deputy<bh | CHAIN_VACANCY@1");
}

static void VacantPostsHaveTheirRemedy(void) {
  rung_route_query query = query_from(at_desk, "sh");
  query.vacancy = RUNG_REMEDY_AUTO_PASS;
  CHECK_ROUTE(at_desk, &query, &now,
              "found 1:bh=!nobody~ 2:top=tom | CHAIN_VACANCY@1 "
              "CHAIN_AUTO_PASS@1");
  query.vacancy = RUNG_REMEDY_FAIL;
  CHECK_ROUTE(at_desk, &query, &now, "failed | CHAIN_VACANCY@1");
  query.vacancy = RUNG_REMEDY_CLIMB;
  query.extent = RUNG_EXTENT_LEVELS;
  query.levels = 1;
  CHECK_ROUTE(at_desk, &query, &now, "found 2:top=tom | CHAIN_VACANCY@1");
  query.vacant_counts = 1;
  CHECK_ROUTE(at_desk, &query, &now,
              "found 1:top=tom!climb<bh | CHAIN_VACANCY@1");
  query.vacancy = RUNG_REMEDY_SKIP;
  CHECK_ROUTE(at_desk, &query, &now, "nobody | CHAIN_VACANCY@1");
}

static void TheHeadOfTheUnitThatAsksMayTakeItsPlace(void) {
  rung_route_query query = query_from(at_desk, "sc");
  query.extent = RUNG_EXTENT_LEVELS;
  query.levels = 2;
  query.vacant_counts = 1;
  query.vacancy = RUNG_REMEDY_UNIT_HEAD;
  query.duplicates = RUNG_DUPLICATES_NONE;
  CHECK_ROUTE(at_desk, &query, &now,
              "found 1:sh=sam!acting 2:sh=sam!unit_head<bh | "
              "CHAIN_VACANCY@1 CHAIN_VACANCY@2");
}

static void AbsenceHasItsRemedy(void) {
  const rung_context may = on("2024-05-05");
  rung_route_query query = query_from(at_office, "s1.head");
  CHECK_ROUTE(at_office, &query, &may, "found 2:eb.head=li | CHAIN_ABSENCE@1");
  query.absence = RUNG_REMEDY_KEEP;
  CHECK_ROUTE(at_office, &query, &may, "found 1:eb.dep=zhou");
  query.absence = RUNG_REMEDY_FAIL;
  CHECK_ROUTE(at_office, &query, &may, "failed | CHAIN_ABSENCE@1");
}

static void TheInitiatorHasARemedy(void) {
  rung_route_query query = query_from(at_office, "s1.head");
  query.first = RUNG_FIRST_OWN_HEAD;
  CHECK_ROUTE(at_office, &query, &now, "found 2:eb.dep=zhou | CHAIN_MERGED@1");
  query.self = RUNG_REMEDY_KEEP;
  CHECK_ROUTE(at_office, &query, &now, "found 1:s1.head=wu");
  query.self = RUNG_REMEDY_FAIL;
  CHECK_ROUTE(at_office, &query, &now, "failed | CHAIN_MERGED@1");
}

static void ConflictAndInactivityHaveTheirRemedies(void) {
  const uint32_t wu = person_of(office, "wu");
  rung_route_query query = query_from(at_office, "s1.clerk");
  query.conflict_people.ptr = &wu;
  query.conflict_people.len = 1;
  query.conflict = RUNG_REMEDY_FAIL;
  CHECK_ROUTE(at_office, &query, &now, "failed | CHAIN_CONFLICT@1");
  query = query_from(at_office, "s1.clerk");
  query.inactive_people.ptr = &wu;
  query.inactive_people.len = 1;
  query.inactive = RUNG_REMEDY_FAIL;
  CHECK_ROUTE(at_office, &query, &now, "failed | CHAIN_INACTIVE@1");
  query.inactive = RUNG_REMEDY_KEEP;
  CHECK_ROUTE(at_office, &query, &now, "found 1:s1.head=wu");
}

static void ClimbsMayBeBounded(void) {
  rung_route_query query = query_from(at_desk, "sc");
  query.acting = 0;
  query.climb_limit = 2;
  CHECK_ROUTE(at_desk, &query, &now,
              "found 3:top=tom | CHAIN_VACANCY@1 CHAIN_VACANCY@2");
  query.climb_limit = 1;
  CHECK_ROUTE(at_desk, &query, &now,
              "failed | CHAIN_VACANCY@1 CHAIN_VACANCY@2 CHAIN_CLIMB_LIMIT@2");
}

static void StandInsAreFollowedSoFar(void) {
  const rung_context june = on("2024-06-05"), january = on("2025-01-15");
  rung_route_query query = query_from(at_office, "eb.head");
  CHECK_ROUTE(at_office, &query, &june, "found 1:vm.fin=sun!stand_in<vm.edu");
  query.stand_in_hops = 0;
  CHECK_ROUTE(at_office, &query, &june, "found 2:mayor=zhao | CHAIN_ABSENCE@1");
  query = query_from(at_desk, "sc");
  CHECK_ROUTE(at_desk, &query, &january,
              "found 3:top=tom | CHAIN_VACANCY@1 CHAIN_ABSENCE@1 "
              "CHAIN_VACANCY@2");
  query.stand_in_hops = 2;
  CHECK_ROUTE(at_desk, &query, &january,
              "found 1:top=tom!stand_in<sh | CHAIN_VACANCY@1");
}

static void SeveralPostsOfALevelSignInMoreThanOneWay(void) {
  rung_route_query query = query_from(at_desk, "tc");
  CHECK_ROUTE(at_desk, &query, &now,
              "ambiguous 1:th1=hua 1:th2=he | CHAIN_AMBIGUOUS@1");
  query.several = RUNG_SEVERAL_ALL;
  CHECK_ROUTE(at_desk, &query, &now, "found 1:th1=hua*all 1:th2=he*all");
  query.several = RUNG_SEVERAL_ANY;
  CHECK_ROUTE(at_desk, &query, &now, "found 1:th1=hua*any 1:th2=he*any");
  query.several = RUNG_SEVERAL_IN_ORDER;
  CHECK_ROUTE(at_desk, &query, &now, "found 1:th2=he 1:th1=hua");
  query.several = RUNG_SEVERAL_FIRST;
  CHECK_ROUTE(at_desk, &query, &now, "found 1:th1=hua");
}

static void StepsOfTheSamePeopleAreMergedAsAsked(void) {
  rung_route_query query = query_from(at_desk, "x0");
  query.extent = RUNG_EXTENT_TOP;
  CHECK_ROUTE(at_desk, &query, &now,
              "found 1:x1=ann 2:x2=ben 3:x3=ann 5:top=tom | CHAIN_MERGED@4");
  query.duplicate_mode = RUNG_DUPLICATE_MODE_AUTO_PASS;
  CHECK_ROUTE(at_desk, &query, &now,
              "found 1:x1=ann 2:x2=ben 3:x3=ann 4:x4=ann~ 5:top=tom | "
              "CHAIN_AUTO_PASS@4");
  query.duplicate_mode = RUNG_DUPLICATE_MODE_REMOVE;
  query.duplicates = RUNG_DUPLICATES_FIRST;
  CHECK_ROUTE(at_desk, &query, &now,
              "found 1:x1=ann 2:x2=ben 5:top=tom | CHAIN_MERGED@3 "
              "CHAIN_MERGED@4");
  query.duplicates = RUNG_DUPLICATES_LAST;
  CHECK_ROUTE(at_desk, &query, &now,
              "found 2:x2=ben 4:x4=ann 5:top=tom | CHAIN_MERGED@1 "
              "CHAIN_MERGED@3");
  query.duplicates = RUNG_DUPLICATES_NONE;
  CHECK_ROUTE(at_desk, &query, &now,
              "found 1:x1=ann 2:x2=ben 3:x3=ann 4:x4=ann 5:top=tom");
}

static void TooManyLevelsAreAsked(void) {
  rung_route_query query = query_from(at_office, "eb.head");
  query.extent = RUNG_EXTENT_LEVELS;
  query.levels = 9;
  CHECK_ROUTE(at_office, &query, &now,
              "found 1:vm.edu=qian 2:mayor=zhao | CHAIN_OVERFLOW@2");
  query.overflow = RUNG_OVERFLOW_EMPTY;
  CHECK_ROUTE(at_office, &query, &now, "nobody | CHAIN_OVERFLOW@2");
  query.overflow = RUNG_OVERFLOW_FAIL;
  CHECK_ROUTE(at_office, &query, &now, "failed | CHAIN_OVERFLOW@2");
}

static void PresetsSetLineAndPolicyOnly(void) {
  rung_context context = now;
  rung_route_query query = query_from(at_office, "s1.clerk");
  query.extent = RUNG_EXTENT_LEVELS;
  query.levels = 2;
  query.self = RUNG_REMEDY_FAIL;
  CHECK_OK(
      rung_route_query_preset(&query, &context, RUNG_PRESET_DINGTALK, &err));
  CHECK(context.line == RUNG_LINE_UNIT && context.at == now.at);
  CHECK(query.several == RUNG_SEVERAL_ALL);
  CHECK(query.vacancy == RUNG_REMEDY_AUTO_PASS);
  CHECK(query.self == RUNG_REMEDY_CLIMB);
  CHECK(query.duplicates == RUNG_DUPLICATES_NONE);
  CHECK(query.acting == 1 && query.stand_in_hops == 1);
  CHECK_ROUTE(at_office, &query, &context, "found 1:s1.head=wu 2:eb.head=li");
  CHECK_OK(rung_route_query_preset(&query, &context, RUNG_PRESET_FEISHU, &err));
  CHECK(query.self == RUNG_REMEDY_KEEP);
  CHECK(query.duplicates == RUNG_DUPLICATES_FIRST);
  CHECK_OK(rung_route_query_preset(&query, &context, RUNG_PRESET_OFFICE, &err));
  CHECK(context.line == RUNG_LINE_LADDER);
  CHECK_ROUTE(at_office, &query, &context, "found 1:s1.head=wu 2:eb.dep=zhou");
}

static void PresetsMustExist(void) {
  rung_context context = now, small = now;
  rung_route_query query = query_from(at_office, "s1.clerk");
  const rung_route_query before = query;
  small.struct_size = 8;
#define REFUSED(query, context, preset) \
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,    \
              rung_route_query_preset(query, context, preset, &err))
  REFUSED(NULL, &context, RUNG_PRESET_WECOM);
  REFUSED(&query, NULL, RUNG_PRESET_WECOM);
  REFUSED(&query, &small, RUNG_PRESET_WECOM);
  REFUSED(&query, &context, RUNG_PRESET_FEISHU + 1);
  REFUSED(&query, &context, -1);
#undef REFUSED
  CHECK(memcmp(&query, &before, sizeof query) == 0);
  CHECK(memcmp(&context, &now, sizeof context) == 0);
}

static void NamesAreThoseOfJson(void) {
  CHECK_STR(rung_extent_name(RUNG_EXTENT_AUTHORITY), "authority");
  CHECK_STR(rung_first_name(RUNG_FIRST_OWN_HEAD), "own_head");
  CHECK_STR(rung_several_name(RUNG_SEVERAL_IN_ORDER), "in_order");
  CHECK_STR(rung_remedy_name(RUNG_REMEDY_KEEP), "keep");
  CHECK_STR(rung_duplicates_name(RUNG_DUPLICATES_ADJACENT), "adjacent");
  CHECK_STR(rung_duplicate_mode_name(RUNG_DUPLICATE_MODE_AUTO_PASS),
            "auto_pass");
  CHECK_STR(rung_overflow_name(RUNG_OVERFLOW_FAIL), "fail");
  CHECK_STR(rung_via_name(RUNG_VIA_NOBODY), "nobody");
  CHECK_STR(rung_preset_name(RUNG_PRESET_FEISHU), "feishu");
  CHECK_STR(rung_outcome_name(RUNG_OUTCOME_DONE), "done");
  CHECK_STR(rung_stage_name(RUNG_STAGE_DUPLICATES), "duplicates");
  CHECK_STR(rung_trace_code_name(RUNG_TRACE_REFUSED), "refused");
  CHECK_STR(rung_extent_name(RUNG_EXTENT_AUTHORITY + 1), "unknown");
  CHECK_STR(rung_first_name(-1), "unknown");
  CHECK_STR(rung_several_name(RUNG_SEVERAL_FIRST + 1), "unknown");
  CHECK_STR(rung_remedy_name(RUNG_REMEDY_KEEP + 1), "unknown");
  CHECK_STR(rung_duplicates_name(RUNG_DUPLICATES_ADJACENT + 1), "unknown");
  CHECK_STR(rung_duplicate_mode_name(2), "unknown");
  CHECK_STR(rung_overflow_name(RUNG_OVERFLOW_FAIL + 1), "unknown");
  CHECK_STR(rung_via_name(RUNG_VIA_NOBODY + 1), "unknown");
  CHECK_STR(rung_preset_name(RUNG_PRESET_FEISHU + 1), "unknown");
}

int main(void) {
  desk = desk_load();
  office = office_load();
  at_desk = office_session(desk);
  at_office = office_session(office);
  now = office_context();
  RUN(ActingHoldersMayNotCount);
  RUN(DeputiesMayFillThePostOfAHead);
  RUN(VacantPostsHaveTheirRemedy);
  RUN(TheHeadOfTheUnitThatAsksMayTakeItsPlace);
  RUN(AbsenceHasItsRemedy);
  RUN(TheInitiatorHasARemedy);
  RUN(ConflictAndInactivityHaveTheirRemedies);
  RUN(ClimbsMayBeBounded);
  RUN(StandInsAreFollowedSoFar);
  RUN(SeveralPostsOfALevelSignInMoreThanOneWay);
  RUN(StepsOfTheSamePeopleAreMergedAsAsked);
  RUN(TooManyLevelsAreAsked);
  RUN(PresetsSetLineAndPolicyOnly);
  RUN(PresetsMustExist);
  RUN(NamesAreThoseOfJson);
  rung_session_free(at_desk);
  rung_session_free(at_office);
  rung_org_free(desk);
  rung_org_free(office);
  return check_result();
}
