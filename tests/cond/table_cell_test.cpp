// What cells take.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "cond/table_tools.hpp"

namespace rung::cond {
namespace {

// The values among `points` that the cell takes, as `1 0 1`.
std::string taken(const std::string& input, const std::string& cell,
                  const std::vector<Value>& points) {
  const Table table = one_column(input, "first", {cell});
  std::string marks;
  for (const Value& point : points) {
    marks += table.decide({&point, 1}).rows.empty() ? '0' : '1';
  }
  return marks;
}

struct Case {
  const char* cell;   // as JSON
  const char* taken;  // of the points
};

void expect(const std::string& input, const std::vector<Value>& points,
            std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    EXPECT_EQ(taken(input, c.cell, points), c.taken) << c.cell;
  }
}

TEST(TableCells, OfNumbersCompare) {
  expect(R"("type":"number")",
         {num(-2.5), num(0), num(1), num(3), num(3.0000001), num(5), num(7)},
         {{R"("-")", "1111111"},
          {R"(" - ")", "1111111"},
          {R"("3")", "0001000"},
          {"3", "0001000"},
          {R"("-2.5")", "1000000"},
          {R"("<3")", "1110000"},
          {R"("<= 3")", "1111000"},
          {R"("> 3")", "0000111"},
          {R"(">=3")", "0001111"},
          {R"("[1..5]")", "0011110"},
          {R"j("(1..5)")j", "0001100"},
          {R"("]1..5[")", "0001100"},
          {R"j("[1..5)")j", "0011100"},
          {R"("( 1 .. 5 ]")", "0001110"},
          {R"("[-2.5...5]")", "1100000"},
          {R"("1, 7,>= 5")", "0010011"},
          {R"("[0..1],[1..3]")", "0111000"},
          {R"j("not(3)")j", "1110111"},
          {R"j("not( <1, > 5 )")j", "0011110"},
          {"[1, 7]", "0010001"},
          {R"("-0")", "0100000"},
          {R"("1e0")", "0010000"},
          {R"("< -2.5")", "0000000"}});
}

TEST(TableCells, OfNumbersTakeThemAsTheyAre) {
  const double next = std::nextafter(3.0, 4.0);
  EXPECT_EQ(taken(R"("type":"number")", R"("> 3")", {num(3), num(next)}), "01");
  EXPECT_EQ(taken(R"("type":"number")", R"("-0.0")", {num(0), num(-0.0)}),
            "11");
  const double infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(
      taken(R"("type":"number")", R"("> 1")", {num(infinity), num(-infinity)}),
      "10");
}

TEST(TableCells, OfTextsNameThem) {
  expect(R"("type":"text")",
         {txt("a"), txt("b"), txt("c"), txt(""), txt("a \"b\"\\")},
         {{R"("\"a\"")", "10000"},
          {R"("\"a\",\"b\"")", "11000"},
          {R"j("not(\"a\" , \"b\")")j", "00111"},
          {R"("\"\"")", "00010"},
          {R"("\"a \\\"b\\\"\\\\\"")", "00001"},
          {R"(["a","c"])", "10100"},
          {R"("-")", "11111"}});
  expect(R"("type":"party","values":["a","b"])",
         {txt("a"), txt("b"), txt("other")},
         {{R"j("not(\"a\")")j", "010"}, {R"("-")", "110"}});
}

TEST(TableCells, OfBooleansAreTrueOrFalse) {
  expect(R"("type":"boolean")", {yes(false), yes()},
         {{"true", "01"},
          {R"("true")", "01"},
          {R"("false")", "10"},
          {R"j("not(true)")j", "10"},
          {R"("true,false")", "11"},
          {"[false]", "10"}});
}

TEST(TableCells, OfInstantsTakeDatesInThreeForms) {
  expect(R"("type":"instant")",
         {at("2023-12-31T23:59:59.999999"), at("2024-01-01"),
          at("2024-01-01T00:00:00.000001"), at("2024-02-01"), at("2024-02-02")},
         {{R"j("date(\"2024-01-01\")")j", "01000"},
          {R"("\"2024-01-01\"")", "01000"},
          {R"("2024-01-01")", "01000"},
          {R"("2024-01-01T00:00+08:00")", "01000"},
          {R"j("date and time(\"2023-12-31T16:00:00Z\")")j", "01000"},
          {R"("< 2024-01-01")", "10000"},
          {R"j("> date(\"2024-01-01\")")j", "00111"},
          {R"j("[2024-01-01..2024-02-01)")j", "01100"},
          {R"("(\"2024-01-01\"..date(\"2024-02-01\")]")", "00110"},
          {R"j("not(>= 2024-02-01)")j", "11100"},
          {R"(["2024-01-01","2024-02-02"])", "01001"}});
}

TEST(TableCells, TakeNothingOfAnotherType) {
  const Table table = one_column(R"("type":"number")", "first", {R"("3")"});
  EXPECT_EQ(ask(table, {txt("3")}), "unknown | rows 0");
  EXPECT_EQ(ask(table, {num(std::numeric_limits<double>::quiet_NaN())}),
            "unknown | rows 0");
  EXPECT_EQ(ask(table, {}), "unknown | rows 0");
}

}  // namespace
}  // namespace rung::cond
