// Small random organisations, each the same for the same seed everywhere.
#ifndef RUNG_TESTS_REFERENCE_RANDOM_ORG_HPP_
#define RUNG_TESTS_REFERENCE_RANDOM_ORG_HPP_

#include <cstdint>
#include <utility>
#include <vector>

#include "reference/reference.hpp"

namespace rung::reference {

/// A generator whose numbers do not depend on the standard library.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  /// 0 to n - 1; n > 0.
  std::size_t below(std::size_t n) {
    return static_cast<std::size_t>(next() % n);
  }
  bool chance(unsigned percent) { return below(100) < percent; }
  template <typename T>
  const T& pick(const std::vector<T>& from) {
    return from[below(from.size())];
  }
  template <typename T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) {
      std::swap(items[i - 1], items[below(i)]);
    }
  }

 private:
  std::uint64_t state_;
};

/// What a random organisation is made of, each in percent where a number.
struct Profile {
  const char* name = "";
  unsigned units = 0;       ///< posts that lie in a unit
  unsigned explicits = 0;   ///< posts with an explicit edge
  unsigned dotted = 0;      ///< posts with a dotted edge
  bool portfolios = false;  ///< and subjects
  bool people = false;
  bool absences = false;
  bool dates = false;
  bool routes = false;  ///< what options of a route are about, see enrich()
  unsigned flaws = 0;   ///< records with a dangling, self or circular edge
  /// Posts, where the usual 3 to 14 will not do: such an organisation is deep,
  /// and few of its posts have several superiors.
  std::size_t large = 0;
};

/// The profiles, from trees only to everything at once.
const std::vector<Profile>& profiles();
const Profile& profile(const std::string& name);
/// Organisations in which the engine's index has more than one block and level.
const std::vector<Profile>& large_profiles();

Records random_org(std::uint64_t seed, const Profile& profile);

/// Adds what options of a route are about: functions and ranks, several heads
/// and deputies of a unit, acting holders, stand-ins of stand-ins.
void enrich(Records& records, Dice& dice);
/// Organisations that have it all.
const std::vector<Profile>& route_profiles();
const Profile& route_profile(const std::string& name);

/// Noon or midnight of a day, or the last instant before it: what the intervals
/// of random organisations start and end on, and what lies between.
Instant random_instant(Dice& dice);

}  // namespace rung::reference

#endif  // RUNG_TESTS_REFERENCE_RANDOM_ORG_HPP_
