/* A C host of an installed rung. usage: consumer ORG */
#include <stdio.h>
#include <string.h>

#include "rung/rung.h"

static int fail(rung_error* err) {
  const rung_str what = rung_error_what(err);
  fprintf(stderr, "%.*s\n", RUNG_PRINT(what));
  rung_error_free(err);
  return 1;
}

static int ask(rung_session* session) {
  const char request[] =
      "{\"a\": \"eb.h\", \"b\": \"eb.s1\", \"at\": \"2024-03-01\"}";
  rung_str answer = RUNG_STR_INIT;
  rung_error* err = NULL;
  if (rung_relate_json(&answer, session, request, strlen(request), &err)) {
    return fail(err);
  }
  printf("%.*s\n", RUNG_PRINT(answer));
  return 0;
}

int main(int argc, char** argv) {
  rung_org* org = NULL;
  rung_session* session = NULL;
  rung_error* err = NULL;
  int status = 1;
  if (argc != 2 || rung_abi_version() != RUNG_ABI_VERSION) return 1;
  if (rung_org_load(&org, argv[1], strlen(argv[1]), NULL, &err)) {
    return fail(err);
  }
  if (rung_session_new(&session, org, &err)) {
    fail(err);
  } else {
    status = ask(session);
  }
  rung_session_free(session);
  rung_org_free(org);
  return status;
}
