// Directories as answers of Feishu's Contact v3 API.
#include <utility>

#include "base/utf8.hpp"
#include "io/importers.hpp"
#include "io/json_record.hpp"
#include "io/vendor_write.hpp"

namespace rung::io {
namespace {

class FeishuWriter {
 public:
  FeishuWriter(Directory directory, std::vector<LeftOut>& left_out)
      : directory_(std::move(directory)),
        left_out_(left_out),
        heads_(heads_of_units(directory_)) {
    leave_kinds_out(directory_, left_out_);
  }

  std::string write() const {
    return json_lines(
               {feishu_answer(json_lines_of(directory_.units,
                                            [&](const DirectoryUnit& unit) {
                                              return unit_json(unit);
                                            })),
                feishu_answer(json_lines_of(directory_.users,
                                            [&](const DirectoryUser& user) {
                                              return user_json(user);
                                            }))}) +
           '\n';
  }

 private:
  std::string unit_json(const DirectoryUnit& unit) const {
    JsonRecord record;
    record.text("department_id", unit.id);
    record.stated("name", unit.name.zh.empty() ? unit.name.en : unit.name.zh);
    if (!unit.name.en.empty()) {
      record.raw("i18n_name", JsonRecord()
                                  .stated("zh_cn", unit.name.zh)
                                  .text("en_us", unit.name.en)
                                  .str());
    }
    record.stated("parent_department_id", unit.parent);
    if (unit.order != kUnordered) {
      record.text("order", std::to_string(unit.order));
    }
    if (const auto heads = heads_.find(unit.id); heads != heads_.end()) {
      write_heads(heads->second, record);
    }
    record.raw("status", JsonRecord().flag("is_deleted", false).str());
    return record.str();
  }

  static void write_heads(const std::set<std::string>& heads,
                          JsonRecord& record) {
    constexpr int kMain = 1;
    if (heads.empty()) return;
    std::vector<std::string> leaders;
    for (const std::string& head : heads) {
      leaders.push_back(JsonRecord()
                            .number("leaderType", kMain)
                            .text("leaderID", head)
                            .str());
    }
    record.text("leader_user_id", *heads.begin());
    record.raw("leaders", json_list(leaders));
  }

  std::string user_json(const DirectoryUser& user) const {
    JsonRecord record;
    record.text("user_id", user.id);
    record.stated("name", user.name.zh).stated("en_name", user.name.en);
    write_managers(user, record);
    std::vector<std::string> units, orders, positions;
    for (const Membership& in : user.memberships) {
      if (in.unit.empty()) {
        write_without_unit(user, in, record);
        continue;
      }
      units.push_back(in.unit);
      if (in.primary) {
        orders.push_back(JsonRecord()
                             .text("department_id", in.unit)
                             .flag("is_primary_dept", true)
                             .str());
      }
      if (in.title == Text{}) continue;
      positions.push_back(
          JsonRecord()
              .text("department_id", in.unit)
              .text("position_name",
                    one_language(in.title, user.place, left_out_))
              .flag("is_major", in.primary)
              .str());
    }
    record.texts("department_ids", units).raw("orders", json_list(orders));
    record.raw("positions", json_list(positions));
    return record
        .raw("status", JsonRecord()
                           .flag("is_resigned", false)
                           .flag("is_activated", true)
                           .str())
        .str();
  }

  void write_without_unit(const DirectoryUser& user, const Membership& in,
                          JsonRecord& record) const {
    if (user.memberships.size() > 1) {
      left_out_.push_back({user.place, "a post without a unit beside others"});
    } else {
      record.stated("job_title", one_language(in.title, user.place, left_out_));
    }
  }

  void write_managers(const DirectoryUser& user, JsonRecord& record) const {
    bool written = false;
    std::vector<std::string> dotted;
    for (const Manager& above : user.managers) {
      if (above.line == Line::kDotted) {
        dotted.push_back(above.person);
      } else if (!written) {
        record.text("leader_user_id", above.person);
        written = true;
      } else {
        left_out_.push_back({user.place, "one manager a person: `" +
                                             shorten(above.person) + '`'});
      }
    }
    if (!dotted.empty()) record.texts("dotted_line_leader_user_ids", dotted);
  }

  Directory directory_;
  std::vector<LeftOut>& left_out_;
  HeadsOfUnits heads_;
};

}  // namespace

std::string write_feishu(Directory directory, std::vector<LeftOut>& left_out) {
  return FeishuWriter(std::move(directory), left_out).write();
}

}  // namespace rung::io
