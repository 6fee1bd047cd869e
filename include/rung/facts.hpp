// rung: the facts of an organisation, as plain values.
//
// Readers, importers and hosts fill these and give them to an OrgBuilder; the
// compiled Org answers questions. Every id is the host's own text, unique over
// units, posts, people and subjects together. An empty id means "none".
#ifndef RUNG_FACTS_HPP_
#define RUNG_FACTS_HPP_

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "rung/time.hpp"

namespace rung {

/// A text for people, in Chinese and English. Where one is empty the other
/// stands for it.
struct Text {
  std::string zh;
  std::string en;
  friend bool operator==(const Text&, const Text&) = default;
};

/// An `order` or `rank` that was not stated; it sorts after every stated one.
inline constexpr std::int32_t kUnordered =
    std::numeric_limits<std::int32_t>::max();

/// What a post is within its unit.
enum class Role : std::uint8_t { kHead, kDeputy, kMember, kStaff };

/// A kind of authority edge. Queries name one; edges carry kExplicit, kUnit,
/// kPortfolio or kDotted. kLadder combines the first three (design section 3).
enum class Line : std::uint8_t {
  kLadder,     ///< explicit, else unit and portfolio: the default
  kExplicit,   ///< "reports to", stated post by post
  kUnit,       ///< staff and deputies to their head, head to the head above
  kPortfolio,  ///< head of a unit to the leader in charge of it (分管)
  kDotted      ///< a second, functional "reports to"
};

/// How a person holds a post. All of them fill it.
enum class HoldingKind : std::uint8_t {
  kSubstantive,
  kActing,      ///< 代理: the post's own holder is missing (ACT-5)
  kPresiding,   ///< 主持工作: a deputy acts as the head (ACT-4)
  kConcurrent,  ///< 兼任
  kSeconded,    ///< 借调
  kAttached     ///< 挂职
};

/// What a leader is to a unit or subject. Only the first two make an approver
/// (ACT-7): assistants help the one in charge, liaisons only coordinate.
enum class PortfolioKind : std::uint8_t {
  kInCharge,
  kResponsible,
  kAssists,
  kLiaison
};

struct DatedText {
  Text text;
  Interval when;
};

struct DatedParent {
  std::string unit;  ///< the unit above; empty is "none in this interval"
  Interval when;
};

/// A part of the organisation: a government, bureau, section, committee,
/// leading group. Members of a body hold posts in it, as in any other unit.
struct Unit {
  std::string id;
  std::vector<DatedText> names;      ///< dated; usually one
  std::string kind;                  ///< free, for people and rules
  std::vector<DatedParent> parents;  ///< dated; none for a top unit
  std::int32_t order = kUnordered;   ///< among its siblings, small first
  std::vector<std::string> functions;
  Interval when;
  std::string successor;  ///< the unit that took over after a merger
};

/// An edge from the post that holds it up to another post.
struct ReportsTo {
  std::string post;
  Line line = Line::kExplicit;  ///< kExplicit or kDotted
  Interval when;
};

/// A position, filled or vacant. It exists while it and its unit do.
struct Post {
  std::string id;
  std::string unit;  ///< may be empty: a post known only by its edges
  Text title;
  Role role = Role::kStaff;
  std::vector<std::string> functions;
  std::int32_t rank = kUnordered;   ///< 1 is the most senior
  std::int32_t order = kUnordered;  ///< within its unit, small first
  std::vector<ReportsTo> reports_to;
  Interval when;
};

struct Holding {
  std::string post;
  HoldingKind kind = HoldingKind::kSubstantive;
  bool primary = false;  ///< the post the person acts from if none is named
  Interval when;
};

struct Person {
  std::string id;
  Text name;
  std::vector<Holding> holds;
};

/// `leader` is in charge of `unit` (and all in it), of `subject` (and all under
/// it) within the leader's own unit, or of the subject within the unit.
struct Portfolio {
  std::string leader;  ///< a post
  std::string unit;    ///< at least one of unit and subject is given
  std::string subject;
  PortfolioKind kind = PortfolioKind::kInCharge;
  bool primary = false;  ///< comes first where two are in charge
  Interval when;
};

/// A person (in every post) or a post's holders are away; the stand-in acts.
/// A-B roles and delegations are the same record with another reason.
struct Absence {
  std::string person;  ///< exactly one of person and post is given
  std::string post;
  Interval when;
  std::string stand_in;  ///< a post or a person; empty is "nobody"
  /// Scope of the stand-in; an empty list does not restrict. Units and subjects
  /// include all in and under them.
  std::vector<std::string> units, subjects, document_kinds;
  std::string reason;  ///< free: leave, travel, a_b_role, delegation, ...
};

/// A topic that portfolios name; topics form a forest.
struct Subject {
  std::string id;
  Text name;
  std::string parent;
};

}  // namespace rung

#endif  // RUNG_FACTS_HPP_
