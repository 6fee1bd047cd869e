#include "io/uk_rows.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace rung::io {
namespace {

// Long enough for every real unit; two of these fit into an id.
constexpr std::size_t kIdPart = 200;

}  // namespace

void UkReferences::add(const std::string& spelling) {
  const auto [at, fresh] = by_folded_.emplace(folded(spelling), spelling);
  if (!fresh) at->second = std::min(at->second, spelling);
}

bool UkReferences::contains(std::string_view reference) const {
  return by_folded_.contains(folded(reference));
}

std::string UkReferences::spelling(const std::string& reference) const {
  const auto at = by_folded_.find(folded(reference));
  return at == by_folded_.end() ? reference : at->second;
}

Table::Column UkTable::column(
    std::initializer_list<std::string_view> keys) const {
  return table_.find([&](const std::string& header) {
    const std::string key = header_key(header);
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  });
}

std::size_t UkTable::needed(std::string_view key, const char* header) const {
  const Table::Column found = column({key});
  if (!found) {
    table_.refuse_header("a column is missing", {},
                         "the header needs `" + std::string(header) + "`");
  }
  return *found;
}

std::string UkTable::cell(Table::Column column) const {
  std::string text = table_.cell(column);
  if (text == "nan" || text == "NaN") text.clear();
  return text;
}

UkPlaceColumns::UkPlaceColumns(const UkTable& table)
    : department_(table.column({"parentdepartment"})),
      organisation_(table.column({"organisation"})),
      unit_(table.column({"unit"})) {}

std::string UkPlaceColumns::unit(const UkTable& table,
                                 std::vector<UnitRow>& units) const {
  std::string body = table.cell(organisation_);
  if (body.empty()) body = table.cell(department_);
  const std::string name = table.cell(unit_);
  std::string id = "unit:" + shorten(body, kIdPart);
  std::string key = body.empty() ? std::string() : body + '\x1F';
  if (!body.empty()) units.push_back({key, id, body, {}});
  if (name.empty()) return key;
  const std::string above = key;
  key = body + '\x1F' + name;
  if (!body.empty()) id += '/';
  id += shorten(name, kIdPart);
  units.push_back({key, std::move(id), name, above});
  return key;
}

}  // namespace rung::io
