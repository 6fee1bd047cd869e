// As enums.cpp, for routes.
#include "capi/enums.hpp"
#include "rung/rung.h"

namespace rung {
namespace {

#define SAME(c, cpp) static_assert((c) == static_cast<std::int32_t>(cpp))

SAME(RUNG_OUTCOME_FOUND, Outcome::kFound);
SAME(RUNG_OUTCOME_TOP, Outcome::kTop);
SAME(RUNG_OUTCOME_AMBIGUOUS, Outcome::kAmbiguous);
SAME(RUNG_OUTCOME_NOBODY, Outcome::kNobody);
SAME(RUNG_OUTCOME_NOT_ABOVE, Outcome::kNotAbove);
SAME(RUNG_OUTCOME_UNDETERMINED, Outcome::kUndetermined);
SAME(RUNG_OUTCOME_FAILED, Outcome::kFailed);
SAME(RUNG_OUTCOME_DONE, Outcome::kDone);

SAME(RUNG_EXTENT_NEXT, Extent::kNext);
SAME(RUNG_EXTENT_LEVELS, Extent::kLevels);
SAME(RUNG_EXTENT_TOP, Extent::kTop);
SAME(RUNG_EXTENT_TO, Extent::kTo);
SAME(RUNG_EXTENT_RANK, Extent::kRank);
SAME(RUNG_EXTENT_FUNCTION, Extent::kFunction);
SAME(RUNG_EXTENT_AUTHORITY, Extent::kAuthority);

SAME(RUNG_STAGE_EXPAND, Stage::kExpand);
SAME(RUNG_STAGE_STOP, Stage::kStop);
SAME(RUNG_STAGE_VACANCY, Stage::kVacancy);
SAME(RUNG_STAGE_STAND_IN, Stage::kStandIn);
SAME(RUNG_STAGE_SELF, Stage::kSelf);
SAME(RUNG_STAGE_INACTIVE, Stage::kInactive);
SAME(RUNG_STAGE_DUPLICATES, Stage::kDuplicates);
SAME(RUNG_STAGE_FINAL, Stage::kFinal);

SAME(RUNG_TRACE_NEXT, TraceCode::kNext);
SAME(RUNG_TRACE_TIED, TraceCode::kTied);
SAME(RUNG_TRACE_NO_SUPERIOR, TraceCode::kNoSuperior);
SAME(RUNG_TRACE_BROKEN, TraceCode::kBroken);
SAME(RUNG_TRACE_FILLED, TraceCode::kFilled);
SAME(RUNG_TRACE_ACTING, TraceCode::kActing);
SAME(RUNG_TRACE_VACANT, TraceCode::kVacant);
SAME(RUNG_TRACE_PRESENT, TraceCode::kPresent);
SAME(RUNG_TRACE_AWAY_STAND_IN, TraceCode::kAwayStandIn);
SAME(RUNG_TRACE_AWAY_NOBODY, TraceCode::kAwayNobody);
SAME(RUNG_TRACE_STAND_IN_AWAY, TraceCode::kStandInAway);
SAME(RUNG_TRACE_STAND_IN_OUT_OF_SCOPE, TraceCode::kStandInOutOfScope);
SAME(RUNG_TRACE_SAME_HOLDER, TraceCode::kSameHolder);
SAME(RUNG_TRACE_ACCEPTED, TraceCode::kAccepted);
SAME(RUNG_TRACE_GOES_ON, TraceCode::kGoesOn);
SAME(RUNG_TRACE_STOPS_HERE, TraceCode::kStopsHere);
SAME(RUNG_TRACE_UNKNOWN_AUTHORITY, TraceCode::kUnknownAuthority);
SAME(RUNG_TRACE_ACTING_REFUSED, TraceCode::kActingRefused);
SAME(RUNG_TRACE_DEPUTY, TraceCode::kDeputy);
SAME(RUNG_TRACE_STAND_IN_CYCLE, TraceCode::kStandInCycle);
SAME(RUNG_TRACE_KEPT, TraceCode::kKept);
SAME(RUNG_TRACE_NOT_INITIATOR, TraceCode::kNotInitiator);
SAME(RUNG_TRACE_INITIATOR, TraceCode::kInitiator);
SAME(RUNG_TRACE_CONFLICT, TraceCode::kConflict);
SAME(RUNG_TRACE_ACTIVE, TraceCode::kActive);
SAME(RUNG_TRACE_INACTIVE, TraceCode::kInactive);
SAME(RUNG_TRACE_DISTINCT, TraceCode::kDistinct);
SAME(RUNG_TRACE_AUTO_PASSED, TraceCode::kAutoPassed);
SAME(RUNG_TRACE_CLIMBS, TraceCode::kClimbs);
SAME(RUNG_TRACE_SKIPPED, TraceCode::kSkipped);
SAME(RUNG_TRACE_FALLBACK, TraceCode::kFallback);
SAME(RUNG_TRACE_UNIT_HEAD, TraceCode::kUnitHead);
SAME(RUNG_TRACE_FAILS, TraceCode::kFails);
SAME(RUNG_TRACE_REFUSED, TraceCode::kRefused);

SAME(RUNG_FIRST_SUPERIOR, First::kSuperior);
SAME(RUNG_FIRST_OWN_HEAD, First::kOwnHead);

SAME(RUNG_SEVERAL_REPORT, Several::kReport);
SAME(RUNG_SEVERAL_ALL, Several::kAll);
SAME(RUNG_SEVERAL_ANY, Several::kAny);
SAME(RUNG_SEVERAL_IN_ORDER, Several::kInOrder);
SAME(RUNG_SEVERAL_FIRST, Several::kFirst);

SAME(RUNG_REMEDY_CLIMB, Remedy::kClimb);
SAME(RUNG_REMEDY_SKIP, Remedy::kSkip);
SAME(RUNG_REMEDY_FALLBACK, Remedy::kFallback);
SAME(RUNG_REMEDY_UNIT_HEAD, Remedy::kUnitHead);
SAME(RUNG_REMEDY_AUTO_PASS, Remedy::kAutoPass);
SAME(RUNG_REMEDY_FAIL, Remedy::kFail);
SAME(RUNG_REMEDY_KEEP, Remedy::kKeep);

SAME(RUNG_DUPLICATES_NONE, Duplicates::kNone);
SAME(RUNG_DUPLICATES_FIRST, Duplicates::kFirst);
SAME(RUNG_DUPLICATES_LAST, Duplicates::kLast);
SAME(RUNG_DUPLICATES_ADJACENT, Duplicates::kAdjacent);

SAME(RUNG_DUPLICATE_MODE_REMOVE, DuplicateMode::kRemove);
SAME(RUNG_DUPLICATE_MODE_AUTO_PASS, DuplicateMode::kAutoPass);

SAME(RUNG_OVERFLOW_NEAREST, Overflow::kNearest);
SAME(RUNG_OVERFLOW_EMPTY, Overflow::kEmpty);
SAME(RUNG_OVERFLOW_FAIL, Overflow::kFail);

SAME(RUNG_VIA_HOLDER, Via::kHolder);
SAME(RUNG_VIA_ACTING, Via::kActing);
SAME(RUNG_VIA_STAND_IN, Via::kStandIn);
SAME(RUNG_VIA_DEPUTY, Via::kDeputy);
SAME(RUNG_VIA_CLIMB, Via::kClimb);
SAME(RUNG_VIA_FALLBACK, Via::kFallback);
SAME(RUNG_VIA_UNIT_HEAD, Via::kUnitHead);
SAME(RUNG_VIA_NOBODY, Via::kNobody);

SAME(RUNG_PRESET_OFFICE, Preset::kOffice);
SAME(RUNG_PRESET_DINGTALK, Preset::kDingTalk);
SAME(RUNG_PRESET_WECOM, Preset::kWecom);
SAME(RUNG_PRESET_FEISHU, Preset::kFeishu);

#undef SAME

}  // namespace
}  // namespace rung
