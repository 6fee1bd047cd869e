// Cells of random letters: a table or a clear refusal, and nothing else.
#include <gtest/gtest.h>

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
#include <iterator>
#include <random>

#include "cond/table_tools.hpp"
#include "rung/error.hpp"

namespace rung::cond {
namespace {

// Pieces that cells are made of, and some that they are not.
const char* const kPieces[] = {
    "-",   "not",  "(",   ")",    "[",     "]",        "..",
    ",",   "<",    "<=",  ">",    ">=",    "1",        "2.5",
    "-3",  ".5",   "1e",  "true", "false", "\"a\"",    "\"b",
    "\\",  " ",    "\n",  "x",    "date",  "\xC3\xA9", "2024-01-01",
    "9e9", "1e-5", "\"a", "+",    "T",     "date(\"",  "\")"};

const char* const kInputs[] = {R"("type":"number")", R"("type":"text")",
                               R"("type":"text","values":["a","b"])",
                               R"("type":"instant")", R"("type":"boolean")"};

// Reads a table of the two cells and asks it, if it is one.
bool reads(const std::string& input, const std::string& a,
           const std::string& b) {
  boost::json::array cells{boost::json::value(a), boost::json::value(b)};
  try {
    const Table table = one_column(
        input, "first",
        {boost::json::serialize(cells[0]), boost::json::serialize(cells[1])});
    bool complete = false;
    table.analyse(complete);
    EXPECT_TRUE(complete);
    ask(table, {Value::unknown()});
    ask(table, {num(1)});
    ask(table, {txt("a")});
    return true;
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kParse) << a << " / " << b;
    EXPECT_EQ(error.place().substr(0, 6), "/rows/") << error.what();
    return false;
  }
}

TEST(HostileCells, AreReadOrRefused) {
  std::mt19937 random(5);
  int read = 0;
  int refused = 0;
  for (int i = 0; i < 15'000; ++i) {
    std::string cells[2];
    for (std::string& cell : cells) {
      for (unsigned n = random() % 7; n > 0; --n) {
        cell += kPieces[random() % std::size(kPieces)];
      }
    }
    if (reads(kInputs[random() % std::size(kInputs)], cells[0], "-") &&
        !cells[0].empty()) {
      ++read;
    } else {
      ++refused;
    }
    reads(kInputs[random() % std::size(kInputs)], cells[0], cells[1]);
  }
  EXPECT_GT(read, 200);
  EXPECT_GT(refused, 5'000);
}

TEST(HostileCells, MayBeLong) {
  std::string list = "\"0";
  for (int i = 1; i < 100'000; ++i) list += ',' + std::to_string(i);
  const Table table =
      one_column(R"("type":"number")", "first",
                 {list + '"', "\"not(" + list.substr(1) + ")\""});
  bool complete = false;
  EXPECT_TRUE(table.analyse(complete).empty());
  EXPECT_TRUE(complete);
  EXPECT_EQ(ask(table, {num(99'999)}), "1 | rows 0");
  EXPECT_EQ(ask(table, {num(99'999.5)}), "2 | rows 1");
  // Half of it in both: a row of many ranges, covered by many.
  const Table half =
      one_column(R"("type":"number")", "first",
                 {list + '"', list.substr(0, list.size() / 2) + "0\""});
  EXPECT_EQ(half.analyse(complete).size(), 2u);  // that, and the gap
  EXPECT_TRUE(complete);
  const std::string brackets(100'000, '(');
  EXPECT_FALSE(reads(R"("type":"number")", brackets, "-"));
}

}  // namespace
}  // namespace rung::cond
