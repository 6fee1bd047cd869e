#include "cond/table_domain.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace rung::cond {
namespace {

constexpr Code kMagnitude = std::numeric_limits<Code>::max();

}  // namespace

std::optional<std::size_t> Words::find(std::string_view text) const {
  const auto found = numbers_.find(text);
  if (found == numbers_.end()) return std::nullopt;
  return found->second;
}

std::size_t Words::add(std::string_view text) {
  if (const auto number = find(text)) return *number;
  texts_.emplace_back(text);
  numbers_.emplace(texts_.back(), texts_.size() - 1);
  return texts_.size() - 1;
}

// Doubles are sign and magnitude; magnitudes order as whole numbers do.
Code code_of_number(double number) noexcept {
  const Code bits = std::bit_cast<Code>(number);
  return bits >= 0 ? bits : -(bits & kMagnitude);
}

double number_of_code(Code code) noexcept {
  return code >= 0 ? std::bit_cast<double>(code)
                   : -std::bit_cast<double>(-code);
}

Domain Domain::of(FactType type, Zone zone) {
  Domain domain;
  domain.type = type;
  domain.zone = zone;
  const Code most = code_of_number(std::numeric_limits<double>::max());
  switch (type) {
    case FactType::kBoolean:
      domain.range = {0, 1};
      break;
    case FactType::kNumber:
      domain.range = {-most, most};
      break;
    case FactType::kInstant:
      domain.range = {kBeginning.us, kForever.us};
      break;
    case FactType::kText:
    case FactType::kParty:
      domain.range = {0, std::numeric_limits<Code>::max()};
      break;
  }
  return domain;
}

void Domain::close() {
  closed = true;
  range.high = static_cast<Code>(words.size()) - 1;
}

std::optional<Code> Domain::code(const Value& value) const noexcept {
  using Kind = Value::Kind;
  switch (type) {
    case FactType::kBoolean:
      if (value.kind != Kind::kBoolean) return std::nullopt;
      return value.boolean ? 1 : 0;
    case FactType::kNumber:
      if (value.kind != Kind::kNumber || std::isnan(value.number)) {
        return std::nullopt;
      }
      return std::clamp(code_of_number(value.number), range.low, range.high);
    case FactType::kInstant:
      if (value.kind != Kind::kInstant) return std::nullopt;
      return value.us;
    case FactType::kText:
    case FactType::kParty:
      break;
  }
  if (value.kind != Kind::kText) return std::nullopt;
  const auto number = words.find(value.text());
  return static_cast<Code>(number ? *number : words.size());
}

}  // namespace rung::cond
