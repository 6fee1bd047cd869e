/* rung, C API: the enumerators and their stable names.
 *
 * Enumerators travel as int32_t (uint8_t in arrays of batch calls). Their
 * numbers never change; new ones may be added. What each means is said where
 * C++ declares it, in facts.hpp, org.hpp, relate.hpp, finding.hpp, event.hpp
 * and condition.hpp. Those of routes are in route_names.h.
 *
 * Every rung_..._name() call returns a static text, the one that JSON and the
 * command line use, and `unknown` for a number that is no enumerator.
 */
#ifndef RUNG_C_NAMES_H_
#define RUNG_C_NAMES_H_

#include "rung/c/base.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Lines: which kind of authority edge a question follows. */
enum {
  RUNG_LINE_LADDER = 0,    /**< explicit, else unit and portfolio */
  RUNG_LINE_EXPLICIT = 1,  /**< "reports to", stated post by post */
  RUNG_LINE_UNIT = 2,      /**< heads of units and of units above */
  RUNG_LINE_PORTFOLIO = 3, /**< head of a unit to the leader in charge */
  RUNG_LINE_DOTTED = 4     /**< a second, functional "reports to" */
};

/** What a post is within its unit. */
enum {
  RUNG_ROLE_HEAD = 0,
  RUNG_ROLE_DEPUTY = 1,
  RUNG_ROLE_MEMBER = 2,
  RUNG_ROLE_STAFF = 3
};

/** How a person holds a post; all of them fill it. */
enum {
  RUNG_HOLDING_SUBSTANTIVE = 0,
  RUNG_HOLDING_ACTING = 1,     /**< the post's own holder is missing */
  RUNG_HOLDING_PRESIDING = 2,  /**< a deputy acts as the head */
  RUNG_HOLDING_CONCURRENT = 3, /**< one of several posts */
  RUNG_HOLDING_SECONDED = 4,
  RUNG_HOLDING_ATTACHED = 5
};

/** What a leader is to a unit or subject; the first two make an approver. */
enum {
  RUNG_PORTFOLIO_IN_CHARGE = 0,
  RUNG_PORTFOLIO_RESPONSIBLE = 1,
  RUNG_PORTFOLIO_ASSISTS = 2,
  RUNG_PORTFOLIO_LIAISON = 3
};

/** How bad a problem or note is. */
enum {
  RUNG_SEVERITY_ERROR = 0,
  RUNG_SEVERITY_WARNING = 1,
  RUNG_SEVERITY_INFO = 2
};

/** An answer that may be out of reach. */
enum {
  RUNG_TRUTH_NO = 0,
  RUNG_TRUTH_YES = 1,
  RUNG_TRUTH_UNDETERMINED = 2 /**< needs an edge that is missing or cyclic */
};

/** What the first post is to the second. */
enum {
  RUNG_RELATION_SAME = 0,
  RUNG_RELATION_DIRECT_SUPERIOR = 1,
  RUNG_RELATION_SKIP_SUPERIOR = 2, /**< two or more levels above */
  RUNG_RELATION_DIRECT_SUBORDINATE = 3,
  RUNG_RELATION_SKIP_SUBORDINATE = 4,
  RUNG_RELATION_PEER = 5, /**< a direct superior in common */
  RUNG_RELATION_DOTTED_SUPERIOR = 6,
  RUNG_RELATION_DOTTED_SUBORDINATE = 7,
  RUNG_RELATION_OTHER = 8,
  RUNG_RELATION_UNDETERMINED = 9
};

/** Whether a question for one post has one post as its answer. */
enum {
  RUNG_FOUND_ONE = 0,
  RUNG_FOUND_NONE = 1,
  RUNG_FOUND_SEVERAL = 2, /**< and nothing chooses between them */
  RUNG_FOUND_UNDETERMINED = 3
};

/** What a name stands for. */
enum {
  RUNG_PARTY_NONE = 0,
  RUNG_PARTY_UNIT = 1,
  RUNG_PARTY_POST = 2,
  RUNG_PARTY_PERSON = 3
};

/** What a rule says of a case; of several, the smallest number wins. */
enum {
  RUNG_VERDICT_VIOLATED = 0,
  RUNG_VERDICT_UNDETERMINED = 1, /**< rung_finding.missing says why */
  RUNG_VERDICT_OPEN = 2,         /**< a deadline is running, a case goes on */
  RUNG_VERDICT_EXEMPT = 3,       /**< violated but for an exemption */
  RUNG_VERDICT_SATISFIED = 4,
  RUNG_VERDICT_VACUOUS = 5 /**< never activated */
};

/** Types of the values that an event states. */
enum {
  RUNG_ATTRIBUTE_BOOLEAN = 0,
  RUNG_ATTRIBUTE_NUMBER = 1,
  RUNG_ATTRIBUTE_TEXT = 2,
  RUNG_ATTRIBUTE_TEXTS = 3 /**< a list of texts */
};

/** Types of facts in conditions. */
enum {
  RUNG_FACT_BOOLEAN = 0,
  RUNG_FACT_NUMBER = 1,
  RUNG_FACT_TEXT = 2,
  RUNG_FACT_INSTANT = 3,
  RUNG_FACT_PARTY = 4 /**< the id of a unit, post or person */
};

/** The language of messages and pictures. */
enum { RUNG_LANG_ZH = 0, RUNG_LANG_EN = 1 };

/** What the bytes of a CSV file stand for. */
enum { RUNG_ENCODING_UTF8 = 0, RUNG_ENCODING_GB18030 = 1 };

/** @return the name of a RUNG_LINE_..., such as `ladder` */
RUNG_API rung_str rung_line_name(int32_t line);
/** @return the name of a RUNG_ROLE_..., such as `deputy` */
RUNG_API rung_str rung_role_name(int32_t role);
/** @return the name of a RUNG_HOLDING_..., such as `acting` */
RUNG_API rung_str rung_holding_kind_name(int32_t kind);
/** @return the name of a RUNG_PORTFOLIO_..., such as `in_charge` */
RUNG_API rung_str rung_portfolio_kind_name(int32_t kind);
/** @return the name of a RUNG_SEVERITY_..., such as `warning` */
RUNG_API rung_str rung_severity_name(int32_t severity);
/** @return the name of a RUNG_RELATION_..., such as `direct_superior` */
RUNG_API rung_str rung_relation_name(int32_t relation);
/** @return the name of a RUNG_FOUND_..., such as `several` */
RUNG_API rung_str rung_found_name(int32_t found);
/** @return the name of a RUNG_VERDICT_..., such as `violated` */
RUNG_API rung_str rung_verdict_name(int32_t verdict);

/**
 * Reads the name of a line.
 *
 * @param[out] out a RUNG_LINE_...
 * @param text such as `ladder`
 * @param text_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_NOT_FOUND when there is no such line
 */
RUNG_API rung_status rung_parse_line(int32_t* out, const char* text,
                                     size_t text_len, rung_error** err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_NAMES_H_ */
