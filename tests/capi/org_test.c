/* Loading, snapshots, look-ups, and what an org says of its parts. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "office.h"

static rung_error* err = NULL;

static void CountsWhatTheFileHas(void) {
  rung_org* org = office_load();
  CHECK(rung_org_unit_count(org) == 4);
  CHECK(rung_org_post_count(org) == 9);
  CHECK(rung_org_person_count(org) == 7);
  CHECK(rung_org_subject_count(org) == 2);
  CHECK(rung_org_zone(org) == 8 * 3600);
  CHECK(rung_org_memory_bytes(org) >= rung_org_string_bytes(org));
  CHECK(rung_org_string_bytes(org) > 0);
  CHECK(rung_org_left_out_count(org) == 0);
  rung_org_free(org);
}

static void NoOrgCountsNothing(void) {
  CHECK(rung_org_unit_count(NULL) == 0);
  CHECK(rung_org_post_count(NULL) == 0);
  CHECK(rung_org_person_count(NULL) == 0);
  CHECK(rung_org_subject_count(NULL) == 0);
  CHECK(rung_org_zone(NULL) == 0);
  CHECK(rung_org_memory_bytes(NULL) == 0);
  CHECK(rung_org_string_bytes(NULL) == 0);
  CHECK(rung_org_left_out_count(NULL) == 0);
  rung_org_free(NULL);
}

static void ParsesTextWithoutATerminator(void) {
  size_t len = 0;
  char* text = read_all(OFFICE_JSON, &len);
  rung_org* org = NULL;
  text[len] = '!';
  CHECK_OK(rung_org_parse(&org, text, len, NULL, &err));
  free(text); /* the org keeps nothing of it */
  CHECK(rung_org_post_count(org) == 9);
  CHECK_STR(post_id(org, post_of(org, "vm.edu")), "vm.edu");
  rung_org_free(org);
}

static int32_t stop(const char* stage, size_t stage_len, double done,
                    void* user) {
  CHECK(stage_len > 0 && stage != NULL);
  CHECK(done >= 0 && done <= 1);
  ++*(int*)user;
  return 0;
}

static int32_t go_on(const char* stage, size_t stage_len, double done,
                     void* user) {
  (void)stage, (void)stage_len, (void)done;
  ++*(int*)user;
  return 1;
}

static void ProgressIsToldAndMayCancel(void) {
  rung_load_options options = RUNG_LOAD_OPTIONS_INIT;
  rung_org* org = NULL;
  int calls = 0;
  options.user = &calls;
  options.progress = stop;
  CHECK_FAILS(
      RUNG_CANCELLED,
      rung_org_load(&org, OFFICE_JSON, strlen(OFFICE_JSON), &options, &err));
  CHECK(calls == 1);
  CHECK(org == NULL);
  options.progress = go_on;
  CHECK_OK(
      rung_org_load(&org, OFFICE_JSON, strlen(OFFICE_JSON), &options, &err));
  CHECK(calls > 1);
  rung_org_free(org);
}

static void LimitsBoundWhatIsLoaded(void) {
  rung_load_options options = RUNG_LOAD_OPTIONS_INIT;
  rung_org* org = NULL;
  options.max_posts = 8;
  CHECK_FAILS(
      RUNG_LIMIT_EXCEEDED,
      rung_org_load(&org, OFFICE_JSON, strlen(OFFICE_JSON), &options, &err));
  options.max_posts = 9;
  CHECK_OK(
      rung_org_load(&org, OFFICE_JSON, strlen(OFFICE_JSON), &options, &err));
  rung_org_free(org);
}

static void MissingFilesAreNotFound(void) {
  rung_org* org = NULL;
  CHECK_FAILS(RUNG_NOT_FOUND,
              rung_org_load(&org, "no/such.json", 12, NULL, &err));
  CHECK(org == NULL);
}

static void SnapshotsGiveTheSameOrg(void) {
  const char path[] = "capi_org_test.rung";
  rung_org* org = office_load();
  rung_org* again = NULL;
  rung_org* loaded = NULL;
  CHECK_OK(rung_org_save_snapshot(org, path, strlen(path), &err));
  rung_org_free(org);
  CHECK_OK(rung_org_open_snapshot(&again, path, strlen(path), &err));
  CHECK(rung_org_post_count(again) == 9);
  CHECK(post_of(again, "s1.clerk") != RUNG_NONE);
  CHECK_OK(rung_org_load(&loaded, path, strlen(path), NULL, &err));
  CHECK(rung_org_unit_count(loaded) == 4);
  rung_org_free(again);
  rung_org_free(loaded);
  remove(path);
}

static void OtherFilesAreNoSnapshots(void) {
  rung_org* org = NULL;
  CHECK_FAILS(RUNG_PARSE, rung_org_open_snapshot(&org, OFFICE_JSON,
                                                 strlen(OFFICE_JSON), &err));
  CHECK(org == NULL);
}

static void FindsThingsByKind(void) {
  rung_org* org = office_load();
  uint32_t id = 77;
  CHECK_OK(rung_org_find_unit(&id, org, "eb.s1+", 5, &err));
  CHECK(id < 4);
  CHECK_OK(rung_org_find_post(&id, org, "mayor", 5, &err));
  CHECK(id < 9);
  CHECK_OK(rung_org_find_person(&id, org, "zhao", 4, &err));
  CHECK(id < 7);
  CHECK_OK(rung_org_find_subject(&id, org, "budget", 6, &err));
  CHECK(id < 2);
  id = 77;
  CHECK_FAILS(RUNG_NOT_FOUND, rung_org_find_unit(&id, org, "mayor", 5, &err));
  CHECK_FAILS(RUNG_NOT_FOUND, rung_org_find_post(&id, org, "eb", 2, &err));
  CHECK_FAILS(RUNG_NOT_FOUND, rung_org_find_person(&id, org, "", 0, &err));
  CHECK_FAILS(RUNG_NOT_FOUND, rung_org_find_subject(&id, org, "x", 1, &err));
  CHECK(id == 77);
  rung_org_free(org);
}

static void LongIdsAreShortenedInErrors(void) {
  rung_org* org = office_load();
  char id[301];
  uint32_t found = 0;
  size_t i;
  for (i = 0; i < 300; i += 3) memcpy(id + i, "\xE5\xB1\x80", 3);
  CHECK(rung_org_find_post(&found, org, id, 300, &err) == RUNG_NOT_FOUND);
  CHECK(rung_error_fragment(err).len == 63); /* 20 characters and `...` */
  rung_error_free(err);
  err = NULL;
  rung_org_free(org);
}

static void NumbersGiveTheirIdsBack(void) {
  rung_org* org = office_load();
  rung_str id = RUNG_STR_INIT;
  CHECK_OK(rung_unit_id(&id, org, unit_of(org, "eb"), &err));
  CHECK_STR(id, "eb");
  CHECK_OK(rung_post_id(&id, org, post_of(org, "eb.head"), &err));
  CHECK_STR(id, "eb.head");
  CHECK_OK(rung_person_id(&id, org, person_of(org, "li"), &err));
  CHECK_STR(id, "li");
  CHECK_OK(rung_subject_id(&id, org, subject_of(org, "money"), &err));
  CHECK_STR(id, "money");
  rung_org_free(org);
}

static void NamesAreThoseOfTheInstant(void) {
  rung_org* org = office_load();
  const uint32_t section = unit_of(org, "eb.s1");
  rung_text name = RUNG_TEXT_INIT;
  CHECK_OK(rung_unit_name(&name, org, section, at_date("2022-12-31"), &err));
  CHECK_STR(name.zh, "\xE4\xB8\x80\xE7\xA7\x91");
  CHECK_STR(name.en, "Section One");
  CHECK_OK(rung_unit_name(&name, org, section, at_date("2023-01-01"), &err));
  CHECK_STR(name.en, "Basic Education Section");
  CHECK_OK(rung_person_name(&name, org, person_of(org, "zhao"), &err));
  CHECK_STR(name.zh, "\xE8\xB5\xB5");
  CHECK_OK(rung_subject_name(&name, org, subject_of(org, "budget"), &err));
  CHECK_STR(name.en, "Budget");
  CHECK_OK(rung_post_title(&name, org, post_of(org, "mayor"), &err));
  CHECK_STR(name.en, "Mayor");
  rung_org_free(org);
}

static void UnitsTellKindParentLifeOrderAndFunctions(void) {
  rung_org* org = office_load();
  const uint32_t eb = unit_of(org, "eb");
  const int64_t now = at_date("2024-03-01");
  rung_str kind = RUNG_STR_INIT;
  uint32_t parent = 0;
  int32_t number = -1;
  CHECK_OK(rung_unit_kind(&kind, org, eb, &err));
  CHECK_STR(kind, "bureau");
  CHECK_OK(rung_unit_parent(&parent, org, eb, now, &err));
  CHECK(parent == unit_of(org, "gov"));
  CHECK_OK(rung_unit_parent(&parent, org, parent, now, &err));
  CHECK(parent == RUNG_NONE);
  CHECK_OK(rung_unit_exists(&number, org, eb, now, &err));
  CHECK(number == 1);
  CHECK_OK(rung_unit_exists(&number, org, unit_of(org, "eb.s1"),
                            at_date("2030-01-01"), &err));
  CHECK(number == 0);
  CHECK_OK(rung_unit_order(&number, org, unit_of(org, "fb"), &err));
  CHECK(number == 2);
  CHECK_OK(rung_unit_order(&number, org, unit_of(org, "gov"), &err));
  CHECK(number == RUNG_UNORDERED);
  CHECK_OK(rung_unit_has_function(&number, org, eb, "schools", 7, &err));
  CHECK(number == 1);
  CHECK_OK(rung_unit_has_function(&number, org, eb, "school", 6, &err));
  CHECK(number == 0);
  rung_org_free(org);
}

static void PostsTellUnitRoleLifeOrderAndFunctions(void) {
  rung_org* org = office_load();
  const uint32_t clerk = post_of(org, "s1.clerk");
  uint32_t unit = 0;
  int32_t number = -1;
  CHECK_OK(rung_post_unit(&unit, org, clerk, &err));
  CHECK(unit == unit_of(org, "eb.s1"));
  CHECK_OK(rung_post_role(&number, org, clerk, &err));
  CHECK(number == RUNG_ROLE_STAFF);
  CHECK_OK(rung_post_role(&number, org, post_of(org, "mayor"), &err));
  CHECK(number == RUNG_ROLE_HEAD);
  CHECK_OK(rung_post_exists(&number, org, clerk, at_date("2029-12-31"), &err));
  CHECK(number == 1);
  CHECK_OK(rung_post_exists(&number, org, clerk, at_date("2030-01-01"), &err));
  CHECK(number == 0); /* with its unit */
  CHECK_OK(rung_post_order(&number, org, post_of(org, "vm.fin"), &err));
  CHECK(number == 2);
  CHECK_OK(rung_post_has_function(&number, org, post_of(org, "eb.head"),
                                  "principal", 9, &err));
  CHECK(number == 1);
  CHECK_OK(rung_post_has_function(&number, org, clerk, "principal", 9, &err));
  CHECK(number == 0);
  rung_org_free(org);
}

static void SubjectsTellTheirParent(void) {
  rung_org* org = office_load();
  uint32_t parent = 0;
  CHECK_OK(rung_subject_parent(&parent, org, subject_of(org, "budget"), &err));
  CHECK(parent == subject_of(org, "money"));
  CHECK_OK(rung_subject_parent(&parent, org, parent, &err));
  CHECK(parent == RUNG_NONE);
  rung_org_free(org);
}

static void PeopleActFromThePrimaryPostOrTheOneInTheUnit(void) {
  rung_org* org = office_load();
  const uint32_t zheng = person_of(org, "zheng");
  const int64_t now = at_date("2024-03-01");
  uint32_t post = 0;
  CHECK_OK(rung_org_acting_post(&post, org, zheng, RUNG_NONE, now, &err));
  CHECK(post == post_of(org, "s1.clerk"));
  CHECK_OK(
      rung_org_acting_post(&post, org, zheng, unit_of(org, "gov"), now, &err));
  CHECK(post == post_of(org, "gov.clerk"));
  rung_org_free(org);
}

static void PartiesResolveToPosts(void) {
  rung_org* org = office_load();
  const int64_t now = at_date("2024-03-01");
  rung_party party = RUNG_PARTY_INIT;
  int32_t found = -1;
  uint32_t post = 0;
  CHECK_OK(rung_org_find_party(&party, org, "eb", 2, &err));
  CHECK(party.kind == RUNG_PARTY_UNIT && party.unit == unit_of(org, "eb"));
  CHECK_OK(rung_resolve(&found, &post, org, &party, RUNG_NONE, now, &err));
  CHECK(found == RUNG_FOUND_ONE && post == post_of(org, "eb.head"));
  CHECK_OK(rung_org_find_party(&party, org, "zheng@gov.clerk", 15, &err));
  CHECK(party.kind == RUNG_PARTY_PERSON);
  CHECK(party.person == person_of(org, "zheng"));
  CHECK(party.post == post_of(org, "gov.clerk"));
  CHECK_FAILS(RUNG_NOT_FOUND,
              rung_org_find_party(&party, org, "nobody", 6, &err));
  rung_org_free(org);
}

int main(void) {
  RUN(CountsWhatTheFileHas);
  RUN(NoOrgCountsNothing);
  RUN(ParsesTextWithoutATerminator);
  RUN(ProgressIsToldAndMayCancel);
  RUN(LimitsBoundWhatIsLoaded);
  RUN(MissingFilesAreNotFound);
  RUN(SnapshotsGiveTheSameOrg);
  RUN(OtherFilesAreNoSnapshots);
  RUN(FindsThingsByKind);
  RUN(LongIdsAreShortenedInErrors);
  RUN(NumbersGiveTheirIdsBack);
  RUN(NamesAreThoseOfTheInstant);
  RUN(UnitsTellKindParentLifeOrderAndFunctions);
  RUN(PostsTellUnitRoleLifeOrderAndFunctions);
  RUN(SubjectsTellTheirParent);
  RUN(PeopleActFromThePrimaryPostOrTheOneInTheUnit);
  RUN(PartiesResolveToPosts);
  return check_result();
}
