// The decision tables of the DMN compatibility suite, level 2.
#include "cond/table_dmn.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <map>
#include <set>

#include "base/file.hpp"
#include "cond/table.hpp"

namespace rung::cond {
namespace {

const std::string kSuite =
    RUNG_SOURCE_DIR "/../shared/data/dmn/compliance-level-2";

// Models of which every decision is such a table: all of the suite's, that is.
const std::set<std::string> kTables{"0004-simpletable-U",
                                    "0005-simpletable-A",
                                    "0006-simpletable-P1",
                                    "0007-simpletable-P2",
                                    "0010-multi-output-U",
                                    "0108-first-hitpolicy",
                                    "0109-ruleOrder-hitpolicy",
                                    "0110-outputOrder-hitpolicy",
                                    "0111-first-hitpolicy-singleoutputcol",
                                    "0112-ruleOrder-hitpolicy-singleinoutcol",
                                    "0113-outputOrder-hitpolicy-singleinoutcol",
                                    "0114-min-collect-hitpolicy",
                                    "0115-sum-collect-hitpolicy",
                                    "0116-count-collect-hitpolicy",
                                    "0117-multi-any-hitpolicy",
                                    "0118-multi-priority-hitpolicy",
                                    "0119-multi-collect-hitpolicy"};

XmlElement read_xml(const std::filesystem::path& path) {
  return parse_xml(read_file(path.string(), std::size_t{1} << 24));
}

std::vector<std::filesystem::path> files(const std::filesystem::path& folder,
                                         const std::string& extension) {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (extension.empty() || entry.path().extension() == extension) {
      found.push_back(entry.path());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

Value value_of(const std::string& text, FactType type) {
  switch (type) {
    case FactType::kBoolean:
      return Value::of_bool(text == "true");
    case FactType::kNumber:
      return Value::of_number(std::strtod(text.c_str(), nullptr));
    case FactType::kInstant:
      return Value::of_instant(parse_instant(text, Zone{}));
    default:
      return Value::of_text(text);
  }
}

bool equal(const Value& value, const std::string& text) {
  switch (value.kind) {
    case Value::Kind::kBoolean:
      return text == (value.boolean ? "true" : "false");
    case Value::Kind::kNumber:
      return std::abs(value.number - std::strtod(text.c_str(), nullptr)) < 1e-9;
    case Value::Kind::kText:
      return value.text() == text;
    case Value::Kind::kInstant:
      return Instant{value.us} == parse_instant(text, Zone{});
    default:
      return false;
  }
}

bool passes(const Table& table, const DmnCase& test,
            const DmnExpected& expected) {
  std::vector<Value> inputs;
  for (const Table::Column& input : table.inputs()) {
    inputs.push_back(Value::unknown());
    for (const auto& [name, text] : test.inputs) {
      if (name == input.name && text != "null") {
        inputs.back() = value_of(text, input.type);
      }
    }
  }
  const Table::Answer answer = table.decide(inputs);
  const std::size_t width = table.outputs().size();
  if (answer.kind != Table::Answer::Kind::kValues ||
      answer.values.size() != expected.rows.size() * width) {
    return false;
  }
  for (std::size_t r = 0; r < expected.rows.size(); ++r) {
    if (expected.rows[r].size() != width) return false;
    for (const auto& [name, text] : expected.rows[r]) {
      std::size_t o = 0;
      while (o < width && table.outputs()[o].name != name) ++o;
      if (o == width || !equal(answer.values[r * width + o], text))
        return false;
    }
  }
  return true;
}

struct Count {
  int run = 0;
  int passed = 0;
};

Count run_cases(const DmnDecision& decision,
                const std::filesystem::path& folder) {
  const Table table = Table::read(Cursor(decision.table), Zone{});
  Count count;
  for (const auto& path : files(folder, ".xml")) {
    for (const DmnCase& test : read_cases(read_xml(path))) {
      for (const DmnExpected& expected : test.expected) {
        if (expected.decision != decision.name) continue;
        ++count.run;
        const bool passed = passes(table, test, expected);
        EXPECT_TRUE(passed) << path << " case " << test.id;
        count.passed += passed ? 1 : 0;
      }
    }
  }
  return count;
}

TEST(DmnSuite, DecisionTablesDecideAsItExpects) {
  if (!std::filesystem::exists(kSuite)) {
    GTEST_SKIP() << "no " << kSuite << ", skipped";
  }
  std::set<std::string> fit;
  std::map<std::string, std::vector<std::string>> unfit;
  Count total;
  std::cout << std::left << std::setw(44) << "model"
            << "cases  passed\n";
  for (const auto& folder : files(kSuite, "")) {
    const std::string model = folder.filename().string();
    for (const auto& path : files(folder, ".dmn")) {
      for (const DmnDecision& decision : read_decisions(read_xml(path))) {
        if (!decision.reason.empty()) {
          unfit[model].push_back(decision.reason);
          continue;
        }
        fit.insert(model);
        const Count count = run_cases(decision, folder);
        EXPECT_GT(count.run, 0) << model;
        total.run += count.run;
        total.passed += count.passed;
        std::cout << std::setw(44) << model << std::setw(7) << count.run
                  << count.passed << '\n';
      }
    }
  }
  std::cout << std::setw(44) << "all" << std::setw(7) << total.run
            << total.passed << "\n\n";
  for (const auto& [model, reasons] : unfit) {
    std::cout << model << ": " << reasons.size()
              << " not of tables, such as: " << reasons.front() << '\n';
  }
  EXPECT_EQ(fit, kTables);
}

}  // namespace
}  // namespace rung::cond
