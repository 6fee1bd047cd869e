// What an org says of one unit, post, person or subject.
#include "capi/args.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/text.hpp"

namespace rung::capi {
namespace {

// The shapes of C, from those of C++.
rung_str in_c(std::string_view text) { return view(text); }
rung_text in_c(Org::Name name) { return {view(name.zh), view(name.en)}; }
std::int32_t in_c(std::int32_t number) { return number; }
std::int32_t in_c(bool truth) { return truth ? 1 : 0; }
std::int32_t in_c(Role role) { return static_cast<std::int32_t>(role); }
std::uint32_t in_c(UnitId id) { return static_cast<std::uint32_t>(id); }
std::uint32_t in_c(SubjectId id) { return static_cast<std::uint32_t>(id); }

// Checks the thing's number, asks the org about it and hands out the answer.
template <class Out, class Check, class Ask>
rung_status tell(Out* out, const rung_org* org, std::uint32_t id,
                 const char* name, Check check, Ask ask,
                 rung_error** err) noexcept {
  return guard(err, [&] {
    given(out, "out");
    const Org& in = given(org, "org").org;
    *out = in_c(ask(in, check(in, id, name)));
  });
}

}  // namespace
}  // namespace rung::capi

using namespace rung;
using namespace rung::capi;

rung_status rung_unit_id(rung_str* out, const rung_org* org, uint32_t unit,
                         rung_error** err) {
  return tell(
      out, org, unit, "unit", unit_arg,
      [&](const Org& in, UnitId it) { return in.id(it); }, err);
}

rung_status rung_post_id(rung_str* out, const rung_org* org, uint32_t post,
                         rung_error** err) {
  return tell(
      out, org, post, "post", post_arg,
      [&](const Org& in, PostId it) { return in.id(it); }, err);
}

rung_status rung_person_id(rung_str* out, const rung_org* org, uint32_t person,
                           rung_error** err) {
  return tell(
      out, org, person, "person", person_arg,
      [&](const Org& in, PersonId it) { return in.id(it); }, err);
}

rung_status rung_subject_id(rung_str* out, const rung_org* org,
                            uint32_t subject, rung_error** err) {
  return tell(
      out, org, subject, "subject", subject_arg,
      [&](const Org& in, SubjectId it) { return in.id(it); }, err);
}

rung_status rung_unit_name(rung_text* out, const rung_org* org, uint32_t unit,
                           int64_t at, rung_error** err) {
  return tell(
      out, org, unit, "unit", unit_arg,
      [&](const Org& in, UnitId it) { return in.name(it, Instant{at}); }, err);
}

rung_status rung_person_name(rung_text* out, const rung_org* org,
                             uint32_t person, rung_error** err) {
  return tell(
      out, org, person, "person", person_arg,
      [&](const Org& in, PersonId it) { return in.name(it); }, err);
}

rung_status rung_subject_name(rung_text* out, const rung_org* org,
                              uint32_t subject, rung_error** err) {
  return tell(
      out, org, subject, "subject", subject_arg,
      [&](const Org& in, SubjectId it) { return in.name(it); }, err);
}

rung_status rung_post_title(rung_text* out, const rung_org* org, uint32_t post,
                            rung_error** err) {
  return tell(
      out, org, post, "post", post_arg,
      [&](const Org& in, PostId it) { return in.title(it); }, err);
}

rung_status rung_unit_kind(rung_str* out, const rung_org* org, uint32_t unit,
                           rung_error** err) {
  return tell(
      out, org, unit, "unit", unit_arg,
      [&](const Org& in, UnitId it) { return in.kind(it); }, err);
}

rung_status rung_unit_parent(uint32_t* out, const rung_org* org, uint32_t unit,
                             int64_t at, rung_error** err) {
  return tell(
      out, org, unit, "unit", unit_arg,
      [&](const Org& in, UnitId it) { return in.parent(it, Instant{at}); },
      err);
}

rung_status rung_subject_parent(uint32_t* out, const rung_org* org,
                                uint32_t subject, rung_error** err) {
  return tell(
      out, org, subject, "subject", subject_arg,
      [&](const Org& in, SubjectId it) { return in.parent(it); }, err);
}

rung_status rung_unit_exists(int32_t* out, const rung_org* org, uint32_t unit,
                             int64_t at, rung_error** err) {
  return tell(
      out, org, unit, "unit", unit_arg,
      [&](const Org& in, UnitId it) { return in.exists(it, Instant{at}); },
      err);
}

rung_status rung_post_exists(int32_t* out, const rung_org* org, uint32_t post,
                             int64_t at, rung_error** err) {
  return tell(
      out, org, post, "post", post_arg,
      [&](const Org& in, PostId it) { return in.exists(it, Instant{at}); },
      err);
}

rung_status rung_unit_order(int32_t* out, const rung_org* org, uint32_t unit,
                            rung_error** err) {
  return tell(
      out, org, unit, "unit", unit_arg,
      [&](const Org& in, UnitId it) { return in.order(it); }, err);
}

rung_status rung_post_order(int32_t* out, const rung_org* org, uint32_t post,
                            rung_error** err) {
  return tell(
      out, org, post, "post", post_arg,
      [&](const Org& in, PostId it) { return in.order(it); }, err);
}

rung_status rung_post_unit(uint32_t* out, const rung_org* org, uint32_t post,
                           rung_error** err) {
  return tell(
      out, org, post, "post", post_arg,
      [&](const Org& in, PostId it) { return in.unit(it); }, err);
}

rung_status rung_post_role(int32_t* out, const rung_org* org, uint32_t post,
                           rung_error** err) {
  return tell(
      out, org, post, "post", post_arg,
      [&](const Org& in, PostId it) { return in.role(it); }, err);
}

rung_status rung_unit_has_function(int32_t* out, const rung_org* org,
                                   uint32_t unit, const char* function,
                                   size_t function_len, rung_error** err) {
  return tell(
      out, org, unit, "unit", unit_arg,
      [&](const Org& in, UnitId it) {
        return in.has_function(it, utf8(function, function_len, "function"));
      },
      err);
}

rung_status rung_post_has_function(int32_t* out, const rung_org* org,
                                   uint32_t post, const char* function,
                                   size_t function_len, rung_error** err) {
  return tell(
      out, org, post, "post", post_arg,
      [&](const Org& in, PostId it) {
        return in.has_function(it, utf8(function, function_len, "function"));
      },
      err);
}

rung_status rung_org_acting_post(uint32_t* out, const rung_org* org,
                                 uint32_t person, uint32_t context, int64_t at,
                                 rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    const Org& in = given(org, "org").org;
    *out = static_cast<uint32_t>(
        in.acting_post(person_arg(in, person, "person"),
                       maybe_unit(in, context, "context"), Instant{at}));
  });
}
