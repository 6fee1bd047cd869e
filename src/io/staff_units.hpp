// Units out of rows, and ids that nothing else has.
#ifndef RUNG_SRC_IO_STAFF_UNITS_HPP_
#define RUNG_SRC_IO_STAFF_UNITS_HPP_

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "io/staff_rows.hpp"

namespace rung::io {

/// Ids that are taken. Ask in an order that does not depend on the rows'.
class IdPool {
 public:
  void take(const std::string& id) { taken_.insert(id); }
  /// Takes and returns `id`, with `prefix` before it where it is taken, and
  /// then a number behind it.
  std::string free_id(std::string id, std::string_view prefix);

 private:
  std::unordered_set<std::string> taken_;
};

/// Ids of units by their key.
using UnitIds = std::unordered_map<std::string, std::string>;

/// Adds the units to `facts`, and what is contradictory about them.
UnitIds add_units(std::vector<UnitRow> rows, bool english, IdPool& pool,
                  Facts& facts);

/// A text in the language of the rows.
inline Text text_in(bool english, std::string text) {
  return english ? Text{{}, std::move(text)} : Text{std::move(text), {}};
}

/// Sorted, each once.
void make_set(std::vector<std::string>& texts);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_STAFF_UNITS_HPP_
