// The keys of the JSON objects that are open while a text is read.
#ifndef RUNG_SRC_BASE_OPEN_KEYS_HPP_
#define RUNG_SRC_BASE_OPEN_KEYS_HPP_

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung {

/// A key that stands twice would hide the first. Texts of all keys lie one
/// behind another.
class OpenKeys {
 public:
  void begin() { first_.push_back(keys_.size()); }
  void add_part(std::string_view part) { names_.append(part); }
  void add(std::string_view rest) {
    add_part(rest);
    const std::size_t at = keys_.empty() ? 0 : keys_.back().end;
    keys_.push_back({at, names_.size()});
  }
  /// Closes the innermost object. Gives a key that it has twice, or nothing.
  std::optional<std::string> end() {
    std::optional<std::string> twice = find_twice();
    keys_.resize(first_.back());
    first_.pop_back();
    names_.resize(keys_.empty() ? 0 : keys_.back().end);
    return twice;
  }

 private:
  struct Key {
    std::size_t at, end;
  };

  std::string_view name(const Key& key) const {
    return std::string_view(names_).substr(key.at, key.end - key.at);
  }

  std::optional<std::string> find_twice() const {
    constexpr std::size_t kFew = 24;  // from there on sorting is faster
    const auto begin =
        keys_.begin() + static_cast<std::ptrdiff_t>(first_.back());
    if (keys_.size() - first_.back() <= kFew) {
      for (auto key = begin; key != keys_.end(); ++key) {
        for (auto other = begin; other != key; ++other) {
          if (name(*key) == name(*other)) return std::string(name(*key));
        }
      }
      return std::nullopt;
    }
    std::vector<std::string_view> names;
    for (auto key = begin; key != keys_.end(); ++key) {
      names.push_back(name(*key));
    }
    std::sort(names.begin(), names.end());
    const auto twin = std::adjacent_find(names.begin(), names.end());
    if (twin == names.end()) return std::nullopt;
    return std::string(*twin);
  }

  std::string names_;
  std::vector<Key> keys_;
  std::vector<std::size_t> first_;  // of each open object, in keys_
};

}  // namespace rung

#endif  // RUNG_SRC_BASE_OPEN_KEYS_HPP_
