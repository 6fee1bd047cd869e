// A good value for each option of a route, in JSON and on the command line.
#ifndef RUNG_TESTS_CLI_ROUTE_VALUES_HPP_
#define RUNG_TESTS_CLI_ROUTE_VALUES_HPP_

#include <functional>
#include <string>
#include <vector>

#include "rung/json.hpp"

namespace rung::test {

struct GoodValue {
  std::string option;
  std::string json;     ///< the value
  std::string others;   ///< options without which nothing would use it
  std::string command;  ///< both, on the command line
  /// Has it reached the query? Ids are those of kSmallCity.
  std::function<bool(const Org&, const RouteRequest&)> there;
};

/// For every option one, and one that is not the default.
const std::vector<GoodValue>& good_values();

/// `limits.json` of the command lines.
inline constexpr char kLimits[] =
    R"({"id":"limits","hit":"first","inputs":[{"name":"amount","type":"number"}],)"
    R"("outputs":[{"name":"may","type":"boolean"}],)"
    R"("rows":[{"if":["<= 100"],"then":[true]}]})";

}  // namespace rung::test

#endif  // RUNG_TESTS_CLI_ROUTE_VALUES_HPP_
