// The facts of a schema as names, the values of a row as slots.
#ifndef RUNG_SRC_COND_SCHEMA_NAMES_HPP_
#define RUNG_SRC_COND_SCHEMA_NAMES_HPP_

#include "cond/facts.hpp"

namespace rung::cond {

/// Slots are numbered as the facts; there are no operators beside JsonLogic's.
class SchemaNames final : public Names {
 public:
  explicit SchemaNames(const SchemaData& schema) : schema_(schema) {}

  std::optional<Slot> fact(std::string_view path) override;
  std::optional<Slot> call(std::string_view, const Cursor&) override {
    return std::nullopt;
  }
  std::optional<std::pair<Value, Type>> constant(std::string_view,
                                                 const Cursor&) override {
    return std::nullopt;
  }
  std::string near(std::string_view name) const override;

 private:
  const SchemaData& schema_;
};

/// No value of a row is unset, so none is ever filled in.
class RowSlots final : public Slots {
 public:
  explicit RowSlots(const FactRowData& row) noexcept
      : Slots(const_cast<Value*>(row.values.data())) {}

 private:
  void fill(std::uint32_t) noexcept override {}
};

}  // namespace rung::cond

#endif  // RUNG_SRC_COND_SCHEMA_NAMES_HPP_
