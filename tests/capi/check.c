#include "check.h"

#include <stdio.h>
#include <string.h>

static int failures = 0;
static int checks = 0;

int check_that(int holds, const char* what, const char* file, int line) {
  ++checks;
  if (holds) return 1;
  ++failures;
  fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
  return 0;
}

int check_ok(rung_status status, rung_error** err, const char* what,
             const char* file, int line) {
  const rung_str why = rung_error_what(*err);
  const int good =
      check_that(status == RUNG_OK && *err == NULL, what, file, line);
  if (!good) fprintf(stderr, "  %.*s\n", RUNG_PRINT(why));
  rung_error_free(*err);
  *err = NULL;
  return good;
}

int check_fails(rung_status wanted, rung_status status, rung_error** err,
                const char* what, const char* file, int line) {
  const int good =
      check_that(status == wanted, what, file, line) &&
      check_that(rung_error_status(*err) == wanted, what, file, line) &&
      check_that(rung_error_message(*err).len > 0, what, file, line);
  if (!good) {
    fprintf(stderr, "  status %d, wanted %d: %.*s\n", (int)status, (int)wanted,
            RUNG_PRINT(rung_error_what(*err)));
  }
  rung_error_free(*err);
  *err = NULL;
  return good;
}

int check_str(rung_str text, const char* wanted, const char* what,
              const char* file, int line) {
  const size_t len = strlen(wanted);
  const int good =
      text.len == len && (len == 0 || memcmp(text.ptr, wanted, len) == 0);
  if (!check_that(good, what, file, line)) {
    fprintf(stderr, "  is `%.*s`, wanted `%s`\n", RUNG_PRINT(text), wanted);
  }
  return good;
}

void run_test(void (*test)(void), const char* name) {
  const int before = failures;
  test();
  printf("%s %s\n", failures == before ? "ok    " : "FAILED", name);
}

int check_result(void) {
  printf("%d checks, %d failed\n", checks, failures);
  return failures == 0 && checks > 0 ? 0 : 1;
}
