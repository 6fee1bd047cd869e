// Tables at and beyond what can be analysed: no wrong answers, no long work.
#include <gtest/gtest.h>

#include <algorithm>

#include "cond/table_tools.hpp"

namespace rung::cond {
namespace {

using Kind = TableFlaw::Kind;

constexpr int kMost = 10'000;

// Bands [0..1), [1..2) ... of a sum.
std::vector<std::string> bands() {
  std::vector<std::string> cells;
  for (int i = 0; i < kMost; ++i) {
    cells.push_back("\"[" + std::to_string(i) + ".." + std::to_string(i + 1) +
                    ")\"");
  }
  return cells;
}

TEST(LargeTables, OfBandsAreAnalysedInFull) {
  const Table table = one_column(R"("type":"number")", "unique", bands());
  bool complete = false;
  const auto flaws = table.analyse(complete);
  EXPECT_TRUE(complete);
  ASSERT_EQ(flaws.size(), 1u);
  EXPECT_EQ(flaws[0].kind, Kind::kGap);
  EXPECT_EQ(flaws[0].example, std::vector<std::string>{"< 0, >= 10000"});
  EXPECT_EQ(ask(table, {num(9'999.5)}), "10000 | rows 9999");
}

TEST(LargeTables, FindTheOneRowThatIsOff) {
  std::vector<std::string> cells = bands();
  cells[7'000] = R"("[7000..7001]")";
  cells[0] = R"("< 1")";
  cells[kMost - 1] = R"(">= 9999")";
  const Table table = one_column(R"("type":"number")", "unique", cells);
  bool complete = false;
  const auto flaws = table.analyse(complete);
  EXPECT_TRUE(complete);
  ASSERT_EQ(flaws.size(), 1u);
  EXPECT_EQ(flaws[0].kind, Kind::kOverlap);
  EXPECT_EQ(flaws[0].rows, (std::vector<std::uint32_t>{7'000, 7'001}));
  EXPECT_EQ(flaws[0].example, std::vector<std::string>{"7001"});
}

TEST(LargeTables, FindARowThatMostOthersCoverTogether) {
  std::vector<std::string> cells = bands();
  cells.back() = R"j("[0..9999)")j";
  const Table table = one_column(R"("type":"number")", "first", cells);
  bool complete = false;
  const auto flaws = table.analyse(complete);
  EXPECT_TRUE(complete);
  ASSERT_EQ(flaws.size(), 2u);
  EXPECT_EQ(flaws[1].kind, Kind::kShadowed);
  EXPECT_EQ(flaws[1].rows.size(), 10'000u);
  EXPECT_EQ(flaws[1].rows.front(), 9'999u);
}

TEST(LargeTables, ReportAtMost33OfAKind) {
  const Table table = one_column(R"("type":"number")", "unique",
                                 std::vector<std::string>(100, R"("< 5")"));
  bool complete = true;
  const auto flaws = table.analyse(complete);
  EXPECT_FALSE(complete);
  EXPECT_EQ(flaws.size(), 34u);  // and the gap
}

// Whether rows of three tests each over 50 truths leave a gap is hard to tell.
Table hard_table() {
  std::string json = R"({"id":"h","hit":"first","outputs":[
    {"name":"y","type":"number"}],"inputs":[)";
  for (int c = 0; c < 50; ++c) {
    json += (c == 0 ? R"({"name":"c)" : R"(,{"name":"c)") + std::to_string(c) +
            R"(","type":"boolean"})";
  }
  json += R"(],"rows":[)";
  unsigned state = 7;
  const auto next = [&](unsigned n) {
    state = state * 1'103'515'245u + 12'345u;
    return (state >> 16) % n;
  };
  for (int r = 0; r < 215; ++r) {
    std::vector<std::string> cells(50, R"("-")");
    for (int i = 0; i < 3; ++i) cells[next(50)] = next(2) ? "true" : "false";
    json += r == 0 ? R"({"if":[)" : R"(,{"if":[)";
    for (int c = 0; c < 50; ++c) {
      json += (c == 0 ? "" : ",") + cells[static_cast<std::size_t>(c)];
    }
    json += R"(],"then":[1]})";
  }
  return read_table(json + "]}");
}

TEST(HardTables, EndTheirAnalysisAndSaySo) {
  const Table table = hard_table();
  bool complete = true;
  table.analyse(complete);
  EXPECT_FALSE(complete);
}

TEST(HardTables, LeaveTheAnswerUnknown) {
  const Table table = hard_table();
  const std::vector<Value> nothing(50, Value::unknown());
  const Table::Answer answer = table.decide(nothing);
  EXPECT_EQ(answer.kind, Table::Answer::Kind::kUnknown);
  EXPECT_EQ(answer.rows.size(), 215u);
}

}  // namespace
}  // namespace rung::cond
