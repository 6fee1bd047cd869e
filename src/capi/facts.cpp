#include "capi/facts.hpp"

#include <utility>

#include "capi/args.hpp"
#include "capi/enums.hpp"
#include "capi/guard.hpp"
#include "capi/options.hpp"
#include "capi/text.hpp"

namespace rung::capi {
namespace {

std::vector<FactSpec> specs_of(const rung_fact* facts, std::size_t count) {
  std::vector<FactSpec> specs;
  for (const rung_fact& fact : list(facts, count, "facts")) {
    FactSpec spec;
    spec.name = owned(fact.name, "name");
    spec.type = enum_arg(fact.type, kLast<FactType>, "type");
    spec.list = fact.is_list != 0;
    spec.values = owned(fact.values, "values");
    if (!spec.values.empty() && spec.type != FactType::kText) {
      refuse("only a text has values to choose from", "values", spec.name);
    }
    specs.push_back(std::move(spec));
  }
  return specs;
}

const SharedFacts& facts_of(const rung_schema* schema) {
  return given(schema, "schema").facts;
}

// Sets or clears a fact of a row.
template <class Change>
rung_status change(rung_fact_row* row, rung_error** err, Change what) noexcept {
  return guard(err, [&] { what(given(row, "row").row); });
}

}  // namespace

Facts::Facts(Schema of) : schema(std::move(of)) {
  for (std::size_t i = 0; i < schema.size(); ++i) {
    const FactSpec& spec = schema[i];
    shown.push_back({view(spec.name), static_cast<std::int32_t>(spec.type),
                     spec.list ? 1 : 0, texts.add(spec.values)});
  }
}

}  // namespace rung::capi

using namespace rung::capi;
using rung::FactRow;

rung_status rung_schema_new(rung_schema** out, const rung_fact* facts,
                            size_t fact_count, int32_t zone, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out = new rung_schema{std::make_shared<const Facts>(
        rung::Schema(specs_of(facts, fact_count), zone_arg(zone, "zone")))};
  });
}

void rung_schema_free(rung_schema* schema) { delete schema; }

size_t rung_schema_size(const rung_schema* schema) {
  return schema == nullptr ? 0 : schema->facts->schema.size();
}

int32_t rung_schema_zone(const rung_schema* schema) {
  return schema == nullptr ? 0 : schema->facts->schema.zone().offset_seconds;
}

rung_status rung_schema_fact(rung_fact* out, const rung_schema* schema,
                             size_t fact, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    const auto& shown = facts_of(schema)->shown;
    if (fact >= shown.size()) {
      refuse("there is no such fact", "fact", std::to_string(fact));
    }
    *out = shown[fact];
  });
}

rung_status rung_schema_find(size_t* out, const rung_schema* schema,
                             const char* name, size_t name_len,
                             rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    const rung::Schema& in = facts_of(schema)->schema;
    const std::string_view wanted = utf8(name, name_len, "name");
    const std::size_t found = in.find(wanted);
    if (found == in.size()) not_found("there is no such fact", wanted);
    *out = found;
  });
}

rung_status rung_schema_row(rung_fact_row** out, const rung_schema* schema,
                            rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    const SharedFacts& facts = facts_of(schema);
    *out = new rung_fact_row{facts, facts->schema.row()};
  });
}

rung_status rung_schema_parse(rung_fact_row** out, const rung_schema* schema,
                              const char* json, size_t json_len,
                              const rung_load_options* options,
                              rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    const SharedFacts& facts = facts_of(schema);
    *out = new rung_fact_row{facts,
                             facts->schema.parse(bytes(json, json_len, "json"),
                                                 load_options(options).limits)};
  });
}

void rung_fact_row_free(rung_fact_row* row) { delete row; }

rung_status rung_fact_row_set_boolean(rung_fact_row* row, size_t fact,
                                      int32_t value, rung_error** err) {
  return change(row, err, [&](FactRow& to) { to.set(fact, value != 0); });
}

rung_status rung_fact_row_set_number(rung_fact_row* row, size_t fact,
                                     double value, rung_error** err) {
  return change(row, err, [&](FactRow& to) { to.set(fact, value); });
}

rung_status rung_fact_row_set_text(rung_fact_row* row, size_t fact,
                                   const char* value, size_t value_len,
                                   rung_error** err) {
  return change(row, err, [&](FactRow& to) {
    to.set(fact, utf8(value, value_len, "value"));
  });
}

rung_status rung_fact_row_set_instant(rung_fact_row* row, size_t fact,
                                      int64_t value, rung_error** err) {
  return change(row, err,
                [&](FactRow& to) { to.set(fact, rung::Instant{value}); });
}

rung_status rung_fact_row_clear(rung_fact_row* row, size_t fact,
                                rung_error** err) {
  return change(row, err, [&](FactRow& to) { to.clear(fact); });
}

int32_t rung_fact_row_known(const rung_fact_row* row, size_t fact) {
  return row != nullptr && row->row.known(fact) ? 1 : 0;
}
