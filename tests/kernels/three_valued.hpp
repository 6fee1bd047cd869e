// Yes, no, unknown.
#ifndef RUNG_TESTS_KERNELS_THREE_VALUED_HPP_
#define RUNG_TESTS_KERNELS_THREE_VALUED_HPP_

#include "rung/truth.hpp"

namespace rung::kernels {

constexpr Truth truth_of(bool yes) { return yes ? Truth::kYes : Truth::kNo; }

constexpr Truth operator!(Truth a) {
  if (a == Truth::kUndetermined) return a;
  return truth_of(a == Truth::kNo);
}

constexpr Truth operator&(Truth a, Truth b) {
  if (a == Truth::kNo || b == Truth::kNo) return Truth::kNo;
  return a == Truth::kYes ? b : a;
}

constexpr Truth operator|(Truth a, Truth b) { return !((!a) & (!b)); }

}  // namespace rung::kernels

#endif  // RUNG_TESTS_KERNELS_THREE_VALUED_HPP_
