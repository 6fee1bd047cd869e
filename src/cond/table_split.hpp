// Splitting what an input can be by the rows that take it.
#ifndef RUNG_SRC_COND_TABLE_SPLIT_HPP_
#define RUNG_SRC_COND_TABLE_SPLIT_HPP_

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cond/table_data.hpp"

namespace rung::cond {

/// How much may still be done: the number of steps, about a nanosecond each.
struct Work {
  std::uint64_t left;
  /// False when that is too much; then nothing is left.
  bool spend(std::uint64_t steps) noexcept {
    left = steps < left ? left - steps : 0;
    return left > 0;
  }
};

/// A part of an input's values all of which are taken by the same rows.
struct Part {
  Rows rows;
  Set where;
};

/// Splits `within`, values of `input`, by the rows of `rows` that take them. In
/// the order of the values; parts are not empty. None when the work runs out.
std::optional<std::vector<Part>> split(const TableData&, std::size_t input,
                                       const Rows& rows, SetView within, Work&);

/// A set of values for each input.
using Box = std::vector<Set>;

/// Looks for what rows leave open in a box.
class Coverage {
 public:
  Coverage(const TableData& data, Box box, Work& work)
      : data_(data), box_(std::move(box)), work_(work) {}

  /// Boxes, no two of which meet, that no row of `rows` takes: all of them, or
  /// the first `most`.
  std::vector<Box> uncovered(const Rows& rows, std::size_t most);
  /// Rows that together take all that is taken; meaningful when nothing is
  /// uncovered.
  Rows covering() const { return {used_.begin(), used_.end()}; }
  bool gave_up() const noexcept { return work_.left == 0; }

 private:
  void visit(std::size_t input, const Rows& rows);
  std::optional<RowNumber> covering_all(std::size_t input,
                                        const Rows& rows) const;

  const TableData& data_;
  Box box_;  // narrowed on the way down
  Work& work_;
  std::size_t most_ = 0;
  std::vector<std::size_t>
      free_from_;  // of a row: it takes all of later inputs
  std::set<std::pair<std::size_t, Rows>> covered_;  // known to leave nothing
  std::set<RowNumber> used_;
  std::vector<Box> found_;
};

}  // namespace rung::cond

#endif  // RUNG_SRC_COND_TABLE_SPLIT_HPP_
