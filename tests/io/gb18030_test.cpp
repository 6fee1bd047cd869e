// GB18030: every character there and back, and CSV files in it.
#include "base/gb18030.hpp"

#include <gtest/gtest.h>

#include <string>

#include "base/utf8.hpp"
#include "rung/error.hpp"
#include "rung/io.hpp"

namespace rung {
namespace {

std::string utf8_of(char32_t point) {
  const auto tail = [&](int shift) {
    return static_cast<char>(0x80 | ((point >> shift) & 0x3F));
  };
  if (point < 0x80) return {static_cast<char>(point)};
  if (point < 0x800) return {static_cast<char>(0xC0 | (point >> 6)), tail(0)};
  if (point < 0x10000) {
    return {static_cast<char>(0xE0 | (point >> 12)), tail(6), tail(0)};
  }
  return {static_cast<char>(0xF0 | (point >> 18)), tail(12), tail(6), tail(0)};
}

bool comes_back(char32_t point) {
  const std::string text = utf8_of(point);
  std::string bytes;
  std::string back;
  return to_gb18030(text, bytes) == text.size() &&
         from_gb18030(bytes, back) == bytes.size() && back == text;
}

bool is_private(char32_t point) { return point >= 0xE000 && point < 0xF900; }

TEST(Gb18030, HasEveryCharacterOfTheFirstPlane) {
  if (!knows_gb18030()) GTEST_SKIP() << "built without iconv";
  int lost = 0;
  for (char32_t point = 1; point < 0x10000; ++point) {
    if (point >= 0xD800 && point < 0xE000) continue;
    if (comes_back(point)) continue;
    // Versions of the standard differ about some private characters.
    EXPECT_TRUE(is_private(point)) << std::hex << static_cast<unsigned>(point);
    ++lost;
  }
  EXPECT_LE(lost, 32);
}

TEST(Gb18030, HasTheOtherPlanes) {
  if (!knows_gb18030()) GTEST_SKIP() << "built without iconv";
  for (char32_t point = 0x10000; point < 0x110000; point += 251) {
    EXPECT_TRUE(comes_back(point)) << static_cast<unsigned>(point);
  }
  EXPECT_TRUE(comes_back(0x20000));
  EXPECT_TRUE(comes_back(0x10FFFF));
}

TEST(Gb18030, KnowsPublishedBytes) {
  if (!knows_gb18030()) GTEST_SKIP() << "built without iconv";
  std::string text;
  // GB2312: 主任; GBK: 镕; four bytes: U+20000.
  const std::string bytes = "\xD6\xF7\xC8\xCE\xE9\x46\x95\x32\x82\x36";
  EXPECT_EQ(from_gb18030(bytes, text), bytes.size());
  EXPECT_EQ(text, "主任镕\xF0\xA0\x80\x80");
}

TEST(Gb18030, StopsAtBytesThatAreNoCharacter) {
  if (!knows_gb18030()) GTEST_SKIP() << "built without iconv";
  for (const char* tail : {"\xD6", "\x81\x30\x81", "\xFF", "\xD6\x20"}) {
    std::string text;
    EXPECT_EQ(from_gb18030(std::string("a\xD6\xF7") + tail, text), 3u);
    EXPECT_EQ(text, "a主");
  }
  for (int lead = 0x80; lead < 0x100; ++lead) {
    for (int trail = 0; trail < 0x100; ++trail) {
      const std::string pair = {static_cast<char>(lead),
                                static_cast<char>(trail)};
      std::string text;
      const std::size_t read = from_gb18030(pair, text);
      EXPECT_TRUE(read == 2 || (read == 0 && text.empty()));
      EXPECT_TRUE(is_utf8(text));
    }
  }
}

Imported import(std::string_view text, Encoding encoding) {
  const Source source{"staff.csv", text};
  ImportOptions options;
  options.encoding = encoding;
  return import_org("csv", {&source, 1}, options);
}

Error refused(std::string_view text, Encoding encoding) {
  try {
    import(text, encoding);
  } catch (const Error& error) {
    return error;
  }
  ADD_FAILURE() << "taken";
  return Error(ErrorCode::kInternal, "taken");
}

TEST(Gb18030, TablesAreReadInIt) {
  if (!knows_gb18030()) GTEST_SKIP() << "built without iconv";
  const Org org =
      import("id,title\na,\xD6\xF7\xC8\xCE\n", Encoding::kGb18030).org;
  EXPECT_EQ(org.title(org.find_post("a")).zh, "主任");
}

TEST(Gb18030, TheMarkOfUtf8Wins) {
  const std::string_view text = "\xEF\xBB\xBFid,title\na,主任\n";
  const Org org = import(text, Encoding::kGb18030).org;
  EXPECT_EQ(org.title(org.find_post("a")).zh, "主任");
  const Error error = refused("\xEF\xBB\xBFid\n\xD6\xF7\n", Encoding::kGb18030);
  EXPECT_EQ(error.message(), "the file is not UTF-8");
}

TEST(Gb18030, BadBytesAreRefusedWithTheirPlace) {
  if (!knows_gb18030()) GTEST_SKIP() << "built without iconv";
  const Error error = refused("id,title\na,\xD6\xF7\nb,\xD6\xF7\xC8\xCE\xFF\n",
                              Encoding::kGb18030);
  EXPECT_EQ(error.code(), ErrorCode::kParse);
  EXPECT_EQ(error.place(), "staff.csv:3:5");
  EXPECT_EQ(refused("id\n\xD6", Encoding::kGb18030).place(), "staff.csv:2:1");
}

TEST(Gb18030, ReadAsUtf8ItIsRecognised) {
  if (!knows_gb18030()) GTEST_SKIP() << "built without iconv";
  const Error gb = refused("id\n\xD6\xF7\xC8\xCE\n", Encoding::kUtf8);
  EXPECT_NE(gb.hint().find("--encoding gb18030"), std::string::npos);
  const Error other = refused("id\n\xD6\xF7\xFF\n", Encoding::kUtf8);
  EXPECT_EQ(other.hint().find("gb18030"), std::string::npos);
}

TEST(Gb18030, WhatItLacksIsNotWritten) {
  if (!knows_gb18030()) GTEST_SKIP() << "built without iconv";
  char32_t lost = 0;
  for (char32_t point = 0xE000; point < 0xF900 && lost == 0; ++point) {
    if (!comes_back(point)) lost = point;
  }
  if (lost == 0) GTEST_SKIP() << "it lacks nothing here";
  OrgBuilder builder;
  Post post;
  post.id = "p";
  post.title.zh = utf8_of(lost);
  const Org org = builder.add(post).build();
  EXPECT_NO_THROW(export_org("csv", org, {}));
  EXPECT_THROW(export_org("csv", org, {}, {Encoding::kGb18030}), Error);
}

}  // namespace
}  // namespace rung
