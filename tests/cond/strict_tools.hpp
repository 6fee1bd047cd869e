// Asking strict conditions in tests.
#ifndef RUNG_TESTS_COND_STRICT_TOOLS_HPP_
#define RUNG_TESTS_COND_STRICT_TOOLS_HPP_

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "base/json_text.hpp"
#include "cond/schema_names.hpp"
#include "rung/condition.hpp"
#include "rung/error.hpp"

namespace rung {

/// Facts of every type.
inline std::vector<FactSpec> office_facts() {
  return {
      {"days", FactType::kNumber},
      {"rank", FactType::kNumber},
      {"urgent", FactType::kBoolean},
      {"secret", FactType::kBoolean},
      {"kind", FactType::kText, false, {"report", "request", "letter"}},
      {"title", FactType::kText},
      {"sent", FactType::kInstant},
      {"due", FactType::kInstant},
      {"sender", FactType::kParty},
      {"receiver", FactType::kParty},
      {"copies", FactType::kParty, true},
      {"marks", FactType::kText, true},
      {"sums", FactType::kNumber, true},
      {"doc.pages", FactType::kNumber},
  };
}

inline const Schema& office() {
  static const Schema schema(office_facts());
  return schema;
}

inline Truth ask(const std::string& rule, const std::string& row) {
  return Condition::compile(rule, office()).evaluate(office().parse(row));
}

/// Yes on the first row, no on the second, undetermined on the third.
inline void expect_answers(const std::string& rule, const std::string& yes,
                           const std::string& no, const std::string& unknown) {
  EXPECT_EQ(ask(rule, yes), Truth::kYes) << rule << " on " << yes;
  EXPECT_EQ(ask(rule, no), Truth::kNo) << rule << " on " << no;
  EXPECT_EQ(ask(rule, unknown), Truth::kUndetermined)
      << rule << " on " << unknown;
}

/// The condition does not compile: where, and what the hint holds.
inline void expect_refused(const std::string& rule, const std::string& place,
                           const std::string& hint = "",
                           ErrorCode code = ErrorCode::kParse) {
  try {
    Condition::compile(rule, office());
    ADD_FAILURE() << "compiled: " << rule;
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), code) << error.what();
    EXPECT_EQ(error.place(), place) << error.what();
    EXPECT_FALSE(error.message().empty());
    EXPECT_NE(error.hint().find(hint), std::string::npos) << error.what();
  }
}

/// An expression of any type over a row, with what it points to.
class StrictRule {
 public:
  StrictRule(const std::string& rule, const Schema& schema,
             const std::vector<FactSpec>& facts)
      : rule_(parse_json(rule, 1 << 24, 256)) {
    schema_.facts = facts;
    schema_.zone = schema.zone();
    for (std::size_t i = 0; i < facts.size(); ++i) {
      schema_.numbers.emplace(facts[i].name, i);
    }
    cond::SchemaNames names(schema_);
    program = cond::compile(Cursor(rule_), names, schema_.zone, nullptr);
  }
  StrictRule(const StrictRule&) = delete;
  StrictRule& operator=(const StrictRule&) = delete;

  /// The row has to outlive what is done with the value.
  cond::Value evaluate(const FactRowData& row) const {
    cond::RowSlots slots(row);
    return program.evaluate(slots);
  }
  std::unique_ptr<FactRowData> read(const boost::json::value& row) const {
    const std::shared_ptr<const SchemaData> schema(
        std::shared_ptr<const SchemaData>(), &schema_);
    auto data = std::make_unique<FactRowData>(schema);
    cond::read_facts(Cursor(row), {}, *data);
    return data;
  }

  cond::Program program;

 private:
  boost::json::value rule_;
  SchemaData schema_;
};

}  // namespace rung

#endif  // RUNG_TESTS_COND_STRICT_TOOLS_HPP_
