// The last enumerator of each list, for range checks.
#ifndef RUNG_SRC_CAPI_ENUMS_HPP_
#define RUNG_SRC_CAPI_ENUMS_HPP_

#include "rung/condition.hpp"
#include "rung/event.hpp"
#include "rung/facts.hpp"
#include "rung/finding.hpp"
#include "rung/fold.hpp"
#include "rung/json.hpp"
#include "rung/org.hpp"
#include "rung/route.hpp"
#include "rung/signoff.hpp"

namespace rung::capi {

template <class Enum>
inline constexpr Enum kLast{};
template <>
inline constexpr Line kLast<Line> = Line::kDotted;
template <>
inline constexpr Role kLast<Role> = Role::kStaff;
template <>
inline constexpr HoldingKind kLast<HoldingKind> = HoldingKind::kAttached;
template <>
inline constexpr PortfolioKind kLast<PortfolioKind> = PortfolioKind::kLiaison;
template <>
inline constexpr Severity kLast<Severity> = Severity::kInfo;
template <>
inline constexpr Relation kLast<Relation> = Relation::kUndetermined;
template <>
inline constexpr PostAnswer::Found kLast<PostAnswer::Found> =
    PostAnswer::Found::kUndetermined;
template <>
inline constexpr Outcome kLast<Outcome> = Outcome::kDone;
template <>
inline constexpr Stage kLast<Stage> = Stage::kFinal;
template <>
inline constexpr TraceCode kLast<TraceCode> = TraceCode::kRefused;
template <>
inline constexpr Extent kLast<Extent> = Extent::kAuthority;
template <>
inline constexpr First kLast<First> = First::kOwnHead;
template <>
inline constexpr Several kLast<Several> = Several::kFirst;
template <>
inline constexpr Remedy kLast<Remedy> = Remedy::kKeep;
template <>
inline constexpr Duplicates kLast<Duplicates> = Duplicates::kAdjacent;
template <>
inline constexpr DuplicateMode kLast<DuplicateMode> = DuplicateMode::kAutoPass;
template <>
inline constexpr Overflow kLast<Overflow> = Overflow::kFail;
template <>
inline constexpr Via kLast<Via> = Via::kNobody;
template <>
inline constexpr Preset kLast<Preset> = Preset::kFeishu;
template <>
inline constexpr Party::Kind kLast<Party::Kind> = Party::Kind::kPerson;
template <>
inline constexpr Lang kLast<Lang> = Lang::kEn;
template <>
inline constexpr Encoding kLast<Encoding> = Encoding::kGb18030;
template <>
inline constexpr Verdict kLast<Verdict> = Verdict::kVacuous;
template <>
inline constexpr Attribute::Kind kLast<Attribute::Kind> =
    Attribute::Kind::kTexts;
template <>
inline constexpr FactType kLast<FactType> = FactType::kParty;
template <>
inline constexpr SignMode kLast<SignMode> = SignMode::kWeight;
template <>
inline constexpr SignAction kLast<SignAction> = SignAction::kRecall;
template <>
inline constexpr SignReason kLast<SignReason> = SignReason::kSwitchedOff;
template <>
inline constexpr SignOutcome kLast<SignOutcome> = SignOutcome::kWait;
template <>
inline constexpr SignUnit kLast<SignUnit> = SignUnit::kHours;
template <>
inline constexpr Silence kLast<Silence> = Silence::kDrop;
template <>
inline constexpr FoldKind kLast<FoldKind> = FoldKind::kSubjectChanged;
template <>
inline constexpr FoldDay kLast<FoldDay> = FoldDay::kUndated;

}  // namespace rung::capi

#endif  // RUNG_SRC_CAPI_ENUMS_HPP_
