/* The office of office.json out of a host's tables, row by row and in an order
 * in which nothing is there yet when it is referred to. */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "office.h"

static rung_error* err = NULL;

static rung_text text_of(const char* zh, const char* en) {
  rung_text text;
  text.zh = rung_str_of(zh);
  text.en = rung_str_of(en);
  return text;
}

static void hold(rung_builder* b, const char* person, const char* post,
                 int32_t kind, int32_t primary) {
  CHECK_OK(rung_builder_add_holding(b, rung_str_of(person), rung_str_of(post),
                                    kind, primary, RUNG_BEGINNING, RUNG_FOREVER,
                                    &err));
}

static void add_holdings(rung_builder* b) {
  hold(b, "zhao", "mayor", RUNG_HOLDING_SUBSTANTIVE, 0);
  hold(b, "qian", "vm.edu", RUNG_HOLDING_SUBSTANTIVE, 0);
  hold(b, "sun", "vm.fin", RUNG_HOLDING_SUBSTANTIVE, 0);
  hold(b, "li", "eb.head", RUNG_HOLDING_SUBSTANTIVE, 0);
  hold(b, "zhou", "eb.dep", RUNG_HOLDING_SUBSTANTIVE, 0);
  hold(b, "wu", "s1.head", RUNG_HOLDING_SUBSTANTIVE, 0);
  hold(b, "zheng", "s1.clerk", RUNG_HOLDING_SUBSTANTIVE, 1);
  hold(b, "zheng", "gov.clerk", RUNG_HOLDING_CONCURRENT, 0);
}

static void add_people(rung_builder* b) {
  static const char* const kIds[] = {"zhao", "qian", "sun",  "li",
                                     "zhou", "wu",   "zheng"};
  size_t i;
  for (i = 0; i < 7; ++i) {
    rung_person_row row = RUNG_PERSON_ROW_INIT;
    row.id = rung_str_of(kIds[i]);
    if (i == 0) row.name = text_of("\xE8\xB5\xB5", "Zhao");
    CHECK_OK(rung_builder_add_person(b, &row, &err));
  }
}

static rung_post_row post_row(const char* id, const char* unit, int32_t role) {
  rung_post_row row = RUNG_POST_ROW_INIT;
  row.id = rung_str_of(id);
  row.unit = rung_str_of(unit);
  row.role = role;
  return row;
}

static void add_post(rung_builder* b, const char* id, const char* unit,
                     int32_t role) {
  const rung_post_row row = post_row(id, unit, role);
  CHECK_OK(rung_builder_add_post(b, &row, &err));
}

static void add_posts(rung_builder* b) {
  rung_post_row row = post_row("mayor", "gov", RUNG_ROLE_HEAD);
  rung_str principal = rung_str_of("principal");
  row.title = text_of("\xE5\xB8\x82\xE9\x95\xBF", "Mayor");
  row.rank = 1;
  CHECK_OK(rung_builder_add_post(b, &row, &err));
  row = post_row("vm.edu", "gov", RUNG_ROLE_DEPUTY);
  row.title = text_of("\xE5\x89\xAF\xE5\xB8\x82\xE9\x95\xBF", "Vice Mayor");
  row.order = 1;
  CHECK_OK(rung_builder_add_post(b, &row, &err));
  row = post_row("vm.fin", "gov", RUNG_ROLE_DEPUTY);
  row.order = 2;
  CHECK_OK(rung_builder_add_post(b, &row, &err));
  add_post(b, "gov.clerk", "gov", RUNG_ROLE_STAFF);
  row = post_row("eb.head", "eb", RUNG_ROLE_HEAD);
  row.functions.ptr = &principal;
  row.functions.len = 1;
  CHECK_OK(rung_builder_add_post(b, &row, &err));
  add_post(b, "eb.dep", "eb", RUNG_ROLE_DEPUTY);
  add_post(b, "s1.head", "eb.s1", RUNG_ROLE_HEAD);
  add_post(b, "s1.clerk", "eb.s1", RUNG_ROLE_STAFF);
  add_post(b, "fb.head", "fb", RUNG_ROLE_HEAD);
}

static rung_unit_row unit_row(const char* id, const char* kind,
                              const char* parent, const char* zh,
                              const char* en) {
  rung_unit_row row = RUNG_UNIT_ROW_INIT;
  row.id = rung_str_of(id);
  row.kind = rung_str_of(kind);
  row.parent = rung_str_of(parent);
  row.name = text_of(zh, en);
  return row;
}

static void add_units(rung_builder* b) {
  rung_str schools = rung_str_of("schools");
  rung_unit_row row =
      unit_row("gov", "government", NULL,
               "\xE5\xB8\x82\xE6\x94\xBF\xE5\xBA\x9C", "Government");
  CHECK_OK(rung_builder_add_unit(b, &row, &err));
  row = unit_row("eb", "bureau", "gov", "\xE6\x95\x99\xE8\x82\xB2\xE5\xB1\x80",
                 "Education Bureau");
  row.order = 1;
  row.functions.ptr = &schools;
  row.functions.len = 1;
  CHECK_OK(rung_builder_add_unit(b, &row, &err));
  row = unit_row("fb", "bureau", "gov", "\xE8\xB4\xA2\xE6\x94\xBF\xE5\xB1\x80",
                 "Finance Bureau");
  row.order = 2;
  CHECK_OK(rung_builder_add_unit(b, &row, &err));
  row = unit_row("eb.s1", NULL, NULL, NULL, NULL);
  row.until = at_date("2030-01-01");
  CHECK_OK(rung_builder_add_unit(b, &row, &err));
}

static void add_unit_history(rung_builder* b) {
  const rung_str section = rung_str_of("eb.s1");
  const int64_t renamed = at_date("2023-01-01");
  CHECK_OK(rung_builder_add_unit_name(
      b, section, text_of("\xE4\xB8\x80\xE7\xA7\x91", "Section One"),
      RUNG_BEGINNING, renamed, &err));
  CHECK_OK(rung_builder_add_unit_name(
      b, section,
      text_of("\xE5\x9F\xBA\xE7\xA1\x80\xE6\x95\x99\xE8\x82\xB2\xE7\xA7\x91",
              "Basic Education Section"),
      renamed, RUNG_FOREVER, &err));
  CHECK_OK(rung_builder_add_unit_parent(b, section, rung_str_of("eb"),
                                        RUNG_BEGINNING, RUNG_FOREVER, &err));
}

static void add_portfolio(rung_builder* b, const char* leader, const char* unit,
                          const char* subject) {
  rung_portfolio_row row = RUNG_PORTFOLIO_ROW_INIT;
  row.leader = rung_str_of(leader);
  row.unit = rung_str_of(unit);
  row.subject = rung_str_of(subject);
  CHECK_OK(rung_builder_add_portfolio(b, &row, &err));
}

static void add_absences(rung_builder* b) {
  const rung_str eb = rung_str_of("eb");
  rung_absence_row row = RUNG_ABSENCE_ROW_INIT;
  row.person = rung_str_of("qian");
  row.since = at_date("2024-06-01");
  row.until = at_date("2024-07-01");
  row.stand_in = rung_str_of("vm.fin");
  row.units.ptr = &eb;
  row.units.len = 1;
  row.reason = rung_str_of("travel");
  CHECK_OK(rung_builder_add_absence(b, &row, &err));
  CHECK(rung_absence_row_init(&row, sizeof row) == RUNG_OK);
  row.person = rung_str_of("zhou");
  row.since = at_date("2024-05-01");
  row.until = at_date("2024-05-10");
  row.reason = rung_str_of("leave");
  CHECK_OK(rung_builder_add_absence(b, &row, &err));
}

static void add_subjects(rung_builder* b) {
  rung_subject_row row = RUNG_SUBJECT_ROW_INIT;
  row.id = rung_str_of("budget");
  row.name = text_of("\xE9\xA2\x84\xE7\xAE\x97", "Budget");
  row.parent = rung_str_of("money");
  CHECK_OK(rung_builder_add_subject(b, &row, &err));
  row.id = rung_str_of("money");
  row.name = text_of("\xE7\xBB\x8F\xE8\xB4\xB9", "Money");
  row.parent = rung_str_of(NULL);
  CHECK_OK(rung_builder_add_subject(b, &row, &err));
}

static void add_all(rung_builder* b) {
  add_holdings(b);
  add_absences(b);
  CHECK_OK(rung_builder_add_reports_to(b, rung_str_of("s1.clerk"),
                                       rung_str_of("fb.head"), RUNG_LINE_DOTTED,
                                       RUNG_BEGINNING, RUNG_FOREVER, &err));
  add_unit_history(b);
  add_portfolio(b, "vm.edu", "eb", NULL);
  add_portfolio(b, "vm.fin", "fb", NULL);
  add_portfolio(b, "eb.dep", "eb.s1", NULL);
  add_portfolio(b, "vm.fin", "eb", "budget");
  add_posts(b);
  add_people(b);
  add_subjects(b);
  add_units(b);
}

static char* json_of(const rung_org* org) {
  rung_session* session = office_session(org);
  rung_str json = RUNG_STR_INIT;
  char* copy = NULL;
  CHECK_OK(rung_org_to_json(&json, session, &err));
  copy = calloc(json.len + 1, 1);
  if (copy != NULL && json.len > 0) memcpy(copy, json.ptr, json.len);
  rung_session_free(session);
  return copy;
}

static void check_same(const rung_org* a, const rung_org* b) {
  char* one = json_of(a);
  char* two = json_of(b);
  CHECK(strlen(one) > 1000);
  CHECK(strcmp(one, two) == 0);
  free(one);
  free(two);
}

static void RowsGiveTheOrgOfTheFile(void) {
  rung_builder* b = NULL;
  rung_org* built = NULL;
  rung_org* loaded = office_load();
  CHECK_OK(rung_builder_new(&b, NULL, &err));
  add_all(b);
  CHECK_OK(rung_builder_build(&built, b, &err));
  rung_builder_free(b);
  check_same(built, loaded);
  rung_org_free(built);
  rung_org_free(loaded);
}

static void BuildersStartFromAnOrg(void) {
  rung_builder* b = NULL;
  rung_org* org = office_load();
  rung_org* again = NULL;
  rung_org* wanted = office_load();
  CHECK_OK(rung_builder_from_org(&b, org, NULL, &err));
  rung_org_free(org);
  CHECK_OK(rung_builder_build(&again, b, &err));
  rung_builder_free(b);
  check_same(again, wanted);
  rung_org_free(again);
  rung_org_free(wanted);
}

static void ErasedRowsCanBeStatedAnew(void) {
  rung_builder* b = NULL;
  rung_org* org = office_load();
  rung_org* rebuilt = NULL;
  rung_post_row clerk = post_row("s1.clerk", "eb.s1", RUNG_ROLE_STAFF);
  rung_person_row zheng = RUNG_PERSON_ROW_INIT;
  zheng.id = rung_str_of("zheng");
  CHECK_OK(rung_builder_from_org(&b, org, NULL, &err));
  CHECK_OK(rung_builder_erase(b, clerk.id, &err));
  CHECK_OK(rung_builder_erase(b, zheng.id, &err));
  CHECK_OK(rung_builder_clear_holdings(b, rung_str_of("wu"), &err));
  CHECK_OK(rung_builder_clear_portfolios(b, &err));
  CHECK_OK(rung_builder_clear_absences(b, &err));
  hold(b, "wu", "s1.head", RUNG_HOLDING_SUBSTANTIVE, 0);
  hold(b, "zheng", "s1.clerk", RUNG_HOLDING_SUBSTANTIVE, 1);
  hold(b, "zheng", "gov.clerk", RUNG_HOLDING_CONCURRENT, 0);
  CHECK_OK(rung_builder_add_post(b, &clerk, &err));
  CHECK_OK(rung_builder_add_person(b, &zheng, &err));
  CHECK_OK(rung_builder_add_reports_to(b, clerk.id, rung_str_of("fb.head"),
                                       RUNG_LINE_DOTTED, RUNG_BEGINNING,
                                       RUNG_FOREVER, &err));
  add_portfolio(b, "vm.edu", "eb", NULL);
  add_portfolio(b, "vm.fin", "fb", NULL);
  add_portfolio(b, "eb.dep", "eb.s1", NULL);
  add_portfolio(b, "vm.fin", "eb", "budget");
  add_absences(b);
  CHECK_OK(rung_builder_build(&rebuilt, b, &err));
  check_same(rebuilt, org);
  rung_builder_free(b);
  rung_org_free(rebuilt);
  rung_org_free(org);
}

int main(void) {
  RUN(RowsGiveTheOrgOfTheFile);
  RUN(BuildersStartFromAnOrg);
  RUN(ErasedRowsCanBeStatedAnew);
  return check_result();
}
