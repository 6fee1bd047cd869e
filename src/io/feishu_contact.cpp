#include "io/feishu_contact.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "io/api_answer.hpp"
#include "io/staff_rows.hpp"
#include "io/vendor_user.hpp"

namespace rung::io {
namespace {

Text unit_name(const VendorRecord& record) {
  Text name;
  name.zh = record.text("name");
  if (const auto names = record.record("i18n_name")) {
    const std::string zh = names->text("zh_cn");
    name.en = names->text("en_us");
    // The plain name is that of the tenant's language.
    if (!zh.empty() || name.zh == name.en) name.zh = zh;
  }
  return name;
}

struct Leaders {
  std::vector<std::string> heads, deputies;
};

Leaders leaders_of(const VendorRecord& record) {
  constexpr std::int64_t kDeputy = 2;
  Leaders leaders;
  for (const VendorRecord& entry : record.records("leaders")) {
    const bool camel = entry.states("leaderID");
    std::string id = entry.needed_id(camel ? "leaderID" : "leader_id");
    const auto type =
        entry.number(entry.states("leaderType") ? "leaderType" : "leader_type");
    (type == kDeputy ? leaders.deputies : leaders.heads)
        .push_back(std::move(id));
  }
  return leaders;
}

// The head is stated once alone and once in the list of leaders.
void read_heads(const VendorRecord& record, DirectoryUnit& unit,
                std::vector<Problem>& conflicts) {
  std::string alone = record.id("leader_user_id");
  const bool listed = record.object().contains("leaders");
  Leaders leaders = leaders_of(record);
  std::vector<std::string>& heads = leaders.heads;
  if (alone.empty() && !listed) return;
  if (!alone.empty() &&
      std::find(heads.begin(), heads.end(), alone) == heads.end()) {
    if (listed) {
      std::vector<std::string> said = heads;
      said.push_back(alone);
      std::sort(said.begin(), said.end());
      conflicts.push_back(
          source_conflict(unit.id, std::move(said), {"负责人", "head"}));
    }
    heads.push_back(std::move(alone));
  }
  unit.heads = std::move(heads);
}

void check_status(const VendorRecord& record, FeishuExport& into) {
  const auto status = record.record("status");
  if (!status) return;
  const bool resigned = status->flag("is_resigned").value_or(false);
  if (!resigned && !status->flag("is_exited").value_or(false)) return;
  for (const char* const key : {"user_id", "open_id", "union_id"}) {
    into.left.insert(record.id(key));
  }
  throw Unfit{resigned ? "has resigned (`is_resigned`)"
                       : "has left the tenant (`is_exited`)"};
}

std::string person_id(const VendorRecord& record, FeishuExport& into) {
  if (!into.person.empty()) return record.needed_id(into.person);
  for (const char* const key : {"user_id", "open_id"}) {
    if (record.states(key)) return record.id(key);
  }
  return record.needed_id("union_id");
}

// What a user's positions say: titles, a primary unit, a manager.
class Positions {
 public:
  Positions(const VendorRecord& record, VendorUser& user,
            std::vector<LeftOut>& left_out)
      : user_(user), manager_(record.id("leader_user_id")) {
    const auto positions = record.records("positions");
    for (const VendorRecord& position : positions) read_title(position);
    user_.say_manager(manager_, Line::kExplicit);
    for (const VendorRecord& position : positions) {
      read_manager(position, left_out);
    }
  }

  /// Units of major positions, in order.
  const std::set<std::string>& major() const { return major_; }

 private:
  void read_title(const VendorRecord& position) {
    const std::string unit = position.id("department_id");
    if (unit.empty()) return;
    user_.say_title(unit, position.text("position_name"));
    if (is_major(position)) major_.insert(unit);
    if (manager_.empty() && is_major(position)) {
      manager_ = position.id("leader_user_id");
    }
  }

  void read_manager(const VendorRecord& position,
                    std::vector<LeftOut>& left_out) {
    std::string above = position.id("leader_user_id");
    if (above.empty() || above == manager_) return;
    if (is_major(position)) {
      user_.contradicts({manager_, above}, {"直属上级", "manager"});
      user_.say_manager(std::move(above), Line::kExplicit);
    } else {
      left_out.push_back(
          {position.place(), "names `" + above +
                                 "` as superior in one position: managers are "
                                 "those of the whole person"});
    }
  }

  static bool is_major(const VendorRecord& position) {
    return position.flag("is_major").value_or(false);
  }

  VendorUser& user_;
  std::string manager_;
  std::set<std::string> major_;
};

void read_primary(const VendorRecord& record, const Positions& positions,
                  VendorUser& user) {
  bool stated = false;
  std::set<std::string> said = positions.major();
  for (const VendorRecord& order : record.records("orders")) {
    const std::string unit = order.needed_id("department_id");
    if (!order.flag("is_primary_dept").value_or(false)) continue;
    user.in(unit).primary = stated = true;
    if (!said.empty()) said.insert(unit);
  }
  if (!stated) {
    for (const std::string& unit : said) user.in(unit).primary = true;
  } else if (said.size() > positions.major().size()) {
    user.contradicts({said.begin(), said.end()}, {"主部门", "primary unit"});
  }
}

}  // namespace

void take_feishu_unit(const VendorRecord& record, FeishuExport& into) {
  const auto status = record.record("status");
  if (status && status->flag("is_deleted").value_or(false)) {
    throw Unfit{"is deleted (`is_deleted`)"};
  }
  DirectoryUnit unit;
  unit.place = record.place();
  const bool own = record.states("department_id");
  unit.id = record.needed_id(own ? "department_id" : "open_department_id");
  unit.name = unit_name(record);
  unit.parent = record.id("parent_department_id");
  unit.order = order_of(record, "order");
  read_heads(record, unit, into.directory.conflicts);
  into.units.add(unit.id, unit.id, own);
  into.units.add(record.id("open_department_id"), unit.id, false);
  into.directory.units.push_back(std::move(unit));
}

void take_feishu_user(const VendorRecord& record, FeishuExport& into,
                      std::vector<LeftOut>& left_out) {
  check_status(record, into);
  VendorUser user(record, person_id(record, into));
  user.user.name.zh = record.text("name");
  user.user.name.en = record.text("en_name");
  if (const auto units = record.ids("department_ids")) user.list(*units);
  const Positions positions(record, user, left_out);
  read_primary(record, positions, user);
  const auto dotted = record.ids("dotted_line_leader_user_ids");
  for (const std::string& above : dotted.value_or(std::vector<std::string>())) {
    user.say_manager(above, Line::kDotted);
  }
  user.say_title_of_all(record.text("job_title"));
  const std::string id = user.user.id;
  into.people.add(record.id("user_id"), id, true);
  into.people.add(record.id("open_id"), id, !into.person.empty());
  into.people.add(record.id("union_id"), id, !into.person.empty());
  into.users.push_back(user.finish(into.directory.conflicts));
}

}  // namespace rung::io
