#include "io/vendor_people.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace rung::io {
namespace {

// The smaller of two texts that are stated.
void take_smaller(std::string& text, const std::string& other) {
  if (text.empty() || (!other.empty() && other < text)) text = other;
}

// What all records of one person say together.
class Together {
 public:
  void add(const VendorPerson& person) {
    take_smaller(title_, person.title);
    for (const Membership& in : person.user.memberships) {
      const auto [at, added] = units_.try_emplace(in.unit, in);
      if (added) continue;
      Membership& said = at->second;
      take_smaller(said.title.zh, in.title.zh);
      said.primary = said.primary || in.primary;
      if (!said.head) said.head = in.head;
    }
    for (const Line line : {Line::kExplicit, Line::kDotted}) {
      const auto above = managers(person.user, line);
      auto& said = managers_[line];
      if (said.empty() || (!above.empty() && above < said)) said = above;
    }
  }

  void fill(VendorPerson& person) const {
    DirectoryUser& user = person.user;
    for (const auto& [line, above] : managers_) {
      if (!managers(user, line).empty()) continue;
      for (const std::string& one : above) {
        user.managers.push_back({one, line, {}});
      }
    }
    if (user.memberships.empty()) {
      for (const auto& [unit, in] : units_) user.memberships.push_back(in);
    }
    const bool primary =
        std::any_of(user.memberships.begin(), user.memberships.end(),
                    [](const Membership& in) { return in.primary; });
    for (Membership& in : user.memberships) {
      const Membership& said = units_.at(in.unit);
      if (in.title == Text{}) in.title = said.title;
      if (!primary) in.primary = said.primary;
    }
    if (person.title.empty()) person.title = title_;
  }

 private:
  static std::vector<std::string> managers(const DirectoryUser& user,
                                           Line line) {
    std::vector<std::string> above;
    for (const Manager& one : user.managers) {
      if (one.line == line) above.push_back(one.person);
    }
    return above;
  }

  std::string title_;
  std::map<std::string, Membership> units_;
  std::map<Line, std::vector<std::string>> managers_;
};

void say_title_of_all(VendorPerson& person) {
  if (person.title.empty()) return;
  auto& memberships = person.user.memberships;
  if (memberships.empty()) memberships.emplace_back();  // without a unit
  for (Membership& in : memberships) {
    if (in.title == Text{}) in.title.zh = person.title;
  }
}

}  // namespace

std::vector<DirectoryUser> complete(std::vector<VendorPerson> people) {
  std::map<std::string, std::vector<VendorPerson*>> records;
  for (VendorPerson& person : people) {
    records[person.user.id].push_back(&person);
  }
  for (const auto& [id, same] : records) {
    if (same.size() < 2) continue;
    Together together;
    for (const VendorPerson* const one : same) together.add(*one);
    for (VendorPerson* const one : same) together.fill(*one);
  }
  std::vector<DirectoryUser> users;
  users.reserve(people.size());
  for (VendorPerson& person : people) {
    say_title_of_all(person);
    users.push_back(std::move(person.user));
  }
  return users;
}

}  // namespace rung::io
