// Sets of codes: what a cell takes of its input.
//
// Values of every type are numbered so that their order is kept (see
// table_domain.hpp), so one kind of set serves all cells: ranges of whole
// numbers. `> 3` begins with the code behind that of 3.
#ifndef RUNG_SRC_COND_TABLE_SET_HPP_
#define RUNG_SRC_COND_TABLE_SET_HPP_

#include <cstdint>
#include <span>
#include <vector>

namespace rung::cond {

using Code = std::int64_t;

/// The codes from `low` to `high`, both in; low <= high.
struct Range {
  Code low = 0;
  Code high = 0;
  friend constexpr bool operator==(const Range&, const Range&) = default;
};

/// Ranges that ascend and neither overlap nor touch.
using Set = std::vector<Range>;
using SetView = std::span<const Range>;

/// Makes a set of any ranges.
void normalise(Set& ranges);
/// Puts a range behind the others; it must begin after they end.
void append(Set& set, Range range);
/// What of `domain` is not in `set`.
Set complement(SetView set, Range domain);
Set intersection(SetView a, SetView b);
bool intersects(SetView a, SetView b) noexcept;
bool contains(SetView set, Code code) noexcept;
/// Is all of `part` in `whole`?
bool covers(SetView whole, SetView part) noexcept;

}  // namespace rung::cond

#endif  // RUNG_SRC_COND_TABLE_SET_HPP_
