#include "capi/events.hpp"

#include <unordered_set>
#include <utility>

#include "capi/args.hpp"
#include "capi/event_rows.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/options.hpp"
#include "capi/structs.hpp"
#include "capi/text.hpp"
#include "rung/error.hpp"

namespace rung::capi {
namespace {

struct EventOptions {
  Zone zone;
  LoadOptions load;
  EventLimits limits;
};

EventOptions event_options(const rung_event_options* options) {
  EventOptions read;
  if (options == nullptr) return read;
  const rung_event_options in = read_struct<rung_event_options>(
      options, RUNG_EVENT_OPTIONS_INIT, "options");
  read.zone = zone_arg(in.zone, "zone");
  read.load = load_options(in.load);
  if (in.max_events != 0) read.limits.max_events = in.max_events;
  if (in.max_parties != 0) read.limits.max_parties = in.max_parties;
  if (in.max_attributes != 0) read.limits.max_attributes = in.max_attributes;
  return read;
}

std::vector<Event> events_of(std::span<const rung_event_row* const> rows) {
  std::vector<Event> events;
  std::unordered_set<std::string> ids;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    try {
      events.push_back(event_of(rows[i]));
      std::string& id = events.back().id;
      if (id.empty()) id = '#' + std::to_string(i + 1);
      if (!ids.insert(id).second) refuse("id is used twice", "id", id);
    } catch (const Error& error) {
      throw error.within("row " + std::to_string(i));
    }
  }
  return events;
}

}  // namespace
}  // namespace rung::capi

using namespace rung::capi;

rung_status rung_events_parse(rung_events** out, const char* text,
                              size_t text_len,
                              const rung_event_options* options,
                              rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    const EventOptions how = event_options(options);
    // The parser itself says where the text is not UTF-8.
    *out = new rung_events{rung::parse_events(bytes(text, text_len, "text"),
                                              how.zone, how.load, how.limits)};
  });
}

rung_status rung_events_load(rung_events** out, const char* path,
                             size_t path_len, const rung_event_options* options,
                             rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    const EventOptions how = event_options(options);
    *out = new rung_events{rung::load_events(path_arg(path, path_len), how.zone,
                                             how.load, how.limits)};
  });
}

rung_status rung_events_from_rows(rung_events** out,
                                  const rung_event_row* const* rows, size_t n,
                                  rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out = new rung_events{events_of(list(rows, n, "rows"))};
  });
}

void rung_events_free(rung_events* events) { delete events; }

size_t rung_events_count(const rung_events* events) {
  return events == nullptr ? 0 : events->events.size();
}

rung_status rung_events_row(const rung_event_row** out, rung_session* session,
                            const rung_events* events, size_t index,
                            rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    const auto& all = given(events, "events").events;
    if (index >= all.size()) {
      refuse("there is no such event", "index", std::to_string(index));
    }
    *out = s.event.show(all[index]);
  });
}

rung_status rung_event_to_json(rung_str* out, rung_session* session,
                               const rung_event_row* row, int32_t zone,
                               rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    // The row may be what this session gave out last: it is read first.
    s.text = rung::to_json(event_of(row), zone_arg(zone, "zone"));
    *out = view(s.text);
  });
}

rung_act rung_standard_act(uint32_t index) {
  const auto acts = rung::standard_acts();
  if (index >= acts.size()) return {RUNG_STR_INIT, RUNG_TEXT_INIT};
  const rung::Act& act = acts[index];
  return {view(act.id), {view(act.zh), view(act.en)}};
}
