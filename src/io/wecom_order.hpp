// WeCom sorts departments by great numbers first, rung by small ones.
#ifndef RUNG_SRC_IO_WECOM_ORDER_HPP_
#define RUNG_SRC_IO_WECOM_ORDER_HPP_

#include <algorithm>
#include <cstdint>

#include "rung/facts.hpp"

namespace rung::io {

/// Every stated order has exactly one number from 0 to 4294967294, which are
/// those that WeCom takes; 4294967295 is read like the one before it.
inline constexpr std::int64_t kWeComFirst = std::int64_t{kUnordered} - 1;

inline std::int32_t from_wecom_order(std::int64_t number) {
  return static_cast<std::int32_t>(
      kWeComFirst - std::clamp<std::int64_t>(number, 0, 4'294'967'294));
}

inline std::int64_t to_wecom_order(std::int32_t order) {
  return kWeComFirst - order;
}

}  // namespace rung::io

#endif  // RUNG_SRC_IO_WECOM_ORDER_HPP_
