// What a route is asked and what it answers, in the text ids of the records.
#ifndef RUNG_TESTS_REFERENCE_ROUTE_ASK_HPP_
#define RUNG_TESTS_REFERENCE_ROUTE_ASK_HPP_

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "rung/facts.hpp"
#include "rung/route.hpp"

namespace rung::reference {

using Id = std::string;  ///< empty is "none"
using Ids = std::set<Id>;
using List = std::vector<Id>;

struct Question {
  Instant at;
  Line line = Line::kLadder;
  Id subject;
};

/// A row of a table of authority, of which the first that matches counts: what
/// is not stated matches everything.
struct Grant {
  std::optional<std::int32_t> rank;  ///< this one or a more senior one
  std::optional<Role> role;
  std::string document_kind;
  double limit = 0;  ///< may decide up to this amount
};

/// All options of docs/routing.md.
struct RouteAsk {
  Id from, person, unit;
  Question question;
  std::string document_kind;
  Extent extent = Extent::kNext;
  std::uint32_t levels = 0;
  bool from_top = false;
  Id to;
  std::int32_t rank = kUnordered;
  std::string function;
  std::vector<Grant> authority;
  double amount = 0;
  bool last_only = false;
  std::string by_function;
  bool own_unit = false;
  Id initiator;
  List handled, conflict, inactive;
  Id fallback;  ///< of a post, a person or a unit
  RoutePolicy policy;
};

struct RouteStep {
  Id post, unit;
  List holders;
  Line line = Line::kLadder;
  std::uint32_t level = 0;
  Id instead_of;
  Via via = Via::kHolder;
  Several together = Several::kReport;
  bool auto_pass = false;
};

struct RouteNote {
  std::string code;
  Severity severity = Severity::kInfo;
  std::uint32_t level = 0;
  List posts;
};

/// What the page says of the trace of a level.
struct RouteLevel {
  List posts;
  bool empty = false;              ///< nobody was left
  Remedy remedy = Remedy::kClimb;  ///< what was done then
  bool fails = false;              ///< and that ended the route
  friend bool operator==(const RouteLevel&, const RouteLevel&) = default;
};

struct RouteAnswer {
  Outcome outcome = Outcome::kTop;
  std::vector<RouteStep> steps;
  std::vector<RouteNote> notes;
  std::vector<RouteLevel> levels;  ///< those that the route came to
  Id initiator;                    ///< as settled before the first level
};

}  // namespace rung::reference

#endif  // RUNG_TESTS_REFERENCE_ROUTE_ASK_HPP_
