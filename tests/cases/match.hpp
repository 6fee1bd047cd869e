// Does an answer hold what a case expects of it?
#ifndef RUNG_TESTS_CASES_MATCH_HPP_
#define RUNG_TESTS_CASES_MATCH_HPP_

#include <boost/json/value.hpp>
#include <string>

namespace rung::cases {

/// Returns the first place where `actual` does not hold `expected`, and how;
/// empty when it does. An object holds the expected keys and may have others;
/// an array has the same length, item by item; other values are equal.
std::string difference(const boost::json::value& expected,
                       const boost::json::value& actual,
                       const std::string& place = {});

}  // namespace rung::cases

#endif  // RUNG_TESTS_CASES_MATCH_HPP_
