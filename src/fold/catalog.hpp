// All records of one kind, of all exports, brought together by id.
#ifndef RUNG_SRC_FOLD_CATALOG_HPP_
#define RUNG_SRC_FOLD_CATALOG_HPP_

#include <string_view>
#include <unordered_map>
#include <vector>

#include "fold/series.hpp"

namespace rung::fold {

/// A unit, post, person or subject that some export has: its position among
/// those of its kind, which are ordered by id.
using Entity = std::uint32_t;

template <class Record>
class Catalog {
 public:
  struct Entry {
    const Record* record;
    std::uint32_t snapshot;
  };

  Catalog(const Series& series, std::vector<Record> Facts::*records) {
    for (std::uint32_t i = 0; i < series.size(); ++i) {
      for (const Record& record : series.facts[i].*records) {
        entries_.push_back({&record, i});
      }
    }
    std::sort(entries_.begin(), entries_.end(),
              [](const Entry& a, const Entry& b) {
                const int order = a.record->id.compare(b.record->id);
                return order != 0 ? order < 0 : a.snapshot < b.snapshot;
              });
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
      const std::string_view id = entries_[i].record->id;
      if (!index_.try_emplace(id, size()).second) continue;
      start_.push_back(i);
    }
  }

  std::uint32_t size() const {
    return static_cast<std::uint32_t>(start_.size());
  }
  std::string_view id(Entity e) const { return entries(e)[0].record->id; }

  /// The records of an entity, by export.
  std::span<const Entry> entries(Entity e) const {
    const std::size_t end = e + 1 < size() ? start_[e + 1] : entries_.size();
    return {entries_.data() + start_[e], end - start_[e]};
  }

  /// kNone for an id that no export has.
  Entity find(std::string_view id) const {
    const auto it = index_.find(id);
    return it == index_.end() ? kNone : it->second;
  }

  /// The record in one export, or nullptr.
  const Record* record(Entity e, std::uint32_t snapshot) const {
    const auto all = entries(e);
    const auto it = std::lower_bound(
        all.begin(), all.end(), snapshot,
        [](const Entry& entry, std::uint32_t i) { return entry.snapshot < i; });
    return it != all.end() && it->snapshot == snapshot ? it->record : nullptr;
  }

 private:
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> start_;
  std::unordered_map<std::string_view, Entity> index_;
};

}  // namespace rung::fold

#endif  // RUNG_SRC_FOLD_CATALOG_HPP_
