/* Questions and answers as JSON, and answers held by a session. */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "office.h"

static rung_error* err = NULL;

/* A terminated copy, to be freed. */
static char* copy_of(rung_str text) {
  char* copy = calloc(text.len + 1, 1);
  if (copy != NULL && text.len > 0) memcpy(copy, text.ptr, text.len);
  return copy;
}

static int has(rung_str text, const char* piece) {
  char* copy = copy_of(text);
  const int found = copy != NULL && strstr(copy, piece) != NULL;
  free(copy);
  return found;
}

static void RoutesAnswerInJson(void) {
  const char request[] =
      "{\"from\":\"s1.head\",\"at\":\"2024-03-01\",\"lang\":\"en\"}";
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  rung_str json = RUNG_STR_INIT;
  CHECK_OK(rung_route_json(&json, session, request, strlen(request), &err));
  CHECK(has(json, "\"outcome\":\"found\""));
  CHECK(has(json, "\"eb.dep\""));
  CHECK(has(json, "\"zhou\""));
  rung_session_free(session);
  rung_org_free(org);
}

static void RelationsAnswerInJson(void) {
  const char request[] =
      "{\"a\":\"vm.edu\",\"b\":\"eb.dep\",\"at\":\"2024-03-01\"}";
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  rung_str json = RUNG_STR_INIT;
  CHECK_OK(rung_relate_json(&json, session, request, strlen(request), &err));
  CHECK(has(json, "\"relation\":\"skip_superior\""));
  CHECK(has(json, "\"skipped\":[\"eb.head\"]"));
  CHECK(has(json, "\"distance\":2"));
  rung_session_free(session);
  rung_org_free(org);
}

static void ChecksAnswerInJson(void) {
  const char request[] = "{\"at\":\"2024-03-01\"}";
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  rung_str json = RUNG_STR_INIT;
  CHECK_OK(rung_org_check_json(&json, session, request, strlen(request), &err));
  CHECK(has(json, "\"posts\":9"));
  CHECK(has(json, "org.vacant_head"));
  rung_session_free(session);
  rung_org_free(org);
}

static void BadRequestsNameTheirPlace(void) {
  const char unknown_key[] =
      "{\"from\":\"mayor\",\"at\":\"2024-03-01\",\"speed\":1}";
  const char nobody[] = "{\"from\":\"nobody\",\"at\":\"2024-03-01\"}";
  const char no_time[] = "{}";
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  rung_str json = RUNG_STR_INIT;
  CHECK(rung_route_json(&json, session, unknown_key, strlen(unknown_key),
                        &err) == RUNG_PARSE);
  CHECK_STR(rung_error_place(err), "/speed");
  rung_error_free(err);
  err = NULL;
  CHECK_FAILS(RUNG_NOT_FOUND,
              rung_route_json(&json, session, nobody, strlen(nobody), &err));
  CHECK_FAILS(RUNG_PARSE, rung_org_check_json(&json, session, no_time,
                                              strlen(no_time), &err));
  CHECK_FAILS(RUNG_PARSE, rung_relate_json(&json, session, NULL, 0, &err));
  CHECK_FAILS(RUNG_PARSE, rung_relate_json(&json, session, "[[[[", 4, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_relate_json(&json, session, NULL, 1, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_route_json(&json, session, "\"\xC0\x80\"", 4, &err));
  CHECK(json.ptr == NULL && json.len == 0);
  rung_session_free(session);
  rung_org_free(org);
}

static void HeldRoutesAreWrittenLikeAskedOnes(void) {
  const char request[] =
      "{\"from\":\"s1.head\",\"at\":\"2024-05-05\",\"lang\":\"en\"}";
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  rung_session* other = office_session(org);
  rung_route_query query = RUNG_ROUTE_QUERY_INIT;
  rung_context context = office_context();
  const rung_routed* routed = NULL;
  rung_str json = RUNG_STR_INIT;
  char* asked = NULL;
  CHECK_OK(rung_route_json(&json, session, request, strlen(request), &err));
  asked = copy_of(json);
  query.from = post_of(org, "s1.head");
  context.at = at_date("2024-05-05");
  CHECK_OK(rung_route(&routed, session, &query, &context, &err));
  CHECK_OK(rung_routed_to_json(&json, session, routed, RUNG_LANG_EN, &err));
  CHECK_STR(json, asked);
  CHECK(routed->step_count == 1); /* still good */
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_routed_to_json(&json, other, routed, RUNG_LANG_EN, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_routed_to_json(&json, session, routed, 2, &err));
  free(asked);
  rung_session_free(other);
  rung_session_free(session);
  rung_org_free(org);
}

static void HeldRelationsAndReportsAreWritten(void) {
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  const rung_context now = office_context();
  const rung_related* related = NULL;
  const rung_report* report = NULL;
  rung_str json = RUNG_STR_INIT;
  CHECK_OK(rung_relate(&related, session, post_of(org, "mayor"),
                       post_of(org, "vm.fin"), &now, &err));
  CHECK_OK(rung_related_to_json(&json, session, related, &err));
  CHECK(has(json, "\"relation\":\"direct_superior\""));
  CHECK_OK(rung_org_check(&report, session, now.at, &err));
  CHECK_OK(rung_report_to_json(&json, session, report, RUNG_LANG_ZH, &err));
  CHECK(has(json, "\"depth\":6"));
  CHECK(report->depth == 6);
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_related_to_json(&json, session, NULL, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_report_to_json(&json, session, NULL, 0, &err));
  rung_session_free(session);
  rung_org_free(org);
}

static void FactsComeBackAsAFileThatLoads(void) {
  rung_org* org = office_load();
  rung_org* again = NULL;
  rung_session* session = office_session(org);
  rung_str json = RUNG_STR_INIT;
  CHECK_OK(rung_org_to_json(&json, session, &err));
  CHECK_OK(rung_org_parse(&again, json.ptr, json.len, NULL, &err));
  CHECK(rung_org_post_count(again) == 9);
  rung_org_free(again);
  rung_session_free(session);
  rung_org_free(org);
}

static const rung_route_option* option_of(rung_route_option_list options,
                                          const char* name) {
  const rung_str wanted = rung_str_of(name);
  size_t i;
  for (i = 0; i < options.len; ++i) {
    const rung_str is = options.ptr[i]->name;
    if (is.len == wanted.len && memcmp(is.ptr, wanted.ptr, is.len) == 0) {
      return options.ptr[i];
    }
  }
  return NULL;
}

static void OptionsOfARouteAreListed(void) {
  rung_session* session = office_session(NULL);
  rung_route_option_list options = {NULL, 7};
  const rung_route_option *several, *limit;
  size_t i;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, rung_route_options(NULL, session, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, rung_route_options(&options, NULL, &err));
  CHECK(options.ptr == NULL && options.len == 7);
  CHECK_OK(rung_route_options(&options, session, &err));
  CHECK(options.len > 30);
  for (i = 0; i < options.len; ++i) {
    const rung_route_option* option = options.ptr[i];
    CHECK(option->name.len > 0);
    CHECK(option->help.zh.len > 0 && option->help.en.len > 0);
    CHECK((option->values.len > 0) == (option->kind == RUNG_OPTION_CHOICE));
    CHECK(option->part >= RUNG_PART_QUESTION &&
          option->part <= RUNG_PART_TWICE);
  }
  several = option_of(options, "several");
  if (CHECK(several != NULL && several->values.len == 5)) {
    CHECK(several->part == RUNG_PART_LEVELS);
    CHECK_STR(several->values.ptr[3], "in_order");
    CHECK_STR(several->initial, "report");
  }
  limit = option_of(options, "stand_in_hops");
  if (CHECK(limit != NULL && limit->kind == RUNG_OPTION_WHOLE)) {
    CHECK(limit->least == 0 && limit->most == 8);
  }
  CHECK(option_of(options, "until_rank") != NULL);
  CHECK(option_of(options, "rank") == NULL);
  rung_session_free(session);
}

int main(void) {
  RUN(RoutesAnswerInJson);
  RUN(RelationsAnswerInJson);
  RUN(ChecksAnswerInJson);
  RUN(BadRequestsNameTheirPlace);
  RUN(HeldRoutesAreWrittenLikeAskedOnes);
  RUN(HeldRelationsAndReportsAreWritten);
  RUN(FactsComeBackAsAFileThatLoads);
  RUN(OptionsOfARouteAreListed);
  return check_result();
}
