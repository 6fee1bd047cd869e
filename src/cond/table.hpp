// Decision tables: rows of cells over inputs, a hit policy, outputs.
#ifndef RUNG_SRC_COND_TABLE_HPP_
#define RUNG_SRC_COND_TABLE_HPP_

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_cursor.hpp"
#include "cond/value.hpp"

namespace rung::cond {

struct TableData;

/// A finding about a table itself.
struct TableFlaw {
  enum class Kind : std::uint8_t { kGap, kOverlap, kConflict, kShadowed };
  Kind kind;
  /// From 0. A gap has none; overlaps and conflicts have two; behind a shadowed
  /// row stand rows that take all it takes, none when it can never match.
  std::vector<std::uint32_t> rows;
  /// A cell for each input: where it shows. Gaps do not meet each other.
  std::vector<std::string> example;
};

/// A compiled table. Cheap to copy, shareable. `rung-rules/1` has them under
/// `tables` (docs/tables.md).
class Table {
 public:
  struct Column {
    std::string name;
    FactType type = FactType::kText;
    std::vector<std::string> values;  ///< of a text, in order of priority
  };
  enum class Hit : std::uint8_t {
    kUnique,
    kAny,
    kFirst,
    kPriority,
    kRuleOrder,
    kOutputOrder,
    kCollect,
    kSum,
    kMin,
    kMax,
    kCount
  };

  /// Reads one table: {"id","inputs":[{"name","type","values"?}],
  /// "outputs":[{"name","type","values"?}],"hit","rows":[{"if":[cells],
  /// "then":[values]}],"default"?:[values]}. Cells are S-FEEL unary tests as
  /// texts (`-`, `>= 3`, `[1..5]`, `"a","b"`, `not("a")`), or plain JSON
  /// values or lists of them. `default` of a count is one number. Errors:
  /// kParse with a JSON pointer; kLimitExceeded (10,000 rows, 64 columns).
  static Table read(const Cursor& table, Zone zone);

  const std::string& id() const noexcept;
  std::span<const Column> inputs() const noexcept;
  std::span<const Column> outputs() const noexcept;
  Hit hit() const noexcept;

  /// What one decision gave. An unknown input leaves the answer unknown unless
  /// all values that it could have give the same, which is found out by bounded
  /// work: where that does not do, the answer is unknown.
  struct Answer {
    enum class Kind : std::uint8_t {
      kValues,    ///< `values`: one for each output; for policies of several
                  ///< hits, row after row; for sum, min, max, count one number
      kNothing,   ///< no row matches and there is no default
      kConflict,  ///< unique or any: several rows match against the policy
      kUnknown
    };
    Kind kind = Kind::kNothing;
    /// From 0: the rows that the answer is taken from, in its order; for a
    /// conflict those in conflict. With unknown inputs: all from which it may
    /// be taken, or, when it is unknown, all that may match.
    std::vector<std::uint32_t> rows;
    std::vector<Value> values;  ///< texts are the table's own
  };
  /// Makes of an answer what it means to the one who asks.
  using Reading = std::function<void(Answer&)>;
  /// One value for each input; what is missing or of another type is unknown.
  /// Linear in the cells when all are known. With a `reading`, answers that
  /// read the same are the same: two limits that both cover an amount.
  Answer decide(std::span<const Value> inputs,
                const Reading& reading = {}) const;

  /// Gaps (values of the inputs that no row takes and no default answers),
  /// overlaps that break the policy (unique), conflicts (any: overlapping rows
  /// of other outputs), rows that can never decide (shadowed: by the rows
  /// before them when the policy is first or priority, or because no value can
  /// match). Exact. At most 33 of a kind. Bounded work: `complete` = false when
  /// there may be more than is reported.
  std::vector<TableFlaw> analyse(bool& complete) const;

 private:
  std::shared_ptr<const TableData> data_;
};

}  // namespace rung::cond

#endif  // RUNG_SRC_COND_TABLE_HPP_
