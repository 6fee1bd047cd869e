/* One org, a session a thread. Meant for the thread sanitizer too. */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <string.h>

#include "check.h"
#include "office.h"

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

int main(void) {
  RUN(ThreadsShareAnOrg);
  RUN(SessionsMayOutliveTheOrg);
  return check_result();
}
