// Where units lie, by the unit above each or by paths from the top.
#ifndef RUNG_SRC_IO_STAFF_PATHS_HPP_
#define RUNG_SRC_IO_STAFF_PATHS_HPP_

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "io/staff_rows.hpp"

namespace rung::io {

/// Collects rows about units. Tables say of a top unit that it lies in `0`; so
/// do these, unless a row describes a unit `0`.
class UnitPaths {
 public:
  /// A row that describes a unit. Its parent becomes a unit too.
  void add(UnitRow row);
  /// The ids from the top unit to the one above `unit`, or to `unit` itself,
  /// with , or / between them. An empty path says nothing.
  void add_path(const std::string& unit, std::string_view path);
  std::vector<UnitRow> take();

 private:
  void say(const std::string& unit, const std::string& parent);

  std::vector<UnitRow> rows_;
  std::unordered_set<std::string> seen_;  // what rows beside names said
  bool zero_is_unit_ = false;
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_STAFF_PATHS_HPP_
