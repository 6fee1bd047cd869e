// Sessions, and answers about an org that are lists.
#include "capi/args.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"

using namespace rung::capi;

rung_status rung_session_new(rung_session** out, const rung_org* org,
                             rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out = new rung_session(org);
  });
}

void rung_session_free(rung_session* session) { delete session; }

const rung_org* rung_session_org(const rung_session* session) {
  if (session == nullptr || !session->handle) return nullptr;
  return &*session->handle;
}

rung_status rung_org_holders(rung_holder_list* out, rung_session* session,
                             uint32_t post, int64_t at, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    const rung::PostId id = post_arg(s.org(), post, "post");
    s.holders.start();
    for (const auto& holder : s.org().holders(id, rung::Instant{at})) {
      s.holders.add({static_cast<uint32_t>(holder.person),
                     static_cast<int32_t>(holder.kind),
                     holder.primary ? 1 : 0});
    }
    s.holders.seal();
    *out = {s.holders.data(), s.holders.size()};
  });
}

rung_status rung_org_posts_of(rung_ids* out, rung_session* session,
                              uint32_t person, int64_t at, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    const rung::PersonId id = person_arg(s.org(), person, "person");
    *out = s.ids.only(s.org().posts_of(id, rung::Instant{at}));
  });
}

rung_status rung_org_posts_in(rung_ids* out, rung_session* session,
                              uint32_t unit, int64_t at, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    const rung::UnitId id = unit_arg(s.org(), unit, "unit");
    *out = s.ids.only(s.org().posts_in(id, rung::Instant{at}));
  });
}

rung_status rung_org_problems(rung_problem_list* out, rung_session* session,
                              rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    *out = s.report_view.show(s.org().problems());
  });
}

rung_status rung_org_check(const rung_report** out, rung_session* session,
                           int64_t at, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    s.report = s.org().check(rung::Instant{at});
    *out = s.report_view.show(s.report);
  });
}
