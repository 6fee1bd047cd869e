// Directories as one answer that holds WeCom's departments and users.
#include <algorithm>
#include <utility>

#include "io/importers.hpp"
#include "io/json_record.hpp"
#include "io/vendor_write.hpp"
#include "io/wecom_order.hpp"

namespace rung::io {
namespace {

constexpr std::size_t kMostLeaders = 5;  // of one user in WeCom

class WeComWriter {
 public:
  explicit WeComWriter(std::vector<LeftOut>& left_out) : left_out_(left_out) {}

  std::string write(const Directory& directory) const {
    std::vector<std::string> units, users;
    for (const DirectoryUnit& unit : directory.units) {
      units.push_back(unit_json(unit));
    }
    for (const DirectoryUser& user : directory.users) {
      users.push_back(user_json(user));
    }
    JsonRecord answer;
    answer.number("errcode", 0).text("errmsg", "ok");
    answer.raw("department", json_lines(units));
    answer.raw("userlist", json_lines(users));
    return answer.str() + '\n';
  }

 private:
  void leave_out(const std::string& place, std::string reason) const {
    left_out_.push_back({place, std::move(reason)});
  }

  std::string unit_json(const DirectoryUnit& unit) const {
    JsonRecord record;
    record.raw("id", id_json(unit.id));
    record.stated("name", unit.name.zh).stated("name_en", unit.name.en);
    if (unit.heads) record.texts("department_leader", *unit.heads);
    record.raw("parentid", unit.parent.empty() ? "0" : id_json(unit.parent));
    if (unit.order != kUnordered) {
      record.number("order", to_wecom_order(unit.order));
    }
    return record.str();
  }

  std::string user_json(const DirectoryUser& user) const {
    JsonRecord record;
    record.text("userid", user.id).stated("name", user.name.zh);
    record.stated("english_name", user.name.en);
    write_units(user, record);
    write_leaders(user, record);
    return record.number("status", 1).number("enable", 1).str();
  }

  void write_units(const DirectoryUser& user, JsonRecord& record) const {
    std::vector<std::string> units, heads, titles;
    const bool alone = user.memberships.size() == 1;
    for (const Membership& member : user.memberships) {
      if (member.unit.empty() && !alone) {
        leave_out(user.place, "a post without a unit beside others");
        continue;
      }
      titles.push_back(one_language(member.title, user.place, left_out_));
      if (member.unit.empty()) continue;
      units.push_back(id_json(member.unit));
      heads.push_back(member.head.value_or(false) ? "1" : "0");
      if (member.primary) record.raw("main_department", units.back());
    }
    record.raw("department", json_list(units));
    record.raw("is_leader_in_dept", json_list(heads));
    const bool same =
        std::all_of(titles.begin(), titles.end(),
                    [&](const std::string& t) { return t == titles[0]; });
    if (!same) {
      record.texts("positions", titles);
    } else if (!titles.empty()) {
      record.stated("position", titles[0]);
    }
  }

  void write_leaders(const DirectoryUser& user, JsonRecord& record) const {
    std::vector<std::string> leaders;
    for (const Manager& manager : user.managers) {
      if (manager.line == Line::kDotted) {
        leave_out(user.place, "the dotted line to `" + manager.person + '`');
      } else if (leaders.size() == kMostLeaders) {
        leave_out(user.place, "a sixth leader, `" + manager.person + '`');
      } else {
        leaders.push_back(manager.person);
      }
    }
    record.texts("direct_leader", leaders);
  }

  std::vector<LeftOut>& left_out_;
};

}  // namespace

std::string write_wecom(Directory directory, std::vector<LeftOut>& left_out) {
  leave_kinds_out(directory, left_out);
  number_units(directory, left_out);
  return WeComWriter(left_out).write(directory);
}

}  // namespace rung::io
