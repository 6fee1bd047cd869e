// A value of the strict profile: sixteen bytes, owning nothing.
#ifndef RUNG_SRC_COND_VALUE_HPP_
#define RUNG_SRC_COND_VALUE_HPP_

#include <cstdint>
#include <string_view>

#include "rung/condition.hpp"

namespace rung::cond {

/// What texts and lists point to must outlive the value.
struct Value {
  enum class Kind : std::uint8_t {
    kUnset,    ///< only in slots: not asked for yet
    kUnknown,  ///< a fact that is missing, or (size 1) stated but not clear
    kBoolean,
    kNumber,
    kText,  ///< parties of generic conditions too: their ids
    kInstant,
    kList
  };
  Kind kind = Kind::kUnset;
  std::uint32_t size = 0;  ///< bytes of a text, items of a list
  union {
    bool boolean;
    double number;
    std::int64_t us;  ///< of an instant
    const char* chars;
    const Value* items;
  };

  constexpr Value() noexcept : us(0) {}
  static constexpr Value unknown() noexcept { return of(Kind::kUnknown); }
  /// Stated, but in two ways or not of its type: no default stands for it.
  static constexpr Value unclear() noexcept {
    Value v = of(Kind::kUnknown);
    v.size = 1;
    return v;
  }
  static constexpr Value of_bool(bool b) noexcept {
    Value v = of(Kind::kBoolean);
    v.boolean = b;
    return v;
  }
  static constexpr Value of_truth(Truth t) noexcept {
    return t == Truth::kUndetermined ? unknown() : of_bool(t == Truth::kYes);
  }
  static constexpr Value of_number(double d) noexcept {
    Value v = of(Kind::kNumber);
    v.number = d;
    return v;
  }
  static constexpr Value of_instant(Instant at) noexcept {
    Value v = of(Kind::kInstant);
    v.us = at.us;
    return v;
  }
  static constexpr Value of_text(std::string_view text) noexcept {
    Value v = of(Kind::kText);
    v.size = static_cast<std::uint32_t>(text.size());
    v.chars = text.data();
    return v;
  }
  static constexpr Value of_list(const Value* items, std::size_t n) noexcept {
    Value v = of(Kind::kList);
    v.size = static_cast<std::uint32_t>(n);
    v.items = items;
    return v;
  }
  std::string_view text() const noexcept { return {chars, size}; }
  bool is_unknown() const noexcept { return kind == Kind::kUnknown; }
  bool is_unclear() const noexcept { return is_unknown() && size == 1; }

 private:
  static constexpr Value of(Kind kind) noexcept {
    Value v;
    v.kind = kind;
    return v;
  }
};

/// Of one kind, and equal; unknown ones are alike.
bool same_value(const Value& a, const Value& b) noexcept;

}  // namespace rung::cond

#endif  // RUNG_SRC_COND_VALUE_HPP_
