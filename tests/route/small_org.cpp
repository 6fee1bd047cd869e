#include "route/small_org.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace rung::test {
namespace {

template <class Records>
auto& found(Records& records, std::string_view id) {
  for (auto& record : records) {
    if (record.id == id) return record;
  }
  throw std::logic_error("no record " + std::string(id));
}

template <class Records>
void add_all(const Records& records, std::mt19937* random,
             OrgBuilder& builder) {
  auto copy = records;
  if (random) std::shuffle(copy.begin(), copy.end(), *random);
  for (auto& record : copy) builder.add(std::move(record));
}

}  // namespace

SmallOrg& SmallOrg::unit(std::string id, std::string parent) {
  Unit unit;
  unit.id = std::move(id);
  if (!parent.empty()) unit.parents = {{std::move(parent), {}}};
  units_.push_back(std::move(unit));
  return *this;
}

SmallOrg& SmallOrg::head(std::string id, std::string unit,
                         std::string_view people) {
  return post(std::move(id), std::move(unit), Role::kHead, people);
}

SmallOrg& SmallOrg::deputy(std::string id, std::string unit,
                           std::string_view people) {
  return post(std::move(id), std::move(unit), Role::kDeputy, people);
}

SmallOrg& SmallOrg::staff(std::string id, std::string unit,
                          std::string_view people) {
  return post(std::move(id), std::move(unit), Role::kStaff, people);
}

SmallOrg& SmallOrg::post(std::string id, std::string unit, Role role,
                         std::string_view people) {
  Post post;
  post.id = id;
  post.unit = std::move(unit);
  post.role = role;
  posts_.push_back(std::move(post));
  std::istringstream words{std::string(people)};
  for (std::string word; words >> word;) hold(word, id);
  return *this;
}

SmallOrg& SmallOrg::hold(std::string_view person, std::string post,
                         HoldingKind kind, Interval when) {
  const auto known =
      std::find_if(people_.begin(), people_.end(),
                   [&](const Person& each) { return each.id == person; });
  if (known == people_.end()) {
    people_.emplace_back().id = std::string(person);
  }
  found(people_, person).holds.push_back({std::move(post), kind, false, when});
  return *this;
}

SmallOrg& SmallOrg::vacate(std::string_view post) {
  for (Person& person : people_) {
    std::erase_if(person.holds,
                  [&](const Holding& each) { return each.post == post; });
  }
  return *this;
}

SmallOrg& SmallOrg::away(std::string person, std::string stand_in) {
  Absence absence;
  absence.person = std::move(person);
  absence.stand_in = std::move(stand_in);
  absences_.push_back(std::move(absence));
  return *this;
}

SmallOrg& SmallOrg::in_charge(std::string leader, std::string unit) {
  Portfolio portfolio;
  portfolio.leader = std::move(leader);
  portfolio.unit = std::move(unit);
  portfolios_.push_back(std::move(portfolio));
  return *this;
}

SmallOrg& SmallOrg::subject(std::string id, std::string parent) {
  subjects_.push_back({std::move(id), {}, std::move(parent)});
  return *this;
}

Unit& SmallOrg::unit_of(std::string_view id) { return found(units_, id); }
Post& SmallOrg::post(std::string_view id) { return found(posts_, id); }
Person& SmallOrg::person(std::string_view id) { return found(people_, id); }

SmallOrg& SmallOrg::function(std::string_view id, std::string function) {
  post(id).functions.push_back(std::move(function));
  return *this;
}

Org SmallOrg::build(std::mt19937* random) const {
  OrgBuilder builder;
  add_all(units_, random, builder);
  add_all(posts_, random, builder);
  add_all(people_, random, builder);
  add_all(absences_, random, builder);
  add_all(portfolios_, random, builder);
  add_all(subjects_, random, builder);
  return builder.build();
}

SmallOrg three_levels() {
  SmallOrg org;
  org.unit("root").unit("bureau", "root").unit("section", "bureau");
  org.head("R", "root", "r").head("B", "bureau", "b");
  return org.head("S", "section", "s").staff("M", "section", "m");
}

}  // namespace rung::test
