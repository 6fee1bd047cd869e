// Inputs and outputs of tables from JSON.
#include <set>

#include "cond/table_data.hpp"
#include "rung/error.hpp"

namespace rung::cond {
namespace {

bool textual(FactType type) {
  return type == FactType::kText || type == FactType::kParty;
}

Table::Column read_column(const Cursor& column) {
  column.only({"name", "type", "values"});
  Table::Column read;
  read.name = column.at("name").name();
  read.type = static_cast<FactType>(column.at("type").one_of(
      {"boolean", "number", "text", "instant", "party"}));
  if (!column.has("values")) return read;
  const Cursor values = column.at("values");
  if (!textual(read.type)) {
    values.refuse("only texts and parties have `values`");
  }
  read.values = values.texts();
  if (read.values.empty()) values.refuse("`values` must not be empty");
  std::set<std::string_view> distinct;
  for (std::size_t i = 0; i < read.values.size(); ++i) {
    if (!distinct.insert(read.values[i]).second) {
      values.at(i).refuse("the value is given twice");
    }
  }
  return read;
}

}  // namespace

std::vector<Table::Column> read_table_columns(const Cursor& list) {
  if (list.size() == 0) list.refuse("a table needs at least one column here");
  if (list.size() > kMaxTableColumns) {
    throw Error(ErrorCode::kLimitExceeded, "a table has at most 64 columns",
                list.pointer());
  }
  std::vector<Table::Column> columns;
  std::set<std::string> names;
  for (const Cursor& item : list.items()) {
    columns.push_back(read_column(item));
    if (!names.insert(columns.back().name).second) {
      item.refuse("two columns have the same name");
    }
  }
  return columns;
}

}  // namespace rung::cond
