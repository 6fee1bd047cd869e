/* Judging: all events at once, and one matter while it goes on. On 2024-03-01
 * the way from s1.head to eb.head goes by eb.dep (office.h), so a report past
 * eb.dep skips a level: RPT-5. */
#include "check.h"

#include <stdlib.h>
#include <string.h>

#include "judge.h"
#include "office.h"

static rung_error* err = NULL;
static rung_org* org;
static rung_session* session;
static rung_rulebook* office;
static const rung_rulebook* books[1];

static rung_events* events_of(sent_report* reports, size_t n) {
  const rung_event_row* rows[4];
  rung_events* events = NULL;
  size_t i;
  for (i = 0; i < n; ++i) rows[i] = &reports[i].row;
  CHECK_OK(rung_events_from_rows(&events, rows, n, &err));
  return events;
}

static void check_skip(const rung_finding* skip) {
  CHECK(skip != NULL);
  if (skip == NULL) return;
  CHECK_STR(skip->rule, "RPT-5");
  CHECK_STR(skip->rulebook, "office");
  CHECK(skip->verdict == RUNG_VERDICT_VIOLATED);
  CHECK(skip->severity == RUNG_SEVERITY_ERROR);
  CHECK_STR(skip->case_kind, "matter");
  CHECK_STR(skip->case_id, "m1");
  CHECK(skip->about.len == 1 && is_text(skip->about.ptr[0], "s1.head"));
  CHECK(skip->path.len == 2 && is_text(skip->path.ptr[0], "eb.dep") &&
        is_text(skip->path.ptr[1], "eb.head"));
  CHECK(skip->time == at_date("2024-03-01"));
  CHECK(skip->message.zh.len > 0 && skip->message.en.len > 0);
  CHECK(skip->fingerprint.len == 16 && skip->basis.len > 0);
}

static void SkippedLevelsAreFound(void) {
  sent_report reports[2];
  rung_events* events = NULL;
  const rung_checked* checked = NULL;
  const rung_finding* skip = NULL;
  report_set(&reports[0], "e1", "2024-02-01", "s1.head", "eb.dep");
  report_set(&reports[1], "e2", "2024-03-01", "s1.head", "eb.head");
  reports[0].row.matter = rung_str_of("m0"); /* tells eb.dep nothing of m1 */
  events = events_of(reports, 2);
  CHECK_OK(rung_check(&checked, session, books, 1, events, NULL, &err));
  skip = finding_of(checked, "RPT_SKIP_LEVEL");
  check_skip(skip);
  CHECK(skip != NULL && is_text(skip->events.ptr[0], "e2"));
  CHECK(skip != NULL && skip->rows.ptr[0] == 1);
  CHECK(checked->has_errors == 1);
  CHECK(verdict_of(checked, "RPT-5")->verdict == RUNG_VERDICT_VIOLATED);
  CHECK(verdict_of(checked, "RPT-5")->violated == 1);
  CHECK(verdict_of(checked, "RPT-5")->activated == 1);
  CHECK(verdict_of(checked, "RPT-5")->cases == 1);
  rung_events_free(events);
}

static int32_t stop_at_once(const char* stage, size_t stage_len, double done,
                            void* user) {
  (void)stage, (void)stage_len, (void)done;
  ++*(int*)user;
  return 0;
}

static void OptionsChooseAndCancel(void) {
  rung_check_options options = RUNG_CHECK_OPTIONS_INIT;
  rung_str only = rung_str_of("RPT-4");
  sent_report reports[1];
  rung_events* events = NULL;
  const rung_checked* checked = NULL;
  const rung_checked* before = NULL;
  int calls = 0;
  report_set(&reports[0], "e1", "2024-03-01", "s1.head", "eb.head");
  events = events_of(reports, 1);
  options.only.ptr = &only;
  options.only.len = 1;
  CHECK_OK(rung_check(&checked, session, books, 1, events, &options, &err));
  CHECK(finding_of(checked, "RPT_SKIP_LEVEL") == NULL);
  CHECK(checked->has_errors == 0);
  before = checked;
  only = rung_str_of("RPT-44");
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_check(&checked, session, books, 1, events, &options, &err));
  options.only.len = 0;
  options.progress = stop_at_once;
  options.user = &calls;
  CHECK_FAILS(RUNG_CANCELLED,
              rung_check(&checked, session, books, 1, events, &options, &err));
  CHECK(calls == 1 && checked == before);
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_check(&checked, session, books, 0, events, NULL, &err));
  rung_events_free(events);
}

/* The review comes after the approval: broken; the other way round: kept. What
 * was never done is open until the case is over. */
static void CompleteCasesAreOver(void) {
  rung_check_options options = RUNG_CHECK_OPTIONS_INIT;
  rung_rulebook* desk = NULL;
  const rung_rulebook* by[1];
  sent_report reports[2];
  rung_events* events = NULL;
  const rung_checked* checked = NULL;
  CHECK_OK(
      rung_rulebook_parse(&desk, kDeskRules, strlen(kDeskRules), NULL, &err));
  by[0] = desk;
  report_set(&reports[0], "e1", "2024-03-01", "s1.head", "eb.dep");
  report_set(&reports[1], "e2", "2024-03-02", "eb.dep", "eb.head");
  reports[0].row.act = rung_str_of("review");
  reports[1].row.act = rung_str_of("approve");
  events = events_of(reports, 2);
  options.complete = 1;
  options.at = at_date("2024-04-01");
  CHECK_OK(rung_check(&checked, session, by, 1, events, &options, &err));
  CHECK(checked->verdict_count == 1 && checked->finding_count == 0);
  CHECK(checked->verdicts[0]->verdict == RUNG_VERDICT_SATISFIED);
  rung_events_free(events);
  reports[0].row.time = at_date("2024-03-03");
  events = events_of(reports, 2);
  CHECK_OK(rung_check(&checked, session, by, 1, events, &options, &err));
  CHECK(checked->verdicts[0]->verdict == RUNG_VERDICT_VIOLATED);
  CHECK(finding_of(checked, "DESK_NO_REVIEW") != NULL);
  rung_events_free(events);
  rung_rulebook_free(desk);
}

static rung_monitor* monitor_on_office(void) {
  rung_monitor* monitor = NULL;
  CHECK_OK(rung_monitor_new(&monitor, org, books, 1, NULL, &err));
  return monitor;
}

static void ProposalsLeaveNothing(void) {
  rung_monitor* monitor = monitor_on_office();
  const rung_checked* checked = NULL;
  sent_report skip, fine;
  report_set(&skip, "", "2024-03-01", "s1.head", "eb.head");
  report_set(&fine, "e1", "2024-02-29", "s1.head", "eb.dep");
  CHECK_OK(rung_monitor_propose(&checked, monitor, &skip.row, &err));
  check_skip(finding_of(checked, "RPT_SKIP_LEVEL"));
  CHECK(checked->has_errors == 1);
  CHECK_OK(rung_monitor_verdicts(&checked, monitor, RUNG_BEGINNING, &err));
  CHECK(checked->finding_count == 0);
  CHECK_OK(rung_monitor_feed(&checked, monitor, &fine.row, &err));
  CHECK(finding_of(checked, "RPT_SKIP_LEVEL") == NULL);
  rung_monitor_free(monitor);
  rung_monitor_free(NULL);
}

static void MonitorsRefuseWhatIsOutOfOrder(void) {
  rung_monitor* monitor = monitor_on_office();
  const rung_checked* checked = NULL;
  sent_report one;
  report_set(&one, "", "2024-03-01", "s1.head", "eb.dep");
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_monitor_feed(&checked, monitor, &one.row, &err));
  one.row.id = rung_str_of("e1");
  CHECK_OK(rung_monitor_feed(&checked, monitor, &one.row, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_monitor_feed(&checked, monitor, &one.row, &err));
  one.row.id = rung_str_of("e2");
  one.row.time -= 1;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_monitor_feed(&checked, monitor, &one.row, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_monitor_propose(&checked, monitor, &one.row, &err));
  rung_monitor_free(monitor);
}

/* A monitor on a state goes on as the one that saved it. */
static void MonitorsAreSavedAndLoaded(void) {
  rung_monitor* monitor = monitor_on_office();
  rung_monitor* later = NULL;
  const rung_checked* checked = NULL;
  rung_str state = RUNG_STR_INIT;
  sent_report one;
  report_set(&one, "e1", "2024-03-01", "s1.head", "eb.head");
  CHECK_OK(rung_monitor_feed(&checked, monitor, &one.row, &err));
  check_skip(finding_of(checked, "RPT_SKIP_LEVEL"));
  CHECK_OK(rung_monitor_save(&state, monitor, &err));
  CHECK(holds(state, "\"rung-state/1\""));
  CHECK_OK(rung_monitor_load(&later, org, books, 1, state.ptr, state.len, NULL,
                             &err));
  rung_monitor_free(monitor);
  CHECK_OK(rung_monitor_verdicts(&checked, later, RUNG_BEGINNING, &err));
  check_skip(finding_of(checked, "RPT_SKIP_LEVEL"));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_monitor_feed(&checked, later, &one.row, &err));
  rung_monitor_free(later);
  later = NULL;
  CHECK_FAILS(RUNG_PARSE,
              rung_monitor_load(&later, org, books, 1, "{}", 2, NULL, &err));
  CHECK_FAILS(
      RUNG_UNSUPPORTED,
      rung_monitor_load(&later, org, books, 1, "{\"format\":\"rung-state/9\"}",
                        25, NULL, &err));
  CHECK(later == NULL);
}

static void MonitorsOutliveTheirHandles(void) {
  rung_org* own_org = office_load();
  rung_rulebook* own_rules = office_rules();
  const rung_rulebook* by[1];
  rung_monitor* monitor = NULL;
  const rung_checked* checked = NULL;
  sent_report one;
  by[0] = own_rules;
  CHECK_OK(rung_monitor_new(&monitor, own_org, by, 1, NULL, &err));
  rung_org_free(own_org);
  rung_rulebook_free(own_rules);
  report_set(&one, "e1", "2024-03-01", "s1.head", "eb.head");
  CHECK_OK(rung_monitor_feed(&checked, monitor, &one.row, &err));
  check_skip(finding_of(checked, "RPT_SKIP_LEVEL"));
  rung_monitor_free(monitor);
}

static void ArgumentsMustBeGiven(void) {
  rung_monitor* monitor = monitor_on_office();
  rung_monitor* none = NULL;
  rung_events* events = events_of(NULL, 0);
  const rung_rulebook* missing[1] = {NULL};
  const rung_checked* checked = NULL;
  rung_check_options options = RUNG_CHECK_OPTIONS_INIT;
  rung_str text = RUNG_STR_INIT;
  sent_report one;
  report_set(&one, "e1", "2024-03-01", "s1.head", "eb.dep");
#define REFUSED(call) CHECK_FAILS(RUNG_INVALID_ARGUMENT, call)
  REFUSED(rung_check(NULL, session, books, 1, events, NULL, &err));
  REFUSED(rung_check(&checked, NULL, books, 1, events, NULL, &err));
  REFUSED(rung_check(&checked, session, NULL, 1, events, NULL, &err));
  REFUSED(rung_check(&checked, session, missing, 1, events, NULL, &err));
  REFUSED(rung_check(&checked, session, books, 1, NULL, NULL, &err));
  options.struct_size = 4;
  REFUSED(rung_check(&checked, session, books, 1, events, &options, &err));
  REFUSED(rung_monitor_new(NULL, org, books, 1, NULL, &err));
  REFUSED(rung_monitor_new(&none, NULL, books, 1, NULL, &err));
  REFUSED(rung_monitor_new(&none, org, missing, 1, NULL, &err));
  REFUSED(rung_monitor_new(&none, org, NULL, 0, NULL, &err));
  REFUSED(rung_monitor_feed(NULL, monitor, &one.row, &err));
  REFUSED(rung_monitor_feed(&checked, NULL, &one.row, &err));
  REFUSED(rung_monitor_feed(&checked, monitor, NULL, &err));
  REFUSED(rung_monitor_propose(NULL, monitor, &one.row, &err));
  REFUSED(rung_monitor_propose(&checked, monitor, NULL, &err));
  REFUSED(rung_monitor_verdicts(NULL, monitor, 0, &err));
  REFUSED(rung_monitor_verdicts(&checked, NULL, 0, &err));
  REFUSED(rung_monitor_save(NULL, monitor, &err));
  REFUSED(rung_monitor_save(&text, NULL, &err));
  REFUSED(rung_monitor_load(NULL, org, books, 1, "{}", 2, NULL, &err));
  REFUSED(rung_monitor_load(&none, org, books, 1, NULL, 2, NULL, &err));
#undef REFUSED
  CHECK(none == NULL && checked == NULL && text.len == 0);
  rung_events_free(events);
  rung_monitor_free(monitor);
}

int main(void) {
  org = office_load();
  session = office_session(org);
  office = office_rules();
  books[0] = office;
  RUN(SkippedLevelsAreFound);
  RUN(OptionsChooseAndCancel);
  RUN(CompleteCasesAreOver);
  RUN(ProposalsLeaveNothing);
  RUN(MonitorsRefuseWhatIsOutOfOrder);
  RUN(MonitorsAreSavedAndLoaded);
  RUN(MonitorsOutliveTheirHandles);
  RUN(ArgumentsMustBeGiven);
  rung_rulebook_free(office);
  rung_session_free(session);
  rung_org_free(org);
  return check_result();
}
