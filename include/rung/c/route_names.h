/* rung, C API: the enumerators of routes and their stable names.
 *
 * Include rung/rung.h, which states the conventions of all calls. As in
 * names.h: numbers never change, names are those of JSON. What each means in
 * full is said in docs/routing.md.
 */
#ifndef RUNG_C_ROUTE_NAMES_H_
#define RUNG_C_ROUTE_NAMES_H_

#include "rung/c/base.h"

#ifdef __cplusplus
extern "C" {
#endif

/** How far a route goes. */
enum {
  RUNG_EXTENT_NEXT = 0,     /**< up to the first level at which somebody acts */
  RUNG_EXTENT_LEVELS = 1,   /**< `levels` levels */
  RUNG_EXTENT_TOP = 2,      /**< all the way */
  RUNG_EXTENT_TO = 3,       /**< up to the post `to` */
  RUNG_EXTENT_RANK = 4,     /**< up to the first of `rank` or more senior */
  RUNG_EXTENT_FUNCTION = 5, /**< up to the first post with `function` */
  RUNG_EXTENT_AUTHORITY = 6 /**< up to the first that may decide */
};

/** What the first level of a route is. */
enum {
  RUNG_FIRST_SUPERIOR = 0, /**< who is above the post that asks */
  RUNG_FIRST_OWN_HEAD = 1  /**< the head of its unit, even if that one asks */
};

/** What is done when several posts make one level. */
enum {
  RUNG_SEVERAL_REPORT = 0,   /**< the route ends there, ambiguous */
  RUNG_SEVERAL_ALL = 1,      /**< all of them sign */
  RUNG_SEVERAL_ANY = 2,      /**< one of them does */
  RUNG_SEVERAL_IN_ORDER = 3, /**< one after another, the first in order last */
  RUNG_SEVERAL_FIRST = 4     /**< the first in order who acts */
};

/** What is done about a level at which nobody is left. */
enum {
  RUNG_REMEDY_CLIMB = 0,     /**< the next level above takes its place */
  RUNG_REMEDY_SKIP = 1,      /**< it is left out */
  RUNG_REMEDY_FALLBACK = 2,  /**< `fallback` takes its place */
  RUNG_REMEDY_UNIT_HEAD = 3, /**< the head of the unit that asks, else climb */
  RUNG_REMEDY_AUTO_PASS = 4, /**< it passes by itself */
  RUNG_REMEDY_FAIL = 5,      /**< the route ends there, failed */
  RUNG_REMEDY_KEEP = 6 /**< (absence, self, inactive) asked all the same */
};

/** Which of several steps of the same people stays. */
enum {
  RUNG_DUPLICATES_NONE = 0,    /**< none is looked for: all stay */
  RUNG_DUPLICATES_FIRST = 1,   /**< the first of all */
  RUNG_DUPLICATES_LAST = 2,    /**< the last of all */
  RUNG_DUPLICATES_ADJACENT = 3 /**< the first of those next to each other */
};

/** What becomes of the others. */
enum {
  RUNG_DUPLICATE_MODE_REMOVE = 0,   /**< they are left out */
  RUNG_DUPLICATE_MODE_AUTO_PASS = 1 /**< they stay, and pass by themselves */
};

/** What is done when there are fewer levels than asked for, or none fits. */
enum {
  RUNG_OVERFLOW_NEAREST = 0, /**< the levels that there are */
  RUNG_OVERFLOW_EMPTY = 1,   /**< no steps, RUNG_OUTCOME_NOBODY */
  RUNG_OVERFLOW_FAIL = 2     /**< no steps, RUNG_OUTCOME_FAILED */
};

/** Documented behaviour of systems that people know. */
enum {
  RUNG_PRESET_OFFICE = 0, /**< the default */
  RUNG_PRESET_DINGTALK = 1,
  RUNG_PRESET_WECOM = 2,
  RUNG_PRESET_FEISHU = 3
};

/** How a query for a route ended. */
enum {
  RUNG_OUTCOME_FOUND = 0,        /**< the steps lead where the query asked */
  RUNG_OUTCOME_TOP = 1,          /**< nobody is above; no steps */
  RUNG_OUTCOME_AMBIGUOUS = 2,    /**< several are next: all are steps */
  RUNG_OUTCOME_NOBODY = 3,       /**< levels, but nobody acts at any of them */
  RUNG_OUTCOME_NOT_ABOVE = 4,    /**< `to` is not above `from` */
  RUNG_OUTCOME_UNDETERMINED = 5, /**< a needed edge or post is out of reach */
  RUNG_OUTCOME_FAILED = 6,       /**< a policy says so */
  RUNG_OUTCOME_DONE = 7          /**< all who would be asked have acted */
};

/** How people come to act in a step. */
enum {
  RUNG_VIA_HOLDER = 0,
  RUNG_VIA_ACTING = 1,    /**< acting or presiding holders */
  RUNG_VIA_STAND_IN = 2,  /**< for absent holders, or in a vacant post */
  RUNG_VIA_DEPUTY = 3,    /**< in the vacant post of their unit's head */
  RUNG_VIA_CLIMB = 4,     /**< from a level above, in place of an empty one */
  RUNG_VIA_FALLBACK = 5,  /**< RUNG_REMEDY_FALLBACK */
  RUNG_VIA_UNIT_HEAD = 6, /**< RUNG_REMEDY_UNIT_HEAD */
  RUNG_VIA_NOBODY = 7     /**< it passes by itself */
};

/** Stages of the route pipeline, in order. */
enum {
  RUNG_STAGE_EXPAND = 0,
  RUNG_STAGE_STOP = 1,
  RUNG_STAGE_VACANCY = 2,
  RUNG_STAGE_STAND_IN = 3,
  RUNG_STAGE_SELF = 4, /**< the initiator, and people in conflict */
  RUNG_STAGE_INACTIVE = 5,
  RUNG_STAGE_DUPLICATES = 6,
  RUNG_STAGE_FINAL = 7
};

/** What a stage decided on a candidate; the stage is named where it matters. */
enum {
  RUNG_TRACE_NEXT = 0,           /**< EXPAND: the post makes the level */
  RUNG_TRACE_TIED = 1,           /**< EXPAND: one of several that do */
  RUNG_TRACE_NO_SUPERIOR = 2,    /**< EXPAND: nobody is above */
  RUNG_TRACE_BROKEN = 3,         /**< EXPAND: a dangling or cyclic edge */
  RUNG_TRACE_FILLED = 4,         /**< VACANCY: the post has a holder */
  RUNG_TRACE_ACTING = 5,         /**< VACANCY: acting, presiding holders */
  RUNG_TRACE_VACANT = 6,         /**< VACANCY: nobody holds it */
  RUNG_TRACE_PRESENT = 7,        /**< STAND_IN: the candidate is there */
  RUNG_TRACE_AWAY_STAND_IN = 8,  /**< STAND_IN: away, `replaced_by` acts */
  RUNG_TRACE_AWAY_NOBODY = 9,    /**< STAND_IN: away, nobody stands in */
  RUNG_TRACE_STAND_IN_AWAY = 10, /**< STAND_IN: away as well */
  RUNG_TRACE_STAND_IN_OUT_OF_SCOPE = 11, /**< STAND_IN: of other matters */
  RUNG_TRACE_SAME_HOLDER = 12,           /**< DUPLICATES: merged */
  RUNG_TRACE_ACCEPTED = 13,              /**< FINAL: the step stands */
  RUNG_TRACE_GOES_ON = 14,               /**< STOP: on above this post */
  RUNG_TRACE_STOPS_HERE = 15,            /**< STOP: the route ends here */
  RUNG_TRACE_UNKNOWN_AUTHORITY = 16,     /**< STOP: the table cannot tell */
  RUNG_TRACE_ACTING_REFUSED = 17,        /**< VACANCY: acting does not count */
  RUNG_TRACE_DEPUTY = 18,                /**< VACANCY: `replaced_by` fills it */
  RUNG_TRACE_STAND_IN_CYCLE = 19,        /**< STAND_IN: for each other */
  RUNG_TRACE_KEPT = 20,          /**< away, initiator, inactive; stays */
  RUNG_TRACE_NOT_INITIATOR = 21, /**< SELF: and not in conflict */
  RUNG_TRACE_INITIATOR = 22,     /**< SELF: left out */
  RUNG_TRACE_CONFLICT = 23,      /**< SELF: left out for a conflict */
  RUNG_TRACE_ACTIVE = 24,        /**< INACTIVE: may act */
  RUNG_TRACE_INACTIVE = 25,      /**< INACTIVE: left out */
  RUNG_TRACE_DISTINCT = 26,      /**< DUPLICATES: no other is the same */
  RUNG_TRACE_AUTO_PASSED = 27,   /**< the step passes by itself */
  RUNG_TRACE_CLIMBS = 28,        /**< nobody left: the next level */
  RUNG_TRACE_SKIPPED = 29,       /**< nobody left: left out */
  RUNG_TRACE_FALLBACK = 30,      /**< nobody left: the fallback */
  RUNG_TRACE_UNIT_HEAD = 31,     /**< nobody left: the unit's head */
  RUNG_TRACE_FAILS = 32,         /**< nobody left: the route ends */
  RUNG_TRACE_REFUSED = 33        /**< FINAL: who came in place of others */
};

/** @return the name of a RUNG_EXTENT_..., such as `levels` */
RUNG_API rung_str rung_extent_name(int32_t extent);
/** @return the name of a RUNG_FIRST_..., such as `own_head` */
RUNG_API rung_str rung_first_name(int32_t first);
/** @return the name of a RUNG_SEVERAL_..., such as `in_order` */
RUNG_API rung_str rung_several_name(int32_t several);
/** @return the name of a RUNG_REMEDY_..., such as `unit_head` */
RUNG_API rung_str rung_remedy_name(int32_t remedy);
/** @return the name of a RUNG_DUPLICATES_..., such as `adjacent` */
RUNG_API rung_str rung_duplicates_name(int32_t duplicates);
/** @return the name of a RUNG_DUPLICATE_MODE_..., such as `auto_pass` */
RUNG_API rung_str rung_duplicate_mode_name(int32_t mode);
/** @return the name of a RUNG_OVERFLOW_..., such as `nearest` */
RUNG_API rung_str rung_overflow_name(int32_t overflow);
/** @return the name of a RUNG_PRESET_..., such as `dingtalk` */
RUNG_API rung_str rung_preset_name(int32_t preset);
/** @return the name of a RUNG_OUTCOME_..., such as `not_above` */
RUNG_API rung_str rung_outcome_name(int32_t outcome);
/** @return the name of a RUNG_VIA_..., such as `stand_in` */
RUNG_API rung_str rung_via_name(int32_t via);
/** @return the name of a RUNG_STAGE_..., such as `vacancy` */
RUNG_API rung_str rung_stage_name(int32_t stage);
/** @return the name of a RUNG_TRACE_..., such as `away_stand_in` */
RUNG_API rung_str rung_trace_code_name(int32_t code);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_ROUTE_NAMES_H_ */
