// The compat profile: JsonLogic with its conversions.
#ifndef RUNG_SRC_COND_COMPAT_HPP_
#define RUNG_SRC_COND_COMPAT_HPP_

#include <boost/json/value.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::compat {

using Json = boost::json::value;

enum class Op : std::uint8_t {
  kLiteral,
  kList,
  kUnknown,
  kVar,
  kVal,
  kExists,
  kMissing,
  kMissingSome,
  kIf,
  kAnd,
  kOr,
  kCoalesce,
  kNot,
  kTruthy,
  kEqual,
  kNotEqual,
  kSame,
  kNotSame,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kModulo,
  kMin,
  kMax,
  kCat,
  kSubstr,
  kIn,
  kMerge,
  kMap,
  kFilter,
  kReduce,
  kSome,
  kAll,
  kNone,
  kTry,
  kThrow
};

/// A compiled rule.
struct Node {
  Op op = Op::kLiteral;
  bool listed = false;     // its arguments stand in a list
  Json literal;            // of a literal
  std::vector<Node> args;  // of a list: its items
};

/// Deeper rules, data and results are refused.
inline constexpr std::size_t kMaxLevels = 128;
/// Of one evaluation: nodes visited, items copied (four each), texts by length.
inline constexpr std::size_t kMaxSteps = 10'000'000;

/// Errors: kLimitExceeded for more than kMaxLevels.
Node compile(const Json& rule);

/// Thrown by a rule: {"type": ...}.
struct Failure {
  Json error;
};
[[noreturn]] void fail(std::string_view type);

// What JavaScript makes of values.
bool truthy(const Json& v);
std::optional<double> to_number(const Json& v);  ///< none: not a number
std::string to_text(const Json& v);
std::string number_text(double d);
Json number_value(double d);
bool same(const Json& a, const Json& b);            ///< ===
bool compare(Op op, const Json& a, const Json& b);  ///< fails with NaN
/// A JSON text with numbers as JavaScript writes them.
std::string write(const Json& v);

}  // namespace rung::compat

#endif  // RUNG_SRC_COND_COMPAT_HPP_
