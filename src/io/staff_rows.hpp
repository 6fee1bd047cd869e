// What tables of posts have in common: rows about posts and units, in any
// order, become facts that do not depend on that order.
#ifndef RUNG_SRC_IO_STAFF_ROWS_HPP_
#define RUNG_SRC_IO_STAFF_ROWS_HPP_

#include <cstdint>
#include <string>
#include <vector>

#include "io/source_conflict.hpp"
#include "org/facts_store.hpp"

namespace rung::io {

/// A row about a unit. Rows of one key are one unit.
struct UnitRow {
  std::string key;     ///< stands for the unit in other rows
  std::string id;      ///< the id it gets, unless a post has it
  std::string name;    ///< may be empty
  std::string parent;  ///< a key; may be empty
  bool top = false;    ///< the row says that no unit is above it
};

/// A row about a post. Rows of one id are one post, shared or over time.
struct PostRow {
  enum class Above : std::uint8_t {
    kUnstated,  ///< the row does not say
    kNobody,    ///< the row says that the post is a top
    kPost       ///< `superior`
  };

  std::string id;
  Above above = Above::kUnstated;
  std::string superior;
  std::string unit;  ///< a UnitRow's key; may be empty
  std::string title;
  Role role = Role::kStaff;
  std::int32_t rank = kUnordered;
  std::int32_t order = kUnordered;
  bool filled = false;      ///< by a person, named or not
  std::string person;       ///< an id; empty: a person of this row alone
  std::string person_name;  ///< may be empty
  Interval when;            ///< of the superior and the person
};

struct StaffRows {
  std::vector<UnitRow> units;
  std::vector<PostRow> posts;
  bool english = false;  ///< the language of names and titles
};

/// Superiors and holders over adjoining dates are joined.
/// Where rows of a post agree on nothing, the smallest text and the most senior
/// role and rank are taken. Rows that disagree about the superior at one time,
/// or about the unit, and units of several parents, are `org.source_conflict`.
Facts facts_of_rows(StaffRows rows);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_STAFF_ROWS_HPP_
