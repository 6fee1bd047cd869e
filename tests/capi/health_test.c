/* The health of an organisation, as JSON and as a page. */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "office.h"

static rung_error* err = NULL;

static int has(rung_str text, const char* piece) {
  const size_t len = strlen(piece);
  size_t i = 0;
  for (i = 0; i + len <= text.len; ++i) {
    if (memcmp(text.ptr + i, piece, len) == 0) return 1;
  }
  return 0;
}

static void HealthAnswersInJson(void) {
  const char request[] = "{\"at\":\"2024-03-01\",\"lang\":\"en\"}";
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  rung_str json = RUNG_STR_INIT;
  CHECK_OK(
      rung_org_health_json(&json, session, request, strlen(request), &err));
  CHECK(has(json, "\"posts\":9"));
  CHECK(has(json, "{\"post\":\"fb.head\",\"unit\":\"fb\",\"head\":true"));
  CHECK(has(json,
            "\"longest\":[\"s1.clerk\",\"s1.head\",\"eb.dep\","
            "\"eb.head\",\"vm.edu\",\"mayor\"]"));
  CHECK_FAILS(RUNG_PARSE, rung_org_health_json(&json, session, "{}", 2, &err));
  rung_session_free(session);
  rung_org_free(org);
}

static void PagesAreWritten(void) {
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  const int64_t at = at_date("2024-03-01");
  rung_health_page_options options = RUNG_HEALTH_PAGE_OPTIONS_INIT;
  rung_str page = RUNG_STR_INIT;
  CHECK_OK(rung_org_health_page(&page, session, at, NULL, &err));
  CHECK(has(page, "<html lang=\"zh\" data-both>"));
  CHECK(has(page, "<svg"));
  options.lang = RUNG_LANG_EN;
  options.one_language = 1;
  options.chart_posts = 8;
  options.rows = 1;
  options.input.ptr = "office.json";
  options.input.len = 11;
  CHECK_OK(rung_org_health_page(&page, session, at, &options, &err));
  CHECK(has(page, "<html lang=\"en\">"));
  CHECK(!has(page, "<svg"));
  CHECK(has(page, "more not shown"));
  CHECK(has(page, "<code>office.json</code>"));
  rung_session_free(session);
  rung_org_free(org);
}

static void WrongOptionsAreRefused(void) {
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  rung_health_page_options options = RUNG_HEALTH_PAGE_OPTIONS_INIT;
  rung_str page = RUNG_STR_INIT;
  options.one_language = 2;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_org_health_page(&page, session, 0, &options, &err));
  options.one_language = 0;
  options.lang = 7;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_org_health_page(&page, session, 0, &options, &err));
  options.lang = RUNG_LANG_ZH;
  options.struct_size = 4;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_org_health_page(&page, session, 0, &options, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_org_health_page(NULL, session, 0, NULL, &err));
  CHECK(page.ptr == NULL);
  rung_session_free(session);
  rung_org_free(org);
}

int main(void) {
  RUN(HealthAnswersInJson);
  RUN(PagesAreWritten);
  RUN(WrongOptionsAreRefused);
  return check_result();
}
