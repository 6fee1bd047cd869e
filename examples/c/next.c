/* A host whose organisation lives in a database: feeds it row by row, then asks
 * who approves next. Prints:
 *
 *   chief -> vice_mayor (wang)
 *   clerk -> chief (li)
 *   vice_mayor -> mayor (zhao)
 */
#include <stdio.h>
#include <string.h>

#include "rung/rung.h"

/* What a query of the database would give. */
static const struct {
  const char *id, *parent;
} kUnits[] = {{"government", NULL}, {"education_bureau", "government"}};

static const struct {
  const char *id, *unit, *person;
  int32_t role;
} kPosts[] = {{"mayor", "government", "zhao", RUNG_ROLE_HEAD},
              {"vice_mayor", "government", "wang", RUNG_ROLE_DEPUTY},
              {"chief", "education_bureau", "li", RUNG_ROLE_HEAD},
              {"clerk", "education_bureau", "chen", RUNG_ROLE_STAFF}};

#define COUNT(table) (sizeof(table) / sizeof *(table))

static rung_status add_unit(rung_builder* b, size_t i, rung_error** err) {
  rung_unit_row row = RUNG_UNIT_ROW_INIT;
  row.id = rung_str_of(kUnits[i].id);
  row.parent = rung_str_of(kUnits[i].parent);
  return rung_builder_add_unit(b, &row, err);
}

static rung_status add_post(rung_builder* b, size_t i, rung_error** err) {
  rung_post_row post = RUNG_POST_ROW_INIT;
  rung_person_row person = RUNG_PERSON_ROW_INIT;
  rung_status status;
  post.id = rung_str_of(kPosts[i].id);
  post.unit = rung_str_of(kPosts[i].unit);
  post.role = kPosts[i].role;
  person.id = rung_str_of(kPosts[i].person);
  status = rung_builder_add_post(b, &post, err);
  if (status == RUNG_OK) status = rung_builder_add_person(b, &person, err);
  if (status != RUNG_OK) return status;
  return rung_builder_add_holding(b, person.id, post.id,
                                  RUNG_HOLDING_SUBSTANTIVE, 1, RUNG_BEGINNING,
                                  RUNG_FOREVER, err);
}

/* The vice mayor is in charge of the bureau. */
static rung_status add_portfolio(rung_builder* b, rung_error** err) {
  rung_portfolio_row row = RUNG_PORTFOLIO_ROW_INIT;
  row.leader = rung_str_of("vice_mayor");
  row.unit = rung_str_of("education_bureau");
  return rung_builder_add_portfolio(b, &row, err);
}

static rung_status build(rung_org** org, rung_error** err) {
  rung_builder* b = NULL;
  rung_status status = rung_builder_new(&b, NULL, err);
  size_t i;
  for (i = 0; status == RUNG_OK && i < COUNT(kUnits); ++i) {
    status = add_unit(b, i, err);
  }
  for (i = 0; status == RUNG_OK && i < COUNT(kPosts); ++i) {
    status = add_post(b, i, err);
  }
  if (status == RUNG_OK) status = add_portfolio(b, err);
  if (status == RUNG_OK) status = rung_builder_build(org, b, err);
  rung_builder_free(b);
  return status;
}

static rung_status print_next(rung_session* session, const char* from,
                              rung_error** err) {
  const rung_org* org = rung_session_org(session);
  rung_route_query query = RUNG_ROUTE_QUERY_INIT;
  rung_context context = RUNG_CONTEXT_INIT;
  const rung_routed* routed = NULL;
  rung_str post = RUNG_STR_INIT, person = RUNG_STR_INIT;
  rung_status status = rung_parse_instant(&context.at, "2024-03-01", 10,
                                          rung_org_zone(org), err);
  if (status == RUNG_OK) {
    status = rung_org_find_post(&query.from, org, from, strlen(from), err);
  }
  if (status == RUNG_OK) {
    status = rung_route(&routed, session, &query, &context, err);
  }
  if (status != RUNG_OK) return status;
  if (routed->outcome != RUNG_OUTCOME_FOUND) { /* the top, nobody, several */
    printf("%s: %.*s\n", from, RUNG_PRINT(rung_outcome_name(routed->outcome)));
    return RUNG_OK;
  }
  status = rung_post_id(&post, org, routed->steps[0]->post, err);
  if (status == RUNG_OK) {
    const rung_ids holders = routed->steps[0]->holders; /* never empty here */
    status = rung_person_id(&person, org, holders.ptr[0], err);
  }
  if (status == RUNG_OK) {
    printf("%s -> %.*s (%.*s)\n", from, RUNG_PRINT(post), RUNG_PRINT(person));
  }
  return status;
}

int main(void) {
  rung_org* org = NULL;
  rung_session* session = NULL;
  rung_error* err = NULL;
  rung_status status = build(&org, &err);
  if (status == RUNG_OK) status = rung_session_new(&session, org, &err);
  if (status == RUNG_OK) status = print_next(session, "chief", &err);
  if (status == RUNG_OK) status = print_next(session, "clerk", &err);
  if (status == RUNG_OK) status = print_next(session, "vice_mayor", &err);
  if (status != RUNG_OK) {
    fprintf(stderr, "%.*s\n", RUNG_PRINT(rung_error_what(err)));
  }
  rung_error_free(err);
  rung_session_free(session);
  rung_org_free(org);
  return status == RUNG_OK ? 0 : 1;
}
