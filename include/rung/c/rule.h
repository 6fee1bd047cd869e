/* rung, C API: what is in a rulebook, for people and registries.
 *
 * Include rung/rung.h, which states the conventions of all calls. These structs
 * are read through the pointers given out; what each field means is said in
 * rulebook.hpp and explain.hpp.
 */
#ifndef RUNG_C_RULE_H_
#define RUNG_C_RULE_H_

#include "rung/c/base.h"
#include "rung/c/names.h"
#include "rung/c/rulebook.h"
#include "rung/c/session.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What a rule reports when it is broken in one way. */
typedef struct rung_code_info {
  rung_str code;    /**< such as `RPT_SKIP_LEVEL` */
  int32_t severity; /**< a RUNG_SEVERITY_... */
} rung_code_info;

/** A rule. */
typedef struct rung_rule_info {
  rung_str id;                        /**< such as `RPT-5` */
  rung_str area;                      /**< such as `RPT` */
  rung_str rulebook;                  /**< id of the one that states it */
  rung_str version;                   /**< and its version */
  rung_text title;                    /**< its name */
  rung_text text;                     /**< what it asks */
  rung_str case_kind;                 /**< `matter`, `document`, ... */
  rung_strs kernels;                  /**< of its checks, in order */
  const rung_code_info* const* codes; /**< distinct, in order */
  size_t code_count;                  /**< length of `codes` */
  rung_strs basis;                    /**< `SOURCE clause` */
  rung_strs exemptions;               /**< ids */
  rung_strs settings;                 /**< names of those that it reads */
  rung_text good;                     /**< an example that keeps it */
  rung_text bad;                      /**< an example that breaks it */
  int32_t on;                         /**< 0: switched off, or unchecked */
  uint32_t reserved;                  /**< 0 */
  rung_text off_reason;               /**< why it is switched off */
  rung_strs through; /**< ids of the rules whose checks carry it out, in order;
                          none: its own do */
  rung_text unchecked; /**< why no machine can check it; empty for others */
} rung_rule_info;

/** A list of rules. */
typedef struct rung_rule_list {
  const rung_rule_info* const* ptr; /**< may be NULL where len is 0 */
  size_t len;                       /**< number of rules */
} rung_rule_list;

/** A value that rules read and that a refining rulebook may set. */
typedef struct rung_setting_info {
  rung_str name;    /**< such as `filing_days` */
  rung_str type;    /**< `number`, `boolean`, `text`, ... `list of text` */
  rung_str value;   /**< JSON */
  rung_str initial; /**< JSON: as first declared */
  rung_text title;  /**< for people */
  rung_str source;  /**< where it comes from */
  rung_strs values; /**< the texts that it can have; none: any */
} rung_setting_info;

/** A list of settings. */
typedef struct rung_setting_list {
  const rung_setting_info* const* ptr; /**< may be NULL where len is 0 */
  size_t len;                          /**< number of settings */
} rung_setting_list;

/** A text that rules cite. */
typedef struct rung_source_info {
  rung_str id;     /**< as in `basis` of a rule */
  rung_text title; /**< for people */
  rung_text note;  /**< what should be known of it, or empty */
} rung_source_info;

/** A list of sources. */
typedef struct rung_source_list {
  const rung_source_info* const* ptr; /**< may be NULL where len is 0 */
  size_t len;                         /**< number of sources */
} rung_source_list;

/** A flaw of a rulebook that does not stop it from being used. */
typedef struct rung_lint_flaw {
  rung_str code;     /**< stable, such as `rules.never_activates` */
  int32_t severity;  /**< a RUNG_SEVERITY_... */
  uint32_t reserved; /**< 0 */
  rung_str place;    /**< JSON pointer in the rulebook that states it */
  rung_str rule;     /**< id of the rule concerned, or empty */
  rung_text message; /**< for people */
} rung_lint_flaw;

/** A list of flaws. */
typedef struct rung_lint_flaw_list {
  const rung_lint_flaw* const* ptr; /**< may be NULL where len is 0 */
  size_t len;                       /**< number of flaws */
} rung_lint_flaw_list;

/** @return all rules, those switched off too, base first; borrowed from the
 * rulebook */
RUNG_API rung_rule_list rung_rulebook_rules(const rung_rulebook* rulebook);

/** @return the settings, borrowed from the rulebook */
RUNG_API rung_setting_list
rung_rulebook_settings(const rung_rulebook* rulebook);

/** @return the sources, of the refined rulebooks too, base first; borrowed from
 * the rulebook */
RUNG_API rung_source_list rung_rulebook_sources(const rung_rulebook* rulebook);

/**
 * Finds a rule by its id.
 *
 * @param[out] out borrowed from the rulebook
 * @param rulebook the rulebook
 * @param id such as `RPT-5`
 * @param id_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_NOT_FOUND
 */
RUNG_API rung_status rung_rulebook_find_rule(const rung_rule_info** out,
                                             const rung_rulebook* rulebook,
                                             const char* id, size_t id_len,
                                             rung_error** err);

/**
 * Looks for flaws: rules that never activate, tables with gaps, ...
 *
 * @param[out] out borrowed from the session
 * @param session the session; it needs no org
 * @param rulebook the rulebook
 * @param err receives the error, or NULL
 * @return RUNG_OK, whatever the flaws are
 */
RUNG_API rung_status rung_rulebook_lint(rung_lint_flaw_list* out,
                                        rung_session* session,
                                        const rung_rulebook* rulebook,
                                        rung_error** err);

/**
 * Finds a rule in the first rulebook that has it; one that another of them
 * refines is not asked.
 *
 * @param[out] out borrowed from that rulebook
 * @param rulebooks the rulebooks
 * @param rulebook_count their number
 * @param id such as `RPT-5`
 * @param id_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_NOT_FOUND (hint: the nearest ids)
 */
RUNG_API rung_status rung_rule_named(const rung_rule_info** out,
                                     const rung_rulebook* const* rulebooks,
                                     size_t rulebook_count, const char* id,
                                     size_t id_len, rung_error** err);

/**
 * Lists the rules of some rulebooks, each once, as refined.
 *
 * @param[out] out borrowed from the session; the rules from the rulebooks
 * @param session the session; it needs no org
 * @param rulebooks the rulebooks
 * @param rulebook_count their number
 * @param err receives the error, or NULL
 * @return RUNG_OK
 */
RUNG_API rung_status rung_rules_of(rung_rule_list* out, rung_session* session,
                                   const rung_rulebook* const* rulebooks,
                                   size_t rulebook_count, rung_error** err);

/** A list of texts for people. */
typedef struct rung_texts {
  const rung_text* ptr; /**< may be NULL where len is 0 */
  size_t len;           /**< number of texts */
} rung_texts;

/** An exemption of a rule, and what proves it. */
typedef struct rung_exemption_info {
  rung_str id;          /**< the rule or decision that grants it */
  rung_text title;      /**< its own, else of that rule, or empty */
  rung_text text;       /**< of that rule, or empty */
  int32_t claim;        /**< 1: an event may claim it, which proves nothing */
  int32_t evidence;     /**< 1: an earlier event must prove it */
  rung_strs acts;       /**< of that event; empty: any act */
  rung_texts act_names; /**< as many */
  rung_strs codes;      /**< what it exempts from; none: all */
} rung_exemption_info;

/** Where a rule comes from. */
typedef struct rung_citation_info {
  rung_str source; /**< id of the source */
  rung_str clause; /**< its article */
  rung_text title; /**< of the source */
  rung_text note;  /**< of the source, or empty */
} rung_citation_info;

/** What a rule says when it is broken in one way, and how to mend it. */
typedef struct rung_report_info {
  rung_str code;     /**< such as `RPT_SKIP_LEVEL` */
  int32_t severity;  /**< a RUNG_SEVERITY_... */
  uint32_t reserved; /**< 0 */
  rung_text message; /**< with places such as `{from}`, which a finding fills */
} rung_report_info;

/** A rule with all that it refers to. */
typedef struct rung_explained {
  const rung_rule_info* rule;                   /**< the rule */
  const rung_exemption_info* const* exemptions; /**< in order */
  size_t exemption_count;                       /**< length of `exemptions` */
  rung_setting_list settings;                   /**< those that it reads */
  const rung_citation_info* const* citations;   /**< as `basis` of the rule */
  size_t citation_count;                        /**< length of `citations` */
  const rung_report_info* const* reports;       /**< of its checks, each once */
  size_t report_count;                          /**< length of `reports` */
} rung_explained;

/**
 * Explains the rule that rung_rule_named() finds.
 *
 * @param[out] out borrowed from the session
 * @param session the session; it needs no org
 * @param rulebooks the rulebooks
 * @param rulebook_count their number
 * @param id such as `RPT-5`
 * @param id_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_NOT_FOUND (hint: the nearest ids)
 */
RUNG_API rung_status rung_explain(const rung_explained** out,
                                  rung_session* session,
                                  const rung_rulebook* const* rulebooks,
                                  size_t rulebook_count, const char* id,
                                  size_t id_len, rung_error** err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_RULE_H_ */
