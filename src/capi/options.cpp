#include "capi/options.hpp"

#include "capi/args.hpp"
#include "capi/enums.hpp"
#include "capi/structs.hpp"
#include "capi/text.hpp"

namespace rung::capi {
namespace {

template <class Given, class Bound>
void bound(Given given, Bound& limit) {
  if (given != 0) limit = static_cast<Bound>(given);
}

}  // namespace

Progress progress_of(rung_progress progress, void* user) {
  if (progress == nullptr) return {};
  return [progress, user](std::string_view stage, double done) {
    return progress(stage.data(), stage.size(), done, user) != 0;
  };
}

LoadOptions load_options(const rung_load_options* options) {
  LoadOptions read;
  if (options == nullptr) return read;
  const rung_load_options in = read_struct<rung_load_options>(
      options, RUNG_LOAD_OPTIONS_INIT, "options");
  bound(in.max_units, read.limits.max_units);
  bound(in.max_posts, read.limits.max_posts);
  bound(in.max_people, read.limits.max_people);
  bound(in.max_edges, read.limits.max_edges);
  bound(in.max_unit_depth, read.limits.max_unit_depth);
  bound(in.max_id_bytes, read.limits.max_id_bytes);
  bound(in.max_text_bytes, read.limits.max_text_bytes);
  bound(in.max_bytes, read.limits.max_bytes);
  read.progress = progress_of(in.progress, in.user);
  return read;
}

ImportOptions import_options(const rung_import_options* options) {
  ImportOptions read;
  if (options == nullptr) return read;
  const rung_import_options in = read_struct<rung_import_options>(
      options, RUNG_IMPORT_OPTIONS_INIT, "options");
  read.load = load_options(in.load);
  if (in.separator == 0 || in.separator > 127) {
    refuse("separator is not an ASCII character", "separator",
           std::to_string(in.separator));
  }
  read.separator = static_cast<char>(in.separator);
  zero_arg(in.reserved);
  read.encoding = enum_arg(in.encoding, kLast<Encoding>, "encoding");
  for (const rung_column& column :
       list(in.columns, in.column_count, "columns")) {
    read.columns[owned(column.field, "field")] = owned(column.header, "header");
  }
  return read;
}

Context context_arg(const Org& org, const rung_context* context) {
  const rung_context in =
      read_struct<rung_context>(context, RUNG_CONTEXT_INIT, "context");
  zero_arg(in.reserved);
  if (in.at == RUNG_FOREVER) {
    refuse("instant is not set", "at", {}, "the library reads no clock");
  }
  return {Instant{in.at}, enum_arg(in.line, kLast<Line>, "line"),
          maybe_subject(org, in.subject, "subject")};
}

Party party_arg(const Org& org, const rung_party& party,
                const std::string& name) {
  Party read;
  read.kind =
      enum_arg(party.kind, kLast<Party::Kind>, (name + ".kind").c_str());
  read.unit = maybe_unit(org, party.unit, (name + ".unit").c_str());
  read.post = maybe_post(org, party.post, (name + ".post").c_str());
  read.person = maybe_person(org, party.person, (name + ".person").c_str());
  return read;
}

}  // namespace rung::capi
