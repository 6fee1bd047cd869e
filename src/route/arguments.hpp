// What the queries do with their arguments.
#ifndef RUNG_SRC_ROUTE_ARGUMENTS_HPP_
#define RUNG_SRC_ROUTE_ARGUMENTS_HPP_

#include <cstdint>
#include <string>

#include "rung/org.hpp"

namespace rung {

inline std::uint32_t raw(PostId id) { return static_cast<std::uint32_t>(id); }

/// Errors: kInvalidArgument where the spans of a batch differ in length.
inline void check_lengths(std::size_t a, std::size_t b) {
  if (a == b) return;
  throw Error(ErrorCode::kInvalidArgument, "spans of different lengths", {},
              std::to_string(a) + " and " + std::to_string(b));
}

}  // namespace rung

#endif  // RUNG_SRC_ROUTE_ARGUMENTS_HPP_
