// Who holds what where several readings place people, and which posts of later
// readings have thereby lost their meaning.
#ifndef RUNG_SRC_IO_MERGE_PLACES_HPP_
#define RUNG_SRC_IO_MERGE_PLACES_HPP_

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "io/merge_claims.hpp"

namespace rung::io {

/// A person stays where the first reading that gives a post to the person puts
/// it. A post that only a later reading knows, and whose every holder stays
/// elsewhere, is *displaced*: it is not taken, and what is said about it is
/// said about the posts where its holders stay, their homes.
class Places {
 public:
  Places(const std::vector<Reading>& readings, Claims& claims);

  bool displaced(std::size_t reading, std::string_view post) const {
    return displaced_[reading].contains(post);
  }
  /// The posts that an id of a reading stands for: the homes for a displaced
  /// one, and for `post:PERSON` where there is no such post; else the id.
  std::vector<std::string> posts_for(std::size_t reading,
                                     const std::string& post) const;
  /// Whoever holds a displaced post.
  std::span<const std::string_view> holders_of(std::size_t reading,
                                               std::string_view post) const;
  /// The unit of a post by the first reading that says it; may be empty.
  std::string_view unit_of(std::string_view post) const;
  /// Does a reading have the post, and is it taken?
  bool has(std::size_t reading, std::string_view post) const {
    return taken_[reading].contains(post);
  }
  /// The holdings that a person has in the end.
  std::vector<Holding> holdings_of(std::string_view person) const;

 private:
  using Ids = std::vector<std::string_view>;
  struct Stay {
    std::size_t reading;
    std::vector<Holding> holds;
  };

  void read(std::size_t reading);
  void sort_out_posts(std::size_t reading);
  void take(std::size_t reading, const Person& person);
  void compare(std::size_t reading, const Person& person);
  void differ(const Person& person, const Text& what, std::size_t reading,
              std::vector<std::string> here, std::vector<std::string> there);
  bool holds_against_others(std::size_t reading, const Person& person,
                            const Holding& holding);
  bool known_before(std::size_t reading, std::string_view post) const;
  Ids homes_of(std::string_view person) const;

  const std::vector<Reading>& readings_;
  Claims& claims_;
  std::unordered_map<std::string_view, Stay> stays_;  // by person
  std::unordered_map<std::string_view, Stay> next_;   // of the reading at hand
  std::vector<std::unordered_map<std::string_view, Ids>> displaced_;
  std::vector<std::unordered_set<std::string_view>> taken_;
  // Posts that are taken, by the first reading that has them.
  std::unordered_map<std::string_view, std::size_t> kept_;
  std::unordered_map<std::string_view, std::string_view> unit_of_;
  std::unordered_set<std::string_view> units_;  // of earlier readings
  struct Filled {
    std::string_view person;
    std::size_t reading;
    Interval when;
  };
  std::unordered_map<std::string_view, std::vector<Filled>> filled_;
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_MERGE_PLACES_HPP_
