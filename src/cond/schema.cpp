#include <utility>

#include "base/json_text.hpp"
#include "base/utf8.hpp"
#include "cond/facts.hpp"
#include "rung/error.hpp"

namespace rung {

bool SchemaData::leads_on(std::string_view path) const {
  const std::string start = std::string(path) + '.';
  const auto found = numbers.lower_bound(start);
  return found != numbers.end() && found->first.starts_with(start);
}

Schema::Schema(std::vector<FactSpec> facts, Zone zone) {
  auto data = std::make_shared<SchemaData>();
  data->zone = zone;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (facts[i].name.empty()) {
      throw Error(ErrorCode::kInvalidArgument, "a fact has no name",
                  std::to_string(i));
    }
    if (!data->numbers.emplace(facts[i].name, i).second) {
      throw Error(ErrorCode::kInvalidArgument, "a fact is declared twice",
                  std::to_string(i), shorten(facts[i].name));
    }
  }
  data->facts = std::move(facts);
  data_ = std::move(data);
}

std::size_t Schema::size() const noexcept { return data_->facts.size(); }

const FactSpec& Schema::operator[](std::size_t fact) const noexcept {
  return data_->facts[fact];
}

std::size_t Schema::find(std::string_view name) const noexcept {
  const auto found = data_->numbers.find(name);
  return found == data_->numbers.end() ? size() : found->second;
}

Zone Schema::zone() const noexcept { return data_->zone; }

FactRow Schema::row() const {
  return FactRow(std::make_unique<FactRowData>(data_));
}

FactRow Schema::parse(std::string_view json, const Limits& limits) const {
  const auto value = parse_json(json, limits.max_bytes);
  auto row = std::make_unique<FactRowData>(data_);
  cond::read_facts(Cursor(value), limits, *row);
  return FactRow(std::move(row));
}

}  // namespace rung
