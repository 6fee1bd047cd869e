// Tables for tests: read from JSON, asked with plain values.
#ifndef RUNG_TESTS_COND_TABLE_TOOLS_HPP_
#define RUNG_TESTS_COND_TABLE_TOOLS_HPP_

#include <boost/json/parse.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "cond/table.hpp"

namespace rung::cond {

inline Table read_table(std::string_view json) {
  const boost::json::value value = boost::json::parse(json);
  return Table::read(Cursor(value), Zone{});
}

/// A table of one input `x` and one output, a number, the row's number from 1.
/// `cells` are JSON values, one row each; `input` is the rest of the input's
/// object, such as `"type":"number"`.
inline Table one_column(const std::string& input, const std::string& hit,
                        const std::vector<std::string>& cells) {
  std::string json = R"({"id":"t","inputs":[{"name":"x",)" + input +
                     R"(}],"outputs":[{"name":"y","type":"number"}],"hit":")" +
                     hit + R"(","rows":[)";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    json += (i == 0 ? "" : ",");
    json += R"({"if":[)" + cells[i] + R"(],"then":[)" + std::to_string(i + 1) +
            "]}";
  }
  return read_table(json + "]}");
}

inline Value num(double number) { return Value::of_number(number); }
inline Value txt(std::string_view text) { return Value::of_text(text); }
inline Value yes(bool b = true) { return Value::of_bool(b); }
inline Value at(std::string_view text) {
  return Value::of_instant(parse_instant(text, Zone{}));
}

/// An answer in short: `"a" 3 | rows 0 2`, `nothing`, `unknown | rows 1`.
inline std::string show(const Table::Answer& answer) {
  using Kind = Table::Answer::Kind;
  std::string text;
  for (const Value& value : answer.values) {
    if (!text.empty()) text += ' ';
    switch (value.kind) {
      case Value::Kind::kBoolean:
        text += value.boolean ? "true" : "false";
        break;
      case Value::Kind::kNumber: {
        std::string number = std::to_string(value.number);
        number.erase(number.find_last_not_of('0') + 1);
        if (number.back() == '.') number.pop_back();
        text += number;
        break;
      }
      case Value::Kind::kText:
        text += '"' + std::string(value.text()) + '"';
        break;
      case Value::Kind::kInstant:
        text += format_instant({value.us}, Zone{});
        break;
      default:
        text += '?';
    }
  }
  if (answer.kind == Kind::kNothing) text = "nothing";
  if (answer.kind == Kind::kConflict) text = "conflict";
  if (answer.kind == Kind::kUnknown) text = "unknown";
  if (!answer.rows.empty()) text += " | rows";
  for (const std::uint32_t row : answer.rows) text += ' ' + std::to_string(row);
  return text;
}

inline std::string ask(const Table& table, const std::vector<Value>& inputs) {
  return show(table.decide(inputs));
}

}  // namespace rung::cond

#endif  // RUNG_TESTS_COND_TABLE_TOOLS_HPP_
