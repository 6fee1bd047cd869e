// Decision tables: rows of cells over inputs, a hit policy, outputs.
#ifndef RUNG_SRC_COND_TABLE_HPP_
#define RUNG_SRC_COND_TABLE_HPP_

#include <cstdint>
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
  std::vector<std::uint32_t> rows;   ///< from 0; a gap has none
  std::vector<std::string> example;  ///< a text for each input: where it shows
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
  /// values. Errors: kParse with a JSON pointer; kLimitExceeded (10,000 rows,
  /// 64 columns).
  static Table read(const Cursor& table, Zone zone);

  const std::string& id() const noexcept;
  std::span<const Column> inputs() const noexcept;
  std::span<const Column> outputs() const noexcept;
  Hit hit() const noexcept;

  /// What one decision gave. An unknown input leaves the answer unknown unless
  /// every row that it could still match gives the same.
  struct Answer {
    enum class Kind : std::uint8_t {
      kValues,    ///< `values`: one for each output; for policies of several
                  ///< hits, row after row
      kNothing,   ///< no row matches and there is no default
      kConflict,  ///< unique or any: several rows match against the policy
      kUnknown
    };
    Kind kind = Kind::kNothing;
    std::vector<std::uint32_t> rows;  ///< that matched, from 0
    std::vector<Value> values;        ///< texts are the table's own
  };
  Answer decide(std::span<const Value> inputs) const;

  /// Gaps (values of the inputs that no row takes and no default answers),
  /// overlaps that break the policy (unique), conflicts (any: overlapping rows
  /// of other outputs), rows that can never decide (shadowed). Exact for finite
  /// types and ranges. At most 100. Bounded work: a table that is too large to
  /// analyse says so by `complete` = false.
  std::vector<TableFlaw> analyse(bool& complete) const;

 private:
  std::shared_ptr<const TableData> data_;
};

}  // namespace rung::cond

#endif  // RUNG_SRC_COND_TABLE_HPP_
