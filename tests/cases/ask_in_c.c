#include "cases/ask_in_c.h"

#include <string.h>

rung_status rung_ask_in_c(rung_str* out, rung_session** session,
                          const char* path, const char* verb, rung_str request,
                          rung_error** err) {
  rung_org* org = NULL;
  rung_status status = rung_org_load(&org, path, strlen(path), NULL, err);
  if (status != RUNG_OK) return status;
  status = rung_session_new(session, org, err);
  rung_org_free(org); /* the session keeps what it needs */
  if (status != RUNG_OK) return status;
  if (strcmp(verb, "route") == 0) {
    return rung_route_json(out, *session, request.ptr, request.len, err);
  }
  if (strcmp(verb, "relate") == 0) {
    return rung_relate_json(out, *session, request.ptr, request.len, err);
  }
  if (strcmp(verb, "judge") == 0) {
    return rung_check_json(out, *session, NULL, 0, request.ptr, request.len,
                           err);
  }
  return rung_org_check_json(out, *session, request.ptr, request.len, err);
}
