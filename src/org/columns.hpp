// What columns, spans and lists are filled with while facts are resolved.
#ifndef RUNG_SRC_ORG_COLUMNS_HPP_
#define RUNG_SRC_ORG_COLUMNS_HPP_

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "org/data.hpp"

namespace rung {

/// Leaves the values out where all are one.
template <class T>
Column<T> column(std::vector<T> values) {
  Column<T> c;
  if (values.empty()) return c;
  c.fill = values[0];
  const auto same = [&](const T& v) { return v == c.fill; };
  if (!std::all_of(values.begin(), values.end(), same)) {
    c.values = std::move(values);
  }
  return c;
}

// Distinct intervals, numbered; 0 is "always".
class Spans {
 public:
  SpanRef add(const Interval& when) {
    if (when.always()) return 0;
    const auto [it, added] =
        numbers_.try_emplace(when, static_cast<SpanRef>(intervals_.size()));
    if (added) intervals_.push_back(when);
    return it->second;
  }
  Array<Interval> take() { return std::move(intervals_); }

 private:
  struct Hash {
    std::size_t operator()(const Interval& i) const noexcept {
      return static_cast<std::size_t>(i.since.us) * 0x9E3779B97F4A7C15u ^
             static_cast<std::size_t>(i.until.us);
    }
  };
  std::unordered_map<Interval, SpanRef, Hash> numbers_;
  std::vector<Interval> intervals_{Interval{}};
};

// Lists that are filled owner by owner.
template <class T>
class ListsBuilder {
 public:
  void add(T item) { items_.push_back(item); }
  void next() { start_.push_back(static_cast<std::uint32_t>(items_.size())); }
  Lists<T> take() {
    Lists<T> lists;
    if (items_.empty()) return lists;
    lists.start = std::move(start_);
    lists.items = std::move(items_);
    return lists;
  }

 private:
  std::vector<std::uint32_t> start_{0};
  std::vector<T> items_;
};

}  // namespace rung

#endif  // RUNG_SRC_ORG_COLUMNS_HPP_
