// The kernels over one case, by plain loops.
#ifndef RUNG_TESTS_KERNELS_NAIVE_KERNELS_HPP_
#define RUNG_TESTS_KERNELS_NAIVE_KERNELS_HPP_

#include <cstdint>
#include <string>
#include <vector>

#include "kernels/model.hpp"

namespace rung::kernels {

/// The events of one case, or of a part of one, by time.
struct Case {
  const std::vector<Event>* all = nullptr;  ///< the input
  std::vector<const Event*> events;
  const std::vector<const Event*>* whole = nullptr;  ///< of a part: its case
  bool keyed = true;  ///< its events state the key of the case
  bool over = false;
  Instant at;  ///< as of when deadlines are judged
};

enum class Outcome : std::uint8_t { kHolds, kBroken, kUnknown, kOpen };

/// An activation, or what may be one.
struct Judged {
  Truth active = Truth::kYes;
  Outcome outcome = Outcome::kHolds;
  const Event* event = nullptr;  ///< none: the case
  bool counted = true;           ///< false: as one, though there may be several
};

/// Does an event match a predicate? `each`: the member at hand, if any.
Truth matches(const Predicate&, const Case&, const Event&,
              const std::string* each = nullptr);
/// A condition of an event; none is true.
Truth holds(const std::optional<Condition>&, const Case&, const Event&,
            const Event* other = nullptr, const std::string* each = nullptr);
/// Do all pairs of paths have a party in common?
Truth paired(const std::vector<Pair>&, const Case&, const Event& judged,
             const Event& found, const std::string* each = nullptr);

/// What a check finds in a part of a case.
std::vector<Judged> judge_part(const Check&, const Case&, const Terms&);
std::vector<Judged> judge_order(const Check&, const Case&, const Terms&);
std::vector<Judged> judge_count(const Check&, const Case&);
std::vector<Judged> judge_distinct(const Check&, const Case&);

}  // namespace rung::kernels

#endif  // RUNG_TESTS_KERNELS_NAIVE_KERNELS_HPP_
