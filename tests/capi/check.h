/* A small test harness: CHECK goes on after a failure and works under NDEBUG.
 */
#ifndef RUNG_TESTS_CAPI_CHECK_H_
#define RUNG_TESTS_CAPI_CHECK_H_

#include "rung/rung.h"

#define CHECK(condition) check_that((condition), #condition, __FILE__, __LINE__)

/* The call succeeds; what went wrong is printed. `err` must be in scope. */
#define CHECK_OK(call) check_ok((call), &err, #call, __FILE__, __LINE__)

/* The call fails with this status and an error object, which is freed. */
#define CHECK_FAILS(status, call) \
  check_fails((status), (call), &err, #call, __FILE__, __LINE__)

/* A borrowed text is this C string. */
#define CHECK_STR(text, wanted) \
  check_str((text), (wanted), #text, __FILE__, __LINE__)

/* Runs a test function, and says so. */
#define RUN(test) run_test((test), #test)

int check_that(int holds, const char* what, const char* file, int line);
int check_ok(rung_status status, rung_error** err, const char* what,
             const char* file, int line);
int check_fails(rung_status wanted, rung_status status, rung_error** err,
                const char* what, const char* file, int line);
int check_str(rung_str text, const char* wanted, const char* what,
              const char* file, int line);
void run_test(void (*test)(void), const char* name);

/* What main() returns: 0 when every check held and at least one was made. */
int check_result(void);

#endif /* RUNG_TESTS_CAPI_CHECK_H_ */
