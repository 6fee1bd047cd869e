/* One question through the C API, from a C translation unit. */
#ifndef RUNG_TESTS_CASES_ASK_IN_C_H_
#define RUNG_TESTS_CASES_ASK_IN_C_H_

#include "rung/rung.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Asks `verb` (route, relate, check or judge) of the org in the file `path`;
 * both are terminated. `*out` is borrowed from `*session`, which the caller
 * frees, after a failure too; it may be NULL then. */
rung_status rung_ask_in_c(rung_str* out, rung_session** session,
                          const char* path, const char* verb, rung_str request,
                          rung_error** err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_TESTS_CASES_ASK_IN_C_H_ */
