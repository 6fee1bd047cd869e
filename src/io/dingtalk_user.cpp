#include "io/dingtalk_user.hpp"

#include <utility>

#include "io/text_map.hpp"

namespace rung::io {
namespace {

// The newer API's lists of what holds in each unit.
void read_lists(const VendorRecord& record, VendorUser& user) {
  if (const auto units = record.ids("dept_id_list")) user.list(*units);
  for (const VendorRecord& entry : record.records("leader_in_dept")) {
    const std::string unit = entry.needed_id("dept_id");
    if (const auto head = entry.flag("leader")) user.say_head(unit, *head);
  }
  for (const char* const list : {"dept_position_list", "dept_title_list"}) {
    for (const VendorRecord& entry : record.records(list)) {
      const std::string unit = entry.needed_id("dept_id");
      const bool stated = entry.states("position");
      user.say_title(unit, entry.text(stated ? "position" : "title"));
      if (entry.flag("is_main").value_or(false)) user.in(unit).primary = true;
    }
  }
}

// The older API's maps.
void read_maps(const VendorRecord& record, VendorUser& user) {
  if (const auto units = record.ids("department")) user.list(*units);
  for_each_in_text_map(record, "isLeaderInDepts",
                       [&](const VendorRecord& map, std::string_view unit) {
                         const auto head = map.flag(unit);
                         if (head) user.say_head(std::string(unit), *head);
                       });
  for_each_in_text_map(record, "positionInDepts",
                       [&](const VendorRecord& map, std::string_view unit) {
                         user.say_title(std::string(unit), map.text(unit));
                       });
}

// A listing of one unit's users says who heads that unit, and not which one.
void read_head_of_listing(const VendorRecord& record, VendorUser& user,
                          std::vector<HeadSomewhere>& heads) {
  const std::string key = record.states("leader") ? "leader" : "isLeader";
  const auto head = record.flag(key);
  if (!head) return;
  for (const auto& [unit, membership] : user.units()) {
    if (membership.head) return;
  }
  if (user.units().size() == 1) {
    user.say_head(user.units().begin()->first, *head);
  } else if (*head) {
    heads.push_back({user.user.id, record.place() + '/' + key});
  }
}

}  // namespace

VendorPerson read_dingtalk_user(const VendorRecord& record, std::string id,
                                std::vector<Problem>& conflicts,
                                std::vector<HeadSomewhere>& heads) {
  VendorUser user(record, std::move(id));
  user.user.name.zh = record.text("name");
  const bool newer = record.states("manager_userid");
  user.say_manager(record.id(newer ? "manager_userid" : "managerUserId"),
                   Line::kExplicit);
  read_lists(record, user);
  read_maps(record, user);
  read_head_of_listing(record, user, heads);
  const bool titled = record.states("title");
  user.say_title_of_all(record.text(titled ? "title" : "position"));
  return user.finish(conflicts);
}

}  // namespace rung::io
