/* "May I send this to her?" A guard for an office system: asked before a
 * document or report goes out, with the organisation and the rulebook of the
 * day.
 *
 *   guard ORG FROM TO
 *
 * With the city of examples/city, `guard city.json eb.s1 eb.h` prints that the
 * section chief would go past the deputy director, and the way that is open:
 *
 *   no: RPT_SKIP_LEVEL
 *     eb.s1 reports to eb.h over eb.d1, ...
 *     go by eb.d1, eb.h
 *
 * and `guard city.json eb.s1 eb.d1` prints `yes`. What cannot be judged, say
 * because ORG does not know TO, is `unclear`. The exit status is 0 for yes, 1
 * for no and unclear, 2 where the question could not be put.
 */
#include <stdio.h>
#include <string.h>

#include "rung/rung.h"

static void print_list(const char* head, rung_strs list) {
  size_t i;
  for (i = 0; i < list.len; ++i) {
    printf("%s%.*s", i == 0 ? head : ", ", RUNG_PRINT(list.ptr[i]));
  }
  if (list.len > 0) printf("\n");
}

/* Is it in the way? What cannot be judged is, too: a guard must not guess. */
static int print_finding(const rung_finding* finding) {
  const int broken = finding->verdict == RUNG_VERDICT_VIOLATED;
  if (!broken && finding->verdict != RUNG_VERDICT_UNDETERMINED) return 0;
  printf("%s: %.*s\n  %.*s\n", broken ? "no" : "unclear",
         RUNG_PRINT(finding->code), RUNG_PRINT(finding->message.en));
  print_list("  go by ", finding->path);
  print_list("  not known: ", finding->missing);
  return finding->severity == RUNG_SEVERITY_ERROR;
}

/* The report that is about to be sent. The matter is new: nothing happened in
 * it so far. A host that keeps rung_monitor_save() with each matter goes on
 * from there, and feeds what was sent. */
static rung_status ask(const rung_checked** checked, rung_monitor* matter,
                       int64_t now, rung_str from, rung_str to,
                       rung_error** err) {
  rung_event_row report = RUNG_EVENT_ROW_INIT;
  report.time = now;
  report.act = rung_str_of("report");
  report.matter = rung_str_of("new");
  report.from.ptr = &from;
  report.from.len = 1;
  report.to.ptr = &to;
  report.to.len = 1;
  return rung_monitor_propose(checked, matter, &report, err);
}

static int answer(const rung_checked* checked) {
  int in_the_way = 0;
  size_t i;
  for (i = 0; i < checked->finding_count; ++i) {
    in_the_way |= print_finding(checked->findings[i]);
  }
  if (!in_the_way) printf("yes\n");
  return in_the_way;
}

int main(int argc, char** argv) {
  rung_org* org = NULL;
  rung_rulebook* office = NULL;
  rung_monitor* matter = NULL;
  rung_error* err = NULL;
  const rung_checked* checked = NULL;
  const rung_rulebook* rulebooks[1];
  int64_t now = 0;
  int exit_status = 2;
  if (argc != 4) return exit_status;
  if (rung_org_load(&org, argv[1], strlen(argv[1]), NULL, &err) == RUNG_OK &&
      rung_rulebook_load(&office, "office", 6, NULL, &err) == RUNG_OK &&
      rung_parse_instant(&now, "2024-03-01", 10, rung_org_zone(org), &err) ==
          RUNG_OK) {
    rulebooks[0] = office;
    if (rung_monitor_new(&matter, org, rulebooks, 1, NULL, &err) == RUNG_OK &&
        ask(&checked, matter, now, rung_str_of(argv[2]), rung_str_of(argv[3]),
            &err) == RUNG_OK) {
      exit_status = answer(checked);
    }
  }
  if (err != NULL) fprintf(stderr, "%.*s\n", RUNG_PRINT(rung_error_what(err)));
  rung_error_free(err);
  rung_monitor_free(matter);
  rung_rulebook_free(office);
  rung_org_free(org);
  return exit_status;
}
