// What stands behind Schema and FactRow.
#ifndef RUNG_SRC_COND_FACTS_HPP_
#define RUNG_SRC_COND_FACTS_HPP_

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_cursor.hpp"
#include "cond/strict.hpp"
#include "rung/condition.hpp"

namespace rung {

struct SchemaData {
  std::vector<FactSpec> facts;
  std::map<std::string, std::size_t, std::less<>> numbers;
  Zone zone;

  /// Is there a fact whose name goes on behind `path` and a dot?
  bool leads_on(std::string_view path) const;
};

struct FactRowData {
  /// What the value of one fact points to.
  struct Own {
    std::string chars;
    std::vector<cond::Value> items;
  };

  explicit FactRowData(std::shared_ptr<const SchemaData> schema);
  FactRowData(const FactRowData& other);

  std::shared_ptr<const SchemaData> schema;
  std::vector<cond::Value> values;  // by fact, none unset
  std::vector<Own> own;             // by fact
};

namespace cond {

/// Sets the facts that an object holds.
void read_facts(const Cursor& object, const Limits& limits, FactRowData& row);

}  // namespace cond
}  // namespace rung

#endif  // RUNG_SRC_COND_FACTS_HPP_
