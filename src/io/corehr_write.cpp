// Dated directories as answers of Feishu's CoreHR API: versions of departments,
// jobs for the titles, employees for the names, and versions of job data.
#include <algorithm>
#include <tuple>
#include <utility>

#include "base/utf8.hpp"
#include "io/importers.hpp"
#include "io/json_record.hpp"
#include "io/vendor_write.hpp"

namespace rung::io {
namespace {

struct TextLess {
  bool operator()(const Text& a, const Text& b) const {
    return std::tie(a.zh, a.en) < std::tie(b.zh, b.en);
  }
};

std::string languages(const Text& text) {
  std::vector<std::string> entries;
  const auto add = [&](const char* lang, const std::string& value) {
    if (value.empty()) return;
    entries.push_back(
        JsonRecord().text("lang", lang).text("value", value).str());
  };
  add("zh-CN", text.zh);
  add("en-US", text.en);
  return json_list(entries);
}

// A midnight as the API writes it.
std::string time_text(Instant at) {
  constexpr std::size_t kDay = 10;  // YYYY-MM-DD
  std::string text = format_instant(at, Zone{});
  return text.size() == kDay ? text + " 00:00:00" : text;
}

void write_when(const Interval& when, JsonRecord& record) {
  record.stated("effective_time", time_text(when.since));
  record.stated("expiration_time", time_text(when.until));
}

// `when`, cut wherever one of `others` begins or ends within it.
std::vector<Interval> cut(const Interval& when,
                          const std::vector<Interval>& others) {
  std::set<Instant> points = {when.since, when.until};
  for (const Interval& other : others) {
    for (const Instant point : {other.since, other.until}) {
      if (when.since < point && point < when.until) points.insert(point);
    }
  }
  std::vector<Interval> parts;
  for (auto at = points.begin(); std::next(at) != points.end(); ++at) {
    parts.push_back({*at, *std::next(at)});
  }
  return parts;
}

class CoreHrWriter {
 public:
  CoreHrWriter(Directory directory, std::vector<LeftOut>& left_out)
      : directory_(std::move(directory)), left_out_(left_out) {
    leave_kinds_out(directory_, left_out_);
    for (const DirectoryUser& user : directory_.users) {
      for (const Membership& in : user.memberships) {
        if (in.head.value_or(false)) {
          headships_[in.unit].push_back({user.id, in.when});
        }
        if (in.title != Text{}) jobs_.try_emplace(in.title);
      }
    }
    std::size_t count = 0;
    for (auto& [title, id] : jobs_) id = "job-" + std::to_string(++count);
  }

  std::string write() const {
    std::vector<std::string> units;
    for (const DirectoryUnit& unit : directory_.units) write_unit(unit, units);
    const std::string jobs = json_lines_of(jobs_, [](const auto& job) {
      const auto& [title, id] = job;
      return JsonRecord().text("id", id).raw("name", languages(title)).str();
    });
    const std::string employees = json_lines_of(
        directory_.users,
        [](const DirectoryUser& user) { return employee_json(user); });
    const std::string data = json_lines_of(
        directory_.users,
        [&](const DirectoryUser& user) { return job_data_json(user); });
    return json_lines({feishu_answer(json_lines(units)), feishu_answer(jobs),
                       feishu_answer(employees), feishu_answer(data)}) +
           '\n';
  }

 private:
  struct Headship {
    std::string person;
    Interval when;
  };

  std::vector<Headship> headships(const DirectoryUnit& unit) const {
    std::vector<Headship> all;
    if (const auto at = headships_.find(unit.id); at != headships_.end()) {
      all = at->second;
    }
    if (unit.heads) {
      for (const std::string& head : *unit.heads) {
        all.push_back({head, unit.when});
      }
    }
    return all;
  }

  void write_unit(const DirectoryUnit& unit,
                  std::vector<std::string>& units) const {
    const std::vector<Headship> heads = headships(unit);
    std::vector<Interval> others;
    for (const Headship& head : heads) others.push_back(head.when);
    for (const Interval& part : cut(unit.when, others)) {
      std::set<std::string> now;
      for (const Headship& head : heads) {
        if (head.when.overlaps(part)) now.insert(head.person);
      }
      units.push_back(unit_json(unit, part, now));
    }
  }

  std::string unit_json(const DirectoryUnit& unit, const Interval& when,
                        const std::set<std::string>& heads) const {
    JsonRecord record, part;
    record.text("id", unit.id);
    part.raw("name", languages(unit.name)).stated("parent_id", unit.parent);
    if (unit.order != kUnordered) {
      part.text("tree_order", std::to_string(unit.order));
    }
    for (const std::string& head : heads) {
      if (head == *heads.begin()) {
        part.text("manager", head);
      } else {
        left_out_.push_back(
            {unit.place, "one manager a department: `" + shorten(head) + '`'});
      }
    }
    record.raw("hiberarchy_common", part.flag("active", true).str());
    write_when(when, record);
    return record.str();
  }

  static std::string employee_json(const DirectoryUser& user) {
    JsonRecord name;
    name.stated("preferred_local_full_name", user.name.zh)
        .stated("preferred_english_full_name", user.name.en);
    return JsonRecord()
        .text("employment_id", user.id)
        .raw("person_info", name.str())
        .str();
  }

  std::string job_data_json(const DirectoryUser& user) const {
    std::vector<Interval> others;
    for (const Manager& above : user.managers) others.push_back(above.when);
    std::vector<std::string> versions;
    for (std::size_t i = 0; i < user.memberships.size(); ++i) {
      const Membership& in = user.memberships[i];
      for (const Interval& part : cut(in.when, others)) {
        JsonRecord record;
        record.text("job_data_id", user.id + '#' + std::to_string(i + 1));
        record.stated("department_id", in.unit);
        if (const auto job = jobs_.find(in.title); job != jobs_.end()) {
          record.text("job_id", job->second);
        }
        record.flag("primary_job_data", in.primary);
        write_when(part, record);
        if (in.primary || !has_primary(user, part)) {
          write_managers(user, part, record);
        }
        versions.push_back(record.str());
      }
    }
    return JsonRecord()
        .text("employment_id", user.id)
        .raw("job_datas", json_list(versions))
        .str();
  }

  static bool has_primary(const DirectoryUser& user, const Interval& when) {
    return std::any_of(user.memberships.begin(), user.memberships.end(),
                       [&](const Membership& in) {
                         return in.primary && in.when.overlaps(when);
                       });
  }

  void write_managers(const DirectoryUser& user, const Interval& when,
                      JsonRecord& record) const {
    bool written = false;
    std::vector<std::string> dotted;
    for (const Manager& above : user.managers) {
      if (!above.when.overlaps(when)) continue;
      const std::string json =
          JsonRecord().text("employment_id", above.person).str();
      if (above.line == Line::kDotted) {
        dotted.push_back(json);
      } else if (!written) {
        record.raw("direct_manager", json);
        written = true;
      } else {
        left_out_.push_back({user.place, "one manager a person: `" +
                                             shorten(above.person) + '`'});
      }
    }
    if (!dotted.empty()) {
      record.raw("dotted_line_managers", json_list(dotted));
    }
  }

  Directory directory_;
  std::vector<LeftOut>& left_out_;
  std::map<std::string, std::vector<Headship>> headships_;  // by unit
  std::map<Text, std::string, TextLess> jobs_;              // by title
};

}  // namespace

std::string write_feishu_corehr(Directory directory,
                                std::vector<LeftOut>& left_out) {
  return CoreHrWriter(std::move(directory), left_out).write();
}

}  // namespace rung::io
