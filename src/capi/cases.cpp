#include "rung/cases.hpp"

#include "capi/args.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/rulebook.hpp"
#include "capi/structs.hpp"
#include "capi/text.hpp"

namespace rung::capi {
namespace {

CaseOptions case_options(const rung_case_options* options) {
  CaseOptions read;
  if (options == nullptr) return read;
  const rung_case_options in = read_struct<rung_case_options>(
      options, RUNG_CASE_OPTIONS_INIT, "options");
  zero_arg(in.reserved);
  for (const rung_str& root : list(in.roots.ptr, in.roots.len, "roots")) {
    read.roots.push_back(path_arg(root.ptr, root.len));
  }
  read.find = finder_of(in.find, in.user);
  return read;
}

}  // namespace
}  // namespace rung::capi

using namespace rung::capi;

rung_status rung_cases_json(rung_str* out, rung_session* session,
                            const char* text, size_t text_len,
                            const rung_case_options* options,
                            rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    s.text = rung::to_json(
        rung::run_cases(bytes(text, text_len, "text"), case_options(options)));
    *out = view(s.text);
  });
}
