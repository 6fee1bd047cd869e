// rung: the questions as JSON texts, string in, string out.
//
// These are the shapes that the command line prints and that the `_json` calls
// of the C API return (docs/schema/). A binding needs nothing else to start.
#ifndef RUNG_JSON_HPP_
#define RUNG_JSON_HPP_

#include <functional>
#include <span>
#include <string>
#include <string_view>

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
/// a JSON pointer, unknown ids kNotFound. `at` is required (the library reads
/// no clock). `lang` is `zh` (default) or `en` and only affects messages.
///
/// route:
/// {"from","to"?,"unit"?,"subject"?,"line"?,"document_kind"?,"at","lang"?}
///         where `from` is a party and `to` a post id or "top"
/// relate: {"a","b","line"?,"subject"?,"at","lang"?}; parties or post ids
/// check:  {"at","lang"?}
RUNG_API std::string route_json(const Org&, std::string_view request);
RUNG_API std::string relate_json(const Org&, std::string_view request);
RUNG_API std::string org_check_json(const Org&, std::string_view request);

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
