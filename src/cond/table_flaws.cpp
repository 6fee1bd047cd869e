// What is wrong with a table itself.
#include <algorithm>

#include "cond/table_split.hpp"

namespace rung::cond {
namespace {

using Kind = TableFlaw::Kind;
using Hit = Table::Hit;

constexpr std::size_t kMaxOfKind = 33;  // three kinds at most: 99 flaws
constexpr std::uint64_t kSplitWork = std::uint64_t{1} << 23;
constexpr std::uint64_t kPairWork = std::uint64_t{1} << 27;

class Analysis {
 public:
  explicit Analysis(const TableData& data) : data_(data) {
    for (RowNumber r = 0; r < data.rows; ++r) {
      if (can_match(r)) rows_.push_back(r);
    }
  }

  std::vector<TableFlaw> run(bool& complete) {
    find_gaps();
    if (data_.hit == Hit::kUnique || data_.hit == Hit::kAny) find_clashes();
    find_shadowed();
    complete = complete_;
    return std::move(flaws_);
  }

 private:
  bool can_match(RowNumber row) const {
    for (std::size_t c = 0; c < data_.inputs.size(); ++c) {
      if (data_.cell(row, c).empty()) return false;
    }
    return true;
  }

  Box box_of(RowNumber row) const {
    Box box;
    for (std::size_t c = 0; c < data_.inputs.size(); ++c) {
      const SetView cell = data_.cell(row, c);
      box.emplace_back(cell.begin(), cell.end());
    }
    return box;
  }

  // False when there are enough of the kind.
  bool report(Kind kind, Rows rows, const Box& where) {
    if (reported_++ == kMaxOfKind) {
      complete_ = false;
      return false;
    }
    TableFlaw flaw{kind, std::move(rows), {}};
    for (std::size_t c = 0; c < data_.inputs.size(); ++c) {
      flaw.example.push_back(data_.domains[c].show(where[c]));
    }
    flaws_.push_back(std::move(flaw));
    return true;
  }

  void find_gaps() {
    if (!data_.otherwise.empty()) return;
    Box all;
    for (const Domain& domain : data_.domains) all.push_back({domain.range});
    Coverage coverage(data_, std::move(all), split_work_);
    reported_ = 0;
    for (const Box& gap : coverage.uncovered(rows_, kMaxOfKind + 1)) {
      if (!report(Kind::kGap, {}, gap)) return;
    }
    if (coverage.gave_up()) complete_ = false;
  }

  // Do two rows take some values in common? False as well when out of work.
  bool meet(RowNumber a, RowNumber b) {
    for (std::size_t c = 0; c < data_.inputs.size(); ++c) {
      const SetView x = data_.cell(a, c);
      const SetView y = data_.cell(b, c);
      if (!pair_work_.spend(x.size() + y.size())) {
        complete_ = false;
        return false;
      }
      if (!intersects(x, y)) return false;
    }
    return true;
  }

  void find_clashes() {
    const bool any = data_.hit == Hit::kAny;
    reported_ = 0;
    for (std::size_t j = 0; j < rows_.size(); ++j) {
      for (std::size_t i = 0; i < j; ++i) {
        const RowNumber a = rows_[i];
        const RowNumber b = rows_[j];
        if (any && data_.same[a] == data_.same[b]) continue;
        if (!meet(a, b)) {
          if (pair_work_.left == 0) return;
          continue;
        }
        Box both = box_of(a);
        for (std::size_t c = 0; c < both.size(); ++c) {
          both[c] = intersection(both[c], data_.cell(b, c));
        }
        if (!report(any ? Kind::kConflict : Kind::kOverlap, {a, b}, both)) {
          return;
        }
      }
    }
  }

  // Does `a` go before `b` where both match?
  bool before(RowNumber a, RowNumber b) const {
    if (data_.hit == Hit::kFirst) return a < b;
    return data_.hit == Hit::kPriority && data_.order[a] < data_.order[b];
  }

  void find_shadowed() {
    reported_ = 0;
    const bool ordered =
        data_.hit == Hit::kFirst || data_.hit == Hit::kPriority;
    for (RowNumber r = 0; r < data_.rows; ++r) {
      if (!can_match(r)) {
        if (!report(Kind::kShadowed, {r}, box_of(r))) return;
      } else if (ordered && !find_cover(r)) {
        return;
      }
    }
  }

  // Reports a row when the rows before it take all that it takes. False when
  // there is no going on.
  bool find_cover(RowNumber row) {
    Rows rivals;
    for (const RowNumber other : rows_) {
      if (before(other, row) && meet(other, row)) rivals.push_back(other);
      if (pair_work_.left == 0) return false;
    }
    Coverage coverage(data_, box_of(row), split_work_);
    const bool open = !coverage.uncovered(rivals, 1).empty();
    if (coverage.gave_up()) {
      complete_ = false;
      return false;
    }
    if (open) return true;
    Rows rows{row};
    const Rows covering = coverage.covering();
    rows.insert(rows.end(), covering.begin(), covering.end());
    return report(Kind::kShadowed, std::move(rows), box_of(row));
  }

  const TableData& data_;
  Rows rows_;  // that can match
  Work split_work_{kSplitWork};
  Work pair_work_{kPairWork};
  std::size_t reported_ = 0;
  bool complete_ = true;
  std::vector<TableFlaw> flaws_;
};

}  // namespace

std::vector<TableFlaw> Table::analyse(bool& complete) const {
  return Analysis(*data_).run(complete);
}

}  // namespace rung::cond
