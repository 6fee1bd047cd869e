// What each hit policy gives.
#include <gtest/gtest.h>

#include "cond/table_tools.hpp"

namespace rung::cond {
namespace {

// Rows: any; > 10; > 20; > 20 with the first row's output again.
Table discounts(const std::string& hit, const std::string& more = "") {
  return read_table(R"({"id":"d","inputs":[{"name":"n","type":"number"}],
    "outputs":[{"name":"who","type":"text","values":["c","b","a"]},
               {"name":"rate","type":"number"}],
    "hit":")" + hit +
                    R"(","rows":[
      {"if":[">= 0"],"then":["a",1]},
      {"if":["> 10"],"then":["b",2]},
      {"if":["> 20"],"then":["c",3]},
      {"if":["> 30"],"then":["c",4]}])" +
                    more + "}");
}

Table numbers(const std::string& hit, const std::string& more = "") {
  return read_table(R"({"id":"s","inputs":[{"name":"n","type":"number"}],
    "outputs":[{"name":"y","type":"number"}],"hit":")" +
                    hit + R"(","rows":[
      {"if":["> 1"],"then":[10]},
      {"if":["> 2"],"then":[-2.5]},
      {"if":["> 3"],"then":[7]}])" +
                    more + "}");
}

TEST(TablePolicies, UniqueRefusesTwoRows) {
  EXPECT_EQ(ask(discounts("unique"), {num(5)}), "\"a\" 1 | rows 0");
  EXPECT_EQ(ask(discounts("unique"), {num(15)}), "conflict | rows 0 1");
  EXPECT_EQ(ask(discounts("unique"), {num(-1)}), "nothing");
}

TEST(TablePolicies, AnyRefusesRowsThatDisagree) {
  const Table table = read_table(R"({"id":"a",
    "inputs":[{"name":"n","type":"number"}],
    "outputs":[{"name":"y","type":"instant"},{"name":"z","type":"boolean"}],
    "hit":"any","rows":[
      {"if":["> 0"],"then":["2024-01-01",true]},
      {"if":["> 5"],"then":["2024-01-01T00:00:00+08:00",true]},
      {"if":["> 9"],"then":["2024-01-01",false]}]})");
  EXPECT_EQ(ask(table, {num(1)}), "2024-01-01 true | rows 0");
  EXPECT_EQ(ask(table, {num(6)}), "2024-01-01 true | rows 0 1");
  EXPECT_EQ(ask(table, {num(10)}), "conflict | rows 0 1 2");
}

TEST(TablePolicies, FirstTakesTheFirstRow) {
  EXPECT_EQ(ask(discounts("first"), {num(35)}), "\"a\" 1 | rows 0");
}

TEST(TablePolicies, PriorityGoesByTheValuesOfTheOutputs) {
  EXPECT_EQ(ask(discounts("priority"), {num(5)}), "\"a\" 1 | rows 0");
  EXPECT_EQ(ask(discounts("priority"), {num(15)}), "\"b\" 2 | rows 1");
  EXPECT_EQ(ask(discounts("priority"), {num(25)}), "\"c\" 3 | rows 2");
  // Both are `c`: the earlier row.
  EXPECT_EQ(ask(discounts("priority"), {num(35)}), "\"c\" 3 | rows 2");
}

TEST(TablePolicies, PriorityGoesFromTheFirstOutputToTheNext) {
  const Table table = read_table(R"({"id":"p",
    "inputs":[{"name":"n","type":"number"}],
    "outputs":[{"name":"u","type":"text","values":["x","y"]},
               {"name":"v","type":"text"},
               {"name":"w","type":"text","values":["k","l"]}],
    "hit":"output_order","rows":[
      {"if":["-"],"then":["y","1","k"]},
      {"if":["-"],"then":["x","2","l"]},
      {"if":["-"],"then":["x","3","k"]}]})");
  EXPECT_EQ(ask(table, {num(0)}),
            R"("x" "3" "k" "x" "2" "l" "y" "1" "k" | rows 2 1 0)");
}

TEST(TablePolicies, SeveralHitsComeInTheirOrder) {
  EXPECT_EQ(ask(discounts("rule_order"), {num(25)}),
            "\"a\" 1 \"b\" 2 \"c\" 3 | rows 0 1 2");
  EXPECT_EQ(ask(discounts("collect"), {num(15)}), "\"a\" 1 \"b\" 2 | rows 0 1");
  EXPECT_EQ(ask(discounts("output_order"), {num(35)}),
            "\"c\" 3 \"c\" 4 \"b\" 2 \"a\" 1 | rows 2 3 1 0");
  EXPECT_EQ(ask(discounts("collect"), {num(-5)}), "nothing");
}

TEST(TablePolicies, AggregatesAreOneNumber) {
  EXPECT_EQ(ask(numbers("sum"), {num(4)}), "14.5 | rows 0 1 2");
  EXPECT_EQ(ask(numbers("min"), {num(4)}), "-2.5 | rows 0 1 2");
  EXPECT_EQ(ask(numbers("max"), {num(4)}), "10 | rows 0 1 2");
  EXPECT_EQ(ask(numbers("count"), {num(3)}), "2 | rows 0 1");
  EXPECT_EQ(ask(discounts("count"), {num(35)}), "4 | rows 0 1 2 3");
  EXPECT_EQ(ask(numbers("sum"), {num(0)}), "nothing");
}

TEST(TablePolicies, WithoutARowGiveTheDefault) {
  const std::string other = R"(,"default":["b",0])";
  EXPECT_EQ(ask(discounts("unique", other), {num(-1)}), "\"b\" 0");
  EXPECT_EQ(ask(discounts("collect", other), {num(-1)}), "\"b\" 0");
  EXPECT_EQ(ask(numbers("sum", R"(,"default":[0])"), {num(-1)}), "0");
  EXPECT_EQ(ask(discounts("count", R"(,"default":[0])"), {num(-1)}), "0");
}

TEST(TablePolicies, KeepTheTableTheyAreAskedOf) {
  const Table table = discounts("first");
  EXPECT_EQ(table.id(), "d");
  ASSERT_EQ(table.inputs().size(), 1u);
  EXPECT_EQ(table.inputs()[0].name, "n");
  EXPECT_EQ(table.inputs()[0].type, FactType::kNumber);
  ASSERT_EQ(table.outputs().size(), 2u);
  EXPECT_EQ(table.outputs()[0].values,
            (std::vector<std::string>{"c", "b", "a"}));
  EXPECT_EQ(table.hit(), Table::Hit::kFirst);
}

TEST(UnknownInputs, LeaveTheAnswerUnknown) {
  EXPECT_EQ(ask(discounts("first"), {Value::unknown()}),
            "unknown | rows 0 1 2 3");
}

TEST(UnknownInputs, DoNotMatterWhenAllTheyCouldBeAgree) {
  // Who may approve: a large sum needs the mayor, whatever the kind.
  const Table table = read_table(R"({"id":"u","inputs":[
      {"name":"sum","type":"number"},
      {"name":"kind","type":"text","values":["goods","works"]}],
    "outputs":[{"name":"who","type":"text"}],"hit":"unique","rows":[
      {"if":["< 10","\"goods\""],"then":["head"]},
      {"if":["< 10","\"works\""],"then":["deputy"]},
      {"if":[">= 10","\"goods\""],"then":["mayor"]},
      {"if":[">= 10","\"works\""],"then":["mayor"]}]})");
  EXPECT_EQ(ask(table, {num(50), Value::unknown()}), "\"mayor\" | rows 2 3");
  EXPECT_EQ(ask(table, {num(5), Value::unknown()}), "unknown | rows 0 1");
  EXPECT_EQ(ask(table, {Value::unknown(), txt("works")}), "unknown | rows 1 3");
}

TEST(UnknownInputs, OfAnOpenTextCouldBeAnyText) {
  const Table table = one_column(R"("type":"text")", "count",
                                 {R"("\"a\"")", R"j("not(\"a\")")j"});
  EXPECT_EQ(ask(table, {Value::unknown()}), "1 | rows 0 1");
  const Table open = one_column(R"("type":"text")", "count", {R"("\"a\"")"});
  EXPECT_EQ(ask(open, {Value::unknown()}), "unknown | rows 0");
}

}  // namespace
}  // namespace rung::cond
