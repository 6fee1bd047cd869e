// Ids that are spelled almost like a name that was not found.
#ifndef RUNG_SRC_BASE_NEAR_HPP_
#define RUNG_SRC_BASE_NEAR_HPP_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rung {

/// Collects the nearest of the ids that are offered to it.
class Nearest {
 public:
  static constexpr std::size_t kKept = 3;
  static constexpr std::size_t kMaxLetters =
      64;  ///< longer names match nothing

  explicit Nearest(std::string_view name);

  void offer(std::string_view id);

  /// "did you mean `a`, `b`?", or nothing.
  std::string hint() const;

 private:
  struct Found {
    std::size_t distance;
    std::string id;
    friend auto operator<=>(const Found&, const Found&) = default;
  };

  std::u32string name_;
  std::size_t limit_;
  std::vector<Found> found_;  // sorted, at most kKept
};

/// Those of a list of names that are near, as a hint.
template <class Names>
std::string near_among(std::string_view name, const Names& names) {
  Nearest nearest(name);
  for (const auto& one : names) nearest.offer(one);
  return nearest.hint();
}

/// Those of the keys of a map.
template <class Map>
std::string near_key(std::string_view name, const Map& map) {
  Nearest nearest(name);
  for (const auto& [key, value] : map) nearest.offer(key);
  return nearest.hint();
}

/// Edits (insert, delete, replace a letter) that turn `a` into `b`; some number
/// above `limit` when it takes more than `limit`.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b,
                          std::size_t limit);

}  // namespace rung

#endif  // RUNG_SRC_BASE_NEAR_HPP_
