// From text ids to numbers, and from parties to posts.
#include <string>

#include "capi/args.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/options.hpp"
#include "capi/text.hpp"
#include "rung/json.hpp"

namespace rung::capi {
namespace {

template <class Id>
rung_status find(uint32_t* out, const rung_org* org, const char* id,
                 size_t id_len, Id (Org::*look)(std::string_view) const,
                 const char* kind, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    const std::string_view text = utf8(id, id_len, "id");
    const auto found =
        static_cast<std::uint32_t>((given(org, "org").org.*look)(text));
    if (found == RUNG_NONE) not_found(std::string("no such ") + kind, text);
    *out = found;
  });
}

}  // namespace
}  // namespace rung::capi

using namespace rung::capi;
using rung::Org;

rung_status rung_org_find_unit(uint32_t* out, const rung_org* org,
                               const char* id, size_t id_len,
                               rung_error** err) {
  return find(out, org, id, id_len, &Org::find_unit, "unit", err);
}

rung_status rung_org_find_post(uint32_t* out, const rung_org* org,
                               const char* id, size_t id_len,
                               rung_error** err) {
  return find(out, org, id, id_len, &Org::find_post, "post", err);
}

rung_status rung_org_find_person(uint32_t* out, const rung_org* org,
                                 const char* id, size_t id_len,
                                 rung_error** err) {
  return find(out, org, id, id_len, &Org::find_person, "person", err);
}

rung_status rung_org_find_subject(uint32_t* out, const rung_org* org,
                                  const char* id, size_t id_len,
                                  rung_error** err) {
  return find(out, org, id, id_len, &Org::find_subject, "subject", err);
}

rung_status rung_org_find_party(rung_party* out, const rung_org* org,
                                const char* name, size_t name_len,
                                rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    const std::string_view text = utf8(name, name_len, "name");
    const rung::Party party = given(org, "org").org.find_party(text);
    if (party.kind == rung::Party::Kind::kNone)
      not_found("no such party", text);
    *out = {static_cast<int32_t>(party.kind), static_cast<uint32_t>(party.unit),
            static_cast<uint32_t>(party.post),
            static_cast<uint32_t>(party.person)};
  });
}

rung_status rung_resolve(int32_t* out_found, uint32_t* out_post,
                         const rung_org* org, const rung_party* party,
                         uint32_t context, int64_t at, rung_error** err) {
  return guard(err, [&] {
    given(out_found, "out_found");
    given(out_post, "out_post");
    const Org& in = given(org, "org").org;
    const rung::PostAnswer answer =
        rung::resolve(in, party_arg(in, given(party, "party"), "party"),
                      maybe_unit(in, context, "context"), rung::Instant{at});
    *out_found = static_cast<int32_t>(answer.found);
    *out_post = static_cast<uint32_t>(answer.post);
  });
}
