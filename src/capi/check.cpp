#include "capi/check.hpp"

#include "capi/args.hpp"
#include "capi/events.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/options.hpp"
#include "capi/rulebook.hpp"
#include "capi/structs.hpp"
#include "capi/text.hpp"

namespace rung::capi {

CheckOptions check_options(const rung_check_options* options) {
  CheckOptions read;
  if (options == nullptr) return read;
  const rung_check_options in = read_struct<rung_check_options>(
      options, RUNG_CHECK_OPTIONS_INIT, "options");
  read.at = Instant{in.at};
  read.complete = in.complete != 0;
  read.only = owned(in.only, "only");
  read.progress = progress_of(in.progress, in.user);
  return read;
}

}  // namespace rung::capi

using namespace rung::capi;

rung_status rung_check(const rung_checked** out, rung_session* session,
                       const rung_rulebook* const* rulebooks,
                       size_t rulebook_count, const rung_events* events,
                       const rung_check_options* options, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    *out = s.checked.show(
        rung::check(s.org(), rulebooks_arg(rulebooks, rulebook_count),
                    given(events, "events").events, check_options(options)));
  });
}
