// Tables from JSON.
#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "cond/table_cell.hpp"
#include "cond/table_data.hpp"
#include "rung/error.hpp"

namespace rung::cond {
namespace {

using Hit = Table::Hit;

constexpr std::size_t kMaxRows = 10'000;
constexpr std::size_t kMaxColumns = 64;

bool textual(FactType type) {
  return type == FactType::kText || type == FactType::kParty;
}

Table::Column read_column(const Cursor& column) {
  column.only({"name", "type", "values"});
  Table::Column read;
  read.name = column.at("name").name();
  read.type = static_cast<FactType>(column.at("type").one_of(
      {"boolean", "number", "text", "instant", "party"}));
  if (!column.has("values")) return read;
  const Cursor values = column.at("values");
  if (!textual(read.type)) {
    values.refuse("only texts and parties have `values`");
  }
  read.values = values.texts();
  if (read.values.empty()) values.refuse("`values` must not be empty");
  std::set<std::string_view> distinct;
  for (std::size_t i = 0; i < read.values.size(); ++i) {
    if (!distinct.insert(read.values[i]).second) {
      values.at(i).refuse("the value is given twice");
    }
  }
  return read;
}

std::vector<Table::Column> read_columns(const Cursor& list) {
  if (list.size() == 0) list.refuse("a table needs at least one column here");
  if (list.size() > kMaxColumns) {
    throw Error(ErrorCode::kLimitExceeded, "a table has at most 64 columns",
                list.pointer());
  }
  std::vector<Table::Column> columns;
  std::set<std::string> names;
  for (const Cursor& item : list.items()) {
    columns.push_back(read_column(item));
    if (!names.insert(columns.back().name).second) {
      item.refuse("two columns have the same name");
    }
  }
  return columns;
}

class TableReader {
 public:
  TableReader(const Cursor& table, Zone zone)
      : table_(table), zone_(zone), data_(std::make_shared<TableData>()) {}

  std::shared_ptr<const TableData> read() {
    table_.only({"id", "inputs", "outputs", "hit", "rows", "default"});
    data_->id = table_.at("id").name();
    data_->inputs = read_columns(table_.at("inputs"));
    data_->outputs = read_columns(table_.at("outputs"));
    if (data_->inputs.size() + data_->outputs.size() > kMaxColumns) {
      throw Error(ErrorCode::kLimitExceeded, "a table has at most 64 columns",
                  table_.pointer());
    }
    open_columns();
    read_hit();
    read_rows(table_.at("rows"));
    if (table_.has("default")) read_default(table_.at("default"));
    number_outputs();
    order_rows();
    return std::move(data_);
  }

 private:
  void open_columns() {
    for (const Table::Column& input : data_->inputs) {
      Domain domain = Domain::of(input.type, zone_);
      for (const std::string& value : input.values) domain.words.add(value);
      if (!input.values.empty()) domain.close();
      data_->domains.push_back(std::move(domain));
    }
    data_->texts.resize(data_->outputs.size());
    for (std::size_t o = 0; o < data_->outputs.size(); ++o) {
      for (const std::string& value : data_->outputs[o].values) {
        data_->texts[o].add(value);
      }
    }
  }

  void read_hit() {
    const Cursor hit = table_.at("hit");
    data_->hit = static_cast<Hit>(
        hit.one_of({"unique", "any", "first", "priority", "rule_order",
                    "output_order", "collect", "sum", "min", "max", "count"}));
    const auto& outputs = data_->outputs;
    if (data_->hit == Hit::kPriority || data_->hit == Hit::kOutputOrder) {
      if (std::all_of(outputs.begin(), outputs.end(),
                      [](const auto& o) { return o.values.empty(); })) {
        hit.refuse("no output has `values` to order by",
                   "give an output its `values`, the first goes before");
      }
    }
    if (data_->hit == Hit::kSum || data_->hit == Hit::kMin ||
        data_->hit == Hit::kMax) {
      if (outputs.size() != 1 || outputs[0].type != FactType::kNumber) {
        hit.refuse("the policy needs one output, a number");
      }
    }
  }

  void read_rows(const Cursor& rows) {
    data_->rows = rows.size();
    if (data_->rows > kMaxRows) {
      throw Error(ErrorCode::kLimitExceeded, "a table has at most 10,000 rows",
                  rows.pointer());
    }
    for (std::size_t r = 0; r < data_->rows; ++r) {
      const Cursor row = rows.at(r);
      row.only({"if", "then"});
      const Cursor cells = row.at("if");
      want_size(cells, data_->inputs.size(), "a cell for each input");
      for (std::size_t c = 0; c < data_->inputs.size(); ++c) {
        const Set set = read_cell(cells.at(c), data_->domains[c]);
        data_->ranges.insert(data_->ranges.end(), set.begin(), set.end());
        data_->starts.push_back(data_->ranges.size());
      }
      const Cursor values = row.at("then");
      want_size(values, data_->outputs.size(), "a value for each output");
      for (std::size_t o = 0; o < data_->outputs.size(); ++o) {
        data_->results.push_back(read_output(values.at(o), o));
      }
    }
  }

  static void want_size(const Cursor& list, std::size_t size,
                        const char* what) {
    if (list.size() != size) {
      list.refuse(
          std::string(what) + " is wanted",
          std::to_string(size) + ", not " + std::to_string(list.size()));
    }
  }

  Value read_output(const Cursor& value, std::size_t output) {
    const Table::Column& column = data_->outputs[output];
    switch (column.type) {
      case FactType::kBoolean:
        return Value::of_bool(value.boolean());
      case FactType::kNumber:
        return Value::of_number(value.number());
      case FactType::kInstant:
        return Value::of_instant(read_instant(value, value.text(), zone_));
      case FactType::kText:
      case FactType::kParty:
        break;
    }
    Words& words = data_->texts[output];
    const std::size_t n = words.add(value.text());
    if (!column.values.empty() && n >= column.values.size()) {
      value.refuse("the text is not among the output's `values`");
    }
    return Value::of_text(words[n]);
  }

  // A count is a number, whatever the outputs are.
  void read_default(const Cursor& values) {
    if (data_->hit == Hit::kCount) {
      want_size(values, 1, "one number");
      data_->otherwise.push_back(Value::of_number(values.at(0).number()));
      return;
    }
    want_size(values, data_->outputs.size(), "a value for each output");
    for (std::size_t o = 0; o < data_->outputs.size(); ++o) {
      data_->otherwise.push_back(read_output(values.at(o), o));
    }
  }

  // What orders the value: texts by their number, since equal ones share it.
  Code key(const Value& value, std::size_t output) const {
    switch (value.kind) {
      case Value::Kind::kBoolean:
        return value.boolean ? 1 : 0;
      case Value::Kind::kNumber:
        return code_of_number(value.number);
      case Value::Kind::kText:
        return static_cast<Code>(*data_->texts[output].find(value.text()));
      default:
        return value.us;
    }
  }

  void number_outputs() {
    std::map<std::vector<Code>, RowNumber> numbers;
    for (std::size_t r = 0; r < data_->rows; ++r) {
      std::vector<Code> keys;
      for (std::size_t o = 0; o < data_->outputs.size(); ++o) {
        keys.push_back(key(data_->result(r)[o], o));
      }
      const auto next = static_cast<RowNumber>(numbers.size());
      data_->same.push_back(
          numbers.emplace(std::move(keys), next).first->second);
    }
  }

  // By the outputs that have `values`, from left to right; ties in row order.
  void order_rows() {
    Rows rows(data_->rows);
    std::iota(rows.begin(), rows.end(), 0u);
    std::stable_sort(rows.begin(), rows.end(), [&](RowNumber a, RowNumber b) {
      for (std::size_t o = 0; o < data_->outputs.size(); ++o) {
        if (data_->outputs[o].values.empty()) continue;
        const Code x = key(data_->result(a)[o], o);
        const Code y = key(data_->result(b)[o], o);
        if (x != y) return x < y;
      }
      return false;
    });
    data_->order.resize(data_->rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      data_->order[rows[i]] = static_cast<RowNumber>(i);
    }
  }

  const Cursor& table_;
  Zone zone_;
  std::shared_ptr<TableData> data_;
};

}  // namespace

Table Table::read(const Cursor& table, Zone zone) {
  Table read;
  read.data_ = TableReader(table, zone).read();
  return read;
}

}  // namespace rung::cond
