#include "rules/shipped.hpp"

#include <array>

namespace rung::rules {
namespace {

struct Shipped {
  std::string_view name, text;
};

// kShipped: written from src/rulebooks when the library is built.
#include "shipped_texts.inc"

constexpr auto kNames = [] {
  std::array<std::string_view, std::size(kShipped)> names{};
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = kShipped[i].name;
  return names;
}();

}  // namespace

std::span<const std::string_view> shipped_names() noexcept { return kNames; }

std::string_view shipped_text(std::string_view name) noexcept {
  for (const Shipped& one : kShipped) {
    if (one.name == name) return one.text;
  }
  return {};
}

}  // namespace rung::rules
