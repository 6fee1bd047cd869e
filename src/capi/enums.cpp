// The numbers of the C enumerators are those of the C++ ones, one by one.
#include "capi/enums.hpp"

#include "rung/rung.h"

namespace rung {
namespace {

#define SAME(c, cpp) static_assert((c) == static_cast<std::int32_t>(cpp))

SAME(RUNG_LINE_LADDER, Line::kLadder);
SAME(RUNG_LINE_EXPLICIT, Line::kExplicit);
SAME(RUNG_LINE_UNIT, Line::kUnit);
SAME(RUNG_LINE_PORTFOLIO, Line::kPortfolio);
SAME(RUNG_LINE_DOTTED, Line::kDotted);

SAME(RUNG_ROLE_HEAD, Role::kHead);
SAME(RUNG_ROLE_DEPUTY, Role::kDeputy);
SAME(RUNG_ROLE_MEMBER, Role::kMember);
SAME(RUNG_ROLE_STAFF, Role::kStaff);

SAME(RUNG_HOLDING_SUBSTANTIVE, HoldingKind::kSubstantive);
SAME(RUNG_HOLDING_ACTING, HoldingKind::kActing);
SAME(RUNG_HOLDING_PRESIDING, HoldingKind::kPresiding);
SAME(RUNG_HOLDING_CONCURRENT, HoldingKind::kConcurrent);
SAME(RUNG_HOLDING_SECONDED, HoldingKind::kSeconded);
SAME(RUNG_HOLDING_ATTACHED, HoldingKind::kAttached);

SAME(RUNG_PORTFOLIO_IN_CHARGE, PortfolioKind::kInCharge);
SAME(RUNG_PORTFOLIO_RESPONSIBLE, PortfolioKind::kResponsible);
SAME(RUNG_PORTFOLIO_ASSISTS, PortfolioKind::kAssists);
SAME(RUNG_PORTFOLIO_LIAISON, PortfolioKind::kLiaison);

SAME(RUNG_SEVERITY_ERROR, Severity::kError);
SAME(RUNG_SEVERITY_WARNING, Severity::kWarning);
SAME(RUNG_SEVERITY_INFO, Severity::kInfo);

SAME(RUNG_TRUTH_NO, Truth::kNo);
SAME(RUNG_TRUTH_YES, Truth::kYes);
SAME(RUNG_TRUTH_UNDETERMINED, Truth::kUndetermined);

SAME(RUNG_RELATION_SAME, Relation::kSame);
SAME(RUNG_RELATION_DIRECT_SUPERIOR, Relation::kDirectSuperior);
SAME(RUNG_RELATION_SKIP_SUPERIOR, Relation::kSkipSuperior);
SAME(RUNG_RELATION_DIRECT_SUBORDINATE, Relation::kDirectSubordinate);
SAME(RUNG_RELATION_SKIP_SUBORDINATE, Relation::kSkipSubordinate);
SAME(RUNG_RELATION_PEER, Relation::kPeer);
SAME(RUNG_RELATION_DOTTED_SUPERIOR, Relation::kDottedSuperior);
SAME(RUNG_RELATION_DOTTED_SUBORDINATE, Relation::kDottedSubordinate);
SAME(RUNG_RELATION_OTHER, Relation::kOther);
SAME(RUNG_RELATION_UNDETERMINED, Relation::kUndetermined);

SAME(RUNG_FOUND_ONE, PostAnswer::Found::kOne);
SAME(RUNG_FOUND_NONE, PostAnswer::Found::kNone);
SAME(RUNG_FOUND_SEVERAL, PostAnswer::Found::kSeveral);
SAME(RUNG_FOUND_UNDETERMINED, PostAnswer::Found::kUndetermined);

SAME(RUNG_PARTY_NONE, Party::Kind::kNone);
SAME(RUNG_PARTY_UNIT, Party::Kind::kUnit);
SAME(RUNG_PARTY_POST, Party::Kind::kPost);
SAME(RUNG_PARTY_PERSON, Party::Kind::kPerson);

SAME(RUNG_LANG_ZH, Lang::kZh);
SAME(RUNG_LANG_EN, Lang::kEn);
SAME(RUNG_ENCODING_UTF8, Encoding::kUtf8);
SAME(RUNG_ENCODING_GB18030, Encoding::kGb18030);

SAME(RUNG_VERDICT_VIOLATED, Verdict::kViolated);
SAME(RUNG_VERDICT_UNDETERMINED, Verdict::kUndetermined);
SAME(RUNG_VERDICT_OPEN, Verdict::kOpen);
SAME(RUNG_VERDICT_EXEMPT, Verdict::kExempt);
SAME(RUNG_VERDICT_SATISFIED, Verdict::kSatisfied);
SAME(RUNG_VERDICT_VACUOUS, Verdict::kVacuous);

SAME(RUNG_ATTRIBUTE_BOOLEAN, Attribute::Kind::kBoolean);
SAME(RUNG_ATTRIBUTE_NUMBER, Attribute::Kind::kNumber);
SAME(RUNG_ATTRIBUTE_TEXT, Attribute::Kind::kText);
SAME(RUNG_ATTRIBUTE_TEXTS, Attribute::Kind::kTexts);

SAME(RUNG_FACT_BOOLEAN, FactType::kBoolean);
SAME(RUNG_FACT_NUMBER, FactType::kNumber);
SAME(RUNG_FACT_TEXT, FactType::kText);
SAME(RUNG_FACT_INSTANT, FactType::kInstant);
SAME(RUNG_FACT_PARTY, FactType::kParty);

#undef SAME

static_assert(RUNG_NONE == static_cast<std::uint32_t>(kNoPost));
static_assert(RUNG_NONE == static_cast<std::uint32_t>(kNoUnit));
static_assert(RUNG_NONE == static_cast<std::uint32_t>(kNoPerson));
static_assert(RUNG_NONE == static_cast<std::uint32_t>(kNoSubject));
static_assert(Zone().offset_seconds ==
              28800);  // as RUNG_..._OPTIONS_INIT has it
static_assert(RUNG_BEGINNING == kBeginning.us);
static_assert(RUNG_FOREVER == kForever.us);
static_assert(RUNG_UNORDERED == kUnordered);

}  // namespace
}  // namespace rung
