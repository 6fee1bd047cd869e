// The units in force and what lies directly in each, for one instant at a time.
#ifndef RUNG_SRC_CHECK_UNITS_HPP_
#define RUNG_SRC_CHECK_UNITS_HPP_

#include <cstdint>
#include <span>
#include <vector>

#include "rung/org.hpp"

namespace rung::checking {

/// Made anew only when the instant asked for lies beyond a change of a unit.
/// Not for two threads at once.
class Units {
 public:
  explicit Units(const Org& org) : org_(org) {}

  /// Those in force, by number.
  std::span<const UnitId> all(Instant at);
  /// Those whose parent is `unit`, by order, then number.
  std::span<const UnitId> children(UnitId unit, Instant at);
  /// The unit and all in it, level by level.
  std::vector<UnitId> below(UnitId unit, Instant at);

 private:
  void see(Instant at);
  void narrow(const Interval& change, Instant at);

  const Org& org_;
  bool seen_ = false;
  Interval same_;  // no unit changes in it
  std::vector<UnitId> all_;
  std::vector<std::uint32_t> start_;  // units + 1, into children_
  std::vector<UnitId> children_;
};

}  // namespace rung::checking

#endif  // RUNG_SRC_CHECK_UNITS_HPP_
