/* Rulebooks and events for tests on the small government of office.h. */
#ifndef RUNG_TESTS_CAPI_JUDGE_H_
#define RUNG_TESTS_CAPI_JUDGE_H_

#include "rung/rung.h"

/* A rulebook of one rule: who files must not have published; a setting, an
 * exemption, an act of its own and a text in each language. */
extern const char kDeskRules[];

/* The shipped rulebook `office`; ends the program when that fails. */
rung_rulebook* office_rules(void);

/* A report with its parties; `row` points into it, so it must not be copied. */
typedef struct sent_report {
  rung_str from, to;
  rung_event_row row;
} sent_report;

/* All terminated; of the matter `m1`. */
void report_set(sent_report* out, const char* id, const char* date,
                const char* from, const char* to);

/* The finding of this code, or NULL. */
const rung_finding* finding_of(const rung_checked* checked, const char* code);
/* The verdict of this rule, or NULL. */
const rung_rule_verdict* verdict_of(const rung_checked* checked,
                                    const char* rule);
/* Is the borrowed text this terminated one? */
int is_text(rung_str text, const char* wanted);
/* Does it hold this terminated one? */
int holds(rung_str text, const char* piece);

#endif /* RUNG_TESTS_CAPI_JUDGE_H_ */
