/* Rulebooks: loading, refining, and what is in one. */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "judge.h"
#include "office.h"

static rung_error* err = NULL;
static rung_session* session = NULL; /* without an org */

static const char kOurs[] =
    "{\"format\":\"rung-rules/1\",\"id\":\"ours\",\"version\":\"2.0.0\","
    "\"title\":{\"en\":\"Ours\"},\"refines\":\"desk\","
    "\"set\":{\"patience\":5},\"off\":{\"DESK-1\":\"kept by hand\"}}";

static rung_rulebook* desk(void) {
  rung_rulebook* rules = NULL;
  CHECK_OK(
      rung_rulebook_parse(&rules, kDeskRules, strlen(kDeskRules), NULL, &err));
  return rules;
}

static void RulebooksSayWhatTheyAre(void) {
  rung_rulebook* rules = desk();
  CHECK_STR(rung_rulebook_id(rules), "desk");
  CHECK_STR(rung_rulebook_version(rules), "1.2.0");
  CHECK_STR(rung_rulebook_title(rules).en, "Desk");
  CHECK(rung_rulebook_zone(rules) == 8 * 3600);
  CHECK(rung_rulebook_lineage(rules).len == 1);
  CHECK(rung_rulebook_id(NULL).len == 0);
  CHECK(rung_rulebook_version(NULL).len == 0);
  CHECK(rung_rulebook_title(NULL).zh.len == 0);
  CHECK(rung_rulebook_zone(NULL) == 0);
  CHECK(rung_rulebook_lineage(NULL).len == 0);
  CHECK(rung_rulebook_rules(NULL).len == 0);
  CHECK(rung_rulebook_settings(NULL).len == 0);
  CHECK(rung_rulebook_sources(NULL).len == 0);
  rung_rulebook_free(rules);
  rung_rulebook_free(NULL);
}

static void RulesAndSettingsAreListed(void) {
  rung_rulebook* rules = desk();
  const rung_rule_list listed = rung_rulebook_rules(rules);
  const rung_setting_list settings = rung_rulebook_settings(rules);
  const rung_rule_info* rule = NULL;
  CHECK(listed.len == 1 && settings.len == 1);
  CHECK_OK(rung_rulebook_find_rule(&rule, rules, "DESK-1", 6, &err));
  CHECK(rule == listed.ptr[0]);
  CHECK_STR(rule->id, "DESK-1");
  CHECK_STR(rule->area, "DESK");
  CHECK_STR(rule->rulebook, "desk");
  CHECK_STR(rule->case_kind, "matter");
  CHECK_STR(rule->title.en, "Review first");
  CHECK(rule->kernels.len == 1 && rule->on == 1);
  CHECK_STR(rule->kernels.ptr[0], "order");
  CHECK(rule->code_count == 1);
  CHECK_STR(rule->codes[0]->code, "DESK_NO_REVIEW");
  CHECK(rule->codes[0]->severity == RUNG_SEVERITY_ERROR);
  CHECK_STR(settings.ptr[0]->name, "patience");
  CHECK_STR(settings.ptr[0]->type, "number");
  CHECK_STR(settings.ptr[0]->value, "3");
  CHECK_STR(settings.ptr[0]->source, "ours");
  CHECK_FAILS(RUNG_NOT_FOUND,
              rung_rulebook_find_rule(&rule, rules, "DESK-2", 6, &err));
  rung_rulebook_free(rules);
}

/* Gives the text of `desk`; counts how often it was asked. */
static void find_desk(rung_reply* reply, const char* id, size_t id_len,
                      void* user) {
  ++*(int*)user;
  if (id_len == 4 && memcmp(id, "desk", 4) == 0) {
    rung_reply_set(reply, kDeskRules, strlen(kDeskRules), NULL);
  }
}

static void find_rubbish(rung_reply* reply, const char* id, size_t id_len,
                         void* user) {
  (void)id, (void)id_len, (void)user;
  CHECK(rung_reply_set(reply, NULL, 7, NULL) == RUNG_INVALID_ARGUMENT);
}

static void RefinedRulebooksAreAskedFor(void) {
  rung_rulebook_options options = RUNG_RULEBOOK_OPTIONS_INIT;
  rung_rulebook* rules = NULL;
  int asked = 0;
  options.find = find_desk;
  options.user = &asked;
  options.zone = 0;
  CHECK_OK(rung_rulebook_parse(&rules, kOurs, strlen(kOurs), &options, &err));
  CHECK(asked == 1 && rung_rulebook_zone(rules) == 0);
  CHECK(rung_rulebook_lineage(rules).len == 2);
  CHECK_STR(rung_rulebook_lineage(rules).ptr[0], "ours");
  CHECK_STR(rung_rulebook_lineage(rules).ptr[1], "desk");
  CHECK(rung_rulebook_rules(rules).ptr[0]->on == 0);
  CHECK_STR(rung_rulebook_rules(rules).ptr[0]->off_reason.en, "kept by hand");
  CHECK_STR(rung_rulebook_settings(rules).ptr[0]->value, "5");
  CHECK_STR(rung_rulebook_settings(rules).ptr[0]->initial, "3");
  rung_rulebook_free(rules);
  rules = NULL;
  CHECK_FAILS(RUNG_NOT_FOUND,
              rung_rulebook_parse(&rules, kOurs, strlen(kOurs), NULL, &err));
  options.find = find_rubbish;
  CHECK_FAILS(
      RUNG_INVALID_ARGUMENT,
      rung_rulebook_parse(&rules, kOurs, strlen(kOurs), &options, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT, rung_reply_set(NULL, "a", 1, &err));
  CHECK(rules == NULL);
}

static void RulesTellTheirState(void) {
  static const char kText[] =
      "{\"format\":\"rung-rules/1\",\"id\":\"s\",\"version\":\"1.0.0\","
      "\"title\":{\"en\":\"S\"},\"refines\":\"desk\",\"rules\":["
      "{\"id\":\"S-1\",\"title\":{\"en\":\"t\"},"
      "\"through\":[\"DESK_NO_REVIEW\"]},"
      "{\"id\":\"S-2\",\"title\":{\"en\":\"u\"},"
      "\"unchecked\":{\"zh\":\"z\",\"en\":\"for people\"}},"
      "{\"id\":\"S-3\",\"title\":{\"en\":\"o\"},"
      "\"off\":{\"zh\":\"f\",\"en\":\"later\"},\"checks\":[{"
      "\"code\":\"S\",\"severity\":\"info\",\"kernel\":\"local\","
      "\"of\":{\"act\":\"sign\"},\"require\":true,"
      "\"message\":{\"en\":\"m\"}}]}]}";
  rung_rulebook_options options = RUNG_RULEBOOK_OPTIONS_INIT;
  rung_rulebook* rules = NULL;
  const rung_rule_info* const* rule;
  int asked = 0;
  options.find = find_desk;
  options.user = &asked;
  CHECK_OK(rung_rulebook_parse(&rules, kText, strlen(kText), &options, &err));
  CHECK(rung_rulebook_rules(rules).len == 4);
  rule = rung_rulebook_rules(rules).ptr;
  CHECK(rule[0]->on == 1 && rule[0]->through.len == 0);
  CHECK(rule[0]->off_reason.en.len == 0 && rule[0]->unchecked.en.len == 0);
  CHECK(rule[1]->on == 1 && rule[1]->through.len == 1);
  CHECK_STR(rule[1]->through.ptr[0], "DESK-1");
  CHECK_STR(rule[1]->codes[0]->code, "DESK_NO_REVIEW");
  CHECK(rule[2]->on == 0 && rule[2]->off_reason.en.len == 0);
  CHECK_STR(rule[2]->unchecked.zh, "z");
  CHECK_STR(rule[2]->unchecked.en, "for people");
  CHECK(rule[3]->on == 0 && rule[3]->unchecked.en.len == 0);
  CHECK_STR(rule[3]->off_reason.zh, "f");
  CHECK_STR(rule[3]->off_reason.en, "later");
  rung_rulebook_free(rules);
}

static void BadRulebooksNameTheirPlace(void) {
  rung_rulebook* rules = NULL;
  const char text[] = "{\"format\":\"rung-rules/1\",\"ids\":\"x\"}";
  CHECK(rung_rulebook_parse(&rules, text, strlen(text), NULL, &err) ==
        RUNG_PARSE);
  CHECK_STR(rung_error_place(err), "/ids");
  rung_error_free(err);
  err = NULL;
  CHECK_FAILS(RUNG_NOT_FOUND,
              rung_rulebook_load(&rules, "offic", 5, NULL, &err));
  CHECK_FAILS(RUNG_NOT_FOUND,
              rung_rulebook_load(&rules, "/none.json", 10, NULL, &err));
  CHECK(rules == NULL);
}

static void SettingsNameTheirValues(void) {
  static const char kText[] =
      "{\"format\":\"rung-rules/1\",\"id\":\"v\",\"version\":\"1.0.0\","
      "\"title\":{\"en\":\"V\"},\"settings\":{\"any\":{\"type\":\"text\","
      "\"default\":\"x\",\"title\":{\"en\":\"a\"}},\"mode\":{"
      "\"type\":\"text\",\"values\":[\"fast\",\"slow\"],"
      "\"default\":\"slow\",\"title\":{\"en\":\"m\"}}}}";
  rung_rulebook* rules = NULL;
  rung_setting_list settings;
  CHECK_OK(rung_rulebook_parse(&rules, kText, strlen(kText), NULL, &err));
  settings = rung_rulebook_settings(rules);
  CHECK(settings.len == 2);
  CHECK(settings.ptr[0]->values.len == 0);
  CHECK(settings.ptr[1]->values.len == 2);
  CHECK_STR(settings.ptr[1]->values.ptr[0], "fast");
  CHECK_STR(settings.ptr[1]->values.ptr[1], "slow");
  rung_rulebook_free(rules);
}

static void OfficeIsShipped(void) {
  rung_rulebook* office = office_rules();
  rung_rulebook* again = NULL;
  const rung_rule_info* rule = NULL;
  const rung_str text = rung_rulebook_shipped_text(rung_str_of("office"));
  uint32_t i = 0, seen = 0;
  for (; rung_rulebook_shipped(i).len > 0; ++i) {
    seen += is_text(rung_rulebook_shipped(i), "office");
  }
  CHECK(seen == 1 && rung_rulebook_shipped(UINT32_MAX).len == 0);
  CHECK(rung_rulebook_shipped_text(rung_str_of("none")).len == 0);
  CHECK(rung_rulebook_shipped_text(rung_str_of(NULL)).len == 0);
  CHECK_OK(rung_rulebook_parse(&again, text.ptr, text.len, NULL, &err));
  CHECK(rung_rulebook_rules(again).len == rung_rulebook_rules(office).len);
  CHECK_OK(rung_rulebook_find_rule(&rule, office, "RPT-5", 5, &err));
  CHECK(rule->good.zh.len > 0 && rule->bad.en.len > 0 && rule->basis.len > 0);
  rung_rulebook_free(again);
  rung_rulebook_free(office);
}

static void SourcesAreListed(void) {
  rung_rulebook* office = office_rules();
  const rung_source_list sources = rung_rulebook_sources(office);
  CHECK(sources.len == 1);
  CHECK_STR(sources.ptr[0]->id, "seed");
  CHECK(sources.ptr[0]->title.zh.len > 0 && sources.ptr[0]->note.en.len > 0);
  rung_rulebook_free(office);
}

static void FlawsAreListed(void) {
  rung_rulebook* rules = desk(); /* nobody reads its setting */
  rung_lint_flaw_list flaws = {NULL, 0};
  size_t i, found = 0;
  CHECK_OK(rung_rulebook_lint(&flaws, session, rules, &err));
  for (i = 0; i < flaws.len; ++i) {
    if (!is_text(flaws.ptr[i]->place, "/settings/patience")) continue;
    ++found;
    CHECK(flaws.ptr[i]->severity == RUNG_SEVERITY_INFO);
    CHECK(flaws.ptr[i]->code.len > 0 && flaws.ptr[i]->message.zh.len > 0);
  }
  CHECK(found == 1);
  rung_rulebook_free(rules);
}

static void RulesOfSeveralAreFound(void) {
  rung_rulebook* office = office_rules();
  rung_rulebook* own = desk();
  const rung_rulebook* both[2];
  const rung_rule_info* rule = NULL;
  rung_rule_list listed = {NULL, 0};
  both[0] = office;
  both[1] = own;
  CHECK_OK(rung_rules_of(&listed, session, both, 2, &err));
  CHECK(listed.len == rung_rulebook_rules(office).len + 1);
  CHECK(listed.ptr[listed.len - 1] == rung_rulebook_rules(own).ptr[0]);
  CHECK_OK(rung_rule_named(&rule, both, 2, "DESK-1", 6, &err));
  CHECK(rule == rung_rulebook_rules(own).ptr[0]);
  CHECK_FAILS(RUNG_NOT_FOUND,
              rung_rule_named(&rule, both, 2, "DESK-9", 6, &err));
  both[1] = NULL;
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_rule_named(&rule, both, 2, "DESK-1", 6, &err));
  CHECK_FAILS(RUNG_INVALID_ARGUMENT,
              rung_rules_of(&listed, session, NULL, 2, &err));
  rung_rulebook_free(own);
  rung_rulebook_free(office);
}

/* What lets a sender past RPT-5: an earlier event that asked or told the sender
 * to answer (AMB-10). It is no rule of the rulebook, so it has no text. */
static void RulesAreExplained(void) {
  rung_rulebook* office = office_rules();
  const rung_rulebook* books[1];
  const rung_explained* explained = NULL;
  books[0] = office;
  CHECK_OK(rung_explain(&explained, session, books, 1, "RPT-5", 5, &err));
  CHECK_STR(explained->rule->id, "RPT-5");
  CHECK(explained->exemption_count == explained->rule->exemptions.len);
  CHECK(explained->exemption_count > 0);
  CHECK_STR(explained->exemptions[0]->id, "AMB-10");
  CHECK(explained->exemptions[0]->title.zh.len > 0);
  CHECK(explained->exemptions[0]->text.zh.len == 0);
  CHECK(explained->exemptions[0]->evidence == 1);
  CHECK(explained->exemptions[0]->claim == 0);
  CHECK(explained->exemptions[0]->codes.len == 0);
  CHECK(explained->exemptions[0]->acts.len == 3);
  CHECK_STR(explained->exemptions[0]->acts.ptr[0], "ask");
  CHECK(explained->exemptions[0]->act_names.len == 3);
  CHECK(explained->exemptions[0]->act_names.ptr[0].zh.len > 0);
  CHECK(explained->citation_count == 1);
  CHECK_STR(explained->citations[0]->source, "seed");
  CHECK(explained->citations[0]->clause.len > 0);
  CHECK(explained->citations[0]->title.en.len > 0);
  CHECK(explained->citations[0]->note.zh.len > 0);
  CHECK(explained->report_count == 2);
  CHECK_STR(explained->reports[0]->code, "RPT_SKIP_LEVEL");
  CHECK(explained->reports[0]->severity == RUNG_SEVERITY_ERROR);
  CHECK(explained->reports[0]->message.zh.len > 0);
  CHECK_OK(rung_explain(&explained, session, books, 1, "RPT-2", 5, &err));
  CHECK(explained->settings.len == explained->rule->settings.len);
  CHECK(explained->settings.len > 0);
  CHECK_FAILS(RUNG_NOT_FOUND,
              rung_explain(&explained, session, books, 1, "RPT-55", 6, &err));
  rung_rulebook_free(office);
}

static void TheJsonTwinAnswers(void) {
  rung_rulebook* rules = desk();
  const rung_rulebook* books[1];
  const char show[] = "{\"ask\":\"show\",\"rule\":\"DESK-1\"}";
  rung_str json = RUNG_STR_INIT;
  books[0] = rules;
  CHECK_OK(rung_rules_json(&json, session, books, 1, show, strlen(show), &err));
  CHECK(holds(json, "\"DESK_NO_REVIEW\""));
  CHECK_FAILS(RUNG_PARSE,
              rung_rules_json(&json, session, books, 1, "{}", 2, &err));
  rung_rulebook_free(rules);
}

int main(void) {
  CHECK_OK(rung_session_new(&session, NULL, &err));
  RUN(RulebooksSayWhatTheyAre);
  RUN(RulesAndSettingsAreListed);
  RUN(RefinedRulebooksAreAskedFor);
  RUN(RulesTellTheirState);
  RUN(BadRulebooksNameTheirPlace);
  RUN(SettingsNameTheirValues);
  RUN(OfficeIsShipped);
  RUN(SourcesAreListed);
  RUN(FlawsAreListed);
  RUN(RulesOfSeveralAreFound);
  RUN(RulesAreExplained);
  RUN(TheJsonTwinAnswers);
  rung_session_free(session);
  return check_result();
}
