// Ids and texts as JSON values.
#ifndef RUNG_SRC_JSON_VALUES_HPP_
#define RUNG_SRC_JSON_VALUES_HPP_

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "rung/facts.hpp"
#include "rung/json.hpp"
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

inline boost::json::array text_array(const std::vector<std::string>& texts) {
  boost::json::array array;
  array.reserve(texts.size());
  for (const std::string& text : texts)
    array.push_back(boost::json::string(text));
  return array;
}

/// A text that may be missing.
inline boost::json::value text_or_null(std::string_view text) {
  if (text.empty()) return nullptr;
  return boost::json::string(text);
}

/// A text in both languages; the one that is missing is left out.
inline boost::json::object both(const Text& text) {
  boost::json::object value;
  if (!text.zh.empty()) value["zh"] = text.zh;
  if (!text.en.empty()) value["en"] = text.en;
  return value;
}

inline boost::json::value both_or_null(const Text& text) {
  if (text == Text{}) return nullptr;
  return both(text);
}

/// A text in one language, or else in the other.
inline const std::string& in(Lang lang, const Text& text) {
  const std::string& wanted = lang == Lang::kZh ? text.zh : text.en;
  const std::string& other = lang == Lang::kZh ? text.en : text.zh;
  return wanted.empty() ? other : wanted;
}

/// A stable name of an enumerator.
template <class Enum>
boost::json::value name_value(Enum value) {
  return boost::json::string(name(value));
}

}  // namespace rung

#endif  // RUNG_SRC_JSON_VALUES_HPP_
