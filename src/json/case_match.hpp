// Does an answer hold what a case expects of it?
#ifndef RUNG_SRC_JSON_CASE_MATCH_HPP_
#define RUNG_SRC_JSON_CASE_MATCH_HPP_

#include <boost/json/value.hpp>
#include <string>

namespace rung {

/// Returns the first place where `actual` does not hold `expected`, and how;
/// empty when it does. An object holds the expected keys and may have others;
/// an array has the same length, item by item; other values are equal.
std::string difference(const boost::json::value& expected,
                       const boost::json::value& actual,
                       const std::string& place = {});

}  // namespace rung

#endif  // RUNG_SRC_JSON_CASE_MATCH_HPP_
