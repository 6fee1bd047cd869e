#include "capi/authority.hpp"

#include "capi/args.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/options.hpp"
#include "capi/text.hpp"

using namespace rung::capi;

rung_status rung_authority_parse(rung_authority** out, const char* json,
                                 size_t json_len, int32_t zone,
                                 rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out = new rung_authority{rung::Authority::parse(
        bytes(json, json_len, "json"), zone_arg(zone, "zone"))};
  });
}

void rung_authority_free(rung_authority* authority) { delete authority; }

rung_status rung_authority_covers(int32_t* out, const rung_authority* authority,
                                  const rung_org* org, uint32_t post,
                                  double amount, const rung_context* context,
                                  const char* document_kind,
                                  size_t document_kind_len, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    const rung::Authority& table = given(authority, "authority").authority;
    const rung::Org& in = given(org, "org").org;
    *out = static_cast<std::int32_t>(table.covers(
        in, post_arg(in, post, "post"), amount, context_arg(in, context),
        utf8(document_kind, document_kind_len, "document_kind")));
  });
}
