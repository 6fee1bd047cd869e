// Measuring, shortening and wrapping names.
#include "draw/text.hpp"

#include <gtest/gtest.h>

namespace rung::test {
namespace {

using Lines = std::vector<std::string>;

TEST(DrawText, EastAsianCharactersAreOneEmWide) {
  EXPECT_EQ(draw::text_width("市长"), 2000);
  EXPECT_EQ(draw::text_width("（兼）"), 3000);
  EXPECT_EQ(draw::text_width(""), 0);
}

TEST(DrawText, LatinLettersAreNarrower) {
  EXPECT_LT(draw::text_width("Mayor"), 5000);
  EXPECT_LT(draw::text_width("iii"), draw::text_width("mmm"));
}

TEST(DrawText, MarksOnLettersTakeNoRoom) {
  EXPECT_EQ(draw::text_width("e\u0301"), draw::text_width("e"));
}

TEST(DrawText, WhatFitsStays) {
  EXPECT_EQ(draw::fit("副市长", 3000), "副市长");
}

TEST(DrawText, WhatDoesNotFitEndsInAnEllipsis) {
  EXPECT_EQ(draw::fit("副市长助理", 4000), "副市长…");
  EXPECT_LE(draw::text_width(draw::fit("Deputy Head of Something", 6000)),
            6000);
}

TEST(DrawText, NoRoomLeavesTheEllipsis) {
  EXPECT_EQ(draw::fit("市长", 500), "…");
}

TEST(DrawText, WrapsAtBlanks) {
  const Lines expected{"Head of", "Defence"};
  EXPECT_EQ(draw::wrap("Head of Defence", 4600, 2), expected);
}

TEST(DrawText, WrapsBetweenEastAsianCharacters) {
  const Lines expected{"住房和城", "乡建设局"};
  EXPECT_EQ(draw::wrap("住房和城乡建设局", 4000, 2), expected);
}

TEST(DrawText, TheLastLineIsShortened) {
  const Lines expected{"住房和城", "乡建设…"};
  EXPECT_EQ(draw::wrap("住房和城乡建设局长", 4000, 2), expected);
}

TEST(DrawText, AWordLongerThanTheLineIsCut) {
  const Lines lines = draw::wrap(std::string(30, 'a'), 5000, 2);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0], std::string(8, 'a'));
}

TEST(DrawText, PlainMakesOneLine) {
  EXPECT_EQ(draw::plain(" a\r\n b\t\tc "), "a b c");
  EXPECT_EQ(draw::plain("\xC2\xA0x\xE2\x80\xA8y"), "x y");
}

TEST(DrawText, BadBytesBecomeReplacementCharacters) {
  EXPECT_EQ(draw::plain("a\xFFz"), "a\xEF\xBF\xBDz");
  EXPECT_EQ(draw::plain("a\xE5\xB8"), "a\xEF\xBF\xBD");
}

TEST(DrawText, EscapesWhatXmlNeeds) {
  std::string out;
  draw::append_xml(out, "<a b=\"c\" d='e'>&");
  EXPECT_EQ(out, "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
}

}  // namespace
}  // namespace rung::test
