// Builders: names, parents, edges and holdings, stated apart from their record.
#include "capi/args.hpp"
#include "capi/builder.hpp"
#include "capi/enums.hpp"
#include "capi/guard.hpp"
#include "capi/text.hpp"
#include "rung/rung.h"

namespace rung::capi {
namespace {

std::string id_arg(rung_str id, const char* name) {
  std::string text = owned(id, name);
  if (text.empty()) refuse("id is empty", name);
  return text;
}

}  // namespace
}  // namespace rung::capi

using namespace rung::capi;

rung_status rung_builder_add_unit_name(rung_builder* builder, rung_str unit,
                                       rung_text name, int64_t since,
                                       int64_t until, rung_error** err) {
  return guard(err, [&] {
    given(builder, "builder")
        .pending.add_name(id_arg(unit, "unit"),
                          {owned(name, "name"), interval_arg(since, until)});
  });
}

rung_status rung_builder_add_unit_parent(rung_builder* builder, rung_str unit,
                                         rung_str parent, int64_t since,
                                         int64_t until, rung_error** err) {
  return guard(err, [&] {
    given(builder, "builder")
        .pending.add_parent(id_arg(unit, "unit"), {owned(parent, "parent"),
                                                   interval_arg(since, until)});
  });
}

rung_status rung_builder_add_reports_to(rung_builder* builder, rung_str post,
                                        rung_str superior, int32_t line,
                                        int64_t since, int64_t until,
                                        rung_error** err) {
  return guard(err, [&] {
    rung_builder& b = given(builder, "builder");
    if (line != RUNG_LINE_EXPLICIT && line != RUNG_LINE_DOTTED) {
      refuse("line is not one that edges state", "line", std::to_string(line),
             "use RUNG_LINE_EXPLICIT or RUNG_LINE_DOTTED");
    }
    b.pending.add_edge(id_arg(post, "post"),
                       {id_arg(superior, "superior"),
                        enum_arg(line, kLast<rung::Line>, "line"),
                        interval_arg(since, until)});
  });
}

rung_status rung_builder_add_holding(rung_builder* builder, rung_str person,
                                     rung_str post, int32_t kind,
                                     int32_t primary, int64_t since,
                                     int64_t until, rung_error** err) {
  return guard(err, [&] {
    given(builder, "builder")
        .pending.add_holding(id_arg(person, "person"),
                             {id_arg(post, "post"),
                              enum_arg(kind, kLast<rung::HoldingKind>, "kind"),
                              primary != 0, interval_arg(since, until)});
  });
}
