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

// Hidden until the script makes them work.
void Page::put_tags(const Table& table) {
  if (table.tags.empty()) return;
  put("<p class=\"pg-tags\" hidden><button type=\"button\" data-tag=\"\" "
      "aria-pressed=\"true\">");
  put(Text{"全部", "all"});
  put(" " + grouped(table.rows.size()) + "</button>");
  for (const Tag& tag : table.tags) {
    std::uint64_t rows = 0;
    for (const auto& ids : table.row_tags) {
      rows += std::find(ids.begin(), ids.end(), tag.id) != ids.end();
    }
    put("\n<button type=\"button\" aria-pressed=\"false\" class=\"");
    put(tone_class(tag.tone));
    put("\" data-tag=\"");
    put_plain(tag.id);
    put("\">");
    put(tag.label);
    put(" " + grouped(rows) + "</button>");
  }
  put("</p>\n");
}

void Page::table(const Table& table) {
  put("<div class=\"pg-data\">\n");
  put_tags(table);
  put("<div class=\"pg-scroll\">\n<table class=\"pg-table\">\n<thead><tr>");
  for (const Column& column : table.columns) {
    put(column.number ? "<th scope=\"col\" class=\"pg-number\">"
                      : "<th scope=\"col\">");
    put(column.title);
    put("</th>");
  }
  put("</tr></thead>\n<tbody>\n");
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const std::vector<Cell>& row = table.rows[r];
    put("<tr");
    if (r < table.row_tags.size() && !table.tags.empty()) {
      put(" data-tags=\"");
      for (const std::string& id : table.row_tags[r]) put_plain(id), put(" ");
      put("\"");
    }
    put(">");
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
  put("</div>\n");
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
