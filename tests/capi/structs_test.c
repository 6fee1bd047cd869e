/* Structs that start with struct_size: initialisers, growth, wrong sizes. */
#include <string.h>

#include "check.h"
#include "office.h"

static rung_error* err = NULL;

/* The macro and the function fill a struct alike, byte by byte: none has any
 * padding that would differ. */
#define SAME_INIT(type, initialiser)                                       \
  do {                                                                     \
    type by_macro = initialiser;                                           \
    type by_function;                                                      \
    memset(&by_function, 0x5A, sizeof by_function);                        \
    CHECK(type##_init(&by_function, sizeof by_function) == RUNG_OK);       \
    CHECK(memcmp(&by_macro, &by_function, sizeof by_macro) == 0);          \
    CHECK(by_macro.struct_size == sizeof by_macro);                        \
    CHECK(type##_init(NULL, sizeof by_function) == RUNG_INVALID_ARGUMENT); \
    CHECK(type##_init(&by_function, 0) == RUNG_INVALID_ARGUMENT);          \
    CHECK(type##_init(&by_function, sizeof by_function - 1) ==             \
          RUNG_INVALID_ARGUMENT);                                          \
    CHECK(type##_init(&by_function, UINT32_MAX) == RUNG_INVALID_ARGUMENT); \
  } while (0)

static void MacrosAndFunctionsInitialiseAlike(void) {
  SAME_INIT(rung_load_options, RUNG_LOAD_OPTIONS_INIT);
  SAME_INIT(rung_context, RUNG_CONTEXT_INIT);
  SAME_INIT(rung_route_query, RUNG_ROUTE_QUERY_INIT);
  SAME_INIT(rung_import_options, RUNG_IMPORT_OPTIONS_INIT);
  SAME_INIT(rung_export_options, RUNG_EXPORT_OPTIONS_INIT);
  SAME_INIT(rung_draw_options, RUNG_DRAW_OPTIONS_INIT);
  SAME_INIT(rung_fold_options, RUNG_FOLD_OPTIONS_INIT);
  SAME_INIT(rung_health_page_options, RUNG_HEALTH_PAGE_OPTIONS_INIT);
  SAME_INIT(rung_unit_row, RUNG_UNIT_ROW_INIT);
  SAME_INIT(rung_post_row, RUNG_POST_ROW_INIT);
  SAME_INIT(rung_person_row, RUNG_PERSON_ROW_INIT);
  SAME_INIT(rung_subject_row, RUNG_SUBJECT_ROW_INIT);
  SAME_INIT(rung_portfolio_row, RUNG_PORTFOLIO_ROW_INIT);
  SAME_INIT(rung_absence_row, RUNG_ABSENCE_ROW_INIT);
  SAME_INIT(rung_event_row, RUNG_EVENT_ROW_INIT);
  SAME_INIT(rung_sign_policy, RUNG_SIGN_POLICY_INIT);
  SAME_INIT(rung_event_options, RUNG_EVENT_OPTIONS_INIT);
  SAME_INIT(rung_rulebook_options, RUNG_RULEBOOK_OPTIONS_INIT);
  SAME_INIT(rung_check_options, RUNG_CHECK_OPTIONS_INIT);
  SAME_INIT(rung_case_options, RUNG_CASE_OPTIONS_INIT);
}

/* What a later header may make of rung_context. */
typedef struct later_context {
  rung_context now;
  uint64_t more;
} later_context;

static rung_status ask(const rung_org* org, const rung_context* context) {
  int32_t truth = -1;
  return rung_is_superior(&truth, org, post_of(org, "mayor"),
                          post_of(org, "s1.clerk"), context, &err);
}

static void LargerStructsAreTakenWhenTheirTailIsZero(void) {
  rung_org* org = office_load();
  later_context context;
  memset(&context, 0x5A, sizeof context);
  CHECK(rung_context_init(&context.now, sizeof context) == RUNG_OK);
  CHECK(context.now.struct_size == sizeof context);
  CHECK(context.more == 0);
  context.now.at = at_date("2024-03-01");
  CHECK_OK(ask(org, &context.now));
  context.more = UINT64_C(1) << 63;
  CHECK_FAILS(RUNG_UNSUPPORTED, ask(org, &context.now));
  rung_org_free(org);
}

static void WrongSizesAreRefused(void) {
  rung_org* org = office_load();
  rung_context context = office_context();
  context.struct_size = 0;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, ask(org, &context));
  context.struct_size = sizeof context - 1;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, ask(org, &context));
  context.struct_size = UINT32_MAX;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, ask(org, &context));
  rung_org_free(org);
}

static void ReservedFieldsMustBeZero(void) {
  rung_org* org = office_load();
  rung_context context = office_context();
  context.reserved = 1;
  CHECK_FAILS(RUNG_UNSUPPORTED, ask(org, &context));
  rung_org_free(org);
}

static void AnInstantMustBeSet(void) {
  rung_org* org = office_load();
  const rung_context context = RUNG_CONTEXT_INIT;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, ask(org, &context));
  rung_org_free(org);
}

int main(void) {
  RUN(MacrosAndFunctionsInitialiseAlike);
  RUN(LargerStructsAreTakenWhenTheirTailIsZero);
  RUN(WrongSizesAreRefused);
  RUN(ReservedFieldsMustBeZero);
  RUN(AnInstantMustBeSet);
  return check_result();
}
