// Role paths: closed walks over the organisation, compiled from their text.
#ifndef RUNG_SRC_RULES_PATH_HPP_
#define RUNG_SRC_RULES_PATH_HPP_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_cursor.hpp"
#include "rung/org.hpp"

namespace rung::rules {

/// What a part of a rule may depend on, besides the event that is judged. The
/// evaluator forgets what hangs on a part that changes.
enum Depends : std::uint8_t {
  kOnReceiver = 1,  ///< the receiver at hand (`per`)
  kOnEach = 2,      ///< the member at hand
  kOnOther = 4,     ///< the other event
  kOnCase = 8       ///< marks, facts and rules of the case
};

/// Whose event a start speaks of.
enum class Whose : std::uint8_t { kThis, kOther, kMark };

enum class Start : std::uint8_t {
  kFrom,
  kSenders,
  kTo,
  kCc,
  kOnBehalfOf,
  kFact,
  kEach,
  kUnits,
  kBetween,
  kBetweenDown,
  kRole
};

enum class Walk : std::uint8_t {
  kUnit,
  kParent,
  kChildren,
  kAncestors,
  kBelow,
  kHead,
  kPosts,
  kPost,
  kHolder,
  kActing,
  kSuperior,
  kPortfolio,
  kKind,
  kFunction,
  kRole,
  kUnder,
  kIn,
  kExcept,
  kFirst,
  kNeeded
};

struct PathStep {
  Walk walk;
  std::vector<std::string> words;  ///< kinds, functions, roles of posts
  std::uint32_t path = 0;          ///< of kUnder, kIn, kExcept
  std::vector<Line> lines = {};    ///< of kSuperior; none: the next approver
};

struct PathChain {
  Start start;
  Whose whose = Whose::kThis;
  std::uint32_t index = 0;  ///< the fact, role's path, or mark (of kMark)
  std::vector<PathStep> steps = {};
  bool adds = false;  ///< `+`: to the parties of the chain before it
};

/// Kinds of parties, as bits.
enum PartyKinds : std::uint8_t { kUnits = 1, kPosts = 2, kPeople = 4 };

struct Path {
  std::string text;
  /// Alternatives, the first that gives any; with those that add to them.
  std::vector<PathChain> chains;
  std::uint8_t kinds = 0;  ///< what it may give
  std::uint8_t depends = 0;
};

/// Looks up what a path's text names. Indexes are those of the rulebook.
class PathNames {
 public:
  virtual ~PathNames() = default;
  /// The path of a role; compiles it if need be. UINT32_MAX: no such role.
  /// Throws for a role that leads to itself.
  virtual std::uint32_t role(std::string_view name) = 0;
  virtual std::uint32_t mark(std::string_view name) = 0;
  virtual std::uint32_t party_fact(std::string_view name) = 0;
  virtual const Path& path(std::uint32_t index) const = 0;
  virtual std::string near_role(std::string_view name) const = 0;
};

/// Compiles the text at `where`. Errors: kParse with its pointer.
Path compile_path(const Cursor& where, std::string_view text, PathNames& names);

}  // namespace rung::rules

#endif  // RUNG_SRC_RULES_PATH_HPP_
