#include "report.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <stdexcept>

#include "rung/version.h"

namespace rung::bench {
namespace {

namespace js = boost::json;
using Cells = std::vector<std::string>;

double peer_value(const Row& row, const std::string& who) {
  for (const auto& [name, value] : row.peers) {
    if (name == who) return value;
  }
  return 0;
}

std::string shown(const Row& row, double value) {
  if (value == 0) return "";
  return row.unit == "ns" ? human_time(value) : short_decimal(value) + " B";
}

std::string ratio(double over, double under) {
  return over == 0 || under == 0 ? "" : short_decimal(over / under);
}

std::string judged(const Row& row) {
  if (row.verdict.empty()) return "";
  const bool relative = row.target.find("x ") != std::string::npos;
  return row.verdict +
         (relative ? " (" + short_decimal(row.measured) + "x)" : "");
}

Cells cells_of(const Program& program, const Row& row) {
  double bare = peer_value(row, "bare");
  if (bare == 0) bare = peer_value(row, "boost_json");
  Cells cells = {row.name, shown(row, row.value), shown(row, bare),
                 ratio(row.value, bare)};
  for (const Program::Column& column : program.columns) {
    cells.push_back(ratio(peer_value(row, column.peer), row.value));
  }
  cells.insert(cells.end(), {row.target, judged(row), row.elsewhere});
  return cells;
}

void print_line(const Cells& cells, const std::vector<std::size_t>& widths) {
  std::string line;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    const std::string gap(widths[c] - cells[c].size(), ' ');
    const bool left = c == 0 || c + 3 >= cells.size();
    line += (c ? "  " : "") + (left ? cells[c] + gap : gap + cells[c]);
  }
  line.erase(line.find_last_not_of(' ') + 1);
  std::printf("%s\n", line.c_str());
}

std::string compiler() {
#if defined(__clang__)
  return "clang " __clang_version__;
#elif defined(__GNUC__)
  return "gcc " __VERSION__;
#else
  return "unknown";
#endif
}

js::object to_json(const Program& program, const Row& row) {
  js::object peers;
  for (const auto& [who, value] : row.peers) peers[who] = value;
  js::object out{{"name", row.name}, {program.size_name, row.size},
                 {"unit", row.unit}, {"value", row.value},
                 {"peers", peers},   {"answers_checked", row.checked}};
  if (!row.verdict.empty()) {
    out["target"] = row.target;
    out["measured"] = row.measured;
    out["limit"] = row.limit;
    out["verdict"] = row.verdict;
  }
  if (!row.elsewhere.empty()) out["elsewhere"] = row.elsewhere;
  return out;
}

Cells headings(const Session& session) {
  Cells cells = {"query", "rung", "bare", "rung/bare"};
  for (const Program::Column& column : session.program().columns) {
    cells.push_back(column.title);
  }
  const bool others =
      std::any_of(session.rows().begin(), session.rows().end(),
                  [](const Row& row) { return !row.elsewhere.empty(); });
  cells.insert(cells.end(), {"target", "verdict", others ? "elsewhere" : ""});
  return cells;
}

}  // namespace

std::string human_time(double ns) {
  const char* unit = ns < 1e3 ? "ns" : ns < 1e6 ? "us" : "ms";
  const double scale = ns < 1e3 ? 1 : ns < 1e6 ? 1e3 : 1e6;
  return short_decimal(ns / scale) + " " + unit;
}

std::string short_decimal(double value) {
  char text[32];
  const int digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  std::snprintf(text, sizeof text, "%.*f", digits, value);
  std::string out = text;
  if (out.find('.') == std::string::npos) return out;
  out.erase(out.find_last_not_of('0') + 1);
  if (out.back() == '.') out.pop_back();
  return out;
}

void print_table(const Session& session) {
  std::vector<Cells> table = {headings(session)};
  for (const Row& row : session.rows()) {
    table.push_back(cells_of(session.program(), row));
  }
  std::vector<std::size_t> widths(table.front().size());
  for (const Cells& cells : table) {
    for (std::size_t c = 0; c < cells.size(); ++c) {
      widths[c] = std::max(widths[c], cells[c].size());
    }
  }
  for (const Cells& cells : table) print_line(cells, widths);
}

void write_json(const Session& session, const std::string& path) {
  const Options& options = session.options();
  js::array rows;
  for (const Row& row : session.rows()) {
    rows.push_back(to_json(session.program(), row));
  }
  const js::object all{{"format", "rung-bench/1"},
                       {"version", RUNG_VERSION_STRING},
                       {"compiler", compiler()},
                       {"seed", options.seed},
                       {"runs", options.runs},
                       {"best", options.best},
                       {"sizes", js::value_from(options.sizes)},
                       {"rows", rows}};
  std::ofstream file(path);
  file << js::serialize(all) << '\n';
  if (!file.flush()) throw std::runtime_error("cannot write " + path);
}

}  // namespace rung::bench
