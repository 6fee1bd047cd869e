// From records of CoreHR to units and people with histories.
#include <algorithm>
#include <tuple>
#include <utility>

#include "io/corehr.hpp"
#include "io/staff_rows.hpp"

namespace rung::io {
namespace {

Interval within(const Interval& a, const Interval& b) {
  return {std::max(a.since, b.since), std::min(a.until, b.until)};
}

bool is_empty(const Interval& when) { return when.until <= when.since; }

// Makes one of neighbours that say the same and touch in time: a new version
// begins whenever anything changes, be it a pay grade.
template <class Item, class Key>
void join_touching(std::vector<Item>& items, Key key) {
  std::sort(items.begin(), items.end(), [&](const Item& a, const Item& b) {
    return std::make_tuple(key(a), a.when) < std::make_tuple(key(b), b.when);
  });
  std::vector<Item> joined;
  for (Item& item : items) {
    if (!joined.empty() && key(joined.back()) == key(item) &&
        item.when.since <= joined.back().when.until) {
      Instant& until = joined.back().when.until;
      until = std::max(until, item.when.until);
    } else {
      joined.push_back(std::move(item));
    }
  }
  items = std::move(joined);
}

auto key_of(const Membership& in) {
  return std::tie(in.unit, in.title.zh, in.title.en, in.primary);
}

auto key_of(const Manager& above) { return std::tie(above.person, above.line); }

auto key_of(const DirectoryUnit& unit) {
  return std::tie(unit.id, unit.name.zh, unit.name.en, unit.parent, unit.order,
                  unit.heads);
}

}  // namespace

void CoreHr::finish(FeishuExport& into) {
  finish_units(into.directory);
  for (const auto& [id, person] : people(into)) {
    if (!person.jobs.empty()) {
      finish_jobs(person, id, into);
      continue;
    }
    for (const Employee* const employee : person.employees) {
      finish_employee(*employee, id, into);
    }
  }
}

// A version without an end lasts until the next one begins.
void CoreHr::finish_units(Directory& directory) {
  std::sort(versions_.begin(), versions_.end(),
            [](const Version& a, const Version& b) {
              return std::tie(a.unit.id, a.unit.when) <
                     std::tie(b.unit.id, b.unit.when);
            });
  std::vector<DirectoryUnit> units;
  const DirectoryUnit* next = nullptr;  // the first that begins later
  for (std::size_t i = versions_.size(); i-- > 0;) {
    DirectoryUnit& unit = versions_[i].unit;
    if (i + 1 < versions_.size() &&
        versions_[i + 1].unit.when.since > unit.when.since) {
      next = &versions_[i + 1].unit;
    }
    if (next != nullptr && next->id == unit.id && unit.when.until == kForever) {
      unit.when.until = next->when.since;
    }
  }
  for (Version& version : versions_) {
    if (version.active) {
      units.push_back(std::move(version.unit));
    } else {
      left_out_.push_back(
          {version.unit.place, "is not in use (`active` is false)"});
    }
  }
  join_touching(units, [](const DirectoryUnit& u) { return key_of(u); });
  std::move(units.begin(), units.end(), std::back_inserter(directory.units));
}

std::map<std::string, CoreHr::Person> CoreHr::people(FeishuExport& into) {
  std::map<std::string, Person> people;
  for (const Employee& employee : employees_) {
    people[into.people.resolved(employee.id)].employees.push_back(&employee);
  }
  for (const Job& job : jobs_) {
    if (!into.person.empty() && !into.people.knows(job.employee)) {
      left_out_.push_back({job.place, "no employee's record says the `" +
                                          into.person + "` of `" +
                                          job.employee + '`'});
      continue;
    }
    people[into.people.resolved(job.employee)].jobs.push_back(&job);
  }
  return people;
}

// Without job data, the employee's own record says where the person works.
void CoreHr::finish_employee(const Employee& employee, const std::string& id,
                             FeishuExport& into) {
  if (employee.gone && employee.job.when.until == kForever) {
    into.left.insert(id);
    left_out_.push_back({employee.place, "has left (`terminated`)"});
    return;
  }
  DirectoryUser user;
  user.id = id;
  user.name = employee.name;
  user.place = employee.place;
  add_job(employee.job, employee.job.when, into, user);
  into.directory.users.push_back(std::move(user));
}

void CoreHr::finish_jobs(const Person& person, const std::string& id,
                         FeishuExport& into) {
  DirectoryUser user;
  user.id = id;
  user.place = person.jobs.front()->place;
  Interval employed;
  if (!person.employees.empty()) {
    employed = person.employees.front()->job.when;
  }
  for (const Job* const job : person.jobs) {
    Job taken = *job;
    if (is_further(*job, person)) {
      taken.above.clear();
      left_out_.push_back({job->place,
                           "names managers of a further job: managers are "
                           "those of the whole person"});
    }
    add_job(taken, employed, into, user);
  }
  join_touching(user.memberships,
                [](const Membership& in) { return key_of(in); });
  join_touching(user.managers, [](const Manager& a) { return key_of(a); });
  std::vector<DirectoryUser>& users = into.directory.users;
  for (const Employee* const employee : person.employees) {
    user.name = employee->name;
    user.place = employee->place;
    users.push_back(user);
  }
  if (person.employees.empty()) users.push_back(std::move(user));
}

// Does the job name managers of its own beside the person's main job?
bool CoreHr::is_further(const Job& job, const Person& person) {
  if (job.primary || job.above.empty()) return false;
  return std::any_of(person.jobs.begin(), person.jobs.end(),
                     [&](const Job* other) {
                       return other->primary && other->when.overlaps(job.when);
                     });
}

void CoreHr::add_job(const Job& job, const Interval& employed,
                     FeishuExport& into, DirectoryUser& user) {
  const Interval when = within(job.when, employed);
  if (is_empty(when)) {
    left_out_.push_back({job.place, "lies outside of the employment"});
    return;
  }
  Membership in;
  in.unit = job.unit;
  const auto title = titles_.find(job.job);
  in.title = title == titles_.end() ? job.title : title->second;
  in.primary = job.primary;
  in.when = when;
  user.memberships.push_back(std::move(in));
  for (const Above& above : job.above) {
    const Interval held = within(above.when, when);
    if (is_empty(held)) continue;
    user.managers.push_back({holder(above, into), above.line, held});
  }
}

// Managers are named by their job data; where there are none of that id, by
// their employment.
std::string CoreHr::holder(const Above& above, FeishuExport& into) const {
  const std::string& id = above.id;
  if (above.employment || !holders_.knows(id)) return into.people.resolved(id);
  std::string holds = into.people.resolved(holders_.resolved(id));
  if (into.people.knows(id) && into.people.resolved(id) != holds) {
    into.directory.conflicts.push_back(source_conflict(
        id, {holds, into.people.resolved(id)}, {"所指", "meaning"}));
  }
  return holds;
}

}  // namespace rung::io
