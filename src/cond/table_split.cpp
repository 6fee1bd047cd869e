#include "cond/table_split.hpp"

#include <algorithm>
#include <map>

namespace rung::cond {
namespace {

// At `at`, a row begins or ceases to take values.
struct Event {
  Code at;
  RowNumber row;
  bool begins;
};

void toggle(Rows& rows, RowNumber row, bool begins) {
  const auto place = std::lower_bound(rows.begin(), rows.end(), row);
  if (begins) {
    rows.insert(place, row);
  } else {
    rows.erase(place);
  }
}

// Rows that take values in turn, and parts collected by rows.
class Sweep {
 public:
  Sweep(Rows always, Work& work) : now_(std::move(always)), work_(work) {}

  // Sweeps one range; the events lie within it. False: out of work.
  bool range(Range range, std::vector<Event>& events) {
    std::sort(events.begin(), events.end(),
              [](const Event& a, const Event& b) { return a.at < b.at; });
    Code from = range.low;
    for (const Event& event : events) {
      if (event.at > from) {
        if (!add({from, event.at - 1})) return false;
        from = event.at;
      }
      toggle(now_, event.row, event.begins);
    }
    return add({from, range.high});
  }
  // Rows that were left on when a range ended.
  void end(const Rows& rows) {
    for (const RowNumber row : rows) toggle(now_, row, false);
  }

  std::vector<Part> take() { return std::move(parts_); }

 private:
  bool add(Range range) {
    if (!work_.spend(now_.size() + 8)) return false;
    const auto [place, is_new] = numbers_.emplace(now_, parts_.size());
    if (is_new) parts_.push_back({now_, {}});
    append(parts_[place->second].where, range);
    return true;
  }

  Rows now_;
  Work& work_;
  std::map<Rows, std::size_t> numbers_;
  std::vector<Part> parts_;
};

}  // namespace

std::optional<std::vector<Part>> split(const TableData& data, std::size_t input,
                                       const Rows& rows, SetView within,
                                       Work& work) {
  Rows always;
  Rows some;
  for (const RowNumber row : rows) {
    const SetView cell = data.cell(row, input);
    if (!work.spend(cell.size() + within.size())) return std::nullopt;
    if (covers(cell, within)) {
      always.push_back(row);
    } else if (intersects(cell, within)) {
      some.push_back(row);
    }
  }
  Sweep sweep(std::move(always), work);
  for (const Range& range : within) {
    std::vector<Event> events;
    Rows on;
    for (const RowNumber row : some) {
      const Set taken = intersection(data.cell(row, input), {&range, 1});
      if (!work.spend(taken.size() + 8)) return std::nullopt;
      for (const Range& part : taken) {
        events.push_back({part.low, row, true});
        if (part.high < range.high) {
          events.push_back({part.high + 1, row, false});
        } else {
          on.push_back(row);
        }
      }
    }
    if (!sweep.range(range, events)) return std::nullopt;
    sweep.end(on);
  }
  return sweep.take();
}

std::vector<Box> Coverage::uncovered(const Rows& rows, std::size_t most) {
  most_ = most;
  free_from_.assign(data_.rows, 0);
  for (const RowNumber row : rows) {
    std::size_t input = data_.inputs.size();
    while (input > 0 && covers(data_.cell(row, input - 1), box_[input - 1])) {
      --input;
    }
    free_from_[row] = input;
  }
  visit(0, rows);
  return std::move(found_);
}

std::optional<RowNumber> Coverage::covering_all(std::size_t input,
                                                const Rows& rows) const {
  for (const RowNumber row : rows) {
    if (free_from_[row] <= input) return row;
  }
  return std::nullopt;
}

void Coverage::visit(std::size_t input, const Rows& rows) {
  if (rows.empty()) {
    found_.push_back(box_);
    return;
  }
  if (const auto row = covering_all(input, rows)) {
    used_.insert(*row);
    return;
  }
  std::pair<std::size_t, Rows> key(input, rows);
  if (!work_.spend(rows.size() + 1) || covered_.count(key) != 0) return;
  const std::size_t before = found_.size();
  const Set within = box_[input];
  const auto parts = split(data_, input, rows, within, work_);
  if (!parts) return;
  for (const Part& part : *parts) {
    box_[input] = part.where;
    visit(input + 1, part.rows);
    if (found_.size() >= most_ || gave_up()) break;
  }
  box_[input] = within;
  if (found_.size() == before && !gave_up()) covered_.insert(std::move(key));
}

}  // namespace rung::cond
