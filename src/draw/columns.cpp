#include "draw/columns.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace rung::draw {
namespace {

// What a side costs: nothing up to the page's, then ever more.
double excess(Px side, Px page) {
  const double share =
      static_cast<double>(side) / static_cast<double>(std::max<Px>(page, 1));
  return share <= 1 ? 1 : share * share;
}

// Fills columns up to `tall`; says how good the result is.
ColumnChoice fill_to(std::span<const Size> blocks, const ColumnRule& rule,
                     double tall, std::vector<Index>* column) {
  Size all;
  Px w = 0, h = 0;
  Index columns = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool fits = static_cast<double>(h + rule.gap + blocks[i].h) <= tall;
    if (columns == 0 || !fits) {
      all.w += w;
      w = h = 0;
      ++columns;
    }
    h += blocks[i].h + (h == 0 ? 0 : rule.gap);
    w = std::max(w, blocks[i].w + rule.gutter);
    all.h = std::max(all.h, h);
    if (column) (*column)[i] = columns - 1;
  }
  all.w += w;
  if (columns > 1) all.h += rule.bus;
  const Size lead = rule.lead;
  const Size total = rule.beside
                         ? Size{lead.w + all.w, std::max(lead.h, all.h)}
                         : Size{std::max(lead.w, all.w), lead.h + all.h};
  return {total, cost_of(total, rule.page), columns};
}

}  // namespace

double cost_of(Size block, Size page) noexcept {
  return static_cast<double>(block.w) * static_cast<double>(block.h) *
         excess(block.w, page.w) * excess(block.h, page.h);
}

ColumnChoice fill_columns(std::span<const Size> blocks, const ColumnRule& rule,
                          std::vector<Index>& column) {
  column.assign(blocks.size(), 0);
  double area = 0, total = 0, most = 0;
  for (const Size& b : blocks) {
    area += static_cast<double>(b.w + rule.gutter) *
            static_cast<double>(b.h + rule.gap);
    total += static_cast<double>(b.h + rule.gap);
    most = std::max(most, static_cast<double>(b.h));
  }
  double best_tall = total;
  ColumnChoice best = fill_to(blocks, rule, total, nullptr);
  if (total > static_cast<double>(rule.enough)) {
    const double side = std::sqrt(area);
    const double high = static_cast<double>(rule.page.h);
    const double tries[] = {
        0.6 * side, 0.8 * side,  side,       1.3 * side,
        1.8 * side, 0.25 * high, 0.4 * high, 0.55 * high,
        0.7 * high, 0.85 * high, high,       static_cast<double>(rule.lead.h)};
    for (const double height : tries) {
      const double tall = std::max(height, most);
      const ColumnChoice choice = fill_to(blocks, rule, tall, nullptr);
      if (choice.cost < best.cost) {
        best = choice;
        best_tall = tall;
      }
    }
  }
  fill_to(blocks, rule, best_tall, &column);
  return best;
}

}  // namespace rung::draw
