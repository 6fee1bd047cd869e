// RFC 4180, and what real files do to it.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "io/csv.hpp"
#include "io/source_text.hpp"
#include "io/table.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

using Row = std::vector<std::string>;

std::vector<Row> rows(const std::string& text, char separator = ',') {
  io::CsvReader reader("f", text, separator);
  std::vector<Row> all;
  for (Row row; reader.next(row);) all.push_back(row);
  return all;
}

void expect_refused(const std::string& text, const std::string& place,
                    const std::string& fragment) {
  try {
    rows(text);
    ADD_FAILURE() << "taken: " << text;
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kParse);
    EXPECT_EQ(error.place(), place);
    EXPECT_EQ(error.fragment(), fragment);
  }
}

TEST(CsvReader, EveryLineEndEndsARow) {
  const std::vector<Row> expected = {{"a", "b"}, {"c", "d"}, {"e", ""}};
  EXPECT_EQ(rows("a,b\nc,d\ne,"), expected);
  EXPECT_EQ(rows("a,b\r\nc,d\r\ne,\r\n"), expected);
  EXPECT_EQ(rows("a,b\rc,d\re,\r"), expected);
  EXPECT_TRUE(rows("").empty());
  EXPECT_EQ(rows("\n\na"), (std::vector<Row>{{""}, {""}, {"a"}}));
}

TEST(CsvReader, QuotedCellsHoldSeparatorsLineEndsAndQuotes) {
  EXPECT_EQ(rows("\"a,b\",\"c\r\nd\",\"e\"\"f\",\"\"\n"),
            (std::vector<Row>{{"a,b", "c\r\nd", "e\"f", ""}}));
  EXPECT_EQ(rows("\"a\" ,b"), (std::vector<Row>{{"a", "b"}}));
}

TEST(CsvReader, AQuoteInsideAPlainCellIsACharacter) {
  EXPECT_EQ(rows("5\" pipe,b"), (std::vector<Row>{{"5\" pipe", "b"}}));
}

TEST(CsvReader, OtherSeparators) {
  EXPECT_EQ(rows("a\t\"b\tc\"\td,e", '\t'),
            (std::vector<Row>{{"a", "b\tc", "d,e"}}));
}

TEST(CsvReader, BrokenQuotesAreRefusedWithTheirPlace) {
  expect_refused("a,b\nc,\"d\ne,f\n", "f:2:3", "\"d?e,f?");
  expect_refused("a,\"b\"c\n", "f:1:6", "c?");
  expect_refused("\"x\ny\",\"z\"!", "f:2:7", "!");
}

TEST(CsvReader, LinesAreThoseOnWhichRowsStart) {
  const std::string text = "a\n\"b\n\nc\",d\n\ne";
  io::CsvReader reader("f", text, ',');
  std::vector<std::size_t> lines;
  for (Row row; reader.next(row);) lines.push_back(reader.line());
  EXPECT_EQ(lines, (std::vector<std::size_t>{1, 2, 5, 6}));
}

TEST(CsvReader, ARowOfTooManyCellsIsRefused) {
  EXPECT_NO_THROW(rows(std::string(4095, ',')));
  EXPECT_THROW(rows(std::string(4096, ',')), Error);
}

TEST(SourceText, MarksAreTakenOffAndBytesConverted) {
  const Limits limits;
  const auto text = [&](std::string_view bytes) {
    const Source source{"f", bytes};
    return std::string(
        io::SourceText(source, io::Fallback::kWindows1252, limits).view());
  };
  EXPECT_EQ(text("\xEF\xBB\xBF"
                 "a"),
            "a");
  EXPECT_EQ(text("\xE5\xBB\xBA"), "\xE5\xBB\xBA");
  // A pound sign, a curly apostrophe, a dash; 0x81 stands for nothing.
  EXPECT_EQ(text("\xA3 \x92 \x96 \x81"),
            "\xC2\xA3 \xE2\x80\x99 \xE2\x80\x93 \xEF\xBF\xBD");
}

TEST(SourceText, WhatIsNoTextIsRefusedWithItsPlace) {
  const auto refused = [](std::string_view bytes, const char* place) {
    try {
      const Source source{"f", bytes};
      io::SourceText text(source, io::Fallback::kRefuse, {});
      ADD_FAILURE() << text.view();
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kParse);
      EXPECT_EQ(error.place(), place);
    }
  };
  refused(std::string_view("\xFF\xFE"
                           "a\0",
                           4),
          "f:1:1");
  refused(std::string_view("a\nb\0c", 5), "f:2:2");
  refused("a\n\xE5\xBB\xBA\xD6\xD0\xB9\xFA", "f:2:2");  // GBK behind UTF-8
}

TEST(SourceText, CellsAreCleaned) {
  EXPECT_EQ(io::clean(" a \r\n b\t\xC2\xA0"
                      "c \xC2\xA0"),
            "a b c");
  EXPECT_EQ(io::clean(" \n "), "");
  EXPECT_EQ(io::header_key("Grade (or equivalent)"), "gradeorequivalent");
}

TEST(Table, RowsThatDoNotFitTheHeaderAreLeftOut) {
  const Source source{"f", "\n , \nid,b,c,,\n1,2,3\n\n4\n5,6,7,,\n8,9,10,11\n"};
  const LoadOptions options;
  io::Table table(source, io::Fallback::kRefuse, ',', options);
  std::vector<LeftOut> left_out;
  std::vector<std::string> ids;
  while (table.next({1}, left_out)) ids.push_back(table.cell(0));
  EXPECT_EQ(ids, (std::vector<std::string>{"1", "5"}));
  ASSERT_EQ(left_out.size(), 2u);
  EXPECT_EQ(left_out[0].place, "f:6");
  EXPECT_EQ(left_out[0].reason, "the row ends before `b`");
  EXPECT_EQ(left_out[1].place, "f:8");
  EXPECT_EQ(left_out[1].reason, "the row has 4 cells, the header 3");
}

}  // namespace
}  // namespace rung
