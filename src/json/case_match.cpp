#include "json/case_match.hpp"

#include <boost/json/serialize.hpp>

#include "base/json_cursor.hpp"

namespace rung {
namespace {

namespace json = boost::json;

std::string unlike(const json::value& expected, const json::value& actual,
                   const std::string& place) {
  return "at " + (place.empty() ? "/" : place) + " expected " +
         json::serialize(expected) + ", got " + json::serialize(actual);
}

std::string in_object(const json::object& expected, const json::object& actual,
                      const std::string& place) {
  for (const auto& member : expected) {
    const std::string inner = pointer_step(place, member.key());
    const json::value* value = actual.if_contains(member.key());
    if (value == nullptr) return "at " + inner + " nothing is there";
    const std::string found = difference(member.value(), *value, inner);
    if (!found.empty()) return found;
  }
  return {};
}

std::string in_array(const json::array& expected, const json::array& actual,
                     const std::string& place) {
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const std::string found =
        difference(expected[i], actual[i], place + '/' + std::to_string(i));
    if (!found.empty()) return found;
  }
  return {};
}

}  // namespace

std::string difference(const json::value& expected, const json::value& actual,
                       const std::string& place) {
  if (expected.is_object() && actual.is_object()) {
    return in_object(expected.get_object(), actual.get_object(), place);
  }
  if (expected.is_array() && actual.is_array() &&
      expected.get_array().size() == actual.get_array().size()) {
    return in_array(expected.get_array(), actual.get_array(), place);
  }
  return expected == actual ? std::string() : unlike(expected, actual, place);
}

}  // namespace rung
