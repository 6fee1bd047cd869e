// Tables and bars.
#include <algorithm>

#include "base/markup.hpp"
#include "page/page.hpp"

namespace rung::page {
namespace {

Text more(std::uint64_t rows) {
  const std::string n = grouped(rows);
  return {"另有 " + n + " 行未列出", n + " more not shown"};
}

}  // namespace

std::string grouped(std::uint64_t value) {
  std::string digits = std::to_string(value);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ",");
  return digits;
}

Cell words(Text text, Tone tone) {
  Cell cell{{{std::move(text)}}};
  cell.tone = tone;
  return cell;
}

Cell named(Text name, std::string_view id) {
  return {{{std::move(name), std::string(id)}}};
}

Cell number(std::uint64_t value) {
  const std::string shown = grouped(value);
  return {{{{shown, shown}}}, static_cast<std::int64_t>(value)};
}

void Page::put_cell(const Cell& cell, bool number) {
  put("<td");
  const std::string_view tone = tone_class(cell.tone);
  if (number || !tone.empty()) {
    put(" class=\"");
    if (number) put("pg-number ");
    put(tone);
    put("\"");
  }
  if (cell.key) put(" data-key=\"" + std::to_string(*cell.key) + "\"");
  put(">");
  bool first = true;
  for (const Line& line : cell.lines) {
    if (!first) put("<br>");
    first = false;
    put(line.words);
    if (line.code.empty()) continue;
    put(" <code>");
    put_plain(line.code);
    put("</code>");
  }
  put("</td>");
}

void Page::table(const Table& table) {
  put("<div class=\"pg-scroll\">\n<table class=\"pg-table\">\n<thead><tr>");
  for (const Column& column : table.columns) {
    put(column.number ? "<th scope=\"col\" class=\"pg-number\">"
                      : "<th scope=\"col\">");
    put(column.title);
    put("</th>");
  }
  put("</tr></thead>\n<tbody>\n");
  for (const std::vector<Cell>& row : table.rows) {
    put("<tr>");
    for (std::size_t i = 0; i < row.size(); ++i) {
      put_cell(row[i], i < table.columns.size() && table.columns[i].number);
    }
    put("</tr>\n");
  }
  put("</tbody>\n</table>\n</div>\n");
  if (table.total > table.rows.size()) {
    put("<p class=\"pg-more\">");
    put(more(table.total - table.rows.size()));
    put("</p>\n");
  }
}

void Page::bars(std::span<const Bar> bars) {
  std::uint64_t most = 1;
  for (const Bar& bar : bars) most = std::max(most, bar.value);
  put("<table class=\"pg-bars\"><tbody>\n");
  for (const Bar& bar : bars) {
    put("<tr><th scope=\"row\">");
    put(bar.label);
    put("</th><td class=\"pg-number\">");
    put_plain(grouped(bar.value));
    put("</td><td class=\"pg-track\"><div class=\"pg-bar ");
    put(tone_class(bar.tone));
    const std::uint64_t share = (bar.value * 1000 + most / 2) / most;
    put("\" style=\"width:" + std::to_string(share / 10) + '.' +
        std::to_string(share % 10) + "%\"></div></td></tr>\n");
  }
  put("</tbody></table>\n");
}

}  // namespace rung::page
