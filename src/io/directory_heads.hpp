// Heads as units name them.
#ifndef RUNG_SRC_IO_DIRECTORY_HEADS_HPP_
#define RUNG_SRC_IO_DIRECTORY_HEADS_HPP_

#include <compare>
#include <span>
#include <string>
#include <vector>

#include "io/directory_claims.hpp"
#include "io/directory_parts.hpp"

namespace rung::io {

/// A head that a unit names, while it does.
struct Heading {
  std::uint32_t user, unit;
  Interval when;
  friend auto operator<=>(const Heading&, const Heading&) = default;
};

/// All of them, by user. A head who is no user is left out.
std::vector<Heading> headings_of(const Layout& layout,
                                 std::vector<LeftOut>& left_out);

/// Does a record of this user say otherwise than the unit's of that time?
bool heads_differ(const Layout& layout, const std::string& user,
                  std::uint32_t unit, std::span<const Claim> claims);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_DIRECTORY_HEADS_HPP_
