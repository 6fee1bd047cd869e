/* Who is next: steps, stand-ins, notes, traces. */
#include <string.h>

#include "check.h"
#include "office.h"

static rung_error* err = NULL;

static const rung_routed* ask(rung_session* session, const char* from,
                              int32_t extent, const char* to,
                              const char* date) {
  const rung_org* org = rung_session_org(session);
  rung_route_query query = RUNG_ROUTE_QUERY_INIT;
  rung_context context = RUNG_CONTEXT_INIT;
  const rung_routed* routed = NULL;
  query.from = post_of(org, from);
  query.extent = extent;
  if (to != NULL) query.to = post_of(org, to);
  context.at = at_date(date);
  CHECK_OK(rung_route(&routed, session, &query, &context, &err));
  return routed;
}

static void SectionHeadGoesToTheDeputyInCharge(void) {
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  const rung_routed* r =
      ask(session, "s1.head", RUNG_EXTENT_NEXT, NULL, "2024-03-01");
  CHECK(r->outcome == RUNG_OUTCOME_FOUND);
  if (CHECK(r->step_count == 1)) {
    const rung_step* step = r->steps[0];
    CHECK(step->post == post_of(org, "eb.dep"));
    CHECK(step->unit == unit_of(org, "eb"));
    CHECK(step->level == 1);
    CHECK(step->instead_of == RUNG_NONE);
    CHECK(step->line == RUNG_LINE_PORTFOLIO);
    CHECK(step->holders.len == 1);
    CHECK(step->holders.ptr[0] == person_of(org, "zhou"));
  }
  CHECK(r->note_count == 0);
  CHECK(r->trace_count > 0);
  rung_session_free(session);
  rung_org_free(org);
}

static void ChainsGoToTheTop(void) {
  static const char* const kSteps[] = {"s1.head", "eb.dep", "eb.head", "vm.edu",
                                       "mayor"};
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  const rung_routed* r =
      ask(session, "s1.clerk", RUNG_EXTENT_TOP, NULL, "2024-03-01");
  size_t i;
  CHECK(r->outcome == RUNG_OUTCOME_FOUND);
  CHECK(r->step_count == 5);
  for (i = 0; i < 5 && i < r->step_count; ++i) {
    CHECK_STR(post_id(org, r->steps[i]->post), kSteps[i]);
    CHECK(r->steps[i]->level == i + 1);
  }
  r = ask(session, "mayor", RUNG_EXTENT_NEXT, NULL, "2024-03-01");
  CHECK(r->outcome == RUNG_OUTCOME_TOP);
  CHECK(r->step_count == 0);
  r = ask(session, "s1.clerk", RUNG_EXTENT_TO, "eb.dep", "2024-03-01");
  CHECK(r->outcome == RUNG_OUTCOME_FOUND);
  CHECK(r->step_count == 2);
  r = ask(session, "s1.clerk", RUNG_EXTENT_TO, "fb.head", "2024-03-01");
  CHECK(r->outcome == RUNG_OUTCOME_NOT_ABOVE);
  rung_session_free(session);
  rung_org_free(org);
}

static void StandInsTakeTheStep(void) {
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  const rung_routed* r =
      ask(session, "eb.head", RUNG_EXTENT_NEXT, NULL, "2024-06-05");
  CHECK(r->outcome == RUNG_OUTCOME_FOUND);
  if (CHECK(r->step_count == 1)) {
    CHECK_STR(post_id(org, r->steps[0]->post), "vm.fin");
    CHECK_STR(post_id(org, r->steps[0]->instead_of), "vm.edu");
    CHECK(r->steps[0]->holders.len == 1);
    CHECK(r->steps[0]->holders.ptr[0] == person_of(org, "sun"));
  }
  rung_session_free(session);
  rung_org_free(org);
}

static void AbsentPostsArePassedWithANote(void) {
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  const rung_routed* r =
      ask(session, "s1.head", RUNG_EXTENT_NEXT, NULL, "2024-05-05");
  CHECK(r->outcome == RUNG_OUTCOME_FOUND);
  if (CHECK(r->step_count == 1)) {
    CHECK_STR(post_id(org, r->steps[0]->post), "eb.head");
    CHECK(r->steps[0]->level == 2);
  }
  if (CHECK(r->note_count == 1)) {
    rung_str text = RUNG_STR_INIT;
    CHECK_STR(r->notes[0]->code, "CHAIN_ABSENCE");
    CHECK(r->notes[0]->level == 1);
    CHECK(r->notes[0]->posts.len == 2);
    CHECK_STR(post_id(org, r->notes[0]->posts.ptr[0]), "eb.dep");
    CHECK_STR(post_id(org, r->notes[0]->posts.ptr[1]), "eb.head");
    CHECK_OK(rung_note_message(&text, session, r, 0, RUNG_LANG_EN, &err));
    CHECK(text.len > 0);
    CHECK_FAILS(RUNG_INVALID_ARGUMENT,
                rung_note_message(&text, session, r, 1, RUNG_LANG_EN, &err));
  }
  rung_session_free(session);
  rung_org_free(org);
}

static void TracesTellEveryStageAndMayBeLeftOut(void) {
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  rung_route_query query = RUNG_ROUTE_QUERY_INIT;
  const rung_context now = office_context();
  const rung_routed* r = NULL;
  query.from = post_of(org, "s1.clerk");
  CHECK_OK(rung_route(&r, session, &query, &now, &err));
  if (CHECK(r->trace_count >= 3)) {
    const rung_trace_record* last = r->trace[r->trace_count - 2];
    const rung_trace_record* stop = r->trace[r->trace_count - 1];
    CHECK(r->trace[0]->stage == RUNG_STAGE_EXPAND);
    CHECK(r->trace[0]->code == RUNG_TRACE_NEXT);
    CHECK(r->trace[0]->post == post_of(org, "s1.head"));
    CHECK(last->stage == RUNG_STAGE_FINAL);
    CHECK(last->code == RUNG_TRACE_ACCEPTED);
    CHECK(last->level == 1);
    CHECK(last->edge == RUNG_LINE_UNIT);
    CHECK(last->replaced_by == RUNG_NONE);
    CHECK(stop->stage == RUNG_STAGE_STOP);
    CHECK(stop->code == RUNG_TRACE_STOPS_HERE);
  }
  query.trace = 0;
  CHECK_OK(rung_route(&r, session, &query, &now, &err));
  CHECK(r->trace_count == 0);
  CHECK(r->step_count == 1);
  rung_session_free(session);
  rung_org_free(org);
}

static void PeopleMayAsk(void) {
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  rung_route_query query = RUNG_ROUTE_QUERY_INIT;
  const rung_context now = office_context();
  const rung_routed* r = NULL;
  query.person = person_of(org, "zheng");
  CHECK_OK(rung_route(&r, session, &query, &now, &err));
  CHECK(r->step_count == 1);
  CHECK_STR(post_id(org, r->steps[0]->post), "s1.head");
  query.unit = unit_of(org, "gov");
  CHECK_OK(rung_route(&r, session, &query, &now, &err));
  CHECK(r->step_count == 1);
  CHECK_STR(post_id(org, r->steps[0]->post), "mayor");
  rung_session_free(session);
  rung_org_free(org);
}

static void TheNextApproverAloneIsAPost(void) {
  rung_org* org = office_load();
  const rung_context now = office_context();
  int32_t found = -1;
  uint32_t post = 0;
  CHECK_OK(rung_next_approver(&found, &post, org, post_of(org, "s1.head"), &now,
                              &err));
  CHECK(found == RUNG_FOUND_ONE && post == post_of(org, "eb.dep"));
  CHECK_OK(rung_next_approver(&found, &post, org, post_of(org, "mayor"), &now,
                              &err));
  CHECK(found == RUNG_FOUND_NONE && post == RUNG_NONE);
  rung_org_free(org);
}

static void QueriesMustNameWhoAsksAndWhereTo(void) {
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  rung_route_query query = RUNG_ROUTE_QUERY_INIT;
  const rung_context now = office_context();
  const rung_routed* r = NULL;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_route(&r, session, &query, &now, &err));
  query.from = post_of(org, "s1.head");
  query.extent = RUNG_EXTENT_TO;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_route(&r, session, &query, &now, &err));
  query.extent = RUNG_EXTENT_AUTHORITY + 1;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_route(&r, session, &query, &now, &err));
  query.extent = RUNG_EXTENT_NEXT;
  query.document_kind = rung_str_of("\xFF");
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_route(&r, session, &query, &now, &err));
  CHECK(r == NULL);
  rung_session_free(session);
  rung_org_free(org);
}

int main(void) {
  RUN(SectionHeadGoesToTheDeputyInCharge);
  RUN(ChainsGoToTheTop);
  RUN(StandInsTakeTheStep);
  RUN(AbsentPostsArePassedWithANote);
  RUN(TracesTellEveryStageAndMayBeLeftOut);
  RUN(PeopleMayAsk);
  RUN(TheNextApproverAloneIsAPost);
  RUN(QueriesMustNameWhoAsksAndWhereTo);
  return check_result();
}
