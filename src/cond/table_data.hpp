// What a compiled decision table holds.
#ifndef RUNG_SRC_COND_TABLE_DATA_HPP_
#define RUNG_SRC_COND_TABLE_DATA_HPP_

#include <string>
#include <vector>

#include "cond/table.hpp"
#include "cond/table_domain.hpp"

namespace rung::cond {

using RowNumber = std::uint32_t;
using Rows = std::vector<RowNumber>;  ///< ascending

struct TableData {
  std::string id;
  std::vector<Table::Column> inputs, outputs;
  Table::Hit hit = Table::Hit::kUnique;
  std::vector<Domain> domains;  ///< of the inputs
  std::vector<Words> texts;     ///< of the outputs

  std::size_t rows = 0;
  /// Cells row after row, all in one array: a table of many small cells would
  /// else be an allocation each.
  std::vector<Range> ranges;
  std::vector<std::size_t> starts{0};  ///< of cell n, and behind the last
  std::vector<Value> results;          ///< row after row
  std::vector<Value> otherwise;        ///< the default, or nothing

  /// The place of each row in the order of the outputs' values.
  std::vector<RowNumber> order;
  /// Rows of the same outputs have the same number.
  std::vector<RowNumber> same;

  SetView cell(std::size_t row, std::size_t input) const noexcept {
    const std::size_t n = row * inputs.size() + input;
    return SetView(ranges).subspan(starts[n], starts[n + 1] - starts[n]);
  }
  std::span<const Value> result(std::size_t row) const noexcept {
    return std::span(results).subspan(row * outputs.size(), outputs.size());
  }
};

inline constexpr std::size_t kMaxTableColumns = 64;

/// Reads `inputs` or `outputs`. Errors: as Table::read().
std::vector<Table::Column> read_table_columns(const Cursor& list);

/// Fills in `order` and `same` when all rows are there.
void order_rows(TableData& data);

/// The answer when exactly these rows match.
Table::Answer conclude(const TableData& data, Rows rows);

}  // namespace rung::cond

#endif  // RUNG_SRC_COND_TABLE_DATA_HPP_
