// Records of small organisations, in few words.
#ifndef RUNG_TESTS_FOLD_RECORDS_HPP_
#define RUNG_TESTS_FOLD_RECORDS_HPP_

#include <string>
#include <utility>

#include "rung/facts.hpp"

namespace rung::fold_test {

inline Unit unit(std::string id, std::string parent = {}) {
  Unit unit;
  unit.names = {{{id + "科", ""}, {}}};
  unit.id = std::move(id);
  if (!parent.empty()) unit.parents = {{std::move(parent), {}}};
  return unit;
}

inline Post post(std::string id, std::string unit = {},
                 Role role = Role::kStaff) {
  Post post;
  post.id = std::move(id);
  post.unit = std::move(unit);
  post.role = role;
  return post;
}

inline Holding holding(std::string post, Interval when = {}) {
  return {std::move(post), HoldingKind::kSubstantive, false, when};
}

inline Person person(std::string id, std::string post) {
  Person person;
  person.id = std::move(id);
  person.holds = {holding(std::move(post))};
  return person;
}

inline Portfolio portfolio(std::string leader, std::string unit,
                           std::string subject = {}) {
  return {std::move(leader),        std::move(unit), std::move(subject),
          PortfolioKind::kInCharge, false,           {}};
}

inline Absence absence(std::string person, Interval when) {
  Absence absence;
  absence.person = std::move(person);
  absence.when = when;
  return absence;
}

}  // namespace rung::fold_test

#endif  // RUNG_TESTS_FOLD_RECORDS_HPP_
