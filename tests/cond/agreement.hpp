// Does a strict value say what JsonLogic answered?
#ifndef RUNG_TESTS_COND_AGREEMENT_HPP_
#define RUNG_TESTS_COND_AGREEMENT_HPP_

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <string>

#include "cond/value.hpp"

namespace rung {

inline bool agrees(const cond::Value& v, const boost::json::value& answer) {
  using Kind = cond::Value::Kind;
  switch (v.kind) {
    case Kind::kBoolean:
      return answer.is_bool() && answer.get_bool() == v.boolean;
    case Kind::kNumber:
      return answer.is_number() && answer.to_number<double>() == v.number;
    case Kind::kText:
      return answer.is_string() && answer.get_string() == v.text();
    case Kind::kList: {
      if (!answer.is_array() || answer.get_array().size() != v.size) {
        return false;
      }
      for (std::uint32_t i = 0; i < v.size; ++i) {
        if (!agrees(v.items[i], answer.get_array()[i])) return false;
      }
      return true;
    }
    default:
      return false;
  }
}

inline std::string show(const cond::Value& v) {
  using Kind = cond::Value::Kind;
  switch (v.kind) {
    case Kind::kBoolean:
      return v.boolean ? "true" : "false";
    case Kind::kNumber:
      return std::to_string(v.number);
    case Kind::kText:
      return '"' + std::string(v.text()) + '"';
    case Kind::kList:
      return "a list of " + std::to_string(v.size);
    default:
      return "unknown";
  }
}

}  // namespace rung

#endif  // RUNG_TESTS_COND_AGREEMENT_HPP_
