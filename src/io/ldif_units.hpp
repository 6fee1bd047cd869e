// Units out of the names of entries.
#ifndef RUNG_SRC_IO_LDIF_UNITS_HPP_
#define RUNG_SRC_IO_LDIF_UNITS_HPP_

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "io/ldap_dn.hpp"
#include "rung/facts.hpp"

namespace rung::io {

/// Which nodes of a tree of names are units, and what they are called. A unit's
/// id is the path of its names from the top (ldif_path.hpp); where two units
/// would have one id, both have their whole names instead.
class LdifUnits {
 public:
  /// `units` are nodes of entries that are units, `others` of those that are
  /// none; every other node with a step `ou=` or `o=` is one. The tree must
  /// outlive this.
  LdifUnits(const DnTree& tree, const std::vector<std::size_t>& units,
            const std::vector<std::size_t>& others);

  static constexpr std::size_t kNone = DnTree::kRoot;

  /// The nearest unit above a node, or kNone.
  std::size_t above(std::size_t node) const;
  /// Empty for what is no unit.
  const std::string& id(std::size_t node) const { return ids_[node]; }
  /// The name in its own step.
  std::string own_name(std::size_t node) const;
  bool is_organization(std::size_t node) const;

  /// What else a unit is called than by its own name.
  void add_name(std::size_t unit, const Text& name);
  /// Does a text name a unit, or one above it?
  bool is_named(std::size_t unit, std::string_view text) const;
  /// The units that a text names: by id, else by name, in the order of ids.
  std::vector<std::size_t> named(std::string_view text);

 private:
  void add_folded(std::size_t unit, const std::string& name);
  void find_ids(const std::vector<bool>& units);
  void make_distinct();

  const DnTree& tree_;
  std::vector<std::size_t> nearest_;  // unit at or above a node
  std::vector<std::string> ids_;
  std::unordered_map<std::string, std::size_t> by_id_;
  std::unordered_map<std::size_t, std::vector<std::string>> names_;  // folded
  struct Named {
    std::vector<std::size_t> units;
    bool sorted = false;
  };
  std::unordered_map<std::string, Named> by_name_;
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_LDIF_UNITS_HPP_
