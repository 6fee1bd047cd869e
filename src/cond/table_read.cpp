// Tables from JSON.
#include <algorithm>

#include "cond/table_cell.hpp"
#include "cond/table_data.hpp"
#include "rung/error.hpp"

namespace rung::cond {
namespace {

using Hit = Table::Hit;

constexpr std::size_t kMaxRows = 10'000;

class TableReader {
 public:
  TableReader(const Cursor& table, Zone zone)
      : table_(table), zone_(zone), data_(std::make_shared<TableData>()) {}

  std::shared_ptr<const TableData> read() {
    table_.only({"id", "inputs", "outputs", "hit", "rows", "default"});
    data_->id = table_.at("id").name();
    data_->inputs = read_table_columns(table_.at("inputs"));
    data_->outputs = read_table_columns(table_.at("outputs"));
    if (data_->inputs.size() + data_->outputs.size() > kMaxTableColumns) {
      throw Error(ErrorCode::kLimitExceeded, "a table has at most 64 columns",
                  table_.pointer());
    }
    open_columns();
    read_hit();
    read_rows(table_.at("rows"));
    if (table_.has("default")) read_default(table_.at("default"));
    order_rows(*data_);
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
