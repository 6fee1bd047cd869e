// Small random tables, and all that can be said of them by trying every value.
//
// Constants of cells are 1, 2, 3; an input's `points` are one value of each
// kind that such cells can tell apart: the constants, and one between, before
// and after them. So what holds for all points holds for all values.
#ifndef RUNG_TESTS_COND_TABLE_RANDOM_HPP_
#define RUNG_TESTS_COND_TABLE_RANDOM_HPP_

#include <functional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "cond/table.hpp"

namespace rung::cond {

/// A cell as text and as what it means.
struct SlowCell {
  std::string json;
  std::function<bool(double)> takes;
};

struct SlowInput {
  FactType type = FactType::kNumber;
  bool closed = false;
  std::vector<double> points;

  std::string json(std::size_t number) const;
  Value value(double point) const;
};

struct SlowRow {
  std::vector<SlowCell> cells;
  int text = 0;       ///< the first output: a place in its `values`
  double number = 0;  ///< the second output, or the only one of an aggregate
};

using Point = std::vector<double>;

/// A table, decided in the most obvious way.
struct SlowTable {
  std::vector<SlowInput> inputs;
  std::vector<SlowRow> rows;
  Table::Hit hit = Table::Hit::kUnique;
  bool has_default = false;

  bool aggregates() const;
  std::string json() const;
  /// Every point of the inputs' product.
  std::vector<Point> points() const;
  bool matches(std::size_t row, const Point& point) const;
  std::vector<std::uint32_t> matching(const Point& point) const;
  Table::Answer decide(const Point& point) const;
};

SlowTable random_table(std::mt19937& random, Table::Hit hit);
std::vector<Value> values_of(const SlowTable& table, const Point& point);

}  // namespace rung::cond

#endif  // RUNG_TESTS_COND_TABLE_RANDOM_HPP_
