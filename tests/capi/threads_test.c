/* One org, one rulebook; a session and a monitor a thread. Meant for the thread
 * sanitizer too. */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <string.h>

#include "check.h"
#include "judge.h"
#include "office.h"
#include "routed.h"

enum { kThreads = 8, kRounds = 200 };

/* What one thread sees; checked on the main thread, for CHECK counts. */
typedef struct worker {
  const rung_org* org;
  int wrong;
} worker;

static int ask_once(rung_session* session) {
  const char request[] = "{\"from\":\"s1.clerk\",\"at\":\"2024-03-01\"}";
  const rung_org* org = rung_session_org(session);
  const rung_context now = office_context();
  rung_route_query query = RUNG_ROUTE_QUERY_INIT;
  const rung_routed* routed = NULL;
  const rung_related* related = NULL;
  const rung_report* report = NULL;
  rung_str json = RUNG_STR_INIT;
  rung_error* err = NULL;
  int wrong = 0;
  query.from = post_of(org, "s1.clerk");
  query.extent = RUNG_EXTENT_TOP;
  wrong += rung_route(&routed, session, &query, &now, &err) != RUNG_OK ||
           routed->step_count != 5;
  wrong += rung_relate(&related, session, post_of(org, "mayor"), query.from,
                       &now, &err) != RUNG_OK ||
           related->distance != 5;
  wrong += rung_org_check(&report, session, now.at, &err) != RUNG_OK ||
           report->depth != 6;
  wrong += rung_route_json(&json, session, request, strlen(request), &err) !=
               RUNG_OK ||
           json.len == 0;
  wrong += rung_post_id(&json, org, RUNG_NONE, &err) != RUNG_INVALID_ARGUMENT;
  rung_error_free(err);
  return wrong;
}

static void* work(void* given) {
  worker* self = given;
  int round;
  for (round = 0; round < kRounds; ++round) {
    rung_session* session = office_session(self->org);
    self->wrong += ask_once(session);
    rung_session_free(session);
  }
  return NULL;
}

static void ThreadsShareAnOrg(void) {
  rung_org* org = office_load();
  pthread_t threads[kThreads];
  worker workers[kThreads];
  int i;
  for (i = 0; i < kThreads; ++i) {
    workers[i].org = org;
    workers[i].wrong = 0;
    CHECK(pthread_create(&threads[i], NULL, work, &workers[i]) == 0);
  }
  for (i = 0; i < kThreads; ++i) {
    CHECK(pthread_join(threads[i], NULL) == 0);
    CHECK(workers[i].wrong == 0);
  }
  rung_org_free(org);
}

static void* work_alone(void* given) {
  worker* self = given;
  rung_session* session = office_session(self->org);
  int round;
  for (round = 0; round < kRounds; ++round) self->wrong += ask_once(session);
  rung_session_free(session);
  return NULL;
}

/* Each thread's session outlives the handle that it was made from. */
static void SessionsMayOutliveTheOrg(void) {
  pthread_t threads[kThreads];
  worker workers[kThreads];
  rung_session* sessions[kThreads];
  rung_org* org = office_load();
  int i;
  for (i = 0; i < kThreads; ++i) sessions[i] = office_session(org);
  rung_org_free(org);
  for (i = 0; i < kThreads; ++i) {
    workers[i].org = rung_session_org(sessions[i]);
    workers[i].wrong = 0;
    CHECK(pthread_create(&threads[i], NULL, work_alone, &workers[i]) == 0);
  }
  for (i = 0; i < kThreads; ++i) {
    CHECK(pthread_join(threads[i], NULL) == 0);
    CHECK(workers[i].wrong == 0);
    rung_session_free(sessions[i]);
  }
}

/* What a thread judges with; all of it is shared. */
typedef struct judge {
  const rung_org* org;
  const rung_rulebook* office;
  const rung_events* events;
  const rung_condition* condition;
  const rung_fact_row* row;
  int wrong;
} judge;

enum { kJudges = 4, kMatters = 20 };

/* s1.head reports to eb.dep, then past it in another matter. */
static int follow_a_matter(const judge* self) {
  rung_monitor* monitor = NULL;
  const rung_checked* checked = NULL;
  sent_report told, skip;
  int wrong = 0;
  report_set(&told, "e1", "2024-03-01", "s1.head", "eb.dep");
  report_set(&skip, "e2", "2024-03-01", "s1.head", "eb.head");
  skip.row.matter = rung_str_of("m2");
  wrong += rung_monitor_new(&monitor, self->org, &self->office, 1, NULL,
                            NULL) != RUNG_OK;
  wrong += rung_monitor_feed(&checked, monitor, &told.row, NULL) != RUNG_OK ||
           finding_of(checked, "RPT_SKIP_LEVEL") != NULL;
  wrong +=
      rung_monitor_propose(&checked, monitor, &skip.row, NULL) != RUNG_OK ||
      finding_of(checked, "RPT_SKIP_LEVEL") == NULL;
  rung_monitor_free(monitor);
  return wrong;
}

static int check_at_once(const judge* self, rung_session* session) {
  const rung_checked* checked = NULL;
  const rung_explained* explained = NULL;
  int32_t truth = -1;
  int wrong = 0;
  wrong += rung_check(&checked, session, &self->office, 1, self->events, NULL,
                      NULL) != RUNG_OK ||
           finding_of(checked, "RPT_SKIP_LEVEL") == NULL;
  wrong += rung_explain(&explained, session, &self->office, 1, "RPT-5", 5,
                        NULL) != RUNG_OK ||
           explained->exemption_count == 0;
  wrong += rung_condition_evaluate(&truth, self->condition, self->row, NULL) !=
               RUNG_OK ||
           truth != RUNG_TRUTH_YES;
  return wrong;
}

static void* judge_all(void* given) {
  judge* self = given;
  rung_session* session = office_session(self->org);
  int matter;
  for (matter = 0; matter < kMatters; ++matter) {
    self->wrong += follow_a_matter(self) + check_at_once(self, session);
  }
  rung_session_free(session);
  return NULL;
}

static void ThreadsShareARulebook(void) {
  static const char event[] =
      "{\"id\":\"e1\",\"time\":\"2024-03-01\",\"act\":\"report\",\"from\":"
      "\"s1.head\",\"to\":\"eb.head\",\"matter\":\"m1\"}";
  static const char rule[] = "{\"==\":[{\"var\":\"kind\"},\"decree\"]}";
  rung_fact fact = RUNG_FACT_INIT;
  rung_error* err = NULL;
  rung_org* org = office_load();
  rung_rulebook* office = office_rules();
  rung_events* events = NULL;
  rung_schema* schema = NULL;
  rung_condition* condition = NULL;
  rung_fact_row* row = NULL;
  pthread_t threads[kJudges];
  judge judges[kJudges];
  int i;
  fact.name = rung_str_of("kind");
  CHECK_OK(rung_events_parse(&events, event, strlen(event), NULL, &err));
  CHECK_OK(rung_schema_new(&schema, &fact, 1, 0, &err));
  CHECK_OK(rung_condition_compile(&condition, rule, strlen(rule), schema, NULL,
                                  &err));
  CHECK_OK(
      rung_schema_parse(&row, schema, "{\"kind\":\"decree\"}", 17, NULL, &err));
  for (i = 0; i < kJudges; ++i) {
    const judge one = {org, office, events, condition, row, 0};
    judges[i] = one;
    CHECK(pthread_create(&threads[i], NULL, judge_all, &judges[i]) == 0);
  }
  for (i = 0; i < kJudges; ++i) {
    CHECK(pthread_join(threads[i], NULL) == 0);
    CHECK(judges[i].wrong == 0);
  }
  rung_fact_row_free(row);
  rung_condition_free(condition);
  rung_schema_free(schema);
  rung_events_free(events);
  rung_rulebook_free(office);
  rung_org_free(org);
}

/* What a thread asks with; all of it is shared. */
typedef struct spender {
  const rung_org* org;
  const rung_authority* limits;
  int wrong;
} spender;

static void* spend(void* given) {
  spender* self = given;
  rung_session* session = office_session(self->org);
  const rung_context now = office_context();
  rung_route_query query = query_from(session, "s1.clerk");
  int round;
  query.extent = RUNG_EXTENT_AUTHORITY;
  query.authority = self->limits;
  query.document_kind = rung_str_of("letter");
  for (round = 0; round < kRounds; ++round) {
    const rung_routed* routed = NULL;
    int32_t truth = -1;
    query.amount = 50000 + round % 2; /* the bureau's limit, or above */
    self->wrong +=
        rung_route(&routed, session, &query, &now, NULL) != RUNG_OK ||
        routed->step_count != (round % 2 == 0 ? 2 : 4);
    self->wrong +=
        rung_authority_covers(&truth, self->limits, self->org,
                              post_of(self->org, "eb.dep"), query.amount, &now,
                              "letter", 6, NULL) != RUNG_OK ||
        truth != (round % 2 == 0 ? RUNG_TRUTH_YES : RUNG_TRUTH_NO);
  }
  rung_session_free(session);
  return NULL;
}

static void ThreadsShareATableOfAuthority(void) {
  rung_org* org = office_load();
  rung_authority* limits = limits_parse();
  pthread_t threads[kThreads];
  spender spenders[kThreads];
  int i;
  for (i = 0; i < kThreads; ++i) {
    const spender one = {org, limits, 0};
    spenders[i] = one;
    CHECK(pthread_create(&threads[i], NULL, spend, &spenders[i]) == 0);
  }
  for (i = 0; i < kThreads; ++i) {
    CHECK(pthread_join(threads[i], NULL) == 0);
    CHECK(spenders[i].wrong == 0);
  }
  rung_authority_free(limits);
  rung_org_free(org);
}

int main(void) {
  RUN(ThreadsShareAnOrg);
  RUN(SessionsMayOutliveTheOrg);
  RUN(ThreadsShareARulebook);
  RUN(ThreadsShareATableOfAuthority);
  return check_result();
}
