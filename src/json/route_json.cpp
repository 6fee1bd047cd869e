#include <boost/json/serialize.hpp>
#include <utility>

#include "json/messages.hpp"
#include "json/values.hpp"
#include "rung/json.hpp"
#include "rung/party.hpp"

namespace rung {
namespace {

namespace json = boost::json;

json::object step_value(const Org& org, const Step& step) {
  json::object value{{"post", id_value(org, step.post)},
                     {"unit", id_value(org, step.unit)},
                     {"holders", id_array(org, step.holders)},
                     {"line", name_value(step.line)},
                     {"level", step.level}};
  if (step.instead_of != kNoPost) {
    value["instead_of"] = id_value(org, step.instead_of);
  }
  value["via"] = name_value(step.via);
  if (step.together != Several::kReport) {
    value["together"] = name_value(step.together);
  }
  if (step.auto_pass) value["auto_pass"] = true;
  return value;
}

json::object record_value(const Org& org, const TraceRecord& record) {
  json::object value{{"stage", name_value(record.stage)},
                     {"code", name_value(record.code)},
                     {"level", record.level},
                     {"post", id_value(org, record.post)},
                     {"unit", id_value(org, record.unit)}};
  if (record.candidate != kNoPerson) {
    value["candidate"] = id_value(org, record.candidate);
  }
  value["edge"] = name_value(record.edge);
  if (record.replaced_by != kNoPost) {
    value["replaced_by"] = id_value(org, record.replaced_by);
  }
  if (record.replaced_by_person != kNoPerson) {
    value["replaced_by_person"] = id_value(org, record.replaced_by_person);
  }
  return value;
}

json::object note_value(const Org& org, const Note& note, Lang lang) {
  return {{"code", json::string(note.code)},
          {"severity", name_value(note.severity)},
          {"level", note.level},
          {"posts", id_array(org, note.posts)},
          {"message", message(org, note, lang)}};
}

}  // namespace

std::string to_json(const Org& org, const Route& route, Lang lang) {
  json::array steps, trace, notes;
  for (const Step& step : route.steps) steps.push_back(step_value(org, step));
  for (const TraceRecord& record : route.trace) {
    trace.push_back(record_value(org, record));
  }
  for (const Note& note : route.notes) {
    notes.push_back(note_value(org, note, lang));
  }
  return json::serialize(json::object{{"outcome", name_value(route.outcome)},
                                      {"steps", std::move(steps)},
                                      {"trace", std::move(trace)},
                                      {"notes", std::move(notes)}});
}

std::string route_json(const Org& org, std::string_view text) {
  const RouteRequest request = parse_route_request(org, text);
  return to_json(org, route(org, request.from, request.query), request.lang);
}

}  // namespace rung
