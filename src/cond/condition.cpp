#include <utility>

#include "base/json_text.hpp"
#include "base/near.hpp"
#include "cond/schema_names.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

// Two levels of JSON for each of an expression, and then some: deeper ones are
// refused by the compiler, with their place.
constexpr std::size_t kJsonDepth = 256;

}  // namespace

std::optional<cond::Slot> cond::SchemaNames::fact(std::string_view path) {
  const auto found = schema_.numbers.find(path);
  if (found == schema_.numbers.end()) return std::nullopt;
  const FactSpec& spec = schema_.facts[found->second];
  return Slot{
      static_cast<std::uint32_t>(found->second),
      {spec.type, spec.list, spec.values.empty() ? nullptr : &spec.values}};
}

std::string cond::SchemaNames::near(std::string_view name) const {
  Nearest nearest(name);
  for (const FactSpec& spec : schema_.facts) nearest.offer(spec.name);
  return nearest.hint();
}

struct ConditionData {
  std::shared_ptr<const SchemaData> schema;
  Calendar calendar;
  cond::Program program;
};

Condition Condition::compile(std::string_view json, const Schema& facts,
                             const Calendar& calendar) {
  const auto value = parse_json(json, Limits{}.max_bytes, kJsonDepth);
  auto data = std::make_shared<ConditionData>();
  data->schema = facts.data_;
  data->calendar = calendar;
  cond::SchemaNames names(*facts.data_);
  data->program = cond::compile_condition(Cursor(value), names, facts.zone(),
                                          &data->calendar);
  Condition condition;
  condition.data_ = std::move(data);
  return condition;
}

Truth Condition::evaluate(const FactRow& row) const noexcept {
  // A row of another schema would be read beyond its end.
  if (!data_ || !row.data_ || row.data_->schema != data_->schema) {
    return Truth::kUndetermined;
  }
  cond::RowSlots slots(*row.data_);
  return data_->program.truth(slots);
}

void Condition::evaluate(std::span<const FactRow> rows,
                         std::span<Truth> out) const {
  if (rows.size() != out.size()) {
    throw Error(ErrorCode::kInvalidArgument,
                "there must be as many answers as rows");
  }
  for (std::size_t i = 0; i < rows.size(); ++i) out[i] = evaluate(rows[i]);
}

std::vector<std::string> Condition::missing(const FactRow& row) const {
  std::vector<std::string> names;
  if (!data_ || !row.data_ || row.data_->schema != data_->schema) return names;
  cond::RowSlots slots(*row.data_);
  for (const std::uint32_t slot : data_->program.unknowns(slots)) {
    names.push_back(data_->schema->facts[slot].name);
  }
  return names;
}

}  // namespace rung
