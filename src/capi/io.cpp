#include "rung/io.hpp"

#include "capi/args.hpp"
#include "capi/enums.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/options.hpp"
#include "capi/structs.hpp"
#include "capi/text.hpp"
#include "rung/party.hpp"

namespace rung::capi {
namespace {

std::vector<Source> sources_arg(const rung_source* sources, std::size_t count) {
  std::vector<Source> read;
  for (const rung_source& source : list(sources, count, "sources")) {
    // The readers themselves say where a file is not of its encoding.
    read.push_back({owned(source.name, "name"),
                    bytes(source.text.ptr, source.text.len, "text")});
  }
  return read;
}

void give(rung_org** out, Imported imported) {
  auto left_out = std::make_shared<const std::vector<LeftOut>>(
      std::move(imported.left_out));
  *out = new rung_org{std::move(imported.org), std::move(left_out)};
}

// A record left out.
void give(rung_str* out_place, rung_str* out_reason,
          std::span<const LeftOut> left_out, uint32_t index) {
  given(out_place, "out_place");
  given(out_reason, "out_reason");
  if (index >= left_out.size()) {
    refuse("there is no such record left out", "index", std::to_string(index));
  }
  *out_place = view(left_out[index].place);
  *out_reason = view(left_out[index].reason);
}

rung_str kind_at(const std::vector<std::string_view>& kinds, uint32_t index) {
  return index < kinds.size() ? view(kinds[index]) : rung_str RUNG_STR_INIT;
}

// The post from which a route starts; none where a unit asks for itself.
PostId anchor_of(const Org& org, const RouteQuery& query) {
  const Instant at = query.context.at;
  if (query.from != kNoPost) return query.from;
  if (query.person != kNoPerson) {
    return org.acting_post(query.person, query.unit, at);
  }
  if (query.policy.first == First::kOwnHead || !query.by_function.empty()) {
    return kNoPost;
  }
  return resolve(org, {.kind = Party::Kind::kUnit, .unit = query.unit}, kNoUnit,
                 at)
      .post;
}

// The route that a picture is to mark, answered into the session.
void highlight(rung_session& s, const rung_route_query& query,
               const Context& context, DrawOptions& options) {
  RouteQuery asked = query_arg(s.org(), &query);
  asked.context = context;
  asked.trace = false;
  route(s.org(), asked, s.route);
  options.highlight = &s.route;
  options.highlight_from = anchor_of(s.org(), asked);
}

using Draw = std::string (*)(const Org&, const Context&, const DrawOptions&);

rung_status draw(rung_str* out, rung_session* session,
                 const rung_draw_options* options, const rung_context* context,
                 Draw how, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    const Context when = context_arg(s.org(), context);
    rung_draw_options in = RUNG_DRAW_OPTIONS_INIT;
    if (options != nullptr) in = read_struct(options, in, "options");
    zero_arg(in.reserved);
    DrawOptions drawn;
    drawn.root = maybe_post(s.org(), in.root, "root");
    drawn.chinese = enum_arg(in.lang, kLast<Lang>, "lang") == Lang::kZh;
    if (in.highlight != nullptr) highlight(s, *in.highlight, when, drawn);
    s.text = how(s.org(), when, drawn);
    *out = view(s.text);
  });
}

}  // namespace
}  // namespace rung::capi

using namespace rung::capi;

rung_status rung_org_import(rung_org** out, const char* kind, size_t kind_len,
                            const rung_source* sources, size_t source_count,
                            const rung_import_options* options,
                            rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    give(out, rung::import_org(utf8(kind, kind_len, "kind"),
                               sources_arg(sources, source_count),
                               import_options(options)));
  });
}

rung_status rung_org_import_parts(rung_org** out, const rung_import_part* parts,
                                  size_t part_count,
                                  const rung_load_options* load,
                                  rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    std::vector<rung::ImportPart> read;
    for (const rung_import_part& part : list(parts, part_count, "parts")) {
      read.push_back({owned(part.kind, "kind"),
                      sources_arg(part.sources, part.source_count),
                      import_options(part.options)});
    }
    give(out, rung::import_org(read, load_options(load)));
  });
}

rung_str rung_import_kind(uint32_t index) {
  rung_str kind = RUNG_STR_INIT;
  guard(nullptr, [&] { kind = kind_at(rung::import_kinds(), index); });
  return kind;
}

rung_str rung_export_kind(uint32_t index) {
  rung_str kind = RUNG_STR_INIT;
  guard(nullptr, [&] { kind = kind_at(rung::export_kinds(), index); });
  return kind;
}

uint32_t rung_org_left_out_count(const rung_org* org) {
  if (org == nullptr || org->left_out == nullptr) return 0;
  return static_cast<uint32_t>(org->left_out->size());
}

rung_status rung_org_left_out(rung_str* out_place, rung_str* out_reason,
                              const rung_org* org, uint32_t index,
                              rung_error** err) {
  return guard(err, [&] {
    const auto& left_out = given(org, "org").left_out;
    give(out_place, out_reason,
         left_out ? std::span(*left_out) : std::span<const rung::LeftOut>(),
         index);
  });
}

rung_status rung_org_export(rung_str* out, rung_session* session,
                            const char* kind, size_t kind_len, int64_t at,
                            const rung_export_options* options,
                            rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    rung_export_options in = RUNG_EXPORT_OPTIONS_INIT;
    if (options != nullptr) in = read_struct(options, in, "options");
    rung::ExportOptions how;
    how.encoding = enum_arg(in.encoding, kLast<rung::Encoding>, "encoding");
    s.exported = rung::export_org(utf8(kind, kind_len, "kind"), s.org(),
                                  rung::Instant{at}, how);
    *out = view(s.exported.text);
  });
}

uint32_t rung_export_left_out_count(const rung_session* session) {
  if (session == nullptr) return 0;
  return static_cast<uint32_t>(session->exported.left_out.size());
}

rung_status rung_export_left_out(rung_str* out_place, rung_str* out_reason,
                                 const rung_session* session, uint32_t index,
                                 rung_error** err) {
  return guard(err, [&] {
    give(out_place, out_reason, given(session, "session").exported.left_out,
         index);
  });
}

rung_status rung_draw_svg(rung_str* out, rung_session* session,
                          const rung_draw_options* options,
                          const rung_context* context, rung_error** err) {
  return draw(out, session, options, context, rung::draw_svg, err);
}

rung_status rung_draw_dot(rung_str* out, rung_session* session,
                          const rung_draw_options* options,
                          const rung_context* context, rung_error** err) {
  return draw(out, session, options, context, rung::draw_dot, err);
}
