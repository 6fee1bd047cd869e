#include "json/judge_request.hpp"

#include <boost/json/serialize.hpp>

#include "base/json_text.hpp"
#include "json/pointer_error.hpp"
#include "rung/explain.hpp"

namespace rung {
namespace {

namespace json = boost::json;

std::string text_of(const Cursor& value) {
  return json::serialize(value.value());
}

std::vector<Event> read_events(const Cursor& events, Zone zone) {
  if (!events.is_array()) events.refuse("a list of events is wanted");
  return at_pointer(events.pointer(),
                    [&] { return parse_events(text_of(events), zone); });
}

CheckOptions read_options(const Cursor& request, Zone zone,
                          std::span<const Rulebook> rulebooks) {
  CheckOptions options;
  options.complete = request.boolean_or("complete", false);
  if (request.has("at")) {
    const std::string_view at = request.at("at").text();
    options.at = at_pointer("/at", [&] { return parse_instant(at, zone); });
  }
  if (!request.has("only")) return options;
  for (const Cursor& rule : request.at("only").items()) {
    const std::string_view id = rule.name();
    options.only.push_back(at_pointer(
        rule.pointer(), [&] { return rule_named(rulebooks, id).id; }));
  }
  return options;
}

}  // namespace

Event read_event(const Cursor& event, Zone zone, std::string_view id) {
  if (!event.is_object()) event.refuse("an event is wanted, one JSON object");
  if (event.has("format")) event.refuse("one event is wanted");
  const bool named = event.has("id") && event.at("id").is_text() &&
                     !event.at("id").text().empty();
  if (id.empty() && !named) event.refuse("the event must state its `id`");
  const auto read = [&] { return parse_events(text_of(event), zone); };
  Event one = at_pointer(event.pointer(), read).at(0);
  if (!named) one.id = id;
  return one;
}

Event read_event(std::string_view text, Zone zone, std::string_view id) {
  const json::value value = parse_json(text, kMaxJudgeBytes);
  return read_event(Cursor(value), zone, id);
}

Event parse_event(std::string_view text, Zone zone) {
  return read_event(text, zone, {});
}

JudgeRequest read_judge_request(const Cursor& request, Zone zone,
                                std::span<const Rulebook> rulebooks) {
  JudgeRequest judge;
  if (request.has("lang")) request.at("lang").one_of({"zh", "en"});
  judge.options = read_options(request, zone, rulebooks);
  judge.events = read_events(request.at("events"), zone);
  if (request.has("propose")) {
    judge.proposed = read_event(request.at("propose"), zone, kProposedId);
  }
  return judge;
}

}  // namespace rung
