// rung: what a reorganisation would change, before it is decided.
//
//   rung::DiffQuery query;
//   query.at_old = query.at_new = day;
//   rung::OrgDiff diff = rung::diff_orgs(today, draft, query, open_matters);
//
// Two organisations are asked the same questions, and the answers compared by
// text ids. docs/howto/what_if.md has a worked example.
#ifndef RUNG_DIFF_HPP_
#define RUNG_DIFF_HPP_

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rung/event.hpp"
#include "rung/export.h"
#include "rung/json.hpp"
#include "rung/limits.hpp"
#include "rung/org.hpp"
#include "rung/route.hpp"
#include "rung/time.hpp"

namespace rung {

/// What to ask both organisations.
struct DiffQuery {
  /// Requests for routes, as JSON objects of any of route_options() but `at`.
  /// Without `from` a request is put for each of `from` below. What they name
  /// must be in both organisations. Empty: {"to":"top"}.
  std::vector<std::string> requests;
  /// Posts, people, units. Empty: every post that exists in either.
  std::vector<std::string> from;
  Instant at_old, at_new;  ///< as of when each is asked
  /// Acts that end a matter. Empty: standard_closing_acts().
  std::vector<std::string> closing_acts;
  Progress progress;  ///< stage "routes"; may be empty
};

/// In what way a route differs. Of kGone, kAdded, kWay and kPeople exactly one
/// holds; kWay is every difference but that of people alone.
enum class RouteTurn : std::uint8_t {
  kVacant,     ///< passes a vacant post that it did not pass as one before,
               ///< or a unit, still there, that has lost its only head post
  kAmbiguous,  ///< several are next and nothing chooses, which was not so
  kBroken,     ///< leads to nobody, or nobody knows to whom, and did not; or
               ///< who asked somebody has nobody above any more
  kGone,       ///< who asks is not there any more
  kAdded,      ///< who asks is new
  kMended,     ///< was one of the first three, and is none of them now
  kLonger,     ///< more are asked one after another; both lead somewhere
  kShorter,    ///< fewer
  kWay,        ///< other posts are asked
  kPeople      ///< the same posts, other people
};

/// Several of an enumeration.
template <class Enum>
struct Flags {
  std::uint32_t bits = 0;
  constexpr bool has(Enum one) const noexcept {
    return (bits >> static_cast<unsigned>(one) & 1U) != 0;
  }
  constexpr void add(Enum one) noexcept {
    bits |= 1U << static_cast<unsigned>(one);
  }
  friend bool operator==(const Flags&, const Flags&) = default;
};

/// Why the first step that differs does, where it can be told plainly.
enum class RouteCause : std::uint8_t {
  kNone,        ///< it cannot
  kFromGone,    ///< who asks is not in the new organisation
  kFromAdded,   ///< who asks is not in the old one
  kPostGone,    ///< `post` is not in the new organisation
  kPostAdded,   ///< `post` is not in the old one
  kVacated,     ///< nobody holds `post` any more
  kFilled,      ///< `post` was vacant
  kHolders,     ///< `post` has other holders
  kPresence,    ///< the holders of `post` are away, or back
  kTie,         ///< `post` is one of several that are next
  kSettled,     ///< it was: now it comes first, or alone
  kBrokenEdge,  ///< above `post` an edge is missing, or on a cycle
  kPortfolio,   ///< another portfolio (分管) leads to `post`
  kReportsTo,   ///< another stated edge does
  kUnit         ///< another place among the units does
};

/// A route that is not the same in both.
struct RouteChange {
  std::string from;                    ///< as the query or a request names it
  std::uint32_t request = 0;           ///< which of the requests
  std::optional<Route> before, after;  ///< without trace; none: not there
  Flags<RouteTurn> what;
  std::uint32_t first = 0;  ///< the first step that differs, from 0
  RouteCause cause = RouteCause::kNone;
  std::string post;  ///< the post of `cause`
};

/// What is the matter with a party that an open matter waits for.
enum class MatterTurn : std::uint8_t {
  kGone,        ///< it is not there any more
  kVacant,      ///< nobody holds it any more
  kAmbiguous,   ///< it stands for several posts now
  kPeople,      ///< other people hold it
  kMoved,       ///< the person holds other posts
  kHandedOver,  ///< the way of who sent it leads past the party now
  kRoute        ///< its route is another
};

/// A post to ask, with the people in it.
struct AskInstead {
  std::string post;
  std::vector<std::string> people;
  friend bool operator==(const AskInstead&, const AskInstead&) = default;
};

/// An open matter that the new organisation affects, and one of the parties
/// that it waits for.
struct MatterChange {
  std::string matter;
  std::string event;  ///< the last one
  Instant time;       ///< of it
  std::string party;  ///< as the events name it
  Flags<MatterTurn> what;
  std::optional<RouteChange> route;  ///< where the party's route is another
  /// Whom to ask in the new organisation: who is on the sender's way in its
  /// place; who holds the party's posts; of a vacant or abolished one the head
  /// of the unit that took over, or the next superior who is there. Empty:
  /// nobody can be told.
  std::vector<AskInstead> instead;
};

/// A party that an open matter waits for and that is in neither organisation: a
/// slip of the pen, perhaps.
struct UnknownParty {
  std::string matter;
  std::string event;  ///< the last one of the matter
  std::string party;  ///< as the events name it
  friend bool operator==(const UnknownParty&, const UnknownParty&) = default;
};

/// A difference between the facts as of the two instants.
struct OrgChange {
  enum class Thing : std::uint8_t { kUnit, kPost, kPerson, kPortfolio };
  enum class Action : std::uint8_t { kAdded, kRemoved, kChanged };
  struct Field {
    std::string_view name;  ///< `name`, `parent`, `holders`, `in_charge`, ...
    std::string before, after;  ///< texts or ids, joined by ", "
    friend bool operator==(const Field&, const Field&) = default;
  };
  Thing thing = Thing::kUnit;
  Action action = Action::kChanged;
  std::string id;  ///< of a portfolio: `unit`, `subject` or `unit subject`
  std::vector<Field> fields;
  friend bool operator==(const OrgChange&, const OrgChange&) = default;
};

struct DiffSummary {
  std::uint64_t asked = 0;       ///< routes
  std::uint64_t changed = 0;     ///< of them; the size of OrgDiff::routes
  std::uint64_t turns[10] = {};  ///< by RouteTurn
  std::uint64_t open_matters = 0;
  std::uint64_t affected_matters = 0;
  std::uint64_t later_events = 0;     ///< after `at_new`: left out
  std::uint64_t unknown_parties = 0;  ///< the size of OrgDiff::unknown
  /// A route became vacant, ambiguous or broken; or an open matter waits for a
  /// party that is gone, vacant or ambiguous.
  bool worse = false;
};

/// The answer. It shares the two organisations, so their ids are good as long
/// as it lives.
struct OrgDiff {
  Org old_org, new_org;
  Instant at_old, at_new;
  std::vector<std::string> requests;  ///< at least one
  bool with_events = false;           ///< were events given?
  DiffSummary summary;
  std::vector<OrgChange> org;         ///< by thing, then id
  std::vector<RouteChange> routes;    ///< by request, then id of `from`
  std::vector<MatterChange> matters;  ///< by matter, then party
  std::vector<UnknownParty> unknown;  ///< by matter, then party
};

/// Compares. `events`, if given, say which matters are open: docs/howto/
/// what_if.md has the definition. Input order changes no answer. Errors:
/// kParse, kNotFound and kInvalidArgument as parse_route_request(), with the
/// request, `old` or `new`, and the JSON pointer as place; kNotFound for a
/// `from` that is in neither; kCancelled. Complexity: that of two routes for
/// each `from`, and linear in the organisations and events, but for sorting.
RUNG_API OrgDiff diff_orgs(const Org& old_org, const Org& new_org,
                           const DiffQuery& query,
                           const std::vector<Event>* events = nullptr);

/// `archive`, `close`, `file`, `publish`, `reject`, `withdraw`.
RUNG_API std::span<const std::string_view> standard_closing_acts() noexcept;

/// What a request for a difference says.
struct DiffRequest {
  DiffQuery query;
  std::optional<std::vector<Event>> events;
  Lang lang = Lang::kZh;
};
/// {"at" or "at_old" and "at_new","requests"?:[{...}],"from"?:[ids],
///  "events"?: as parse_events(),"closing_acts"?:[acts],"lang"?}
/// Dates without an offset are read in the zone of their organisation, those
/// of events in the new one's. Errors: kParse with a JSON pointer;
/// kLimitExceeded past 256 MiB.
RUNG_API DiffRequest parse_diff_request(const Org& old_org, const Org& new_org,
                                        std::string_view json);
/// The same, answered: docs/schema/diff.schema.json.
RUNG_API std::string diff_json(const Org& old_org, const Org& new_org,
                               std::string_view request);

/// The answer as JSON, and its parts for one line each.
RUNG_API std::string to_json(const OrgDiff&, Lang = Lang::kZh);
RUNG_API std::string to_json(const OrgDiff&, const RouteChange&,
                             Lang = Lang::kZh);
RUNG_API std::string to_json(const OrgDiff&, const MatterChange&,
                             Lang = Lang::kZh);
RUNG_API std::string to_json(const OrgChange&);
RUNG_API std::string to_json(const UnknownParty&);
RUNG_API std::string to_json(const DiffSummary&);

/// Why a route differs, as a sentence; empty for kNone.
RUNG_API std::string message(const OrgDiff&, const RouteChange&,
                             Lang = Lang::kZh);
/// What has become of the party that a matter waits for, as a sentence.
RUNG_API std::string message(const OrgDiff&, const MatterChange&,
                             Lang = Lang::kZh);

/// A page for those who decide: the summary in words, both charts with what
/// changed marked, every changed route with its steps side by side, the open
/// matters. One HTML file that needs nothing else, for screen and paper.
RUNG_API std::string diff_page(const OrgDiff&, Lang = Lang::kZh);

/// The stable lower-case names: `vacant`, `post_gone`, `portfolio`, ...
RUNG_API std::string_view name(RouteTurn) noexcept;
RUNG_API std::string_view name(RouteCause) noexcept;
RUNG_API std::string_view name(MatterTurn) noexcept;
RUNG_API std::string_view name(OrgChange::Thing) noexcept;
RUNG_API std::string_view name(OrgChange::Action) noexcept;

}  // namespace rung

#endif  // RUNG_DIFF_HPP_
