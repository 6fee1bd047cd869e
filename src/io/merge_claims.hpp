// What several readings say about one field: the first counts, and one that
// says otherwise is a conflict.
#ifndef RUNG_SRC_IO_MERGE_CLAIMS_HPP_
#define RUNG_SRC_IO_MERGE_CLAIMS_HPP_

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/merge.hpp"

namespace rung::io {

/// What one reading says.
template <class Value>
struct Claim {
  std::size_t reading;
  Value value;
};

// Whether a value says anything. A post is staff where nothing else is said.
inline bool stated(const std::string& text) { return !text.empty(); }
inline bool stated(std::int32_t number) { return number != kUnordered; }
inline bool stated(Role role) { return role != Role::kStaff; }
inline bool stated(const Interval& when) { return !when.always(); }
template <class T>
bool stated(const std::vector<T>& list) {
  return !list.empty();
}

/// How a value reads in a message.
std::string shown(const std::string& text, Zone zone);
std::string shown(std::int32_t number, Zone zone);
std::string shown(Role role, Zone zone);
std::string shown(const Interval& when, Zone zone);
std::string shown(std::vector<std::string> texts, Zone zone);

// The id, or the text, that an item of a dated list is about.
inline const std::string& key_of(const DatedParent& one) { return one.unit; }
inline const std::string& key_of(const ReportsTo& one) { return one.post; }
inline std::string key_of(const DatedText& one) {
  return one.text.en.empty() ? one.text.zh : one.text.zh + " / " + one.text.en;
}

/// Sorted, each once.
template <class Item>
std::vector<std::string> keys_of(const std::vector<Item>& items) {
  std::vector<std::string> keys;
  for (const Item& item : items) keys.push_back(key_of(item));
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

class Claims {
 public:
  Claims(const std::vector<Reading>& readings, std::vector<Problem>& problems)
      : readings_(readings), problems_(problems) {}

  /// The first value that is stated, or `none`.
  template <class Value>
  Value first(const std::string& id, std::span<const Claim<Value>> claims,
              Value none, const Text& what) {
    const Claim<Value>* first = nullptr;
    for (const Claim<Value>& claim : claims) {
      if (!stated(claim.value)) continue;
      if (first == nullptr) {
        first = &claim;
      } else if (!(first->value == claim.value)) {
        differ(id, what, {first->reading, shown(first->value, zone())},
               {claim.reading, shown(claim.value, zone())});
      }
    }
    return first == nullptr ? none : first->value;
  }

  /// The same for a field of `versions` of one record.
  template <class Record, class Value>
  Value field(std::span<const Claim<const Record*>> versions,
              Value Record::*member, const Text& what) {
    std::vector<Claim<Value>> claims;
    for (const auto& version : versions) {
      claims.push_back({version.reading, version.value->*member});
    }
    return first<Value>(versions[0].value->id, claims, Record{}.*member, what);
  }

  /// Each language by itself.
  Text text(const std::string& id, std::span<const Claim<Text>> claims,
            const Text& what);

  /// The first list that is not empty. One without dates agrees with one that
  /// names the same with dates, and gets them.
  template <class Item>
  std::vector<Item> dated(const std::string& id,
                          std::span<const Claim<std::vector<Item>>> claims,
                          const Text& what) {
    const Claim<std::vector<Item>>* first = nullptr;
    for (const auto& claim : claims) {
      if (claim.value.empty()) continue;
      if (first == nullptr) {
        first = &claim;
      } else if (!agree(first->value, claim.value)) {
        differ(id, what, {first->reading, shown(keys_of(first->value), zone())},
               {claim.reading, shown(keys_of(claim.value), zone())});
      } else if (undated(first->value)) {
        first = &claim;
      }
    }
    return first == nullptr ? std::vector<Item>{} : first->value;
  }

  /// Reports that two readings differ about `what` of `id`; the values are as
  /// shown().
  void differ(const std::string& id, const Text& what,
              const Claim<std::string>& first,
              const Claim<std::string>& second);

  Zone zone() const { return readings_[0].facts.zone; }

 private:
  template <class Item>
  static bool undated(const std::vector<Item>& items) {
    return std::all_of(items.begin(), items.end(),
                       [](const Item& item) { return item.when.always(); });
  }
  template <class Item>
  static std::vector<std::pair<std::string, Interval>> dates_of(
      const std::vector<Item>& items) {
    std::vector<std::pair<std::string, Interval>> dates;
    for (const Item& item : items) dates.emplace_back(key_of(item), item.when);
    std::sort(dates.begin(), dates.end());
    return dates;
  }
  template <class Item>
  static bool agree(const std::vector<Item>& a, const std::vector<Item>& b) {
    if (undated(a) || undated(b)) return keys_of(a) == keys_of(b);
    return dates_of(a) == dates_of(b);
  }

  const std::vector<Reading>& readings_;
  std::vector<Problem>& problems_;
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_MERGE_CLAIMS_HPP_
