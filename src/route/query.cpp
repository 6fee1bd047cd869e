// What a query may say, and the presets.
#include <array>
#include <cmath>
#include <string>

#include "rung/error.hpp"
#include "rung/route_query.hpp"

namespace rung {
namespace {

[[noreturn]] void refuse(std::string_view option, std::string_view what,
                         std::string_view hint) {
  throw Error(ErrorCode::kInvalidArgument, std::string(what),
              '/' + std::string(option), {}, std::string(hint));
}

void want(bool there, bool used, std::string_view option,
          std::string_view hint) {
  if (there && !used) refuse(option, "nothing would use this option", hint);
  if (used && !there) refuse(option, "this option is missing", hint);
}

void check_extent(const RouteQuery& q) {
  const auto is = [&](Extent extent) { return q.extent == extent; };
  want(q.levels != 0, is(Extent::kLevels), "levels",
       "at least 1, for this extent alone");
  want(q.to != kNoPost, is(Extent::kTo), "to", "for this extent alone");
  want(q.rank != kUnordered, is(Extent::kRank), "until_rank",
       "for this extent alone");
  want(!q.function.empty(), is(Extent::kFunction), "until_function",
       "for this extent alone");
  want(q.authority.has_value(), is(Extent::kAuthority), "authority",
       "a decision table, for this extent alone");
  if (q.amount != 0 && !is(Extent::kAuthority)) {
    refuse("amount", "nothing would use this option", "give authority too");
  }
  if (!std::isfinite(q.amount)) {
    refuse("amount", "not a finite number", "such as 50000");
  }
  if (q.from_top && !is(Extent::kLevels)) {
    refuse("from_top", "nothing would use this option", "give levels too");
  }
  if (q.last_only && is(Extent::kNext)) {
    refuse("last_only", "nothing would use this option",
           "the next approver is one level only");
  }
  if (q.own_unit && q.by_function.empty()) {
    refuse("own_unit", "nothing would use this option", "give by_function too");
  }
  if (!q.by_function.empty() && is(Extent::kTo)) {
    refuse("to", "levels by function lead to no post",
           "leave out by_function, or ask for levels");
  }
}

std::array<Remedy, 5> remedies(const RoutePolicy& p) {
  return {p.vacancy, p.absence, p.self, p.conflict, p.inactive};
}

bool uses(const RoutePolicy& policy, Remedy wanted) {
  for (const Remedy remedy : remedies(policy)) {
    if (remedy == wanted) return true;
  }
  return false;
}

void check_policy(const RouteQuery& q) {
  const RoutePolicy& p = q.policy;
  if (p.vacancy == Remedy::kKeep) {
    refuse("vacancy", "there is nobody to keep", "another remedy");
  }
  if (p.conflict == Remedy::kKeep) {
    refuse("conflict", "people in conflict cannot be kept",
           "leave them out of conflict_people");
  }
  if (p.climb_limit != 0 && !uses(p, Remedy::kClimb) &&
      !uses(p, Remedy::kUnitHead)) {
    refuse("climb_limit", "nothing would use this option",
           "for the remedies climb and unit_head");
  }
  if (p.duplicates == Duplicates::kNone &&
      p.duplicate_mode != DuplicateMode::kRemove) {
    refuse("duplicate_mode", "nothing would use this option",
           "give duplicates too");
  }
  want(q.fallback.kind != Party::Kind::kNone, uses(p, Remedy::kFallback),
       "fallback", "for the remedy fallback alone");
  const Party& f = q.fallback;
  const bool unset = (f.kind == Party::Kind::kUnit && f.unit == kNoUnit) ||
                     (f.kind == Party::Kind::kPost && f.post == kNoPost) ||
                     (f.kind == Party::Kind::kPerson && f.person == kNoPerson);
  if (unset) refuse("fallback", "the party names nothing", "set its id");
  if (p.stand_in_hops > 8) {
    refuse("stand_in_hops", "too many hops", "0 to 8");
  }
}

}  // namespace

void check_query(const RouteQuery& q) {
  const bool open = q.extent == Extent::kNext || q.extent == Extent::kTop;
  const bool bare = q.levels == 0 && q.to == kNoPost && q.rank == kUnordered &&
                    q.function.empty() && !q.authority && q.amount == 0 &&
                    !q.from_top && !q.last_only && !q.own_unit;
  if (!open || !bare) check_extent(q);  // most queries state nothing of this
  check_policy(q);
}

RouteQuery preset(Preset preset) {
  RouteQuery query;
  if (preset == Preset::kOffice) return query;
  RoutePolicy& p = query.policy;
  query.context.line = Line::kUnit;
  p.several = Several::kAll;
  switch (preset) {
    case Preset::kDingTalk:
      p.vacancy = Remedy::kAutoPass;
      p.vacant_counts = true;
      p.duplicates = Duplicates::kNone;
      break;
    case Preset::kWecom:
      p.vacant_counts = true;
      p.duplicates = Duplicates::kNone;
      break;
    default:
      p.vacancy = Remedy::kSkip;
      p.vacant_counts = true;
      p.self = Remedy::kKeep;
      p.duplicates = Duplicates::kFirst;
  }
  return query;
}

}  // namespace rung
