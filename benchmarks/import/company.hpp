// A company as WeCom's API tells of it.
#ifndef RUNG_BENCHMARKS_IMPORT_COMPANY_HPP_
#define RUNG_BENCHMARKS_IMPORT_COMPANY_HPP_

#include <cstdint>
#include <string>

namespace rung::bench {

struct CompanySpec {
  std::uint32_t people;
  bool full;   ///< all documented fields of a user, else what an org is made of
  bool lines;  ///< an answer for the users of each department, one a line
  std::uint64_t seed;
};

/// Departments of 20 people in an 8-ary tree, each under a head who reports to
/// the head above; 2 in 100 people belong to a second department.
std::string company_text(const CompanySpec& spec);

/// The `userid` of a person, 0 to people - 1.
std::string userid(std::uint32_t user);

}  // namespace rung::bench

#endif  // RUNG_BENCHMARKS_IMPORT_COMPANY_HPP_
