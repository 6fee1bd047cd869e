/* Imports and pictures. */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "office.h"

static rung_error* err = NULL;

static int has(rung_str text, const char* piece) {
  const size_t len = strlen(piece);
  size_t i;
  for (i = 0; i + len <= text.len; ++i) {
    if (memcmp(text.ptr + i, piece, len) == 0) return 1;
  }
  return 0;
}

static rung_status import_csv(rung_org** out, const char* csv,
                              const rung_import_options* options) {
  rung_source source;
  source.name = rung_str_of("staff.csv");
  source.text = rung_str_of(csv);
  return rung_org_import(out, "csv", 3, &source, 1, options, &err);
}

static void TablesBecomeOrgs(void) {
  rung_org* org = NULL;
  rung_context context = RUNG_CONTEXT_INIT;
  int32_t truth = -1;
  context.at = 0;
  CHECK_OK(import_csv(&org, "id,superior,person\na,,p1\nb,a,p2\n", NULL));
  CHECK(rung_org_post_count(org) == 2);
  CHECK_OK(rung_is_superior(&truth, org, post_of(org, "a"), post_of(org, "b"),
                            &context, &err));
  CHECK(truth == RUNG_TRUTH_YES);
  CHECK(rung_org_left_out_count(org) == 0);
  rung_org_free(org);
}

static void ColumnsAndSeparatorsAreMapped(void) {
  rung_import_options options = RUNG_IMPORT_OPTIONS_INIT;
  rung_column columns[2];
  rung_org* org = NULL;
  columns[0].field = rung_str_of("id");
  columns[0].header = rung_str_of("post no");
  columns[1].field = rung_str_of("superior");
  columns[1].header = rung_str_of("boss");
  options.columns = columns;
  options.column_count = 2;
  options.separator = ';';
  CHECK_OK(import_csv(&org, "post no;boss\na;\nb;a\n", &options));
  CHECK(rung_org_post_count(org) == 2);
  rung_org_free(org);
  org = NULL;
  options.separator = 0x4E00;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, import_csv(&org, "id\na\n", &options));
  options.separator = ';';
  options.columns = NULL;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, import_csv(&org, "id\na\n", &options));
  CHECK(org == NULL);
}

static void RecordsLeftOutAreNamed(void) {
  rung_org* org = NULL;
  rung_str place = RUNG_STR_INIT;
  rung_str reason = RUNG_STR_INIT;
  CHECK_OK(import_csv(&org, "id,superior\na,\n,a\n", NULL));
  CHECK(rung_org_post_count(org) == 1);
  if (CHECK(rung_org_left_out_count(org) == 1)) {
    CHECK_OK(rung_org_left_out(&place, &reason, org, 0, &err));
    CHECK_STR(place, "staff.csv:3");
    CHECK(reason.len > 0);
  }
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_org_left_out(&place, &reason, org, 1, &err));
  rung_org_free(org);
}

static void KindsAreListed(void) {
  rung_org* org = NULL;
  CHECK_STR(rung_import_kind(0), "csv");
  uint32_t kinds = 0;
  while (rung_import_kind(kinds).len > 0) ++kinds;
  CHECK(kinds > 1);
  CHECK_STR(rung_import_kind(kinds), "");
  CHECK_STR(rung_import_kind(UINT32_MAX), "");
  CHECK_STR(rung_export_kind(0), "csv");
  CHECK_STR(rung_export_kind(UINT32_MAX), "");
  CHECK_FAILS(RUNG_UNSUPPORTED,
              rung_org_import(&org, "fax", 3, NULL, 0, NULL, &err));
  CHECK(org == NULL);
}

static void SourcesAreMergedByPrecedence(void) {
  rung_source chart;
  rung_source bosses;
  rung_import_part parts[2];
  rung_import_options options = RUNG_IMPORT_OPTIONS_INIT;
  rung_org* org = NULL;
  const rung_context now = office_context();
  int32_t truth = -1;
  chart.name = rung_str_of("chart.csv");
  chart.text = rung_str_of("id,unit,person\np,u,e\nq,u,f\n");
  bosses.name = rung_str_of("ad.csv");
  bosses.text = rung_str_of("id;superior;person\n1;;f\n2;1;e\n;1;g\n");
  options.separator = ';';
  parts[0].kind = rung_str_of("csv");
  parts[0].sources = &chart;
  parts[0].source_count = 1;
  parts[0].options = NULL;
  parts[1] = parts[0];
  parts[1].sources = &bosses;
  parts[1].options = &options;
  CHECK_OK(rung_org_import_parts(&org, parts, 2, NULL, &err));
  CHECK(rung_org_post_count(org) == 2);
  CHECK(rung_org_left_out_count(org) == 1);
  CHECK_OK(rung_is_superior(&truth, org, post_of(org, "q"), post_of(org, "p"),
                            &now, &err));
  CHECK(truth == RUNG_TRUTH_YES);
  rung_org_free(org);
  org = NULL;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_org_import_parts(&org, parts, 0, NULL, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_org_import_parts(&org, NULL, 1, NULL, &err));
  parts[1].kind = rung_str_of("fax");
  CHECK_FAILS(RUNG_UNSUPPORTED,
              rung_org_import_parts(&org, parts, 2, NULL, &err));
  CHECK(org == NULL);
}

static void EncodingsAreRead(void) {
  rung_import_options options = RUNG_IMPORT_OPTIONS_INIT;
  rung_org* org = NULL;
  options.encoding = RUNG_ENCODING_GB18030;
  CHECK_OK(import_csv(&org, "id,title\na,\xD6\xF7\n", &options));
  rung_org_free(org);
  org = NULL;
  CHECK_FAILS(RUNG_PARSE, import_csv(&org, "id\n\xFF\n", &options));
  options.encoding = 2;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, import_csv(&org, "id\na\n", &options));
  /* A caller of the first header has neither encoding nor what follows. */
  options.struct_size = offsetof(rung_import_options, encoding);
  CHECK_OK(import_csv(&org, "id\na\n", &options));
  rung_org_free(org);
}

static void OrgsAreWrittenInForeignFormats(void) {
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  rung_export_options options = RUNG_EXPORT_OPTIONS_INIT;
  rung_str out = RUNG_STR_INIT;
  rung_str place = RUNG_STR_INIT;
  rung_str reason = RUNG_STR_INIT;
  const uint32_t none = rung_export_left_out_count(session);
  CHECK(none == 0);
  CHECK(rung_export_left_out_count(NULL) == 0);
  CHECK_OK(rung_org_export(&out, session, "csv", 3, 0, NULL, &err));
  CHECK(has(out, "id,superior,unit"));
  CHECK(has(out, "s1.clerk"));
  if (CHECK(rung_export_left_out_count(session) > 0)) {
    CHECK_OK(rung_export_left_out(&place, &reason, session, 0, &err));
    CHECK(place.len > 0 && has(reason, "csv has no"));
  }
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_export_left_out(&place, &reason, session, UINT32_MAX, &err));
  options.encoding = RUNG_ENCODING_GB18030;
  CHECK_OK(rung_org_export(&out, session, "csv", 3, 0, &options, &err));
  options.encoding = 9;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_org_export(&out, session, "csv", 3, 0, &options, &err));
  CHECK_FAILS(RUNG_UNSUPPORTED,
              rung_org_export(&out, session, "fax", 3, 0, NULL, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_org_export(&out, NULL, "csv", 3, 0, NULL, &err));
  rung_session_free(session);
  rung_org_free(org);
}

static void PicturesAreDrawn(void) {
  rung_org* org = office_load();
  rung_session* session = office_session(org);
  const rung_context now = office_context();
  rung_draw_options options = RUNG_DRAW_OPTIONS_INIT;
  rung_route_query query = RUNG_ROUTE_QUERY_INIT;
  rung_str plain = RUNG_STR_INIT;
  rung_str marked = RUNG_STR_INIT;
  size_t plain_len = 0;
  CHECK_OK(rung_draw_svg(&plain, session, NULL, &now, &err));
  CHECK(has(plain, "<svg"));
  CHECK(has(plain, "</svg>"));
  plain_len = plain.len;
  query.person = person_of(org, "zheng");
  query.extent = RUNG_EXTENT_TOP;
  options.highlight = &query;
  CHECK_OK(rung_draw_svg(&marked, session, &options, &now, &err));
  CHECK(marked.len > plain_len);
  options.root = post_of(org, "vm.fin");
  options.lang = RUNG_LANG_EN;
  options.highlight = NULL;
  CHECK_OK(rung_draw_dot(&plain, session, &options, &now, &err));
  CHECK(has(plain, "digraph"));
  CHECK(has(plain, "fb.head"));
  CHECK(!has(plain, "s1.clerk"));
  options.lang = 2;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_draw_svg(&marked, session, &options, &now, &err));
  rung_session_free(session);
  rung_org_free(org);
}

int main(void) {
  RUN(TablesBecomeOrgs);
  RUN(ColumnsAndSeparatorsAreMapped);
  RUN(RecordsLeftOutAreNamed);
  RUN(KindsAreListed);
  RUN(SourcesAreMergedByPrecedence);
  RUN(EncodingsAreRead);
  RUN(OrgsAreWrittenInForeignFormats);
  RUN(PicturesAreDrawn);
  return check_result();
}
