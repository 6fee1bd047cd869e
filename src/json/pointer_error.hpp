// Errors of a part of a text, told as errors of the whole text.
#ifndef RUNG_SRC_JSON_POINTER_ERROR_HPP_
#define RUNG_SRC_JSON_POINTER_ERROR_HPP_

#include <string>

#include "rung/error.hpp"

namespace rung {

/// Calls `look`, which reads the value at `pointer` as a text of its own, and
/// puts the pointer before the place of an error that it throws.
template <class Look>
auto at_pointer(const std::string& pointer, Look look) {
  try {
    return look();
  } catch (const Error& error) {
    const std::string& place = error.place();
    const bool inside = place.size() > 1 && place.front() == '/';
    throw Error(error.code(), error.message(),
                inside ? pointer + place : pointer, error.fragment(),
                error.hint());
  }
}

}  // namespace rung

#endif  // RUNG_SRC_JSON_POINTER_ERROR_HPP_
