/* The small government of office.json, for tests. Worked out by hand:
 *
 *   mayor
 *   +- vm.edu            in charge of eb; away in June 2024, vm.fin stands in
 *   |  +- eb.head
 *   |     +- eb.dep      in charge of eb.s1; away 1 to 10 May 2024
 *   |        +- s1.head
 *   |           +- s1.clerk   also dotted to fb.head
 *   +- vm.fin            in charge of fb, and of the budget of eb
 *   |  +- fb.head        vacant
 *   +- gov.clerk
 */
#ifndef RUNG_TESTS_CAPI_OFFICE_H_
#define RUNG_TESTS_CAPI_OFFICE_H_

#include "rung/rung.h"

/* Loads office.json; ends the program when that fails. */
rung_org* office_load(void);
rung_session* office_session(const rung_org* org);

/* Numbers by text id; RUNG_NONE where there is no such thing. */
uint32_t unit_of(const rung_org* org, const char* id);
uint32_t post_of(const rung_org* org, const char* id);
uint32_t person_of(const rung_org* org, const char* id);
uint32_t subject_of(const rung_org* org, const char* id);

/* The instant of a date at +08:00. */
int64_t at_date(const char* date);
/* The ladder at 2024-03-01, when everybody is there. */
rung_context office_context(void);

/* The text id of a post, for CHECK_STR. */
rung_str post_id(const rung_org* org, uint32_t post);

/* The bytes of a file, to be freed. */
char* read_all(const char* path, size_t* len);

#endif /* RUNG_TESTS_CAPI_OFFICE_H_ */
