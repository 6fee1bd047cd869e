#include "rung/health.hpp"

#include "capi/args.hpp"
#include "capi/enums.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/structs.hpp"
#include "capi/text.hpp"
#include "rung/c/health.h"

using namespace rung::capi;

rung_status rung_org_health_json(rung_str* out, rung_session* session,
                                 const char* request, size_t request_len,
                                 rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    s.text =
        rung::org_health_json(s.org(), utf8(request, request_len, "request"));
    *out = view(s.text);
  });
}

rung_status rung_org_health_page(rung_str* out, rung_session* session,
                                 int64_t at,
                                 const rung_health_page_options* options,
                                 rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    rung_health_page_options in = RUNG_HEALTH_PAGE_OPTIONS_INIT;
    if (options != nullptr) in = read_struct(options, in, "options");
    zero_arg(in.reserved);
    if (in.one_language > 1) refuse("neither 0 nor 1", "one_language");
    rung::HealthPageOptions page;
    page.lang = enum_arg(in.lang, kLast<rung::Lang>, "lang");
    page.both = in.one_language == 0;
    page.rows = in.rows;
    page.chart_posts = in.chart_posts;
    page.input = owned(in.input, "input");
    s.text = rung::health_page(s.org(), rung::health(s.org(), {at}), page);
    *out = view(s.text);
  });
}
