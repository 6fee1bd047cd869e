// Logic in which an answer may be out of reach (Kleene).
#ifndef RUNG_SRC_BASE_THREE_VALUED_HPP_
#define RUNG_SRC_BASE_THREE_VALUED_HPP_

#include "rung/truth.hpp"

namespace rung {

constexpr Truth truth_of(bool b) noexcept {
  return b ? Truth::kYes : Truth::kNo;
}
constexpr Truth negated(Truth t) noexcept {
  if (t == Truth::kUndetermined) return t;
  return truth_of(t == Truth::kNo);
}
constexpr Truth both(Truth a, Truth b) noexcept {
  if (a == Truth::kNo || b == Truth::kNo) return Truth::kNo;
  return a == Truth::kYes ? b : a;
}
constexpr Truth either(Truth a, Truth b) noexcept {
  if (a == Truth::kYes || b == Truth::kYes) return Truth::kYes;
  return a == Truth::kNo ? b : a;
}

}  // namespace rung

#endif  // RUNG_SRC_BASE_THREE_VALUED_HPP_
