#include "rung/route.hpp"

#include "capi/args.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/options.hpp"

using namespace rung::capi;

rung_status rung_route(const rung_routed** out, rung_session* session,
                       const rung_route_query* query,
                       const rung_context* context, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    rung::RouteQuery asked = query_arg(s.org(), query);
    asked.context = context_arg(s.org(), context);
    rung::route(s.org(), asked, s.route);
    *out = s.route_view.show(s.route);
  });
}

rung_status rung_next_approver(int32_t* out_found, uint32_t* out_post,
                               const rung_org* org, uint32_t from,
                               const rung_context* context, rung_error** err) {
  return guard(err, [&] {
    given(out_found, "out_found");
    given(out_post, "out_post");
    const rung::Org& in = given(org, "org").org;
    const rung::PostId post = post_arg(in, from, "from");
    rung::PostAnswer answer;
    rung::next_approver(in, {&post, 1}, context_arg(in, context), {&answer, 1});
    *out_found = static_cast<int32_t>(answer.found);
    *out_post = static_cast<uint32_t>(answer.post);
  });
}
