// Monitors with JSON texts in and out.
#include "capi/args.hpp"
#include "capi/guard.hpp"
#include "capi/monitor.hpp"
#include "capi/text.hpp"
#include "rung/json.hpp"

using namespace rung::capi;

// rung::feed_json() in two steps, for the event is taken before all is written.
rung_status rung_monitor_feed_json(rung_str* out, rung_monitor* monitor,
                                   const char* event, size_t event_len,
                                   rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_monitor& m = given(monitor, "monitor");
    m.feed(rung::parse_event(utf8(event, event_len, "event"), m.zone));
    m.text = rung::to_json(m.checked.held(), m.zone);
    m.unanswered.reset();
    *out = view(m.text);
  });
}

rung_status rung_monitor_propose_json(rung_str* out, rung_monitor* monitor,
                                      const char* event, size_t event_len,
                                      rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_monitor& m = given(monitor, "monitor");
    m.text =
        rung::propose_json(m.monitor, utf8(event, event_len, "event"), m.zone);
    *out = view(m.text);
  });
}

rung_status rung_monitor_verdicts_json(rung_str* out, rung_monitor* monitor,
                                       const char* request, size_t request_len,
                                       rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_monitor& m = given(monitor, "monitor");
    m.text = rung::verdicts_json(m.monitor,
                                 utf8(request, request_len, "request"), m.zone);
    *out = view(m.text);
  });
}
