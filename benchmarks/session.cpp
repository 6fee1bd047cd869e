#include "session.hpp"

#include <algorithm>
#include <cinttypes>
#include <cstdio>

#include "report.hpp"

namespace rung::bench {
namespace {

bool starts_with(const std::string& text, const std::string& start) {
  return text.compare(0, start.size(), start) == 0;
}

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() &&
         text.compare(text.size() - end.size(), end.size(), end) == 0;
}

Row* find(std::vector<Row>& rows, const std::string& mode) {
  for (Row& row : rows) {
    if (ends_with(row.name, "/" + mode)) return &row;
  }
  return nullptr;
}

void settle(Row& row, double measured, double limit, std::string target) {
  row.measured = measured;
  row.limit = limit;
  row.target = std::move(target);
  row.verdict = measured <= limit ? "meets" : "misses";
}

#if defined(__GNUC__)
__attribute__((noinline))
#endif
std::uint64_t
profiled_body(const std::function<std::uint64_t(std::size_t)>& body,
              std::size_t queries) {
  return body(queries);
}

}  // namespace

bool Session::wants(const std::string& name) const {
  if (!options_.once.empty()) return starts_with(options_.once, name + "/");
  if (starts_with(options_.filter, name + "/")) return true;
  return std::any_of(
      program_.modes.begin(), program_.modes.end(),
      [&](const std::string& mode) { return wants_row(name + "/" + mode); });
}

bool Session::wants_row(const std::string& name) const {
  return name.find(options_.filter) != std::string::npos;
}

bool Session::once(
    const std::string& name,
    const std::function<std::uint64_t(std::size_t)>& body) const {
  if (options_.once != name) return false;
  const std::uint64_t sum = profiled_body(body, options_.once_queries);
  std::printf("%s: %u queries, sum %016" PRIx64 "\n", name.c_str(),
              options_.once_queries, sum);
  return true;
}

void judge_by_peer(std::vector<Row>& rows, const std::string& mode,
                   const std::string& peer, double times) {
  Row* row = find(rows, mode);
  if (!row) return;
  for (const auto& [who, value] : row->peers) {
    if (who != peer) continue;
    settle(*row, row->value / value, times,
           "<= " + short_decimal(times) + "x " + peer);
  }
}

void judge_by_value(std::vector<Row>& rows, const std::string& mode,
                    const std::string& what, double value, double times) {
  Row* row = find(rows, mode);
  if (!row || value == 0) return;
  settle(*row, row->value / value, times,
         "<= " + short_decimal(times) + "x " + what);
}

void judge(std::vector<Row>& rows, const std::string& mode, double limit) {
  Row* row = find(rows, mode);
  if (!row) return;
  const std::string text =
      row->unit == "ns" ? human_time(limit) : short_decimal(limit);
  settle(*row, row->value, limit, "<= " + text);
}

double value_of(const std::vector<Row>& rows, const std::string& mode) {
  for (const Row& row : rows) {
    if (ends_with(row.name, "/" + mode)) return row.value;
  }
  return 0;
}

}  // namespace rung::bench
