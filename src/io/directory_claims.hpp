// What a directory says of one person in one unit, and what holds when.
#ifndef RUNG_SRC_IO_DIRECTORY_CLAIMS_HPP_
#define RUNG_SRC_IO_DIRECTORY_CLAIMS_HPP_

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "rung/facts.hpp"

namespace rung::io {

/// What one record says of a person in a unit.
struct Claim {
  std::uint32_t unit;
  Interval when;
  const Text* title = nullptr;  ///< none: the unit names a head
  std::optional<bool> head;
  bool primary = false;
};

/// A time in which all that is said stays the same.
struct Segment {
  Interval when;
  Text title;
  bool head = false;
  bool primary = false;
  friend bool operator==(const Segment&, const Segment&) = default;
};

/// The times of a person in a unit, in order. Of titles that differ the one
/// that sorts first counts, and who is named a head once is one.
class Segments {
 public:
  explicit Segments(std::span<const Claim> claims);

  std::vector<Segment> list;
  std::vector<std::string> titles;  ///< more than one: said of one time
  bool heads_differ = false;        ///< members' records of one time
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_DIRECTORY_CLAIMS_HPP_
