#include "io/staff_paths.hpp"

#include <algorithm>
#include <utility>

#include "io/source_text.hpp"

namespace rung::io {
namespace {

constexpr std::string_view kNone = "0";

std::vector<std::string> steps_of(std::string_view path) {
  std::vector<std::string> steps;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find_first_of(",/"), path.size());
    std::string step = clean(path.substr(0, end));
    if (!step.empty()) steps.push_back(std::move(step));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return steps;
}

}  // namespace

void UnitPaths::add(UnitRow row) {
  zero_is_unit_ = zero_is_unit_ || row.id == kNone;
  if (!row.parent.empty()) say(row.id, row.parent);
  row.parent.clear();
  rows_.push_back(std::move(row));
}

void UnitPaths::add_path(const std::string& unit, std::string_view path) {
  if (path.empty()) return;
  std::string key = "path";
  key.append(1, '\0').append(unit).append(1, '\0').append(path);
  if (!seen_.insert(std::move(key)).second) return;
  std::vector<std::string> steps = steps_of(path);
  if (steps.empty() || steps.back() != unit) steps.push_back(unit);
  if (steps[0] != kNone) rows_.push_back({steps[0], steps[0], {}, {}, true});
  for (std::size_t i = 1; i < steps.size(); ++i) say(steps[i], steps[i - 1]);
}

void UnitPaths::say(const std::string& unit, const std::string& parent) {
  std::string key = unit;
  key.append(1, '\0').append(parent);
  if (!seen_.insert(std::move(key)).second) return;
  rows_.push_back({parent, parent, {}, {}});
  rows_.push_back({unit, unit, {}, parent});
}

std::vector<UnitRow> UnitPaths::take() {
  if (!zero_is_unit_) {
    std::erase_if(rows_, [](const UnitRow& row) { return row.id == kNone; });
    for (UnitRow& row : rows_) {
      if (row.parent != kNone) continue;
      row.top = true;
      row.parent.clear();
    }
  }
  return std::move(rows_);
}

}  // namespace rung::io
