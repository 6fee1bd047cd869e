// Builders: their life, whole records, edits.
#include "capi/builder.hpp"

#include "capi/args.hpp"
#include "capi/enums.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/options.hpp"
#include "capi/rows.hpp"
#include "capi/text.hpp"

namespace rung::capi {
namespace {

template <class Row>
rung_status add(rung_builder* builder, const Row* row,
                rung_error** err) noexcept {
  return guard(err,
               [&] { given(builder, "builder").facts.add(record_of(row)); });
}

}  // namespace
}  // namespace rung::capi

using namespace rung::capi;

rung_status rung_builder_new(rung_builder** out,
                             const rung_load_options* options,
                             rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out = new rung_builder{rung::OrgBuilder(load_options(options)), {}};
  });
}

rung_status rung_builder_from_org(rung_builder** out, const rung_org* org,
                                  const rung_load_options* options,
                                  rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out = new rung_builder{
        rung::OrgBuilder(given(org, "org").org, load_options(options)), {}};
  });
}

void rung_builder_free(rung_builder* builder) { delete builder; }

rung_status rung_builder_set_zone(rung_builder* builder, int32_t zone,
                                  rung_error** err) {
  return guard(err, [&] {
    given(builder, "builder").facts.set_zone(zone_arg(zone, "zone"));
  });
}

int32_t rung_builder_zone(const rung_builder* builder) {
  return builder == nullptr ? 0 : builder->facts.zone().offset_seconds;
}

rung_status rung_builder_add_unit(rung_builder* builder,
                                  const rung_unit_row* row, rung_error** err) {
  return add(builder, row, err);
}

rung_status rung_builder_add_post(rung_builder* builder,
                                  const rung_post_row* row, rung_error** err) {
  return add(builder, row, err);
}

rung_status rung_builder_add_person(rung_builder* builder,
                                    const rung_person_row* row,
                                    rung_error** err) {
  return add(builder, row, err);
}

rung_status rung_builder_add_subject(rung_builder* builder,
                                     const rung_subject_row* row,
                                     rung_error** err) {
  return add(builder, row, err);
}

rung_status rung_builder_add_portfolio(rung_builder* builder,
                                       const rung_portfolio_row* row,
                                       rung_error** err) {
  return add(builder, row, err);
}

rung_status rung_builder_add_absence(rung_builder* builder,
                                     const rung_absence_row* row,
                                     rung_error** err) {
  return add(builder, row, err);
}

rung_status rung_builder_clear_reports_to(rung_builder* builder, rung_str post,
                                          rung_error** err) {
  return guard(err, [&] {
    rung_builder& b = given(builder, "builder");
    const std::string id = owned(post, "post");
    rung::Post* record = b.facts.find_post(id);
    if (record == nullptr) not_found("no such post", id);
    record->reports_to.clear();
    b.pending.drop_edges(id);
  });
}

rung_status rung_builder_clear_holdings(rung_builder* builder, rung_str person,
                                        rung_error** err) {
  return guard(err, [&] {
    rung_builder& b = given(builder, "builder");
    const std::string id = owned(person, "person");
    rung::Person* record = b.facts.find_person(id);
    if (record == nullptr) not_found("no such person", id);
    record->holds.clear();
    b.pending.drop_holdings(id);
  });
}

rung_status rung_builder_clear_portfolios(rung_builder* builder,
                                          rung_error** err) {
  return guard(err,
               [&] { given(builder, "builder").facts.portfolios().clear(); });
}

rung_status rung_builder_clear_absences(rung_builder* builder,
                                        rung_error** err) {
  return guard(err,
               [&] { given(builder, "builder").facts.absences().clear(); });
}

rung_status rung_builder_erase(rung_builder* builder, rung_str id,
                               rung_error** err) {
  return guard(err, [&] {
    rung_builder& b = given(builder, "builder");
    const std::string text = owned(id, "id");
    const bool stated = b.pending.drop(text);
    if (!b.facts.erase(text) && !stated) not_found("no such record", text);
  });
}

rung_status rung_builder_report(rung_builder* builder, rung_str code,
                                int32_t severity, rung_strs subjects,
                                rung_text message, rung_error** err) {
  return guard(err, [&] {
    rung_builder& b = given(builder, "builder");
    rung::Problem problem;
    problem.code = owned(code, "code");
    problem.severity = enum_arg(severity, kLast<rung::Severity>, "severity");
    problem.subjects = owned(subjects, "subjects");
    problem.message = owned(message, "message");
    if (problem.code.empty()) refuse("problem has no code", "code");
    b.facts.report(std::move(problem));
  });
}

rung_status rung_builder_build(rung_org** out, rung_builder* builder,
                               rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_builder& b = given(builder, "builder");
    b.pending.settle(b.facts);
    *out = new rung_org{b.facts.build(), nullptr};
  });
}
