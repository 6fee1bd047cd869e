#include "io/org_shape.hpp"

#include <string>
#include <vector>

#include "org/facts_store.hpp"

namespace rung::io {
namespace {

template <class Member>
struct MemberOf;
template <class Record, class Value>
struct MemberOf<Value Record::*> {
  using Owner = Record;
  using Type = Value;
};

template <auto kMember>
void* at(void* record) {
  using Record = typename MemberOf<decltype(kMember)>::Owner;
  return &(static_cast<Record*>(record)->*kMember);
}
template <class Record>
Interval* when(void* record) {
  return &static_cast<Record*>(record)->when;
}
template <class Record>
void* since(void* record) {
  return &when<Record>(record)->since;
}
template <class Record>
void* until(void* record) {
  return &when<Record>(record)->until;
}
template <auto kMember>
void* name_part(void* record) {
  return &(static_cast<DatedText*>(record)->text.*kMember);
}
void* itself(void* record) { return record; }

template <class Record>
constexpr ListAccess kListOf = {
    [](void* list) -> void* {
      return &static_cast<std::vector<Record>*>(list)->emplace_back();
    },
    [](void* list, std::size_t i) -> void* {
      return &(*static_cast<std::vector<Record>*>(list))[i];
    },
    [](const void* list) {
      return static_cast<const std::vector<Record>*>(list)->size();
    }};

template <auto kMember>
constexpr Key key(std::string_view name, Type type) {
  return {name, type, at<kMember>};
}
constexpr Key required(Key key) {
  key.required = true;
  return key;
}
template <auto kMember>
constexpr Key required_id(std::string_view name) {
  return required(key<kMember>(name, Type::kId));
}
template <auto kMember>
constexpr Key one_of(std::string_view name, const Enum& names) {
  Key made = key<kMember>(name, Type::kEnum);
  made.names = &names;
  return made;
}
template <auto kMember>
constexpr Key list(std::string_view name, const Shape& inner,
                   Bound bound = Bound::kEdges, Type type = Type::kList) {
  using Vector = typename MemberOf<decltype(kMember)>::Type;
  Key made = key<kMember>(name, type);
  made.inner = &inner;
  made.list = &kListOf<typename Vector::value_type>;
  made.bound = bound;
  return made;
}
template <class Record>
constexpr Key since_key() {
  return {"since", Type::kSince, since<Record>};
}
template <class Record>
constexpr Key until_key() {
  return {"until", Type::kUntil, until<Record>};
}

template <class Enumerator>
constexpr EnumValue value(std::string_view name, Enumerator enumerator) {
  return {name, static_cast<std::uint8_t>(enumerator)};
}

constexpr EnumValue kRoleValues[] = {
    value("head", Role::kHead), value("deputy", Role::kDeputy),
    value("member", Role::kMember), value("staff", Role::kStaff)};
constexpr EnumValue kLineValues[] = {value("explicit", Line::kExplicit),
                                     value("dotted", Line::kDotted)};
constexpr EnumValue kHoldingValues[] = {
    value("substantive", HoldingKind::kSubstantive),
    value("acting", HoldingKind::kActing),
    value("presiding", HoldingKind::kPresiding),
    value("concurrent", HoldingKind::kConcurrent),
    value("seconded", HoldingKind::kSeconded),
    value("attached", HoldingKind::kAttached)};
constexpr EnumValue kPortfolioValues[] = {
    value("in_charge", PortfolioKind::kInCharge),
    value("responsible", PortfolioKind::kResponsible),
    value("assists", PortfolioKind::kAssists),
    value("liaison", PortfolioKind::kLiaison)};

constexpr Enum kRoles = {kRoleValues, kRoleValues[3].value};
constexpr Enum kLines = {kLineValues, kLineValues[0].value};
constexpr Enum kHoldings = {kHoldingValues, kHoldingValues[0].value};
constexpr Enum kPortfolios = {kPortfolioValues, kPortfolioValues[0].value};

}  // namespace

constexpr Key kTextKeys[] = {key<&Text::zh>("zh", Type::kString),
                             key<&Text::en>("en", Type::kString)};
constexpr Shape kTextShape = {"text", kTextKeys};

namespace {

constexpr Key text_key(std::string_view name, void* (*where)(void*)) {
  return {name, Type::kText, where, &kTextShape};
}

constexpr Key kNameKeys[] = {{"zh", Type::kString, name_part<&Text::zh>},
                             {"en", Type::kString, name_part<&Text::en>},
                             since_key<DatedText>(),
                             until_key<DatedText>()};
constexpr Shape kNameShape = {"name", kNameKeys, when<DatedText>};

constexpr Key kParentKeys[] = {key<&DatedParent::unit>("unit", Type::kIdOrNull),
                               since_key<DatedParent>(),
                               until_key<DatedParent>()};
constexpr Shape kParentShape = {"parent", kParentKeys, when<DatedParent>};

constexpr Key kUnitKeys[] = {
    required_id<&Unit::id>("id"),
    list<&Unit::names>("name", kNameShape, Bound::kEdges, Type::kNames),
    key<&Unit::kind>("kind", Type::kString),
    list<&Unit::parents>("parent", kParentShape, Bound::kEdges, Type::kParents),
    key<&Unit::order>("order", Type::kInteger),
    key<&Unit::functions>("functions", Type::kStrings),
    since_key<Unit>(),
    until_key<Unit>(),
    key<&Unit::successor>("successor", Type::kId)};
constexpr Shape kUnitShape = {"unit", kUnitKeys, when<Unit>};

constexpr Key kReportsToKeys[] = {required_id<&ReportsTo::post>("post"),
                                  one_of<&ReportsTo::line>("line", kLines),
                                  since_key<ReportsTo>(),
                                  until_key<ReportsTo>()};
constexpr Shape kReportsToShape = {"edge", kReportsToKeys, when<ReportsTo>};

constexpr Key kPostKeys[] = {
    required_id<&Post::id>("id"),
    key<&Post::unit>("unit", Type::kId),
    text_key("title", at<&Post::title>),
    one_of<&Post::role>("role", kRoles),
    key<&Post::functions>("functions", Type::kStrings),
    key<&Post::rank>("rank", Type::kInteger),
    key<&Post::order>("order", Type::kInteger),
    list<&Post::reports_to>("reports_to", kReportsToShape),
    since_key<Post>(),
    until_key<Post>()};
constexpr Shape kPostShape = {"post", kPostKeys, when<Post>};

constexpr Key kHoldingKeys[] = {
    required_id<&Holding::post>("post"),
    one_of<&Holding::kind>("as", kHoldings),
    key<&Holding::primary>("primary", Type::kBoolean), since_key<Holding>(),
    until_key<Holding>()};
constexpr Shape kHoldingShape = {"holding", kHoldingKeys, when<Holding>};

constexpr Key kPersonKeys[] = {required_id<&Person::id>("id"),
                               text_key("name", at<&Person::name>),
                               list<&Person::holds>("holds", kHoldingShape)};
constexpr Shape kPersonShape = {"person", kPersonKeys};

std::string_view portfolio_flaw(const void* record) {
  const auto& portfolio = *static_cast<const Portfolio*>(record);
  return portfolio.unit.empty() && portfolio.subject.empty()
             ? "a portfolio names a unit, a subject or both"
             : "";
}

constexpr Key kPortfolioKeys[] = {
    required_id<&Portfolio::leader>("leader"),
    key<&Portfolio::unit>("unit", Type::kId),
    key<&Portfolio::subject>("subject", Type::kId),
    one_of<&Portfolio::kind>("kind", kPortfolios),
    key<&Portfolio::primary>("primary", Type::kBoolean),
    since_key<Portfolio>(),
    until_key<Portfolio>()};
constexpr Shape kPortfolioShape = {"portfolio", kPortfolioKeys, when<Portfolio>,
                                   portfolio_flaw};

constexpr Key kScopeKeys[] = {
    key<&Absence::units>("units", Type::kIds),
    key<&Absence::subjects>("subjects", Type::kIds),
    key<&Absence::document_kinds>("document_kinds", Type::kStrings)};
constexpr Shape kScopeShape = {"scope", kScopeKeys};

std::string_view absence_flaw(const void* record) {
  const auto& absence = *static_cast<const Absence*>(record);
  return absence.person.empty() == absence.post.empty()
             ? "an absence names either a person or a post"
             : "";
}

constexpr Key kAbsenceKeys[] = {key<&Absence::person>("person", Type::kId),
                                key<&Absence::post>("post", Type::kId),
                                since_key<Absence>(),
                                until_key<Absence>(),
                                key<&Absence::stand_in>("stand_in", Type::kId),
                                {"scope", Type::kObject, itself, &kScopeShape},
                                key<&Absence::reason>("reason", Type::kString)};
constexpr Shape kAbsenceShape = {"absence", kAbsenceKeys, when<Absence>,
                                 absence_flaw};

constexpr Key kSubjectKeys[] = {required_id<&Subject::id>("id"),
                                text_key("name", at<&Subject::name>),
                                key<&Subject::parent>("parent", Type::kId)};
constexpr Shape kSubjectShape = {"subject", kSubjectKeys};

// What sources contradicted each other about when the file was made.
constexpr Key kConflictKeys[] = {
    key<&Problem::subjects>("subjects", Type::kTexts),
    text_key("message", at<&Problem::message>)};
constexpr Shape kConflictShape = {"conflict", kConflictKeys};

constexpr Key format_key() {
  return required({"format", Type::kFormat, itself});
}

constexpr Key kOrgKeys[] = {
    format_key(),
    key<&Facts::zone>("zone", Type::kZone),
    list<&Facts::units>("units", kUnitShape, Bound::kUnits),
    list<&Facts::posts>("posts", kPostShape, Bound::kPosts),
    list<&Facts::people>("people", kPersonShape, Bound::kPeople),
    list<&Facts::portfolios>("portfolios", kPortfolioShape),
    list<&Facts::absences>("absences", kAbsenceShape),
    list<&Facts::subjects>("subjects", kSubjectShape, Bound::kNone),
    list<&Facts::problems>("conflicts", kConflictShape)};

}  // namespace

constexpr Shape kOrgShape = {"organisation", kOrgKeys};

}  // namespace rung::io
