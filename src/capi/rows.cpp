#include "capi/rows.hpp"

#include "capi/args.hpp"
#include "capi/enums.hpp"
#include "capi/structs.hpp"
#include "capi/text.hpp"

namespace rung::capi {

Unit record_of(const rung_unit_row* row) {
  const rung_unit_row in =
      read_struct<rung_unit_row>(row, RUNG_UNIT_ROW_INIT, "row");
  Unit unit;
  unit.id = owned(in.id, "id");
  Text name = owned(in.name, "name");
  if (name != Text{}) unit.names.push_back({std::move(name), {}});
  unit.kind = owned(in.kind, "kind");
  std::string parent = owned(in.parent, "parent");
  if (!parent.empty()) unit.parents.push_back({std::move(parent), {}});
  unit.order = in.order;
  unit.functions = owned(in.functions, "functions");
  unit.when = interval_arg(in.since, in.until);
  unit.successor = owned(in.successor, "successor");
  return unit;
}

Post record_of(const rung_post_row* row) {
  const rung_post_row in =
      read_struct<rung_post_row>(row, RUNG_POST_ROW_INIT, "row");
  Post post;
  post.id = owned(in.id, "id");
  post.unit = owned(in.unit, "unit");
  post.title = owned(in.title, "title");
  post.role = enum_arg(in.role, kLast<Role>, "role");
  post.functions = owned(in.functions, "functions");
  post.rank = in.rank;
  post.order = in.order;
  post.when = interval_arg(in.since, in.until);
  return post;
}

Person record_of(const rung_person_row* row) {
  const rung_person_row in =
      read_struct<rung_person_row>(row, RUNG_PERSON_ROW_INIT, "row");
  zero_arg(in.reserved);
  return {owned(in.id, "id"), owned(in.name, "name"), {}};
}

Subject record_of(const rung_subject_row* row) {
  const rung_subject_row in =
      read_struct<rung_subject_row>(row, RUNG_SUBJECT_ROW_INIT, "row");
  zero_arg(in.reserved);
  return {owned(in.id, "id"), owned(in.name, "name"),
          owned(in.parent, "parent")};
}

Portfolio record_of(const rung_portfolio_row* row) {
  const rung_portfolio_row in =
      read_struct<rung_portfolio_row>(row, RUNG_PORTFOLIO_ROW_INIT, "row");
  zero_arg(in.reserved);
  return {owned(in.leader, "leader"),
          owned(in.unit, "unit"),
          owned(in.subject, "subject"),
          enum_arg(in.kind, kLast<PortfolioKind>, "kind"),
          in.primary != 0,
          interval_arg(in.since, in.until)};
}

Absence record_of(const rung_absence_row* row) {
  const rung_absence_row in =
      read_struct<rung_absence_row>(row, RUNG_ABSENCE_ROW_INIT, "row");
  zero_arg(in.reserved);
  Absence absence;
  absence.person = owned(in.person, "person");
  absence.post = owned(in.post, "post");
  absence.when = interval_arg(in.since, in.until);
  absence.stand_in = owned(in.stand_in, "stand_in");
  absence.units = owned(in.units, "units");
  absence.subjects = owned(in.subjects, "subjects");
  absence.document_kinds = owned(in.document_kinds, "document_kinds");
  absence.reason = owned(in.reason, "reason");
  return absence;
}

}  // namespace rung::capi
