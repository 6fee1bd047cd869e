// Ids and texts as JSON values.
#ifndef RUNG_SRC_JSON_VALUES_HPP_
#define RUNG_SRC_JSON_VALUES_HPP_

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <string_view>
#include <vector>

#include "rung/org.hpp"
#include "rung/route.hpp"

namespace rung {

/// The text id, or null for "none".
template <class Id>
boost::json::value id_value(const Org& org, Id id) {
  if (id == Id{UINT32_MAX}) return nullptr;
  return boost::json::string(org.id(id));
}

template <class Id>
boost::json::array id_array(const Org& org, const std::vector<Id>& ids) {
  boost::json::array array;
  array.reserve(ids.size());
  for (const Id id : ids) array.push_back(id_value(org, id));
  return array;
}

/// A stable name of an enumerator.
template <class Enum>
boost::json::value name_value(Enum value) {
  return boost::json::string(name(value));
}

}  // namespace rung

#endif  // RUNG_SRC_JSON_VALUES_HPP_
