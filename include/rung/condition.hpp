// rung: conditions over facts, in JsonLogic.
//
//   rung::Schema facts({{"days", rung::FactType::kNumber}});
//   auto late =
//       rung::Condition::compile(R"({">":[{"var":"days"},20]})", facts);
//   rung::FactRow row = facts.parse(R"({"days":21})");
//   late.evaluate(row);                                  // Truth::kYes
//
// Rulebooks use this strict profile: a missing fact is unknown and stays
// unknown, nothing is converted between types, names and types are checked when
// the condition is compiled. JsonLogic below is the profile of the public
// suites. Where the strict profile answers, it answers as that one does.
// docs/conditions.md lists the operators of both.
#ifndef RUNG_CONDITION_HPP_
#define RUNG_CONDITION_HPP_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rung/calendar.hpp"
#include "rung/export.h"
#include "rung/limits.hpp"
#include "rung/time.hpp"
#include "rung/truth.hpp"

namespace rung {

/// Types of facts. kParty is the id of a unit, post or person.
enum class FactType : std::uint8_t {
  kBoolean,
  kNumber,
  kText,
  kInstant,  ///< a date or an instant; texts are read by parse_instant()
  kParty
};

/// A declared fact.
struct FactSpec {
  std::string name;
  FactType type = FactType::kText;
  bool list = false;                  ///< a list of that type
  std::vector<std::string> values{};  ///< of a text: the only ones allowed
};

struct SchemaData;
struct FactRowData;
struct ConditionData;
class FactRow;

/// Declared facts, numbered as given. Immutable, cheap to copy, shareable
/// between threads. A name may hold dots: {"var":"a.b"} names it in full.
class RUNG_API Schema {
 public:
  /// Errors: kInvalidArgument for an empty name or one given twice.
  explicit Schema(std::vector<FactSpec> facts, Zone zone = {});
  std::size_t size() const noexcept;
  const FactSpec& operator[](std::size_t fact) const noexcept;
  /// The number of a fact, or size() when there is none.
  std::size_t find(std::string_view name) const noexcept;
  Zone zone() const noexcept;

  /// A row in which every fact is unknown.
  FactRow row() const;
  /// Reads a JSON object: declared names, their values of the declared types; a
  /// name with dots is found at that path. null and absence are "unknown".
  /// Errors: kParse with a JSON pointer for undeclared names, wrong types,
  /// values outside `values`.
  FactRow parse(std::string_view json, const Limits& = {}) const;

 private:
  friend class FactRow;
  friend class Condition;
  std::shared_ptr<const SchemaData> data_;
};

/// Values of the facts of one schema. Not for two threads at once while it is
/// changed. Setters: errors kInvalidArgument for a fact of another type.
class RUNG_API FactRow {
 public:
  FactRow(const FactRow&);
  FactRow(FactRow&&) noexcept;
  FactRow& operator=(FactRow) noexcept;
  ~FactRow();

  void set(std::size_t fact, bool value);
  void set(std::size_t fact, double value);
  void set(std::size_t fact, std::string_view value);  ///< text or party
  void set(std::size_t fact, Instant value);
  void clear(std::size_t fact);  ///< unknown again
  bool known(std::size_t fact) const noexcept;

 private:
  friend class Schema;
  friend class Condition;
  explicit FactRow(std::unique_ptr<FactRowData>);
  std::unique_ptr<FactRowData> data_;
};

/// A compiled condition of the strict profile. Immutable, cheap to copy,
/// shareable between threads.
class RUNG_API Condition {
 public:
  /// Errors: kParse with a JSON pointer for an operator or fact that does not
  /// exist (the hint names near ones), for wrong types, for a result that is
  /// not a boolean; kLimitExceeded for more than 10,000 nodes or 64 levels.
  static Condition compile(std::string_view json, const Schema& facts,
                           const Calendar& calendar = {});

  /// kUndetermined when the result hangs on an unknown fact. The row must be of
  /// the condition's schema. Allocates nothing; linear in the nodes, times the
  /// items of the lists that `some`, `all` and `none` go through.
  Truth evaluate(const FactRow&) const noexcept;
  /// The same for many rows. Errors: kInvalidArgument unless `out` is as long
  /// as `rows`.
  void evaluate(std::span<const FactRow> rows, std::span<Truth> out) const;
  /// The unknown facts on which an undetermined result hangs, by name, in the
  /// order of the condition; empty when it is determined.
  std::vector<std::string> missing(const FactRow&) const;

 private:
  std::shared_ptr<const ConditionData> data_;
};

/// A compiled rule of the profile `compat`: JsonLogic as the public suites have
/// it, with its conversions between types. Immutable, shareable.
class RUNG_API JsonLogic {
 public:
  /// Errors: kParse for what is no JSON; kLimitExceeded.
  static JsonLogic compile(std::string_view json, const Limits& = {});

  struct Answer {
    std::string json;   ///< the result, when `error` is empty
    std::string error;  ///< the type of the error: `NaN`, `Invalid Arguments`,
                        ///< `Unknown Operator`, or what `throw` threw
  };
  /// Errors: kParse when the data is no JSON; kLimitExceeded when lists nest or
  /// grow beyond reason.
  Answer apply(std::string_view data_json) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

}  // namespace rung

#endif  // RUNG_CONDITION_HPP_
