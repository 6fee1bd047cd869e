// The stable names of enumerators.
#include <array>

#include "rung/diff.hpp"

namespace rung {
namespace {

template <std::size_t N, class Enum>
std::string_view pick(const std::array<std::string_view, N>& names,
                      Enum value) noexcept {
  const auto i = static_cast<std::size_t>(value);
  return i < N ? names[i] : std::string_view("unknown");
}

}  // namespace

std::string_view name(RouteTurn value) noexcept {
  static constexpr std::array<std::string_view, 10> kNames{
      "vacant", "ambiguous", "broken",  "gone", "added",
      "mended", "longer",    "shorter", "way",  "people"};
  return pick(kNames, value);
}

std::string_view name(RouteCause value) noexcept {
  static constexpr std::array<std::string_view, 15> kNames{
      "none",    "from_gone",   "from_added", "post_gone",  "post_added",
      "vacated", "filled",      "holders",    "presence",   "tie",
      "settled", "broken_edge", "portfolio",  "reports_to", "unit"};
  return pick(kNames, value);
}

std::string_view name(MatterTurn value) noexcept {
  static constexpr std::array<std::string_view, 7> kNames{
      "gone", "vacant", "ambiguous", "people", "moved", "handed_over", "route"};
  return pick(kNames, value);
}

std::string_view name(OrgChange::Thing value) noexcept {
  static constexpr std::array<std::string_view, 4> kNames{
      "unit", "post", "person", "portfolio"};
  return pick(kNames, value);
}

std::string_view name(OrgChange::Action value) noexcept {
  static constexpr std::array<std::string_view, 3> kNames{"added", "removed",
                                                          "changed"};
  return pick(kNames, value);
}

std::span<const std::string_view> standard_closing_acts() noexcept {
  static constexpr std::array<std::string_view, 6> kActs{
      "archive", "close", "file", "publish", "reject", "withdraw"};
  return kActs;
}

}  // namespace rung
