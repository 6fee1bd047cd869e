#include "rung/signoff.hpp"

#include "capi/args.hpp"
#include "capi/enum_name.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/signoff_view.hpp"
#include "capi/text.hpp"
#include "rung/json.hpp"

namespace rung::capi {
namespace {

std::vector<SignEvent> sign_events_arg(const rung_sign_event* events,
                                       std::size_t count, const char* name) {
  std::vector<SignEvent> read;
  for (const rung_sign_event& event : list(events, count, name)) {
    read.push_back(sign_event_arg(event, name));
  }
  return read;
}

}  // namespace
}  // namespace rung::capi

using namespace rung::capi;
using rung::Instant;

rung_status rung_signoff(const rung_signed_off** out, rung_session* session,
                         const rung_sign_policy* policy,
                         const rung_sign_event* events, size_t event_count,
                         int64_t at, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    *out = s.signed_off.show(rung::signoff(
        sign_policy_arg(policy), sign_events_arg(events, event_count, "events"),
        Instant{at}));
  });
}

rung_status rung_signoff_allowed(int32_t* out, const rung_sign_policy* policy,
                                 const rung_sign_event* history,
                                 size_t history_count,
                                 const rung_sign_event* proposed,
                                 rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out = static_cast<std::int32_t>(rung::signoff_allowed(
        sign_policy_arg(policy),
        sign_events_arg(history, history_count, "history"),
        sign_event_arg(given(proposed, "proposed"), "proposed")));
  });
}

rung_status rung_legal_actions(rung_legal_action_list* out,
                               rung_session* session,
                               const rung_sign_policy* policy,
                               const rung_sign_event* history,
                               size_t history_count, const char* who,
                               size_t who_len, int64_t at, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    *out = s.signed_off.show(
        rung::legal_actions(sign_policy_arg(policy),
                            sign_events_arg(history, history_count, "history"),
                            utf8(who, who_len, "who"), Instant{at}));
  });
}

rung_status rung_signoff_json(rung_str* out, rung_session* session,
                              const char* request, size_t request_len,
                              rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    s.text = rung::signoff_json(utf8(request, request_len, "request"));
    *out = view(s.text);
  });
}

rung_str rung_sign_mode_name(int32_t mode) {
  return name_of<rung::SignMode>(mode);
}

rung_str rung_sign_action_name(int32_t action) {
  return name_of<rung::SignAction>(action);
}

rung_str rung_sign_reason_name(int32_t reason) {
  return name_of<rung::SignReason>(reason);
}

rung_str rung_sign_outcome_name(int32_t outcome) {
  return name_of<rung::SignOutcome>(outcome);
}

rung_str rung_silence_name(int32_t silence) {
  return name_of<rung::Silence>(silence);
}
