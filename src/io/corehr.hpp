// Records of Feishu's CoreHR, which have dates.
#ifndef RUNG_SRC_IO_COREHR_HPP_
#define RUNG_SRC_IO_COREHR_HPP_

#include <map>
#include <string>
#include <vector>

#include "io/feishu_contact.hpp"

namespace rung::io {

/// Collects departments, jobs, job data and employees; which job data are whose
/// and which title is theirs is known when all are read.
class CoreHr {
 public:
  explicit CoreHr(std::vector<LeftOut>& left_out) : left_out_(left_out) {}

  /// Is the record one of CoreHR's?
  static bool knows(const VendorRecord& record);
  /// Throws Unfit for a record that cannot be taken.
  void take(const VendorRecord& record, FeishuExport& into);

  /// Adds units and users to the directory.
  void finish(FeishuExport& into);

 private:
  struct Version {
    DirectoryUnit unit;
    bool active = true;
  };
  /// A manager by whatever id the record has: of job data or of an employment.
  struct Above {
    std::string id;
    bool employment = false;  ///< the id is known to be one of an employment
    Line line = Line::kExplicit;
    Interval when;
  };
  /// A version of job data, or what an employee's record says in their place.
  struct Job {
    std::string employee, unit, job, place;
    Text title;
    bool primary = false;
    Interval when;
    std::vector<Above> above;
  };
  struct Employee {
    std::string id, place;
    Text name;
    bool gone = false;  ///< by its status
    Job job;            ///< counts where there are no job data
  };
  /// All that is said of one person.
  struct Person {
    std::vector<const Employee*> employees;
    std::vector<const Job*> jobs;
  };

  void take_unit(const VendorRecord& record, FeishuExport& into);
  void take_title(const VendorRecord& record);
  void take_job_data(const VendorRecord& record, const std::string& employee);
  void take_employee(const VendorRecord& record, FeishuExport& into);
  static Job job_of(const VendorRecord& record, const Interval& when);
  static void read_above(const VendorRecord& record, Job& job);

  void finish_units(Directory& directory);
  std::map<std::string, Person> people(FeishuExport& into);
  void finish_employee(const Employee& employee, const std::string& id,
                       FeishuExport& into);
  static bool is_further(const Job& job, const Person& person);
  void finish_jobs(const Person& person, const std::string& id,
                   FeishuExport& into);
  void add_job(const Job& job, const Interval& employed, FeishuExport& into,
               DirectoryUser& user);
  std::string holder(const Above& above, FeishuExport& into) const;

  std::vector<LeftOut>& left_out_;
  std::vector<Version> versions_;
  std::map<std::string, Text> titles_;
  std::vector<Job> jobs_;
  std::vector<Employee> employees_;
  References holders_;  // job data -> employment
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_COREHR_HPP_
