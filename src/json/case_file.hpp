// A file of golden cases, read. The format: docs/golden_cases.md.
#ifndef RUNG_SRC_JSON_CASE_FILE_HPP_
#define RUNG_SRC_JSON_CASE_FILE_HPP_

#include <boost/json/value.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace rung {

struct GoldenCase {
  std::string name, kind, ask;
  boost::json::value request;  ///< an object
  boost::json::value expect;   ///< a part of the answer, an object
  std::vector<std::string> rules;
};

struct CaseFile {
  std::string about;
  std::vector<std::string> clauses;
  std::string org_path;  ///< empty: `org_text` is the organisation
  std::string org_text;
  std::vector<GoldenCase> cases;
};

/// Errors: kParse with a JSON pointer for an unknown or missing key, a wrong
/// type, two cases of one name, a case that expects nothing, or no case.
CaseFile read_case_file(std::string_view text);

}  // namespace rung

#endif  // RUNG_SRC_JSON_CASE_FILE_HPP_
