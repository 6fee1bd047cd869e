/* "Who has to sign for this expense?" Up to the first who may decide about the
 * amount; a table of the house says how much that is.
 *
 *   spending ORG FROM AMOUNT
 *
 * With the city of examples/city, `spending city.json eb.c1 50000` prints
 *
 *   1 eb.s1: liang_chunsheng
 *   2 eb.d1: he_xiaodong
 *   3 eb.h: chen_siyuan
 *
 * and for 500 the first line only. The exit status is 0 where the route ends at
 * somebody who may decide, 1 where it does not, 2 where the question could not
 * be put.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rung/rung.h"

/* By rank; what is not here nobody may decide. */
static const char kLimits[] =
    "{\"id\":\"spending\",\"hit\":\"first\","
    "\"inputs\":[{\"name\":\"rank\",\"type\":\"number\"}],"
    "\"outputs\":[{\"name\":\"limit\",\"type\":\"number\"}],"
    "\"rows\":[{\"if\":[\"<= 1\"],\"then\":[10000000]},"
    "{\"if\":[\"<= 3\"],\"then\":[1000000]},"
    "{\"if\":[\"<= 5\"],\"then\":[100000]},"
    "{\"if\":[\"<= 8\"],\"then\":[1000]}]}";

static rung_status print_step(const rung_org* org, const rung_step* step,
                              rung_error** err) {
  rung_str post = RUNG_STR_INIT, person = RUNG_STR_INIT;
  rung_status status = rung_post_id(&post, org, step->post, err);
  size_t i;
  if (status != RUNG_OK) return status;
  printf("%u %.*s:", (unsigned)step->level, RUNG_PRINT(post));
  for (i = 0; i < step->holders.len; ++i) { /* any of them may sign */
    status = rung_person_id(&person, org, step->holders.ptr[i], err);
    if (status != RUNG_OK) return status;
    printf(" %.*s", RUNG_PRINT(person));
  }
  if (step->via != RUNG_VIA_HOLDER) { /* stand_in, deputy, ... */
    printf(" (%.*s)", RUNG_PRINT(rung_via_name(step->via)));
  }
  printf("\n");
  return RUNG_OK;
}

static rung_status ask(const rung_routed** out, rung_session* session,
                       const rung_authority* limits, const char* from,
                       double amount, rung_error** err) {
  const rung_org* org = rung_session_org(session);
  rung_route_query query = RUNG_ROUTE_QUERY_INIT;
  rung_context context = RUNG_CONTEXT_INIT;
  rung_status status = rung_parse_instant(&context.at, "2024-03-01", 10,
                                          rung_org_zone(org), err);
  if (status == RUNG_OK) {
    status = rung_org_find_post(&query.from, org, from, strlen(from), err);
  }
  if (status != RUNG_OK) return status;
  query.extent = RUNG_EXTENT_AUTHORITY;
  query.authority = limits;
  query.amount = amount;
  query.several = RUNG_SEVERAL_ALL;         /* equals sign together */
  query.duplicates = RUNG_DUPLICATES_FIRST; /* nobody signs twice */
  query.overflow = RUNG_OVERFLOW_FAIL;      /* none who may: no route */
  return rung_route(out, session, &query, &context, err);
}

/* 0 where somebody may decide. */
static int answer(rung_session* session, const char* from, double amount,
                  rung_error** err) {
  rung_authority* limits = NULL;
  const rung_routed* routed = NULL;
  size_t i;
  rung_status status =
      rung_authority_parse(&limits, kLimits, strlen(kLimits), 28800, err);
  if (status == RUNG_OK) {
    status = ask(&routed, session, limits, from, amount, err);
  }
  rung_authority_free(limits);
  for (i = 0; status == RUNG_OK && i < routed->step_count; ++i) {
    status = print_step(rung_session_org(session), routed->steps[i], err);
  }
  if (status != RUNG_OK) return 2;
  if (routed->outcome == RUNG_OUTCOME_FOUND) return 0;
  printf("%.*s\n", RUNG_PRINT(rung_outcome_name(routed->outcome)));
  return 1;
}

int main(int argc, char** argv) {
  rung_org* org = NULL;
  rung_session* session = NULL;
  rung_error* err = NULL;
  int result = 2;
  if (argc != 4) {
    fprintf(stderr, "usage: spending ORG FROM AMOUNT\n");
    return 2;
  }
  if (rung_org_load(&org, argv[1], strlen(argv[1]), NULL, &err) == RUNG_OK &&
      rung_session_new(&session, org, &err) == RUNG_OK) {
    result = answer(session, argv[2], atof(argv[3]), &err);
  }
  if (err != NULL) fprintf(stderr, "%.*s\n", RUNG_PRINT(rung_error_what(err)));
  rung_error_free(err);
  rung_session_free(session);
  rung_org_free(org);
  return result;
}
