/* Events: texts, rows, and one out of the other. */
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "judge.h"
#include "office.h"

static rung_error* err = NULL;
static rung_session* session = NULL; /* without an org */

static const char kText[] =
    "[{\"id\":\"e1\",\"time\":\"2024-03-01\",\"act\":\"report\","
    "\"from\":\"s1.head\",\"to\":[\"eb.dep\",\"eb.head\"],\"matter\":\"m\","
    "\"attrs\":{\"urgent\":true,\"copies\":2.5,\"kind\":\"decree\","
    "\"tags\":[\"a\",\"b\"]}},"
    "{\"time\":\"2024-03-02T09:00\",\"act\":\"sign\",\"ref\":\"e1\"}]";

static rung_events* parsed(void) {
  rung_events* events = NULL;
  CHECK_OK(rung_events_parse(&events, kText, strlen(kText), NULL, &err));
  return events;
}

static void TextsGiveRows(void) {
  rung_events* events = parsed();
  const rung_event_row* row = NULL;
  CHECK(rung_events_count(events) == 2);
  CHECK_OK(rung_events_row(&row, session, events, 0, &err));
  CHECK(row->struct_size == sizeof *row && row->time == at_date("2024-03-01"));
  CHECK_STR(row->id, "e1");
  CHECK(row->from.len == 1 && row->to.len == 2 && row->cc.len == 0);
  CHECK_STR(row->to.ptr[1], "eb.head");
  CHECK(row->recorded == RUNG_BEGINNING);
  CHECK(row->attribute_count == 4);
  CHECK(row->attributes[0].kind == RUNG_ATTRIBUTE_BOOLEAN &&
        row->attributes[0].boolean == 1);
  CHECK(row->attributes[1].number == 2.5);
  CHECK_STR(row->attributes[2].text, "decree");
  CHECK(row->attributes[3].kind == RUNG_ATTRIBUTE_TEXTS);
  CHECK_STR(row->attributes[3].texts.ptr[1], "b");
  CHECK_OK(rung_events_row(&row, session, events, 1, &err));
  CHECK_STR(row->id, "#2");
  CHECK_STR(row->ref, "e1");
  CHECK(row->attribute_count == 0);
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_events_row(&row, session, events, 2, &err));
  rung_events_free(events);
}

static void RowsGiveTheSameText(void) {
  rung_events* events = parsed();
  const rung_event_row* row = NULL;
  rung_str json = RUNG_STR_INIT;
  CHECK_OK(rung_events_row(&row, session, events, 0, &err));
  CHECK_OK(rung_event_to_json(&json, session, row, 8 * 3600, &err));
  CHECK_STR(json,
            "{\"id\":\"e1\",\"time\":\"2024-03-01\",\"act\":\"report\","
            "\"from\":[\"s1.head\"],\"to\":[\"eb.dep\",\"eb.head\"],"
            "\"matter\":\"m\",\"attrs\":{\"urgent\":true,\"copies\":2.5,"
            "\"kind\":\"decree\",\"tags\":[\"a\",\"b\"]}}");
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_event_to_json(&json, session, row, 99999, &err));
  rung_events_free(events);
}

static void OptionsBoundAndPlace(void) {
  rung_event_options options = RUNG_EVENT_OPTIONS_INIT;
  rung_events* events = NULL;
  const rung_event_row* row = NULL;
  options.zone = 0;
  CHECK_OK(rung_events_parse(&events, kText, strlen(kText), &options, &err));
  CHECK_OK(rung_events_row(&row, session, events, 0, &err));
  CHECK(row->time == at_date("2024-03-01T00:00Z"));
  rung_events_free(events);
  events = NULL;
  options.max_events = 1;
  CHECK_FAILS(RUNG_LIMIT_EXCEEDED,
              rung_events_parse(&events, kText, strlen(kText), &options, &err));
  CHECK(rung_events_parse(&events, "[{\"act\":1}]", 11, NULL, &err) ==
        RUNG_PARSE);
  CHECK_STR(rung_error_place(err), "/0/act");
  rung_error_free(err);
  err = NULL;
  CHECK_FAILS(RUNG_NOT_FOUND,
              rung_events_load(&events, "/none.json", 10, NULL, &err));
  CHECK(events == NULL);
}

static void FilesAreRead(void) {
  const char path[] = "capi_event_test.json";
  rung_events* events = NULL;
  FILE* file = fopen(path, "wb");
  CHECK(file != NULL && fwrite(kText, 1, strlen(kText), file) > 0);
  if (file != NULL) fclose(file);
  CHECK_OK(rung_events_load(&events, path, strlen(path), NULL, &err));
  CHECK(rung_events_count(events) == 2);
  rung_events_free(events);
  remove(path);
}

static void RowsBecomeEvents(void) {
  sent_report first, second;
  const rung_event_row* rows[2];
  const rung_event_row* row = NULL;
  rung_events* events = NULL;
  report_set(&first, "", "2024-03-01", "s1.head", "eb.dep");
  report_set(&second, "e2", "2024-03-02", "eb.dep", "eb.head");
  rows[0] = &first.row;
  rows[1] = &second.row;
  CHECK_OK(rung_events_from_rows(&events, rows, 2, &err));
  CHECK_OK(rung_events_row(&row, session, events, 0, &err));
  CHECK_STR(row->id, "#1");
  CHECK_STR(row->from.ptr[0], "s1.head");
  rung_events_free(events);
  events = NULL;
  CHECK_OK(rung_events_from_rows(&events, NULL, 0, &err));
  CHECK(rung_events_count(events) == 0);
  rung_events_free(events);
  events = NULL;
  first.row.id = rung_str_of("e2");
  CHECK(rung_events_from_rows(&events, rows, 2, &err) == RUNG_INVALID_ARGUMENT);
  CHECK_STR(rung_error_place(err), "row 1:id");
  rung_error_free(err);
  err = NULL;
  CHECK(events == NULL);
}

/* The status of a row that is changed in one way. */
static rung_status made(const rung_event_row* row) {
  rung_events* events = NULL;
  const rung_status status = rung_events_from_rows(&events, &row, 1, &err);
  CHECK((status == RUNG_OK) == (events != NULL));
  CHECK((status == RUNG_OK) == (err == NULL));
  rung_events_free(events);
  rung_error_free(err);
  err = NULL;
  return status;
}

static void RowsMustBeWhole(void) {
  rung_attribute two[2] = {RUNG_ATTRIBUTE_INIT, RUNG_ATTRIBUTE_INIT};
  rung_str nobody = RUNG_STR_INIT;
  sent_report good, bad;
  report_set(&good, "e1", "2024-03-01", "s1.head", "eb.dep");
  CHECK(made(&good.row) == RUNG_OK);
  CHECK(made(NULL) == RUNG_INVALID_ARGUMENT);
  bad.row = good.row;
  bad.row.time = RUNG_FOREVER;
  CHECK(made(&bad.row) == RUNG_INVALID_ARGUMENT);
  bad.row = good.row;
  bad.row.act.len = 0;
  CHECK(made(&bad.row) == RUNG_INVALID_ARGUMENT);
  bad.row = good.row;
  bad.row.reserved = 1;
  CHECK(made(&bad.row) == RUNG_UNSUPPORTED);
  bad.row = good.row;
  bad.row.struct_size -= 1;
  CHECK(made(&bad.row) == RUNG_INVALID_ARGUMENT);
  bad.row = good.row;
  bad.row.to.ptr = &nobody;
  CHECK(made(&bad.row) == RUNG_INVALID_ARGUMENT);
  bad.row.to.ptr = NULL;
  CHECK(made(&bad.row) == RUNG_INVALID_ARGUMENT);
  bad.row = good.row;
  bad.row.subject = rung_str_of("\xFF");
  CHECK(made(&bad.row) == RUNG_INVALID_ARGUMENT);
  bad.row = good.row;
  bad.row.matter.len = 513; /* never read so far */
  CHECK(made(&bad.row) == RUNG_LIMIT_EXCEEDED);
  bad.row = good.row;
  bad.row.attributes = two;
  bad.row.attribute_count = 2;
  CHECK(made(&bad.row) == RUNG_INVALID_ARGUMENT); /* without names */
  two[0].name = two[1].name = rung_str_of("n");
  CHECK(made(&bad.row) == RUNG_INVALID_ARGUMENT); /* of one name */
  two[1].name = rung_str_of("o");
  CHECK(made(&bad.row) == RUNG_OK);
  two[1].kind = RUNG_ATTRIBUTE_TEXTS + 1;
  CHECK(made(&bad.row) == RUNG_INVALID_ARGUMENT);
  two[1].kind = RUNG_ATTRIBUTE_NUMBER;
  two[1].number = 1e308 * 10;
  CHECK(made(&bad.row) == RUNG_INVALID_ARGUMENT);
}

static void StandardActsAreListed(void) {
  uint32_t count = 0, reports = 0;
  while (rung_standard_act(count).id.len > 0) {
    const rung_act act = rung_standard_act(count++);
    CHECK(act.name.zh.len > 0 && act.name.en.len > 0);
    reports += is_text(act.id, "report");
  }
  CHECK(reports == 1 && count >= 23); /* those of the design */
  CHECK(rung_standard_act(UINT32_MAX).id.len == 0);
}

int main(void) {
  CHECK_OK(rung_session_new(&session, NULL, &err));
  RUN(TextsGiveRows);
  RUN(RowsGiveTheSameText);
  RUN(OptionsBoundAndPlace);
  RUN(FilesAreRead);
  RUN(RowsBecomeEvents);
  RUN(RowsMustBeWhole);
  RUN(StandardActsAreListed);
  rung_session_free(session);
  return check_result();
}
