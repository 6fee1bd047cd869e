#include "cond/table_random.hpp"

#include <algorithm>
#include <numeric>

#include "rung/calendar.hpp"

namespace rung::cond {
namespace {

constexpr const char* kTexts[] = {"zero", "a", "b", "c", "elsewhere"};
constexpr const char* kResults[] = {"p", "q", "r"};
constexpr const char* kHits[] = {
    "unique",  "any", "first", "priority", "rule_order", "output_order",
    "collect", "sum", "min",   "max",      "count"};

int below(std::mt19937& random, int n) {
  return static_cast<int>(random() % static_cast<unsigned>(n));
}

Instant instant_of(double point) {
  return {start_of(Day{0}, Zone{}).us +
          static_cast<std::int64_t>(point * 2) * 43'200'000'000};
}

std::string constant(const SlowInput& input, int n) {
  switch (input.type) {
    case FactType::kBoolean:
      return n % 2 == 0 ? "false" : "true";
    case FactType::kNumber:
      return std::to_string(n);
    case FactType::kInstant:
      return "date(\\\"" + format_instant(instant_of(n), Zone{}) + "\\\")";
    default:
      return std::string("\\\"") + kTexts[n] + "\\\"";
  }
}

SlowCell random_test(std::mt19937& random, const SlowInput& input) {
  const int a = 1 + below(random, 3);
  const std::string x = constant(input, a);
  const bool ordered =
      input.type == FactType::kNumber || input.type == FactType::kInstant;
  if (input.type == FactType::kBoolean) {
    return {x, [a](double v) { return v == a % 2; }};
  }
  switch (ordered ? below(random, 6) : 0) {
    case 0:
      return {x, [a](double v) { return v == a; }};
    case 1:
      return {"< " + x, [a](double v) { return v < a; }};
    case 2:
      return {"<=" + x, [a](double v) { return v <= a; }};
    case 3:
      return {"> " + x, [a](double v) { return v > a; }};
    case 4:
      return {">=" + x, [a](double v) { return v >= a; }};
    default:
      break;
  }
  const int b = std::min(3, a + 1 + below(random, 2));
  const bool from = a == b || below(random, 2) == 0;
  const bool to = a == b || below(random, 2) == 0;
  return {(from ? "[" : "(") + x + ".." + constant(input, b) + (to ? "]" : ")"),
          [a, b, from, to](double v) {
            return (from ? v >= a : v > a) && (to ? v <= b : v < b);
          }};
}

SlowCell random_cell(std::mt19937& random, const SlowInput& input) {
  if (below(random, 4) == 0) return {"\"-\"", [](double) { return true; }};
  SlowCell cell = random_test(random, input);
  while (below(random, 3) == 0) {
    const SlowCell more = random_test(random, input);
    cell = {cell.json + ", " + more.json,
            [one = cell.takes, two = more.takes](double v) {
              return one(v) || two(v);
            }};
  }
  if (below(random, 5) == 0) {
    cell = {"not(" + cell.json + ")",
            [one = cell.takes](double v) { return !one(v); }};
  }
  cell.json = '"' + cell.json + '"';
  return cell;
}

SlowInput random_input(std::mt19937& random) {
  switch (below(random, 5)) {
    case 0:
      return {FactType::kBoolean, false, {0, 1}};
    case 1:
      return {FactType::kText, true, {1, 2, 3}};
    case 2:
      return {FactType::kParty, false, {1, 2, 3, 4}};
    case 3:
      return {FactType::kInstant, false, {0.5, 1, 1.5, 2, 2.5, 3, 3.5}};
    default:
      return {FactType::kNumber, false, {0.5, 1, 1.5, 2, 2.5, 3, 3.5}};
  }
}

}  // namespace

std::string SlowInput::json(std::size_t number) const {
  constexpr const char* kTypes[] = {"boolean", "number", "text", "instant",
                                    "party"};
  return R"({"name":"i)" + std::to_string(number) + R"(","type":")" +
         kTypes[static_cast<int>(type)] + '"' +
         (closed ? R"(,"values":["a","b","c"]})" : "}");
}

Value SlowInput::value(double point) const {
  switch (type) {
    case FactType::kBoolean:
      return Value::of_bool(point == 1);
    case FactType::kNumber:
      return Value::of_number(point);
    case FactType::kInstant:
      return Value::of_instant(instant_of(point));
    default:
      return Value::of_text(kTexts[static_cast<int>(point)]);
  }
}

bool SlowTable::aggregates() const { return hit >= Table::Hit::kSum; }

std::string SlowTable::json() const {
  std::string text = R"({"id":"r","hit":")";
  text += kHits[static_cast<int>(hit)];
  text += R"(","inputs":[)";
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    text += (i == 0 ? "" : ",") + inputs[i].json(i);
  }
  text += R"(],"outputs":[)";
  if (!aggregates()) {
    text += R"({"name":"t","type":"text","values":["p","q","r"]},)";
  }
  text += R"({"name":"n","type":"number"}],"rows":[)";
  for (std::size_t r = 0; r < rows.size(); ++r) {
    text += (r == 0 ? R"({"if":[)" : R"(,{"if":[)");
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      text += (i == 0 ? "" : ",") + rows[r].cells[i].json;
    }
    text += R"(],"then":[)";
    if (!aggregates()) {
      text += std::string("\"") + kResults[rows[r].text] + "\",";
    }
    text += std::to_string(static_cast<int>(rows[r].number)) + "]}";
  }
  text += ']';
  if (has_default) {
    text += aggregates() ? R"(,"default":[1])" : R"(,"default":["q",1])";
  }
  return text + '}';
}

std::vector<Point> SlowTable::points() const {
  std::vector<Point> points{{}};
  for (const SlowInput& input : inputs) {
    std::vector<Point> longer;
    for (const Point& point : points) {
      for (const double value : input.points) {
        longer.push_back(point);
        longer.back().push_back(value);
      }
    }
    points = std::move(longer);
  }
  return points;
}

bool SlowTable::matches(std::size_t row, const Point& point) const {
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (!rows[row].cells[i].takes(point[i])) return false;
  }
  return true;
}

std::vector<std::uint32_t> SlowTable::matching(const Point& point) const {
  std::vector<std::uint32_t> found;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (matches(r, point)) found.push_back(static_cast<std::uint32_t>(r));
  }
  return found;
}

Table::Answer SlowTable::decide(const Point& point) const {
  using Hit = Table::Hit;
  using Kind = Table::Answer::Kind;
  const auto text = [](int n) { return Value::of_text(kResults[n]); };
  std::vector<std::uint32_t> found = matching(point);
  if (found.empty()) {
    if (!has_default) return {Kind::kNothing, {}, {}};
    if (aggregates()) return {Kind::kValues, {}, {Value::of_number(1)}};
    return {Kind::kValues, {}, {text(1), Value::of_number(1)}};
  }
  if (aggregates()) {
    std::vector<double> numbers;
    for (const std::uint32_t r : found) numbers.push_back(rows[r].number);
    std::sort(numbers.begin(), numbers.end());
    double result = static_cast<double>(numbers.size());
    if (hit == Hit::kMin) result = numbers.front();
    if (hit == Hit::kMax) result = numbers.back();
    if (hit == Hit::kSum) {
      result = std::accumulate(numbers.begin(), numbers.end(), 0.0);
    }
    return {Kind::kValues, found, {Value::of_number(result)}};
  }
  if (hit == Hit::kUnique && found.size() > 1)
    return {Kind::kConflict, found, {}};
  if (hit == Hit::kAny) {
    for (const std::uint32_t r : found) {
      if (rows[r].text != rows[found[0]].text ||
          rows[r].number != rows[found[0]].number) {
        return {Kind::kConflict, found, {}};
      }
    }
  }
  if (hit == Hit::kPriority || hit == Hit::kOutputOrder) {
    std::stable_sort(found.begin(), found.end(), [&](auto a, auto b) {
      return rows[a].text < rows[b].text;
    });
  }
  if (hit == Hit::kFirst || hit == Hit::kPriority)
    found.erase(found.begin() + 1, found.end());
  Table::Answer answer{Kind::kValues, found, {}};
  for (const std::uint32_t r : found) {
    answer.values.push_back(text(rows[r].text));
    answer.values.push_back(Value::of_number(rows[r].number));
    if (hit == Hit::kAny) break;
  }
  return answer;
}

SlowTable random_table(std::mt19937& random, Table::Hit hit) {
  SlowTable table;
  table.hit = hit;
  table.has_default = below(random, 4) == 0;
  for (int i = 1 + below(random, 3); i > 0; --i) {
    table.inputs.push_back(random_input(random));
  }
  for (int r = 1 + below(random, 6); r > 0; --r) {
    SlowRow row;
    for (const SlowInput& input : table.inputs) {
      row.cells.push_back(random_cell(random, input));
    }
    row.text = below(random, 3);
    row.number = below(random, 2);
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::vector<Value> values_of(const SlowTable& table, const Point& point) {
  std::vector<Value> values;
  for (std::size_t i = 0; i < point.size(); ++i) {
    values.push_back(table.inputs[i].value(point[i]));
  }
  return values;
}

}  // namespace rung::cond
