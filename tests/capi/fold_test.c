/* Dated exports become one org, which remembers what changed. */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "office.h"

static rung_error* err = NULL;

static rung_org* clerk_in(const char* unit) {
  rung_org* org = NULL;
  char json[256];
  json[0] = 0;
  strcat(json, "{\"format\":\"rung-org/1\",\"units\":[{\"id\":\"a\"},");
  strcat(json, "{\"id\":\"b\"}],\"posts\":[{\"id\":\"p\",\"unit\":\"");
  strcat(json, unit);
  strcat(json, "\"}]}");
  CHECK_OK(rung_org_parse(&org, json, strlen(json), NULL, &err));
  return org;
}

static void ExportsBecomeOneOrg(void) {
  rung_org* june = clerk_in("a");
  rung_org* july = clerk_in("b");
  rung_org* org = NULL;
  const rung_fold_change* change = NULL;
  rung_dated_org exports[2];
  exports[0].org = july;
  exports[0].date = at_date("2024-07-31");
  exports[0].name = rung_str_of("july");
  exports[1].org = june;
  exports[1].date = at_date("2024-06-30");
  exports[1].name = rung_str_of("june");
  CHECK_OK(rung_org_fold(&org, exports, 2, NULL, &err));
  rung_org_free(june);
  rung_org_free(july);
  CHECK(rung_org_post_count(org) == 2);
  CHECK(post_of(org, "p~2024-06-30") != RUNG_NONE);
  CHECK(rung_org_fold_change_count(org) == 1);
  CHECK_OK(rung_org_fold_change(&change, org, 0, &err));
  CHECK(change->kind == RUNG_FOLD_POST_MOVED);
  CHECK_STR(rung_fold_kind_name(change->kind), "post_moved");
  CHECK(change->day == RUNG_FOLD_DAY_UNCERTAIN);
  CHECK_STR(rung_fold_day_name(change->day), "uncertain");
  CHECK(change->after == exports[1].date);
  CHECK(change->by == exports[0].date && change->at == exports[0].date);
  CHECK(change->subjects.len == 3);
  CHECK_STR(change->subjects.ptr[0], "p");
  CHECK_STR(change->before, "a");
  CHECK_STR(change->now, "b");
  CHECK(change->message.zh.len > 0 && change->message.en.len > 0);
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_org_fold_change(&change, org, 1, &err));
  rung_org_free(org);
}

static void TheStartMayBeOpen(void) {
  rung_fold_options options = RUNG_FOLD_OPTIONS_INIT;
  rung_org* june = clerk_in("a");
  rung_org* org = NULL;
  int32_t exists = -1;
  rung_dated_org one;
  one.org = june;
  one.date = at_date("2024-06-30");
  one.name = rung_str_of("");
  CHECK_OK(rung_org_fold(&org, &one, 1, NULL, &err));
  CHECK_OK(rung_post_exists(&exists, org, post_of(org, "p"), 0, &err));
  CHECK(exists == 0);
  rung_org_free(org);
  options.open_start = 1;
  CHECK_OK(rung_org_fold(&org, &one, 1, &options, &err));
  CHECK_OK(rung_post_exists(&exists, org, post_of(org, "p"), 0, &err));
  CHECK(exists == 1);
  rung_org_free(org);
  rung_org_free(june);
}

static void WhatIsNoSeriesIsRefused(void) {
  rung_fold_options options = RUNG_FOLD_OPTIONS_INIT;
  rung_org* june = clerk_in("a");
  rung_org* org = NULL;
  rung_dated_org exports[2];
  exports[0].org = june;
  exports[0].date = at_date("2024-06-30");
  exports[0].name = rung_str_of("june");
  exports[1] = exports[0];
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_org_fold(&org, exports, 2, NULL, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, rung_org_fold(&org, NULL, 0, NULL, &err));
  exports[1].org = NULL;
  exports[1].date = 0;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_org_fold(&org, exports, 2, NULL, &err));
  options.open_start = 2;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_org_fold(&org, exports, 1, &options, &err));
  CHECK(org == NULL);
  CHECK(rung_org_fold_change_count(NULL) == 0);
  CHECK(rung_org_fold_change_count(june) == 0);
  CHECK_STR(rung_fold_kind_name(-1), "unknown");
  CHECK_STR(rung_fold_day_name(3), "unknown");
  rung_org_free(june);
}

int main(void) {
  RUN(ExportsBecomeOneOrg);
  RUN(TheStartMayBeOpen);
  RUN(WhatIsNoSeriesIsRefused);
  return check_result();
}
