/* Every call with NULL, numbers that are not of the org, and broken text: a
 * status and an error each time, outputs untouched, no crash. */
#include <string.h>

#include "check.h"
#include "office.h"

static rung_error* err = NULL;
static rung_org* org;
static rung_session* session;
static rung_builder* builder;
static rung_context now;

#define REFUSED(call) CHECK_FAILS(RUNG_INVALID_ARGUMENT, call)

/* One value of each output type, which must stay as it is. */
static uint32_t id = 7;
static int32_t number = 7;
static int64_t instant = 7;
static rung_str text = {"7", 1};
static rung_text name = {{"7", 1}, {"7", 1}};
static rung_ids ids = {&id, 1};
static const rung_routed* routed = NULL;
static const rung_related* related = NULL;
static const rung_report* report = NULL;
static rung_holder_list holders = {NULL, 7};
static rung_problem_list problems = {NULL, 7};
static rung_party party = {RUNG_PARTY_POST, RUNG_NONE, 0, RUNG_NONE};

static void OutputsMustBeGiven(void) {
  REFUSED(rung_parse_instant(NULL, "2024-01-01", 10, 0, &err));
  REFUSED(rung_parse_zone(NULL, "Z", 1, &err));
  REFUSED(rung_parse_line(NULL, "unit", 4, &err));
  REFUSED(rung_org_parse(NULL, "{}", 2, NULL, &err));
  REFUSED(rung_org_load(NULL, "x", 1, NULL, &err));
  REFUSED(rung_org_open_snapshot(NULL, "x", 1, &err));
  REFUSED(rung_org_import(NULL, "csv", 3, NULL, 0, NULL, &err));
  REFUSED(rung_session_new(NULL, org, &err));
  REFUSED(rung_builder_new(NULL, NULL, &err));
  REFUSED(rung_builder_from_org(NULL, org, NULL, &err));
  REFUSED(rung_builder_build(NULL, builder, &err));
  REFUSED(rung_org_find_unit(NULL, org, "eb", 2, &err));
  REFUSED(rung_org_find_party(NULL, org, "eb", 2, &err));
  REFUSED(rung_resolve(NULL, &id, org, &party, RUNG_NONE, 0, &err));
  REFUSED(rung_resolve(&number, NULL, org, &party, RUNG_NONE, 0, &err));
  REFUSED(rung_post_id(NULL, org, 0, &err));
  REFUSED(rung_unit_name(NULL, org, 0, 0, &err));
  REFUSED(rung_org_acting_post(NULL, org, 0, RUNG_NONE, 0, &err));
  REFUSED(rung_org_left_out(NULL, &text, org, 0, &err));
  REFUSED(rung_org_left_out(&text, NULL, org, 0, &err));
  REFUSED(rung_is_superior(NULL, org, 0, 0, &now, &err));
  REFUSED(rung_distance(NULL, org, 0, 0, &now, &err));
  REFUSED(rung_relate(NULL, session, 0, 0, &now, &err));
  REFUSED(rung_common_superior(NULL, &id, org, 0, 0, &now, &err));
  REFUSED(rung_common_superior(&number, NULL, org, 0, 0, &now, &err));
  REFUSED(rung_common_superiors(NULL, session, 0, 0, &now, &err));
  REFUSED(rung_kth_superior(&number, NULL, org, 0, 0, &now, &err));
  REFUSED(rung_superiors(NULL, session, 0, &now, &err));
  REFUSED(rung_subordinates(NULL, session, 0, 0, &now, &err));
  REFUSED(rung_next_approver(NULL, &id, org, 0, &now, &err));
  REFUSED(rung_org_holders(NULL, session, 0, 0, &err));
  REFUSED(rung_org_posts_of(NULL, session, 0, 0, &err));
  REFUSED(rung_org_posts_in(NULL, session, 0, 0, &err));
  REFUSED(rung_org_problems(NULL, session, &err));
  REFUSED(rung_org_check(NULL, session, 0, &err));
  REFUSED(rung_org_to_json(NULL, session, &err));
  REFUSED(rung_format_instant(NULL, session, 0, &err));
  REFUSED(rung_format_zone(NULL, session, 0, &err));
  REFUSED(rung_route_json(NULL, session, "{}", 2, &err));
  REFUSED(rung_draw_svg(NULL, session, NULL, &now, &err));
}

static void HandlesMustBeGiven(void) {
  REFUSED(rung_org_save_snapshot(NULL, "x", 1, &err));
  REFUSED(rung_org_find_post(&id, NULL, "eb", 2, &err));
  REFUSED(rung_org_find_party(&party, NULL, "eb", 2, &err));
  REFUSED(rung_resolve(&number, &id, NULL, &party, RUNG_NONE, 0, &err));
  REFUSED(rung_resolve(&number, &id, org, NULL, RUNG_NONE, 0, &err));
  REFUSED(rung_unit_id(&text, NULL, 0, &err));
  REFUSED(rung_org_left_out(&text, &text, NULL, 0, &err));
  REFUSED(rung_org_acting_post(&id, NULL, 0, RUNG_NONE, 0, &err));
  REFUSED(rung_is_superior(&number, NULL, 0, 0, &now, &err));
  REFUSED(rung_next_approver(&number, &id, NULL, 0, &now, &err));
  REFUSED(rung_relate(&related, NULL, 0, 0, &now, &err));
  REFUSED(rung_route(&routed, NULL, NULL, &now, &err));
  REFUSED(rung_route(&routed, session, NULL, &now, &err));
  REFUSED(rung_superiors(&ids, NULL, 0, &now, &err));
  REFUSED(rung_org_holders(&holders, NULL, 0, 0, &err));
  REFUSED(rung_org_problems(&problems, NULL, &err));
  REFUSED(rung_org_check(&report, NULL, 0, &err));
  REFUSED(rung_org_to_json(&text, NULL, &err));
  REFUSED(rung_relate_json(&text, NULL, "{}", 2, &err));
  REFUSED(rung_routed_to_json(&text, session, NULL, 0, &err));
  REFUSED(rung_draw_dot(&text, NULL, NULL, &now, &err));
  REFUSED(rung_is_superior(&number, org, 0, 0, NULL, &err));
  REFUSED(rung_superiors(&ids, session, 0, NULL, &err));
  REFUSED(rung_builder_set_zone(NULL, 0, &err));
  REFUSED(rung_builder_add_unit(builder, NULL, &err));
  REFUSED(rung_builder_add_person(NULL, NULL, &err));
  REFUSED(rung_builder_clear_portfolios(NULL, &err));
  REFUSED(rung_builder_clear_absences(NULL, &err));
  REFUSED(rung_builder_erase(NULL, text, &err));
}

/* `count` and RUNG_NONE are the numbers just outside, on either side. */
static void numbers_are_refused(uint32_t bad) {
  rung_route_query query = RUNG_ROUTE_QUERY_INIT;
  rung_draw_options options = RUNG_DRAW_OPTIONS_INIT;
  REFUSED(rung_unit_id(&text, org, bad, &err));
  REFUSED(rung_post_id(&text, org, bad, &err));
  REFUSED(rung_person_id(&text, org, bad, &err));
  REFUSED(rung_subject_id(&text, org, bad, &err));
  REFUSED(rung_unit_name(&name, org, bad, 0, &err));
  REFUSED(rung_person_name(&name, org, bad, &err));
  REFUSED(rung_subject_name(&name, org, bad, &err));
  REFUSED(rung_post_title(&name, org, bad, &err));
  REFUSED(rung_unit_kind(&text, org, bad, &err));
  REFUSED(rung_unit_parent(&id, org, bad, 0, &err));
  REFUSED(rung_subject_parent(&id, org, bad, &err));
  REFUSED(rung_unit_exists(&number, org, bad, 0, &err));
  REFUSED(rung_post_exists(&number, org, bad, 0, &err));
  REFUSED(rung_unit_order(&number, org, bad, &err));
  REFUSED(rung_post_order(&number, org, bad, &err));
  REFUSED(rung_post_unit(&id, org, bad, &err));
  REFUSED(rung_post_role(&number, org, bad, &err));
  REFUSED(rung_unit_has_function(&number, org, bad, "x", 1, &err));
  REFUSED(rung_post_has_function(&number, org, bad, "x", 1, &err));
  REFUSED(rung_org_acting_post(&id, org, bad, RUNG_NONE, 0, &err));
  REFUSED(rung_org_holders(&holders, session, bad, 0, &err));
  REFUSED(rung_org_posts_of(&ids, session, bad, 0, &err));
  REFUSED(rung_org_posts_in(&ids, session, bad, 0, &err));
  REFUSED(rung_is_superior(&number, org, bad, 0, &now, &err));
  REFUSED(rung_is_superior(&number, org, 0, bad, &now, &err));
  REFUSED(rung_distance(&number, org, bad, 0, &now, &err));
  REFUSED(rung_relate(&related, session, 0, bad, &now, &err));
  REFUSED(rung_common_superior(&number, &id, org, bad, 0, &now, &err));
  REFUSED(rung_common_superiors(&ids, session, 0, bad, &now, &err));
  REFUSED(rung_kth_superior(&number, &id, org, bad, 1, &now, &err));
  REFUSED(rung_superiors(&ids, session, bad, &now, &err));
  REFUSED(rung_subordinates(&ids, session, bad, 0, &now, &err));
  REFUSED(rung_next_approver(&number, &id, org, bad, &now, &err));
  query.from = bad;
  REFUSED(rung_route(&routed, session, &query, &now, &err));
  options.highlight = &query;
  REFUSED(rung_draw_svg(&text, session, &options, &now, &err));
}

/* Where RUNG_NONE is allowed, other numbers outside are not. */
static void optional_numbers_are_refused(uint32_t bad) {
  rung_route_query query = RUNG_ROUTE_QUERY_INIT;
  rung_draw_options options = RUNG_DRAW_OPTIONS_INIT;
  rung_context context = now;
  rung_party bad_party = party;
  REFUSED(rung_org_acting_post(&id, org, 0, bad, 0, &err));
  REFUSED(rung_resolve(&number, &id, org, &party, bad, 0, &err));
  bad_party.post = bad;
  REFUSED(rung_resolve(&number, &id, org, &bad_party, RUNG_NONE, 0, &err));
  context.subject = bad;
  REFUSED(rung_is_superior(&number, org, 0, 0, &context, &err));
  query.from = 0;
  query.to = bad;
  REFUSED(rung_route(&routed, session, &query, &now, &err));
  query.to = RUNG_NONE;
  query.person = bad;
  REFUSED(rung_route(&routed, session, &query, &now, &err));
  query.person = RUNG_NONE;
  query.unit = bad;
  REFUSED(rung_route(&routed, session, &query, &now, &err));
  options.root = bad;
  REFUSED(rung_draw_svg(&text, session, &options, &now, &err));
}

static void NumbersMustBeOfTheOrg(void) {
  numbers_are_refused(rung_org_post_count(org)); /* the largest count */
  numbers_are_refused(RUNG_NONE - 1);
  numbers_are_refused(RUNG_NONE);
  optional_numbers_are_refused(rung_org_post_count(org));
  optional_numbers_are_refused(RUNG_NONE - 1);
}

static void EnumeratorsMustExist(void) {
  rung_context context = now;
  rung_party bad_party = party;
  context.line = RUNG_LINE_DOTTED + 1;
  REFUSED(rung_is_superior(&number, org, 0, 0, &context, &err));
  context.line = -1;
  REFUSED(rung_is_superior(&number, org, 0, 0, &context, &err));
  bad_party.kind = RUNG_PARTY_PERSON + 1;
  REFUSED(rung_resolve(&number, &id, org, &bad_party, RUNG_NONE, 0, &err));
}

static void TextMustBeUtf8(void) {
  static const char* const kBad[] = {"\x80",         /* a lone continuation */
                                     "\xC3",         /* cut off */
                                     "\xC0\xAF",     /* overlong */
                                     "\xE0\x80\x80", /* overlong */
                                     "\xED\xA0\x80", /* a surrogate */
                                     "\xF4\x90\x80\x80", /* beyond U+10FFFF */
                                     "\xF8\x88\x80\x80\x80",
                                     "a\xFF",
                                     "\xB9\xAB\xCE\xC4" /* GBK */};
  size_t i;
  for (i = 0; i < sizeof kBad / sizeof *kBad; ++i) {
    const size_t len = strlen(kBad[i]);
    REFUSED(rung_org_find_post(&id, org, kBad[i], len, &err));
    REFUSED(rung_org_load(&org, kBad[i], len, NULL, &err));
    REFUSED(rung_builder_erase(builder, rung_str_of(kBad[i]), &err));
    REFUSED(rung_parse_instant(&instant, kBad[i], len, 0, &err));
    REFUSED(rung_unit_has_function(&number, org, 0, kBad[i], len, &err));
  }
  CHECK_FAILS(RUNG_NOT_FOUND,
              rung_org_find_post(&id, org, "\xF4\x8F\xBF\xBF", 4, &err));
  CHECK_FAILS(RUNG_NOT_FOUND,
              rung_org_find_post(&id, org, "\xED\x9F\xBF", 3, &err));
}

static void TextMustHaveAPlace(void) {
  REFUSED(rung_org_find_post(&id, org, NULL, 1, &err));
  REFUSED(rung_org_parse(&org, NULL, 1, NULL, &err));
  REFUSED(rung_org_find_post(&id, org, "a", SIZE_MAX, &err));
  REFUSED(rung_org_load(&org, "", 0, NULL, &err));
  REFUSED(rung_org_load(&org, "a\0b", 3, NULL, &err));
  CHECK_FAILS(RUNG_PARSE, rung_org_parse(&org, NULL, 0, NULL, &err));
}

static void ErrorsMayBeLeftOut(void) {
  CHECK(rung_post_id(&text, org, RUNG_NONE, NULL) == RUNG_INVALID_ARGUMENT);
  CHECK(rung_org_find_post(&id, org, "x", 1, NULL) == RUNG_NOT_FOUND);
}

static void OutputsAreUntouched(void) {
  CHECK(id == 7 && number == 7 && instant == 7);
  CHECK_STR(text, "7");
  CHECK_STR(name.zh, "7");
  CHECK_STR(name.en, "7");
  CHECK(ids.ptr == &id && ids.len == 1);
  CHECK(routed == NULL && related == NULL && report == NULL);
  CHECK(holders.len == 7 && problems.len == 7);
  CHECK(party.kind == RUNG_PARTY_POST && party.post == 0);
}

int main(void) {
  org = office_load();
  session = office_session(org);
  now = office_context();
  CHECK_OK(rung_builder_new(&builder, NULL, &err));
  RUN(OutputsMustBeGiven);
  RUN(HandlesMustBeGiven);
  RUN(NumbersMustBeOfTheOrg);
  RUN(EnumeratorsMustExist);
  RUN(TextMustBeUtf8);
  RUN(TextMustHaveAPlace);
  RUN(ErrorsMayBeLeftOut);
  RUN(OutputsAreUntouched);
  rung_builder_free(builder);
  rung_session_free(session);
  rung_org_free(org);
  return check_result();
}
