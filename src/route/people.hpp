// Lists of people, compared and looked up quickly even where they are long.
#ifndef RUNG_SRC_ROUTE_PEOPLE_HPP_
#define RUNG_SRC_ROUTE_PEOPLE_HPP_

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "rung/route.hpp"

namespace rung {

/// People named by a query, which must outlive this.
class PeopleSet {
 public:
  explicit PeopleSet(const std::vector<PersonId>& people) : people_(people) {
    if (!people.empty()) sort();
  }
  bool empty() const noexcept { return people_.empty(); }
  bool contains(PersonId person) const noexcept {
    return !people_.empty() && find(person);
  }

 private:
  void sort();
  bool find(PersonId person) const noexcept;

  std::span<const PersonId> people_;
  std::vector<PersonId> sorted_;  // of many
};

/// Do two lists name the same people? Nobody twice in either.
bool same_of_many(std::span<const PersonId> a, std::span<const PersonId> b);
inline bool same_people(std::span<const PersonId> a,
                        std::span<const PersonId> b) {
  if (a.size() != b.size()) return false;
  return a.size() == 1 ? a[0] == b[0] : same_of_many(a, b);
}

/// Sets of people that were asked, each with the post in which. The lists must
/// stay where they are.
class AskedPeople {
 public:
  struct Entry {
    std::uint64_t hash;
    std::span<const PersonId> people;
    PostId post;
    bool earlier;  ///< before the route began
  };
  /// The entry of the same people; nullptr if there was none: then it is added.
  const Entry* find_or_add(std::span<const PersonId> people, PostId post,
                           bool earlier);
  /// The same, and then the entry is this one in any case.
  std::optional<Entry> replace(std::span<const PersonId> people, PostId post,
                               bool earlier);

 private:
  Entry* find(std::uint64_t hash, std::span<const PersonId> people);
  void add(const Entry& entry);

  std::vector<Entry> entries_;
  std::optional<std::unordered_multimap<std::uint64_t, std::uint32_t>>
      index_;  // of many
};

}  // namespace rung

#endif  // RUNG_SRC_ROUTE_PEOPLE_HPP_
