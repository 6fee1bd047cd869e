// Names of enumerators, by the numbers that C has for them.
#ifndef RUNG_SRC_CAPI_ENUM_NAME_HPP_
#define RUNG_SRC_CAPI_ENUM_NAME_HPP_

#include <cstdint>

#include "capi/enums.hpp"
#include "capi/text.hpp"

namespace rung::capi {

/// `unknown` for a number that is none of them.
template <class Enum>
rung_str name_of(std::int32_t value) {
  if (value < 0 || value > static_cast<std::int32_t>(kLast<Enum>)) {
    return view("unknown");
  }
  return view(name(static_cast<Enum>(value)));
}

}  // namespace rung::capi

#endif  // RUNG_SRC_CAPI_ENUM_NAME_HPP_
