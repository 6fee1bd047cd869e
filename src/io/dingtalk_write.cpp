// Directories as answers of DingTalk's API, of either generation.
#include <map>
#include <utility>

#include "base/utf8.hpp"
#include "io/importers.hpp"
#include "io/json_record.hpp"
#include "io/vendor_write.hpp"

namespace rung::io {
namespace {

class DingTalkWriter {
 public:
  DingTalkWriter(Directory directory, bool newer,
                 std::vector<LeftOut>& left_out)
      : directory_(std::move(directory)), newer_(newer), left_out_(left_out) {
    leave_kinds_out(directory_, left_out_);
    number_units(directory_, left_out_);
    heads_ = heads_of_units(directory_);
    for (const DirectoryUnit& unit : directory_.units) {
      places_.emplace(unit.id, unit.place);
    }
  }

  std::string write() const {
    const std::string units = json_lines_of(
        directory_.units,
        [&](const DirectoryUnit& unit) { return unit_json(unit); });
    const std::string users = json_lines_of(
        directory_.users,
        [&](const DirectoryUser& user) { return user_json(user); });
    JsonRecord departments = answer(), people = answer();
    if (newer_) {
      departments.raw("result", units);
      people.raw("result",
                 JsonRecord().flag("has_more", false).raw("list", users).str());
    } else {
      departments.raw("department", units);
      people.flag("hasMore", false).raw("userlist", users);
    }
    return json_lines({departments.str(), people.str()}) + '\n';
  }

 private:
  static JsonRecord answer() {
    return std::move(JsonRecord().number("errcode", 0).text("errmsg", "ok"));
  }

  std::string unit_json(const DirectoryUnit& unit) const {
    JsonRecord record;
    record.raw(newer_ ? "dept_id" : "id", id_json(unit.id));
    record.stated("name", one_language(unit.name, unit.place, left_out_));
    if (!unit.parent.empty()) {
      record.raw(newer_ ? "parent_id" : "parentid", id_json(unit.parent));
    }
    if (unit.order != kUnordered) record.number("order", unit.order);
    write_heads(unit, record);
    return record.str();
  }

  void write_heads(const DirectoryUnit& unit, JsonRecord& record) const {
    const auto found = heads_.find(unit.id);
    std::vector<std::string> heads;
    if (found != heads_.end()) {
      heads.assign(found->second.begin(), found->second.end());
    }
    if (newer_) {
      record.texts("dept_manager_userid_list", heads);
      return;
    }
    std::string joined;
    for (const std::string& head : heads) {
      if (head.find('|') != head.npos) {
        left_out_.push_back(
            {unit.place, "heads whose id holds a | cannot be listed: `" +
                             shorten(head) + '`'});
        return;
      }
      joined.append(joined.empty() ? "" : "|").append(head);
    }
    record.text("deptManagerUseridList", joined);
  }

  std::string user_json(const DirectoryUser& user) const {
    JsonRecord record;
    record.text("userid", user.id);
    record.stated("name", one_language(user.name, user.place, left_out_));
    write_manager(user, record);
    std::vector<std::string> units;
    std::vector<const Membership*> members;
    for (const Membership& in : user.memberships) {
      if (in.unit.empty()) {
        write_without_unit(user, in, record);
        continue;
      }
      units.push_back(id_json(in.unit));
      members.push_back(&in);
    }
    record.raw(newer_ ? "dept_id_list" : "department", json_list(units));
    if (newer_) {
      write_lists(user, members, record);
    } else {
      write_maps(user, members, record);
    }
    return record.flag("active", true).str();
  }

  void write_without_unit(const DirectoryUser& user, const Membership& in,
                          JsonRecord& record) const {
    if (user.memberships.size() > 1) {
      left_out_.push_back({user.place, "a post without a unit beside others"});
    } else {
      record.stated(newer_ ? "title" : "position",
                    one_language(in.title, user.place, left_out_));
    }
  }

  void write_manager(const DirectoryUser& user, JsonRecord& record) const {
    bool written = false;
    for (const Manager& above : user.managers) {
      const bool dotted = above.line == Line::kDotted;
      if (!dotted && !written) {
        record.text(newer_ ? "manager_userid" : "managerUserId", above.person);
        written = true;
        continue;
      }
      left_out_.push_back({user.place, (dotted ? "no dotted managers: `"
                                               : "one manager a person: `") +
                                           shorten(above.person) + '`'});
    }
  }

  const std::string& place_of(const std::string& unit) const {
    const auto found = places_.find(unit);
    return found == places_.end() ? unit : found->second;
  }

  bool heads(const DirectoryUser& user, const std::string& unit) const {
    const auto found = heads_.find(unit);
    return found != heads_.end() && found->second.count(user.id) != 0;
  }

  void write_lists(const DirectoryUser& user,
                   const std::vector<const Membership*>& members,
                   JsonRecord& record) const {
    std::vector<std::string> leaders, positions;
    for (const Membership* const in : members) {
      JsonRecord leader, position;
      leader.raw("dept_id", id_json(in->unit));
      leaders.push_back(leader.flag("leader", heads(user, in->unit)).str());
      if (in->title == Text{} && !in->primary) continue;
      position.raw("dept_id", id_json(in->unit))
          .stated("title", one_language(in->title, user.place, left_out_))
          .flag("is_main", in->primary);
      positions.push_back(position.str());
    }
    record.raw("leader_in_dept", json_list(leaders));
    record.raw("dept_position_list", json_list(positions));
  }

  // Maps inside a text, with bare numbers for keys, as that API writes them.
  void write_maps(const DirectoryUser& user,
                  const std::vector<const Membership*>& members,
                  JsonRecord& record) const {
    std::string leaders, positions;
    for (const Membership* const in : members) {
      leaders.append(leaders.empty() ? "" : ",").append(in->unit);
      leaders.append(heads(user, in->unit) ? ":true" : ":false");
      if (in->primary) {
        left_out_.push_back(
            {user.place, "no primary unit: `" + place_of(in->unit) + '`'});
      }
      if (in->title == Text{}) continue;
      JsonRecord entry;
      entry.text(in->unit, one_language(in->title, user.place, left_out_));
      const std::string object = entry.str();
      positions.append(positions.empty() ? "" : ",")
          .append(object.substr(1, object.size() - 2));
    }
    record.text("isLeaderInDepts", '{' + leaders + '}');
    record.text("positionInDepts", '{' + positions + '}');
  }

  Directory directory_;
  bool newer_;
  std::vector<LeftOut>& left_out_;
  HeadsOfUnits heads_;
  std::map<std::string, std::string> places_;  // of units, by number
};

}  // namespace

std::string write_dingtalk(Directory directory,
                           std::vector<LeftOut>& left_out) {
  return DingTalkWriter(std::move(directory), true, left_out).write();
}

std::string write_dingtalk_old(Directory directory,
                               std::vector<LeftOut>& left_out) {
  return DingTalkWriter(std::move(directory), false, left_out).write();
}

}  // namespace rung::io
