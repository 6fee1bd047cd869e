#include "cli/text_width.hpp"

#include <gtest/gtest.h>

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
