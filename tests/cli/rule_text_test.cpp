#include "cli/rule_text.hpp"

#include <gtest/gtest.h>

#include <cstdio>

#include "cli/terminal.hpp"

namespace rung::cli {
namespace {

TEST(Lines, ValuesAreWrappedBesideTheirHeading) {
  Lines lines(Lang::kEn);
  lines.add(Label::kAsks, "The office reviews a contract before it is signed.");
  lines.add(Label::kGood, "reviewed");
  EXPECT_EQ(lines.str(false, 32),
            "Asks  The office reviews a\n"
            "      contract before it is\n"
            "      signed.\n"
            "Good  reviewed\n");
}

TEST(Lines, AreNotWrappedWhereThereIsNoWidthOrTooLittle) {
  Lines lines(Lang::kEn);
  lines.add(Label::kAsks, "The office reviews a contract before it is signed.");
  const std::string whole =
      "Asks  The office reviews a contract before it is signed.\n";
  EXPECT_EQ(lines.str(false), whole);
  EXPECT_EQ(lines.str(false, 12), whole);
}

TEST(Lines, AHeadingStandsOnceAndEmptyValuesAreLeftOut) {
  Lines lines(Lang::kZh);
  lines.add(Label::kBasis, "第一");
  lines.add(Label::kBasis, "第二");
  lines.add(Label::kBad, "");
  EXPECT_EQ(lines.str(false), "依据  第一\n      第二\n");
}

TEST(TerminalWidth, IsUnknownOfAFile) {
  std::FILE* file = std::tmpfile();
  ASSERT_NE(file, nullptr);
  EXPECT_EQ(terminal_width(file), 0u);
  std::fclose(file);
}

}  // namespace
}  // namespace rung::cli
