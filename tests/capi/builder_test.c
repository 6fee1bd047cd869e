/* Builders: what they refuse, report, and how they are edited. */
#include <string.h>

#include "check.h"
#include "office.h"

static rung_error* err = NULL;

static rung_builder* new_builder(void) {
  rung_builder* b = NULL;
  CHECK_OK(rung_builder_new(&b, NULL, &err));
  return b;
}

static void add_post(rung_builder* b, const char* id) {
  rung_post_row row = RUNG_POST_ROW_INIT;
  row.id = rung_str_of(id);
  CHECK_OK(rung_builder_add_post(b, &row, &err));
}

static void report_to(rung_builder* b, const char* post, const char* superior) {
  CHECK_OK(rung_builder_add_reports_to(
      b, rung_str_of(post), rung_str_of(superior), RUNG_LINE_EXPLICIT,
      RUNG_BEGINNING, RUNG_FOREVER, &err));
}

static rung_org* build(rung_builder* b) {
  rung_org* org = NULL;
  CHECK_OK(rung_builder_build(&org, b, &err));
  return org;
}

static void check_problem(const rung_org* org, const char* code,
                          const char* subject) {
  rung_session* session = office_session(org);
  rung_problem_list problems = {NULL, 0};
  CHECK_OK(rung_org_problems(&problems, session, &err));
  if (CHECK(problems.len == 1)) {
    CHECK_STR(problems.ptr[0]->code, code);
    CHECK_STR(problems.ptr[0]->subjects.ptr[0], subject);
  }
  rung_session_free(session);
}

static void SeveralSuperiorsAreSeveral(void) {
  rung_builder* b = new_builder();
  rung_context context = RUNG_CONTEXT_INIT;
  rung_org* org = NULL;
  int32_t found = -1;
  uint32_t post = 0;
  context.at = 0;
  add_post(b, "a");
  add_post(b, "b");
  add_post(b, "c");
  report_to(b, "c", "a");
  report_to(b, "c", "b");
  org = build(b);
  check_problem(org, "org.multiple_superiors", "c");
  CHECK_OK(rung_next_approver(&found, &post, org, post_of(org, "c"), &context,
                              &err));
  CHECK(found == RUNG_FOUND_SEVERAL && post == RUNG_NONE);
  rung_org_free(org);
  rung_builder_free(b);
}

static void CyclesAreUndetermined(void) {
  rung_builder* b = new_builder();
  rung_context context = RUNG_CONTEXT_INIT;
  rung_org* org = NULL;
  int32_t truth = -1;
  int32_t steps = 0;
  context.at = 0;
  add_post(b, "a");
  add_post(b, "b");
  report_to(b, "a", "b");
  report_to(b, "b", "a");
  org = build(b);
  CHECK_OK(rung_is_superior(&truth, org, post_of(org, "a"), post_of(org, "b"),
                            &context, &err));
  CHECK(truth == RUNG_TRUTH_UNDETERMINED);
  CHECK_OK(rung_distance(&steps, org, post_of(org, "a"), post_of(org, "b"),
                         &context, &err));
  CHECK(steps == -2);
  rung_org_free(org);
  rung_builder_free(b);
}

static void EdgesHoldWithinTheirDates(void) {
  rung_builder* b = new_builder();
  rung_context context = RUNG_CONTEXT_INIT;
  rung_org* org = NULL;
  int32_t truth = -1;
  add_post(b, "a");
  add_post(b, "b");
  CHECK_OK(rung_builder_add_reports_to(
      b, rung_str_of("b"), rung_str_of("a"), RUNG_LINE_EXPLICIT,
      at_date("2024-01-01"), at_date("2024-02-01"), &err));
  org = build(b);
  context.at = at_date("2024-01-31");
  CHECK_OK(rung_is_superior(&truth, org, post_of(org, "a"), post_of(org, "b"),
                            &context, &err));
  CHECK(truth == RUNG_TRUTH_YES);
  context.at = at_date("2024-02-01");
  CHECK_OK(rung_is_superior(&truth, org, post_of(org, "a"), post_of(org, "b"),
                            &context, &err));
  CHECK(truth == RUNG_TRUTH_NO);
  rung_org_free(org);
  rung_builder_free(b);
}

static void SecondRecordsOfOneIdAreReported(void) {
  rung_builder* b = new_builder();
  rung_org* org = NULL;
  add_post(b, "a");
  add_post(b, "a");
  org = build(b);
  CHECK(rung_org_post_count(org) == 1);
  check_problem(org, "org.duplicate_id", "a");
  rung_org_free(org);
  rung_builder_free(b);
}

static void HostsReportTheirOwnProblems(void) {
  rung_builder* b = new_builder();
  const rung_str subject = rung_str_of("a");
  rung_strs subjects;
  rung_text message = RUNG_TEXT_INIT;
  rung_org* org = NULL;
  subjects.ptr = &subject;
  subjects.len = 1;
  message.en = rung_str_of("two tables differ");
  add_post(b, "a");
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_builder_report(b, rung_str_of(NULL), RUNG_SEVERITY_ERROR,
                                  subjects, message, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_builder_report(b, rung_str_of("org.source_conflict"), 3,
                                  subjects, message, &err));
  CHECK_OK(rung_builder_report(b, rung_str_of("org.source_conflict"),
                               RUNG_SEVERITY_ERROR, subjects, message, &err));
  org = build(b);
  check_problem(org, "org.source_conflict", "a");
  rung_org_free(org);
  rung_builder_free(b);
}

static void RowsOfRecordsNeverAddedAreNotFound(void) {
  rung_builder* b = new_builder();
  rung_org* org = NULL;
  add_post(b, "a");
  report_to(b, "late", "a");
  CHECK(rung_builder_build(&org, b, &err) == RUNG_NOT_FOUND);
  CHECK_STR(rung_error_fragment(err), "late");
  rung_error_free(err);
  err = NULL;
  CHECK(org == NULL);
  add_post(b, "late"); /* it may still come */
  org = build(b);
  CHECK(rung_org_post_count(org) == 2);
  rung_org_free(org);
  report_to(b, "never", "a");
  CHECK_OK(rung_builder_erase(b, rung_str_of("never"), &err));
  org = build(b);
  rung_org_free(org);
  CHECK_FAILS(RUNG_NOT_FOUND,
              rung_builder_erase(b, rung_str_of("never"), &err));
  rung_builder_free(b);
}

static void ClearedEdgesAreGone(void) {
  rung_builder* b = new_builder();
  rung_context context = RUNG_CONTEXT_INIT;
  rung_org* org = NULL;
  int32_t truth = -1;
  context.at = 0;
  add_post(b, "a");
  add_post(b, "b");
  report_to(b, "b", "a");
  org = build(b);
  rung_org_free(org);
  CHECK_OK(rung_builder_clear_reports_to(b, rung_str_of("b"), &err));
  org = build(b);
  CHECK_OK(rung_is_superior(&truth, org, post_of(org, "a"), post_of(org, "b"),
                            &context, &err));
  CHECK(truth == RUNG_TRUTH_NO);
  CHECK_FAILS(RUNG_NOT_FOUND,
              rung_builder_clear_reports_to(b, rung_str_of("x"), &err));
  CHECK_FAILS(RUNG_NOT_FOUND,
              rung_builder_clear_holdings(b, rung_str_of("a"), &err));
  rung_org_free(org);
  rung_builder_free(b);
}

static void ZonesAreSetWithinReason(void) {
  rung_builder* b = new_builder();
  rung_org* org = NULL;
  CHECK(rung_builder_zone(b) == 8 * 3600);
  CHECK_OK(rung_builder_set_zone(b, -3600, &err));
  CHECK(rung_builder_zone(b) == -3600);
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, rung_builder_set_zone(b, INT32_MAX, &err));
  org = build(b);
  CHECK(rung_org_zone(org) == -3600);
  CHECK(rung_org_post_count(org) == 0);
  CHECK(rung_builder_zone(NULL) == 0);
  rung_org_free(org);
  rung_builder_free(b);
  rung_builder_free(NULL);
}

/* Each sets one thing wrong in a row that is good otherwise. */
static void BadRowsAreRefused(void) {
  rung_builder* b = new_builder();
  rung_unit_row unit = RUNG_UNIT_ROW_INIT;
  rung_post_row post = RUNG_POST_ROW_INIT;
  rung_portfolio_row portfolio = RUNG_PORTFOLIO_ROW_INIT;
  rung_absence_row absence = RUNG_ABSENCE_ROW_INIT;
  rung_org* org = NULL;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, rung_builder_add_unit(b, &unit, &err));
  unit.id = rung_str_of("u");
  unit.name.zh = rung_str_of("\xB9\xAB\xCE\xC4"); /* GBK */
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, rung_builder_add_unit(b, &unit, &err));
  unit.name.zh = rung_str_of(NULL);
  unit.since = 2;
  unit.until = 1;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, rung_builder_add_unit(b, &unit, &err));
  post.id = rung_str_of("p");
  post.role = 4;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, rung_builder_add_post(b, &post, &err));
  post.role = RUNG_ROLE_HEAD;
  post.functions.len = 1;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, rung_builder_add_post(b, &post, &err));
  portfolio.leader = rung_str_of("p");
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_builder_add_portfolio(b, &portfolio, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_builder_add_absence(b, &absence, &err));
  absence.person = rung_str_of("x");
  absence.post = rung_str_of("p");
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_builder_add_absence(b, &absence, &err));
  absence.reserved = 1;
  CHECK_FAILS(RUNG_UNSUPPORTED, rung_builder_add_absence(b, &absence, &err));
  org = build(b); /* none of them was added */
  CHECK(rung_org_unit_count(org) == 0 && rung_org_post_count(org) == 0);
  rung_org_free(org);
  rung_builder_free(b);
}

static void BadEdgesAreRefused(void) {
  rung_builder* b = new_builder();
  const rung_str a = rung_str_of("a");
  const rung_str none = RUNG_STR_INIT;
  const rung_text name = RUNG_TEXT_INIT;
  rung_org* org = NULL;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_builder_add_reports_to(b, a, a, RUNG_LINE_UNIT, 0, 1, &err));
  CHECK_FAILS(
      RUNG_INVALID_ARGUMENT,
      rung_builder_add_reports_to(b, a, none, RUNG_LINE_DOTTED, 0, 1, &err));
  CHECK_FAILS(
      RUNG_INVALID_ARGUMENT,
      rung_builder_add_reports_to(b, a, a, RUNG_LINE_DOTTED, 1, 0, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_builder_add_holding(b, none, a, 0, 0, 0, 1, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_builder_add_holding(b, a, a, 6, 0, 0, 1, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_builder_add_unit_name(b, none, name, 0, 1, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_builder_add_unit_parent(b, a, a, 1, 0, &err));
  org = build(b);
  rung_org_free(org);
  rung_builder_free(b);
}

static void LimitsBoundBuilders(void) {
  rung_load_options options = RUNG_LOAD_OPTIONS_INIT;
  rung_post_row row = RUNG_POST_ROW_INIT;
  rung_builder* b = NULL;
  options.max_id_bytes = 3;
  CHECK_OK(rung_builder_new(&b, &options, &err));
  row.id = rung_str_of("abcd");
  CHECK_FAILS(RUNG_LIMIT_EXCEEDED, rung_builder_add_post(b, &row, &err));
  rung_builder_free(b);
}

int main(void) {
  RUN(SeveralSuperiorsAreSeveral);
  RUN(CyclesAreUndetermined);
  RUN(EdgesHoldWithinTheirDates);
  RUN(SecondRecordsOfOneIdAreReported);
  RUN(HostsReportTheirOwnProblems);
  RUN(RowsOfRecordsNeverAddedAreNotFound);
  RUN(ClearedEdgesAreGone);
  RUN(ZonesAreSetWithinReason);
  RUN(BadRowsAreRefused);
  RUN(BadEdgesAreRefused);
  RUN(LimitsBoundBuilders);
  return check_result();
}
