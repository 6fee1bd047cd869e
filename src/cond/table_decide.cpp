// One decision, with inputs that may be unknown.
#include <algorithm>
#include <iterator>

#include "cond/table_split.hpp"

namespace rung::cond {
namespace {

using Answer = Table::Answer;
using Reading = Table::Reading;

constexpr std::uint64_t kDecideWork = std::uint64_t{1} << 19;

Answer read_answer(const TableData& data, Rows rows, const Reading& reading) {
  Answer answer = conclude(data, std::move(rows));
  if (reading) reading(answer);
  return answer;
}

bool same_answer(const Answer& a, const Answer& b) {
  return a.kind == b.kind &&
         std::equal(a.values.begin(), a.values.end(), b.values.begin(),
                    b.values.end(), same_value);
}

// Goes through all that the unknown inputs could be.
class Completions {
 public:
  Completions(const TableData& data, std::vector<std::size_t> unknown,
              const Reading& reading)
      : data_(data), unknown_(std::move(unknown)), reading_(reading) {}

  // `rows` match as far as the inputs are known.
  Answer decide(const Rows& rows) {
    if (!visit(0, rows)) return {Answer::Kind::kUnknown, possible(rows), {}};
    if (several_) answer_.rows.assign(used_.begin(), used_.end());
    return std::move(answer_);
  }

 private:
  Rows possible(const Rows& rows) const {
    Rows possible;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(possible),
                 [&](RowNumber row) {
                   return std::none_of(unknown_.begin(), unknown_.end(),
                                       [&](std::size_t c) {
                                         return data_.cell(row, c).empty();
                                       });
                 });
    return possible;
  }

  // False when the answers differ or the work runs out.
  bool visit(std::size_t depth, const Rows& rows) {
    if (depth == unknown_.size() || rows.empty()) {
      return agrees(read_answer(data_, rows, reading_));
    }
    if (!seen_.emplace(depth, rows).second) return true;
    const std::size_t input = unknown_[depth];
    const auto parts =
        split(data_, input, rows, {&data_.domains[input].range, 1}, work_);
    return parts &&
           std::all_of(parts->begin(), parts->end(), [&](const Part& part) {
             return visit(depth + 1, part.rows);
           });
  }

  bool agrees(Answer answer) {
    if (!work_.spend(answer.rows.size() + answer.values.size() + 8)) {
      return false;
    }
    used_.insert(answer.rows.begin(), answer.rows.end());
    if (!begun_) {
      begun_ = true;
      answer_ = std::move(answer);
      return true;
    }
    several_ = several_ || answer.rows != answer_.rows;
    return same_answer(answer, answer_);
  }

  const TableData& data_;
  std::vector<std::size_t> unknown_;
  const Reading& reading_;
  Work work_{kDecideWork};
  std::set<std::pair<std::size_t, Rows>> seen_;
  std::set<RowNumber> used_;
  Answer answer_;
  bool begun_ = false;
  bool several_ = false;  // other rows gave the same answer
};

}  // namespace

const std::string& Table::id() const noexcept { return data_->id; }
std::span<const Table::Column> Table::inputs() const noexcept {
  return data_->inputs;
}
std::span<const Table::Column> Table::outputs() const noexcept {
  return data_->outputs;
}
Table::Hit Table::hit() const noexcept { return data_->hit; }

Table::Answer Table::decide(std::span<const Value> inputs,
                            const Reading& reading) const {
  const TableData& data = *data_;
  std::vector<std::optional<Code>> codes(data.inputs.size());
  std::vector<std::size_t> unknown;
  for (std::size_t c = 0; c < codes.size(); ++c) {
    if (c < inputs.size()) codes[c] = data.domains[c].code(inputs[c]);
    if (!codes[c]) unknown.push_back(c);
  }
  Rows rows;
  for (RowNumber r = 0; r < data.rows; ++r) {
    bool match = true;
    for (std::size_t c = 0; match && c < codes.size(); ++c) {
      match = !codes[c] || contains(data.cell(r, c), *codes[c]);
    }
    if (match) rows.push_back(r);
  }
  if (unknown.empty()) return read_answer(data, std::move(rows), reading);
  return Completions(data, std::move(unknown), reading).decide(rows);
}

}  // namespace rung::cond
