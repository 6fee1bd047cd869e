/* Judging with JSON texts in and out. */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "judge.h"
#include "office.h"

static rung_error* err = NULL;
static rung_org* org;
static rung_session* session;
static rung_rulebook* office;
static const rung_rulebook* books[1];

/* s1.head reports past eb.dep (office.h). */
#define SKIP                                                            \
  "{\"id\":\"e1\",\"time\":\"2024-03-01\",\"act\":\"report\",\"from\":" \
  "\"s1.head\",\"to\":\"eb.head\",\"matter\":\"m1\"}"
static const char kSkip[] = SKIP;

static void RequestsNameTheirRulebooks(void) {
  const char request[] = "{\"rules\":[\"office\"],\"events\":[" SKIP "]}";
  const char bare[] = "{\"events\":[" SKIP "]}";
  rung_str json = RUNG_STR_INIT;
  CHECK_OK(
      rung_check_json(&json, session, NULL, 0, request, strlen(request), &err));
  CHECK(holds(json, "\"code\":\"RPT_SKIP_LEVEL\""));
  CHECK(holds(json, "\"path\":[\"eb.dep\",\"eb.head\"]"));
  CHECK_FAILS(RUNG_PARSE, rung_check_json(&json, session, NULL, 0, bare,
                                          strlen(bare), &err));
  CHECK_OK(rung_check_json(&json, session, books, 1, bare, strlen(bare), &err));
  CHECK(holds(json, "\"code\":\"RPT_SKIP_LEVEL\""));
  CHECK_FAILS(RUNG_PARSE, rung_check_json(&json, session, books, 1, request,
                                          strlen(request), &err));
}

static void HeldAnswersAreWrittenAlike(void) {
  const char bare[] = "{\"events\":[" SKIP "]}";
  rung_session* other = office_session(org);
  rung_events* events = NULL;
  const rung_checked* checked = NULL;
  rung_str json = RUNG_STR_INIT;
  char* asked = NULL;
  CHECK_OK(rung_check_json(&json, session, books, 1, bare, strlen(bare), &err));
  asked = calloc(json.len + 1, 1);
  if (asked != NULL) memcpy(asked, json.ptr, json.len);
  CHECK_OK(rung_events_parse(&events, kSkip, strlen(kSkip), NULL, &err));
  CHECK_OK(rung_check(&checked, session, books, 1, events, NULL, &err));
  CHECK_OK(rung_checked_to_json(&json, session, checked, &err));
  CHECK_STR(json, asked);
  CHECK_OK(rung_finding_to_json(&json, session, checked, 0, &err));
  CHECK(json.len > 0 && json.ptr[0] == '{');
  CHECK(asked != NULL && json.len < strlen(asked));
  CHECK(checked->finding_count > 0); /* still good */
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_finding_to_json(&json, session, checked,
                                   checked->finding_count, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_checked_to_json(&json, other, checked, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_checked_to_json(&json, session, NULL, &err));
  free(asked);
  rung_events_free(events);
  rung_session_free(other);
}

static void MonitorsTakeJson(void) {
  rung_monitor* monitor = NULL;
  rung_str json = RUNG_STR_INIT;
  const char nameless[] =
      "{\"time\":\"2024-03-01\",\"act\":\"report\",\"from\":\"s1.head\","
      "\"to\":\"eb.head\",\"matter\":\"m1\"}";
  CHECK_OK(rung_monitor_new(&monitor, org, books, 1, NULL, &err));
  CHECK_OK(rung_monitor_propose_json(&json, monitor, nameless, strlen(nameless),
                                     &err));
  CHECK(holds(json, "RPT_SKIP_LEVEL") && holds(json, "#proposed"));
  CHECK_OK(rung_monitor_verdicts_json(&json, monitor, NULL, 0, &err));
  CHECK(!holds(json, "RPT_SKIP_LEVEL"));
  CHECK_FAILS(RUNG_PARSE, rung_monitor_feed_json(&json, monitor, nameless,
                                                 strlen(nameless), &err));
  CHECK_OK(rung_monitor_feed_json(&json, monitor, kSkip, strlen(kSkip), &err));
  CHECK(holds(json, "RPT_SKIP_LEVEL"));
  CHECK_FAILS(
      RUNG_INVALID_ARGUMENT,
      rung_monitor_feed_json(&json, monitor, kSkip, strlen(kSkip), &err));
  CHECK_OK(rung_monitor_verdicts_json(&json, monitor, "{\"at\":\"2024-04-01\"}",
                                      19, &err));
  CHECK(holds(json, "RPT_SKIP_LEVEL"));
  CHECK(rung_monitor_verdicts_json(&json, monitor, "{\"to\":1}", 8, &err) ==
        RUNG_PARSE);
  CHECK_STR(rung_error_place(err), "/to");
  rung_error_free(err);
  err = NULL;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_monitor_feed_json(&json, NULL, kSkip, strlen(kSkip), &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_monitor_propose_json(&json, monitor, NULL, 1, &err));
  rung_monitor_free(monitor);
}

/* One case that holds, and one that cannot: nothing is above `a`. */
static const char kCases[] =
    "{\"format\":\"rung-case/1\",\"case\":\"ours\",\"clause\":\"DESK-1\","
    "\"org\":{\"format\":\"rung-org/1\",\"posts\":[{\"id\":\"a\"}]},"
    "\"cases\":[{\"name\":\"good\",\"ask\":\"judge\",\"kind\":\"positive\","
    "\"request\":{\"rules\":[\"desk\"],\"events\":[{\"id\":\"e1\",\"time\":"
    "\"2024-03-01\",\"act\":\"approve\",\"from\":\"a\",\"matter\":\"m\"}]},"
    "\"expect\":{\"findings\":[{\"code\":\"DESK_NO_REVIEW\"}]}},"
    "{\"name\":\"bad\",\"ask\":\"route\",\"request\":{\"from\":\"a\",\"at\":"
    "\"2024-03-01\"},\"expect\":{\"outcome\":\"found\"}}]}";

static void find_desk(rung_reply* reply, const char* id, size_t id_len,
                      void* user) {
  (void)user;
  if (id_len == 4 && memcmp(id, "desk", 4) == 0) {
    rung_reply_set(reply, kDeskRules, strlen(kDeskRules), NULL);
  }
}

static void GoldenCasesAreRun(void) {
  rung_case_options options = RUNG_CASE_OPTIONS_INIT;
  rung_session* no_org = NULL;
  rung_str json = RUNG_STR_INIT, root = RUNG_STR_INIT;
  CHECK_OK(rung_session_new(&no_org, NULL, &err));
  options.find = find_desk;
  CHECK_OK(
      rung_cases_json(&json, no_org, kCases, strlen(kCases), &options, &err));
  CHECK(holds(json,
              "{\"about\":\"ours\",\"clauses\":[\"DESK-1\"],"
              "\"passed\":false,\"cases\":[{\"name\":\"good\",\"kind\":"
              "\"positive\",\"ask\":\"judge\",\"rules\":["
              "\"DESK-1\"],\"passed\":true,\"skipped\":false,"
              "\"difference\":\"\"}"));
  CHECK(holds(json,
              "{\"name\":\"bad\",\"kind\":\"other\",\"ask\":\"route\","
              "\"rules\":[\"DESK-1\"],\"passed\":false"));
  CHECK_FAILS(RUNG_PARSE, rung_cases_json(&json, no_org, "{}", 2, NULL, &err));
  options.roots.ptr = &root;
  options.roots.len = 1;
  CHECK_FAILS(
      RUNG_INVALID_ARGUMENT,
      rung_cases_json(&json, no_org, kCases, strlen(kCases), &options, &err));
  rung_session_free(no_org);
}

/* A session without an org says so where one is needed. */
static void SomeCallsNeedAnOrg(void) {
  rung_session* no_org = NULL;
  rung_events* events = NULL;
  const rung_checked* checked = NULL;
  rung_str json = RUNG_STR_INIT;
  CHECK_OK(rung_session_new(&no_org, NULL, &err));
  CHECK(rung_session_org(no_org) == NULL);
  CHECK_OK(rung_events_parse(&events, kSkip, strlen(kSkip), NULL, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_check(&checked, no_org, books, 1, events, NULL, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_check_json(&json, no_org, books, 1, "{}", 2, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_route_json(&json, no_org, "{}", 2, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, rung_org_to_json(&json, no_org, &err));
  CHECK(checked == NULL && json.ptr == NULL);
  rung_events_free(events);
  rung_session_free(no_org);
}

static void VerdictsHaveNames(void) {
  CHECK_STR(rung_verdict_name(RUNG_VERDICT_VIOLATED), "violated");
  CHECK_STR(rung_verdict_name(RUNG_VERDICT_VACUOUS), "vacuous");
  CHECK_STR(rung_verdict_name(RUNG_VERDICT_VACUOUS + 1), "unknown");
  CHECK_STR(rung_verdict_name(-1), "unknown");
}

int main(void) {
  org = office_load();
  session = office_session(org);
  office = office_rules();
  books[0] = office;
  RUN(RequestsNameTheirRulebooks);
  RUN(HeldAnswersAreWrittenAlike);
  RUN(MonitorsTakeJson);
  RUN(GoldenCasesAreRun);
  RUN(SomeCallsNeedAnOrg);
  RUN(VerdictsHaveNames);
  rung_rulebook_free(office);
  rung_session_free(session);
  rung_org_free(org);
  return check_result();
}
