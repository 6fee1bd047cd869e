/* How much a post may decide: tables alone, and in routes. */
#include "check.h"
#include "office.h"
#include "routed.h"

static rung_error* err = NULL;
static rung_org* org;
static rung_session* session;
static rung_context now;

static void RoutesEndWhereTheAmountMayBeDecided(void) {
  rung_authority* authority = limits_parse();
  rung_route_query query = query_from(session, "s1.clerk");
  query.extent = RUNG_EXTENT_AUTHORITY;
  query.authority = authority;
  query.document_kind = rung_str_of("letter");
  query.amount = 50000; /* is included */
  CHECK_ROUTE(session, &query, &now, "found 1:s1.head=wu 2:eb.dep=zhou");
  query.last_only = 1;
  query.amount = 50000.5;
  CHECK_ROUTE(session, &query, &now, "found 4:vm.edu=qian");
  query.amount = 1;
  query.document_kind = rung_str_of("decree");
  CHECK_ROUTE(session, &query, &now, "found 4:vm.edu=qian");
  rung_authority_free(authority);
}

static void TablesAnswerAlone(void) {
  rung_authority* authority = limits_parse();
  const uint32_t dep = post_of(org, "eb.dep");
  int32_t truth = -1;
  CHECK_OK(rung_authority_covers(&truth, authority, org, dep, 50000, &now,
                                 "letter", 6, &err));
  CHECK(truth == RUNG_TRUTH_YES);
  CHECK_OK(rung_authority_covers(&truth, authority, org, dep, 50001, &now,
                                 "letter", 6, &err));
  CHECK(truth == RUNG_TRUTH_NO);
  CHECK_OK(rung_authority_covers(&truth, authority, org, dep, 1, &now, NULL, 0,
                                 &err)); /* a decree, or not */
  CHECK(truth == RUNG_TRUTH_UNDETERMINED);
  CHECK_OK(rung_authority_covers(&truth, authority, org,
                                 post_of(org, "s1.head"), 1, &now, "letter", 6,
                                 &err));
  CHECK(truth == RUNG_TRUTH_NO); /* no row */
  rung_authority_free(authority);
}

static void TablesOfAnotherFormAreRefused(void) {
  static const char kNotOne[] =
      "{\"id\":\"t\",\"hit\":\"first\",\"inputs\":["
      "{\"name\":\"colour\",\"type\":\"text\"}],"
      "\"outputs\":[{\"name\":\"limit\",\"type\":\"number\"}],"
      "\"rows\":[{\"if\":[\"-\"],\"then\":[1]}]}";
  rung_authority* authority = NULL;
  rung_authority* good = limits_parse();
  int32_t truth = 7;
  rung_context bad = now;
  bad.line = -1;
  CHECK_FAILS(RUNG_PARSE, rung_authority_parse(&authority, kNotOne,
                                               sizeof kNotOne - 1, 0, &err));
  CHECK_FAILS(RUNG_PARSE, rung_authority_parse(&authority, NULL, 0, 0, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_authority_parse(&authority, NULL, 1, 0, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_authority_parse(&authority, "{}", 2, 70000, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_authority_parse(NULL, "{}", 2, 0, &err));
  CHECK(authority == NULL);
#define REFUSED(out, table, in, post, context, kind, len)                   \
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,                                        \
              rung_authority_covers(out, table, in, post, 1, context, kind, \
                                    len, &err))
  REFUSED(NULL, good, org, 0, &now, NULL, 0);
  REFUSED(&truth, NULL, org, 0, &now, NULL, 0);
  REFUSED(&truth, good, NULL, 0, &now, NULL, 0);
  REFUSED(&truth, good, org, rung_org_post_count(org), &now, NULL, 0);
  REFUSED(&truth, good, org, RUNG_NONE, &now, NULL, 0);
  REFUSED(&truth, good, org, 0, NULL, NULL, 0);
  REFUSED(&truth, good, org, 0, &bad, NULL, 0);
  REFUSED(&truth, good, org, 0, &now, NULL, 1);
  REFUSED(&truth, good, org, 0, &now, "\xFF", 1);
#undef REFUSED
  CHECK(truth == 7);
  rung_authority_free(good);
  rung_authority_free(NULL);
}

int main(void) {
  org = office_load();
  session = office_session(org);
  now = office_context();
  RUN(RoutesEndWhereTheAmountMayBeDecided);
  RUN(TablesAnswerAlone);
  RUN(TablesOfAnotherFormAreRefused);
  rung_session_free(session);
  rung_org_free(org);
  return check_result();
}
