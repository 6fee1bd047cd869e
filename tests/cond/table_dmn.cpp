#include "cond/table_dmn.hpp"

#include <boost/json/parse.hpp>
#include <map>
#include <stdexcept>

namespace rung::cond {
namespace {

namespace json = boost::json;

[[noreturn]] void unfit(const std::string& reason) {
  throw std::runtime_error(reason);
}

// Literals of FEEL that are literals of JSON as well: numbers, texts, truths.
json::value literal(const std::string& text, const std::string& what) {
  boost::system::error_code failed;
  json::value value = json::parse(text, failed);
  if (failed) unfit(what + " is an expression: " + text);
  return value;
}

class DecisionReader {
 public:
  DecisionReader(const XmlElement& model, const XmlElement& decision)
      : model_(model), decision_(decision) {}

  json::value read() const {
    const XmlElement* table = decision_.find("decisionTable");
    if (table == nullptr) no_table();
    json::object out;
    out["id"] = decision_.get("name");
    out["hit"] = policy(*table);
    out["inputs"] = inputs(*table);
    out["outputs"] = outputs(*table);
    json::array rows;
    for (const XmlElement* rule : table->all("rule"))
      rows.push_back(row(*rule));
    out["rows"] = std::move(rows);
    add_default(*table, out);
    return out;
  }

 private:
  [[noreturn]] void no_table() const {
    for (const char* kind : {"literalExpression", "invocation", "context",
                             "relation", "functionDefinition", "list"}) {
      if (const XmlElement* body = decision_.find(kind)) {
        const XmlElement* text = body->find("text");
        unfit(std::string(kind) + (text ? ": " + text->text : ""));
      }
    }
    unfit("no expression");
  }

  static std::string policy(const XmlElement& table) {
    const std::map<std::string, std::string> names{
        {"", "unique"},           {"UNIQUE", "unique"},
        {"ANY", "any"},           {"FIRST", "first"},
        {"PRIORITY", "priority"}, {"RULE ORDER", "rule_order"},
        {"COLLECT", "collect"},   {"OUTPUT ORDER", "output_order"},
        {"SUM", "sum"},           {"MIN", "min"},
        {"MAX", "max"},           {"COUNT", "count"}};
    const std::string aggregation = table.get("aggregation");
    return names.at(aggregation.empty() ? table.get("hitPolicy") : aggregation);
  }

  // The basic type that a name stands for, or that of its component.
  std::string type(const std::string& name, const std::string& part) const {
    const std::map<std::string, std::string> basic{{"number", "number"},
                                                   {"string", "text"},
                                                   {"boolean", "boolean"},
                                                   {"date", "instant"}};
    if (const auto found = basic.find(name); found != basic.end()) {
      return found->second;
    }
    for (const XmlElement* item : model_.all("itemDefinition")) {
      if (item->get("name") != name) continue;
      if (const XmlElement* ref = item->find("typeRef")) {
        return type(ref->text, {});
      }
      for (const XmlElement* component : item->all("itemComponent")) {
        if (component->get("name") != part) continue;
        if (const XmlElement* ref = component->find("typeRef")) {
          return type(ref->text, {});
        }
      }
    }
    unfit("a type that is not basic: " + name);
  }

  static void add_values(const XmlElement& column, const char* key,
                         json::object& out) {
    const std::string values = column.text_in(key);
    if (values.empty()) return;
    out["values"] = literal("[" + values + "]", key);
  }

  json::array inputs(const XmlElement& table) const {
    json::array list;
    for (const XmlElement* input : table.all("input")) {
      const std::string name = input->text_in("inputExpression");
      const XmlElement* data = nullptr;
      for (const XmlElement* candidate : model_.all("inputData")) {
        if (candidate->get("name") == name) data = candidate;
      }
      if (data == nullptr) unfit("input is no input data: " + name);
      json::object out{{"name", name}};
      out["type"] = type(data->find("variable")->get("typeRef"), {});
      add_values(*input, "inputValues", out);
      list.push_back(std::move(out));
    }
    return list;
  }

  json::array outputs(const XmlElement& table) const {
    json::array list;
    for (const XmlElement* output : table.all("output")) {
      std::string name = output->get("name");
      std::string ref = output->get("typeRef");
      if (ref.empty()) ref = decision_.find("variable")->get("typeRef");
      json::object out;
      out["type"] = type(ref, name);
      if (name.empty()) name = decision_.get("name");
      out["name"] = name;
      add_values(*output, "outputValues", out);
      list.push_back(std::move(out));
    }
    return list;
  }

  static json::object row(const XmlElement& rule) {
    json::array cells;
    json::array values;
    for (const XmlElement* entry : rule.all("inputEntry")) {
      cells.push_back(json::value(entry->find("text")->text));
    }
    for (const XmlElement* entry : rule.all("outputEntry")) {
      values.push_back(literal(entry->find("text")->text, "output"));
    }
    return {{"if", std::move(cells)}, {"then", std::move(values)}};
  }

  static void add_default(const XmlElement& table, json::object& out) {
    json::array values;
    for (const XmlElement* output : table.all("output")) {
      const std::string value = output->text_in("defaultOutputEntry");
      if (value.empty()) return;
      values.push_back(literal(value, "default"));
    }
    out["default"] = std::move(values);
  }

  const XmlElement& model_;
  const XmlElement& decision_;
};

std::string value_in(const XmlElement& element) {
  const XmlElement* value = element.find("value");
  if (value == nullptr) unfit("a value that is not simple");
  return value->get("nil") == "true" ? "null" : value->text;
}

std::vector<std::pair<std::string, std::string>> expected_row(
    const XmlElement& item, const std::string& decision) {
  const auto components = item.all("component");
  if (components.empty()) return {{decision, value_in(item)}};
  std::vector<std::pair<std::string, std::string>> row;
  for (const XmlElement* component : components) {
    row.emplace_back(component->get("name"), value_in(*component));
  }
  return row;
}

}  // namespace

std::vector<DmnDecision> read_decisions(const XmlElement& model) {
  std::vector<DmnDecision> decisions;
  for (const XmlElement* decision : model.all("decision")) {
    DmnDecision read{decision->get("name"), {}, {}};
    try {
      read.table = DecisionReader(model, *decision).read();
    } catch (const std::runtime_error& error) {
      read.reason = error.what();
    }
    decisions.push_back(std::move(read));
  }
  return decisions;
}

std::vector<DmnCase> read_cases(const XmlElement& tests) {
  std::vector<DmnCase> cases;
  for (const XmlElement* test : tests.all("testCase")) {
    DmnCase read{test->get("id"), {}, {}};
    for (const XmlElement* input : test->all("inputNode")) {
      read.inputs.emplace_back(input->get("name"), value_in(*input));
    }
    for (const XmlElement* result : test->all("resultNode")) {
      DmnExpected expected{result->get("name"), {}};
      const XmlElement* body = result->find("expected");
      if (const XmlElement* list = body->find("list")) {
        for (const XmlElement* item : list->all("item")) {
          expected.rows.push_back(expected_row(*item, expected.decision));
        }
      } else {
        expected.rows.push_back(expected_row(*body, expected.decision));
      }
      read.expected.push_back(std::move(expected));
    }
    cases.push_back(std::move(read));
  }
  return cases;
}

}  // namespace rung::cond
