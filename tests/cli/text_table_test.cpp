#include "cli/text_table.hpp"

#include <gtest/gtest.h>

namespace rung::cli {
namespace {

TEST(TextTable, AlignsChineseWithLatin) {
  TextTable table({"岗位", "Why"});
  table.add({{"局长"}, {"x"}}).add({{"abcdef"}, {"分管"}});
  EXPECT_EQ(table.str(false),
            "岗位    Why\n"
            "局长    x\n"
            "abcdef  分管\n");
}

TEST(TextTable, LeavesNoBlanksAtLineEnds) {
  TextTable table;
  table.add({{"a"}, {"long text"}, {""}}).add({{"b"}, {""}, {""}}).add({{"c"}});
  EXPECT_EQ(table.str(false, 2), "  a  long text\n  b\n  c\n");
}

TEST(TextTable, ColourDoesNotCountAsWidth) {
  TextTable table;
  table.add({{"error", Style::kBad}, {"x"}}).add({{"warning"}, {"y"}});
  EXPECT_EQ(table.str(true), "\x1b[31merror\x1b[0m    x\nwarning  y\n");
  EXPECT_EQ(table.str(false), "error    x\nwarning  y\n");
}

TEST(TextTable, NamesCannotBreakTheTable) {
  TextTable table;
  table.add({{"a\nb\x1b[2J"}, {"c"}});
  EXPECT_EQ(table.str(true), "a?b?[2J  c\n");
}

TEST(TextTable, WithoutRowsPrintsItsHeadings) {
  EXPECT_TRUE(TextTable({"a"}).empty());
  EXPECT_EQ(TextTable({"a", "b"}).str(false), "a  b\n");
  EXPECT_EQ(TextTable().str(false), "");
}

}  // namespace
}  // namespace rung::cli
