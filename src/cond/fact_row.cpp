#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "base/utf8.hpp"
#include "cond/facts.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

using cond::Value;

[[noreturn]] void refuse(const FactRowData& row, std::size_t fact,
                         const char* why) {
  const auto& facts = row.schema->facts;
  throw Error(
      ErrorCode::kInvalidArgument, why, "",
      fact < facts.size() ? shorten(facts[fact].name) : std::to_string(fact));
}

const FactSpec& spec_of(const FactRowData& row, std::size_t fact) {
  if (fact >= row.values.size()) refuse(row, fact, "there is no such fact");
  return row.schema->facts[fact];
}

void expect(const FactRowData& row, std::size_t fact, FactType type) {
  const FactSpec& spec = spec_of(row, fact);
  if (spec.list || spec.type != type) {
    refuse(row, fact, "the fact is of another type");
  }
}

// Lets a copied value point to the copy of what it pointed to.
void rebase(Value& value, const FactRowData::Own& from, FactRowData::Own& to) {
  if (value.kind != Value::Kind::kText) return;
  value.chars = to.chars.data() + (value.chars - from.chars.data());
}

}  // namespace

FactRowData::FactRowData(std::shared_ptr<const SchemaData> s)
    : schema(std::move(s)),
      values(schema->facts.size(), Value::unknown()),
      own(values.size()) {}

FactRowData::FactRowData(const FactRowData& other)
    : schema(other.schema), values(other.values), own(other.own) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    rebase(values[i], other.own[i], own[i]);
    if (values[i].kind != Value::Kind::kList) continue;
    for (Value& item : own[i].items) rebase(item, other.own[i], own[i]);
    values[i].items = own[i].items.data();
  }
}

FactRow::FactRow(std::unique_ptr<FactRowData> data) : data_(std::move(data)) {}
FactRow::FactRow(const FactRow& other)
    : data_(other.data_ ? std::make_unique<FactRowData>(*other.data_)
                        : nullptr) {}
FactRow::FactRow(FactRow&&) noexcept = default;
FactRow& FactRow::operator=(FactRow other) noexcept {
  data_.swap(other.data_);
  return *this;
}
FactRow::~FactRow() = default;

void FactRow::set(std::size_t fact, bool value) {
  expect(*data_, fact, FactType::kBoolean);
  data_->values[fact] = Value::of_bool(value);
}

void FactRow::set(std::size_t fact, double value) {
  expect(*data_, fact, FactType::kNumber);
  if (!std::isfinite(value)) refuse(*data_, fact, "the number is not finite");
  data_->values[fact] = Value::of_number(value);
}

void FactRow::set(std::size_t fact, std::string_view value) {
  const FactSpec& spec = spec_of(*data_, fact);
  if (spec.list ||
      (spec.type != FactType::kText && spec.type != FactType::kParty)) {
    refuse(*data_, fact, "the fact is of another type");
  }
  if (value.size() > std::numeric_limits<std::uint32_t>::max()) {
    refuse(*data_, fact, "the text is too long");
  }
  if (!spec.values.empty() && std::find(spec.values.begin(), spec.values.end(),
                                        value) == spec.values.end()) {
    refuse(*data_, fact, "the fact never has this value");
  }
  std::string& chars = data_->own[fact].chars;
  chars.assign(value);
  data_->values[fact] = Value::of_text(chars);
}

void FactRow::set(std::size_t fact, Instant value) {
  expect(*data_, fact, FactType::kInstant);
  data_->values[fact] = Value::of_instant(value);
}

void FactRow::clear(std::size_t fact) {
  spec_of(*data_, fact);
  data_->values[fact] = Value::unknown();
}

bool FactRow::known(std::size_t fact) const noexcept {
  return data_ && fact < data_->values.size() &&
         !data_->values[fact].is_unknown();
}

}  // namespace rung
