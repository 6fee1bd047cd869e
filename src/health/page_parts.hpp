// The parts of the health page, each a section or a few.
#ifndef RUNG_SRC_HEALTH_PAGE_PARTS_HPP_
#define RUNG_SRC_HEALTH_PAGE_PARTS_HPP_

#include <algorithm>

#include "health/names.hpp"
#include "page/page.hpp"
#include "rung/health.hpp"

namespace rung {

struct HealthScene {
  const Org& org;
  const OrgHealth& found;
  const HealthPageOptions& options;
  Names names;
  page::Page page;
};

void put_tiles(HealthScene& s);
/// What to mend, the most important first.
void put_summary(HealthScene& s);
void put_weak(HealthScene& s);
void put_vacant(HealthScene& s);
void put_headless(HealthScene& s);
void put_portfolios(HealthScene& s);
void put_spans(HealthScene& s);
void put_depth(HealthScene& s);
void put_problems(HealthScene& s);
void put_chart(HealthScene& s);
void put_notes(HealthScene& s);

/// How many of a list are vacant heads.
std::size_t vacant_heads(const OrgHealth& found);

/// A table of at most as many rows as the options allow; `row` makes the cells
/// of one. The number of the row comes first.
template <class List, class Row>
page::Table table_of(const HealthScene& s, std::vector<page::Column> columns,
                     const List& list, Row row) {
  page::Table table;
  table.columns = std::move(columns);
  table.columns.insert(table.columns.begin(), {{"序号", "No."}, true});
  table.total = list.size();
  const std::size_t rows = std::min<std::size_t>(list.size(), s.options.rows);
  for (std::size_t i = 0; i < rows; ++i) {
    std::vector<page::Cell> cells = row(list[i]);
    cells.insert(cells.begin(), page::number(i + 1));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace rung

#endif  // RUNG_SRC_HEALTH_PAGE_PARTS_HPP_
