// Decisions of DMN models as tables of rung.
#ifndef RUNG_TESTS_COND_TABLE_DMN_HPP_
#define RUNG_TESTS_COND_TABLE_DMN_HPP_

#include <boost/json/value.hpp>
#include <string>
#include <vector>

#include "cond/table_xml.hpp"

namespace rung::cond {

/// One decision: a table, or why it is none.
struct DmnDecision {
  std::string name;
  boost::json::value table;
  std::string reason;  // it does not fit; then there is no table
};

std::vector<DmnDecision> read_decisions(const XmlElement& model);

/// What a test case expects of one decision.
struct DmnExpected {
  std::string decision;
  /// Row after row, output after output, by the outputs' names (the decision's
  /// own for a single one).
  std::vector<std::vector<std::pair<std::string, std::string>>> rows;
};

struct DmnCase {
  std::string id;
  std::vector<std::pair<std::string, std::string>> inputs;  // name, text
  std::vector<DmnExpected> expected;
};

/// Every case of a test file, values as they are written there.
std::vector<DmnCase> read_cases(const XmlElement& tests);

}  // namespace rung::cond

#endif  // RUNG_TESTS_COND_TABLE_DMN_HPP_
