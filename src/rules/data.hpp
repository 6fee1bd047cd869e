// A rulebook as it is compiled: numbers in place of names.
#ifndef RUNG_SRC_RULES_DATA_HPP_
#define RUNG_SRC_RULES_DATA_HPP_

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cond/strict.hpp"
#include "cond/table.hpp"
#include "rules/path.hpp"
#include "rung/route.hpp"
#include "rung/rulebook.hpp"

namespace rung::rules {

inline constexpr std::uint32_t kNone = UINT32_MAX;

/// What cases are grouped by.
enum class CaseKind : std::uint8_t {
  kMatter,
  kDocument,
  kMeeting,
  kSender,
  kAny
};
inline constexpr std::size_t kCaseKinds = 5;
std::string_view name_of(CaseKind) noexcept;

struct Fact {
  FactSpec spec;
  /// Whose fact it is: of the event itself when none.
  std::optional<CaseKind> of;
  Text title;
};

/// What an event itself tells, as `event.time` and the like.
enum class Field : std::uint8_t {
  kId,
  kTime,
  kRecorded,
  kAct,
  kSubject,
  kMatter,
  kDocument,
  kMeeting,
  kRef,
  kParent
};

/// What a slot of a condition stands for.
struct SlotSpec {
  enum class Kind : std::uint8_t {
    kField,
    kFact,
    kEach,
    kIs,
    kInUnit,
    kRelation,
    kPartyKind,
    kUnitKind,
    kAny,
    kNumberOf,
    kHappened,
    kBroken,
    kClosed,
    kTable,
    kHolds
  };
  Kind kind;
  Whose whose = Whose::kThis;
  std::uint32_t mark = kNone;  ///< of kMark, kHappened
  Field field = Field::kId;
  std::uint32_t a = kNone,
                b = kNone;  ///< fact, paths, rule, table and output, condition
  std::vector<std::uint32_t> inputs;  ///< slots, of kTable
  std::uint8_t depends = 0;
  std::string text;  ///< for "what is missing", and to find equal slots
  cond::Type type;
};

struct Predicate {
  std::vector<std::uint32_t> acts;  ///< sorted; empty: any
  cond::Program condition;          ///< empty: true
  bool per_receiver = false;
  bool first = false;
  std::uint32_t first_of = kNone;  ///< path; with `first`
};

struct Mark {
  std::string name;
  CaseKind case_kind = CaseKind::kMatter;
  Predicate predicate;
  bool last = false;
};

struct Window {
  enum class Unit : std::uint8_t { kDays, kWorkdays, kElapsed };
  Unit unit = Unit::kDays;
  std::int64_t least = 0;  ///< days, or microseconds
  std::int64_t most = INT64_MAX;
  bool roll = false;
  cond::Program anchor, at;  ///< empty: the times of the events
};

enum class Kernel : std::uint8_t {
  kLocal,
  kOrder,
  kCount,
  kTogether,
  kDistinct,
  kDisjoint,
  kHandover
};

enum class Direction : std::uint8_t { kAfter, kBefore, kEither };
enum class Gap : std::uint8_t { kAny, kNoRepeat, kAdjacent };
enum class Together : std::uint8_t { kBoth, kOne, kNotBoth, kAtLeastOne };
enum class Position : std::uint8_t { kAnywhere, kFirst, kLast };

/// A pair of paths that must have a party in common.
struct ByPair {
  std::uint32_t mine, other;
};

/// One calendar period's kind.
enum class PeriodKind : std::uint8_t { kQuarter, kHalf, kYear };

struct Each {
  enum class Source : std::uint8_t { kRole, kTexts, kFact, kPeriods };
  Source source;
  std::uint32_t index = kNone;     ///< path or fact
  std::vector<std::string> texts;  ///< of a list, ids of a checklist
  std::vector<Text> titles;        ///< of a checklist's items, as texts
  std::vector<PeriodKind> periods;
  cond::Program grace;
};

/// A part of a partition: a path or an expression.
struct Key {
  std::uint32_t path = kNone;
  cond::Program value;
};

/// What a finding shows: a path, or an expression.
using Show = Key;

struct PathPart {
  cond::Program when;
  std::uint32_t path = kNone;
};

/// How one way of failing is reported.
struct Report {
  std::string code;
  Severity severity = Severity::kError;
  Text message;
};

enum class Way : std::uint8_t { kBroken, kLate, kMissing, kOpen };
inline constexpr std::size_t kWays = 4;

/// Predicates of a check by what they are for.
enum class Use : std::uint8_t { kOf, kNeed, kUntil };
inline constexpr std::size_t kUses = 3;

struct Unless;

struct Check {
  std::uint32_t rule = 0;  ///< that states it: position in the rulebook
  /// Further rules that are on and that it carries out.
  std::vector<std::uint32_t> carries;
  Kernel kernel = Kernel::kLocal;
  std::array<Report, kWays> reports;
  std::optional<Predicate> of, need, until;
  cond::Program when, require, match;
  std::vector<ByPair> by;
  Direction direction = Direction::kAfter;
  Gap gap = Gap::kAny;
  bool negated = false;
  std::optional<Window> within;
  std::optional<Each> each;
  std::vector<Key> keys;
  std::optional<std::int64_t> at_least, at_most;
  Position position = Position::kAnywhere;
  Together is = Together::kBoth;
  std::uint32_t value = kNone, other = kNone;  ///< paths
  bool one_chain = false;
  bool agree = false;
  std::uint32_t about = kNone;
  std::optional<Show> expected, actual;
  bool path_is_route = false;
  std::vector<PathPart> path;

  /// Does an exemption of its rule excuse it?
  bool excused_by(const Unless& unless) const;
  const std::optional<Predicate>& predicate(Use use) const noexcept {
    return use == Use::kOf ? of : use == Use::kNeed ? need : until;
  }

  /// What it can report, of its kernel.
  std::vector<const Report*> reported() const {
    const auto at = [&](Way way) {
      return &reports[static_cast<std::size_t>(way)];
    };
    std::vector<const Report*> all{at(Way::kBroken)};
    if (kernel == Kernel::kOrder && !negated) {
      all = {at(Way::kLate), at(Way::kMissing)};
    }
    if (at(Way::kOpen)->code != reports[0].code) all.push_back(at(Way::kOpen));
    return all;
  }
};

struct Unless {
  std::string id;
  Text title;
  std::vector<std::string> codes;  ///< empty: of the whole rule
  cond::Program condition, claim;
  bool has_condition = false;
  std::optional<Predicate> evidence, until;
  std::vector<ByPair> by;
  cond::Program match;
  std::string unproven;
};

/// Where a rule comes from.
struct Citation {
  std::uint32_t source = 0;  ///< position among the sources
  std::string clause;
};

inline bool Check::excused_by(const Unless& unless) const {
  if (unless.codes.empty()) return true;
  const auto& codes = unless.codes;
  const auto all = reported();
  return std::any_of(all.begin(), all.end(), [&](const Report* report) {
    return std::find(codes.begin(), codes.end(), report->code) != codes.end();
  });
}

struct Rule {
  RuleInfo info;
  std::vector<Citation> citations;  ///< as `info.basis`
  CaseKind case_kind = CaseKind::kMatter;
  cond::Program when;
  Interval valid;
  std::vector<Unless> unless;
  /// Its own, or those of other rules that carry it out (`info.through`).
  std::vector<std::uint32_t> checks;
  std::vector<std::string> through;  ///< codes of the checks of other rules
  bool dropped = false;  ///< switched off by a rulebook that refines its own
  std::vector<std::string> equal_severity;
  std::string pointer;  ///< where it is stated
};

/// An event that looks interesting to a predicate: what the index finds.
struct Listener {
  enum class What : std::uint8_t { kCheck, kMark };
  What what;
  Use use = Use::kOf;
  std::uint32_t index = 0;  ///< of the check or mark
};

/// Listeners of one act, those that want a certain text in a fact by
/// themselves.
struct ActIndex {
  std::vector<Listener> always;
  struct ByFact {
    std::uint32_t fact;
    std::unordered_map<std::string_view, std::vector<Listener>> with;
    std::vector<Listener> all;  ///< when the fact is unknown
  };
  std::vector<ByFact> by_fact;
};

}  // namespace rung::rules

namespace rung {

struct RulebookData {
  std::string id, version;
  Text title;
  Zone zone;
  Calendar calendar;
  std::vector<std::string> lineage;
  std::vector<RuleInfo> infos;
  std::vector<SettingInfo> setting_infos;
  std::vector<SourceInfo> sources;

  std::vector<rules::Fact> facts;
  std::unordered_map<std::string, std::uint32_t> fact_index;
  std::vector<std::string> acts;
  std::unordered_map<std::string, std::uint32_t> act_index;
  std::map<std::string, Text, std::less<>> act_names;
  std::vector<rules::Path> paths;
  std::vector<cond::Program> conditions;  ///< those with names
  std::vector<rules::Mark> marks;
  std::vector<rules::SlotSpec> slots;
  std::vector<cond::Table> tables;
  std::vector<rules::Rule> rules;       ///< as infos, in order
  std::vector<rules::Check> checks;     ///< of all rules
  std::vector<rules::ActIndex> by_act;  ///< by act; the last: whatever the act
  std::vector<LintFlaw> flaws;          ///< found while compiling
  /// Texts that constants of programs point to.
  std::vector<std::unique_ptr<std::string>> texts;
  std::vector<std::unique_ptr<std::vector<cond::Value>>> lists;
  /// Values of settings, by the types of constants.
  std::vector<std::unique_ptr<const std::vector<std::string>>> value_lists;
};

}  // namespace rung

#endif  // RUNG_SRC_RULES_DATA_HPP_
