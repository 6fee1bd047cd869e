#include "health/standby.hpp"

#include <algorithm>

namespace rung {

Standby::Standby(const OrgData& data, Instant at)
    : d_(data), at_(at), deputies_(data.units) {
  for (std::uint32_t p = 0; p < d_.posts; ++p) {
    const std::uint32_t unit = d_.post_unit[p];
    if (d_.post_role[p] != Role::kDeputy || unit == kNil) continue;
    const Couple people = holders(p);
    if (people.one != kNil) deputies_[unit].add(people.one);
    if (people.other != kNil) deputies_[unit].add(people.other);
  }
}

Couple Standby::holders(std::uint32_t post) const {
  Couple people;
  if (!d_.post_exists(post, at_)) return people;
  for (const HoldingRecord& h : d_.post_holders[post]) {
    if (d_.in_force(h.when, at_)) people.add(h.other);
  }
  return people;
}

bool Standby::serves(std::uint32_t record, std::uint32_t post,
                     std::uint32_t person) const {
  const AbsenceRecord& a = d_.absences[record];
  if (d_.span(a.when).until <= at_) return false;
  if (a.stand_in_person != kNil) return a.stand_in_person != person;
  return a.stand_in_post != kNil && a.stand_in_post != post &&
         holders(a.stand_in_post).besides(person);
}

bool Standby::replaceable(std::uint32_t post) const {
  const Couple people = holders(post);
  if (people.other != kNil) return true;
  const std::uint32_t person = people.one, unit = d_.post_unit[post];
  if (d_.post_role[post] == Role::kHead && unit != kNil &&
      deputies_[unit].besides(person)) {
    return true;
  }
  const auto serving = [&](std::uint32_t record) {
    return serves(record, post, person);
  };
  const auto of_post = d_.absences_of_post[post];
  if (std::any_of(of_post.begin(), of_post.end(), serving)) return true;
  if (person == kNil) return false;
  const auto of_person = d_.absences_of_person[person];
  return std::any_of(of_person.begin(), of_person.end(), serving);
}

}  // namespace rung
