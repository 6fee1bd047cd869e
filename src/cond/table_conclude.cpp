// What the hit policies make of the rows that match.
#include <algorithm>

#include "cond/table_data.hpp"

namespace rung::cond {
namespace {

using Answer = Table::Answer;
using Hit = Table::Hit;

Answer answer_of(const TableData& data, Rows rows) {
  Answer answer{Answer::Kind::kValues, std::move(rows), {}};
  for (const RowNumber row : answer.rows) {
    const auto result = data.result(row);
    answer.values.insert(answer.values.end(), result.begin(), result.end());
  }
  return answer;
}

bool by_order(const TableData& data, RowNumber a, RowNumber b) {
  return data.order[a] < data.order[b];
}

double aggregate(const TableData& data, const Rows& rows) {
  if (data.hit == Hit::kCount) return static_cast<double>(rows.size());
  double result = data.result(rows.front())[0].number;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const double number = data.result(rows[i])[0].number;
    if (data.hit == Hit::kSum) {
      result += number;
    } else {
      result = data.hit == Hit::kMin ? std::min(result, number)
                                     : std::max(result, number);
    }
  }
  return result;
}

// One row answers for several: the first, since their outputs are the same.
Answer agreed(const TableData& data, Rows rows, bool conflict) {
  if (conflict) return {Answer::Kind::kConflict, std::move(rows), {}};
  Answer answer = answer_of(data, {rows.front()});
  answer.rows = std::move(rows);
  return answer;
}

}  // namespace

Table::Answer conclude(const TableData& data, Rows rows) {
  if (rows.empty()) {
    const bool none = data.otherwise.empty();
    return {none ? Answer::Kind::kNothing : Answer::Kind::kValues,
            {},
            data.otherwise};
  }
  const auto order = [&](RowNumber a, RowNumber b) {
    return by_order(data, a, b);
  };
  switch (data.hit) {
    case Hit::kUnique: {
      const bool conflict = rows.size() > 1;
      return agreed(data, std::move(rows), conflict);
    }
    case Hit::kAny: {
      const bool conflict =
          std::any_of(rows.begin(), rows.end(), [&](RowNumber row) {
            return data.same[row] != data.same[rows.front()];
          });
      return agreed(data, std::move(rows), conflict);
    }
    case Hit::kFirst:
      return answer_of(data, {rows.front()});
    case Hit::kPriority:
      return answer_of(data,
                       {*std::min_element(rows.begin(), rows.end(), order)});
    case Hit::kOutputOrder:
      std::sort(rows.begin(), rows.end(), order);
      return answer_of(data, std::move(rows));
    case Hit::kRuleOrder:
    case Hit::kCollect:
      return answer_of(data, std::move(rows));
    case Hit::kSum:
    case Hit::kMin:
    case Hit::kMax:
    case Hit::kCount:
      break;
  }
  const Value value = Value::of_number(aggregate(data, rows));
  return {Answer::Kind::kValues, std::move(rows), {value}};
}

}  // namespace rung::cond
