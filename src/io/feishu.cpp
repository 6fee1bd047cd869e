// `feishu`: saved answers of Feishu's Contact v3 and CoreHR APIs
// (docs/howto/feishu.md).
#include <utility>

#include "io/api_answer.hpp"
#include "io/corehr.hpp"
#include "io/feishu_contact.hpp"
#include "io/importers.hpp"
#include "io/paging.hpp"
#include "io/person_field.hpp"

namespace rung::io {
namespace {

constexpr std::string_view kRoot = "0";

bool is_user(const VendorRecord& record) {
  return record.states("user_id") || record.states("open_id") ||
         record.states("union_id");
}

bool is_unit(const VendorRecord& record) {
  return record.states("department_id") || record.states("open_department_id");
}

class Feishu {
 public:
  Feishu(std::string person, std::vector<LeftOut>& left_out)
      : left_out_(left_out), corehr_(left_out) {
    into_.person = std::move(person);
  }

  void read(const Source& source, const LoadOptions& options) {
    recognised_ = false;
    for_each_page(source, options, [&](const VendorRecord& page) {
      check_answer(page, "code", "msg");
      take_record(page, left_out_, [&](const VendorRecord& answer) {
        const auto data = answer.record("data");
        take_data(source.name, data ? *data : answer);
      });
    });
    if (!recognised_) {
      refuse_strange(source, "the file holds no answer of Feishu");
    }
  }

  Directory finish() {
    for (const auto& [kind, paging] : paging_) paging.finish(left_out_);
    corehr_.finish(into_);
    Directory& directory = into_.directory;
    for (VendorPerson& person : into_.users) finish_user(person.user);
    for (DirectoryUser& user : directory.users) finish_user(user);
    for (DirectoryUser& user : complete(std::move(into_.users))) {
      directory.users.push_back(std::move(user));
    }
    for (DirectoryUnit& unit : directory.units) finish_unit(unit);
    into_.people.report(directory.conflicts);
    into_.units.report(directory.conflicts);
    add_root(directory, kRoot);
    return std::move(directory);
  }

 private:
  void take_data(const std::string& file, const VendorRecord& data) {
    constexpr std::string_view kSingle[] = {"department", "user", "job_data",
                                            "employee"};
    recognised_ = recognised_ || data.object().contains("items") ||
                  data.object().contains("has_more");
    if (data.object().contains("items")) {
      last_kind_ = kind_of(data);
      paging_[last_kind_].page(file, data, "has_more");
      for_each_record(data, "items", left_out_,
                      [&](const VendorRecord& record) { take(record); });
      return;
    }
    // Without items: an empty last page, or one record of its own.
    if (data.object().contains("has_more")) {
      paging_[last_kind_].page(file, data, "has_more");
      return;
    }
    for (const std::string_view key : kSingle) {
      if (const auto one = data.record(key)) return take(*one);
    }
    take(data);
  }

  // What a page lists, by its first record.
  int kind_of(const VendorRecord& data) const {
    const boost::json::value& items = data.object().at("items");
    if (!items.is_array() || items.get_array().empty()) return last_kind_;
    const boost::json::value& first = items.get_array().front();
    if (!first.is_object()) return 0;
    const VendorRecord record(first.get_object(), data.file(), "");
    return is_user(record) ? 1 : CoreHr::knows(record) ? 2 : 3;
  }

  void take(const VendorRecord& record) {
    if (!is_user(record) && !CoreHr::knows(record) && !is_unit(record)) {
      throw Unfit{
          "neither a department nor a user, an employee, job data or a job"};
    }
    recognised_ = true;
    if (is_user(record)) {
      take_feishu_user(record, into_, left_out_);
    } else if (CoreHr::knows(record)) {
      corehr_.take(record, into_);
    } else {
      take_feishu_unit(record, into_);
    }
  }

  void finish_unit(DirectoryUnit& unit) {
    unit.id = into_.units.resolved(unit.id);
    unit.parent = into_.units.resolved(unit.parent);
    if (!unit.heads) return;
    std::vector<std::string> heads;
    for (const std::string& head : *unit.heads) {
      const std::string id = into_.people.resolved(head);
      const bool left = into_.left.count(head) + into_.left.count(id) != 0;
      if (left && users_.count(id) == 0) {
        left_out_.push_back({unit.place, "its head `" + head + "` has left"});
      } else {
        heads.push_back(id);
      }
    }
    unit.heads = std::move(heads);
  }

  void finish_user(DirectoryUser& user) {
    user.id = into_.people.resolved(user.id);
    users_.insert(user.id);
    for (Membership& in : user.memberships) {
      in.unit = into_.units.resolved(in.unit);
    }
    for (Manager& above : user.managers) {
      above.person = into_.people.resolved(above.person);
    }
  }

  std::vector<LeftOut>& left_out_;
  FeishuExport into_;
  CoreHr corehr_;
  std::map<int, Paging> paging_;  // by what is listed
  int last_kind_ = 0;
  std::set<std::string> users_;
  bool recognised_ = false;  // an answer of the file that is being read
};

}  // namespace

Directory read_feishu(Sources sources, const ImportOptions& options,
                      std::vector<LeftOut>& left_out) {
  Feishu feishu(person_field(options, "feishu"), left_out);
  for (const Source& source : sources) feishu.read(source, options.load);
  return feishu.finish();
}

}  // namespace rung::io
