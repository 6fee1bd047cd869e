#include "io/staff_units.hpp"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

namespace rung::io {
namespace {

std::vector<std::string> texts_of(const UnitRow* first, const UnitRow* last,
                                  std::string UnitRow::*member) {
  std::vector<std::string> texts;
  for (const UnitRow* row = first; row != last; ++row) {
    if (!(row->*member).empty()) texts.push_back(row->*member);
  }
  make_set(texts);
  return texts;
}

// Rows of one key, which are sorted.
Unit unit_of(const UnitRow* first, const UnitRow* last, const UnitIds& ids,
             bool english, Facts& facts) {
  Unit unit;
  unit.id = ids.at(first->key);
  auto names = texts_of(first, last, &UnitRow::name);
  if (!names.empty()) {
    unit.names.push_back({text_in(english, std::move(names[0])), {}});
  }
  auto parents = texts_of(first, last, &UnitRow::parent);
  for (std::string& parent : parents) parent = ids.at(parent);
  if (!parents.empty()) unit.parents.push_back({parents[0], {}});
  const bool top = std::any_of(first, last, std::mem_fn(&UnitRow::top));
  if (parents.size() > 1) {
    facts.problems.push_back(source_conflict(unit.id, std::move(parents),
                                             {"上级机构", "parent unit"}));
  } else if (top && !parents.empty()) {
    facts.problems.push_back(
        source_conflict(unit.id, std::move(parents),
                        {"上级机构（另称其为最高一级）",
                         "parent unit (it is called a top as well)"}));
  }
  return unit;
}

}  // namespace

std::string IdPool::free_id(std::string id, std::string_view prefix) {
  if (taken_.insert(id).second) return id;
  id.insert(0, prefix);
  std::string numbered = id;
  for (int n = 2; !taken_.insert(numbered).second; ++n) {
    numbered = id + '~' + std::to_string(n);
  }
  return numbered;
}

void make_set(std::vector<std::string>& texts) {
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
}

UnitIds add_units(std::vector<UnitRow> rows, bool english, IdPool& pool,
                  Facts& facts) {
  const auto tie = [](const UnitRow& row) {
    return std::tie(row.key, row.id, row.name, row.parent, row.top);
  };
  std::sort(rows.begin(), rows.end(),
            [&](const auto& a, const auto& b) { return tie(a) < tie(b); });
  UnitIds ids;
  for (const UnitRow& row : rows) {
    if (!ids.contains(row.key)) ids[row.key] = pool.free_id(row.id, "unit:");
  }
  const UnitRow* const end = rows.data() + rows.size();
  for (const UnitRow* row = rows.data(); row != end;) {
    const UnitRow* const last = std::find_if(
        row, end, [&](const UnitRow& other) { return other.key != row->key; });
    facts.units.push_back(unit_of(row, last, ids, english, facts));
    row = last;
  }
  return ids;
}

}  // namespace rung::io
