// Ids of units: paths of names, of bounded length.
#ifndef RUNG_SRC_IO_LDIF_PATH_HPP_
#define RUNG_SRC_IO_LDIF_PATH_HPP_

#include <cstdint>
#include <string>
#include <string_view>

namespace rung::io {

/// `CITY/FINANCE`; a path of more than 160 bytes is `.../FINANCE~` and a number
/// made of all of it. `/` and `\` within a name get a `\` before them.
struct UnitPath {
  std::string id;
  std::uint64_t number = 0xCBF29CE484222325;
  bool is_cut = false;

  UnitPath below(std::string_view name) const;
};

/// The last name of a path, if the id is one that is below `above`; else the
/// whole id.
std::string last_name(std::string_view id, std::string_view above);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_LDIF_PATH_HPP_
