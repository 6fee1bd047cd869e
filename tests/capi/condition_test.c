/* Facts, conditions over them, and the JsonLogic of the public suites. */
#include <string.h>

#include "check.h"
#include "judge.h"
#include "office.h"

static rung_error* err = NULL;
static rung_session* session = NULL; /* without an org */

enum { kDays, kUrgent, kKind, kDue, kWho, kFacts };

static rung_schema* facts(void) {
  static const rung_str kKinds[] = {{"decree", 6}, {"letter", 6}};
  rung_fact specs[kFacts] = {RUNG_FACT_INIT, RUNG_FACT_INIT, RUNG_FACT_INIT,
                             RUNG_FACT_INIT, RUNG_FACT_INIT};
  rung_schema* schema = NULL;
  specs[kDays].name = rung_str_of("days");
  specs[kDays].type = RUNG_FACT_NUMBER;
  specs[kUrgent].name = rung_str_of("urgent");
  specs[kUrgent].type = RUNG_FACT_BOOLEAN;
  specs[kKind].name = rung_str_of("kind");
  specs[kKind].values.ptr = kKinds;
  specs[kKind].values.len = 2;
  specs[kDue].name = rung_str_of("due");
  specs[kDue].type = RUNG_FACT_INSTANT;
  specs[kWho].name = rung_str_of("who");
  specs[kWho].type = RUNG_FACT_PARTY;
  specs[kWho].is_list = 1;
  CHECK_OK(rung_schema_new(&schema, specs, kFacts, 8 * 3600, &err));
  return schema;
}

/* More than 20 days, and not urgent. */
static const char kLate[] =
    "{\"and\":[{\">\":[{\"var\":\"days\"},20]},"
    "{\"!\":[{\"var\":\"urgent\"}]}]}";

static rung_condition* late(const rung_schema* schema) {
  rung_condition* condition = NULL;
  CHECK_OK(rung_condition_compile(&condition, kLate, strlen(kLate), schema,
                                  NULL, &err));
  return condition;
}

static rung_fact_row* row_of(const rung_schema* schema, const char* json) {
  rung_fact_row* row = NULL;
  CHECK_OK(rung_schema_parse(&row, schema, json, strlen(json), NULL, &err));
  return row;
}

static void SchemasSayWhatIsDeclared(void) {
  rung_schema* schema = facts();
  rung_fact twice[2] = {RUNG_FACT_INIT, RUNG_FACT_INIT};
  rung_schema* none = NULL;
  rung_fact fact = RUNG_FACT_INIT;
  size_t found = 7;
  CHECK(rung_schema_size(schema) == kFacts && rung_schema_size(NULL) == 0);
  CHECK(rung_schema_zone(schema) == 28800 && rung_schema_zone(NULL) == 0);
  CHECK_OK(rung_schema_fact(&fact, schema, kKind, &err));
  CHECK_STR(fact.name, "kind");
  CHECK(fact.type == RUNG_FACT_TEXT && fact.is_list == 0);
  CHECK(fact.values.len == 2 && is_text(fact.values.ptr[1], "letter"));
  CHECK_OK(rung_schema_fact(&fact, schema, kWho, &err));
  CHECK(fact.is_list == 1);
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_schema_fact(&fact, schema, kFacts, &err));
  CHECK_OK(rung_schema_find(&found, schema, "due", 3, &err));
  CHECK(found == kDue);
  CHECK_FAILS(RUNG_NOT_FOUND, rung_schema_find(&found, schema, "do", 2, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, rung_schema_new(&none, twice, 2, 0, &err));
  twice[0].name = twice[1].name = rung_str_of("n");
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, rung_schema_new(&none, twice, 2, 0, &err));
  twice[0].type = RUNG_FACT_PARTY + 1;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, rung_schema_new(&none, twice, 1, 0, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, rung_schema_new(&none, NULL, 1, 0, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, rung_schema_new(NULL, twice, 0, 0, &err));
  CHECK(none == NULL);
  rung_schema_free(NULL);
  rung_schema_free(schema);
}

static void RowsHoldFacts(void) {
  rung_schema* schema = facts();
  rung_fact_row* row = NULL;
  CHECK_OK(rung_schema_row(&row, schema, &err));
  rung_schema_free(schema); /* the row keeps what it needs */
  CHECK(rung_fact_row_known(row, kDays) == 0);
  CHECK_OK(rung_fact_row_set_number(row, kDays, 21, &err));
  CHECK_OK(rung_fact_row_set_boolean(row, kUrgent, 0, &err));
  CHECK_OK(rung_fact_row_set_text(row, kKind, "decree", 6, &err));
  CHECK_OK(rung_fact_row_set_instant(row, kDue, 0, &err));
  CHECK(rung_fact_row_known(row, kDays) && rung_fact_row_known(row, kUrgent) &&
        rung_fact_row_known(row, kKind) && rung_fact_row_known(row, kDue));
  CHECK_OK(rung_fact_row_clear(row, kDays, &err));
  CHECK(rung_fact_row_known(row, kDays) == 0);
  CHECK(rung_fact_row_known(row, kFacts) == 0);
  CHECK(rung_fact_row_known(NULL, 0) == 0);
#define REFUSED(call) CHECK_FAILS(RUNG_INVALID_ARGUMENT, call)
  REFUSED(rung_fact_row_set_number(row, kUrgent, 1, &err));
  REFUSED(rung_fact_row_set_number(row, kDays, 1e308 * 10, &err));
  REFUSED(rung_fact_row_set_boolean(row, kDays, 1, &err));
  REFUSED(rung_fact_row_set_text(row, kKind, "song", 4, &err));
  REFUSED(rung_fact_row_set_text(row, kKind, "\xFF", 1, &err));
  REFUSED(rung_fact_row_set_text(row, kWho, "eb", 2, &err)); /* a list */
  REFUSED(rung_fact_row_set_instant(row, kFacts, 0, &err));
  REFUSED(rung_fact_row_set_instant(NULL, kDue, 0, &err));
  REFUSED(rung_fact_row_clear(row, kFacts, &err));
  REFUSED(rung_schema_row(&row, NULL, &err));
  REFUSED(rung_schema_row(NULL, NULL, &err));
#undef REFUSED
  rung_fact_row_free(row);
  rung_fact_row_free(NULL);
}

static void BadRowsNameTheirPlace(void) {
  rung_schema* schema = facts();
  rung_load_options options = RUNG_LOAD_OPTIONS_INIT;
  rung_fact_row* row = NULL;
  CHECK(rung_schema_parse(&row, schema, "{\"days\":\"x\"}", 12, NULL, &err) ==
        RUNG_PARSE);
  CHECK_STR(rung_error_place(err), "/days");
  rung_error_free(err);
  err = NULL;
  options.max_bytes = 4;
  CHECK_FAILS(
      RUNG_LIMIT_EXCEEDED,
      rung_schema_parse(&row, schema, "{\"days\":1}", 10, &options, &err));
  CHECK(row == NULL);
  rung_schema_free(schema);
}

static void ConditionsAnswerAndNameWhatIsMissing(void) {
  rung_schema* schema = facts();
  rung_condition* condition = late(schema);
  rung_fact_row* row = row_of(schema, "{\"days\":21,\"urgent\":false}");
  rung_strs missing = RUNG_STRS_INIT;
  int32_t truth = 7;
  rung_schema_free(schema);
  CHECK_OK(rung_condition_evaluate(&truth, condition, row, &err));
  CHECK(truth == RUNG_TRUTH_YES);
  CHECK_OK(rung_condition_missing(&missing, session, condition, row, &err));
  CHECK(missing.len == 0);
  CHECK_OK(rung_fact_row_clear(row, kUrgent, &err));
  CHECK_OK(rung_condition_evaluate(&truth, condition, row, &err));
  CHECK(truth == RUNG_TRUTH_UNDETERMINED);
  CHECK_OK(rung_condition_missing(&missing, session, condition, row, &err));
  CHECK(missing.len == 1 && is_text(missing.ptr[0], "urgent"));
  CHECK_OK(rung_fact_row_set_number(row, kDays, 20, &err));
  CHECK_OK(rung_condition_evaluate(&truth, condition, row, &err));
  CHECK(truth == RUNG_TRUTH_NO);
  rung_fact_row_free(row);
  rung_condition_free(condition);
  rung_condition_free(NULL);
}

static void ManyRowsAreAsked(void) {
  rung_schema* schema = facts();
  rung_schema* other = facts();
  rung_condition* condition = late(schema);
  rung_fact_row* yes = row_of(schema, "{\"days\":21,\"urgent\":false}");
  rung_fact_row* no = row_of(schema, "{\"days\":20}");
  rung_fact_row* foreign = row_of(other, "{\"days\":21,\"urgent\":false}");
  const rung_fact_row* rows[4];
  uint8_t truths[4] = {7, 7, 7, 7};
  rung_status statuses[4] = {7, 7, 7, 7};
  int32_t truth = 7;
  rows[0] = yes;
  rows[1] = NULL;
  rows[2] = foreign;
  rows[3] = no;
  CHECK_OK(
      rung_condition_evaluate_n(truths, statuses, condition, rows, 4, &err));
  CHECK(statuses[0] == RUNG_OK && truths[0] == RUNG_TRUTH_YES);
  CHECK(statuses[1] == RUNG_INVALID_ARGUMENT && truths[1] == 7);
  CHECK(statuses[2] == RUNG_INVALID_ARGUMENT && truths[2] == 7);
  CHECK(statuses[3] == RUNG_OK && truths[3] == RUNG_TRUTH_NO);
  CHECK_OK(rung_condition_evaluate_n(NULL, NULL, condition, NULL, 0, &err));
#define REFUSED(call) CHECK_FAILS(RUNG_INVALID_ARGUMENT, call)
  REFUSED(rung_condition_evaluate_n(NULL, statuses, condition, rows, 4, &err));
  REFUSED(rung_condition_evaluate_n(truths, NULL, condition, rows, 4, &err));
  REFUSED(rung_condition_evaluate_n(truths, statuses, NULL, rows, 4, &err));
  REFUSED(
      rung_condition_evaluate_n(truths, statuses, condition, NULL, 4, &err));
  REFUSED(rung_condition_evaluate(&truth, condition, foreign, &err));
  REFUSED(rung_condition_evaluate(&truth, condition, NULL, &err));
  REFUSED(rung_condition_evaluate(&truth, NULL, yes, &err));
  REFUSED(rung_condition_evaluate(NULL, condition, yes, &err));
#undef REFUSED
  CHECK(truth == 7);
  rung_fact_row_free(foreign);
  rung_fact_row_free(no);
  rung_fact_row_free(yes);
  rung_condition_free(condition);
  rung_schema_free(other);
  rung_schema_free(schema);
}

static void BadConditionsNameTheirPlace(void) {
  rung_schema* schema = facts();
  rung_condition* condition = NULL;
  const char text[] = "{\"!\":[{\"var\":\"urgnt\"}]}";
  CHECK(rung_condition_compile(&condition, text, strlen(text), schema, NULL,
                               &err) == RUNG_PARSE);
  CHECK(holds(rung_error_hint(err), "urgent"));
  rung_error_free(err);
  err = NULL;
  CHECK_FAILS(
      RUNG_INVALID_ARGUMENT,
      rung_condition_compile(&condition, text, strlen(text), NULL, NULL, &err));
  CHECK(condition == NULL);
  rung_schema_free(schema);
}

static void JsonLogicIsApplied(void) {
  rung_json_logic* logic = NULL;
  rung_json_logic* none = NULL;
  const char rule[] = "{\"+\":[{\"var\":\"a\"},1]}";
  rung_str json = RUNG_STR_INIT, error = RUNG_STR_INIT;
  CHECK_OK(rung_json_logic_compile(&logic, rule, strlen(rule), NULL, &err));
  CHECK_OK(rung_json_logic_apply(&json, &error, session, logic, "{\"a\":2}", 7,
                                 &err));
  CHECK_STR(json, "3");
  CHECK(error.len == 0);
  CHECK_OK(rung_json_logic_apply(&json, &error, session, logic, "{\"a\":\"x\"}",
                                 9, &err));
  CHECK_STR(error, "NaN");
  CHECK_FAILS(RUNG_PARSE, rung_json_logic_apply(&json, &error, session, logic,
                                                "{", 1, &err));
  CHECK_FAILS(
      RUNG_INVALID_ARGUMENT,
      rung_json_logic_apply(NULL, &error, session, logic, "1", 1, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_json_logic_apply(&json, NULL, session, logic, "1", 1, &err));
  CHECK_FAILS(
      RUNG_INVALID_ARGUMENT,
      rung_json_logic_apply(&json, &error, session, NULL, "1", 1, &err));
  CHECK_FAILS(RUNG_PARSE, rung_json_logic_compile(&none, "{", 1, NULL, &err));
  CHECK(none == NULL);
  rung_json_logic_free(logic);
  rung_json_logic_free(NULL);
}

int main(void) {
  CHECK_OK(rung_session_new(&session, NULL, &err));
  RUN(SchemasSayWhatIsDeclared);
  RUN(RowsHoldFacts);
  RUN(BadRowsNameTheirPlace);
  RUN(ConditionsAnswerAndNameWhatIsMissing);
  RUN(ManyRowsAreAsked);
  RUN(BadConditionsNameTheirPlace);
  RUN(JsonLogicIsApplied);
  rung_session_free(session);
  return check_result();
}
