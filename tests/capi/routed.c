#include "routed.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "office.h"

static const char kDesk[] =
    "{\"format\":\"rung-org/1\",\"zone\":\"+08:00\","
    "\"units\":[{\"id\":\"g\"},{\"id\":\"b\",\"parent\":\"g\"},"
    "{\"id\":\"s\",\"parent\":\"b\"},{\"id\":\"t\",\"parent\":\"g\"}],"
    "\"posts\":[{\"id\":\"top\",\"unit\":\"g\",\"role\":\"head\"},"
    "{\"id\":\"bh\",\"unit\":\"b\",\"role\":\"head\"},"
    "{\"id\":\"bd\",\"unit\":\"b\",\"role\":\"deputy\"},"
    "{\"id\":\"sh\",\"unit\":\"s\",\"role\":\"head\"},"
    "{\"id\":\"sc\",\"unit\":\"s\"},"
    "{\"id\":\"th1\",\"unit\":\"t\",\"role\":\"head\"},"
    "{\"id\":\"th2\",\"unit\":\"t\",\"role\":\"head\"},"
    "{\"id\":\"tc\",\"unit\":\"t\"},"
    "{\"id\":\"x0\",\"unit\":\"g\",\"reports_to\":[{\"post\":\"x1\"}]},"
    "{\"id\":\"x1\",\"unit\":\"g\",\"reports_to\":[{\"post\":\"x2\"}]},"
    "{\"id\":\"x2\",\"unit\":\"g\",\"reports_to\":[{\"post\":\"x3\"}]},"
    "{\"id\":\"x3\",\"unit\":\"g\",\"reports_to\":[{\"post\":\"x4\"}]},"
    "{\"id\":\"x4\",\"unit\":\"g\",\"reports_to\":[{\"post\":\"top\"}]}],"
    "\"people\":[{\"id\":\"tom\",\"holds\":[{\"post\":\"top\"}]},"
    "{\"id\":\"dan\",\"holds\":[{\"post\":\"bd\"}]},"
    "{\"id\":\"sam\",\"holds\":[{\"post\":\"sh\",\"as\":\"acting\"}]},"
    "{\"id\":\"cid\",\"holds\":[{\"post\":\"sc\"}]},"
    "{\"id\":\"hua\",\"holds\":[{\"post\":\"th1\"}]},"
    "{\"id\":\"he\",\"holds\":[{\"post\":\"th2\"}]},"
    "{\"id\":\"lei\",\"holds\":[{\"post\":\"tc\"}]},"
    "{\"id\":\"xi\",\"holds\":[{\"post\":\"x0\"}]},"
    "{\"id\":\"ann\",\"holds\":[{\"post\":\"x1\"},{\"post\":\"x3\"},"
    "{\"post\":\"x4\"}]},"
    "{\"id\":\"ben\",\"holds\":[{\"post\":\"x2\"}]}],"
    "\"absences\":[{\"person\":\"sam\",\"since\":\"2025-01-01\","
    "\"until\":\"2025-02-01\",\"stand_in\":\"bd\"},"
    "{\"person\":\"dan\",\"since\":\"2025-01-01\",\"until\":\"2025-02-01\","
    "\"stand_in\":\"top\"}]}";

static void must(rung_status status, rung_error* err) {
  if (status == RUNG_OK) return;
  fprintf(stderr, "%.*s\n", RUNG_PRINT(rung_error_what(err)));
  exit(2);
}

rung_org* desk_load(void) {
  rung_org* org = NULL;
  rung_error* err = NULL;
  must(rung_org_parse(&org, kDesk, sizeof kDesk - 1, NULL, &err), err);
  return org;
}

rung_authority* limits_parse(void) {
  static const char table[] =
      "{\"id\":\"limits\",\"hit\":\"first\",\"inputs\":["
      "{\"name\":\"unit\",\"type\":\"party\"},"
      "{\"name\":\"document_kind\",\"type\":\"text\"}],"
      "\"outputs\":[{\"name\":\"limit\",\"type\":\"number\"}],\"rows\":["
      "{\"if\":[[\"gov\"],\"-\"],\"then\":[1000000]},"
      "{\"if\":[\"-\",[\"decree\"]],\"then\":[0]},"
      "{\"if\":[[\"eb\"],\"-\"],\"then\":[50000]}]}";
  rung_authority* authority = NULL;
  rung_error* err = NULL;
  must(rung_authority_parse(&authority, table, sizeof table - 1, 28800, &err),
       err);
  return authority;
}

rung_route_query query_from(rung_session* session, const char* post) {
  rung_route_query query = RUNG_ROUTE_QUERY_INIT;
  query.from = post_of(rung_session_org(session), post);
  return query;
}

typedef struct page {
  char text[2000];
  size_t len;
} page;

static void put(page* to, const char* format, ...) {
  va_list arguments;
  const size_t room = sizeof to->text - to->len;
  int written;
  va_start(arguments, format);
  written = vsnprintf(to->text + to->len, room, format, arguments);
  va_end(arguments);
  if (written > 0) to->len += (size_t)written < room ? (size_t)written : 0;
}

static void put_person(page* to, const rung_org* org, uint32_t person) {
  rung_str id = RUNG_STR_INIT;
  rung_person_id(&id, org, person, NULL);
  put(to, "%.*s", RUNG_PRINT(id));
}

static void put_step(page* to, const rung_org* org, const rung_step* step) {
  size_t i;
  put(to, " %u:%.*s=", (unsigned)step->level,
      RUNG_PRINT(post_id(org, step->post)));
  for (i = 0; i < step->holders.len; ++i) {
    if (i > 0) put(to, ",");
    put_person(to, org, step->holders.ptr[i]);
  }
  if (step->via != RUNG_VIA_HOLDER) {
    put(to, "!%.*s", RUNG_PRINT(rung_via_name(step->via)));
  }
  if (step->instead_of != RUNG_NONE) {
    put(to, "<%.*s", RUNG_PRINT(post_id(org, step->instead_of)));
  }
  if (step->together != RUNG_SEVERAL_REPORT) {
    put(to, "*%.*s", RUNG_PRINT(rung_several_name(step->together)));
  }
  if (step->auto_pass) put(to, "~");
}

void check_route(rung_session* session, const rung_route_query* query,
                 const rung_context* context, const char* wanted,
                 const char* file, int line) {
  const rung_org* org = rung_session_org(session);
  const rung_routed* routed = NULL;
  rung_error* err = NULL;
  page shown = {"", 0};
  rung_str text;
  size_t i;
  if (!check_ok(rung_route(&routed, session, query, context, &err), &err,
                wanted, file, line)) {
    return;
  }
  put(&shown, "%.*s", RUNG_PRINT(rung_outcome_name(routed->outcome)));
  for (i = 0; i < routed->step_count; ++i) {
    put_step(&shown, org, routed->steps[i]);
  }
  if (routed->note_count > 0) put(&shown, " |");
  for (i = 0; i < routed->note_count; ++i) {
    put(&shown, " %.*s@%u", RUNG_PRINT(routed->notes[i]->code),
        (unsigned)routed->notes[i]->level);
  }
  text.ptr = shown.text;
  text.len = shown.len;
  check_str(text, wanted, "the route", file, line);
}
