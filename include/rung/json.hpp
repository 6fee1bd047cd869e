// rung: the questions as JSON texts, string in, string out.
//
// These are the shapes that the command line prints and that the `_json` calls
// of the C API return (docs/schema/). A binding needs nothing else to start.
#ifndef RUNG_JSON_HPP_
#define RUNG_JSON_HPP_

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rung/check.hpp"
#include "rung/explain.hpp"
#include "rung/export.h"
#include "rung/io.hpp"
#include "rung/org.hpp"
#include "rung/party.hpp"
#include "rung/route.hpp"
#include "rung/rulebook.hpp"
#include "rung/signoff.hpp"

namespace rung {

enum class Lang : std::uint8_t { kZh, kEn };

/// Requests: one JSON object each; unknown keys and wrong types are kParse with
/// a JSON pointer, unknown ids kNotFound, with a hint at what is spelled nearly
/// alike. `at` is required (the library reads no clock). `lang` is `zh`
/// (default) or `en` and only affects messages. kLimitExceeded past 4 MiB.
///
/// route:  {"from","at","lang"?,"trace"?} and any of route_options():
///         docs/routing.md, docs/schema/route_request.schema.json. With
///         "trace":false the answer's `trace` stays empty
/// relate: {"a","b","line"?,"subject"?,"at","lang"?}; parties or post ids
/// check:  {"at","lang"?}
RUNG_API std::string route_json(const Org&, std::string_view request);
RUNG_API std::string relate_json(const Org&, std::string_view request);
RUNG_API std::string org_check_json(const Org&, std::string_view request);

/// What a request for a route says. The answer is route(org, from, query) of
/// party.hpp, then to_json(org, answer, lang).
struct RouteRequest {
  Party from;
  RouteQuery query;
  Lang lang = Lang::kZh;
};
/// Reads a request for a route. A preset is where the options start from, what
/// is stated comes on top of it, in whatever order. Numbers are JSON numbers,
/// flags booleans, people lists of ids, `authority` is the table itself, all
/// else are texts. Errors: those above; kInvalidArgument as check_query(), and
/// for several of `levels`, `to`, `until_rank`, `until_function`, `authority`,
/// for a table without `amount`, and for a `unit` where `from` leaves nothing
/// to choose. The place is always the JSON pointer of the option.
RUNG_API RouteRequest parse_route_request(const Org&, std::string_view json);

/// One option of a request for a route.
struct RouteOption {
  enum class Kind : std::uint8_t {
    kText,    ///< an id, a word, a time
    kChoice,  ///< one of `values`
    kWhole,   ///< a whole number from `least` to `most`
    kNumber,  ///< a finite number
    kFlag,    ///< true or false
    kPeople,  ///< ids of people
    kTable    ///< a decision table
  };
  /// What it is about: the parts of the table in docs/routing.md.
  enum class Part : std::uint8_t {
    kQuestion,
    kHowFar,
    kLevels,
    kWhoActs,
    kNobodyLeft,
    kTwice
  };
  std::string_view name;  ///< the key; `--climb-limit` for `climb_limit`
  Kind kind = Kind::kText;
  Part part = Part::kQuestion;
  std::span<const std::string_view> values;
  std::int64_t least = 0, most = 0;
  std::string_view initial;  ///< what holds if it is not stated, no preset
  std::string_view zh, en;   ///< what it says, in a few words
};
/// All of them, in the order of docs/routing.md: what JSON, the command line
/// and a host's form are made from.
RUNG_API std::span<const RouteOption> route_options() noexcept;

/// What a proposed event is called that states no `id`.
inline constexpr std::string_view kProposedId = "#proposed";

/// Gives the text of a rulebook by its id; an empty text: there is none but the
/// shipped one of that name.
using RulebookFinder = std::function<std::string(std::string_view id)>;

/// Judges events: check() of check.hpp; with `propose` what Monitor::propose()
/// says after the events. The answer is to_json(Checked).
///
/// {"rules":[...],"events":[...],"propose"?:{event},"at"?,"complete"?:boolean,
///  "only"?:[rule ids],"calendar"?:{rung-calendar/1},"lang"?}
///
/// A rule is the name of a shipped rulebook, an id that `find` knows, or a
/// rulebook itself; it may refine any of these and the others of the request.
/// No file is read. A proposed event may leave out its `id` and is `#proposed`
/// then. `lang` changes nothing: messages come in both languages. Errors: those
/// of the rulebooks, events and calendar, with the JSON pointer in the request;
/// kNotFound for a rulebook or rule that is not there; kLimitExceeded past 256
/// MiB (give longer logs to check() itself).
RUNG_API std::string check_json(const Org&, std::string_view request,
                                const RulebookFinder& find = {});
/// The same by compiled rulebooks; the request has no `rules` and `calendar`.
RUNG_API std::string check_json(const Org&, std::span<const Rulebook>,
                                std::string_view request);

/// Tells of rulebooks: {"ask","rule"?,"lang"?}; the answers are those of
/// docs/schema/rules.schema.json. `ask` is
/// list:     the rulebooks and their rules
/// show:     the rules alone; only one where `rule` names it
/// settings: their settings
/// lint:     their flaws
/// explain:  the rule `rule` for people, in `lang` (explain.hpp)
RUNG_API std::string rules_json(std::span<const Rulebook>,
                                std::string_view request);

/// Monitor::feed() and propose() with an event as JSON, and verdicts(). Dates
/// without an offset are read, and instants shown, in `zone`. An event that is
/// fed needs an `id`. Errors: those of parse_events() and Monitor.
RUNG_API std::string feed_json(Monitor&, std::string_view event,
                               Zone zone = {});
RUNG_API std::string propose_json(Monitor&, std::string_view event,
                                  Zone zone = {});
/// {"at"?}; an empty text asks as of the last event.
RUNG_API std::string verdicts_json(const Monitor&, std::string_view request,
                                   Zone zone = {});

/// Counts the votes of a sign-off; docs/signoff.md has the policy.
///
/// {"policy":{...},"events"?:[{"who","action","to"?,"on_behalf_of"?,"at"}],
///  "at","who"?,"propose"?:{"who","action","to"?,"on_behalf_of"?},"lang"?}
///
/// With `who` the answer says in `legal` what that one may do at `at`; with
/// `propose` it says in `proposed` whether this may be done then. `lang`
/// changes nothing. Errors: those of signoff().
RUNG_API std::string signoff_json(std::string_view request);

/// What such a request says.
struct SignRequest {
  SignPolicy policy;
  bool grouped = false;  ///< groups were stated, not one group in the policy
  std::vector<SignEvent> events;
  Instant at;
  std::string who;                    ///< empty: nobody's rights are asked for
  std::optional<SignEvent> proposed;  ///< at `at`
};
/// Reads one; `at`, if not empty, stands for what the request says. Errors:
/// kParse with a JSON pointer, or line:column; kLimitExceeded.
RUNG_API SignRequest parse_signoff_request(std::string_view json,
                                           std::string_view at = {});
/// Counts its votes; the place of an error is that in the request.
RUNG_API SignedOff signoff(const SignRequest&);
/// What signoff_json() answers.
RUNG_API std::string to_json(const SignRequest&);

/// Results as JSON, for callers that already hold them.
RUNG_API std::string to_json(const Org&, const Route&, Lang = Lang::kZh);
RUNG_API std::string to_json(const Org&, const Related&);
RUNG_API std::string to_json(const Org&, const OrgReport&, Lang = Lang::kZh);
RUNG_API std::string to_json(const SignPolicy&, std::span<const SignEvent>,
                             const SignedOff&);
RUNG_API std::string to_json(const RuleInfo&);
RUNG_API std::string to_json(const RuleExplained&, Lang = Lang::kZh);
RUNG_API std::string to_json(const Rulebook&, const SettingInfo&);
RUNG_API std::string to_json(const Rulebook&, const LintFlaw&);

/// What a note says, as a sentence, with the titles and ids of its posts.
RUNG_API std::string message(const Org&, const Note&, Lang = Lang::kZh);

}  // namespace rung

#endif  // RUNG_JSON_HPP_
