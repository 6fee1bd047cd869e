#include "io/vendor_user.hpp"

#include <algorithm>
#include <utility>

#include "io/staff_rows.hpp"

namespace rung::io {

VendorUser::VendorUser(const VendorRecord& record, std::string id) {
  user.id = std::move(id);
  user.place = record.place();
}

void VendorUser::list(const std::vector<std::string>& units) {
  for (const std::string& unit : units) in_[unit].unit = unit;
  lists_units_ = true;
}

Membership& VendorUser::in(const std::string& unit) {
  const auto [at, added] = in_.try_emplace(unit);
  at->second.unit = unit;
  if (added && lists_units_) unlisted_.insert(unit);
  return at->second;
}

void VendorUser::say_head(const std::string& unit, bool head) {
  if (!head && in_.count(unit) == 0) return;
  std::optional<bool>& said = in(unit).head;
  if (said && *said != head) contradicts({unit}, {"主管身份", "headship"});
  said = head || said.value_or(false);
}

void VendorUser::say_title(const std::string& unit, const std::string& title) {
  if (title.empty()) return;
  std::string& said = in(unit).title.zh;
  if (!said.empty() && said != title) {
    contradicts({said, title}, {"职务", "title"});
  }
  said = said.empty() ? title : std::min(said, title);
}

void VendorUser::say_manager(std::string person, Line line) {
  if (!person.empty()) user.managers.push_back({std::move(person), line, {}});
}

void VendorUser::contradicts(std::vector<std::string> said, const Text& what) {
  std::sort(said.begin(), said.end());
  conflicts_.push_back(source_conflict(user.id, std::move(said), what));
}

void VendorUser::choose_primary() {
  std::vector<std::string> units;
  for (auto& [unit, membership] : in_) {
    if (!membership.primary) continue;
    units.push_back(unit);
    membership.primary = units.size() == 1;
  }
  if (units.size() > 1) contradicts(units, {"主部门", "primary unit"});
}

VendorPerson VendorUser::finish(std::vector<Problem>& conflicts) {
  if (!unlisted_.empty()) {
    contradicts({unlisted_.begin(), unlisted_.end()}, {"所属部门", "units"});
  }
  choose_primary();
  for (auto& [unit, membership] : in_) {
    user.memberships.push_back(std::move(membership));
  }
  conflicts.insert(conflicts.end(), conflicts_.begin(), conflicts_.end());
  return {std::move(user), std::move(title_)};
}

}  // namespace rung::io
