// The public JsonLogic suites.
#ifndef RUNG_TESTS_COND_SUITE_HPP_
#define RUNG_TESTS_COND_SUITE_HPP_

#include <boost/json/value.hpp>
#include <string>
#include <vector>

namespace rung {

struct SuiteCase {
  std::string file;
  std::string description;
  boost::json::value rule, data;
  bool fails = false;
  boost::json::value result;  // when it does not
  std::string error;          // its type, when it does
};

/// False where the suites are not there.
bool has_suites();
/// Every case of every file in index.json.
std::vector<SuiteCase> read_suites();

/// Equal as JSON, numbers by their value.
bool same_json(const boost::json::value& a, const boost::json::value& b);

}  // namespace rung

#endif  // RUNG_TESTS_COND_SUITE_HPP_
