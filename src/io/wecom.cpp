// `wecom`: saved answers of WeCom's directory API (docs/howto/wecom.md).
#include <algorithm>
#include <utility>

#include "io/api_answer.hpp"
#include "io/importers.hpp"
#include "io/person_field.hpp"
#include "io/references.hpp"
#include "io/source_conflict.hpp"
#include "io/wecom_order.hpp"
#include "rung/error.hpp"

namespace rung::io {
namespace {

constexpr std::string_view kRoot = "1";
constexpr std::string_view kNone = "0";  // what is above the root

class WeCom {
 public:
  WeCom(std::string person, std::vector<LeftOut>& left_out)
      : person_(std::move(person)), left_out_(left_out) {}

  void read(const Source& source, const LoadOptions& options) {
    recognised_ = false;
    for_each_page(source, options, [&](const VendorRecord& page) {
      check_answer(page, "errcode", "errmsg");
      take_record(page, left_out_,
                  [&](const VendorRecord& answer) { take_answer(answer); });
    });
    if (!recognised_) {
      refuse_strange(source, "the file holds no answer of WeCom");
    }
  }

  Directory finish() {
    if (!person_.empty()) translate();
    add_root(directory_, kRoot);
    return std::move(directory_);
  }

 private:
  void take_answer(const VendorRecord& answer) {
    if (answer.states("userid")) return take_user(answer);
    if (answer.states("id")) return take_unit(answer);
    bool known = false;
    const auto list = [&](std::string_view key, auto take) {
      known = known || answer.object().contains(key);
      for_each_record(answer, key, left_out_, take);
    };
    const auto unit = [&](const VendorRecord& r) { take_unit(r); };
    const auto* const department = answer.object().if_contains("department");
    if (department != nullptr && department->is_object()) {
      return take_unit(*answer.record("department"));  // department/get
    }
    list("department", unit);
    list("department_id", unit);  // department/simplelist
    list("userlist", [&](const VendorRecord& r) { take_user(r); });
    if (!known && answer.object().contains("dept_user")) {
      throw Error(ErrorCode::kParse, "a listing of ids names no leaders",
                  answer.place(), "dept_user",
                  "save user/get of each userid instead");
    }
    if (!known) throw Unfit{"holds neither `department` nor `userlist`"};
    recognised_ = true;
  }

  // The older answers of DingTalk look alike, and mean other things.
  void refuse_dingtalk(const VendorRecord& record) {
    for (const char* const key :
         {"isLeaderInDepts", "orderInDepts", "createDeptGroup", "dept_id"}) {
      if (!record.object().contains(key)) continue;
      throw Error(ErrorCode::kParse, "an answer of DingTalk, not of WeCom",
                  record.place(), key, "import it as `dingtalk`");
    }
    recognised_ = true;
  }

  void take_unit(const VendorRecord& record) {
    refuse_dingtalk(record);
    DirectoryUnit unit;
    unit.id = record.needed_id("id");
    unit.name = {record.text("name"), record.text("name_en")};
    unit.parent = record.id("parentid");
    if (unit.parent == kNone) unit.parent.clear();
    if (const auto order = record.number("order")) {
      unit.order = from_wecom_order(*order);
    }
    unit.heads = record.ids("department_leader");
    unit.place = record.place();
    directory_.units.push_back(std::move(unit));
  }

  void take_user(const VendorRecord& record) {
    refuse_dingtalk(record);
    refuse_gone(record);
    DirectoryUser user;
    std::string userid = record.needed_id("userid");
    user.id = person_.empty() ? std::move(userid) : id_of(record);
    user.name = {record.text("name"), record.text("english_name")};
    for (std::string& leader : list_of(record, "direct_leader")) {
      user.managers.push_back({std::move(leader), Line::kExplicit, {}});
    }
    take_memberships(record, user);
    user.place = record.place();
    if (!person_.empty()) people_.add(userid, user.id, true);
    directory_.users.push_back(std::move(user));
  }

  static std::vector<std::string> list_of(const VendorRecord& record,
                                          std::string_view key) {
    auto list = record.ids(key);
    return list ? *std::move(list) : std::vector<std::string>();
  }

  static void refuse_gone(const VendorRecord& record) {
    switch (record.number("status").value_or(0)) {
      case 2:
        throw Unfit{"`status` 2: disabled"};
      case 5:
        throw Unfit{"`status` 5: has left"};
      default:
        if (!record.flag("enable").value_or(true)) {
          throw Unfit{"`enable` 0: disabled"};
        }
    }
  }

  // The value of the attribute that was chosen to be the id, also one of the
  // company's own.
  std::string id_of(const VendorRecord& record) const {
    if (record.states(person_)) return record.id(person_);
    if (const auto extra = record.record("extattr")) {
      for (const VendorRecord& attribute : extra->records("attrs")) {
        if (attribute.text("name") != person_) continue;
        const auto text = attribute.record("text");
        std::string id = text ? text->id("value") : attribute.id("value");
        if (!id.empty()) return id;
      }
    }
    record.unfit(person_, "is not stated");
  }

  void take_memberships(const VendorRecord& record, DirectoryUser& user) {
    std::vector<std::string> units = list_of(record, "department");
    const auto heads = record.flags("is_leader_in_dept");
    const auto titles = record.texts("positions");
    const bool heads_fit =
        parallel(user, "is_leader_in_dept", record, units.size());
    const bool titles_fit = parallel(user, "positions", record, units.size());
    parallel(user, "order", record, units.size());
    const std::string title = record.text("position");
    std::string main = record.id("main_department");
    if (main == kNone) main.clear();
    const bool main_there =
        std::find(units.begin(), units.end(), main) != units.end();
    if (!main.empty() && !main_there) {
      conflict(user.id, {unit_said(main)}, {"主部门", "main department"});
    }
    for (std::size_t i = 0; i < units.size(); ++i) {
      Membership member;
      if (heads && heads_fit) member.head = (*heads)[i];
      const bool own = titles && titles_fit && !(*titles)[i].empty();
      member.title.zh = own ? (*titles)[i] : title;
      member.primary = units[i] == main;
      member.unit = std::move(units[i]);
      user.memberships.push_back(std::move(member));
    }
    if (units.empty() && !title.empty()) {
      user.memberships.emplace_back().title.zh = title;
    }
  }

  static std::string unit_said(const std::string& id) { return "unit:" + id; }

  // Is the list as long as `department`? Which item belongs to which unit
  // cannot be told otherwise.
  bool parallel(const DirectoryUser& user, const char* key,
                const VendorRecord& record, std::size_t units) {
    const auto length = record.length(key);
    if (!length || *length == units) return true;
    conflict(user.id,
             {"department[" + std::to_string(units) + ']',
              key + ('[' + std::to_string(*length)) + ']'},
             {"平行数组长度", "length of parallel lists"});
    return false;
  }

  void conflict(const std::string& id, std::vector<std::string> said,
                const Text& what) {
    directory_.conflicts.push_back(source_conflict(id, std::move(said), what));
  }

  // Leaders are stated by `userid`, also where that is not the id.
  void translate() { resolve_people(people_, directory_); }

  std::string person_;
  std::vector<LeftOut>& left_out_;
  Directory directory_;
  References people_;
  bool recognised_ = false;  // anything in the file
};

}  // namespace

Directory read_wecom(Sources sources, const ImportOptions& options,
                     std::vector<LeftOut>& left_out) {
  WeCom wecom(person_field(options, "wecom"), left_out);
  for (const Source& source : sources) wecom.read(source, options.load);
  return wecom.finish();
}

}  // namespace rung::io
