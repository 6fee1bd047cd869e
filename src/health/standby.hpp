// Is anybody there for the day on which the holder of a post is missing?
#ifndef RUNG_SRC_HEALTH_STANDBY_HPP_
#define RUNG_SRC_HEALTH_STANDBY_HPP_

#include <cstdint>
#include <vector>

#include "org/data.hpp"

namespace rung {

/// Up to two different people: whether somebody else is there never takes
/// more.
struct Couple {
  std::uint32_t one = kNil, other = kNil;

  void add(std::uint32_t person) {
    if (one == kNil) one = person;
    if (other == kNil && person != one) other = person;
  }
  bool besides(std::uint32_t person) const {
    return (one != kNil && one != person) || other != kNil;
  }
};

class Standby {
 public:
  Standby(const OrgData& data, Instant at);

  Couple holders(std::uint32_t post) const;

  /// Several holders; or a deputy in office for the head of a unit; or a record
  /// in force or to come that names a stand-in for the post or its holder.
  bool replaceable(std::uint32_t post) const;

 private:
  bool serves(std::uint32_t record, std::uint32_t post,
              std::uint32_t person) const;

  const OrgData& d_;
  Instant at_;
  std::vector<Couple> deputies_;  // of units
};

}  // namespace rung

#endif  // RUNG_SRC_HEALTH_STANDBY_HPP_
