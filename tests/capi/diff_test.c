/* Two organisations compared, through C. */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "office.h"

static rung_error* err = NULL;

static int has(rung_str text, const char* piece) {
  char* copy = calloc(text.len + 1, 1);
  int found = 0;
  if (copy == NULL) return 0;
  if (text.len > 0) memcpy(copy, text.ptr, text.len);
  found = strstr(copy, piece) != NULL;
  free(copy);
  return found;
}

/* The office without its bureau's head. */
static rung_org* draft_of(const rung_org* org) {
  rung_builder* builder = NULL;
  rung_org* draft = NULL;
  CHECK_OK(rung_builder_from_org(&builder, org, NULL, &err));
  CHECK_OK(rung_builder_erase(builder, rung_str_of("eb.head"), &err));
  CHECK_OK(rung_builder_build(&draft, builder, &err));
  rung_builder_free(builder);
  return draft;
}

static const char kRequest[] =
    "{\"at\":\"2024-03-01\",\"from\":[\"s1.head\"],\"lang\":\"en\"}";

static void DifferencesAnswerInJson(void) {
  rung_org* org = office_load();
  rung_org* draft = draft_of(org);
  rung_session* session = NULL;
  rung_str json = RUNG_STR_INIT;
  CHECK_OK(rung_session_new(&session, NULL, &err));
  CHECK_OK(rung_org_diff_json(&json, session, org, draft, kRequest,
                              strlen(kRequest), &err));
  CHECK(has(json, "\"from\":\"s1.head\""));
  CHECK(has(json, "\"cause\":\"post_gone\",\"post\":\"eb.head\""));
  CHECK_OK(rung_org_diff_json(&json, session, org, org, kRequest,
                              strlen(kRequest), &err));
  CHECK(has(json, "\"asked\":1,\"changed\":0"));
  rung_session_free(session);
  rung_org_free(draft);
  rung_org_free(org);
}

static void DifferencesMakeAPage(void) {
  rung_org* org = office_load();
  rung_org* draft = draft_of(org);
  rung_session* session = office_session(org);
  rung_str page = RUNG_STR_INIT;
  CHECK_OK(rung_org_diff_page(&page, session, org, draft, kRequest,
                              strlen(kRequest), &err));
  CHECK(has(page, "<!DOCTYPE html>"));
  CHECK(has(page, "<svg "));
  rung_session_free(session);
  rung_org_free(draft);
  rung_org_free(org);
}

static void WhatIsMissingOrWrongIsRefused(void) {
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  rung_str json = RUNG_STR_INIT;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_org_diff_json(&json, session, org, NULL, kRequest,
                                 strlen(kRequest), &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_org_diff_page(&json, session, NULL, org, kRequest,
                                 strlen(kRequest), &err));
  CHECK_FAILS(RUNG_PARSE,
              rung_org_diff_json(&json, session, org, org, "{}", 2, &err));
  CHECK(json.ptr == NULL);
  rung_session_free(session);
  rung_org_free(org);
}

static void ClosingActsAreListed(void) {
  uint32_t count = 0;
  while (rung_standard_closing_act(count).len > 0) ++count;
  CHECK(count == 6);
  CHECK_STR(rung_standard_closing_act(0), "archive");
  CHECK(rung_standard_closing_act(UINT32_MAX).len == 0);
}

int main(void) {
  RUN(DifferencesAnswerInJson);
  RUN(DifferencesMakeAPage);
  RUN(WhatIsMissingOrWrongIsRefused);
  RUN(ClosingActsAreListed);
  return check_result();
}
