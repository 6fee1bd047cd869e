/* Answers that a session owns: holders, posts, problems, reports, texts. */
#include <string.h>

#include "check.h"
#include "office.h"

static rung_error* err = NULL;

static void HoldersOfAPostAreListed(void) {
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  const int64_t now = at_date("2024-03-01");
  rung_holder_list holders = {NULL, 0};
  CHECK_OK(
      rung_org_holders(&holders, session, post_of(org, "s1.clerk"), now, &err));
  if (CHECK(holders.len == 1)) {
    CHECK(holders.ptr[0]->person == person_of(org, "zheng"));
    CHECK(holders.ptr[0]->kind == RUNG_HOLDING_SUBSTANTIVE);
    CHECK(holders.ptr[0]->primary == 1);
  }
  CHECK_OK(rung_org_holders(&holders, session, post_of(org, "gov.clerk"), now,
                            &err));
  if (CHECK(holders.len == 1)) {
    CHECK(holders.ptr[0]->kind == RUNG_HOLDING_CONCURRENT);
    CHECK(holders.ptr[0]->primary == 0);
  }
  CHECK_OK(
      rung_org_holders(&holders, session, post_of(org, "fb.head"), now, &err));
  CHECK(holders.len == 0);
  rung_session_free(session);
  rung_org_free(org);
}

static void PostsOfPeopleAndUnitsAreListed(void) {
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  const int64_t now = at_date("2024-03-01");
  rung_ids posts = {NULL, 0};
  CHECK_OK(
      rung_org_posts_of(&posts, session, person_of(org, "zheng"), now, &err));
  CHECK(posts.len == 2);
  CHECK_STR(post_id(org, posts.ptr[0]), "s1.clerk"); /* the primary one */
  CHECK_STR(post_id(org, posts.ptr[1]), "gov.clerk");
  CHECK_OK(rung_org_posts_in(&posts, session, unit_of(org, "gov"), now, &err));
  CHECK(posts.len == 4);
  CHECK_STR(post_id(org, posts.ptr[0]), "vm.edu"); /* order 1 */
  CHECK_STR(post_id(org, posts.ptr[1]), "vm.fin"); /* order 2 */
  CHECK_STR(post_id(org, posts.ptr[2]), "mayor");  /* unordered, rank 1 */
  CHECK_STR(post_id(org, posts.ptr[3]), "gov.clerk");
  rung_session_free(session);
  rung_org_free(org);
}

static void ReportsCountAndNameWhatIsWrong(void) {
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  const rung_report* report = NULL;
  CHECK_OK(rung_org_check(&report, session, at_date("2024-03-01"), &err));
  CHECK(report->units == 4);
  CHECK(report->posts == 9);
  CHECK(report->people == 7);
  CHECK(report->depth == 6);
  CHECK(report->roots.len == 1 &&
        report->roots.ptr[0] == post_of(org, "mayor"));
  if (CHECK(report->problems.len == 1)) {
    const rung_problem* vacant = report->problems.ptr[0];
    CHECK_STR(vacant->code, "org.vacant_head");
    CHECK(vacant->severity == RUNG_SEVERITY_INFO);
    CHECK(vacant->subjects.len == 2);
    CHECK_STR(vacant->subjects.ptr[0], "fb.head");
    CHECK_STR(vacant->subjects.ptr[1], "fb");
    CHECK(vacant->message.en.len > 0);
  }
  rung_session_free(session);
  rung_org_free(org);
}

static void ProblemsOfTheLoadAreListed(void) {
  const char json[] =
      "{\"format\":\"rung-org/1\",\"posts\":["
      "{\"id\":\"a\",\"reports_to\":[{\"post\":\"b\"}]},"
      "{\"id\":\"b\",\"reports_to\":[{\"post\":\"a\"}]},"
      "{\"id\":\"c\",\"reports_to\":[{\"post\":\"nobody\"}]}]}";
  rung_org* org = NULL;
  rung_session* session = NULL;
  rung_problem_list problems = {NULL, 0};
  CHECK_OK(rung_org_parse(&org, json, strlen(json), NULL, &err));
  session = office_session(org);
  CHECK_OK(rung_org_problems(&problems, session, &err));
  if (CHECK(problems.len == 2)) {
    CHECK_STR(problems.ptr[0]->code, "org.cycle");
    CHECK(problems.ptr[0]->subjects.len == 2);
    CHECK_STR(problems.ptr[1]->code, "org.dangling_reference");
    CHECK_STR(problems.ptr[1]->subjects.ptr[1], "nobody");
    CHECK(problems.ptr[1]->severity == RUNG_SEVERITY_ERROR);
  }
  rung_session_free(session);
  rung_org_free(org);
}

static void InstantsAndZonesAreWritten(void) {
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  rung_str text = RUNG_STR_INIT;
  CHECK_OK(rung_format_instant(&text, session, at_date("2024-03-01"), &err));
  CHECK_STR(text, "2024-03-01");
  CHECK_OK(rung_format_instant(&text, session, 0, &err));
  CHECK_STR(text, "1970-01-01T08:00:00+08:00");
  CHECK_OK(rung_format_instant(&text, session, RUNG_FOREVER, &err));
  CHECK_STR(text, "");
  CHECK_OK(rung_format_zone(&text, session, -19800, &err));
  CHECK_STR(text, "-05:30");
  CHECK_OK(rung_format_zone(&text, session, 0, &err));
  CHECK_STR(text, "Z");
  rung_session_free(session);
  rung_org_free(org);
}

static void SessionsKeepTheirOrgAlive(void) {
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  rung_str id = RUNG_STR_INIT;
  const rung_related* related = NULL;
  const rung_context now = office_context();
  CHECK_OK(rung_post_id(&id, org, post_of(org, "mayor"), &err));
  rung_org_free(org);
  CHECK_STR(id, "mayor");
  org = NULL;
  CHECK(rung_org_post_count(rung_session_org(session)) == 9);
  CHECK_OK(rung_relate(
      &related, session, post_of(rung_session_org(session), "mayor"),
      post_of(rung_session_org(session), "vm.edu"), &now, &err));
  CHECK(related->relation == RUNG_RELATION_DIRECT_SUPERIOR);
  rung_session_free(session);
  CHECK(rung_session_org(NULL) == NULL);
  rung_session_free(NULL);
}

static void AnswersOutliveCallsOnOtherSessions(void) {
  rung_org* org = office_load();
  rung_session* one = office_session(org);
  rung_session* two = office_session(org);
  const rung_context now = office_context();
  rung_ids first = {NULL, 0};
  rung_ids second = {NULL, 0};
  CHECK_OK(
      rung_subordinates(&first, one, post_of(org, "mayor"), 0, &now, &err));
  CHECK_OK(rung_superiors(&second, two, post_of(org, "vm.edu"), &now, &err));
  rung_session_free(two);
  rung_org_free(org);
  CHECK(first.len == 8);
  CHECK(post_id(rung_session_org(one), first.ptr[7]).len > 0);
  rung_session_free(one);
}

int main(void) {
  RUN(HoldersOfAPostAreListed);
  RUN(PostsOfPeopleAndUnitsAreListed);
  RUN(ReportsCountAndNameWhatIsWrong);
  RUN(ProblemsOfTheLoadAreListed);
  RUN(InstantsAndZonesAreWritten);
  RUN(SessionsKeepTheirOrgAlive);
  RUN(AnswersOutliveCallsOnOtherSessions);
  return check_result();
}
