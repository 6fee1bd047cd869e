// A file of golden cases: an organisation, questions, expected answers.
// The format: docs/golden_cases.md.
#ifndef RUNG_TESTS_CASES_CASE_FILE_HPP_
#define RUNG_TESTS_CASES_CASE_FILE_HPP_

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace rung::cases {

/// The case file itself is wrong: what() says which and where.
class CaseError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Case {
  std::string name;
  std::string ask;  ///< route, relate or check
  boost::json::object request;
  boost::json::value expect;  ///< a part of the answer
};

struct CaseFile {
  std::filesystem::path path;
  std::string about;       ///< key `case`
  std::string clause;      ///< what the expectations rest on
  boost::json::value org;  ///< a path, or the organisation itself
  std::vector<Case> cases;
};

/// Reads the text of a case file; `path` is for messages. Throws CaseError for
/// an unknown or missing key, a wrong type, two cases of one name, or no case.
CaseFile parse_case_file(const std::filesystem::path& path,
                         std::string_view text);
CaseFile read_case_file(const std::filesystem::path& path);

/// All *.json files in and under a folder, in order of path. Throws CaseError
/// when there is none.
std::vector<std::filesystem::path> find_case_files(
    const std::filesystem::path& folder);

}  // namespace rung::cases

#endif  // RUNG_TESTS_CASES_CASE_FILE_HPP_
