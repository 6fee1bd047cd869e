// The history of a post, cut into rows that each name one superior and one
// person for one period.
#ifndef RUNG_SRC_IO_STAFF_PERIODS_HPP_
#define RUNG_SRC_IO_STAFF_PERIODS_HPP_

#include <span>
#include <string>
#include <vector>

#include "rung/time.hpp"

namespace rung::io {

/// That a superior or a person (`id`) belongs to a post for a while.
struct Period {
  Interval when;
  std::string id;
};

struct StaffLine {
  Interval when;
  std::string superior;  ///< empty: none
  std::string person;    ///< empty: the line says nothing of holders
};

/// Lines, by date, whose union says just what the periods say within `life`,
/// and which cover `life`. No two lines of one time name different superiors,
/// but where the periods themselves do.
std::vector<StaffLine> staff_lines(const Interval& life,
                                   std::span<const Period> superiors,
                                   std::span<const Period> people);

/// Do two lines of one time name different superiors?
bool contradict(std::span<const StaffLine> lines);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_STAFF_PERIODS_HPP_
