/* Every question behind one call. */
#include <string.h>

#include "check.h"
#include "judge.h"
#include "office.h"

static rung_error* err = NULL;
static rung_org* org;
static rung_rulebook* office;
static const rung_rulebook* books[1];

#define EVENT(id, from, to)                        \
  "{\"id\":\"" id                                  \
  "\",\"time\":\"2024-03-01\",\"act\":\"report\"," \
  "\"from\":\"" from "\",\"to\":\"" to "\",\"matter\":\"m1\"}"

static rung_str answer(rung_service* service, const char* request) {
  rung_str out = RUNG_STR_INIT;
  CHECK_OK(rung_service_answer(&out, service, request, strlen(request), &err));
  return out;
}

static void QuestionsAreAnswered(void) {
  rung_service* service = NULL;
  CHECK_OK(rung_service_new(&service, org, books, 1, NULL, &err));
  CHECK(holds(answer(service, "{\"id\":7,\"ask\":\"hello\"}"),
              "{\"id\":7,\"ok\":{\"rung\":"));
  CHECK(holds(answer(service,
                     "{\"id\":\"a\",\"ask\":\"route\",\"request\":{\"from\":"
                     "\"s1.head\",\"at\":\"2024-03-01\"}}"),
              "\"steps\":[{\"post\":\"eb.dep\""));
  CHECK_STR(answer(service, "{\"id\":1,\"ask\":\"open\",\"monitor\":\"m1\"}"),
            "{\"id\":1,\"ok\":{\"monitor\":\"m1\"}}");
  CHECK(
      holds(answer(service,
                   "{\"ask\":\"propose\",\"monitor\":\"m1\",\"request\":" EVENT(
                       "e1", "s1.head", "eb.head") "}"),
            "\"code\":\"RPT_SKIP_LEVEL\""));
  rung_service_free(service);
}

static void WhatIsWrongIsAnAnswer(void) {
  rung_service* service = NULL;
  CHECK_OK(rung_service_new(&service, org, NULL, 0, NULL, &err));
  CHECK(holds(answer(service, "what?"), "{\"id\":null,\"error\":{\"code\":"));
  CHECK(holds(answer(service, ""), "\"error\""));
  CHECK(holds(answer(service, "{\"id\":2,\"ask\":\"hullo\"}"),
              "did you mean `hello`?"));
  CHECK(holds(answer(service,
                     "{\"id\":3,\"ask\":\"feed\",\"monitor\":\"m9\","
                     "\"request\":" EVENT("e1", "s1.head", "eb.dep") "}"),
              "\"code\":\"not_found\""));
  /* no rulebooks to judge by */
  CHECK(
      holds(answer(service,
                   "{\"id\":4,\"ask\":\"check\",\"request\":{\"events\":[]}}"),
            "\"error\""));
  rung_service_free(service);
}

static void BoundsHold(void) {
  rung_service_options options = RUNG_SERVICE_OPTIONS_INIT, filled;
  rung_service* service = NULL;
  CHECK_OK(rung_service_options_init(&filled, sizeof filled));
  CHECK(memcmp(&options, &filled, sizeof options) == 0);
  CHECK(rung_service_options_init(&filled, 2) == RUNG_INVALID_ARGUMENT);
  options.max_bytes = 60;
  options.max_monitors = 1;
  CHECK_OK(rung_service_new(&service, org, books, 1, &options, &err));
  answer(service, "{\"ask\":\"open\",\"monitor\":\"a\"}");
  CHECK(holds(answer(service, "{\"ask\":\"open\",\"monitor\":\"b\"}"),
              "\"code\":\"limit_exceeded\""));
  CHECK(holds(answer(service,
                     "{\"ask\":\"close\",\"monitor\":"
                     "\"a\",\"request\":{\"of\":\"no use to anybody\"}}"),
              "\"code\":\"limit_exceeded\""));
  answer(service, "{\"ask\":\"close\",\"monitor\":\"a\"}");
  CHECK_STR(answer(service, "{\"ask\":\"open\",\"monitor\":\"b\"}"),
            "{\"id\":null,\"ok\":{\"monitor\":\"b\"}}");
  rung_service_free(service);
}

static void Misuse(void) {
  rung_service* service = NULL;
  rung_str out = RUNG_STR_INIT;
  rung_service_free(NULL);
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_service_new(NULL, org, books, 1, NULL, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_service_new(&service, NULL, books, 1, NULL, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_service_new(&service, org, NULL, 1, NULL, &err));
  CHECK(service == NULL);
  CHECK_OK(rung_service_new(&service, org, books, 1, NULL, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_service_answer(NULL, service, "{}", 2, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_service_answer(&out, NULL, "{}", 2, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_service_answer(&out, service, NULL, 2, &err));
  CHECK(out.ptr == NULL);
  rung_service_free(service);
}

int main(void) {
  org = office_load();
  office = office_rules();
  books[0] = office;
  RUN(QuestionsAreAnswered);
  RUN(WhatIsWrongIsAnAnswer);
  RUN(BoundsHold);
  RUN(Misuse);
  rung_rulebook_free(office);
  rung_org_free(org);
  return check_result();
}
