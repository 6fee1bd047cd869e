#include "rung/time.hpp"

#include "capi/args.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/text.hpp"

using namespace rung::capi;

rung_status rung_parse_instant(int64_t* out, const char* text, size_t text_len,
                               int32_t zone, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out = rung::parse_instant(utf8(text, text_len, "text"),
                               zone_arg(zone, "zone"))
               .us;
  });
}

rung_status rung_parse_zone(int32_t* out, const char* text, size_t text_len,
                            rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out = rung::parse_zone(utf8(text, text_len, "text")).offset_seconds;
  });
}

rung_status rung_format_instant(rung_str* out, rung_session* session,
                                int64_t at, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    s.text = rung::format_instant(rung::Instant{at}, s.org().zone());
    *out = view(s.text);
  });
}

rung_status rung_format_zone(rung_str* out, rung_session* session, int32_t zone,
                             rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    s.text = rung::format_zone(zone_arg(zone, "zone"));
    *out = view(s.text);
  });
}
