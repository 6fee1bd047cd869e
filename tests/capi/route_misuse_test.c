/* Questions for a route that are refused: the place names the field, or, where
 * fields do not go together, the option. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "office.h"
#include "routed.h"

static rung_error* err = NULL;
static rung_org* org;
static rung_session* session;
static rung_context now;

/* The call is refused, and the error names this place. */
static void refused_at(const rung_route_query* query, const char* place) {
  const rung_routed* routed = NULL;
  rung_status status = rung_check_query(org, query, &err);
  CHECK(status == RUNG_INVALID_ARGUMENT);
  CHECK_STR(rung_error_place(err), place);
  rung_error_free(err);
  err = NULL;
  status = rung_route(&routed, session, query, &now, &err);
  CHECK(status == RUNG_INVALID_ARGUMENT && routed == NULL);
  CHECK_STR(rung_error_place(err), place);
  rung_error_free(err);
  err = NULL;
}

static void EnumeratorsMustExist(void) {
#define FIELD(name, last) \
  { offsetof(rung_route_query, name), (last) + 1, #name }
  static const struct {
    size_t at;
    int32_t above;
    const char* name;
  } kFields[] = {FIELD(extent, RUNG_EXTENT_AUTHORITY),
                 FIELD(first, RUNG_FIRST_OWN_HEAD),
                 FIELD(several, RUNG_SEVERAL_FIRST),
                 FIELD(vacancy, RUNG_REMEDY_KEEP),
                 FIELD(absence, RUNG_REMEDY_KEEP),
                 FIELD(self, RUNG_REMEDY_KEEP),
                 FIELD(conflict, RUNG_REMEDY_KEEP),
                 FIELD(inactive, RUNG_REMEDY_KEEP),
                 FIELD(duplicates, RUNG_DUPLICATES_ADJACENT),
                 FIELD(duplicate_mode, RUNG_DUPLICATE_MODE_AUTO_PASS),
                 FIELD(overflow, RUNG_OVERFLOW_FAIL)};
#undef FIELD
  size_t i, j;
  for (i = 0; i < sizeof kFields / sizeof *kFields; ++i) {
    const int32_t bad[] = {-1, kFields[i].above, INT32_MAX, INT32_MIN};
    for (j = 0; j < sizeof bad / sizeof *bad; ++j) {
      rung_route_query query = query_from(session, "s1.clerk");
      memcpy((char*)&query + kFields[i].at, &bad[j], sizeof bad[j]);
      refused_at(&query, kFields[i].name);
    }
  }
}

static void refuse_people(uint32_t bad) {
  const uint32_t people[] = {0, bad};
  const rung_ids list = {people, 2}, nowhere = {NULL, 1};
  rung_route_query query = query_from(session, "s1.clerk");
  query.handled = list;
  refused_at(&query, "handled");
  query.handled = nowhere;
  refused_at(&query, "handled");
  query = query_from(session, "s1.clerk");
  query.conflict_people = list;
  refused_at(&query, "conflict_people");
  query.conflict_people = nowhere;
  refused_at(&query, "conflict_people");
  query = query_from(session, "s1.clerk");
  query.inactive_people = list;
  refused_at(&query, "inactive_people");
  query.inactive_people = nowhere;
  refused_at(&query, "inactive_people");
}

static void PeopleMustBeOfTheOrg(void) {
  rung_route_query query = query_from(session, "s1.clerk");
  refuse_people(rung_org_person_count(org));
  refuse_people(RUNG_NONE);
  query.initiator = rung_org_person_count(org);
  refused_at(&query, "initiator");
}

static void FallbacksMustBeThere(void) {
  rung_route_query query = query_from(session, "s1.clerk");
  int32_t kind;
  query.vacancy = RUNG_REMEDY_FALLBACK;
  refused_at(&query, "/fallback");
  for (kind = RUNG_PARTY_UNIT; kind <= RUNG_PARTY_PERSON; ++kind) {
    query.fallback.kind = kind;
    refused_at(&query, "fallback");
  }
  query.fallback.kind = RUNG_PARTY_PERSON + 1;
  refused_at(&query, "fallback.kind");
  query.fallback.kind = RUNG_PARTY_POST;
  query.fallback.post = rung_org_post_count(org);
  refused_at(&query, "fallback.post");
  query.fallback.post = 0;
  query.vacancy = RUNG_REMEDY_CLIMB; /* nothing would use it */
  refused_at(&query, "/fallback");
}

static void OptionsMustGoTogether(void) {
  rung_authority* authority = limits_parse();
  rung_route_query query = RUNG_ROUTE_QUERY_INIT;
  refused_at(&query, "from");
  query = query_from(session, "s1.clerk");
  query.extent = RUNG_EXTENT_LEVELS;
  refused_at(&query, "/levels");
  query = query_from(session, "s1.clerk");
  query.from_top = 1;
  refused_at(&query, "/from_top");
  query = query_from(session, "s1.clerk");
  query.last_only = 1;
  refused_at(&query, "/last_only");
  query = query_from(session, "s1.clerk");
  query.rank = 3;
  refused_at(&query, "/until_rank");
  query = query_from(session, "s1.clerk");
  query.function = rung_str_of("principal");
  refused_at(&query, "/until_function");
  query = query_from(session, "s1.clerk");
  query.own_unit = 1;
  refused_at(&query, "/own_unit");
  query = query_from(session, "s1.clerk");
  query.authority = authority;
  refused_at(&query, "/authority");
  query.extent = RUNG_EXTENT_AUTHORITY;
  query.amount = NAN;
  refused_at(&query, "/amount");
  query.amount = -INFINITY;
  refused_at(&query, "/amount");
  query = query_from(session, "s1.clerk");
  query.vacancy = RUNG_REMEDY_KEEP;
  refused_at(&query, "/vacancy");
  query = query_from(session, "s1.clerk");
  query.conflict = RUNG_REMEDY_KEEP;
  refused_at(&query, "/conflict");
  query = query_from(session, "s1.clerk");
  query.stand_in_hops = 9;
  refused_at(&query, "/stand_in_hops");
  rung_authority_free(authority);
}

static void TextsMustBeUtf8(void) {
  rung_route_query query = query_from(session, "s1.clerk");
  query.extent = RUNG_EXTENT_FUNCTION;
  query.function = rung_str_of("\xFF");
  refused_at(&query, "function");
  query = query_from(session, "s1.clerk");
  query.by_function = rung_str_of("\xC3");
  refused_at(&query, "by_function");
}

/* The struct as its first header had it: up to document_kind. */
static void QueriesOfTheFirstHeaderAreTaken(void) {
  const size_t first = offsetof(rung_route_query, levels);
  rung_route_query query = query_from(session, "s1.clerk"), tailored;
  rung_context context = now;
  void* old = malloc(first); /* a sanitizer sees what is read behind it */
  uint32_t size;
  if (!CHECK(old != NULL)) return;
  query.struct_size = (uint32_t)first;
  memcpy(old, &query, first);
  CHECK_ROUTE(session, old, &now, "found 1:s1.head=wu");
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_route_query_preset(old, &context, 0, &err));
  CHECK(rung_route_query_init(old, (uint32_t)first) == RUNG_OK);
  query.from = RUNG_NONE;
  CHECK(memcmp(old, &query, first) == 0);
  free(old);
  query = query_from(session, "s1.clerk");
  for (size = 0; size < sizeof query; ++size) {
    if (size == first) continue;
    query.struct_size = size;
    refused_at(&query, "query");
    CHECK(rung_route_query_init(&tailored, size) == RUNG_INVALID_ARGUMENT);
  }
}

static void ReservedFieldsMustBeZero(void) {
  rung_route_query query = query_from(session, "s1.clerk");
  query.reserved_2 = 1;
  CHECK_FAILS(RUNG_UNSUPPORTED, rung_check_query(org, &query, &err));
}

static void QueriesMustBeGiven(void) {
  rung_route_query query = query_from(session, "s1.clerk");
  CHECK_OK(rung_check_query(org, &query, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, rung_check_query(NULL, &query, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, rung_check_query(org, NULL, &err));
}

int main(void) {
  org = office_load();
  session = office_session(org);
  now = office_context();
  RUN(EnumeratorsMustExist);
  RUN(PeopleMustBeOfTheOrg);
  RUN(FallbacksMustBeThere);
  RUN(OptionsMustGoTogether);
  RUN(TextsMustBeUtf8);
  RUN(QueriesOfTheFirstHeaderAreTaken);
  RUN(ReservedFieldsMustBeZero);
  RUN(QueriesMustBeGiven);
  rung_session_free(session);
  rung_org_free(org);
  return check_result();
}
