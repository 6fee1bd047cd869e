#include "judge.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "office.h"

const char kDeskRules[] =
    "{\"format\":\"rung-rules/1\",\"id\":\"desk\",\"version\":\"1.2.0\","
    "\"title\":{\"zh\":\"\xE5\x8F\xB0\",\"en\":\"Desk\"},"
    "\"settings\":{\"patience\":{\"type\":\"number\",\"default\":3,"
    "\"title\":{\"en\":\"Patience\"},\"source\":\"ours\"}},"
    "\"rules\":[{\"id\":\"DESK-1\",\"title\":{\"en\":\"Review first\"},"
    "\"case\":\"matter\",\"checks\":[{\"code\":\"DESK_NO_REVIEW\","
    "\"severity\":\"error\",\"kernel\":\"order\",\"of\":{\"act\":\"approve\"},"
    "\"direction\":\"before\",\"need\":{\"act\":\"review\"},"
    "\"message\":{\"en\":\"approved before the review\"}}]}]}";

rung_rulebook* office_rules(void) {
  rung_rulebook* rules = NULL;
  rung_error* err = NULL;
  if (rung_rulebook_load(&rules, "office", 6, NULL, &err) != RUNG_OK) {
    fprintf(stderr, "%.*s\n", RUNG_PRINT(rung_error_what(err)));
    exit(2);
  }
  return rules;
}

void report_set(sent_report* out, const char* id, const char* date,
                const char* from, const char* to) {
  const rung_event_row empty = RUNG_EVENT_ROW_INIT;
  out->from = rung_str_of(from);
  out->to = rung_str_of(to);
  out->row = empty;
  out->row.id = rung_str_of(id);
  out->row.time = at_date(date);
  out->row.act = rung_str_of("report");
  out->row.from.ptr = &out->from;
  out->row.from.len = 1;
  out->row.to.ptr = &out->to;
  out->row.to.len = 1;
  out->row.matter = rung_str_of("m1");
}

int is_text(rung_str text, const char* wanted) {
  return text.len == strlen(wanted) &&
         (text.len == 0 || memcmp(text.ptr, wanted, text.len) == 0);
}

int holds(rung_str text, const char* piece) {
  const size_t len = strlen(piece);
  size_t at;
  for (at = 0; at + len <= text.len; ++at) {
    if (memcmp(text.ptr + at, piece, len) == 0) return 1;
  }
  return 0;
}

const rung_finding* finding_of(const rung_checked* checked, const char* code) {
  size_t i;
  for (i = 0; checked != NULL && i < checked->finding_count; ++i) {
    if (is_text(checked->findings[i]->code, code)) return checked->findings[i];
  }
  return NULL;
}

const rung_rule_verdict* verdict_of(const rung_checked* checked,
                                    const char* rule) {
  size_t i;
  for (i = 0; checked != NULL && i < checked->verdict_count; ++i) {
    if (is_text(checked->verdicts[i]->rule, rule)) return checked->verdicts[i];
  }
  return NULL;
}
