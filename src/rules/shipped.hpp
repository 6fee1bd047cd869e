// The rulebooks that the library holds.
#ifndef RUNG_SRC_RULES_SHIPPED_HPP_
#define RUNG_SRC_RULES_SHIPPED_HPP_

#include <span>
#include <string_view>

namespace rung::rules {

std::span<const std::string_view> shipped_names() noexcept;
/// Empty when there is none of that name.
std::string_view shipped_text(std::string_view name) noexcept;

}  // namespace rung::rules

#endif  // RUNG_SRC_RULES_SHIPPED_HPP_
