#include "cli/text_width.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace rung::cli {
namespace {

TEST(TextWidth, ChineseTakesTwoCells) {
  EXPECT_EQ(text_width("abc"), 3u);
  EXPECT_EQ(text_width("教育局"), 6u);
  EXPECT_EQ(text_width("局长 (eb.h)"), 11u);
  EXPECT_EQ(text_width("，。（）"), 8u);
  EXPECT_EQ(text_width(""), 0u);
}

// Values of the Unicode Character Database, East_Asian_Width.
TEST(TextWidth, FollowsEastAsianWidthAtTheEdgesOfBlocks) {
  for (const char32_t wide :
       {0x1100, 0x115F, 0x2E80, 0x3000, 0x303E, 0x3041, 0x4DBF, 0x4E00, 0x9FFF,
        0xAC00, 0xD7A3, 0xF900, 0xFF01, 0xFF60, 0xFFE6, 0x1F600, 0x20000}) {
    EXPECT_EQ(cell_width(wide), 2u) << std::hex << static_cast<unsigned>(wide);
  }
  for (const char32_t narrow : {0x20, 0x7E, 0xA0, 0x10FF, 0x303F, 0x4DC0,
                                0x4DFF, 0xA4D0, 0xFF61, 0xFFDC, 0x2014}) {
    EXPECT_EQ(cell_width(narrow), 1u)
        << std::hex << static_cast<unsigned>(narrow);
  }
  for (const char32_t none : {0x0301, 0x200B, 0x200D, 0x3099, 0xFE0F, 0xFEFF}) {
    EXPECT_EQ(cell_width(none), 0u) << std::hex << static_cast<unsigned>(none);
  }
}

TEST(Shortened, FitsIntoSoManyCellsWithItsEllipsis) {
  EXPECT_EQ(shortened("abcdef", 6), "abcdef");
  EXPECT_EQ(shortened("abcdefg", 6), "abcde…");
  EXPECT_EQ(shortened("教育局", 6), "教育局");
  EXPECT_EQ(shortened("教育局长", 6), "教育…") << "half a letter is none";
  EXPECT_EQ(shortened("教育局长", 7), "教育局…");
  EXPECT_EQ(shortened("", 0), "");
  EXPECT_EQ(shortened("ab", 1), "…");
}

using Lines = std::vector<std::string>;

TEST(Wrapped, BreaksAtBlanksAndBesideChinese) {
  EXPECT_EQ(wrapped("to be or not", 5), (Lines{"to be", "or", "not"}));
  EXPECT_EQ(wrapped("教育局局长报告", 6), (Lines{"教育局", "局长报", "告"}));
  EXPECT_EQ(wrapped("GW-15 教育局", 8), (Lines{"GW-15 教", "育局"}));
  EXPECT_EQ(wrapped("", 5), Lines{""});
}

TEST(Wrapped, KeepsPunctuationWhereItBelongs) {
  EXPECT_EQ(wrapped("报告，请示", 4), (Lines{"报", "告，", "请示"}));
  EXPECT_EQ(wrapped("见（附件）", 4), (Lines{"见", "（附", "件）"}));
}

TEST(Wrapped, CutsWhatHasNoPlaceToBreak) {
  EXPECT_EQ(wrapped("abcdefgh", 3), (Lines{"abc", "def", "gh"}));
  EXPECT_EQ(wrapped("教育", 1), (Lines{"教", "育"})) << "never an empty line";
}

TEST(Wrapped, LosesNothingButBlanksAtTheEnds) {
  const std::string text = "The bureau 教育局 reports（报告）to the mayor.";
  for (std::size_t cells = 1; cells < 50; ++cells) {
    std::string all;
    for (const std::string& line : wrapped(text, cells)) {
      if (cells > 1) {
        EXPECT_LE(text_width(line), cells) << line;
      }
      all += line;
    }
    const auto is_blank = [](char c) { return c == ' '; };
    std::string wanted = text;
    wanted.erase(std::remove_if(wanted.begin(), wanted.end(), is_blank),
                 wanted.end());
    all.erase(std::remove_if(all.begin(), all.end(), is_blank), all.end());
    EXPECT_EQ(all, wanted) << cells;
  }
  EXPECT_EQ(wrapped(text, 0), Lines{text});
}

TEST(Printable, LeavesNoControlsAndNoBadBytes) {
  EXPECT_EQ(printable("a\nb\tc\x1b[31m\x7f"), "a?b?c?[31m?");
  EXPECT_EQ(printable("局\xe5\xb1"), "局??");
  EXPECT_EQ(printable("\xc0\x80\xed\xa0\x80"), "?????");
  EXPECT_EQ(printable("\xc2\x9b"), "?") << "a control of one code point";
  EXPECT_EQ(printable("\xe2\x80\xae"), "?") << "turns the line around";
  EXPECT_EQ(printable("局长 𠀀"), "局长 𠀀");
}

TEST(TextWidth, BadBytesCountOne) { EXPECT_EQ(text_width("\xff\xe5"), 2u); }

}  // namespace
}  // namespace rung::cli
