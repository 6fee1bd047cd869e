// What displaced posts say of themselves, and which units of several readings
// are one.
#ifndef RUNG_SRC_IO_MERGE_MOVED_HPP_
#define RUNG_SRC_IO_MERGE_MOVED_HPP_

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "io/merge_claims.hpp"
#include "io/merge_places.hpp"

namespace rung::io {

/// A unit of a later reading is one of an earlier reading where the ids are the
/// same, or else where a name stands for one unit on either side.
class SameUnits {
 public:
  explicit SameUnits(const std::vector<Reading>& readings);

  /// The id in the first reading that has the unit.
  std::string_view first_id(std::string_view unit) const;
  /// Does the reading have units, as earlier ones have, but none of theirs
  /// nor one that lies in one of theirs?
  bool apart(std::size_t reading) const { return apart_[reading]; }

 private:
  using Names = std::map<std::string_view, std::vector<std::string_view>>;
  void read(const Facts& facts);
  std::string_view by_name(std::span<const std::string_view> names,
                           const Names& own, const Names& ids) const;

  std::unordered_map<std::string_view, std::string_view> first_;
  Names named_;  // first ids by name
  std::vector<bool> apart_;
};

/// The role and the title of a displaced post go to the posts that its holders
/// keep in the same unit. Other heads in earlier readings are a conflict.
class Moved {
 public:
  struct Said {
    std::vector<Claim<Text>> titles;
    std::vector<Claim<Role>> roles;
  };

  Moved(const std::vector<Reading>& readings, const Places& places,
        Claims& claims);

  /// What is said of a post that stays.
  Said about(const std::string& post) const;
  /// Names what found no such post, unless `posts` say the same.
  void name_lost(const std::vector<Post>& posts,
                 std::vector<LeftOut>& left_out) const;
  const SameUnits& units() const { return units_; }

 private:
  struct Head {
    std::string_view post;
    std::size_t reading;
    Interval when;
  };
  // Heads in two readings, of one unit.
  struct Dispute {
    std::size_t reading;
    std::vector<std::string> first;
    std::vector<std::string> second;
  };
  struct Lost {
    const Post* post;
    std::size_t reading;
  };
  struct Seat {
    std::string_view person;
    Interval when;
  };
  using Seats = std::unordered_map<std::string_view, std::vector<Seat>>;

  void read(std::size_t reading);
  void read_heads(std::size_t reading);
  std::vector<std::string> homes_of(const Post& post, const Seats& seats,
                                    std::size_t reading) const;
  void claim(const Post& post, const std::string& home, std::size_t reading);
  void claim_head(const Post& post, const std::string& home,
                  std::size_t reading);

  const std::vector<Reading>& readings_;
  const Places& places_;
  Claims& claims_;
  SameUnits units_;
  std::map<std::string, Said, std::less<>> said_;
  std::unordered_map<std::string_view, std::vector<Head>> heads_;  // by unit
  std::map<std::string_view, Dispute> disputes_;  // of the reading at hand
  std::vector<Lost> lost_;
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_MERGE_MOVED_HPP_
