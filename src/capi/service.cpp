#include "rung/service.hpp"

#include <string>

#include "capi/args.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/rulebook.hpp"
#include "capi/structs.hpp"
#include "capi/text.hpp"

struct rung_service {
  rung::Service service;
  std::string text;  // the last answer
};

using namespace rung::capi;

namespace {

rung::ServiceOptions service_options(const rung_service_options* options) {
  rung::ServiceOptions read;
  if (options == nullptr) return read;
  const rung_service_options in = read_struct<rung_service_options>(
      options, RUNG_SERVICE_OPTIONS_INIT, "options");
  read.max_bytes = in.max_bytes;
  read.max_monitors = in.max_monitors;
  return read;
}

}  // namespace

rung_status rung_service_new(rung_service** out, const rung_org* org,
                             const rung_rulebook* const* rulebooks,
                             size_t rulebook_count,
                             const rung_service_options* options,
                             rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out =
        new rung_service{rung::Service(given(org, "org").org,
                                       rulebooks_arg(rulebooks, rulebook_count),
                                       service_options(options)),
                         {}};
  });
}

rung_status rung_service_answer(rung_str* out, rung_service* service,
                                const char* request, size_t request_len,
                                rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_service& s = given(service, "service");
    s.text = s.service.answer(bytes(request, request_len, "request"));
    *out = view(s.text);
  });
}

void rung_service_free(rung_service* service) { delete service; }
