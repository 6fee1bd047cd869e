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
bool same_people(std::span<const PersonId> a, std::span<const PersonId> b);

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
  /// Instead of the entry of the same people, if there is one.
  void put(std::span<const PersonId> people, PostId post, bool earlier);
  /// nullptr if there is none of the same people.
  const Entry* find(std::span<const PersonId> people) const;

 private:
  const Entry* find(std::uint64_t hash, std::span<const PersonId> people) const;

  std::vector<Entry> entries_;
  std::optional<std::unordered_multimap<std::uint64_t, std::uint32_t>>
      index_;  // of many
};

}  // namespace rung

#endif  // RUNG_SRC_ROUTE_PEOPLE_HPP_
