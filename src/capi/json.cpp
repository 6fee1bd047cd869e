#include "rung/json.hpp"

#include "capi/args.hpp"
#include "capi/enums.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/text.hpp"

namespace rung::capi {
namespace {

using Answer = std::string (*)(const Org&, std::string_view);

rung_status ask(rung_str* out, rung_session* session, const char* request,
                size_t request_len, Answer answer, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    s.text = answer(s.org(), utf8(request, request_len, "request"));
    *out = view(s.text);
  });
}

// An answer is written only by the session that holds it.
template <class Held>
void check_own(const Held* held, const Held* own, const char* name) {
  given(held, name);
  if (held != own) refuse("answer is not that of the session", name);
}

}  // namespace
}  // namespace rung::capi

using namespace rung::capi;

rung_status rung_route_json(rung_str* out, rung_session* session,
                            const char* request, size_t request_len,
                            rung_error** err) {
  return ask(out, session, request, request_len, rung::route_json, err);
}

rung_status rung_relate_json(rung_str* out, rung_session* session,
                             const char* request, size_t request_len,
                             rung_error** err) {
  return ask(out, session, request, request_len, rung::relate_json, err);
}

rung_status rung_org_check_json(rung_str* out, rung_session* session,
                                const char* request, size_t request_len,
                                rung_error** err) {
  return ask(out, session, request, request_len, rung::org_check_json, err);
}

rung_status rung_org_to_json(rung_str* out, rung_session* session,
                             rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    s.text = s.org().to_json();
    *out = view(s.text);
  });
}

rung_status rung_routed_to_json(rung_str* out, rung_session* session,
                                const rung_routed* routed, int32_t lang,
                                rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    check_own(routed, s.route_view.get(), "routed");
    s.text = rung::to_json(s.org(), s.route,
                           enum_arg(lang, kLast<rung::Lang>, "lang"));
    *out = view(s.text);
  });
}

rung_status rung_note_message(rung_str* out, rung_session* session,
                              const rung_routed* routed, size_t index,
                              int32_t lang, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    check_own(routed, s.route_view.get(), "routed");
    if (index >= s.route.notes.size()) {
      refuse("route has no such note", "index", std::to_string(index));
    }
    s.text = rung::message(s.org(), s.route.notes[index],
                           enum_arg(lang, kLast<rung::Lang>, "lang"));
    *out = view(s.text);
  });
}

rung_status rung_related_to_json(rung_str* out, rung_session* session,
                                 const rung_related* related,
                                 rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    check_own(related, s.related_view.get(), "related");
    s.text = rung::to_json(s.org(), s.related);
    *out = view(s.text);
  });
}

rung_status rung_report_to_json(rung_str* out, rung_session* session,
                                const rung_report* report, int32_t lang,
                                rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    check_own(report, s.report_view.get(), "report");
    s.text = rung::to_json(s.org(), s.report,
                           enum_arg(lang, kLast<rung::Lang>, "lang"));
    *out = view(s.text);
  });
}
