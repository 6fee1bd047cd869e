#include "rung/diff.hpp"

#include "capi/args.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/text.hpp"

namespace rung::capi {
namespace {

// Calls `write(diff, lang)` for what the request asks.
template <class Write>
rung_status compare(rung_str* out, rung_session* session,
                    const rung_org* old_org, const rung_org* new_org,
                    const char* request, size_t request_len, Write write,
                    rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    const Org& was = given(old_org, "old_org").org;
    const Org& now = given(new_org, "new_org").org;
    const DiffRequest asked =
        parse_diff_request(was, now, utf8(request, request_len, "request"));
    const auto* events = asked.events ? &*asked.events : nullptr;
    s.text = write(diff_orgs(was, now, asked.query, events), asked.lang);
    *out = view(s.text);
  });
}

}  // namespace
}  // namespace rung::capi

using namespace rung::capi;

rung_status rung_org_diff_json(rung_str* out, rung_session* session,
                               const rung_org* old_org, const rung_org* new_org,
                               const char* request, size_t request_len,
                               rung_error** err) {
  return compare(
      out, session, old_org, new_org, request, request_len,
      [](const rung::OrgDiff& diff, rung::Lang lang) {
        return rung::to_json(diff, lang);
      },
      err);
}

rung_status rung_org_diff_page(rung_str* out, rung_session* session,
                               const rung_org* old_org, const rung_org* new_org,
                               const char* request, size_t request_len,
                               rung_error** err) {
  return compare(out, session, old_org, new_org, request, request_len,
                 rung::diff_page, err);
}

rung_str rung_standard_closing_act(uint32_t index) {
  const auto acts = rung::standard_closing_acts();
  return index < acts.size() ? view(acts[index]) : rung_str RUNG_STR_INIT;
}
