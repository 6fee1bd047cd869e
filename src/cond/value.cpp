#include "cond/value.hpp"

#include <algorithm>

namespace rung::cond {

bool same_value(const Value& a, const Value& b) noexcept {
  if (a.kind != b.kind || a.size != b.size) return false;
  switch (a.kind) {
    case Value::Kind::kBoolean:
      return a.boolean == b.boolean;
    case Value::Kind::kNumber:
      return a.number == b.number;
    case Value::Kind::kText:
      return a.text() == b.text();
    case Value::Kind::kInstant:
      return a.us == b.us;
    case Value::Kind::kList:
      return std::equal(a.items, a.items + a.size, b.items, same_value);
    default:
      return true;
  }
}

}  // namespace rung::cond
