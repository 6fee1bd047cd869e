#include "rung/route_query.hpp"

#include "capi/args.hpp"
#include "capi/authority.hpp"
#include "capi/enums.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/options.hpp"
#include "capi/structs.hpp"
#include "capi/text.hpp"

namespace rung::capi {
namespace {

std::vector<PersonId> people_arg(const Org& org, rung_ids people,
                                 const char* name) {
  std::vector<PersonId> read;
  const auto given = list(people.ptr, people.len, name);
  read.reserve(given.size());
  for (const std::uint32_t id : given) {
    read.push_back(person_arg(org, id, name));
  }
  return read;
}

// A party that is there, or of no kind.
Party fallback_arg(const Org& org, const rung_party& party) {
  const Party read = party_arg(org, party, "fallback");
  const bool nothing =
      (read.kind == Party::Kind::kUnit && read.unit == kNoUnit) ||
      (read.kind == Party::Kind::kPost && read.post == kNoPost) ||
      (read.kind == Party::Kind::kPerson && read.person == kNoPerson);
  if (nothing) refuse("party is RUNG_NONE", "fallback");
  return read;
}

// Who asks, about what, and who has to do with it.
void read_matter(const Org& org, const rung_route_query& in, RouteQuery& read) {
  read.from = maybe_post(org, in.from, "from");
  read.person = maybe_person(org, in.person, "person");
  read.unit = maybe_unit(org, in.unit, "unit");
  if (read.from == kNoPost && read.person == kNoPerson &&
      read.unit == kNoUnit) {
    refuse("query names nobody who asks", "from", {},
           "set from, person or unit");
  }
  read.document_kind =
      utf8(in.document_kind.ptr, in.document_kind.len, "document_kind");
  read.initiator = maybe_person(org, in.initiator, "initiator");
  read.handled = people_arg(org, in.handled, "handled");
  read.conflict_people = people_arg(org, in.conflict_people, "conflict_people");
  read.inactive_people = people_arg(org, in.inactive_people, "inactive_people");
  read.fallback = fallback_arg(org, in.fallback);
  read.trace = in.trace != 0;
}

// Which levels, and how far.
void read_levels(const Org& org, const rung_route_query& in, RouteQuery& read) {
  read.extent = enum_arg(in.extent, kLast<Extent>, "extent");
  read.levels = in.levels;
  read.from_top = in.from_top != 0;
  read.to = maybe_post(org, in.to, "to");
  read.rank = in.rank;
  read.function = utf8(in.function.ptr, in.function.len, "function");
  if (in.authority != nullptr) read.authority = in.authority->authority;
  read.amount = in.amount;
  read.last_only = in.last_only != 0;
  read.by_function =
      utf8(in.by_function.ptr, in.by_function.len, "by_function");
  read.own_unit = in.own_unit != 0;
}

RoutePolicy policy_of(const rung_route_query& in) {
  const auto remedy = [](std::int32_t value, const char* name) {
    return enum_arg(value, kLast<Remedy>, name);
  };
  RoutePolicy read;
  read.first = enum_arg(in.first, kLast<First>, "first");
  read.several = enum_arg(in.several, kLast<Several>, "several");
  read.acting = in.acting != 0;
  read.deputy = in.deputy != 0;
  read.vacancy = remedy(in.vacancy, "vacancy");
  read.absence = remedy(in.absence, "absence");
  read.self = remedy(in.self, "self");
  read.conflict = remedy(in.conflict, "conflict");
  read.inactive = remedy(in.inactive, "inactive");
  read.climb_limit = in.climb_limit;
  read.vacant_counts = in.vacant_counts != 0;
  read.stand_in_hops = in.stand_in_hops;
  read.duplicates = enum_arg(in.duplicates, kLast<Duplicates>, "duplicates");
  read.duplicate_mode =
      enum_arg(in.duplicate_mode, kLast<DuplicateMode>, "duplicate_mode");
  read.overflow = enum_arg(in.overflow, kLast<Overflow>, "overflow");
  return read;
}

template <class Enum>
std::int32_t code(Enum value) noexcept {
  return static_cast<std::int32_t>(value);
}

void write_policy(const RoutePolicy& policy, rung_route_query& out) {
  out.first = code(policy.first);
  out.several = code(policy.several);
  out.acting = code(policy.acting);
  out.deputy = code(policy.deputy);
  out.vacancy = code(policy.vacancy);
  out.absence = code(policy.absence);
  out.self = code(policy.self);
  out.conflict = code(policy.conflict);
  out.inactive = code(policy.inactive);
  out.climb_limit = policy.climb_limit;
  out.vacant_counts = code(policy.vacant_counts);
  out.stand_in_hops = policy.stand_in_hops;
  out.duplicates = code(policy.duplicates);
  out.duplicate_mode = code(policy.duplicate_mode);
  out.overflow = code(policy.overflow);
}

}  // namespace

RouteQuery query_arg(const Org& org, const rung_route_query* query) {
  const rung_route_query in =
      read_struct<rung_route_query>(query, RUNG_ROUTE_QUERY_INIT, "query");
  zero_arg(in.reserved);
  zero_arg(in.reserved_2);
  RouteQuery read;
  read_matter(org, in, read);
  read_levels(org, in, read);
  read.policy = policy_of(in);
  return read;
}

}  // namespace rung::capi

using namespace rung::capi;

rung_status rung_route_query_preset(rung_route_query* query,
                                    rung_context* context, int32_t preset,
                                    rung_error** err) {
  return guard(err, [&] {
    rung_route_query& q = given(query, "query");
    rung_context& c = given(context, "context");
    // An older struct has no room for a policy.
    check_struct_size(q.struct_size, sizeof q, sizeof q, "query");
    check_struct_size(c.struct_size, sizeof c, sizeof c, "context");
    const rung::RouteQuery set =
        rung::preset(enum_arg(preset, kLast<rung::Preset>, "preset"));
    write_policy(set.policy, q);
    c.line = code(set.context.line);
  });
}

rung_status rung_check_query(const rung_org* org, const rung_route_query* query,
                             rung_error** err) {
  return guard(
      err, [&] { rung::check_query(query_arg(given(org, "org").org, query)); });
}
