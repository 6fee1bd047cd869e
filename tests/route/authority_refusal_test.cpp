// What no table of authority may be, each at its JSON pointer.
#include <gtest/gtest.h>

#include "route/authority_tools.hpp"
#include "rung/error.hpp"

namespace rung::test {
namespace {

const std::string kRow = R"(["-"],"then":[1])";

// Where the text is refused as no table of authority.
std::string refused_at(const std::string& json) {
  try {
    Authority::parse(json);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kParse) << error.what();
    EXPECT_FALSE(error.message().empty());
    return error.place();
  }
  return "not refused";
}

std::string of_input(const std::string& column) {
  return refused_at(table_json(column, "number", "first", {kRow}));
}

std::string of_hit(const std::string& hit, const std::string& output) {
  const std::string value = output == "boolean" ? "true" : "1";
  return refused_at(table_json(number("rank"), output, hit,
                               {R"(["-"],"then":[)" + value + "]"}));
}

TEST(AuthorityRefusals, AnInputOfAnotherName) {
  EXPECT_EQ(of_input(number("sum")), "/inputs/0/name");
  EXPECT_EQ(of_input(text("Role")), "/inputs/0/name");
  EXPECT_EQ(of_input(party("person")), "/inputs/0/name");
}

TEST(AuthorityRefusals, AnInputOfAnotherType) {
  for (const std::string name : {"amount", "rank"}) {
    EXPECT_EQ(of_input(text(name)), "/inputs/0/type") << name;
  }
  for (const std::string name : {"role", "unit_kind", "document_kind"}) {
    EXPECT_EQ(of_input(party(name)), "/inputs/0/type") << name;
  }
  for (const std::string name : {"post", "unit", "subject"}) {
    EXPECT_EQ(of_input(text(name)), "/inputs/0/type") << name;
    EXPECT_EQ(of_input(number(name)), "/inputs/0/type") << name;
  }
  EXPECT_EQ(of_input(number("rank") + "," + text("amount")).substr(0, 5),
            "/rows");  // a cell is missing before the type is looked at
}

TEST(AuthorityRefusals, TheSecondInputHasItsOwnPlace) {
  EXPECT_EQ(
      refused_at(table_json(number("rank") + "," + text("amount"), "number",
                            "first", {R"(["-","-"],"then":[1])"})),
      "/inputs/1/type");
}

TEST(AuthorityRefusals, AnInputTwice) {
  EXPECT_EQ(
      refused_at(table_json(number("rank") + "," + number("rank"), "number",
                            "first", {R"(["-","-"],"then":[1])"})),
      "/inputs/1");
}

TEST(AuthorityRefusals, ARoleThatThereIsNot) {
  EXPECT_EQ(refused_at(table_json(text("role"), "boolean", "first",
                                  {R"(["\"chief\""],"then":[true])"})),
            "/rows/0/if/0");
  EXPECT_EQ(
      of_input(R"({"name":"role","type":"text","values":["head","boss"]})"),
      "/inputs/0/values/1");
  EXPECT_EQ(of_input(R"({"name":"role","type":"text","values":["head"]})"),
            "not refused");
}

TEST(AuthorityRefusals, SeveralOutputs) {
  EXPECT_EQ(refused_at(R"({"id":"t","hit":"first","inputs":[
                {"name":"rank","type":"number"}],"outputs":[
                {"name":"a","type":"number"},{"name":"b","type":"boolean"}],
                "rows":[]})"),
            "/outputs");
}

TEST(AuthorityRefusals, AnOutputThatIsNoAuthority) {
  for (const std::string type : {"text", "party", "instant"}) {
    const std::string value = type == "instant" ? R"("2024-01-01")" : R"("B")";
    EXPECT_EQ(refused_at(table_json(number("rank"), type, "first",
                                    {R"(["-"],"then":[)" + value + "]"})),
              "/outputs/0/type")
        << type;
  }
}

TEST(AuthorityRefusals, PoliciesOfSeveralAnswers) {
  for (const std::string output : {"number", "boolean"}) {
    for (const std::string hit : {"rule_order", "collect", "count"}) {
      EXPECT_EQ(of_hit(hit, output), "/hit") << hit;
    }
  }
}

// Only texts have an order of their values.
TEST(AuthorityRefusals, PoliciesThatNeedOrderedValues) {
  for (const std::string hit : {"priority", "output_order"}) {
    EXPECT_EQ(of_hit(hit, "number"), "/hit") << hit;
    EXPECT_EQ(of_hit(hit, "boolean"), "/hit") << hit;
  }
}

TEST(AuthorityRefusals, ATruthHasNoSum) {
  for (const std::string hit : {"sum", "min", "max"}) {
    EXPECT_EQ(of_hit(hit, "boolean"), "/hit") << hit;
    EXPECT_EQ(of_hit(hit, "number"), "not refused") << hit;
  }
}

TEST(AuthorityRefusals, WhatIsNoTable) {
  EXPECT_EQ(refused_at("[]"), "/");
  EXPECT_EQ(refused_at("7"), "/");
  EXPECT_EQ(refused_at(R"({"id":"t","inputs":7})"), "/inputs");
  EXPECT_EQ(refused_at(R"({"id":"t","inputs":[7]})"), "/inputs/0");
  EXPECT_EQ(refused_at(R"({"id":"t","inputs":[{"name":7}]})"),
            "/inputs/0/name");
  EXPECT_EQ(refused_at(R"({"id":"t","limit":1})"), "/limit");
}

TEST(AuthorityRefusals, WhatIsNoJsonHasALineAndAColumn) {
  EXPECT_EQ(refused_at("{\"id\":\n x}"), "2:2");
  EXPECT_NE(refused_at(""), "not refused");
  EXPECT_NE(refused_at("{\"id\":\"\xff\"}"), "not refused");
}

TEST(AuthorityRefusals, TooManyRows) {
  const std::string json = table_json(number("rank"), "number", "first",
                                      std::vector<std::string>(10'001, kRow));
  try {
    Authority::parse(json);
    FAIL() << "not refused";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kLimitExceeded);
    EXPECT_EQ(error.place(), "/rows");
  }
}

}  // namespace
}  // namespace rung::test
