#include "io/corehr.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "io/api_answer.hpp"
#include "io/staff_rows.hpp"
#include "rung/error.hpp"

namespace rung::io {
namespace {

// A day, or a day and a time, in China's zone where it names none.
Instant instant_of(const VendorRecord& record, std::string_view key,
                   Instant unstated) {
  const std::string text = record.text(key);
  if (text.empty()) return unstated;
  // The system's "never".
  if (text.starts_with("9999-12-31")) return kForever;
  try {
    return parse_instant(text, Zone{});
  } catch (const Error&) {
    record.unfit(key, "is no date");
  }
}

Interval interval_of(const VendorRecord& record, bool may_be_a_day = false) {
  const auto key = [&](std::string_view time, std::string_view date) {
    return record.states(time) ? time : date;
  };
  Interval when;
  when.since =
      instant_of(record, key("effective_time", "effective_date"), kBeginning);
  const std::string_view end = key("expiration_time", "expiration_date");
  when.until = instant_of(record, end, kForever);
  if (when.until < when.since || (when.until == when.since && !may_be_a_day)) {
    record.unfit(end, "is not behind its start");
  }
  return when;
}

// An employee's end is the last day at work; versions of anything else end
// where the next one begins.
Interval employment_of(const VendorRecord& record) {
  constexpr std::int64_t kDay = std::int64_t{86'400} * 1'000'000;
  Interval when = interval_of(record, true);
  if (when.until != kForever) when.until.us += kDay;
  return when;
}

// `[{lang, value}]`
Text text_in_languages(const VendorRecord& record, std::string_view key) {
  Text text;
  for (const VendorRecord& entry : record.records(key)) {
    const std::string lang = entry.text("lang");
    if (lang.starts_with("zh")) text.zh = entry.text("value");
    if (lang.starts_with("en")) text.en = entry.text("value");
  }
  return text;
}

std::string enum_name(const VendorRecord& record, std::string_view key) {
  if (!record.states(key)) return {};
  if (record.object().at(key).is_string()) return record.text(key);
  return record.record(key)->text("enum_name");
}

Text person_name(const VendorRecord& employee) {
  Text name;
  const auto person = employee.record("person_info");
  if (!person) return name;
  for (const char* const key :
       {"preferred_local_full_name", "legal_name", "preferred_name"}) {
    if (name.zh.empty()) name.zh = person->text(key);
  }
  name.en = person->text("preferred_english_full_name");
  return name;
}

}  // namespace

bool CoreHr::knows(const VendorRecord& record) {
  return record.states("employment_id") || record.states("id") ||
         record.states("hiberarchy_common");
}

void CoreHr::take(const VendorRecord& record, FeishuExport& into) {
  if (!record.states("employment_id")) {
    // Departments have `names`, `department_name`, or a part of their own.
    if (record.states("name") && !record.states("hiberarchy_common")) {
      take_title(record);
    } else {
      take_unit(record, into);
    }
    return;
  }
  if (record.states("job_datas")) {
    const std::string employee = record.id("employment_id");
    for (const VendorRecord& data : record.records("job_datas")) {
      take_record(data, left_out_, [&](const VendorRecord& one) {
        take_job_data(one, employee);
      });
    }
    if (!record.states("person_info")) return;
  }
  const bool data = record.states("primary_job_data") ||
                    record.states("job_data_id") || record.states("id");
  if (data) {
    take_job_data(record, record.id("employment_id"));
  } else {
    take_employee(record, into);
  }
}

void CoreHr::take_unit(const VendorRecord& record, FeishuExport& into) {
  Version version;
  DirectoryUnit& unit = version.unit;
  unit.place = record.place();
  unit.id = record.needed_id("id");
  unit.when = interval_of(record);
  // The first version of the API has some of it in a part of its own.
  const VendorRecord part = record.record("hiberarchy_common").value_or(record);
  const auto with = [&](std::string_view key) -> const VendorRecord& {
    return part.states(key) ? part : record;
  };
  for (const char* const key : {"name", "names", "department_name"}) {
    if (unit.name == Text{}) unit.name = text_in_languages(with(key), key);
  }
  for (const char* const key : {"parent_id", "parent_department_id"}) {
    if (unit.parent.empty()) unit.parent = with(key).id(key);
  }
  unit.order = order_of(with("tree_order"), "tree_order");
  const std::string head = with("manager").id("manager");
  if (!head.empty()) unit.heads = {head};
  if (const std::string other = record.id("manager");
      !other.empty() && other != head) {
    unit.heads->push_back(other);
    into.directory.conflicts.push_back(
        source_conflict(unit.id, {std::min(head, other), std::max(head, other)},
                        {"负责人", "head"}));
  }
  version.active = with("active").flag("active").value_or(true);
  into.units.add(unit.id, unit.id, false);
  versions_.push_back(std::move(version));
}

void CoreHr::take_title(const VendorRecord& record) {
  Text title = text_in_languages(record, "name");
  const auto [at, added] =
      titles_.try_emplace(record.needed_id("id"), std::move(title));
  // Versions of one job: whichever comes, the same one counts.
  if (!added &&
      std::tie(title.zh, title.en) < std::tie(at->second.zh, at->second.en)) {
    at->second = std::move(title);
  }
}

void CoreHr::take_job_data(const VendorRecord& record,
                           const std::string& employee) {
  Job job = job_of(record, interval_of(record));
  if (job.employee.empty()) job.employee = employee;
  if (enum_name(record, "assignment_start_reason") == "offboarding") {
    throw Unfit{"begins when the person leaves (`offboarding`)"};
  }
  job.primary = record.flag("primary_job_data").value_or(false);
  const std::string own = record.id("job_data_id");
  holders_.add(own.empty() ? record.id("id") : own, job.employee, true);
  jobs_.push_back(std::move(job));
}

void CoreHr::take_employee(const VendorRecord& record, FeishuExport& into) {
  Employee employee;
  employee.job = job_of(record, employment_of(record));
  for (Above& above : employee.job.above) above.employment = true;
  employee.job.primary = !employee.job.unit.empty();
  employee.place = record.place();
  employee.name = person_name(record);
  employee.gone = enum_name(record, "employment_status") == "terminated";
  const std::string& called = employee.job.employee;
  employee.id = into.person.empty() ? called : record.needed_id(into.person);
  into.people.add(called, employee.id, false);
  employees_.push_back(std::move(employee));
}

CoreHr::Job CoreHr::job_of(const VendorRecord& record, const Interval& when) {
  Job job;
  job.place = record.place();
  job.employee = record.id("employment_id");
  job.unit = record.id("department_id");
  job.when = when;
  job.job = record.id("job_id");
  if (const auto titled = record.record("job")) {
    job.title = text_in_languages(*titled, "name");
  }
  read_above(record, job);
  return job;
}

void CoreHr::read_above(const VendorRecord& record, Job& job) {
  const auto add = [&](std::string id, Line line, const Interval& when) {
    if (!id.empty()) job.above.push_back({std::move(id), false, line, when});
  };
  const auto add_record = [&](const VendorRecord& one, Line line,
                              const Interval& when) {
    const std::string employment = one.id("employment_id");
    if (employment.empty()) return add(one.id("job_data_id"), line, when);
    job.above.push_back({employment, true, line, when});
  };
  const auto later = [&](std::string_view key) {
    Interval when = job.when;
    when.since = std::max(when.since, instant_of(record, key, when.since));
    return when;
  };
  const Interval direct = later("direct_manager_effective_time");
  const Interval dotted = later("dotted_line_manager_effective_time");
  add(record.id("direct_manager_id"), Line::kExplicit, direct);
  if (const auto one = record.record("direct_manager")) {
    add_record(*one, Line::kExplicit, direct);
  }
  // The source itself ranks it second: it does not approve in the first place.
  add(record.id("second_direct_manager_id"), Line::kDotted, job.when);
  if (const auto one = record.record("second_direct_manager")) {
    add_record(*one, Line::kDotted, job.when);
  }
  add(record.id("dotted_line_manager_id"), Line::kDotted, dotted);
  const auto ids = record.ids("dotted_line_manager_id_list");
  for (const std::string& id : ids.value_or(std::vector<std::string>())) {
    add(id, Line::kDotted, dotted);
  }
  for (const VendorRecord& one : record.records("dotted_line_managers")) {
    add_record(one, Line::kDotted, dotted);
  }
}

}  // namespace rung::io
