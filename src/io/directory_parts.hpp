// The steps from a directory to facts: records put in order, seats of people
// in units, managers.
#ifndef RUNG_SRC_IO_DIRECTORY_PARTS_HPP_
#define RUNG_SRC_IO_DIRECTORY_PARTS_HPP_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "io/directory.hpp"

namespace rung::io {

inline constexpr std::uint32_t kNowhere = UINT32_MAX;

/// Ids of the organisation out of those of the directory, all different: `/`
/// and `~` within a post's id are escaped as in JSON pointers, and a person's
/// id that looks like one of another kind gets a prefix.
std::string unit_id_of(std::string_view unit);
std::string person_id_of(std::string_view person);
std::string post_id_of(std::string_view unit, std::string_view person);
/// The post of a person who heads the unit for a part of the time only.
std::string head_post_id_of(std::string_view unit, std::string_view person);

/// And back. A text without the prefix stays as it is.
std::string_view unit_of_id(std::string_view id);
std::string_view person_of_id(std::string_view id);
/// The person of the post of someone without a unit; else the id.
std::string person_of_post_id(std::string_view id);
/// post_id_of() where the id is one of head_post_id_of().
std::string main_post_id(std::string id);

/// Sorts units by id and time, and makes one record of those that speak of the
/// same time; the others are its history.
void order_units(Directory& directory, std::vector<LeftOut>& left_out);
/// Sorts users by id, and makes one record of those that speak of the same.
void order_users(Directory& directory);

/// A time that a person has in a unit.
struct Seat {
  std::uint32_t unit;  ///< kNowhere: without unit
  std::uint32_t post;  ///< in Facts::posts
  Interval when;
  bool primary;
};

/// An ordered directory by numbers: units and users as they are sorted.
struct Layout {
  explicit Layout(Directory& ordered);

  std::span<const DirectoryUnit> versions(std::uint32_t unit) const {
    return {directory.units.data() + first_version[unit],
            directory.units.data() + first_version[unit + 1]};
  }
  std::span<const Seat> seats_of(std::uint32_t user) const {
    return {seats.data() + first_seat[user],
            seats.data() + first_seat[user + 1]};
  }
  std::uint32_t unit(std::string_view id) const;
  std::uint32_t user(std::string_view id) const;
  /// The unit above; brings `until` down to when that may change.
  std::uint32_t parent(std::uint32_t unit, Instant at, Instant& until) const;

  Directory& directory;
  std::vector<std::uint32_t> first_version;  ///< by unit, and one more
  std::vector<Seat> seats;                   ///< by user
  std::vector<std::uint32_t> first_seat;     ///< by user, and one more
 private:
  std::unordered_map<std::string_view, std::uint32_t> units_, users_;
};

/// Seats everybody: posts and people of `facts`. Takes names and titles out of
/// the directory.
void add_seats(Layout& layout, Facts& facts, std::vector<LeftOut>& left_out);

/// The edges of those posts.
void add_managers(const Layout& layout, Facts& facts,
                  std::vector<LeftOut>& left_out);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_DIRECTORY_PARTS_HPP_
