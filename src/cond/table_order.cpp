// Rows by their outputs: which are the same, which go before which.
#include <algorithm>
#include <map>
#include <numeric>

#include "cond/table_data.hpp"

namespace rung::cond {
namespace {

// What orders the value: texts by their number, since equal ones share it.
Code key(const TableData& data, std::size_t row, std::size_t output) {
  const Value& value = data.result(row)[output];
  switch (value.kind) {
    case Value::Kind::kBoolean:
      return value.boolean ? 1 : 0;
    case Value::Kind::kNumber:
      return code_of_number(value.number);
    case Value::Kind::kText:
      return static_cast<Code>(*data.texts[output].find(value.text()));
    default:
      return value.us;
  }
}

void number_outputs(TableData& data) {
  std::map<std::vector<Code>, RowNumber> numbers;
  for (std::size_t r = 0; r < data.rows; ++r) {
    std::vector<Code> keys;
    for (std::size_t o = 0; o < data.outputs.size(); ++o) {
      keys.push_back(key(data, r, o));
    }
    const auto next = static_cast<RowNumber>(numbers.size());
    data.same.push_back(numbers.emplace(std::move(keys), next).first->second);
  }
}

// By the outputs that have `values`, from left to right; ties in row order.
void order_by_outputs(TableData& data) {
  Rows rows(data.rows);
  std::iota(rows.begin(), rows.end(), 0u);
  std::stable_sort(rows.begin(), rows.end(), [&](RowNumber a, RowNumber b) {
    for (std::size_t o = 0; o < data.outputs.size(); ++o) {
      if (data.outputs[o].values.empty()) continue;
      const Code x = key(data, a, o);
      const Code y = key(data, b, o);
      if (x != y) return x < y;
    }
    return false;
  });
  data.order.resize(data.rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    data.order[rows[i]] = static_cast<RowNumber>(i);
  }
}

}  // namespace

void order_rows(TableData& data) {
  number_outputs(data);
  order_by_outputs(data);
}

}  // namespace rung::cond
