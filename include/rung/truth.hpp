// rung: yes, no, or out of reach.
#ifndef RUNG_TRUTH_HPP_
#define RUNG_TRUTH_HPP_

#include <cstdint>

namespace rung {

/// An answer that may be out of reach: kUndetermined when it needs a fact or an
/// edge that is missing or unsound.
enum class Truth : std::uint8_t { kNo = 0, kYes = 1, kUndetermined = 2 };

}  // namespace rung

#endif  // RUNG_TRUTH_HPP_
