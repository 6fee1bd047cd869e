/* Statuses, errors, versions, names, time. */
#include <string.h>

#include "check.h"
#include "office.h"

static rung_error* err = NULL;

static void StatusesHaveStableNumbersAndNames(void) {
  CHECK(RUNG_OK == 0);
  CHECK(RUNG_OUT_OF_MEMORY == 10);
  CHECK_STR(rung_status_name(RUNG_OK), "ok");
  CHECK_STR(rung_status_name(RUNG_INVALID_ARGUMENT), "invalid_argument");
  CHECK_STR(rung_status_name(RUNG_PARSE), "parse");
  CHECK_STR(rung_status_name(RUNG_NOT_FOUND), "not_found");
  CHECK_STR(rung_status_name(RUNG_OUT_OF_MEMORY), "out_of_memory");
  CHECK_STR(rung_status_name(11), "unknown");
  CHECK_STR(rung_status_name(-1), "unknown");
}

static void VersionsAreThoseOfTheHeader(void) {
  CHECK(rung_abi_version() == RUNG_ABI_VERSION);
  CHECK_STR(rung_version_string(), RUNG_VERSION_STRING);
}

static void StringsViewCStrings(void) {
  const char* text = "eb";
  CHECK(rung_str_of(text).ptr == text);
  CHECK(rung_str_of(text).len == 2);
  CHECK(rung_str_of(NULL).ptr == NULL);
  CHECK(rung_str_of(NULL).len == 0);
}

static void NoErrorReadsAsEmpty(void) {
  CHECK(rung_error_status(NULL) == RUNG_OK);
  CHECK_STR(rung_error_what(NULL), "");
  CHECK_STR(rung_error_message(NULL), "");
  CHECK_STR(rung_error_place(NULL), "");
  CHECK_STR(rung_error_fragment(NULL), "");
  CHECK_STR(rung_error_hint(NULL), "");
  rung_error_free(NULL);
}

static void ErrorsSayWhatWhereAndHowToMend(void) {
  const char json[] =
      "{\"format\":\"rung-org/1\",\"posts\":[{\"id\":\"a\",\"role\":7}]}";
  rung_org* org = NULL;
  const rung_status status =
      rung_org_parse(&org, json, strlen(json), NULL, &err);
  CHECK(status == RUNG_PARSE);
  CHECK(org == NULL);
  CHECK(rung_error_status(err) == RUNG_PARSE);
  CHECK(rung_error_message(err).len > 0);
  CHECK_STR(rung_error_place(err), "/posts/0/role");
  CHECK_STR(rung_error_fragment(err), "7");
  CHECK(rung_error_what(err).len > rung_error_message(err).len);
  rung_error_free(err);
  err = NULL;
}

static void HintsTellWhatToDo(void) {
  int64_t at = 0;
  CHECK(rung_parse_instant(&at, "2024-03-01", 10, 99 * 3600, &err) ==
        RUNG_INVALID_ARGUMENT);
  CHECK_STR(rung_error_place(err), "zone");
  CHECK(rung_error_hint(err).len > 0);
  rung_error_free(err);
  err = NULL;
}

static void InstantsAreMicrosecondsInTheZone(void) {
  int64_t at = 7;
  CHECK_OK(rung_parse_instant(&at, "1970-01-02", 10, 0, &err));
  CHECK(at == INT64_C(86400000000));
  CHECK_OK(rung_parse_instant(&at, "1970-01-01", 10, 8 * 3600, &err));
  CHECK(at == INT64_C(-28800000000));
  CHECK_OK(rung_parse_instant(&at, "1970-01-01T00:00:01.5Z", 22, 3600, &err));
  CHECK(at == 1500000);
  CHECK_FAILS(RUNG_PARSE, rung_parse_instant(&at, "tomorrow", 8, 0, &err));
  CHECK(at == 1500000);
}

static void ZonesAreSecondsEastOfUtc(void) {
  int32_t zone = 1;
  CHECK_OK(rung_parse_zone(&zone, "-03:30", 6, &err));
  CHECK(zone == -(3 * 3600 + 1800));
  CHECK_OK(rung_parse_zone(&zone, "Asia/Shanghai", 13, &err));
  CHECK(zone == 8 * 3600);
  CHECK_FAILS(RUNG_PARSE, rung_parse_zone(&zone, "Mars", 4, &err));
  CHECK(zone == 8 * 3600);
}

static void EnumeratorsHaveNames(void) {
  CHECK_STR(rung_line_name(RUNG_LINE_LADDER), "ladder");
  CHECK_STR(rung_line_name(RUNG_LINE_DOTTED), "dotted");
  CHECK_STR(rung_role_name(RUNG_ROLE_DEPUTY), "deputy");
  CHECK_STR(rung_holding_kind_name(RUNG_HOLDING_ACTING), "acting");
  CHECK_STR(rung_portfolio_kind_name(RUNG_PORTFOLIO_IN_CHARGE), "in_charge");
  CHECK_STR(rung_severity_name(RUNG_SEVERITY_WARNING), "warning");
  CHECK_STR(rung_relation_name(RUNG_RELATION_DIRECT_SUPERIOR),
            "direct_superior");
  CHECK_STR(rung_found_name(RUNG_FOUND_SEVERAL), "several");
  CHECK_STR(rung_outcome_name(RUNG_OUTCOME_NOT_ABOVE), "not_above");
  CHECK_STR(rung_stage_name(RUNG_STAGE_VACANCY), "vacancy");
  CHECK_STR(rung_trace_code_name(RUNG_TRACE_AWAY_STAND_IN), "away_stand_in");
}

static void NumbersThatAreNoEnumeratorAreUnknown(void) {
  CHECK_STR(rung_line_name(-1), "unknown");
  CHECK_STR(rung_line_name(5), "unknown");
  CHECK_STR(rung_role_name(4), "unknown");
  CHECK_STR(rung_holding_kind_name(6), "unknown");
  CHECK_STR(rung_portfolio_kind_name(4), "unknown");
  CHECK_STR(rung_severity_name(3), "unknown");
  CHECK_STR(rung_relation_name(10), "unknown");
  CHECK_STR(rung_found_name(4), "unknown");
  CHECK_STR(rung_outcome_name(8), "unknown");
  CHECK_STR(rung_stage_name(256), "unknown");
  CHECK_STR(rung_trace_code_name(INT32_MIN), "unknown");
}

static void LinesAreReadByName(void) {
  int32_t line = -1;
  CHECK_OK(rung_parse_line(&line, "portfolio", 9, &err));
  CHECK(line == RUNG_LINE_PORTFOLIO);
  CHECK_FAILS(RUNG_NOT_FOUND, rung_parse_line(&line, "ladders", 7, &err));
  CHECK(line == RUNG_LINE_PORTFOLIO);
}

int main(void) {
  RUN(StatusesHaveStableNumbersAndNames);
  RUN(VersionsAreThoseOfTheHeader);
  RUN(StringsViewCStrings);
  RUN(NoErrorReadsAsEmpty);
  RUN(ErrorsSayWhatWhereAndHowToMend);
  RUN(HintsTellWhatToDo);
  RUN(InstantsAreMicrosecondsInTheZone);
  RUN(ZonesAreSecondsEastOfUtc);
  RUN(EnumeratorsHaveNames);
  RUN(NumbersThatAreNoEnumeratorAreUnknown);
  RUN(LinesAreReadByName);
  return check_result();
}
