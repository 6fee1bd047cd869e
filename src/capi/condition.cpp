#include "rung/condition.hpp"

#include "capi/args.hpp"
#include "capi/calendar.hpp"
#include "capi/facts.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/text.hpp"

struct rung_condition {
  rung::capi::SharedFacts facts;
  rung::Condition condition;
};

namespace rung::capi {
namespace {

const FactRow& row_arg(const rung_condition& condition,
                       const rung_fact_row* row) {
  if (given(row, "row").facts != condition.facts) {
    refuse("row is of another schema", "row");
  }
  return row->row;
}

}  // namespace
}  // namespace rung::capi

using namespace rung::capi;

rung_status rung_condition_compile(rung_condition** out, const char* json,
                                   size_t json_len, const rung_schema* schema,
                                   const rung_calendar* calendar,
                                   rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    const SharedFacts& facts = given(schema, "schema").facts;
    *out = new rung_condition{
        facts, rung::Condition::compile(bytes(json, json_len, "json"),
                                        facts->schema, calendar_of(calendar))};
  });
}

void rung_condition_free(rung_condition* condition) { delete condition; }

rung_status rung_condition_evaluate(int32_t* out,
                                    const rung_condition* condition,
                                    const rung_fact_row* row,
                                    rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    const rung_condition& c = given(condition, "condition");
    *out = static_cast<int32_t>(c.condition.evaluate(row_arg(c, row)));
  });
}

rung_status rung_condition_evaluate_n(uint8_t* out_truths,
                                      rung_status* out_statuses,
                                      const rung_condition* condition,
                                      const rung_fact_row* const* rows,
                                      size_t n, rung_error** err) {
  return guard(err, [&] {
    const rung_condition& c = given(condition, "condition");
    const auto truths = list(out_truths, n, "out_truths");
    const auto statuses = list(out_statuses, n, "out_statuses");
    const auto asked = list(rows, n, "rows");
    for (std::size_t i = 0; i < n; ++i) {
      const bool good = asked[i] != nullptr && asked[i]->facts == c.facts;
      statuses[i] = good ? RUNG_OK : RUNG_INVALID_ARGUMENT;
      if (!good) continue;
      truths[i] = static_cast<uint8_t>(c.condition.evaluate(asked[i]->row));
    }
  });
}

rung_status rung_condition_missing(rung_strs* out, rung_session* session,
                                   const rung_condition* condition,
                                   const rung_fact_row* row, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    const rung_condition& c = given(condition, "condition");
    s.names = c.condition.missing(row_arg(c, row));
    s.texts.start();
    *out = s.texts.add(s.names);
  });
}
