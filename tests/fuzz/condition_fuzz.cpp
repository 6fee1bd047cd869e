// Any bytes given to the compilers of conditions either compile or are refused
// with an Error; what compiles is evaluated, and where both profiles answer on
// a complete row they answer alike. The input is a rule, and behind a line
// break, if there is one, a row.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "rung/condition.hpp"
#include "rung/error.hpp"

namespace {

using rung::Condition;
using rung::FactType;
using rung::JsonLogic;
using rung::Truth;

const rung::Schema& schema() {
  static const rung::Schema facts({
      {"n", FactType::kNumber, false, {}},
      {"m", FactType::kNumber, false, {}},
      {"b", FactType::kBoolean, false, {}},
      {"t", FactType::kText, false, {}},
      {"k", FactType::kText, false, {"a", "b", "ab"}},
      {"d", FactType::kInstant, false, {}},
      {"p", FactType::kParty, false, {}},
      {"o.n", FactType::kNumber, false, {}},
      {"ln", FactType::kNumber, true, {}},
      {"lt", FactType::kText, true, {}},
  });
  return facts;
}

// `d` is no fact of JsonLogic, whose texts are no instants.
constexpr std::string_view kRow =
    R"({"n":3,"m":0.5,"b":true,"t":"ab","k":"a","p":"x","o":{"n":0},)"
    R"("ln":[1,2],"lt":["a",""]})";

void require(bool holds) {
  if (!holds) std::abort();
}

void require_place(const rung::Error& error) {
  require(!error.message().empty());
}

JsonLogic::Answer ask_compat(std::string_view rule, std::string_view row) {
  try {
    const auto answer = JsonLogic::compile(rule).apply(row);
    require(answer.json.empty() != answer.error.empty());
    if (answer.error.empty()) {
      // What was written can be read again, and stands for itself.
      JsonLogic::compile(R"({"preserve":)" + answer.json + "}").apply("null");
    }
    return answer;
  } catch (const rung::Error& error) {
    require_place(error);
    return {};
  }
}

void ask_strict(std::string_view rule, std::string_view row) {
  try {
    const Condition condition = Condition::compile(rule, schema());
    const rung::FactRow none = schema().row();
    if (condition.evaluate(none) != Truth::kUndetermined) {
      require(condition.missing(none).empty());
    }
    const Truth t = condition.evaluate(schema().parse(kRow));
    const auto compat = ask_compat(rule, kRow);
    if (t == Truth::kYes) require(compat.json != "false");
    if (t == Truth::kNo) require(compat.json != "true");
    if (!row.empty()) condition.evaluate(schema().parse(row));
  } catch (const rung::Error& error) {
    require_place(error);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::size_t line = text.find('\n');
  const std::string_view rule = text.substr(0, line);
  const std::string_view row =
      line == std::string_view::npos ? "" : text.substr(line + 1);
  ask_strict(rule, row);
  ask_compat(rule, row.empty() ? kRow : row);
  return 0;
}
