#include <iterator>

#include "rung/signoff.hpp"

namespace rung {
namespace {

template <class Enum, std::size_t n>
std::string_view pick(const std::string_view (&names)[n], Enum e) noexcept {
  const auto i = static_cast<std::size_t>(e);
  return i < n ? names[i] : std::string_view("unknown");
}

}  // namespace

std::string_view name(SignMode mode) noexcept {
  static constexpr std::string_view kNames[] = {"all",   "any",      "in_order",
                                                "ratio", "majority", "weight"};
  return pick(kNames, mode);
}

std::string_view name(SignAction action) noexcept {
  static constexpr std::string_view kNames[] = {
      "approve",    "reject",    "abstain",      "withdraw", "transfer",
      "add_before", "add_after", "add_parallel", "return",   "recall"};
  return pick(kNames, action);
}

std::string_view name(SignReason reason) noexcept {
  static constexpr std::string_view kNames[] = {
      "none",      "not_entitled",  "not_open",      "not_yet",
      "later",     "too_late",      "decided",       "voted",
      "no_vote",   "next_acted",    "already_voter", "self",
      "initiator", "not_initiator", "nobody_before", "switched_off"};
  return pick(kNames, reason);
}

std::string_view name(SignOutcome outcome) noexcept {
  static constexpr std::string_view kNames[] = {"pass", "reject", "wait"};
  return pick(kNames, outcome);
}

std::string_view name(Silence silence) noexcept {
  static constexpr std::string_view kNames[] = {"nothing", "pass", "reject",
                                                "drop"};
  return pick(kNames, silence);
}

}  // namespace rung
