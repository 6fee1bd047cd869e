#include "office.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void must(rung_status status, rung_error* err) {
  if (status == RUNG_OK) return;
  fprintf(stderr, "%.*s\n", RUNG_PRINT(rung_error_what(err)));
  exit(2);
}

rung_org* office_load(void) {
  rung_org* org = NULL;
  rung_error* err = NULL;
  must(rung_org_load(&org, OFFICE_JSON, strlen(OFFICE_JSON), NULL, &err), err);
  return org;
}

rung_session* office_session(const rung_org* org) {
  rung_session* session = NULL;
  rung_error* err = NULL;
  must(rung_session_new(&session, org, &err), err);
  return session;
}

uint32_t unit_of(const rung_org* org, const char* id) {
  uint32_t unit = RUNG_NONE;
  rung_org_find_unit(&unit, org, id, strlen(id), NULL);
  return unit;
}

uint32_t post_of(const rung_org* org, const char* id) {
  uint32_t post = RUNG_NONE;
  rung_org_find_post(&post, org, id, strlen(id), NULL);
  return post;
}

uint32_t person_of(const rung_org* org, const char* id) {
  uint32_t person = RUNG_NONE;
  rung_org_find_person(&person, org, id, strlen(id), NULL);
  return person;
}

uint32_t subject_of(const rung_org* org, const char* id) {
  uint32_t subject = RUNG_NONE;
  rung_org_find_subject(&subject, org, id, strlen(id), NULL);
  return subject;
}

int64_t at_date(const char* date) {
  int64_t at = RUNG_FOREVER;
  rung_error* err = NULL;
  must(rung_parse_instant(&at, date, strlen(date), 8 * 3600, &err), err);
  return at;
}

rung_context office_context(void) {
  rung_context context = RUNG_CONTEXT_INIT;
  context.at = at_date("2024-03-01");
  return context;
}

rung_str post_id(const rung_org* org, uint32_t post) {
  rung_str id = RUNG_STR_INIT;
  rung_post_id(&id, org, post, NULL);
  return id;
}

char* read_all(const char* path, size_t* len) {
  FILE* file = fopen(path, "rb");
  char* text = NULL;
  long size = 0;
  if (file == NULL) return NULL;
  if (fseek(file, 0, SEEK_END) == 0) size = ftell(file);
  rewind(file);
  text = malloc((size_t)size + 1);
  if (text != NULL) *len = fread(text, 1, (size_t)size, file);
  fclose(file);
  return text;
}
