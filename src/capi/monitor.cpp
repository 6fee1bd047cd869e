#include "capi/monitor.hpp"

#include "capi/args.hpp"
#include "capi/check.hpp"
#include "capi/event_rows.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/rulebook.hpp"
#include "capi/text.hpp"

namespace rung::capi {
namespace {

// Progress is for check(): a matter has few events.
CheckOptions monitor_options(const rung_check_options* options) {
  CheckOptions read = check_options(options);
  read.progress = {};
  return read;
}

}  // namespace
}  // namespace rung::capi

using namespace rung::capi;

void rung_monitor::feed(rung::Event event) {
  if (unanswered && *unanswered == event) {
    checked.show();
    return;
  }
  rung::Event kept = event;
  rung::Checked changed = monitor.feed(event);
  unanswered = std::move(kept);
  checked.show(std::move(changed));
}

rung_status rung_monitor_new(rung_monitor** out, const rung_org* org,
                             const rung_rulebook* const* rulebooks,
                             size_t rulebook_count,
                             const rung_check_options* options,
                             rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    const rung::Org& in = given(org, "org").org;
    *out = new rung_monitor(
        rung::Monitor(in, rulebooks_arg(rulebooks, rulebook_count),
                      monitor_options(options)),
        in.zone());
  });
}

rung_status rung_monitor_feed(const rung_checked** out, rung_monitor* monitor,
                              const rung_event_row* event, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_monitor& m = given(monitor, "monitor");
    rung::Event read = event_of(event);
    if (read.id.empty()) refuse("event has no id", "id");
    m.feed(std::move(read));
    m.unanswered.reset();
    *out = m.checked.get();
  });
}

rung_status rung_monitor_propose(const rung_checked** out,
                                 rung_monitor* monitor,
                                 const rung_event_row* event,
                                 rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_monitor& m = given(monitor, "monitor");
    rung::Event read = event_of(event);
    if (read.id.empty()) read.id = rung::kProposedId;
    m.unanswered.reset();
    *out = m.checked.show(m.monitor.propose(read));
  });
}

rung_status rung_monitor_verdicts(const rung_checked** out,
                                  rung_monitor* monitor, int64_t at,
                                  rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_monitor& m = given(monitor, "monitor");
    m.unanswered.reset();
    *out = m.checked.show(m.monitor.verdicts(rung::Instant{at}));
  });
}

rung_status rung_monitor_save(rung_str* out, rung_monitor* monitor,
                              rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_monitor& m = given(monitor, "monitor");
    m.text = m.monitor.save();
    *out = view(m.text);
  });
}

rung_status rung_monitor_load(rung_monitor** out, const rung_org* org,
                              const rung_rulebook* const* rulebooks,
                              size_t rulebook_count, const char* state,
                              size_t state_len,
                              const rung_check_options* options,
                              rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    const rung::Org& in = given(org, "org").org;
    *out = new rung_monitor(
        rung::Monitor::load(in, rulebooks_arg(rulebooks, rulebook_count),
                            bytes(state, state_len, "state"),
                            monitor_options(options)),
        in.zone());
  });
}

void rung_monitor_free(rung_monitor* monitor) { delete monitor; }
