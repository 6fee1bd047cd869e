#include "capi/args.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/rulebook.hpp"
#include "capi/text.hpp"
#include "rung/json.hpp"

namespace rung::capi {
namespace {

// What a session gave out last is all that it writes.
const Checked& held_by(const rung_session& session,
                       const rung_checked* checked) {
  if (&given(checked, "checked") != session.checked.get()) {
    refuse("answer is not that of the session", "checked");
  }
  return session.checked.held();
}

}  // namespace
}  // namespace rung::capi

using namespace rung::capi;

rung_status rung_check_json(rung_str* out, rung_session* session,
                            const rung_rulebook* const* rulebooks,
                            size_t rulebook_count, const char* request,
                            size_t request_len, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    const std::string_view asked = utf8(request, request_len, "request");
    const auto books = rulebooks_arg(rulebooks, rulebook_count);
    s.text = books.empty() ? rung::check_json(s.org(), asked)
                           : rung::check_json(s.org(), books, asked);
    *out = view(s.text);
  });
}

rung_status rung_rules_json(rung_str* out, rung_session* session,
                            const rung_rulebook* const* rulebooks,
                            size_t rulebook_count, const char* request,
                            size_t request_len, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    s.text = rung::rules_json(rulebooks_arg(rulebooks, rulebook_count),
                              utf8(request, request_len, "request"));
    *out = view(s.text);
  });
}

rung_status rung_checked_to_json(rung_str* out, rung_session* session,
                                 const rung_checked* checked,
                                 rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    s.text = rung::to_json(held_by(s, checked), s.org().zone());
    *out = view(s.text);
  });
}

rung_status rung_finding_to_json(rung_str* out, rung_session* session,
                                 const rung_checked* checked, size_t index,
                                 rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    const auto& findings = held_by(s, checked).findings;
    if (index >= findings.size()) {
      refuse("there is no such finding", "index", std::to_string(index));
    }
    s.text = rung::to_json(findings[index], s.org().zone());
    *out = view(s.text);
  });
}
