// `dingtalk`: saved answers of DingTalk's directory API, of both generations
// (docs/howto/dingtalk.md).
#include <set>
#include <utility>

#include "io/api_answer.hpp"
#include "io/dingtalk_user.hpp"
#include "io/importers.hpp"
#include "io/paging.hpp"
#include "io/person_field.hpp"
#include "io/references.hpp"
#include "io/vendor_write.hpp"
#include "rung/error.hpp"

namespace rung::io {
namespace {

constexpr std::string_view kRoot = "1";

// The older API lists heads in one text: `a|b`.
std::optional<std::vector<std::string>> heads_in_text(const VendorRecord& unit,
                                                      std::string_view key) {
  const auto at = unit.object().find(key);
  if (at == unit.object().end() || at->value().is_null()) return std::nullopt;
  if (at->value().is_array()) return unit.ids(key);
  std::vector<std::string> heads;
  std::string text = unit.text(key) + '|';
  for (std::size_t from = 0, to; (to = text.find('|', from)) != text.npos;
       from = to + 1) {
    if (to > from) heads.push_back(text.substr(from, to - from));
  }
  return heads;
}

DirectoryUnit unit_of(const VendorRecord& record) {
  const bool newer = record.states("dept_id");
  DirectoryUnit unit;
  unit.place = record.place();
  unit.id = record.needed_id(newer ? "dept_id" : "id");
  unit.name.zh = record.text("name");
  unit.parent = record.id(newer ? "parent_id" : "parentid");
  if (unit.parent == "0") unit.parent.clear();  // what is above the root
  unit.order = order_of(record, "order");
  unit.heads = newer ? record.ids("dept_manager_userid_list")
                     : heads_in_text(record, "deptManagerUseridList");
  return unit;
}

class DingTalk {
 public:
  DingTalk(std::string person, std::vector<LeftOut>& left_out)
      : person_(std::move(person)), left_out_(left_out) {}

  void read(const Source& source, const LoadOptions& options) {
    recognised_ = false;
    for_each_page(source, options, [&](const VendorRecord& page) {
      check_answer(page, "errcode", "errmsg");
      take_record(page, left_out_, [&](const VendorRecord& answer) {
        take_answer(source.name, answer);
      });
    });
    if (!recognised_) {
      refuse_strange(source, "the file holds no answer of DingTalk");
    }
  }

  Directory finish() {
    paging_.finish(left_out_);
    directory_.users = complete(std::move(users_));
    resolve_people(people_, directory_);
    name_heads_somewhere();
    add_root(directory_, kRoot);
    return std::move(directory_);
  }

 private:
  void take_answer(const std::string& file, const VendorRecord& answer) {
    const auto& object = answer.object();
    const auto is_list = [&](std::string_view key) {
      const auto at = object.find(key);
      return at != object.end() && at->value().is_array();
    };
    if (is_list("result")) {
      take_list(answer, "result");
    } else if (const auto result = answer.record("result")) {
      take_result(file, *result);
    } else if (answer.states("userlist") || answer.states("hasMore")) {
      paging_.page(file, answer, "hasMore");
      take_list(answer, "userlist");
    } else if (is_list("department") && !answer.states("userid")) {
      take_list(answer, "department");
    } else {
      take(answer);
    }
  }

  void take_result(const std::string& file, const VendorRecord& result) {
    const bool last = result.states("has_more");  // may hold nothing
    if (!last && !result.states("list")) return take(result);
    paging_.page(file, result, "has_more");
    take_list(result, "list");
  }

  void take_list(const VendorRecord& answer, std::string_view key) {
    recognised_ = true;
    for_each_record(answer, key, left_out_,
                    [&](const VendorRecord& record) { take(record); });
  }

  void take(const VendorRecord& record) {
    const bool user = record.states("userid");
    if (!user && !record.states("dept_id") && !record.states("id")) {
      throw Unfit{
          "neither a department (`dept_id`, `id`) nor a user (`userid`)"};
    }
    recognised_ = true;
    check_vendor(record);
    if (user) {
      take_user(record);
    } else {
      directory_.units.push_back(unit_of(record));
    }
  }

  // The older answers look like those of WeCom, which mean other things.
  static void check_vendor(const VendorRecord& record) {
    for (const char* const key : {"department_leader", "is_leader_in_dept"}) {
      if (!record.states(key)) continue;
      throw Error(ErrorCode::kParse, "an answer of WeCom, not of DingTalk",
                  record.place(), key, "import it as `wecom`");
    }
  }

  void take_user(const VendorRecord& record) {
    const std::string userid = record.needed_id("userid");
    const std::string id = person_.empty() ? userid : record.needed_id(person_);
    users_.push_back(
        read_dingtalk_user(record, id, directory_.conflicts, heads_));
    people_.add(userid, id, true);
  }

  // Nothing is lost where another record says which unit somebody heads.
  void name_heads_somewhere() {
    std::set<std::string> known;
    for (const auto& [unit, heads] : heads_of_units(directory_)) {
      known.insert(heads.begin(), heads.end());
    }
    for (const HeadSomewhere& head : heads_) {
      if (known.count(head.user) != 0) continue;
      left_out_.push_back({head.place,
                           "does not say which unit is headed: ask for the "
                           "details of `" +
                               head.user + "`"});
    }
  }

  std::string person_;
  std::vector<LeftOut>& left_out_;
  std::vector<HeadSomewhere> heads_;
  std::vector<VendorPerson> users_;
  Directory directory_;
  References people_;
  Paging paging_;
  bool recognised_ = false;  // an answer of the file that is being read
};

}  // namespace

Directory read_dingtalk(Sources sources, const ImportOptions& options,
                        std::vector<LeftOut>& left_out) {
  DingTalk dingtalk(person_field(options, "dingtalk"), left_out);
  for (const Source& source : sources) dingtalk.read(source, options.load);
  return dingtalk.finish();
}

}  // namespace rung::io
