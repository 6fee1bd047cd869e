#include "capi/args.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/options.hpp"
#include "capi/text.hpp"
#include "rung/condition.hpp"

struct rung_json_logic {
  rung::JsonLogic logic;
};

using namespace rung::capi;

rung_status rung_json_logic_compile(rung_json_logic** out, const char* json,
                                    size_t json_len,
                                    const rung_load_options* options,
                                    rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out = new rung_json_logic{rung::JsonLogic::compile(
        bytes(json, json_len, "json"), load_options(options).limits)};
  });
}

void rung_json_logic_free(rung_json_logic* logic) { delete logic; }

rung_status rung_json_logic_apply(rung_str* out_json, rung_str* out_error,
                                  rung_session* session,
                                  const rung_json_logic* logic,
                                  const char* data, size_t data_len,
                                  rung_error** err) {
  return guard(err, [&] {
    given(out_json, "out_json");
    given(out_error, "out_error");
    rung_session& s = given(session, "session");
    s.answer = given(logic, "logic").logic.apply(bytes(data, data_len, "data"));
    *out_json = view(s.answer.json);
    *out_error = view(s.answer.error);
  });
}
